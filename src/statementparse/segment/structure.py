"""What a cleaned text is made of: Stretches of it, Blocks of lines, and all of them together."""

from __future__ import annotations

from typing import NamedTuple

from attrs import evolve, frozen


class Stretch(NamedTuple):
    """A part of the cleaned text."""

    start: int
    end: int


@frozen
class Block:
    """A heading, paragraph, list item or other line block of the text.

    `kind` is heading, paragraph, item, dateline, signature, speaker, frame or footnote; only
    paragraphs, items and footnotes have sentences. A dateline or a speaker's label that opens a
    paragraph is a block of its own in front of it. `lead_in` is the index of the block that
    introduces a list item ("They agreed to:"). The marker of an item ("1.", "•") belongs to its
    block and not to its sentences: `marker_end` is where it ends.
    """

    kind: str
    start: int
    end: int
    sentences: tuple[Stretch, ...] = ()
    lead_in: int | None = None
    marker_end: int | None = None

    def until(self, place: int) -> Block:
        """End a block at a place where one of its sentences begins."""
        if self.end <= place:
            return self
        return evolve(self, end=place, sentences=_until(place, self.sentences))


class Unread(NamedTuple):
    """A part of the text that is not read, and the code of the Issue that says why."""

    start: int
    end: int
    code: str


@frozen
class Structure:
    """What the text is made of, in its order; all offsets are of the cleaned text.

    `rest` is what was left out behind it.
    """

    blocks: tuple[Block, ...] = ()
    sentences: tuple[Stretch, ...] = ()
    quotations: tuple[Stretch, ...] = ()
    rest: Unread | None = None

    def read_of(self, text: str) -> str:
        """Give the part of the text that is read."""
        return text[: self.rest.start] if self.rest else text

    def followed_by(self, unread: Unread) -> Structure:
        """Tell what is not read behind it, if anything, beside what was left out before."""
        if unread.start == unread.end:
            return self
        start, _, code = self.rest or unread
        return evolve(self, rest=Unread(start, unread.end, code))

    def until(self, place: int, code: str) -> Structure:
        """Leave out all that begins at a place or behind it."""
        return Structure(
            tuple(block.until(place) for block in self.blocks if block.start < place),
            _until(place, self.sentences),
            _until(place, self.quotations),
            Unread(place, (self.rest or self.blocks[-1]).end, code),
        )


def _until(place: int, stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    return tuple(stretch for stretch in stretches if stretch.end <= place)
