"""A Document to its references: resolutions, treaties, accords, guidelines."""

from __future__ import annotations

from statementparse.document import Document
from statementparse.models import Reference


def read_references(document: Document) -> tuple[Reference, ...]:
    """Find every document that the text names."""
    return ()
