"""A Document to its dates: each with its value, its part in the story and what was inferred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from attrs import frozen

from statementparse.document import Document
from statementparse.edtf import DateRange, PartialDate
from statementparse.interpret.context import leading
from statementparse.interpret.dates.calendar import (
    Problem,
    Reading,
    Value,
    read_calendar,
)
from statementparse.interpret.dates.listed import days_listed, is_listed, with_year_behind
from statementparse.interpret.dates.order import order_of_numbers
from statementparse.interpret.dates.relative import (
    NOTHING,
    RELATIVE_FORMS,
    completed,
    is_to_come,
    read_relative,
)
from statementparse.languages import Language
from statementparse.models import Issue
from statementparse.recognise import recognise_with
from statementparse.scan import Mention
from statementparse.segment import Structure
from statementparse.text import Text

# What may stand between a weekday, a date and a time of day that go together.
_GLUE = " ,|()[]–-;\u3000"
_LONGEST_GLUE = 12
_FUTURE = 1
_PAST = -1


class DateFact(NamedTuple):
    """A date at its place in the cleaned text."""

    start: int
    end: int
    value: PartialDate | DateRange
    role: str
    inferred: tuple[str, ...]
    rules: tuple[str, ...]
    head: Mention | None = None
    shift: int | None = None  # "3 May of next year": how far its year is from that of writing

    @property
    def is_told(self) -> bool:
        """Tell whether anything is known of the day: not so of a mere "tomorrow"."""
        return self.value != NOTHING

    @property
    def is_relative(self) -> bool:
        """Tell whether its words count from the day of writing: "next month", "on Friday"."""
        return self.head is not None and _is_relative(self.head)


@frozen(eq=False)
class DateFacts:
    """All dates in the order of the text, and what was seen and could not be read."""

    dates: tuple[DateFact, ...] = ()
    issues: tuple[Issue, ...] = ()


class _Cluster(NamedTuple):
    """Mentions of one day that stand side by side: a weekday, a date, a time of day."""

    start: int
    end: int
    head: Mention | None
    rules: tuple[str, ...]
    shift: int | None = None


# They are made of a tuple in half the time that their class takes.
_cluster = partial(tuple.__new__, _Cluster)
_date_fact = partial(tuple.__new__, DateFact)


def read_dates(document: Document, days: Sequence[PartialDate] = ()) -> DateFacts:
    """Find every date and read what its own words tell; `resolved` does the rest.

    The `days` that another text tells may show the order of dates in numbers.
    """
    day_first = order_of_numbers(document, days)
    dates, issues = [], []
    for cluster in _clusters(document):
        assert cluster.head is not None
        reading = _read(document, cluster.head, day_first)
        if reading.problem is not None:
            issues.append(_issue(document, cluster, reading.problem))
        elif reading.value is not None:
            dates += _facts(document, cluster, reading)
    return DateFacts(tuple(_with_years_behind(document, dates)), tuple(issues))


def resolved(
    document: Document, dates: Iterable[DateFact], written: PartialDate | None
) -> tuple[DateFact, ...]:
    """Fill what a day of writing tells of relative and partial dates, and say what it was."""
    if written is None:
        return tuple(dates)
    return tuple(_resolved(document, date, written) for date in dates)


def read_dates_of(
    text: str, language: Language, days: Sequence[PartialDate] = ()
) -> tuple[DateFact, ...]:
    """Find the dates of a text by itself; of the document it stands in the `days` may be known."""
    mentions = recognise_with(text, language.date_scanner)
    return read_dates(Document(Text.of(text), Structure(), mentions, language), days).dates


def first_day(value: Value) -> PartialDate:
    """Give the day on which a date or a range begins."""
    return value.start if isinstance(value, DateRange) else value


def last_day(value: Value) -> PartialDate:
    """Give the day on which a date or a range ends."""
    return value.end if isinstance(value, DateRange) else value


def with_all_days(date: DateFact, others: Iterable[DateFact]) -> DateFact:
    """Give the range that begins or ends on a day, where one is told: "today ... from 3 to 5".

    The days of "this week" are those that are told with it.
    """
    for other in others:
        if _is_within(other, date):
            return other
        if isinstance(other.value, DateRange) and date.value in (
            other.value.start,
            other.value.end,
        ):
            return other
    return date


def _is_within(date: DateFact, week: DateFact) -> bool:
    """Tell whether days that are told with their month are some of those of "this week"."""
    whole, days = week.value, date.value
    if not isinstance(whole, DateRange) or not week.is_relative or date.is_relative:
        return False
    first, last = first_day(days), last_day(days)
    return str(whole.start) <= str(first) and str(last) <= str(whole.end) and first.day is not None


def _clusters(document: Document) -> Iterator[_Cluster]:
    """Join what stands side by side; a time of day without a date is none."""
    open_cluster: _Cluster | None = None
    for mention in document.mentions.of("date", "weekday", "time"):
        if open_cluster is not None:
            near = mention.start - open_cluster.end <= _LONGEST_GLUE
            if near and (joined := _joined(document, open_cluster, mention)):
                open_cluster = joined
                continue
            if open_cluster.head is not None:
                yield open_cluster
        head = mention if mention.source.kind == "date" else None
        open_cluster = _cluster((mention.start, mention.end, head, (mention.source.id,), None))
    if open_cluster is not None and open_cluster.head is not None:
        yield open_cluster


def _joined(document: Document, before: _Cluster, mention: Mention) -> _Cluster | None:
    """Join a mention to what stands before it, unless both say a day of their own."""
    head, shift = before.head, before.shift
    if mention.source.kind == "date":
        if head is not None:
            year = _year_beside(head, mention)
            begins, ends = _is_weekday(head), _is_weekday(mention)
            of_one_day = begins != ends and not (begins and _is_relative(mention))
            if (begins and ends) or not (of_one_day or year is not None):
                return None
            shift = shift if year is None else year
        if head is None or _is_weekday(head):
            head = mention
    if not _is_glue(document, before.end, mention.start):
        return None
    end = max(before.end, mention.end)
    return _Cluster(before.start, end, head, (*before.rules, mention.rule), shift)


def _year_beside(head: Mention, mention: Mention) -> int | None:
    """Give how far a year is from that of writing that a month takes: "in May | of next year"."""
    unit, _, shift = mention.value.partition(" ")
    if unit != "year" or _is_relative(head):
        return None
    is_open = head.words("month") and not head.words("year") and not head.words("last_year")
    return int(shift) if is_open else None


def _is_glue(document: Document, start: int, end: int) -> bool:
    between = document.text[start:end]
    words = between.strip(_GLUE)
    if "\n" in between:
        return False
    return not words or words in document.language.lexicon("date_glue")


def _is_weekday(mention: Mention) -> bool:
    form = mention.attribute("form")
    return form == "weekday" or (form == "which" and mention.words("weekday") != "")


def _is_relative(mention: Mention) -> bool:
    return mention.attribute("form") in RELATIVE_FORMS


def _read(document: Document, head: Mention, day_first: bool | None) -> Reading:
    if _is_relative(head):
        if not is_to_come(head, document.text, document.language):
            return Reading(None)
        return read_relative(head, document.language, None, 0)
    return read_calendar(head, document.language, day_first)


def _facts(document: Document, cluster: _Cluster, reading: Reading) -> list[DateFact]:
    """Make the facts of a cluster: one, or one for each day of a list."""
    assert cluster.head is not None
    assert reading.value is not None
    days = days_listed(document.text, cluster.head, reading.value)
    if not days or leading(document, cluster.start, "between"):
        return [_fact(document, cluster, reading)]
    parts = [
        (cluster._replace(start=day.start, end=day.end), reading._replace(value=day.value))
        for day in days
    ]
    return [_fact(document, *part) for part in parts]


def _with_years_behind(document: Document, dates: list[DateFact]) -> list[DateFact]:
    """Give a day or month the year of the one it is listed with: "on 3 May and 9 June 2020"."""
    for n in range(len(dates) - 2, -1, -1):
        date, following = dates[n], dates[n + 1]
        day = first_day(following.value)
        is_told = first_day(date.value).year is None and day.year is not None
        if is_told and is_listed(document, date.end, following.start):
            dates[n] = date._replace(value=with_year_behind(date.value, day))
    return dates


def _fact(document: Document, cluster: _Cluster, reading: Reading) -> DateFact:
    assert reading.value is not None
    start, end, head, rules, shift = cluster
    due = leading(document, start, "deadline_word")
    if due is None and head is not None and head.attribute("form") == "ahead":
        due = leading(document, start, "before_ahead")
    role = "deadline" if due else "mentioned"
    return _date_fact((start, end, reading.value, role, reading.inferred, rules, head, shift))


def _resolved(document: Document, date: DateFact, written: PartialDate) -> DateFact:
    """Fill what a date leaves open by the day of writing."""
    assert date.head is not None
    if first_day(date.value).year is not None and date.shift is None and not date.is_relative:
        return date  # As most do, it leaves nothing open.
    direction = _direction(document, date)
    if _is_relative(date.head):
        reading = read_relative(date.head, document.language, written, direction)
    elif date.shift is not None and written.year is not None:
        year = PartialDate(written.year + date.shift, last_day(date.value).month)
        reading = Reading(with_year_behind(date.value, year), ("year",))
    else:
        ending = date.head.words("short_year")
        reading = completed(date.value, written, 0 if ending else direction, ending)
    if reading.value is None or not reading.inferred:
        return date
    inferred = tuple(dict.fromkeys(date.inferred + reading.inferred))
    return date._replace(value=reading.value, inferred=inferred)


def _direction(document: Document, date: DateFact) -> int:
    """Tell on which side of the day of writing a date lies: -1 past, 1 future, 0 unknown."""
    if date.role == "deadline":
        return _FUTURE
    return _PAST if leading(document, date.start, "past_word") else 0


def _issue(document: Document, cluster: _Cluster, problem: Problem) -> Issue:
    return Issue(problem.code, document.span(cluster.start, cluster.end), problem.message)
