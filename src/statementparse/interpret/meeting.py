"""A Document to its meeting: series, ordinal, days, place and the next one; and the issue day."""

from __future__ import annotations

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.dates import DateFact
from statementparse.interpret.headline import Headline
from statementparse.interpret.parties import PartyFacts
from statementparse.models import Evidence, Meeting, PartialDate


@frozen(eq=False)
class MeetingFacts:
    """The meeting that the document is about, and the day the document was issued."""

    meeting: Meeting | None = None
    issued: PartialDate | None = None
    evidence: tuple[Evidence, ...] = ()


def read_meeting(
    document: Document, headline: Headline, dates: tuple[DateFact, ...], parties: PartyFacts
) -> MeetingFacts:
    """Find the meeting and its days, its place, its number, and what is said of the next."""
    return MeetingFacts()
