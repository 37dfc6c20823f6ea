"""Dates in prose: each expression with its span and value, or its refusal."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date as day_of_calendar
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import statementparse as sp
from statementparse.interpret.dates import read_dates
from statementparse.interpret.dates.deadlines import deadline_of
from statementparse.parser import Parser

FILES = Path(__file__).parent / "cases"
CASES = [
    (name, text, value)
    for name, rows in tomllib.loads((FILES / "dates.toml").read_text("utf-8")).items()
    for text, value in rows.items()
]
AGAINST = "resolved against "


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the brackets out of a text and give the stretches that they marked."""
    plain, starts, marked = "", [], []
    for character in text:
        if character == "[":
            starts.append(len(plain))
        elif character == "]":
            marked.append((starts.pop(), len(plain)))
        else:
            plain += character
    return plain, marked


@pytest.mark.parametrize(("name", "text", "value"), CASES, ids=[f"{n}: {t}" for n, t, _ in CASES])
def test_an_expression_has_its_span_and_value(name: str, text: str, value: str) -> None:
    published = name.removeprefix(AGAINST) if name.startswith(AGAINST) else None
    plain, marked = unmarked(text)
    found = sp.find_dates(plain, published)
    assert [tuple(date.span) for date in found] == marked
    assert " ".join(str(date.value) for date in found) == value


ELSEWHERE = [
    (code, name, text, value)
    for code in ("fr", "es")
    for name, rows in tomllib.loads((FILES / f"dates_{code}.toml").read_text("utf-8")).items()
    for text, value in rows.items()
]


@pytest.mark.parametrize(
    ("code", "name", "text", "value"), ELSEWHERE, ids=[f"{c}: {t}" for c, _, t, _ in ELSEWHERE]
)
def test_an_expression_of_another_language_has_its_span_and_value(
    code: str, name: str, text: str, value: str
) -> None:
    published = name.removeprefix(AGAINST) if name.startswith(AGAINST) else None
    plain, marked = unmarked(text)
    facts = Parser(code).facts(plain, published)
    found = [(date.start, date.end) for date in facts.dates.dates]
    assert found == marked
    assert " ".join(str(date.value) for date in facts.dates.dates) == value


MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "May", "June", "July")
MONTHS += ("August", "September", "October", "November", "December")
MOIS: tuple[str, ...] = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet")
MOIS += ("août", "septembre", "octobre", "novembre", "décembre")
MESES: tuple[str, ...] = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio")
MESES += ("agosto", "septiembre", "octubre", "noviembre", "diciembre")
MONATE: tuple[str, ...] = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli")
MONATE += ("August", "September", "Oktober", "November", "Dezember")
ENDINGS = {1: "st", 21: "st", 31: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"}
DAYS = st.dates(min_value=day_of_calendar(1600, 1, 1), max_value=day_of_calendar(2099, 12, 31))
FORMS: dict[str, Callable[[day_of_calendar], str]] = {
    "20 March 2024": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "March 20, 2024": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "March 20,2024": lambda d: f"{MONTHS[d.month - 1]} {d.day},{d.year}",
    "Mar. 20, 2024": lambda d: f"{MONTHS[d.month - 1][:3]}. {d.day}, {d.year}",
    "the 20 of March 2024": lambda d: f"{d.day} of {MONTHS[d.month - 1]} {d.year}",
    "20 MARCH, 2024": lambda d: f"{d.day} {MONTHS[d.month - 1].upper()}, {d.year}",
    "20 mars 2024": lambda d: f"{d.day} {MOIS[d.month - 1]} {d.year}",
    "20th March, 2024": lambda d: (
        f"{d.day}{ENDINGS.get(d.day, 'th')} {MONTHS[d.month - 1]}, {d.year}"
    ),
    "March 20th 2024": lambda d: (
        f"{MONTHS[d.month - 1]} {d.day}{ENDINGS.get(d.day, 'th')} {d.year}"
    ),
    "20-Mar-2024": lambda d: f"{d.day:02d}-{MONTHS[d.month - 1][:3]}-{d.year}",
    "20 de marzo de 2024": lambda d: f"{d.day} de {MESES[d.month - 1]} de {d.year}",
    "20. März 2024": lambda d: f"{d.day}. {MONATE[d.month - 1]} {d.year}",
    "2024년 3월 20일": lambda d: f"{d.year}년 {d.month}월 {d.day}일",
    "Wednesday, 20 March 2024": lambda d: f"{d:%A}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "2024-03-20": lambda d: d.isoformat(),
    "2024/03/20": lambda d: d.isoformat().replace("-", "/"),
    "20.03.2024": lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    "2024年3月20日": lambda d: f"{d.year}年{d.month}月{d.day}日",
}
# Words and numbers that may stand around a date and must neither be one nor change it.
WORDS = [
    "They met",
    "Resolution 77/41",
    "the 30 members",
    "may",
    "a 60-year plan",
    "(see",
    "No. 12",
]
WORDS += [
    "Article 7",
    "page 3",
    "US$ 5 million",
    "the 76th session",
    "1,250 tonnes",
    "MiG-29",
    "24/7",
]
AROUND = st.sampled_from(WORDS)


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS, before=AROUND, after=AROUND)
def test_a_written_day_is_read_back(
    form: str, day: day_of_calendar, before: str, after: str
) -> None:
    written = FORMS[form](day)
    text = f"{before} on {written}; {after}."
    (found,) = sp.find_dates(text)
    assert found.text == written
    assert text[slice(*found.span)] == written
    assert found.value == sp.PartialDate(day.year, day.month, day.day)


