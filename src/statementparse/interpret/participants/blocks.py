"""The blocks of a Document that list people line by line: delegations, by-lines, signatures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from statementparse.interpret.participants.allegiance import Entry
from statementparse.interpret.participants.line import Line, Phrase
from statementparse.interpret.participants.phrases import read_phrases
from statementparse.interpret.participants.roles import Part
from statementparse.interpret.participants.tokens import read_line

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.scan import Mention
    from statementparse.segment import Block

_LONGEST = 240
_HEADING = 90
# How many blocks from the top a by-line may stand.
_TOP = 8
_BULLETS = ("number", "mark", "stop", "dash", "initial", "close", "open", "plain")


def entry_of(line: Line, part: Part) -> Entry:
    """Give a part its place in the text."""
    return Entry(part, line.at(part.phrase.first).start, line.at(part.phrase.last - 1).end)


def listed_people(document: Document) -> Iterator[Entry]:
    """Give the people of every list that stands under a side's heading, and of by-lines.

    "On the Omani side:" and "For the Government of Oman:" open such a list; the first line that
    is no person closes it.
    """
    blocks = document.structure.blocks
    for place in range(min(len(blocks), _TOP)):
        yield from _by_line(document, blocks[place])
    for mention in document.mentions.of("list_heading"):
        place = bisect_right(blocks, mention.start, key=lambda block: block.start) - 1
        heading = _heading(document, blocks[place], mention) if place >= 0 else None
        if heading is not None:
            yield from _under(document, blocks[place + 1 :], heading)


def _heading(document: Document, block: Block, mention: Mention) -> Part | None:
    """Read the heading of a list of people: the side, and the role of those below."""
    if block.end - block.start > _HEADING:
        return None
    phrases = read_phrases(read_line(document, block.start, block.end))
    sides = [p for p in phrases if p.kind in ("delegation", "party") and p.party]
    if not sides or any(phrase.kind == "person" for phrase in phrases):
        return None
    return Part(sides[0], mention.source.attributes["role"], mention.rule)


def _under(document: Document, blocks: Sequence[Block], heading: Part) -> Iterator[Entry]:
    for block in blocks:
        found = _listed(document, block, heading)
        if found is None:
            return
        yield found


def _listed(document: Document, block: Block, heading: Part) -> Entry | None:
    if block.end - block.start > _LONGEST:
        return None
    line = read_line(document, block.start, block.end)
    person = _first_person(read_phrases(line))
    if person is None:
        return None
    tied = person._replace(kind="person", party=person.party or heading.phrase.party)
    return entry_of(line, heading._replace(phrase=tied))


def _first_person(phrases: Sequence[Phrase]) -> Phrase | None:
    """Give the person that a line begins with, apart from its number or bullet."""
    for phrase in phrases:
        if phrase.kind in ("person", "name"):
            return phrase
        if phrase.kind not in _BULLETS:
            return None
    return None


def _by_line(document: Document, block: Block) -> Iterator[Entry]:
    """Read "Ana Lima, Department Spokesperson" where it is a line by itself."""
    told = document.mentions.within(block.start, block.end, "by_line")
    if not told or block.end - block.start > _HEADING:
        return
    line = read_line(document, block.start, block.end)
    phrases = read_phrases(line)
    if len(phrases) == 1 and phrases[0].kind == "person" and phrases[0].title:
        yield entry_of(line, Part(phrases[0], "spokesperson", told[0].rule))
