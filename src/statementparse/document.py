"""What the interpreters read: the cleaned text, its structure and its mentions in one value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from statementparse.languages import Language
from statementparse.models import PartialDate
from statementparse.recognise import Mentions
from statementparse.segment import Structure
from statementparse.text import Span, Text


class Word(NamedTuple):
    """A word or a single punctuation mark."""

    text: str
    start: int
    end: int


@frozen(eq=False)
class Document:
    """A text after the first three stages, and what the caller told of it."""

    source: Text
    structure: Structure
    mentions: Mentions
    language: Language
    published: PartialDate | None = None

    @property
    def text(self) -> str:
        """The cleaned text, which all offsets of the stages refer to."""
        return self.source.clean

    def span(self, start: int, end: int) -> Span:
        """Give the raw stretch of a clean one: the only road back."""
        return self.source.span(start, end)

    def words(self, start: int, end: int) -> tuple[Word, ...]:
        """Cut a stretch into words and punctuation marks."""
        return tuple([Word(found[0], *found.span()) for found in self.word_matches(start, end)])

    def word_matches(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Find the words and marks of a stretch, for readers that make something else of them."""
        return self.language.word.finditer(self.source.clean, start, end)
