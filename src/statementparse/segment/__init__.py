"""Stage 2: a cleaned text to its Structure of blocks, sentences and quotations."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from statementparse.segment.blocks import shapes_of
from statementparse.segment.parts import lead_ins, parts_of
from statementparse.segment.quotations import quotations
from statementparse.segment.sentences import splitter_of

if TYPE_CHECKING:
    from statementparse.languages import Language

_WORDED = frozenset({"paragraph", "item", "footnote"})


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


@frozen
class Structure:
    """What the text is made of, in its order; all offsets are of the cleaned text."""

    blocks: tuple[Block, ...] = ()
    sentences: tuple[Stretch, ...] = ()
    quotations: tuple[Stretch, ...] = ()


def segment(text: str, language: Language) -> Structure:
    r"""Split a text into blocks and their sentences.

    >>> from statementparse.languages import load_language
    >>> text = "Joint Statement\n\nBoth sides agreed to:\n\n• meet in May;\n\n• sign a pact."
    >>> [block.kind for block in segment(text, load_language()).blocks]
    ['heading', 'paragraph', 'item', 'item']
    """
    parts = list(parts_of(text, shapes_of(language)))
    cut = splitter_of(language).cut
    blocks: list[Block] = []
    for part, lead in zip(parts, lead_ins(text, parts), strict=True):
        sentences: tuple[Stretch, ...] = ()
        if part.kind in _WORDED:
            found = cut(text, part.body, part.end)
            sentences = tuple(Stretch(start, end) for start, end in found)
        marker_end = part.start + len(part.marker) if part.marker else None
        blocks.append(Block(part.kind, part.start, part.end, sentences, lead, marker_end))
    said = quotations(text, [(p.start, p.end) for p in parts if p.kind in _WORDED])
    return Structure(
        tuple(blocks),
        tuple(chain.from_iterable(block.sentences for block in blocks)),
        tuple(Stretch(start, end) for start, end in said),
    )
