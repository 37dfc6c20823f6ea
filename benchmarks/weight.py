"""Turn a package into its weight: the time and memory of its import, its first and a large call.

Each figure comes from a process of its own, because what is imported once stays imported.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from statistics import median

_PROBE = """
import sys, time

def resident(key):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1e3 for line in status if line.startswith(key))

def spent(start):
    return (time.process_time() - start) * 1e3

memory, start = resident("VmRSS"), time.process_time()
import statementparse
print(spent(start), resident("VmRSS") - memory)
text = sys.stdin.read()
start = time.process_time()
statementparse.parse(text[:2_000])
print(spent(start), resident("VmRSS") - memory)
before = resident("VmRSS")
statement = statementparse.parse(text)
print((resident("VmHWM") - before) * 1e6 / len(text), len(statement.text))
"""


@dataclass(frozen=True)
class Weight:
    """Milliseconds and megabytes over a bare interpreter, and bytes a character at the peak."""

    import_ms: float
    import_mb: float
    first_ms: float
    ready_mb: float
    peak_bytes: float


def weigh(text: str, rounds: int) -> Weight | None:
    """Weigh statementparse in fresh interpreters; nothing where the system tells no memory."""
    if not sys.platform.startswith("linux"):
        return None
    rows = [_probe(text) for _ in range(rounds)]
    return Weight(*(median(column) for column in zip(*rows, strict=True)))


def _probe(text: str) -> tuple[float, ...]:
    command = [sys.executable, "-c", _PROBE]
    answer = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return tuple(map(float, answer.stdout.split()[:5]))