@given(first=DAYS, length=st.integers(1, 20))
def test_a_written_range_is_read_back(first: day_of_calendar, length: int) -> None:
    last = first + timedelta(days=length)
    month, last_month = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if (first.year, first.month) == (last.year, last.month):
        written = f"{month} {first.day}-{last.day}, {first.year}"
    elif first.year == last.year:
        written = f"{month} {first.day} - {last_month} {last.day}, {first.year}"
    else:
        written = f"{month} {first.day}, {first.year} to {last_month} {last.day}, {last.year}"
    (found,) = sp.find_dates(f"held from {written} in Oslo")
    assert found.text == written
    assert str(found.value) == f"{first.isoformat()}/{last.isoformat()}"


@given(published=DAYS, shift=st.sampled_from([("yesterday", -1), ("today", 0), ("tomorrow", 1)]))
def test_a_relative_day_counts_from_the_day_of_writing(
    published: day_of_calendar, shift: tuple[str, int]
) -> None:
    word, days = shift
    (found,) = sp.find_dates(f"They met {word}.", published.isoformat())
    assert str(found.value) == (published + timedelta(days=days)).isoformat()
    assert found.inferred == ("year", "month", "day")


@given(first=DAYS, length=st.integers(1, 20), code=st.sampled_from(["fr", "es"]))
def test_a_written_range_of_another_language_is_read_back(
    first: day_of_calendar, length: int, code: str
) -> None:
    last = first + timedelta(days=length)
    months, of, to = (MOIS, " ", " au ") if code == "fr" else (MESES, " de ", " al ")
    one, other = (f"{day.day}{of}{months[day.month - 1]}" for day in (first, last))
    if first.year != last.year:
        one = f"{one}{of}{first.year}"
    if (first.year, first.month) == (last.year, last.month):
        one = str(first.day)
    written = f"{one}{to}{other}{of}{last.year}"
    (found,) = Parser(code).facts(f"tenue a Oslo ({written}); ok.").dates.dates
    assert str(found.value) == f"{first.isoformat()}/{last.isoformat()}"


