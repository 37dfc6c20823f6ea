"""Stretches of a text that may nest, touch and cross, to tags that do nothing but nest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from statementparse.text import Span


class Mark(NamedTuple):
    """A stretch that is to be marked, with what tells it from the others."""

    span: Span
    number: int


class Open(NamedTuple):
    """A tag begins; `around` are the marks that it stands in, the nearest first.

    A mark that another one crosses is closed there and begun again: `again` says so.
    """

    mark: Mark
    around: tuple[Mark, ...]
    again: bool


class Words(NamedTuple):
    """A stretch of the text, in which no mark begins or ends."""

    span: Span


class Close(NamedTuple):
    """The tag that was opened last ends."""

    mark: Mark


Step = Open | Words | Close


def nested(marks: Iterable[Mark], length: int) -> Iterator[Step]:
    """Go once through a text of so many characters, and say where which tag begins and ends.

    Of marks that begin together the longest is the outermost. What lies outside the text, and
    what is empty, is left out.

    >>> for step in nested([Mark(Span(0, 3), 1), Mark(Span(2, 4), 2)], 5):
    ...     print(type(step).__name__, step[0])
    Open Mark(span=Span(start=0, end=3), number=1)
    Words Span(start=0, end=2)
    Open Mark(span=Span(start=2, end=4), number=2)
    Words Span(start=2, end=3)
    Close Mark(span=Span(start=2, end=4), number=2)
    Close Mark(span=Span(start=0, end=3), number=1)
    Open Mark(span=Span(start=2, end=4), number=2)
    Words Span(start=3, end=4)
    Close Mark(span=Span(start=2, end=4), number=2)
    Words Span(start=4, end=5)
    """
    waiting = sorted(_within(marks, length), key=lambda mark: (-mark.span.start, mark.span.end))
    places = {0, length}.union(*(mark.span for mark in waiting))
    stack: list[Mark] = []
    before = 0
    for place in sorted(places):
        if before < place:
            yield Words(Span(before, place))
        before = place
        yield from _ended(stack, place)
        while waiting and waiting[-1].span.start == place:
            yield _opened(stack, waiting.pop(), again=False)


def _within(marks: Iterable[Mark], length: int) -> Iterator[Mark]:
    for span, number in marks:
        if span.start < (end := min(span.end, length)):
            yield Mark(Span(span.start, end), number)


def _ended(stack: list[Mark], place: int) -> Iterator[Step]:
    """Close what ends here, and what stands in it; begin again what goes on."""
    ends = (depth for depth, mark in enumerate(stack) if mark.span.end == place)
    lowest = next(ends, len(stack))
    closed = stack[lowest:]
    while len(stack) > lowest:
        yield Close(stack.pop())
    for mark in closed:
        if mark.span.end > place:
            yield _opened(stack, mark, again=True)


def _opened(stack: list[Mark], mark: Mark, *, again: bool) -> Open:
    around = tuple(reversed(stack))
    stack.append(mark)
    return Open(mark, around, again)
