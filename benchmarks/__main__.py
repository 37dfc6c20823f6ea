"""Turn the installed peers into one table of times: `python -m benchmarks [--quick]`."""

from __future__ import annotations

import argparse
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from benchmarks import report
from benchmarks.clock import SEEDS, Plan, cpu_seconds, measure
from benchmarks.subjects import SUBJECTS, Subject, Work
from benchmarks.texts import Texts
from benchmarks.weight import weigh

FULL = Plan((SEEDS, *report.SIZES), rounds=7, enough=3.0)
QUICK = Plan((SEEDS, *report.SIZES[:3]), rounds=3, enough=0.5)
WARM_UP = 2_000


def main() -> None:
    """Load what is there, measure it in one run, and print the table and the goals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="three sizes and three rounds only")
    quick: bool = parser.parse_args().quick
    texts = Texts()
    loaded, missing = _loaded(texts)
    timings = measure(loaded, lambda size: _dealt(texts, size), QUICK if quick else FULL)
    weight = weigh(texts.of(1_000_000), 1 if quick else 5)
    print(_heading(quick), report.table(timings), report.verdicts(timings, weight), sep="\n\n")
    for name, reason in {**missing, **timings.failures}.items():
        print(f"left out: {name}: {reason}")


def _loaded(texts: Texts) -> tuple[dict[Subject, Work], dict[str, str]]:
    loaded: dict[Subject, Work] = {}
    missing: dict[str, str] = {}
    for subject in SUBJECTS:
        try:
            work = subject.load()
            cpu_seconds(work, [texts.of(WARM_UP)])
            loaded[subject] = work
        except Exception as error:
            missing[subject.name] = f"{type(error).__name__}: {error}"
    return loaded, missing


def _dealt(texts: Texts, size: int) -> list[str]:
    if size == SEEDS:
        return texts.documents()
    return [texts.of(size) for _ in range(max(1, 10_000 // size))]


def _heading(quick: bool) -> str:
    packages = sorted({subject.package for subject in SUBJECTS})
    versions = ", ".join(f"{package} {_version(package)}" for package in packages)
    kind = "quick run" if quick else "full run"
    return (
        f"{kind}, CPU time, medians of interleaved rounds, fresh texts; kB/s by size.\n"
        f"Python {platform.python_version()} on {platform.machine()} {sys.platform}; {versions}."
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"


if __name__ == "__main__":
    main()
