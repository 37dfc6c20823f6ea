"""Turn documents into three tables: what `parse_many` gains, and how it sends what to whom.

python -m benchmarks.many [DOCUMENTS]

How to send a Statement between processes, and how many texts at once, is chosen by these.
"""

from __future__ import annotations

import json
import marshal
import pickle
import resource
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping
from statistics import median
from typing import TypeVar

import attrs

from benchmarks.texts import Texts
from statementparse import Statement, many, parse_many

ROUNDS = 5
CHUNKS = (1, 8, 25, 64, 128)
WORKERS = 2

Item = TypeVar("Item")
Form = tuple[Callable[[Statement], bytes], Callable[[bytes], object]]


def _values(value: object) -> object:
    """Give a model as a tuple of tuples: no names, no classes."""
    if isinstance(value, tuple):
        return tuple(_values(item) for item in value)
    if attrs.has(type(value)):
        return tuple(_values(item) for item in attrs.astuple(value, recurse=False))
    return value


FORMS: dict[str, Form] = {
    "pickle, as attrs has it": (pickle.dumps, pickle.loads),
    "pickle, reduced (used)": (many.packed, pickle.loads),
    "JSON of to_dict": (
        lambda statement: statement.to_json().encode("utf-8", "surrogatepass"),
        lambda sent: Statement.from_dict(json.loads(sent)),
    ),
    "marshal of to_dict": (
        lambda statement: marshal.dumps(statement.to_dict()),
        lambda sent: Statement.from_dict(marshal.loads(sent)),  # noqa: S302 - our own
    ),
    "marshal of tuples (no models)": (
        lambda statement: marshal.dumps(_values(statement)),  # type: ignore[arg-type]
        marshal.loads,
    ),
    "pickle of tuples (no models)": (
        lambda statement: pickle.dumps(_values(statement)),
        pickle.loads,
    ),
}


def main() -> None:
    """Print the tables."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    texts = Texts()
    dealt = [text for _ in range(-(-documents // 4)) for text in texts.documents()][:documents]
    statements = dict(zip(dealt, parse_many(dealt), strict=True))
    _compare_forms([*statements.values()][:100])
    _compare_chunks(statements)
    _compare_workers(dealt)


def _compare_workers(texts: list[str]) -> None:
    """Compare one process with several, in turns."""
    runs: dict[int, list[tuple[float, float]]] = {workers: [] for workers in (1, WORKERS)}
    for _ in range(ROUNDS):
        for workers, taken in runs.items():
            start = _cpu(), time.perf_counter()
            deque(parse_many(texts, workers=workers), maxlen=0)
            taken.append((_cpu() - start[0], time.perf_counter() - start[1]))
    print("\n| workers | CPU us a text | us a text that pass |\n|--:|--:|--:|")
    for workers, taken in runs.items():
        cpu, passed = (min(column) / len(texts) * 1e6 for column in zip(*taken, strict=True))
        print(f"| {workers} | {cpu:.0f} | {passed:.0f} |")


def _compare_forms(statements: list[Statement]) -> None:
    print("| form | write us | read us | bytes |\n|---|--:|--:|--:|")
    for name, (write, read) in FORMS.items():
        sent = [write(statement) for statement in statements]
        writing = _microseconds(write, statements)
        reading = _microseconds(read, sent)
        print(f"| {name} | {writing:.0f} | {reading:.0f} | {median(map(len, sent)):,.0f} |")


def _microseconds(work: Callable[[Item], object], items: list[Item]) -> float:
    """Give the time of one call in the best of some rounds."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for item in items:
            work(item)
        rounds.append(time.process_time() - start)
    return min(rounds) / len(items) * 1e6


def _compare_chunks(statements: Mapping[str, Statement]) -> None:
    """Compare what it costs to send texts and Statements to and fro, parsing left out."""
    used = many.CHUNK
    runs: dict[int, list[float]] = {size: [] for size in CHUNKS}
    for _ in range(ROUNDS):
        for size, taken in runs.items():
            many.CHUNK = size
            taken.append(_sent(statements) / len(statements) * 1e6)
    many.CHUNK = used
    print("\n| texts a chunk | CPU us a text | held at most |\n|--:|--:|--:|")
    for size, taken in runs.items():
        print(f"| {size} | {min(taken):.0f} | {size * many.AHEAD * WORKERS} |")


def _sent(statements: Mapping[str, Statement]) -> float:
    """Give the CPU time of all processes for texts whose Statements the workers know already."""
    start = _cpu()
    deque(many.parse_each(statements.__getitem__, statements, WORKERS), maxlen=0)
    return _cpu() - start


def _cpu() -> float:
    """Give the CPU time of this process and of all that it waited for."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


if __name__ == "__main__":
    main()
