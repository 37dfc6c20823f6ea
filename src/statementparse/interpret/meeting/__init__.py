"""A Document and its dates to its meeting: series, number, days, place, and the next one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attrs import evolve, frozen

from statementparse.document import Document
from statementparse.interpret.dates import (
    DateFact,
    first_day,
    last_day,
    leading,
    resolved,
    sentence_of,
)
from statementparse.interpret.dates.issued import Issued
from statementparse.interpret.headline import Headline
from statementparse.interpret.meeting.next_meeting import Next, read_next
from statementparse.interpret.meeting.place import Place, city_at, places_within, virtual_within
from statementparse.interpret.meeting.series import Series, ordinal_of, read_series
from statementparse.interpret.parties import PartyFacts
from statementparse.models import DateRange, Evidence, Meeting
from statementparse.scan import Mention
from statementparse.segment import Stretch

# The meeting is told of in the opening of a text; later dates are those of other things.
_OPENING = 14
_LONGEST_OPENING = 6000
_LEAD = 4
# An agency page may hold several reports; each begins with a city in capitals.
_DATELINES = 30


@frozen(eq=False)
class MeetingFacts:
    """The meeting that the document is about, and all dates with the part that each plays."""

    meeting: Meeting | None = None
    dates: tuple[DateFact, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class _Told(NamedTuple):
    """A sentence that tells of the meeting, and the date of it that is the meeting's."""

    number: int
    sentence: Stretch
    date: DateFact | None


def read_meeting(
    document: Document,
    headline: Headline,
    issued: Issued,
    dates: tuple[DateFact, ...],
    parties: PartyFacts,
) -> MeetingFacts:
    """Find the meeting and its days, its place, its number, and what is said of the next."""
    series = read_series(document, headline, parties)
    coming = read_next(document, dates, series.ordinal)
    told = tuple(_told(document, headline, dates, coming, series.ordinal))
    if series.name is None and all(t.date is None for t in told):
        told = tuple(t for t in told if t.number < _LEAD)
    date = next((t.date for t in told if t.date is not None), None)
    date = date or _date_of_place_line(document, dates)
    place = _place(document, headline, issued, told, date)
    if _is_of_none(document, headline) or (series.name is None and not told and date is None):
        return MeetingFacts(None, _with_roles(dates, issued, None, None))
    if date is not None and issued.date is None:
        dates = resolved(document, dates, first_day(date.value))
        coming = read_next(document, dates, series.ordinal)
    meeting = Meeting(
        series.name,
        series.ordinal,
        first_day(date.value) if date else None,
        last_day(date.value) if date else None,
        place.name if place else None,
        coming.meeting if coming else None,
    )
    evidence = tuple(_evidence(document, series, date, place, coming))
    return MeetingFacts(meeting, _with_roles(dates, issued, date, coming), evidence)


def _is_of_none(document: Document, headline: Headline) -> bool:
    """Tell whether a text is about no meeting: a page of history, a spokesperson's briefing."""
    known = document.language.lexicon("no_meeting_title")
    words = (headline.title or "").split()
    return headline.kind == "other" or any(known.value_of(word) is not None for word in words)


def _told(
    document: Document,
    headline: Headline,
    dates: tuple[DateFact, ...],
    coming: Next | None,
    ordinal: int | None,
) -> Iterator[_Told]:
    """Give the sentences of the opening that tell of a meeting which took or takes place."""
    begin, end = _own_report(document, headline)
    sentences = [s for s in document.structure.sentences if begin <= s.start < end]
    for number, sentence in enumerate(sentences[:_OPENING]):
        if sentence.start > headline.end + _LONGEST_OPENING:
            return
        if coming and sentence.start <= coming.cue.start < sentence.end:
            continue
        cues = _cues(document, sentence)
        if cues and not _is_earlier(document, sentence, ordinal):
            yield from _told_by(document, _Told(number, sentence, None), cues, dates)


def _own_report(document: Document, headline: Headline) -> tuple[int, int]:
    """Give where the text tells of its meeting: an agency's first item, from its dateline on."""
    datelines = []
    for block in document.structure.blocks[:_DATELINES]:
        place = city_at(document, block.start, block.end)
        if place and place.start == block.start and place.name.isupper():
            datelines.append(block.start)
    begin = max(headline.end, datelines[0]) if datelines else headline.end
    later = [start for start in datelines if start > begin]
    return begin, later[0] if later else len(document.text)


def _told_by(
    document: Document, told: _Told, cues: tuple[Mention, ...], dates: tuple[DateFact, ...]
) -> Iterator[_Told]:
    """Give a sentence that tells of the meeting its date: the one nearest to a cue.

    A weak cue ("discussed") needs a day or a place beside it, and gives no day that was inferred;
    a sentence of years and months alone is history.
    """
    strong = any(cue.value != "weak" for cue in cues)
    sentence = told.sentence
    beside = [d for d in dates if sentence.start <= d.start < sentence.end]
    usable = [
        date
        for date in beside
        if _is_of_meeting(document, date) and (strong or "day" not in date.inferred)
    ]
    if usable:
        gaps = [(min(_gap(date, cue) for cue in cues), date.start, date) for date in usable]
        yield told._replace(date=min(gaps)[2])
    elif any(_is_history(date) for date in beside):
        return
    elif strong or places_within(document, sentence.start, sentence.end):
        yield told


def _is_history(date: DateFact) -> bool:
    first = first_day(date.value)
    return first.year is not None and first.day is None and not date.inferred


