"""A cleaned text that remembers where each of its characters came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from itertools import starmap
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining, normalize

from attrs import field, frozen

from statementparse.errors import EditError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Span(NamedTuple):
    """A half-open stretch of a text, in code points.

    >>> Span(4, 9).contains(Span(5, 9))
    True
    """

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Tell whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end


class Edit(NamedTuple):
    """One stretch of a text to be replaced, and the id of the rule that says so."""

    start: int
    end: int
    replacement: str
    rule: str


class Piece(NamedTuple):
    """A run of clean characters and the raw stretch it came from.

    An exact piece maps character by character; any other maps as a whole.
    """

    start: int
    raw_start: int
    raw_end: int
    exact: bool


# They are made of a tuple in half the time that their class takes.
_span = partial(tuple.__new__, Span)
_edit = partial(tuple.__new__, Edit)
_piece = partial(tuple.__new__, Piece)
_UNFIT = "{} overlaps the edit before it, is empty, or leaves the text"


@frozen
class Text:
    """A raw text, its cleaned form, and the map from the second to the first.

    Only its methods make a new text, so that the map is right by construction.

    >>> text = Text.of("a  b").edited([Edit(1, 3, " ", "example")])
    >>> text.clean, text.span(2, 3)
    ('a b', Span(start=3, end=4))
    """

    raw: str
    clean: str
    pieces: tuple[Piece, ...] = field(repr=False)
    edits: tuple[Edit, ...] = ()
    _starts: tuple[int, ...] = field(repr=False, eq=False, default=())

    @classmethod
    def of(cls, raw: str) -> Text:
        """Make the text that nothing has been done to; raises `TypeError` for what is no str."""
        _check_str(raw)
        return cls(raw, raw, (_piece((0, 0, len(raw), True)),), (), (0,))

    def span(self, start: int, end: int) -> Span:
        """Give the raw stretch that a clean stretch came from: the only road back."""
        if len(self.pieces) == 1:
            _, shift, _, exact = self.pieces[0]
            if exact:
                return _span((start + shift, end + shift))
        first = self._piece_at(start)
        raw_start = first.raw_start + (start - first.start if first.exact else 0)
        if end <= start:
            return _span((raw_start, raw_start))
        last = self._piece_at(end - 1)
        raw_end = last.raw_start + end - last.start if last.exact else last.raw_end
        return _span((raw_start, raw_end))

    def spans(self, stretches: Iterable[tuple[int, int]]) -> Iterable[Span]:
        """Give the raw stretch of each of many; where nothing was edited they are the same."""
        same = self.clean is self.raw
        return map(_span, stretches) if same else starmap(self.span, stretches)

    def until(self, end: int) -> Text:
        """Give the text up to a place of it."""
        if end >= len(self.clean):
            return self
        pieces: list[Piece] = []
        self._move(0, end, 0, pieces)
        return self._of_pieces(self.clean[:end], pieces, self.edits)

    def followed_by(self, start: int) -> Text:
        """Give the text with the raw one from a place on behind it, as that stands there."""
        if start >= len(self.raw):
            return self
        behind = Piece(len(self.clean), start, len(self.raw), True)
        return self._of_pieces(self.clean + self.raw[start:], [*self.pieces, behind], self.edits)

    def edited(self, edits: Iterable[Edit]) -> Text:
        """Apply edits of the clean text, in order, and compose their map with this one.

        Each edit consumes at least one character: a pure insertion would have no raw stretch
        to point to. Raises `EditError` for edits that overlap or run out of the text.
        """
        clean, whole = self.clean, len(self.clean)
        parts: list[str] = []
        pieces: list[Piece] = []
        made: list[Edit] = []
        done = moved = length = 0
        for start, end, replacement, rule in edits:
            if not done <= start < end <= whole:
                raise EditError(_UNFIT.format(Edit(start, end, replacement, rule)))
            parts += (clean[done:start], replacement)
            done = end
            raw_start, raw_end = self.span(start, end)
            made.append(_edit((raw_start, raw_end, replacement, rule)))
            same_length = len(replacement) == end - start == raw_end - raw_start
            if same_length and self._is_exact(start, end):
                continue  # Each of its characters stands for the one in whose place it is.
            self._move(moved, start, length, pieces)
            length += start - moved
            if replacement:
                pieces.append(_piece((length, raw_start, raw_end, False)))
                length += len(replacement)
            moved = end
        if not made:
            return self
        parts.append(clean[done:])
        self._move(moved, whole, length, pieces)
        return self._of_pieces("".join(parts), pieces, self.edits + tuple(made))

    def _of_pieces(self, clean: str, pieces: list[Piece], edits: tuple[Edit, ...]) -> Text:
        pieces = pieces or [Piece(0, 0, 0, True)]
        starts = tuple([piece[0] for piece in pieces])
        return Text(self.raw, clean, tuple(pieces), edits, starts)

    def _piece_at(self, offset: int) -> Piece:
        return self.pieces[max(bisect_right(self._starts, offset) - 1, 0)]

    def _is_exact(self, start: int, end: int) -> bool:
        """Tell whether every character of a stretch has a raw one of its own."""
        if len(self.pieces) == 1:
            return self.pieces[0].exact
        first = bisect_right(self._starts, start) - 1
        after = bisect_left(self._starts, end)
        return all(piece.exact for piece in self.pieces[max(first, 0) : after])

    def _move(self, start: int, end: int, to: int, pieces: list[Piece]) -> None:
        """Put the pieces of the clean stretch behind others, as they stand from `to` on."""
        if len(self.pieces) == 1 and self.pieces[0].exact and start < end:
            shift = self.pieces[0].raw_start
            pieces.append(_piece((to, start + shift, end + shift, True)))
            return
        index = bisect_right(self._starts, start) - 1
        while start < end:
            begin, raw_start, raw_end, exact = self.pieces[index]
            index += 1
            stop = end
            if index < len(self._starts) and self._starts[index] < end:
                stop = self._starts[index]
            if exact:
                raw_start += start - begin
                raw_end = raw_start + stop - start
            pieces.append(_piece((to, raw_start, raw_end, exact)))
            to += stop - start
            start = stop


def _check_str(raw: object) -> None:
    if not isinstance(raw, str):
        message = f"a str is wanted, not {type(raw).__name__}"
        raise TypeError(message)


def without_accents(words: str) -> str:
    """Give words as those write them who have no accents.

    >>> without_accents("República Dominicana")
    'Republica Dominicana'
    """
    return "".join([mark for mark in normalize("NFD", words) if not combining(mark)])
