"""A Document to its participants: people and bodies, whom they represent, who chairs."""

from __future__ import annotations

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.headline import Headline
from statementparse.interpret.parties import PartyFacts
from statementparse.models import Participant


@frozen(eq=False)
class ParticipantFacts:
    """Who takes part."""

    participants: tuple[Participant, ...] = ()


def read_participants(
    document: Document, headline: Headline, parties: PartyFacts
) -> ParticipantFacts:
    """Find every side's chairs, heads of delegation, delegates, bodies and offices."""
    return ParticipantFacts()
