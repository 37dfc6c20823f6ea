"""A Document's dates in numbers to their order: whether the day or the month stands first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as day_of_calendar

from attrs import evolve

from statementparse.document import Document
from statementparse.edtf import PartialDate
from statementparse.interpret.dates.calendar import MONTHS, first_date, words_of
from statementparse.interpret.dates.relative import whole_day
from statementparse.languages import Language
from statementparse.scan import Mention

# The weekday in front of a date has no more letters, with what parts them.
_LONGEST_WEEKDAY = 16
# A page reports what was done no more days before.
_FORTNIGHT = 14


def order_of_numbers(document: Document, days: Sequence[PartialDate] = ()) -> bool | None:
    """Tell from the rest of the text whether "03/04/2021" has its day first.

    Told by a number above twelve in another such date, by the weekday in front of one ("Fri,
    10/07/2022"), by the same day written with its month's name, by the habit of the text ("3 April
    2021" has the day first), or, for what stands apart from a text, by the `days` that it tells.
    """
    dates = document.mentions.of("date")
    numeric = [m for m in dates if m.attribute("form") == "numeric" and _is_open(m)]
    if not numeric:
        return None
    for mention in numeric:
        first, second = int(mention.words("first")), int(mention.words("second"))
        if max(first, second) > MONTHS:
            return first > second
    orders = (_order_of_weekday(document, mention) for mention in numeric)
    told = next((order for order in orders if order is not None), None)
    if told is not None or _is_romance(document.text, dates):
        return told is not False
    told = _order_of_names(numeric, dates, document.language)
    return _order_by_days(numeric, days) if told is None else told


def _order_of_weekday(document: Document, mention: Mention) -> bool | None:
    """Tell it by the weekday in front of a date, where it is that of one of the two days alone."""
    before = document.text[max(mention.start - _LONGEST_WEEKDAY, 0) : mention.start]
    name = next(reversed(before.split()), "").strip("(,.")
    lexicons = map(document.language.lexicon, ("weekday", "short_weekday"))
    weekday = next((value for known in lexicons if (value := known.value_of(name))), None)
    return _only(
        order
        for order, *day in _readings(mention)
        if str(day_of_calendar(*day).isoweekday()) == weekday
    )


def _order_by_days(numeric: Iterable[Mention], days: Sequence[PartialDate]) -> bool | None:
    """Tell it by what a text reports: it came out within days of that, read one way alone."""
    fitting = (
        _only(order for order, *day in _readings(mention) if _is_soon(PartialDate(*day), days))
        for mention in numeric
        if days
    )
    return next((order for order in fitting if order is not None), None)


def _readings(mention: Mention) -> tuple[tuple[bool, int, int, int], ...]:
    """Give a date in numbers as year, month and day, with its day first and with its month."""
    first, second, year = (int(mention.words(part)) for part in ("first", "second", "year"))
    return (True, year, second, first), (False, year, first, second)


def _only(orders: Iterable[bool]) -> bool | None:
    """Give the one order that fits; nothing where both do or none."""
    found = [*orders]
    return found[0] if len(found) == 1 else None


def _is_soon(date: PartialDate, days: Iterable[PartialDate]) -> bool:
    """Tell whether one of the days is the date or lies no more than a fortnight before it."""
    day = whole_day(date)
    told = (whole_day(evolve(known, year=known.year or date.year)) for known in days)
    return day is not None and any(0 <= (day - past).days <= _FORTNIGHT for past in told if past)


def _is_open(mention: Mention) -> bool:
    """Tell whether a date in numbers may have its day or its month first."""
    return mention.words("first") != "" and mention.words("mark") != "."


def _is_romance(text: str, dates: tuple[Mention, ...]) -> bool:
    """Tell whether months or weekdays have small letters: such languages put the day first."""
    named = [m for m in dates if m.words("month") or m.attribute("form") == "weekday"]
    return any((m.words("month") or text[m.start : m.end])[:1].islower() for m in named)


def _order_of_names(
    numeric: list[Mention], dates: tuple[Mention, ...], language: Language
) -> bool | None:
    """Tell it by the same day written with its month, else by the habit of the text."""
    named = [m for m in dates if m.words("month") and not m.words("month").isdigit()]
    days = {first_date(words_of(m), language) for m in named if m.words("day")}
    for mention in numeric:
        first, second = int(mention.words("first")), int(mention.words("second"))
        year = int(mention.words("year"))
        as_day_first = not days.isdisjoint(_with_or_without(year, second, first))
        as_month_first = not days.isdisjoint(_with_or_without(year, first, second))
        if as_day_first != as_month_first:
            return as_day_first
    places = [m.fields for m in named if m.words("day")]
    before = sum(place["day"] < place["month"] for place in places)
    habit = language.lexicon("number_order").value_of("first") == "day"
    return True if habit or before > len(places) - before else None


def _with_or_without(year: int, month: int, day: int) -> tuple[PartialDate, PartialDate]:
    return PartialDate(year, month, day), PartialDate(None, month, day)
