"""The order of the five stages, on one screen: str to Statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial

from attrs import field, frozen

from statementparse import assemble, clean, recognise, segment
from statementparse.document import Document
from statementparse.interpret import Facts, interpret
from statementparse.interpret.dates import read_dates, resolved
from statementparse.languages import Language, load_language
from statementparse.models import (
    Commitment,
    DateMention,
    PartialDate,
    Participant,
    PartyMention,
    Removal,
    Sentence,
    Statement,
)
from statementparse.text import Text


@frozen
class Cleaned:
    """A cleaned text, what was removed from it and why, and the map back to the raw text."""

    text: str
    removed: tuple[Removal, ...]
    source: Text


def _language(given: Language | str) -> Language:
    return load_language(given) if isinstance(given, str) else given


@frozen(eq=False)
class Parser:
    """A language's rules, ready to read any number of texts; safe to share between threads.

    >>> Parser("en").parse("France and India met.").language
    'en'
    """

    language: Language = field(factory=load_language, converter=_language)

    def document(self, text: str, published: str | None = None) -> Document:
        """Run the first three stages: clean, segment, recognise."""
        source = self.clean(text)
        structure = segment.segment(source.clean, self.language)
        mentions = recognise.recognise(source.clean, self.language)
        day = None if published is None else PartialDate.from_edtf(published)
        return Document(source, structure, mentions, self.language, day)

    def parse(self, text: str, published: str | None = None) -> Statement:
        """Read a statement; `published` is what the caller knows of the day it came out."""
        document = self.document(text, published)
        return assemble.assemble(document, interpret(document))

    def parse_many(
        self, texts: Iterable[str], workers: int = 1, published: str | None = None
    ) -> Iterator[Statement]:
        """Read many texts lazily and in order, in this process or in several."""
        from statementparse.many import parse_each  # noqa: PLC0415 - pools are dear to import

        return parse_each(partial(self.parse, published=published), texts, workers)

    def facts(self, text: str, published: str | None = None) -> Facts:
        """Run the first four stages, for whoever wants more than the Statement tells."""
        return interpret(self.document(text, published))

    def dates(self, text: str, published: str | None = None) -> tuple[DateMention, ...]:
        """Find the dates of any prose with the rules of dates alone."""
        mentions = recognise.recognise_with(_checked(text), self.language.date_scanner)
        day = None if published is None else PartialDate.from_edtf(published)
        document = Document(Text.of(text), segment.Structure(), mentions, self.language, day)
        return assemble.dates(document, resolved(document, read_dates(document).dates, day))

    def clean(self, text: str) -> Text:
        """Run the first stage alone."""
        return clean.clean(Text.of(_checked(text)), self.language)


def _checked(text: object) -> str:
    if not isinstance(text, str):
        message = f"a str is wanted, not {type(text).__name__}"
        raise TypeError(message)
    return text


@cache
def _english() -> Parser:
    return Parser(load_language("en"))


def parse(text: str, published: str | None = None) -> Statement:
    """Read a diplomatic press statement, as a scraper left it, into a Statement.

    Never raises on any `str`; raises `TypeError` for anything else. `published` is a date in
    EDTF form (`2021-11-11`), used to resolve "on Thursday" and "March 4".

    >>> parse("France and India agreed to deepen cooperation.").language
    'en'
    """
    return _english().parse(text, published)


def clean_text(text: str) -> Cleaned:
    """Remove what the page around a statement left behind, and tell what and why."""
    source = _english().clean(text)
    return Cleaned(source.clean, assemble.removals(source, _english().language), source)


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Split a text into its sentences and list items."""
    return parse(text).sentences


def find_dates(text: str, published: str | None = None) -> tuple[DateMention, ...]:
    """Find the dates of any prose, each with its value as far as the text tells it.

    Only the rules of dates run, so that it is fast; `published` resolves "yesterday" and
    "March 4". What is issue date, deadline or next meeting `parse(text).dates` tells.

    >>> [str(date.value) for date in find_dates("They met on 30 June - 1 July 2023.")]
    ['2023-06-30/2023-07-01']
    """
    return _english().dates(text, published)


def find_parties(text: str) -> tuple[PartyMention, ...]:
    """Find every state and organisation that a text names."""
    return ()


def find_participants(text: str) -> tuple[Participant, ...]:
    """Find the people and bodies that take part in a meeting."""
    return parse(text).participants


def find_commitments(text: str) -> tuple[Commitment, ...]:
    """Find what the parties undertake."""
    return parse(text).commitments


def parse_many(
    texts: Iterable[str], workers: int = 1, published: str | None = None
) -> Iterator[Statement]:
    """Read many texts lazily and in order; an item that is no text gives an Issue, not an end."""
    return _english().parse_many(texts, workers, published)
