"""The dates of a text to the days by which something is yet to be done."""

from __future__ import annotations

from collections.abc import Iterable

from statementparse.document import Document
from statementparse.edtf import PartialDate
from statementparse.interpret.dates import DateFact, last_day

# The others play a part of their own: the day of issue, of this meeting, of the next one.
_FREE = frozenset({"deadline", "mentioned"})


def deadlines_among(dates: Iterable[DateFact], written: PartialDate | None) -> tuple[DateFact, ...]:
    """Give the dates that play no other part and lie ahead of the day of writing."""
    told = (date for date in dates if date.role in _FREE and date.is_told)
    return tuple(date for date in told if not _has_come(last_day(date.value), written))


def deadline_of(document: Document, date: DateFact) -> PartialDate:
    """Give the day by which is done what is to be done by a date.

    Of a part of a year that is its last month, of a range its last day.
    """
    last = last_day(date.value)
    if date.head is None or last.month is not None:
        return last
    part = document.language.lexicon("part_of_year").value_of(date.head.words("part")) or ""
    if date.head.value.startswith(("end", "decade", "century")):
        part = "12"
    if part.isdigit() and last.year is not None:
        return PartialDate(last.year, int(part))
    return last


def _has_come(day: PartialDate, written: PartialDate | None) -> bool:
    """Tell whether a day is no later than the day of writing, as far as both are told."""
    if written is None:
        return False
    pairs = ((day.year, written.year), (day.month, written.month), (day.day, written.day))
    for part, now in pairs:
        if part is None or now is None:
            return False
        if part != now:
            return part < now
    return True