@given(published=DAYS, number=st.integers(1, 7))
def test_a_bare_weekday_is_the_last_of_its_name(published: day_of_calendar, number: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    (found,) = sp.find_dates(f"on {name[number - 1]}", published.isoformat())
    day = day_of_calendar.fromisoformat(str(found.value))
    assert day.isoweekday() == number
    assert timedelta(0) <= published - day < timedelta(days=7)


@given(published=DAYS, day=DAYS)
def test_an_inferred_year_is_the_nearest(published: day_of_calendar, day: day_of_calendar) -> None:
    assume((day.month, day.day) != (2, 29))  # Not every year has one.
    text = f"{MONTHS[day.month - 1]} {day.day}"
    (found,) = sp.find_dates(f"On {text} they met.", published.isoformat())
    assert found.inferred == ("year",)
    near = abs(int(str(found.value)[:4]) - published.year)
    assert near <= 1


def test_no_inference_is_made_without_a_day_of_writing() -> None:
    (found,) = sp.find_dates("On March 4 they met.")
    assert found.inferred == ()
    assert str(found.value) == "XXXX-03-04"


# What is to be done by when, of a text that came out on 3 May 2023.
DEADLINES = {
    "within six months": "2023-11",
    "within the next ten days": "2023-05-13",
    "within two years": "2025",
    "within 90 days": "2023-08-01",
    "before the end of the year": "2023-12",
    "not later than the end of September": "2023-09",
    "no later than 30 June 2024": "2024-06-30",
    "by 30 June": "2023-06-30",
    "by mid-October": "2023-10",
    "by the year 2030": "2030",
    "in the next five years": "2028",
    "within the first half of 2567": "2024-06",
    "before December 31, 2024": "2024-12-31",
    "next month": "2023-06",
    "later this year": "2023",
    "within the year": "2023",
    "in June of next year": "2024-06",
    "by 30 September this year": "2023-09-30",
}


@pytest.mark.parametrize("words", DEADLINES)
def test_the_day_by_which_something_is_to_be_done_is_found(words: str) -> None:
    text = f"OSLO, 3 May 2023 - Peru and Malta agreed to set up a joint fund {words}."
    (commitment,) = sp.parse(text).commitments
    assert str(commitment.deadline) == DEADLINES[words]


def test_a_time_that_runs_from_another_day_is_no_deadline() -> None:
    text = "OSLO, 3 May 2023 - Peru agreed to pay its share within sixty days of signature."
    (commitment,) = sp.parse(text).commitments
    assert commitment.deadline is None


@pytest.mark.parametrize(
    "words",
    ["for all who have waited since 2021", "as on the day of the flood in March 2023", "today"],
)
def test_a_day_that_has_come_is_no_deadline(words: str) -> None:
    text = f"OSLO, 3 May 2023 - Peru and Malta agreed to set up a joint fund {words}."
    (commitment,) = sp.parse(text).commitments
    assert commitment.deadline is None


@pytest.mark.parametrize(
    "session", ["the next round in Lima in 2024", "the third session of the Commission in 2024"]
)
def test_the_day_of_the_next_meeting_is_no_deadline(session: str) -> None:
    text = f"OSLO, 3 May 2023 - Peru and Malta met here today. They agreed to hold {session}."
    statement = sp.parse(text)
    assert statement.meeting is not None
    assert statement.meeting.next is not None
    assert str(statement.meeting.next.date) == "2024"
    assert [one.deadline for one in statement.commitments] == [None]


def test_a_deadline_of_a_half_year_is_its_last_month() -> None:
    text = "Peru will ratify the treaty by the first half of 2026."
    document = Parser("en").document(text)
    (date,) = read_dates(document).dates
    assert (str(date.value), date.role) == ("2026", "deadline")
    assert str(deadline_of(document, date)) == "2026-06"


@pytest.mark.parametrize("day", ["30 June", "the 30th of June", "June 30", "30 June 2023"])
def test_a_day_that_ends_its_sentence_does_not_take_the_full_stop(day: str) -> None:
    text = f"OSLO, 3 May 2023 - Peru agreed to submit the report by {day}."
    statement = sp.parse(text)
    (commitment,) = statement.commitments
    assert str(commitment.deadline) == "2023-06-30"
    assert not any(date.text.endswith(".") for date in statement.dates)
