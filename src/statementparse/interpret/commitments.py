"""A Document to its commitments and calls, and the act of each sentence."""

from __future__ import annotations

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.meeting import MeetingFacts
from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.quotes import QuoteFacts
from statementparse.models import Call, Commitment


@frozen(eq=False)
class CommitmentFacts:
    """Who undertakes what, what is asked of others, and the act of each sentence."""

    commitments: tuple[Commitment, ...] = ()
    calls: tuple[Call, ...] = ()
    acts: tuple[str, ...] = ()


def read_commitments(
    document: Document, meeting: MeetingFacts, parties: PartyFacts, quotes: QuoteFacts
) -> CommitmentFacts:
    """Find every undertaking of the parties, and what only looks like one."""
    return CommitmentFacts(acts=("description",) * len(document.structure.sentences))
