"""What users hold: frozen, equal by value, written to JSON and read back, refused where odd."""

import json
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import statementparse as sp
from statementparse import (
    Commitment,
    DateRange,
    Meeting,
    NextMeeting,
    PartialDate,
    Participant,
    SchemaError,
    Span,
    Statement,
    parse,
    seeds,
)

YEARS = st.none() | st.integers(1, 9999)
DATES = st.one_of(
    st.builds(PartialDate, YEARS, st.integers(1, 12), st.integers(1, 28)),
    st.builds(PartialDate, st.integers(1, 9999), st.none() | st.integers(1, 12)),
)
CHAIR = Participant("Ana Lima", None, "Minister", None, (), "BRA", "co_chair", Span(0, 8), ("a",))
GUEST = attrs.evolve(CHAIR, name="Per Dahl", role="delegate")
COMMITMENT = Commitment(
    text="Both sides agreed to meet by 2025.",
    span=Span(0, 34),
    clause="agreed to meet by 2025",
    clause_span=Span(11, 33),
    cue="agreed to",
    force="decision",
    status="new",
    actors=("BRA", "NOR"),
    actions=("meet by 2025",),
    negated=False,
    conditions=(),
    deadline=PartialDate(2025),
    speaker=None,
    quoted=False,
    rules=("en.commitments.agreed_to",),
)
FULL = Statement(
    title="Joint Statement",
    issued=PartialDate(2024, 3),
    meeting=Meeting(ordinal=2, start=PartialDate(None, 3, 4), next=NextMeeting(place="Oslo")),
    participants=(CHAIR, GUEST),
    commitments=(COMMITMENT,),
    text="Both sides agreed to meet by 2025.",
)


@pytest.mark.parametrize(
    ("date", "written"),
    [
        (PartialDate(2024, 3, 20), "2024-03-20"),
        (PartialDate(2024, 3), "2024-03"),
        (PartialDate(2024), "2024"),
        (PartialDate(None, 3, 4), "XXXX-03-04"),
        (PartialDate(987), "0987"),
        (DateRange(PartialDate(2024, 3, 20), PartialDate(2024, 3, 21)), "2024-03-20/2024-03-21"),
    ],
)
def test_a_date_is_written_in_edtf_and_read_back(date, written):
    assert str(date) == written
    assert type(date).from_edtf(written) == date


@given(DATES)
def test_every_date_comes_back(date):
    assert PartialDate.from_edtf(str(date)) == date


@given(DATES, DATES)
def test_every_range_comes_back(start, end):
    assert DateRange.from_edtf(str(DateRange(start, end))) == DateRange(start, end)


@pytest.mark.parametrize(
    "written", ["", "March", "2024-3-4", "2024-03-20T00", "24", "2024-", "2024-03-20-01", "XX-03"]
)
def test_what_is_no_date_is_refused(written):
    with pytest.raises(ValueError, match=r"date|invalid|literal"):
        PartialDate.from_edtf(written)


def test_co_chairs_are_the_participants_who_chaired():
    assert FULL.co_chairs == (CHAIR,)


def test_a_statement_is_frozen():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FULL.title = "Another"


def test_a_statement_is_slotted_and_hashable():
    assert not hasattr(FULL, "__dict__")
    assert len({FULL, pickle.loads(pickle.dumps(FULL))}) == 1


def test_the_dictionary_is_plain_and_names_its_schema():
    plain = FULL.to_dict()
    assert plain["schema"] == "statementparse/1"
    assert plain["issued"] == "2024-03"
    assert plain["meeting"]["next"] == {"place": "Oslo", "date": None, "ordinal": None}
    assert plain["commitments"][0]["clause_span"] == [11, 33]
    assert json.loads(FULL.to_json()) == plain


def test_a_missing_value_is_null_or_empty_and_never_an_absent_key():
    assert Statement().to_dict().keys() == FULL.to_dict().keys()
    assert Statement().to_dict()["meeting"] is None
    assert Statement().to_dict()["parties"] == []


def test_json_may_be_indented():
    assert json.loads(FULL.to_json(indent=2)) == FULL.to_dict()
    assert "\n  " in FULL.to_json(indent=2)


@pytest.mark.parametrize("name", seeds.names())
def test_a_seed_goes_through_json_and_comes_back(name):
    statement = parse(seeds.text(name))
    assert Statement.from_dict(json.loads(statement.to_json())) == statement


def changed(path, value):
    """Give the full Statement's dictionary with another value at one place."""
    plain = json.loads(FULL.to_json())
    *way, last = path
    place = plain
    for step in way:
        place = place[step]
    place[last] = value
    return plain


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (["schema"], "statementparse/9", "$.schema"),
        (["title"], 3, "$.title"),
        (["unknown"], 3, "unknown"),
        (["issued"], "March", "$.issued"),
        (["meeting"], "Oslo", "$.meeting"),
        (["meeting", "ordinal"], "2", "$.meeting.ordinal"),
        (["meeting", "ordinal"], True, "$.meeting.ordinal"),
        (["participants"], {}, "$.participants"),
        (["participants", 0, "span"], [0], "$.participants[0].span"),
        (["participants", 0, "span"], ["0", "1"], "$.participants[0].span"),
        (["commitments", 0, "negated"], 1, "$.commitments[0].negated"),
        (["commitments", 0, "actors", 1], None, "$.commitments[0].actors[1]"),
    ],
)
def test_what_is_no_statement_is_refused_with_its_place(path, value, told):
    with pytest.raises(SchemaError) as raised:
        Statement.from_dict(changed(path, value))
    assert told in str(raised.value)


@pytest.mark.parametrize("key", ["title", "schema", "commitments"])
def test_a_missing_key_is_refused(key):
    plain = {name: value for name, value in FULL.to_dict().items() if name != key}
    with pytest.raises(SchemaError, match=key):
        Statement.from_dict(plain)


def test_what_cannot_be_a_dictionary_of_a_statement_is_refused():
    with pytest.raises(SchemaError):
        Statement.from_dict({})


@pytest.mark.parametrize("published", [2021, b"2021", "9" * 5000, "10000", "2021-1-1", "２０２１"])
def test_a_day_that_is_no_edtf_is_a_date_error(published):
    with pytest.raises(sp.DateError, match="EDTF"):
        sp.parse("They met.", published=published)


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01", "9999"])
def test_what_lies_outside_the_calendar_is_not_told(published):
    text = "They met yesterday, last week and last year and will meet tomorrow or next week."
    assert sp.parse(text, published=published).text == text


def test_a_day_of_which_nothing_is_known_is_null():
    text = (
        "France and India met in Paris. They will meet again tomorrow, and finish it by tomorrow."
    )
    plain = sp.parse(text).to_dict()
    assert plain["meeting"]["next"]["date"] is None
    assert {one["deadline"] for one in plain["commitments"]} == {None}


@pytest.mark.parametrize("plain", [None, [], "x"])
def test_what_is_no_object_is_a_schema_error(plain):
    with pytest.raises(sp.SchemaError, match=r"^\$: an object is wanted"):
        sp.Statement.from_dict(plain)


def test_json_can_be_written_whatever_the_raw_text_was():
    statement = sp.parse("Half a character, \ud83d, was left. They met.")
    written = statement.to_json().encode("utf-8")
    assert sp.Statement.from_dict(json.loads(written)) == statement


def test_a_pair_of_escapes_in_front_matter_is_one_character():
    text = '---\ntitle: "Talks \\uD83D\\uDE00 held \\uD83D"\ndate: 2021-01-01\n---\n\nThey met.'
    assert sp.clean(text).text.startswith("Talks \U0001f600 held\n")
