"""A Document to its participants: people and bodies, whom they represent, who chairs."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.headline import Headline
from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.phrases import Grammar
from statementparse.interpret.roles import Part, Reading
from statementparse.interpret.tokens import read_tokens
from statementparse.models import Participant


@frozen(eq=False)
class ParticipantFacts:
    """Who takes part."""

    participants: tuple[Participant, ...] = ()


@frozen
class Entry:
    """A part and where it stands in the cleaned text."""

    part: Part
    start: int
    end: int


def read_participants(
    document: Document, headline: Headline, parties: PartyFacts
) -> ParticipantFacts:
    """Find every side's chairs, heads of delegation, delegates, bodies and offices."""
    entries = list(_entries(document, headline))
    return ParticipantFacts(tuple(_participant(document, entry) for entry in entries))


def _entries(document: Document, headline: Headline) -> Iterator[Entry]:
    for sentence in document.structure.sentences:
        if not document.mentions.within(sentence.start, sentence.end, "role"):
            continue
        grammar = Grammar(document.text, read_tokens(document, sentence.start, sentence.end))
        in_title = headline.start <= sentence.start < headline.end
        for part in Reading(grammar, grammar.phrases()).parts(in_title):
            first, last = grammar.at(part.phrase.first), grammar.at(part.phrase.last - 1)
            yield Entry(part, first.start, last.end)


def _participant(document: Document, entry: Entry) -> Participant:
    phrase = entry.part.phrase
    return Participant(
        phrase.name,
        phrase.honorific,
        phrase.title,
        phrase.organization,
        phrase.parents,
        phrase.party,
        entry.part.role,
        document.span(entry.start, entry.end),
        (entry.part.cue,),
    )
