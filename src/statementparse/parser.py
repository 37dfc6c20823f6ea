"""The order of the five stages, on one screen: str to Statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial

from attrs import field, frozen

from statementparse.assemble import assemble
from statementparse.choice import DEFAULT, language_of
from statementparse.clean.stage import clean
from statementparse.crowding import CROWDED, end_of_lines, uncrowded
from statementparse.document import Document
from statementparse.edtf import PartialDate
from statementparse.interpret import Facts, interpret
from statementparse.languages import Language, load_language
from statementparse.models import Statement
from statementparse.recognise import recognise
from statementparse.segment import Unread, first_item, segment
from statementparse.text import Text


def _language(given: Language | str) -> Language:
    return load_language(given) if isinstance(given, str) else given


@frozen(eq=False)
class Parser:
    """A language's rules, ready to read any number of texts; safe to share between threads.

    >>> Parser("en").parse("France and India met.").language
    'en'
    """

    language: Language = field(factory=load_language, converter=_language)

    def parse(self, text: str, published: str | None = None) -> Statement:
        """Read a statement; `published` is what the caller knows of the day it came out."""
        document = self.document(text, published)
        return assemble(document, interpret(document))

    def document(self, text: str, published: str | None = None) -> Document:
        """Run the first three stages."""
        source = Text.of(text)
        end = end_of_lines(source.raw)
        part = clean(source.until(end), self.language)
        cleaned = part.followed_by(end)
        structure = first_item(part.clean, segment(part.clean, self.language))
        structure = structure.followed_by(Unread(len(part.clean), len(cleaned.clean), CROWDED))
        # What is crowded with sentences alone is not searched for mentions.
        structure = uncrowded(structure)
        mentions = recognise(structure.read_of(cleaned.clean), self.language)
        structure = uncrowded(structure, mentions)
        if structure.rest:
            mentions = mentions.until(structure.rest.start)
        day = None if published is None else PartialDate.from_edtf(published)
        return Document(cleaned, structure, mentions, self.language, day)

    def facts(self, text: str, published: str | None = None) -> Facts:
        """Run the first four stages, for whoever wants more than the Statement tells."""
        return interpret(self.document(text, published))

    def parse_many(
        self, texts: Iterable[str], workers: int = 1, published: str | None = None
    ) -> Iterator[Statement]:
        """Read many texts lazily and in order, in this process or in several."""
        from statementparse.many import parse_each  # noqa: PLC0415 - pools are dear to import

        return parse_each(partial(self.parse, published=published), texts, workers)


@cache
def _parser_of(language: str) -> Parser:
    return Parser(load_language(language))


def parser_for(text: str) -> Parser:
    """Give the parser of the language that a text is written in; each is loaded when first used."""
    return _parser_of(language_of(text) if isinstance(text, str) else DEFAULT)


def parse(text: str, published: str | None = None) -> Statement:
    """Read a diplomatic press statement, as a scraper left it, into a Statement.

    The text's language is told by its commonest words; `Parser("fr")` reads French whatever they
    are. Never raises on any `str`; raises `TypeError` for anything else, and `DateError` where
    `published` is no date in EDTF form (`2021-11-11`). It resolves "on Thursday" and "March 4".

    >>> parse("France and India agreed to deepen cooperation.").commitments[0].cue
    'agreed to'
    """
    return parser_for(text).parse(text, published)


def parse_many(
    texts: Iterable[str], workers: int = 1, published: str | None = None
) -> Iterator[Statement]:
    """Read many texts lazily and in order; an item that is no text gives an Issue, not an end.

    >>> [len(s.sentences) for s in parse_many(["They met.", "They met. It rained."])]
    [1, 2]
    """
    from statementparse.many import parse_each  # noqa: PLC0415 - pools are dear to import

    return parse_each(partial(parse, published=published), texts, workers)
