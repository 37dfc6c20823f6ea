"""Turn the bundled seeds into fresh texts of any size, no two alike.

A library that keeps the answers to earlier calls would win a benchmark which repeats one text, so
every call gets its own: the seeds' lines in another order, with other days and years.
"""

from __future__ import annotations

import random
import re

from statementparse import seeds

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"\b\d{1,2}\b")


class Texts:
    """Deal texts from one seeded source, so that every run sees the same ones."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._seeds = [seeds.text(name) for name in seeds.names()]
        self._lines = [line for text in self._seeds for line in text.splitlines() if line.strip()]

    def documents(self) -> list[str]:
        """Return every seed once, with other days and years."""
        return [self._redated(text) for text in self._seeds]

    def of(self, size: int) -> str:
        """Return a text of exactly `size` characters."""
        lines: list[str] = []
        length = 0
        while length < size:
            lines += self._random.sample(self._lines, len(self._lines))
            length = sum(map(len, lines)) + 2 * len(lines)
        return self._redated("\n\n".join(lines)[: size + size // 20 + 10])[:size].ljust(size, ".")

    def _redated(self, text: str) -> str:
        text = _YEAR.sub(lambda _: str(self._random.randint(1960, 2040)), text)
        return _DAY.sub(lambda _: str(self._random.randint(10, 28)), text)
