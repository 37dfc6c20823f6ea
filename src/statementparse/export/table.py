"""A Statement to a table that a person likes to read."""

from __future__ import annotations

from collections.abc import Iterator

from statementparse.export import facts
from statementparse.export.page import (
    LABEL_WIDTH,
    WIDTH,
    Piece,
    StyledLine,
    row,
    shortened,
    text_of,
    wrapped,
)
from statementparse.models import Call, Commitment, Issue, Reference, Removal, Statement

_NUMBER_WIDTH = 4


def to_table(statement: Statement, *, width: int = WIDTH, colour: bool = False) -> str:
    """Lay a Statement out for reading.

    >>> print(to_table(Statement(kind="readout", title="Readout of a call"), width=60))
    Readout of a call
    readout, no issue date in the text
    <BLANKLINE>
    <BLANKLINE>
    """
    return text_of(_lines(statement, width), colour=colour)


def _lines(statement: Statement, width: int) -> Iterator[StyledLine]:
    yield from _heading(statement, width)
    yield ()
    for label, words in facts.facts(statement):
        yield from row(label, words, width)
    yield from _people(statement, width)
    inner = width - _NUMBER_WIDTH
    yield from _section("Commitments", [_commitment(each, inner) for each in statement.commitments])
    yield from _section("Calls on others", [_call(each, inner) for each in statement.calls])
    yield from _section("References", [_reference(each, inner) for each in statement.references])
    yield from _section("Removed", [_removal(each, inner) for each in statement.removed])
    yield from _section("Not understood", [_issue(each, inner) for each in statement.issues])


def _heading(statement: Statement, width: int) -> Iterator[StyledLine]:
    if statement.title:
        yield from wrapped(statement.title, 0, width, "title")
    else:
        yield (Piece("(no title in the text)", "aside"),)
    yield (Piece(facts.kind_and_day(statement), "aside"),)


def _people(statement: Statement, width: int) -> Iterator[StyledLine]:
    before = ""
    for role, party, words in facts.people(statement):
        left = f"{'' if role == before else role:<{LABEL_WIDTH}}{party:<5}"
        yield from row(left, words, width)
        before = role


def _commitment(commitment: Commitment, width: int) -> Iterator[StyledLine]:
    yield (
        Piece(f"{commitment.force:<12}", commitment.force),
        Piece(f"{commitment.status:<12}"),
        Piece(f"{facts.actors(commitment):<14}"),
        Piece(f"“{commitment.cue}”", commitment.force),
    )
    rest = commitment.clause.removeprefix(commitment.cue)
    yield from wrapped(rest if rest == commitment.clause else f"…{rest}", 0, width)
    yield from wrapped("; ".join(facts.notes(commitment)), 0, width, "aside")


def _call(call: Call, width: int) -> Iterator[StyledLine]:
    yield (
        Piece(f"{facts.actors(call):<14}"),
        Piece(f"“{call.cue}” ", "heading"),
        Piece(call.addressee or ""),
    )
    yield from wrapped(call.text, 0, width)


def _reference(reference: Reference, width: int) -> Iterator[StyledLine]:
    known_as = reference.id if reference.id != reference.text else None
    return wrapped(facts.listed(reference.text, known_as), 0, width)


def _removal(removal: Removal, width: int) -> Iterator[StyledLine]:
    yield (Piece(f"{facts.spoken(removal.reason):<24}"), Piece(removal.rule, "aside"))
    yield (Piece(f"“{shortened(removal.text, width - 2)}”", "aside"),)


def _issue(issue: Issue, width: int) -> Iterator[StyledLine]:
    return wrapped(f"{facts.spoken(issue.code)}: {issue.message}", 0, width)


def _section(heading: str, entries: list[Iterator[StyledLine]]) -> Iterator[StyledLine]:
    if entries:
        yield ()
        yield (Piece(f"{heading} ({len(entries)})", "heading"),)
    for number, entry in enumerate(entries, start=1):
        for place, line in enumerate(entry):
            left = "" if place else str(number)
            yield (Piece(f"{left:>{_NUMBER_WIDTH - 1}} ", "aside"), *line)
