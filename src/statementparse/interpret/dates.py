"""A Document to its dates: each with its value, its part in the story and what was inferred."""

from __future__ import annotations

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.headline import Headline
from statementparse.models import DateRange, PartialDate


@frozen
class DateFact:
    """A date at its place in the cleaned text."""

    start: int
    end: int
    value: PartialDate | DateRange
    role: str
    inferred: tuple[str, ...]
    rules: tuple[str, ...]


def read_dates(document: Document, headline: Headline) -> tuple[DateFact, ...]:
    """Find every date, resolve what can be resolved, and tell what part it plays."""
    return ()
