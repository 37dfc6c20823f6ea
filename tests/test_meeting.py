"""The meeting that a text is about: series, number, days, place, and the next one."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import statementparse as sp

FILES = sorted((Path(__file__).parent / "cases").glob("meetings_of_*.toml"))
CASES = {
    name: case for file in FILES for name, (case,) in tomllib.loads(file.read_text("utf-8")).items()
}
Found = dict[str, str | int]


def found_in(text: str, published: str | None = None) -> Found:
    """Give what was found of issue day and meeting, without what is empty."""
    statement = sp.parse(text, published)
    meeting = statement.meeting or sp.Meeting()
    following = meeting.next or sp.NextMeeting()
    values = {
        "issued": statement.issued,
        "series": meeting.series,
        "ordinal": meeting.ordinal,
        "start": meeting.start,
        "end": meeting.end,
        "place": meeting.place,
        "next_place": following.place,
        "next_date": following.date,
        "next_ordinal": following.ordinal,
    }
    return {
        key: value if isinstance(value, int) else str(value)
        for key, value in values.items()
        if value is not None
    }


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_its_meeting(name: str) -> None:
    case = CASES[name]
    wanted = {key: value for key, value in case.items() if key != "text"}
    assert found_in(case["text"]) == wanted


def test_a_statement_without_a_meeting_has_none() -> None:
    assert sp.parse("Norway and Kenya condemn the attack.").meeting is None


def test_what_the_caller_knows_resolves_today() -> None:
    found = found_in("The ministers of Peru and Malta met today in Lima.", "2020-02-03")
    assert found == {"start": "2020-02-03", "end": "2020-02-03", "place": "Lima"}


def test_each_date_plays_its_part() -> None:
    text = (
        "LIMA, 9 May 2022 - Peru and Malta held the second Ocean Dialogue in Lima on 5 May 2022. "
        "They will draft a plan by 2024. The next meeting will be held in 2023."
    )
    roles = {date.text: date.role for date in sp.parse(text).dates}
    assert roles == {
        "9 May 2022": "issued",
        "5 May 2022": "meeting",
        "2024": "deadline",
        "2023": "next",
    }


def test_every_value_of_the_meeting_has_evidence() -> None:
    text = CASES["release line and co-chairs"]["text"]
    statement = sp.parse(text)
    named = {evidence.field: evidence for evidence in statement.evidence}
    for field in ("series", "ordinal", "start", "end", "place", "next.place"):
        evidence = named[f"meeting.{field}"]
        assert evidence.rules
    place = named["meeting.place"]
    assert text[place.span.start : place.span.end] == "Mombasa"


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_days_are_not_counted_beyond_the_calendar(published):
    text = "Peru and Fiji ended two days of talks in Lima today."
    for told in (text, text.replace("ended", "opened")):
        assert sp.parse(told, published).meeting.place == "Lima"


def test_days_that_the_day_of_publishing_tells_are_told_once():
    text = "Kenya and Norway met the day before yesterday in Oslo to open a pier."
    statement = sp.parse(text, published="2031-05-12")
    assert [str(date.value) for date in statement.dates] == ["2031-05-10"]
