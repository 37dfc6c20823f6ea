"""What a Statement says of itself, of its meeting and of who was there, in words for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from statementparse.models import Call, Commitment, Meeting, NextMeeting, Participant, Statement

NOBODY = "---"
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
_SHOWN_ACTORS = 6


class Person(NamedTuple):
    """Somebody who took part: the role, the code of the party, and who it is."""

    role: str
    party: str
    words: str


def kind_and_day(statement: Statement) -> str:
    """Say what the document is and when it was issued.

    >>> kind_and_day(Statement(kind="joint_statement"))
    'joint statement, no issue date in the text'
    """
    issued = f"issued {statement.issued}" if statement.issued else "no issue date in the text"
    return f"{spoken(statement.kind)}, {issued}"


def facts(statement: Statement) -> Iterator[tuple[str, str]]:
    """Give what is known of the meeting and the parties, each with its label.

    >>> list(facts(Statement(meeting=Meeting("Bridge Dialogue", 2, place="Oldtown"))))
    [('Meeting', 'Bridge Dialogue, 2nd'), ('Place', 'Oldtown')]
    """
    meeting = statement.meeting or Meeting()
    told = {
        "Meeting": listed(meeting.series, _ordinal(meeting.ordinal)),
        "Days": _days(meeting),
        "Place": meeting.place,
        "Next": _next(meeting.next or NextMeeting()),
        "Parties": ", ".join(f"{party.name} ({party.code})" for party in statement.parties),
    }
    return ((label, words) for label, words in told.items() if words)


def people(statement: Statement) -> Iterator[Person]:
    """Give who took part, by role, those who led before the others."""
    for role, label in _ROLES.items():
        for person in statement.participants:
            if person.role == role:
                yield Person(label, person.party or NOBODY, who(person))


def who(person: Participant) -> str:
    """Name a person or body with its office and the bodies that it belongs to."""
    name = " ".join(part for part in (person.honorific, person.name) if part)
    bodies = " < ".join(part for part in (person.organization, *person.parents) if part)
    return listed(name, person.title, bodies)


def actors(act: Commitment | Call) -> str:
    """Name those who are bound or who call, as many as fit."""
    more = len(act.actors) - _SHOWN_ACTORS
    named = ", ".join(act.actors[:_SHOWN_ACTORS])
    return f"{named} and {more} more" if more > 0 else named or NOBODY


def notes(commitment: Commitment) -> Iterator[str]:
    """Say what else there is to a commitment: whose words, until when, on what condition."""
    if commitment.speaker:
        yield f"{'quoted from' if commitment.quoted else 'according to'} {commitment.speaker}"
    elif commitment.quoted:
        yield "quoted"
    if commitment.negated:
        yield "an undertaking not to act"
    if commitment.deadline:
        yield f"by {commitment.deadline}"
    yield from (f"on condition: {condition}" for condition in commitment.conditions)


def listed(*parts: str | None) -> str:
    """Join what there is by commas."""
    return ", ".join(part for part in parts if part)


def spoken(name: str) -> str:
    """Write a name of the data as words.

    >>> spoken("joint_statement")
    'joint statement'
    """
    return name.replace("_", " ")


def _days(meeting: Meeting) -> str:
    days = dict.fromkeys(str(day) for day in (meeting.start, meeting.end) if day)
    return " to ".join(days)


def _next(meeting: NextMeeting) -> str:
    day = str(meeting.date) if meeting.date else None
    return listed(_ordinal(meeting.ordinal), meeting.place, day)


def _ordinal(number: int | None) -> str | None:
    """Write an ordinal as English does.

    >>> [_ordinal(number) for number in (1, 2, 3, 4, 11, 22, 113)]
    ['1st', '2nd', '3rd', '4th', '11th', '22nd', '113th']
    """
    if number is None:
        return None
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
