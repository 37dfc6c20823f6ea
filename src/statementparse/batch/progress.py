"""How far a batch is, for whoever looks at a terminal; elsewhere messages and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from time import monotonic
from typing import TextIO

from attrs import define, field

_ROW = "\r\x1b[K"
_OFTEN = 0.1
_CELLS = 24


@define
class Progress:
    """A line on a terminal that is written again and again.

    `total` are the bytes of all inputs; the time that is left is told by those read so far.
    """

    stream: TextIO
    total: int
    clock: Callable[[], float] = monotonic
    shown: bool = field(init=False)
    line: str = ""
    begun: tuple[float, int] | None = None
    due: float = 0.0

    def __attrs_post_init__(self) -> None:
        self.shown = self.stream.isatty()

    def show(self, read: int, done: int, failed: int) -> None:
        """Tell how many bytes were read and how many statements done, a few times a second."""
        if not self.shown or (now := self.clock()) < self.due:
            return
        self.due = now + _OFTEN
        self.begun = self.begun or (now, read)
        share = min(read / self.total, 1.0) if self.total else 1.0
        parts = [f"{share:4.0%}", f"{done:,} done", *([f"{failed:,} failed"] if failed else [])]
        if left := self._left(now, read):
            parts.append(f"{left} left")
        cells = int(share * _CELLS)
        self.line = f"[{'#' * cells}{'.' * (_CELLS - cells)}]{'  '.join(parts)}"
        self._draw()

    def tell(self, message: str) -> None:
        """Write a message on a line of its own, without what a terminal would obey."""
        harmless = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in message)
        self.stream.write(f"{_ROW if self.shown else ''}statementparse: {harmless}\n")
        self._draw()

    def end(self) -> None:
        """Leave the line as it stands last."""
        if self.line:
            self.stream.write("\n")
            self.line = ""

    def _left(self, now: float, read: int) -> str | None:
        began, read_before = self.begun or (now, read)
        if read <= read_before:
            return None
        seconds = (now - began) * max(self.total - read, 0) / (read - read_before)
        return duration(seconds)

    def _draw(self) -> None:
        if self.line:
            width = shutil.get_terminal_size().columns - 1
            self.stream.write(_ROW + self.line[:width])
            self.stream.flush()


def duration(seconds: float) -> str:
    """Tell a time as one likes to hear it.

    >>> [duration(seconds) for seconds in (4.2, 61, 3600, 100_000)]
    ['5 s', '2 min', '60 min', '27 h 47 min']
    """
    whole = int(seconds) + (seconds > int(seconds))
    if whole < 60:
        return f"{whole} s"
    minutes = whole // 60 + (whole % 60 > 0)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"