def _cues(document: Document, sentence: Stretch) -> tuple[Mention, ...]:
    """Give the words that tell of a meeting: "was held" does where a meeting is named."""
    found = document.mentions.within(sentence.start, sentence.end, "meeting_cue")
    if all(cue.value != "event" for cue in found) or _names_meeting(document, sentence):
        return found
    return tuple(cue for cue in found if cue.value != "event")


def _names_meeting(document: Document, sentence: Stretch) -> bool:
    kinds = ("event", "common_event", "session")
    if document.mentions.within(sentence.start, sentence.end, *kinds):
        return True
    known = document.language.lexicon("meeting_noun")
    words = document.words(sentence.start, sentence.end)
    return any(known.value_of(word.text) is not None for word in words)


def _is_earlier(document: Document, sentence: Stretch, ordinal: int | None) -> bool:
    """Tell whether a sentence speaks of a round before this one."""
    if document.mentions.within(sentence.start, sentence.end, "recall"):
        return True
    sessions = document.mentions.within(sentence.start, sentence.end, "session")
    numbers = [ordinal_of(document, session) for session in sessions]
    return ordinal is not None and bool(numbers) and ordinal not in numbers


def _gap(date: DateFact, cue: Mention) -> int:
    return max(date.start - cue.end, cue.start - date.end)


def _is_of_meeting(document: Document, date: DateFact) -> bool:
    """Refuse years, deadlines, dates that something was launched on, and "the May 27 statement"."""
    first = first_day(date.value)
    if date.role == "deadline" or first.month is None:
        return False
    if first.day is None and not (date.head and "week_of" in date.head.rule):
        return False
    if leading(document, date.start, "past_word") is not None:
        return False
    return not _is_adjective(document, date)


def _is_adjective(document: Document, date: DateFact) -> bool:
    """Tell whether a date stands between an article and a noun."""
    if leading(document, date.start, "article") is None:
        return False
    after = document.text[date.end : date.end + 30].split(maxsplit=1)
    word = after[0] if after and document.text[date.end : date.end + 1] == " " else ""
    return word[:1].isalpha() and document.language.lexicon("after_date").value_of(word) is None


def _date_of_place_line(document: Document, dates: tuple[DateFact, ...]) -> DateFact | None:
    """Give the days that stand beside a city on a line of their own, unless they are of issue."""
    for date in dates:
        if date.start > _LONGEST_OPENING:
            return None
        line = _line_of(document, date)
        beside = city_at(document, line.start, date.start)
        if isinstance(date.value, DateRange) and beside and beside.start == line.start:
            return date
    return None


def _line_of(document: Document, date: DateFact) -> Stretch:
    """Give the line that a date stands on."""
    start = document.text.rfind("\n", 0, date.start) + 1
    return Stretch(start, date.end)


def _place(
    document: Document,
    headline: Headline,
    issued: Issued,
    told: tuple[_Told, ...],
    date: DateFact | None,
) -> Place | None:
    """Choose the place: beside the date, in the title, where the text was issued, elsewhere."""
    dated = [t.sentence for t in told if t.date is not None and t.date is date]
    others = [t.sentence for t in told[:_LEAD]]
    title = Stretch(headline.start, headline.end)
    if date is not None and not dated:
        line = _line_of(document, date)
        return city_at(document, line.start, date.start)
    said = [sentence_of(document, issued.start)] if issued.start >= headline.end else []
    for stretch in (*dated, title, *said, *others):
        place = _place_within(document, stretch)
        if place is not None:
            return place
    return _dateline_city(document) if told else None


def _place_within(document: Document, stretch: Stretch) -> Place | None:
    cities = places_within(document, stretch.start, stretch.end)
    if cities:
        return cities[0]
    if document.mentions.within(stretch.start, stretch.end, "here"):
        return _dateline_city(document)
    return virtual_within(document, stretch.start, stretch.end)


def _dateline_city(document: Document) -> Place | None:
    """Give the first city that a block begins with."""
    for block in document.structure.blocks[:_OPENING]:
        place = city_at(document, block.start, block.end)
        if place is not None and place.start - block.start <= 1:
            return place
    return None


def _with_roles(
    dates: tuple[DateFact, ...], issued: Issued, date: DateFact | None, coming: Next | None
) -> tuple[DateFact, ...]:
    """Give each date its part: issue, this meeting, the next one, a deadline, or a mention."""
    starts = {issued.start: "issued"} if issued.date else {}
    if coming is not None and coming.date is not None:
        starts[coming.date.start] = "next"
    if date is not None:
        starts[date.start] = "meeting"
    return tuple(evolve(d, role=starts.get(d.start, d.role)) for d in dates)


def _evidence(
    document: Document,
    series: Series,
    date: DateFact | None,
    place: Place | None,
    coming: Next | None,
) -> Iterator[Evidence]:
    span = document.span
    if series.name is not None:
        where = span(series.start, series.end)
        yield Evidence("meeting.series", series.name, where, series.rules)
    if series.ordinal is not None:
        where = span(series.ordinal_start, series.ordinal_end)
        yield Evidence("meeting.ordinal", str(series.ordinal), where, series.rules)
    if date is not None:
        where = span(date.start, date.end)
        yield Evidence("meeting.start", str(first_day(date.value)), where, date.rules)
    if place is not None:
        where = span(place.start, place.end)
        yield Evidence("meeting.place", place.name, where, (place.rule,))
    if coming is not None:
        where = span(coming.cue.start, coming.cue.end)
        yield Evidence("meeting.next", str(coming.meeting.place or ""), where, (coming.cue.rule,))
