"""A Document to those who signed it for a party each, as its lines tell: "For Oman: Ana Lima"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from statementparse.interpret.participants.columns import party_of
from statementparse.interpret.participants.entries import Entry, Part
from statementparse.interpret.participants.phrases import read_phrases
from statementparse.interpret.participants.tokens import read_line
from statementparse.segment import Stretch

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.participants.line import Phrase
    from statementparse.segment import Block

_SIGNATURE = "participants.signature"
_LONGEST = 160
# What may stand in front of a name that is signed: "/-/ Ana Lima".
_MARKS = frozenset(("mark", "dash", "stop", "open", "close", "signature_mark", "colon", "comma"))
_SEVERAL = 2


def signed_for_parties(document: Document) -> Iterator[Entry]:
    """Give those who signed for a party each, where there are several: one alone is no signature.

    The party stands in front of the name, or in a line of its own above or below it.
    """
    for found in (_behind_labels(document), _in_turn(document)):
        entries = list(found)
        if len({entry.party for entry in entries}) >= _SEVERAL:
            yield from entries


def _behind_labels(document: Document) -> Iterator[Entry]:
    """Read "For Oman: Ana Lima", "On behalf of Fiji — Jo Ek, Minister of Trade"."""
    blocks = iter(document.structure.blocks)
    for mention in document.mentions.of("signed_for"):
        block = next((one for one in blocks if one.end > mention.start), None)
        if block is None or len(block.sentences) > 1 or block.end - mention.start > _LONGEST:
            continue
        signed = _person(document, Stretch(mention.end, block.end))
        if signed is not None:
            party = party_of(document, (Stretch(mention.start, mention.end),))
            yield _entry(signed, party, mention.rule)


def _in_turn(document: Document) -> Iterator[Entry]:
    """Read lines that name a person and a party in turn, whichever comes first."""
    rule, name, party = document.language.rule_id(_SIGNATURE), None, None
    opens = ""
    for block in document.structure.blocks:
        if block.kind != "signature":
            name = party = None
            opens = ""
            continue
        if code := _party(document, block):
            opens = opens or "party"
            if opens == "party":
                party = code
            elif name is not None:
                yield _entry(name, code, rule)
                name = None
        elif signed := _person(document, block):
            opens = opens or "person"
            if opens == "person":
                name = signed
            elif party is not None:
                yield _entry(signed, party, rule)
                party = None


def _party(document: Document, line: Stretch | Block) -> str | None:
    """Give the party whose name is all of a line."""
    if line.end - line.start > _LONGEST:
        return None
    phrases = read_phrases(read_line(document, line.start, line.end))
    return phrases[0].party if len(phrases) == 1 and phrases[0].kind == "party" else None


def _person(document: Document, stretch: Stretch | Block) -> tuple[Phrase, int, int] | None:
    """Give the person whose name begins a line, and perhaps his office, but nothing else."""
    line = read_line(document, stretch.start, min(stretch.end, stretch.start + _LONGEST))
    own = [phrase for phrase in read_phrases(line) if phrase.kind not in _MARKS]
    if len(own) != 1:
        return None
    person = own[0]
    if person.kind == "person" or (person.kind == "name" and " " in (person.name or "")):
        return person, *line.span(person.first, person.last)
    return None


def _entry(signed: tuple[Phrase, int, int], party: str | None, rule: str) -> Entry:
    person, start, end = signed
    told = person._replace(kind="person", party=person.party or party)
    return Entry(Part(told, "signatory", rule), start, end)
