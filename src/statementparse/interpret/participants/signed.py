"""A Document to those who signed it for a party each, as its lines tell: "For Oman: Ana Lima"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from statementparse.interpret.participants.columns import party_of
from statementparse.interpret.participants.entries import Entry, Part, entry_of
from statementparse.interpret.participants.listed import SIGNATURE, block_at, is_full_name, unmarked
from statementparse.interpret.participants.phrases import read_phrases
from statementparse.interpret.participants.tokens import read_line
from statementparse.segment import Stretch

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.segment import Block

# How long a line is at most that names who signed, or for whom.
_LONGEST = 160
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
    for mention in document.mentions.of("signed_for"):
        block = document.structure.blocks[max(block_at(document, mention.start), 0)]
        if len(block.sentences) > 1 or block.end - mention.start > _LONGEST:
            continue
        signed = _signed(document, Stretch(mention.end, block.end), mention.rule)
        if signed is not None:
            party = party_of(document, (Stretch(mention.start, mention.end),))
            yield signed.of(signed.party or party)


def _in_turn(document: Document) -> Iterator[Entry]:
    """Read lines that name a person and a party in turn, whichever comes first."""
    rule = document.language.rule_id(SIGNATURE)
    for signed, lines in groupby(document.structure.blocks, lambda one: one.kind == "signature"):
        read = (_party(document, line) or _signed(document, line, rule) for line in lines)
        told = [*filter(None, read)] if signed else []
        for pair in pairwise(told):
            person, party = pair if isinstance(told[0], Entry) else pair[::-1]
            if isinstance(person, Entry) and isinstance(party, str):
                yield person.of(person.party or party)


def _party(document: Document, line: Stretch | Block) -> str | None:
    """Give the party whose name is all of a line."""
    if line.end - line.start > _LONGEST:
        return None
    phrases = read_phrases(read_line(document, line.start, line.end))
    return phrases[0].party if len(phrases) == 1 and phrases[0].kind == "party" else None


def _signed(document: Document, stretch: Stretch | Block, rule: str) -> Entry | None:
    """Give the person whose name begins a line, and perhaps his office, but nothing else."""
    line = read_line(document, stretch.start, min(stretch.end, stretch.start + _LONGEST))
    own = unmarked(read_phrases(line))
    if len(own) != 1 or not is_full_name(own[0]):
        return None
    return entry_of(line, Part(own[0]._replace(kind="person"), "signatory", rule))
