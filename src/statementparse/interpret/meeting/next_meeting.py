"""A Document to what it says of the next meeting: place, date, and which one it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from statementparse.document import Document
from statementparse.interpret.context import leading, sentence_of
from statementparse.interpret.dates import DateFact, first_day
from statementparse.interpret.meeting.place import Place, places_within, virtual_within
from statementparse.interpret.meeting.sessions import ordinal_of
from statementparse.models import NextMeeting
from statementparse.scan import Mention

# "meet in Kigali for the Thirteenth Summit": the city stands this close in front of the session.
_GAP, _BESIDE = 10, 40


class Next(NamedTuple):
    """The next meeting, the date and place that tell of it, and the words that announce it."""

    meeting: NextMeeting
    cue: Mention
    date: DateFact | None
    place: Place | None


def read_next(document: Document, dates: Iterable[DateFact], ordinal: int | None) -> Next | None:
    """Read the announcement that tells most of the next meeting."""
    dates = tuple(dates)
    found = [_announced(document, dates, cue) for cue in _cues(document, ordinal)]
    return max(found, key=_told, default=None)


def _told(announced: Next) -> int:
    return 2 * (announced.date is not None) + 2 * (announced.place is not None) + 1


def _cues(document: Document, ordinal: int | None) -> Iterator[Mention]:
    """Give the words that speak of a next meeting, and sessions that are still to be held."""
    for cue in document.mentions.of("next"):
        if leading(document, cue.start, "past_held") is None:
            yield cue
    for session in document.mentions.of("session"):
        number = ordinal_of(document, session)
        planned = _is_planned(document, session)
        if number is None or number <= (ordinal or 1):
            continue
        if planned or number == (ordinal or 0) + 1:
            yield session


def _is_planned(document: Document, session: Mention) -> bool:
    """Tell whether a session is yet to come: "to host the third session", "it will be held"."""
    if leading(document, session.start, "next_verb") is not None:
        return True
    end = sentence_of(document, session.start).end
    return bool(document.mentions.within(session.end, end, "planned"))


def _announced(document: Document, dates: tuple[DateFact, ...], cue: Mention) -> Next:
    """Read day and place of the next meeting beside the words that announce it."""
    end = sentence_of(document, cue.start).end
    date = next((d for d in dates if cue.start <= d.start < end and d.is_told), None)
    place = next(iter(places_within(document, cue.start, end)), None)
    if place is None:
        before = places_within(document, max(cue.start - _BESIDE, 0), cue.start)
        place = before[-1] if before and cue.start - before[-1].end <= _GAP else None
    if place is None:
        place = virtual_within(document, cue.start, end)
    ordinal = ordinal_of(document, cue) if cue.kind == "session" else None
    day = first_day(date.value) if date is not None else None
    name = None if place is None else place.name
    return Next(NextMeeting(name, day, ordinal), cue, date, place)
