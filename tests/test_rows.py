"""A Statement as rows of a spreadsheet: nothing is lost, and nothing is a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts
from test_export import COMMITMENT, STATEMENT

import statementparse as sp
from statementparse import Statement
from statementparse.export.rows import COLUMNS, guarded, line, rows, unguarded


def read_back(name, statement):
    written = "".join(map(line, [COLUMNS, *rows(name, statement)]))
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_a_commitment_has_a_row_with_its_statement_beside_it():
    (row,) = read_back("talks/a.txt", STATEMENT)
    assert row == {
        "id": "talks/a.txt",
        "title": "Joint Statement on Bridges",
        "kind": "joint_statement",
        "language": "en",
        "issued": "2024-03",
        "meeting_series": "Bridge Dialogue",
        "meeting_ordinal": "2",
        "meeting_start": "2024-03-20",
        "meeting_end": "2024-03-21",
        "meeting_place": "Oldtown",
        "parties": "NOR | SUD",
        "commitments": "1",
        "commitment": "1",
        "sentence": COMMITMENT.text,
        "clause": COMMITMENT.clause,
        "cue": "agreed to",
        "force": "decision",
        "status": "new",
        "actors": "NOR | SUD",
        "actions": "build a bridge by 2030",
        "deadline": "2030",
        "conditions": "if funded",
        "negated": "FALSE",
        "speaker": "Ada Berg",
        "quoted": "TRUE",
        "sentence_start": "5",
        "sentence_end": str(COMMITMENT.span.end),
        "clause_start": "25",
        "clause_end": str(COMMITMENT.clause_span.end),
        "rules": "en.commitments.agreed_to",
    }


def test_every_commitment_has_its_number():
    found = read_back("a", Statement(commitments=(COMMITMENT,) * 3))
    assert [(row["commitment"], row["commitments"]) for row in found] == [
        ("1", "3"),
        ("2", "3"),
        ("3", "3"),
    ]


def test_a_statement_without_commitments_is_not_lost():
    (row,) = read_back("a", Statement(title="A readout", kind="readout"))
    told = {key: value for key, value in row.items() if value}
    assert told == {
        "id": "a",
        "title": "A readout",
        "kind": "readout",
        "language": "en",
        "commitments": "0",
    }


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", '=HYPERLINK("x")'])
def test_no_title_is_a_formula(title):
    (row,) = read_back("a", Statement(title=title))
    assert row["title"] == f"'{title}"
    assert unguarded(row["title"]) == title


@given(st.text(st.sampled_from("'=+-@a "), max_size=6))
def test_what_was_guarded_comes_back(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@"))


@given(texts, texts)
def test_a_row_is_one_line_that_utf8_can_hold(name, text):
    statement = sp.parse(text)
    for row in rows(name, statement):
        written = line(row)
        assert written.encode("utf-8").splitlines() == [written[:-1].encode("utf-8")]
        (cells,) = csv.reader([written])
        assert len(cells) == len(COLUMNS)
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
