"""A Document to its quotations: who said what, and the verb that says so."""

from __future__ import annotations

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.participants import ParticipantFacts
from statementparse.interpret.parties import PartyFacts
from statementparse.models import Quote


@frozen(eq=False)
class QuoteFacts:
    """The quotations."""

    quotes: tuple[Quote, ...] = ()


def read_quotes(
    document: Document, parties: PartyFacts, participants: ParticipantFacts
) -> QuoteFacts:
    """Find every quotation and its speaker."""
    return QuoteFacts()
