"""A line below a text to what it names: who signed, with his office, or for whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from statementparse.interpret.participants.entries import Entry, Part, entry_of
from statementparse.interpret.participants.listed import (
    first_person,
    is_full_name,
    with_office_below,
)
from statementparse.interpret.participants.phrases import read
from statementparse.segment import Stretch

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.participants.line import Phrase, TokenLine
    from statementparse.segment import Block

# How long a line is at most that names who signed, or for whom.
LONGEST = 160
# What may stand before a name that is signed, and behind it: "/-/ Ana Lima,".
_MARKS = frozenset(("mark", "dash", "stop", "open", "close", "signature_mark", "colon", "comma"))


def named(
    document: Document, stretch: Stretch | Block, rule: str, below: Sequence[Stretch | Block] = ()
) -> Entry | None:
    """Give the one thing that a line names, apart from marks; a person with the office below it."""
    if stretch.end - stretch.start > LONGEST:
        return None
    line, phrases = read(document, stretch.start, stretch.end)
    phrase = _one_of([phrase for phrase in phrases if phrase.kind not in _MARKS], line)
    if phrase is None:
        return None
    told = phrase if phrase.kind == "party" else with_office_below(document, phrase, below)
    return entry_of(line, Part(told, "signatory", rule))


def _one_of(own: Sequence[Phrase], line: TokenLine) -> Phrase | None:
    """Give what a line of some phrases names: one, an office and its bearer, "Ana Lima, Oman"."""
    kinds = [phrase.kind for phrase in own]
    if kinds in (["office", "name"], ["office", "person"]):
        return first_person(own)
    if kinds == ["name", "party"] and not line.is_city(own[0].name or ""):
        return own[0]._replace(kind="person").of(own[1].party) if is_full_name(own[0]) else None
    return own[0] if kinds in (["person"], ["name"], ["party"]) else None


def in_full(entry: Entry | None) -> Entry | None:
    """Give a person as one who signed; nothing for a single word, which may be a place."""
    if entry is None or not is_full_name(entry.part.phrase):
        return None
    return entry.told_by(entry.part.phrase._replace(kind="person"))


def office_alone(document: Document, stretch: Stretch | Block) -> bool:
    """Tell a line that is an office, whose holder's name stands in the one above or below."""
    kinds = [phrase.kind for phrase in read(document, stretch.start, stretch.end)[1]]
    return [kind for kind in kinds if kind not in _MARKS] == ["office"]


def is_party(entry: Entry) -> bool:
    """Tell a line that names for whom is signed."""
    return entry.part.phrase.kind == "party"


def for_party(document: Document, signed: Entry, told: Sequence[Stretch]) -> Entry:
    """Give a signature the first party that some words name, where it has none of its own."""
    phrases = (phrase for words in told for phrase in read(document, *words)[1])
    return signed.of(signed.party or next((p.party for p in phrases if p.party), None))
