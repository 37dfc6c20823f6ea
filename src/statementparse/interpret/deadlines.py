"""A Document and a clause to the day by which it is to be done."""

from __future__ import annotations

from statementparse.document import Document
from statementparse.interpret.dates import DateFact
from statementparse.models import DateRange, PartialDate


def deadline(
    document: Document, dates: tuple[DateFact, ...], start: int, end: int
) -> PartialDate | None:
    """Find the first date in a stretch that a word such as "by" or "until" makes a deadline."""
    for mention in document.mentions.within(start, end, "due"):
        for date in dates:
            if date.start >= mention.end and date.start - mention.end <= 1 and date.end <= end:
                return date.value.end if isinstance(date.value, DateRange) else date.value
    return None
