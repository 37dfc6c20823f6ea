"""Stage 2: a cleaned text to its Structure of blocks, sentences and quotations."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from statementparse.lines import lines_of
from statementparse.segment.blocks import LEAD_IN_ENDS, shapes_of
from statementparse.segment.items import SEVERAL_ITEMS, first_item
from statementparse.segment.parts import lead_ins, parts_of
from statementparse.segment.quotations import quotations
from statementparse.segment.sentences import marks_of, splitter_of
from statementparse.segment.structure import Block, Stretch, Structure, Unread

if TYPE_CHECKING:
    from statementparse.languages import Language
    from statementparse.lines import PageLine

__all__ = [
    "LEAD_IN_ENDS",
    "SEVERAL_ITEMS",
    "Block",
    "Stretch",
    "Structure",
    "Unread",
    "first_item",
    "segment",
    "sentences_of",
]

# Makes a Stretch of a tuple in half the time that its class takes.
_stretch = partial(tuple.__new__, Stretch)
_WORDED = frozenset({"paragraph", "item", "footnote"})


def sentences_of(text: str, lines: list[PageLine], language: Language) -> list[tuple[int, int]]:
    """Give where the sentences and list items of a text begin and end, and nothing else of it."""
    cut, marks = splitter_of(language).cut, marks_of(text)
    found: list[tuple[int, int]] = []
    for part in parts_of(text, lines, shapes_of(language)):
        if part.kind in _WORDED:
            found += cut(text, part.body, part.end, marks)
    return found


def segment(text: str, language: Language) -> Structure:
    r"""Split a text into blocks and their sentences.

    >>> from statementparse.languages import load_language
    >>> text = "Joint Statement\n\nBoth sides agreed to:\n\n• meet in May;\n\n• sign a pact."
    >>> [block.kind for block in segment(text, load_language()).blocks]
    ['heading', 'paragraph', 'item', 'item']
    """
    parts = list(parts_of(text, lines_of(text), shapes_of(language)))
    cut, marks = splitter_of(language).cut, marks_of(text)
    blocks: list[Block] = []
    for part, lead in zip(parts, lead_ins(text, parts), strict=True):
        sentences: tuple[Stretch, ...] = ()
        if part.kind in _WORDED:
            sentences = tuple(map(_stretch, cut(text, part.body, part.end, marks)))
        marker_end = part.start + len(part.marker) if part.marker else None
        blocks.append(Block(part.kind, part.start, part.end, sentences, lead, marker_end))
    said = quotations(text, [(p.start, p.end) for p in parts if p.kind in _WORDED])
    return Structure(
        tuple(blocks),
        tuple(chain.from_iterable(block.sentences for block in blocks)),
        tuple(map(_stretch, said)),
    )
