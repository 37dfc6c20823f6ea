"""A Document to its Headline: the title and the kind of the document."""

from __future__ import annotations

from attrs import frozen

from statementparse.document import Document
from statementparse.models import Evidence


@frozen
class Headline:
    """The title with its place in the cleaned text, the kind, and what they rest on."""

    title: str | None = None
    kind: str = "other"
    start: int = 0
    end: int = 0
    evidence: tuple[Evidence, ...] = ()


def read_headline(document: Document) -> Headline:
    """Find the statement's own heading and tell what kind of document it is."""
    return Headline()
