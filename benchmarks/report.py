"""Turn timings into one Markdown table, which reads as well on a terminal."""

from __future__ import annotations

from math import log
from statistics import fmean
from typing import TYPE_CHECKING

from benchmarks.clock import SEEDS, Timings
from benchmarks.subjects import STACKS, SUBJECTS, Stack, Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.weight import Weight

SIZES = (2_000, 10_000, 50_000, 250_000, 1_000_000)
RATIO_SIZE = 10_000
# How many times as fast as a peer of its part each is to be.
_BESIDE = (
    ("statementparse.parse", "ftfy.fix_text", 1.0),
    ("statementparse.parse", "nupunkt.sent_spans", 1 / 6),
    ("statementparse.split_sentences", "nupunkt.sent_spans", 1.0),
    ("statementparse.find_dates", "datefinder.find_dates", 20.0),
    ("statementparse.find_dates", "timefhuman", 1.0),
    ("statementparse.find_parties", "geotext.GeoText", 1.0),
)
_MISSING = "-"
_HEAD = ("", "docs/s", "2 kB", "10 kB", "50 kB", "250 kB", "1 MB", "k", "spread", "times ours")


def table(timings: Timings) -> str:
    """Return the rows of every stage beside its peers, then the stacks beside `parse`."""
    rows = [_subject_row(timings, subject) for subject in SUBJECTS]
    rows[1:1] = [_stack_row(timings, stack) for stack in STACKS]
    return "\n".join(_aligned([_HEAD, *rows]))


def verdicts(timings: Timings, weight: Weight | None) -> str:
    """Return each goal with the figure reached, marked where it is missed."""
    return "\n".join(
        f"{'ok  ' if reached else 'MISS'} {name}: {figure} (goal {goal})"
        for name, figure, goal, reached in _goals(timings, weight)
    )


def _goals(timings: Timings, weight: Weight | None) -> Iterable[tuple[str, str, str, bool]]:
    for stack in STACKS:
        ratio = _ratio(_stack_seconds(timings, stack, RATIO_SIZE), timings, "statementparse.parse")
        if ratio is not None:
            yield stack.name, f"{ratio:.1f} times", f">= {stack.goal:.0f}", ratio >= stack.goal
    for own, peer, goal in _BESIDE:
        ratio = _ratio(timings.at(peer, RATIO_SIZE), timings, own)
        if ratio is not None:
            name = f"{own.removeprefix('statementparse.')} beside {peer}"
            yield name, f"{ratio:.2f} times", f">= {goal:.2g}", ratio >= goal
    growth = _growth(timings, "statementparse.parse")
    if growth is not None:
        yield "growth exponent of parse", f"{growth:.2f}", "<= 1.05", growth <= 1.05
    if weight is not None:
        yield "import", f"{weight.import_ms:.0f} ms", "<= 120 ms", weight.import_ms <= 120
        yield (
            "memory of the import",
            f"{weight.import_mb:.0f} MB",
            "<= 25 MB",
            weight.import_mb <= 25,
        )
        yield "first call", f"{weight.first_ms:.0f} ms, {weight.ready_mb:.0f} MB", "none", True
        yield "peak", f"{weight.peak_bytes:.0f} bytes a character", "<= 30", weight.peak_bytes <= 30


def _subject_row(timings: Timings, subject: Subject) -> tuple[str, ...]:
    seconds = [timings.at(subject.name, size) for size in (SEEDS, *SIZES)]
    ratio = _ratio(timings.at(subject.name, RATIO_SIZE), timings, _own_name(subject))
    growth = _growth(timings, subject.name)
    spread = timings.spread(subject.name, RATIO_SIZE)
    name = f"**{subject.name}**" if subject.package == "statementparse" else subject.name
    return (
        name,
        *_speeds(seconds),
        _MISSING if growth is None else f"{growth:.2f}",
        _MISSING if spread is None else f"{spread:.0%}",
        _MISSING if ratio is None else f"{ratio:.2f}",
    )


def _own_name(subject: Subject) -> str:
    """Name what of ours does the work of a subject: the whole `parse` where no part does."""
    own = {other.stage: other.name for other in SUBJECTS if other.package == "statementparse"}
    return own.get(subject.stage, own["parse"])


def _stack_row(timings: Timings, stack: Stack) -> tuple[str, ...]:
    seconds = [_stack_seconds(timings, stack, size) for size in (SEEDS, *SIZES)]
    ratio = _ratio(_stack_seconds(timings, stack, RATIO_SIZE), timings, "statementparse.parse")
    times = _MISSING if ratio is None else f"{ratio:.1f}"
    return (f"stack {stack.name}", *_speeds(seconds), _MISSING, _MISSING, times)


def _stack_seconds(timings: Timings, stack: Stack, size: int) -> float | None:
    parts = [timings.at(part, size) for part in stack.parts]
    return None if None in parts else sum(part for part in parts if part is not None)


def _speeds(seconds: Sequence[float | None]) -> list[str]:
    documents, *sized = seconds
    rates = [documents and 1 / documents]
    rates += [took and size / took / 1e3 for size, took in zip(SIZES, sized, strict=True)]
    return [f"{rate:,.0f}" if rate else _MISSING for rate in rates]


def _ratio(seconds: float | None, timings: Timings, own: str) -> float | None:
    ours = timings.at(own, RATIO_SIZE)
    return seconds / ours if seconds and ours else None


def _growth(timings: Timings, name: str) -> float | None:
    points = [(log(size), log(took)) for size in SIZES if (took := timings.at(name, size))]
    if len(points) < 2:
        return None
    middle = fmean(x for x, _ in points), fmean(y for _, y in points)
    slope = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return slope / sum((x - middle[0]) ** 2 for x, _ in points)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for number, (name, *figures) in enumerate(rows):
        cells = [cell.rjust(width) for cell, width in zip(figures, widths[1:], strict=True)]
        yield "| " + " | ".join([name.ljust(widths[0]), *cells]) + " |"
        if number == 0:
            yield (
                "|"
                + "|".join(["-" * (widths[0] + 2), *("-" * (w + 1) + ":" for w in widths[1:])])
                + "|"
            )
