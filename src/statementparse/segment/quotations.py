"""Paragraphs of a text to its quotations, also those that run over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_MARKS = re.compile(r"[“”\"«»„]")
_OPENING = "“«„"
_CLOSING = "”»"
_ALL = '“”"«»„'
_MOST_PARAGRAPHS = 12


def quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the stretches between quotation marks, marks included.

    A quotation that is not closed in its paragraph goes on where the next paragraph begins with
    a mark again, as English sets long quotations; otherwise its mark is taken for a slip.

    >>> list(quotations('He said "yes" and “no”.', [(0, 23)]))
    [(8, 13), (18, 22)]
    """
    if not any(mark in text for mark in _ALL):
        return
    opened: int | None = None
    count = 0
    for start, end in paragraphs:
        if opened is not None and (text[start] not in _OPENING + '"' or count > _MOST_PARAGRAPHS):
            opened = None
        resumes = opened is not None
        for match in _MARKS.finditer(text, start, end):
            mark = match.group()
            if resumes and match.start() == start:
                continue
            if opened is None:
                opened, count = (None if mark in _CLOSING else match.start()), 0
            elif mark not in _OPENING:
                if match.start() > opened + 1:  # Nothing between two marks is no quotation.
                    yield opened, match.end()
                opened = None
        count += 1
