"""Stage 4: a Document to Facts; each file reads one kind of thing, using those read before it."""

from __future__ import annotations

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.commitments import CommitmentFacts, read_commitments
from statementparse.interpret.commitments.actors import Actors
from statementparse.interpret.dates import DateFacts, read_dates, resolved
from statementparse.interpret.dates.deadlines import deadlines_among
from statementparse.interpret.dates.issued import Issued, read_issued
from statementparse.interpret.headline import Headline, read_headline
from statementparse.interpret.meeting import MeetingFacts, read_meeting
from statementparse.interpret.participants import ParticipantFacts, read_participants
from statementparse.interpret.parties import PartyFacts, read_parties
from statementparse.interpret.quotes import QuoteFacts, read_quotes
from statementparse.interpret.references import read_references
from statementparse.interpret.syntax.columns import whole_line
from statementparse.models import Reference


@frozen(eq=False)
class Facts:
    """All that was understood of a document."""

    headline: Headline
    dates: DateFacts
    issued: Issued
    parties: PartyFacts
    participants: ParticipantFacts
    meeting: MeetingFacts
    quotes: QuoteFacts
    commitments: CommitmentFacts
    references: tuple[Reference, ...]


def interpret(document: Document) -> Facts:
    """Read a document: first what it is, then when, who, what for, and who undertakes what."""
    headline = read_headline(document)
    told = read_dates(document)
    issued = read_issued(document, headline, told.dates)
    written = issued.date or document.published
    dates = resolved(document, told.dates, written)
    parties = read_parties(document, headline)
    participants = read_participants(document, headline, parties)
    parties = parties.joined_by(participants.known_sides, headline)
    meeting = read_meeting(document, headline, issued, dates, parties)
    whole = whole_line(document, parties)
    quotes = read_quotes(document, parties, whole)
    place = meeting.meeting.place if meeting.meeting else None
    actors = Actors.of_document(document, headline, parties, participants, place)
    due = deadlines_among(meeting.dates, written or meeting.day)
    commitments = read_commitments(document, whole, due, quotes, actors)
    references = read_references(document)
    return Facts(
        headline,
        DateFacts(meeting.dates, told.issues),
        issued,
        parties,
        participants,
        meeting,
        quotes,
        commitments,
        references,
    )
