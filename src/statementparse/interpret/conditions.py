"""A Document and a clause to the words that the undertaking hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from statementparse.document import Document


def conditions(document: Document, start: int, end: int) -> Iterator[str]:
    """Find "as appropriate", "subject to ...", "if ..." in a stretch."""
    for mention in document.mentions.within(start, end, "condition"):
        yield " ".join(document.text[mention.start : mention.end].split()).rstrip(" ,.;")
