"""A Statement to a table that a person likes to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from statementparse.export.page import (
    LABEL_WIDTH,
    WIDTH,
    Line,
    Piece,
    row,
    shortened,
    text_of,
    wrapped,
)
from statementparse.models import (
    Call,
    Commitment,
    Issue,
    Meeting,
    NextMeeting,
    Participant,
    Reference,
    Removal,
    Statement,
)

_ROLES: Mapping[str, str] = MappingProxyType(
    {
        "co_chair": "Co-chairs",
        "head_of_delegation": "Heads",
        "principal": "Principals",
        "delegate": "Delegates",
        "host": "Hosts",
        "signatory": "Signatories",
        "spokesperson": "Spokespersons",
    }
)
_NUMBER_WIDTH = 4
_NOBODY = "---"
_SHOWN_ACTORS = 6


def to_table(statement: Statement, *, width: int = WIDTH, colour: bool = False) -> str:
    """Lay a Statement out for reading.

    >>> print(to_table(Statement(kind="readout", title="Readout of a call"), width=60))
    Readout of a call
    readout, no issue date in the text
    <BLANKLINE>
    <BLANKLINE>
    """
    return text_of(_lines(statement, width), colour=colour)


def _lines(statement: Statement, width: int) -> Iterator[Line]:
    yield from _heading(statement, width)
    yield ()
    if statement.meeting:
        yield from _meeting(statement.meeting, width)
    names = ", ".join(f"{party.name} ({party.code})" for party in statement.parties)
    yield from row("Parties", names, width)
    yield from _participants(statement.participants, width)
    inner = width - _NUMBER_WIDTH
    yield from _section("Commitments", [_commitment(each, inner) for each in statement.commitments])
    yield from _section("Calls on others", [_call(each, inner) for each in statement.calls])
    yield from _section("References", [_reference(each, inner) for each in statement.references])
    yield from _section("Removed", [_removal(each, inner) for each in statement.removed])
    yield from _section("Not understood", [_issue(each, inner) for each in statement.issues])


def _heading(statement: Statement, width: int) -> Iterator[Line]:
    if statement.title:
        yield from wrapped(statement.title, 0, width, "title")
    else:
        yield (Piece("(no title in the text)", "aside"),)
    issued = f"issued {statement.issued}" if statement.issued else "no issue date in the text"
    yield (Piece(f"{_spoken(statement.kind)}, {issued}", "aside"),)


def _meeting(meeting: Meeting, width: int) -> Iterator[Line]:
    yield from row("Meeting", _listed(meeting.series, _ordinal(meeting.ordinal)), width)
    yield from row("Days", _days(meeting), width)
    yield from row("Place", meeting.place or "", width)
    if meeting.next:
        yield from row("Next", _next(meeting.next), width)


def _days(meeting: Meeting) -> str:
    days = dict.fromkeys(str(day) for day in (meeting.start, meeting.end) if day)
    return " to ".join(days)


def _next(meeting: NextMeeting) -> str:
    day = str(meeting.date) if meeting.date else None
    return _listed(_ordinal(meeting.ordinal), meeting.place, day)


def _participants(participants: tuple[Participant, ...], width: int) -> Iterator[Line]:
    for role, label in _ROLES.items():
        some = [person for person in participants if person.role == role]
        for number, person in enumerate(some):
            left = f"{'' if number else label:<{LABEL_WIDTH}}{person.party or _NOBODY:<5}"
            yield from row(left, _person(person), width)


def _person(person: Participant) -> str:
    name = " ".join(part for part in (person.honorific, person.name) if part)
    bodies = " < ".join(part for part in (person.organization, *person.parents) if part)
    return _listed(name, person.title, bodies)


def _commitment(commitment: Commitment, width: int) -> Iterator[Line]:
    yield (
        Piece(f"{commitment.force:<12}", commitment.force),
        Piece(f"{commitment.status:<12}"),
        Piece(f"{_actors(commitment):<14}"),
        Piece(f"“{commitment.cue}”", commitment.force),
    )
    rest = commitment.clause.removeprefix(commitment.cue)
    yield from wrapped(rest if rest == commitment.clause else f"…{rest}", 0, width)
    yield from wrapped("; ".join(_notes(commitment)), 0, width, "aside")


def _actors(act: Commitment | Call) -> str:
    more = len(act.actors) - _SHOWN_ACTORS
    named = ", ".join(act.actors[:_SHOWN_ACTORS])
    return f"{named} and {more} more" if more > 0 else named or _NOBODY


def _notes(commitment: Commitment) -> Iterator[str]:
    if commitment.speaker:
        yield f"{'quoted from' if commitment.quoted else 'according to'} {commitment.speaker}"
    elif commitment.quoted:
        yield "quoted"
    if commitment.negated:
        yield "an undertaking not to act"
    if commitment.deadline:
        yield f"by {commitment.deadline}"
    yield from (f"on condition: {condition}" for condition in commitment.conditions)


def _call(call: Call, width: int) -> Iterator[Line]:
    yield (
        Piece(f"{_actors(call):<14}"),
        Piece(f"“{call.cue}” ", "heading"),
        Piece(call.addressee or ""),
    )
    yield from wrapped(call.text, 0, width)


def _reference(reference: Reference, width: int) -> Iterator[Line]:
    known_as = reference.id if reference.id != reference.text else None
    return wrapped(_listed(reference.text, known_as), 0, width)


def _removal(removal: Removal, width: int) -> Iterator[Line]:
    yield (Piece(f"{_spoken(removal.reason):<24}"), Piece(removal.rule, "aside"))
    yield (Piece(f"“{shortened(removal.text, width - 2)}”", "aside"),)


def _issue(issue: Issue, width: int) -> Iterator[Line]:
    return wrapped(f"{_spoken(issue.code)}: {issue.message}", 0, width)


def _section(heading: str, entries: list[Iterator[Line]]) -> Iterator[Line]:
    if entries:
        yield ()
        yield (Piece(f"{heading} ({len(entries)})", "heading"),)
    for number, entry in enumerate(entries, start=1):
        for place, line in enumerate(entry):
            left = "" if place else str(number)
            yield (Piece(f"{left:>{_NUMBER_WIDTH - 1}} ", "aside"), *line)


def _listed(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _spoken(name: str) -> str:
    return name.replace("_", " ")


def _ordinal(number: int | None) -> str | None:
    """Write an ordinal as English does.

    >>> [_ordinal(number) for number in (1, 2, 3, 4, 11, 22, 113)]
    ['1st', '2nd', '3rd', '4th', '11th', '22nd', '113th']
    """
    if number is None:
        return None
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
