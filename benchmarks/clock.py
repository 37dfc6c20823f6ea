"""Turn subjects and texts into seconds of CPU time, in interleaved rounds.

Interleaving lets every subject meet the same neighbours on the machine; only ratios are compared.
"""

from __future__ import annotations

import gc
import signal
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

    from benchmarks.subjects import Subject, Work

PATIENCE = 8.0  # seconds after which one call is given up
# A sample lasts so many seconds at least: what takes less reads several fresh texts in a row.
SAMPLE = 0.01
SEEDS = 0  # the "size" of a round over the seeds themselves

Deal = Callable[[int], list[str]]


class OverdueError(Exception):
    """A call took longer than the patience of the clock."""


@dataclass
class Timings:
    """Hold the seconds a text of each call, by subject and size, and what went wrong."""

    seconds: dict[tuple[str, int], list[float]] = field(default_factory=lambda: defaultdict(list))
    spent: dict[tuple[str, int], float] = field(default_factory=lambda: defaultdict(float))
    failures: dict[str, str] = field(default_factory=dict)

    def at(self, name: str, size: int) -> float | None:
        """Return the median seconds a text, or nothing where it was not measured."""
        samples = self.seconds.get((name, size))
        return median(samples) if samples else None

    def spread(self, name: str, size: int) -> float | None:
        """Return the distance between the quartiles as a share of the median."""
        samples = self.seconds.get((name, size), [])
        if len(samples) < 3:
            return None
        first, middle, last = quantiles(samples, n=4, method="inclusive")
        return (last - first) / middle


@dataclass(frozen=True)
class Plan:
    """Say how long to measure: `enough` seconds end a subject's rounds at one size."""

    sizes: tuple[int, ...]
    rounds: int
    enough: float


def measure(loaded: Mapping[Subject, Work], deal: Deal, plan: Plan) -> Timings:
    """Time every subject at every size, one round after the other."""
    gc.freeze()  # What the peers loaded is not looked through at every collection.
    timings = Timings()
    for size in plan.sizes:
        for _ in range(plan.rounds):
            for subject, work in loaded.items():
                if _is_due(timings, subject.name, size, plan):
                    _time(timings, subject.name, size, work, deal)
    return timings


def _is_due(timings: Timings, name: str, size: int, plan: Plan) -> bool:
    if name in timings.failures or timings.spent[name, size] > plan.enough:
        return False
    known = [(timings.at(name, smaller), smaller) for smaller in plan.sizes if 0 < smaller < size]
    measured = [(seconds, smaller) for seconds, smaller in known if seconds is not None]
    if len(measured) < len(known):
        return False
    return all(seconds * size / smaller < 2 * plan.enough for seconds, smaller in measured[-1:])


def _time(timings: Timings, name: str, size: int, work: Work, deal: Deal) -> None:
    seconds, count = 0.0, 0
    gc.collect()
    try:
        while seconds < SAMPLE:
            texts = deal(size)
            seconds += cpu_seconds(work, texts)
            count += len(texts)
        timings.seconds[name, size].append(seconds / count)
        timings.spent[name, size] += seconds
    except OverdueError:
        timings.failures[name] = f"no answer in {PATIENCE:.0f} s on {size:,} characters"
    except Exception as error:
        timings.failures[name] = f"{type(error).__name__} on {size:,} characters: {error}"


def cpu_seconds(work: Work, texts: list[str]) -> float:
    """Return the CPU time of the calls; raise `OverdueError` after the clock's patience."""
    signal.signal(signal.SIGALRM, _give_up)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        start = time.process_time()
        for text in texts:
            work(text)
        return time.process_time() - start
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _give_up(_signal: int, _frame: FrameType | None) -> None:
    raise OverdueError
