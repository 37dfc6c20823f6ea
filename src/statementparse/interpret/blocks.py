"""The blocks of a Document that list people line by line: delegations, by-lines, signatures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from statementparse.interpret.allegiance import Entry
from statementparse.interpret.bodies import Phrase
from statementparse.interpret.phrases import read_phrases
from statementparse.interpret.roles import Part
from statementparse.interpret.tokens import Line, read_line

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.segment import Block

_LONGEST = 240
_HEADING = 90
# How many blocks from the top a by-line may stand.
_TOP = 8
_LISTED = "en.participants.listed"
_BY_LINE = "en.participants.by_line"
_SIGNED = "en.participants.signature"


def entry_of(line: Line, part: Part) -> Entry:
    """Give a part its place in the text."""
    return Entry(part, line.at(part.phrase.first).start, line.at(part.phrase.last - 1).end)


def listed_people(document: Document) -> Iterator[Entry]:
    """Give the people of every list that stands under a side's heading, and of by-lines.

    "On the Omani side:" and "For the Government of Oman:" open such a list; the first line that
    is no person closes it.
    """
    blocks = document.structure.blocks
    place = 0
    while place < len(blocks):
        heading = _heading(document, blocks[place])
        if heading is None:
            if place < _TOP:
                yield from _by_line(document, blocks[place])
            place += 1
            continue
        place += 1
        while place < len(blocks) and (found := _listed(document, blocks[place], heading)):
            yield from found
            place += 1


def _heading(document: Document, block: Block) -> Part | None:
    """Read the heading of a list of people: the side, and the role of those below."""
    if block.end - block.start > _HEADING or document.text[block.end - 1] not in ":-–,":
        if block.end - block.start > _HEADING or not _names_a_side(document, block):
            return None
    line = read_line(document, block.start, block.end)
    phrases = read_phrases(line)
    if any(phrase.kind == "person" for phrase in phrases):
        return None
    for phrase in phrases:
        if phrase.kind == "delegation":
            return Part(phrase, "delegate", _LISTED)
    if phrases and phrases[0].kind == "for":
        for phrase in phrases:
            if phrase.kind == "party":
                return Part(phrase, "signatory", _SIGNED)
    return None


def _names_a_side(document: Document, block: Block) -> bool:
    return bool(document.mentions.within(block.start, block.end, "state", "demonym"))


def _listed(document: Document, block: Block, heading: Part) -> list[Entry]:
    if block.end - block.start > _LONGEST:
        return []
    line = read_line(document, block.start, block.end)
    people = _people_first(read_phrases(line))
    return [
        entry_of(line, evolve(heading, phrase=evolve(p, party=p.party or heading.phrase.party)))
        for p in people
    ]


def _people_first(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Give the person that a line begins with, apart from its number or bullet."""
    for phrase in phrases:
        if phrase.kind in ("person", "name"):
            return [phrase]
        if phrase.kind not in (
            "number",
            "mark",
            "stop",
            "dash",
            "initial",
            "close",
            "open",
            "plain",
        ):
            return []
    return []


def _by_line(document: Document, block: Block) -> Iterator[Entry]:
    """Read "Ana Lima, Department Spokesperson" where it is a line by itself."""
    if block.end - block.start > _HEADING:
        return
    line = read_line(document, block.start, block.end)
    phrases = read_phrases(line)
    if len(phrases) == 1 and phrases[0].kind == "person" and phrases[0].title:
        yield entry_of(line, Part(phrases[0], "spokesperson", _BY_LINE))
