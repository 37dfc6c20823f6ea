"""Stage 2: a cleaned text to its Structure of blocks, sentences and quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from statementparse.languages import Language


@frozen
class Stretch:
    """A part of the cleaned text."""

    start: int
    end: int


@frozen
class Block:
    """A heading, paragraph, list item or other line block of the text.

    `kind` is title, heading, paragraph, item, dateline, signature, speaker, frame or footnote.
    `lead_in` is the index of the block that introduces a list item ("They agreed to:").
    """

    kind: str
    start: int
    end: int
    sentences: tuple[Stretch, ...] = ()
    lead_in: int | None = None


@frozen
class Structure:
    """What the text is made of, in its order; all offsets are of the cleaned text."""

    blocks: tuple[Block, ...] = ()
    sentences: tuple[Stretch, ...] = ()
    quotations: tuple[Stretch, ...] = ()


_PARAGRAPH = re.compile(r"[^\n]+")
_END = re.compile(r"(?<=[.!?])[”\"']? (?=[A-Z“\"])")


def segment(text: str, language: Language) -> Structure:
    """Split a text into blocks and their sentences."""
    blocks = []
    for line in _PARAGRAPH.finditer(text):
        sentences = []
        start = line.start()
        for end in _END.finditer(text, line.start(), line.end()):
            sentences.append(Stretch(start, end.end() - 1))
            start = end.end()
        sentences.append(Stretch(start, line.end()))
        blocks.append(Block("paragraph", line.start(), line.end(), tuple(sentences)))
    return Structure(tuple(blocks), tuple(s for b in blocks for s in b.sentences), ())
