"""A Statement as a table and as an account of its evidence, from the Statement alone."""

import re

import pytest
from attrs import evolve

from statementparse import (
    Call,
    Commitment,
    DateMention,
    Evidence,
    Issue,
    Meeting,
    NextMeeting,
    PartialDate,
    Participant,
    Party,
    Quote,
    Reference,
    Removal,
    Sentence,
    Span,
    Statement,
)
from statementparse.export.explain import explain, explain_at, findings
from statementparse.export.table import to_table

RAW = "Menu\nNorland and Sudland agreed to build a bridge by 2030, if funded."
MADE = RAW.removeprefix("Menu\n")
WHOLE = Span(5, len(RAW))
RULE = "en.commitments.agreed_to"

COMMITMENT = Commitment(
    text=MADE,
    span=WHOLE,
    clause="agreed to build a bridge by 2030, if funded",
    clause_span=Span(25, len(RAW) - 1),
    cue="agreed to",
    force="decision",
    status="new",
    actors=("NOR", "SUD"),
    actions=("build a bridge by 2030",),
    negated=False,
    conditions=("if funded",),
    deadline=PartialDate(2030),
    speaker="Ada Berg",
    quoted=True,
    rules=(RULE,),
)
CHAIR = Participant(
    name="Ada Berg",
    honorific="Dr.",
    title="Minister of Bridges",
    organization="Office of Spans",
    parents=("Ministry of Works",),
    party="NOR",
    role="co_chair",
    span=Span(5, 12),
    rules=("en.participants.chaired_by",),
)
STATEMENT = Statement(
    kind="joint_statement",
    title="Joint Statement on Bridges",
    issued=PartialDate(2024, 3),
    meeting=Meeting(
        series="Bridge Dialogue",
        ordinal=2,
        start=PartialDate(2024, 3, 20),
        end=PartialDate(2024, 3, 21),
        place="Oldtown",
        next=NextMeeting(place="Newtown", date=PartialDate(2025), ordinal=3),
    ),
    parties=(Party("NOR", "Norland", "state"), Party("SUD", "Sudland", "state")),
    participants=(CHAIR, evolve(CHAIR, name=None, honorific=None, title=None, party=None)),
    commitments=(COMMITMENT,),
    calls=(Call(MADE, WHOLE, "called upon", ("NOR",), "all builders", (RULE,)),),
    references=(Reference("Bridge Treaty", "BT/1", "treaty", Span(5, 9), (RULE,)),),
    quotes=(Quote("agreed", Span(25, 31), None, None, ("en.quotes.plain",)),),
    sentences=(Sentence(MADE, WHOLE, "commitment"),),
    removed=(Removal("Menu", Span(0, 4), "site_navigation", "en.clean.menu"),),
    issues=(Issue("odd_year", Span(0, 4), "a year is missing"),),
    text=MADE,
    evidence=(Evidence("meeting.place", "Oldtown", Span(5, 12), ("en.meeting.held_in",)),),
    dates=(DateMention("2030", Span(53, 57), PartialDate(2030), "deadline", ("year",), (RULE,)),),
)


@pytest.mark.parametrize(
    "row",
    [
        "Joint Statement on Bridges",
        "joint statement, issued 2024-03",
        "Meeting       Bridge Dialogue, 2nd",
        "Days          2024-03-20 to 2024-03-21",
        "Place         Oldtown",
        "Next          3rd, Newtown, 2025",
        "Parties       Norland (NOR), Sudland (SUD)",
        "Co-chairs     NOR  Dr. Ada Berg, Minister of Bridges, Office of Spans < Ministry of Works",
        "              ---  Office of Spans < Ministry of Works",
        "Commitments (1)",
        "  1 decision    new         NOR, SUD      “agreed to”",
        "    … build a bridge by 2030, if funded",
        "    quoted from Ada Berg; by 2030; on condition: if funded",
        "  1 NOR           “called upon” all builders",
        "    Bridge Treaty, BT/1",
        "  1 site navigation         en.clean.menu",
        "    “Menu”",
        "  1 odd year: a year is missing",
    ],
)
def test_the_table_shows(row):
    table = to_table(STATEMENT)
    assert row in table.splitlines() or row.strip() in table


def test_a_document_whose_identifier_is_its_name_is_named_once():
    treaty = Reference("Reef Treaty", "Reef Treaty", "treaty", Span(0, 11), (RULE,))
    assert to_table(Statement(references=(treaty,))).count("Reef Treaty") == 1


