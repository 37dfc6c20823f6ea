"""A Statement to rows of a spreadsheet: one for each commitment, each on a line of its own."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from statementparse.models import Commitment, Meeting, Statement
from statementparse.plain import storable

COLUMNS = tuple(
    """
    id title kind language issued
    meeting_series meeting_ordinal meeting_start meeting_end meeting_place parties
    commitments commitment
    sentence clause cue force status actors actions deadline conditions negated speaker quoted
    sentence_start sentence_end clause_start clause_end rules
    """.split()
)
# Between the items of a list: hardly a text has it, and `strsplit(x, " | ", fixed = TRUE)` cuts it.
BETWEEN = " | "
# With one of these a spreadsheet begins a formula, which a scraped text could use to do harm.
_FORMULA = ("=", "+", "-", "@")
_GUARD = "'"

Cell = object
Row = tuple[Cell, ...]


def rows(name: str, statement: Statement) -> Iterator[Row]:
    """Give a row for each commitment, with what is known of the whole statement before it.

    `commitments` is their number and `commitment` which one it is; a statement without any has
    one row, with 0 and nothing behind it.

    >>> [row[11:13] for row in rows("a.txt", Statement())]
    [(0, None)]
    """
    head = _head(name, statement)
    for number, one in enumerate(statement.commitments, start=1):
        yield (*head, number, *_commitment(one))
    if not statement.commitments:
        yield head + (None,) * (len(COLUMNS) - len(head))


def line(row: Row) -> str:
    r"""Write a row as one line of CSV, in which no cell is a formula.

    >>> line(("=1+1", "say \"so\",\nthey said", None, True, 7, ("FRA", "IND")))
    '\'=1+1,"say ""so"", they said",,TRUE,7,FRA | IND\n'
    """
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(map(_cell, row))
    return out.getvalue()


def guarded(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run; `unguarded` takes it away again.

    >>> [guarded(text) for text in ("Paris", "-2", "'-2")]
    ['Paris', "'-2", "''-2"]
    """
    return _GUARD + text if _is_risky(text) else text


def unguarded(text: str) -> str:
    """Give back what was guarded.

    >>> [unguarded(text) for text in ("Paris", "'-2", "''-2", "'tis")]
    ['Paris', '-2', "'-2", "'tis"]
    """
    return text[1:] if text.startswith(_GUARD) and _is_risky(text) else text


def _is_risky(text: str) -> bool:
    return text.lstrip(_GUARD).startswith(_FORMULA)


def _cell(value: Cell) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return str(value)
        case tuple():
            return _cell(BETWEEN.join(value))
        case _:
            return guarded(" ".join(storable(str(value)).split()))


def _head(name: str, statement: Statement) -> Row:
    meeting = statement.meeting or Meeting()
    return (
        name,
        statement.title,
        statement.kind,
        statement.language,
        statement.issued,
        meeting.series,
        meeting.ordinal,
        meeting.start,
        meeting.end,
        meeting.place,
        tuple(party.code for party in statement.parties),
        len(statement.commitments),
    )


def _commitment(one: Commitment) -> Row:
    return (
        one.text,
        one.clause,
        one.cue,
        one.force,
        one.status,
        one.actors,
        one.actions,
        one.deadline,
        one.conditions,
        one.negated,
        one.speaker,
        one.quoted,
        *one.span,
        *one.clause_span,
        one.rules,
    )
