"""What users hold: frozen values, equal by value, with exact spans into the raw text."""

from __future__ import annotations

import json

from attrs import field, frozen

from statementparse.edtf import DateRange, PartialDate
from statementparse.errors import SchemaError
from statementparse.plain import SURROGATE, Plain, from_plain, to_plain
from statementparse.text import Span

SCHEMA = "statementparse/1"


@frozen
class DateMention:
    """A date in the text: its value, its part in the story, and what of it was inferred."""

    text: str
    span: Span
    value: PartialDate | DateRange
    role: str
    inferred: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@frozen
class PartyMention:
    """A state or organisation named in the text, with its code."""

    text: str
    span: Span
    code: str
    rules: tuple[str, ...] = ()


@frozen
class Party:
    """A state (ISO 3166-1 alpha-3) or an organisation whose statement or meeting it is."""

    code: str
    name: str
    kind: str


@frozen
class NextMeeting:
    """What the text says of the next meeting."""

    place: str | None = None
    date: PartialDate | None = None
    ordinal: int | None = None


@frozen
class Meeting:
    """The meeting that the document is about: its series, which one it is, days and place."""

    series: str | None = None
    ordinal: int | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str | None = None
    next: NextMeeting | None = None


@frozen
class Participant:
    """A person or body that takes part; `name` is null where a body is the participant."""

    name: str | None
    honorific: str | None
    title: str | None
    organization: str | None
    parents: tuple[str, ...]
    party: str | None
    role: str
    span: Span
    rules: tuple[str, ...]


@frozen
class Commitment:
    """One undertaking: the sentence, its own clause and cue, who is bound and how firmly.

    `repeats` is the clause of an earlier one in the text that says the same.
    """

    text: str
    span: Span
    clause: str
    clause_span: Span
    cue: str
    force: str
    status: str
    actors: tuple[str, ...]
    actions: tuple[str, ...]
    negated: bool
    conditions: tuple[str, ...]
    deadline: PartialDate | None
    speaker: str | None
    quoted: bool
    rules: tuple[str, ...]
    repeats: Span | None = field(default=None, eq=False, metadata={"hidden": True})


@frozen
class Call:
    """A demand on others: who calls, on whom."""

    text: str
    span: Span
    cue: str
    actors: tuple[str, ...]
    addressee: str | None
    rules: tuple[str, ...]


@frozen
class Reference:
    """A document that the text names, with its identifier where it has one."""

    text: str
    id: str | None
    kind: str
    span: Span
    rules: tuple[str, ...]


@frozen
class Quote:
    """Words in quotation marks, who said them and the verb that says so."""

    text: str
    span: Span
    speaker: str | None
    cue: str | None
    rules: tuple[str, ...]


@frozen
class Sentence:
    """A sentence or list item and its act.

    `act` is commitment, call, assessment, report or description.
    """

    text: str
    span: Span
    act: str = "description"


@frozen
class Removal:
    """A stretch of the raw text that is no part of the statement, and the rule that says so."""

    text: str
    span: Span
    reason: str
    rule: str


@frozen
class Issue:
    """Something seen and not understood."""

    code: str
    span: Span
    message: str


@frozen
class Evidence:
    """The words that a value of the Statement rests on, and the rules that read them.

    `field` is the value's path (`meeting.place`), `value` the value as written in JSON.
    """

    field: str
    value: str
    span: Span
    rules: tuple[str, ...]


@frozen
class Statement:
    """A diplomatic statement as data; every span points into the raw text it was parsed from."""

    language: str = "en"
    kind: str = "other"
    title: str | None = None
    issued: PartialDate | None = None
    meeting: Meeting | None = None
    parties: tuple[Party, ...] = ()
    participants: tuple[Participant, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    calls: tuple[Call, ...] = ()
    references: tuple[Reference, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    removed: tuple[Removal, ...] = ()
    issues: tuple[Issue, ...] = ()
    text: str = ""
    evidence: tuple[Evidence, ...] = field(default=(), eq=False, metadata={"hidden": True})
    dates: tuple[DateMention, ...] = field(default=(), eq=False, metadata={"hidden": True})

    @property
    def co_chairs(self) -> tuple[Participant, ...]:
        """The participants who chaired or led the meeting, in the order of the text."""
        return tuple(person for person in self.participants if person.role == "co_chair")

    def to_dict(self) -> dict[str, Plain]:
        """Give the Statement as JSON-ready data, in the shape of schema `statementparse/1`."""
        plain = to_plain(self)
        assert isinstance(plain, dict)
        return {"schema": SCHEMA, **plain}

    def to_json(self, indent: int | None = None) -> str:
        """Write the Statement as JSON, which UTF-8 can hold whatever the raw text was."""
        written = json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)
        return SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", written)

    @classmethod
    def from_dict(cls, plain: dict[str, Plain]) -> Statement:
        """Build the Statement that `to_dict` wrote; raises `SchemaError` for anything else."""
        if not isinstance(plain, dict):
            raise SchemaError("$", f"an object is wanted, not {type(plain).__name__}")
        schema = plain.get("schema")
        if schema != SCHEMA:
            raise SchemaError("$.schema", f"{SCHEMA!r} is wanted, not {schema!r}")
        return from_plain(cls, {key: value for key, value in plain.items() if key != "schema"})
