"""Many texts to Statements, lazily and in order, in this process or in several.

Worker processes get chunks of texts and send their Statements back as one pickle a chunk. At most
`_AHEAD` chunks a worker are under way, so that memory stays constant however many texts come.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from itertools import islice
from typing import Self

from attrs import define, field, frozen

from statementparse.models import Issue, Statement
from statementparse.text import Span

Parse = Callable[[str], Statement]
_CHUNK = 25
_AHEAD = 3


@frozen
class Chunk:
    """Some texts and the number of the first of them."""

    first: int
    texts: tuple[object, ...]

    def singles(self) -> Iterator[Chunk]:
        """Give each text as a chunk of its own."""
        for index, text in enumerate(self.texts):
            yield Chunk(self.first + index, (text,))


def parse_each(parse: Parse, texts: Iterable[object], workers: int) -> Iterator[Statement]:
    """Apply a parse function to texts; what is no text, or kills its worker, gives an Issue."""
    if workers <= 1:
        for index, text in enumerate(texts):
            yield _parse_one(parse, text, index)
        return
    with _Crew(pickle.dumps(parse), workers) as crew:
        yield from crew.run(_chunks(texts))


def _chunks(texts: Iterable[object]) -> Iterator[Chunk]:
    source, first = iter(texts), 0
    while some := tuple(islice(source, _CHUNK)):
        yield Chunk(first, some)
        first += len(some)


def _parse_one(parse: Parse, text: object, index: int) -> Statement:
    if not isinstance(text, str):
        return _failed("not_text", f"item {index} is no str but {type(text).__name__}")
    return parse(text)


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Parse:
    """Unpickle a parse function once in a worker, not once a chunk."""
    parse: Parse = pickle.loads(packed)  # noqa: S301 - our own pickle, from the parent process
    return parse


def _parse_chunk(packed: bytes, chunk: Chunk) -> list[Statement]:
    parse = _unpacked(packed)
    return [
        _parse_one(parse, text, index) for index, text in enumerate(chunk.texts, start=chunk.first)
    ]


def _failed(code: str, message: str) -> Statement:
    return Statement(issues=(Issue(code, Span(0, 0), message),))


@define
class _Crew:
    """Worker processes that are replaced when one of them dies."""

    packed: bytes
    workers: int
    pool: ProcessPoolExecutor | None = None
    under_way: deque[tuple[Chunk, Future[list[Statement]]]] = field(factory=deque)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._dismiss()

    def run(self, chunks: Iterator[Chunk]) -> Iterator[Statement]:
        """Give the Statements of all chunks in order, reading only a few chunks ahead."""
        for chunk in chunks:
            self._start(chunk)
            if len(self.under_way) >= _AHEAD * self.workers:
                yield from self._next()
        while self.under_way:
            yield from self._next()

    def _start(self, chunk: Chunk) -> None:
        self.pool = self.pool or ProcessPoolExecutor(self.workers)
        try:
            future = self.pool.submit(_parse_chunk, self.packed, chunk)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        self.under_way.append((chunk, future))

    def _next(self) -> Iterator[Statement]:
        chunk, future = self.under_way.popleft()
        try:
            yield from future.result()
        except BrokenProcessPool:
            yield from self._recover(chunk)

    def _recover(self, broken: Chunk) -> Iterator[Statement]:
        """Parse the texts of a broken chunk one by one, each alone, and begin the others again."""
        self._dismiss()
        for chunk in broken.singles():
            with ProcessPoolExecutor(1) as pool:
                try:
                    yield from pool.submit(_parse_chunk, self.packed, chunk).result()
                except BrokenProcessPool:
                    yield _failed("worker_died", f"item {chunk.first} killed its worker")
        waiting, self.under_way = self.under_way, deque()
        for chunk, future in waiting:
            if future.done() and not future.cancelled() and not future.exception():
                self.under_way.append((chunk, future))
            else:
                self._start(chunk)

    def _dismiss(self) -> None:
        if self.pool is not None:
            self.pool.shutdown(wait=True, cancel_futures=True)
            self.pool = None
