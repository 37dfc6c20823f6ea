"""A Document to its signatures in columns: who signed for each of two sides, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from statementparse.interpret.participants.phrases import read_phrases
from statementparse.interpret.participants.tokens import read_line
from statementparse.segment import Stretch

if TYPE_CHECKING:
    from statementparse.document import Document

# How many lines a signature has at most, and how wide the gap between two columns is at least.
_LINES = 16
_GAP = 3


def signed_columns(document: Document, start: int) -> Iterator[tuple[Stretch, ...]]:
    """Give the columns that begin with the line at a place, each from top to bottom.

    Cleaning has made every gap one blank; how wide it was, the road back to the raw text tells.
    """
    rows = [row for row in _rows(document, start) if row]
    width = len(rows[0]) if rows else 0
    if width > 1:
        yield from zip(*takewhile(lambda row: len(row) == width, rows), strict=True)


def party_of(document: Document, column: Sequence[Stretch]) -> str | None:
    """Give the first party that a column names: whom it is signed for."""
    lines = (read_line(document, part.start, part.end) for part in column)
    return next((p.party for line in lines for p in read_phrases(line) if p.party), None)


def _rows(document: Document, start: int) -> Iterator[tuple[Stretch, ...]]:
    """Give the lines from a place on, each cut where the raw text leaves a gap."""
    for _ in range(_LINES):
        end = document.text.find("\n", start)
        end = len(document.text) if end < 0 else end
        yield tuple(_parts(document, start, end))
        if end == len(document.text):
            return
        start = end + 1


def _parts(document: Document, start: int, end: int) -> Iterator[Stretch]:
    place = begin = start
    while (place := document.text.find(" ", place, end)) >= 0:
        if place > begin and _is_gap(document, place):
            yield Stretch(begin, place)
            begin = place + 1
        place += 1
    if begin < end:
        yield Stretch(begin, end)


def _is_gap(document: Document, place: int) -> bool:
    """Tell whether a blank stands for several of the raw text, or for a tabulator."""
    begin, end = document.span(place, place + 1).start, document.span(place + 1, place + 2).start
    return end - begin >= _GAP or document.source.raw[begin] == "\t"