def test_a_table_says_what_the_text_does_not_tell():
    assert to_table(Statement()).splitlines()[:2] == [
        "(no title in the text)",
        "other, no issue date in the text",
    ]


def test_a_one_day_meeting_has_one_day():
    day = PartialDate(None, 3, 4)
    table = to_table(Statement(meeting=Meeting(start=day, end=day)))
    assert "Days          XXXX-03-04\n" in table


@pytest.mark.parametrize("role", ["principal", "delegate", "head_of_delegation", "host"])
def test_every_role_has_its_row(role):
    assert "Ada Berg" in to_table(Statement(participants=(evolve(CHAIR, role=role),)))


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"quoted": False}, "according to Ada Berg; by 2030"),
        ({"speaker": None}, "    quoted; by 2030"),
        ({"negated": True}, "an undertaking not to act"),
        ({"actors": ()}, "new         ---"),
        ({"actors": tuple("ABCDEFGHI")}, "A, B, C, D, E, F and 3 more"),
        ({"cue": "agreed"}, "    … to build a bridge"),
        ({"cue": "had agreed to"}, "    agreed to build a bridge"),
    ],
)
def test_a_commitment_is_noted_with(change, note):
    assert note in to_table(Statement(commitments=(evolve(COMMITMENT, **change),)))


@pytest.mark.parametrize("width", [40, 60, 100])
def test_a_table_keeps_to_its_width(width):
    long = evolve(COMMITMENT, clause="agreed to build a bridge " * 20)
    table = to_table(Statement(title="Joint Statement " * 20, commitments=(long,)), width=width)
    assert max(len(line) for line in table.splitlines()) <= max(width, 55)


def test_colour_adds_styles_and_nothing_else():
    coloured = to_table(STATEMENT, colour=True)
    assert coloured != to_table(STATEMENT)
    without = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in without.splitlines()] == to_table(STATEMENT).splitlines()


@pytest.mark.parametrize("sign", ["\x1b[2J", "\x07", "\ud800", "\u202e"])
def test_a_text_cannot_command_the_terminal(sign):
    hostile = Statement(title=f"Joint{sign}Statement", removed=STATEMENT.removed)
    for shown in (to_table(hostile), explain_at(hostile, f"{sign}Menu", 0)):
        assert sign[0] not in shown


def test_every_value_is_explained_by_its_words_and_rules():
    told = explain(STATEMENT, RAW)
    for found in findings(STATEMENT):
        assert found.path in told
        assert all(rule in told for rule in found.rules)
        assert RAW[found.span.start : found.span.end] in told


def test_every_kind_of_value_is_found():
    paths = {finding.path for finding in findings(STATEMENT)}
    assert paths == {
        "meeting.place",
        "participants[0]",
        "participants[1]",
        "commitments[0]",
        "calls[0]",
        "references[0]",
        "quotes[0]",
        "dates[0]",
        "removed[0]",
        "issues[0]",
    }


def test_what_was_inferred_is_told():
    assert "dates[0]  2030 (deadline, year inferred)" in explain(STATEMENT, RAW)


def test_the_earlier_clause_that_a_commitment_repeats_is_told():
    again = evolve(STATEMENT.commitments[0], repeats=Span(4, 19))
    told = explain(Statement(commitments=(*STATEMENT.commitments, again)), RAW)
    assert told.count("repeats") == 1
    assert "new, repeats 4-19: " in told.partition("commitments[1]")[2]


def test_removals_are_told_alone():
    told = explain(STATEMENT, RAW, removed_only=True)
    assert told == "removed[0]  site_navigation\n    0-4  en.clean.menu\n    “Menu”\n"


def test_a_place_tells_all_that_covers_it_the_widest_first():
    told = explain_at(STATEMENT, RAW, 27)
    paths = re.findall(r"^(\w+\[\d\]|\w+\.\w+)  ", told, re.MULTILINE)
    assert paths == ["calls[0]", "sentences[0]", "commitments[0]", "quotes[0]"]


def test_a_place_is_shown_among_its_neighbours_on_one_line():
    assert explain_at(STATEMENT, RAW, 4).splitlines()[0] == (
        "4: Menu[ ]Norland and Sudland agreed to"
    )


def test_a_place_where_nothing_is_known_says_so():
    assert "Nothing was found here, and nothing removed." in explain_at(STATEMENT, RAW, 4)
