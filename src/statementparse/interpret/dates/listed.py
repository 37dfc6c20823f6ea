"""Days named one after another: a range, or each a day of its own with the year behind them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from attrs import evolve

from statementparse.document import Document
from statementparse.edtf import DateRange, PartialDate
from statementparse.interpret.dates.calendar import ENDS, MONTHS, Value, with_year_of
from statementparse.scan import Mention

# ", and on the " is the longest of what joins two dates.
_LONGEST_JOINT = 16
# What may stand between a date and the word that joins it to the next.
_MARKS = " \n,"


class Listed(NamedTuple):
    """One of the days of a list, at its place in the text."""

    start: int
    end: int
    value: PartialDate


def days_listed(text: str, mention: Mention, value: Value) -> list[Listed]:
    """Give the days of "4, 9 and 12 May"; none for days of which each follows on the last."""
    if not isinstance(value, DateRange) or mention.found is None or not mention.words("and"):
        return []
    places = mention.fields
    first, last = value.start, value.end
    middle = [
        Listed(start, end, PartialDate(first.year, first.month, int(text[start:end])))
        for start, end in _numbers(text, *places.get("listed", (0, 0)))
    ]
    days = [first, *(day.value for day in middle), last]
    if all(_touch(day, following) for day, following in pairwise(days)):
        return []
    begins = min(places[name][0] for name in ENDS if name in places)
    joined = middle[0].start if middle else places["and"][0]
    end = mention.start + len(text[mention.start : joined].rstrip(_MARKS))
    return [Listed(mention.start, end, first), *middle, Listed(begins, mention.end, last)]


def is_listed(document: Document, end: int, start: int) -> bool:
    """Tell whether nothing but what joins a list stands between two dates."""
    if start - end > _LONGEST_JOINT:
        return False
    between = document.text[end:start]
    words = between.replace(",", " ").split()
    lexicon = document.language.lexicon
    joins = [word in lexicon("list_joiner") for word in words]
    known = all(j or w in lexicon("day_article") for j, w in zip(joins, words, strict=True))
    return known and "\n\n" not in between and ("," in between or any(joins))


def with_year_behind(value: Value, following: PartialDate) -> Value:
    """Give what tells no year the year of the date behind it, if both tell a month."""
    if isinstance(value, DateRange):
        end = with_year_of(value.end, following)
        return DateRange(with_year_of(value.start, end), end)
    return with_year_of(value, following) if value.month and following.month else value


def _numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where the numbers of a stretch stand."""
    place = start
    while place < end:
        begin = place
        while place < end and text[place].isdecimal():
            place += 1
        if place > begin:
            yield begin, place
        place += 1


def _touch(day: PartialDate, following: PartialDate) -> bool:
    """Tell whether no day lies between two."""
    if day.day is None or day.month is None:
        return False
    after = evolve(day, day=day.day + 1)
    if not after.is_possible:
        after = PartialDate(None, day.month % MONTHS + 1, 1)
    return (after.month, after.day) == (following.month, following.day)
