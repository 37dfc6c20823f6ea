"""A Document to its references: resolutions, treaties, accords, guidelines."""

from __future__ import annotations

from collections.abc import Iterator

from statementparse.document import Document
from statementparse.languages import Language
from statementparse.models import Reference
from statementparse.scan import Mention

# The kinds whose identifier is a symbol, given or made.
_WITH_SYMBOLS = frozenset(("un_resolution", "un_document", "oas_resolution"))


def read_references(document: Document) -> tuple[Reference, ...]:
    """Find every document that the text names.

    Resolutions of the United Nations get their symbols (A/RES/77/41, S/RES/2231 (2015)), one
    reference for each number of a list; documents known by a common name get that name as id.
    """
    found = (_references(document, mention) for mention in document.mentions.of("reference"))
    return tuple(reference for references in found for reference in references)


def _references(document: Document, mention: Mention) -> Iterator[Reference]:
    kind = mention.attribute("type")
    if kind not in _WITH_SYMBOLS:
        yield _reference(document, mention, kind, mention.value or None)
        return
    for symbol in _symbols(mention, document.language):
        yield _reference(document, mention, kind, symbol)


def _reference(document: Document, mention: Mention, kind: str, symbol: str | None) -> Reference:
    words = " ".join(document.text[mention.start : mention.end].split())
    span = document.span(mention.start, mention.end)
    return Reference(words, symbol, kind, span, (mention.rule,))


def _symbols(mention: Mention, language: Language) -> Iterator[str]:
    """Write a United Nations symbol for each number that the words name."""
    if symbol := mention.words("symbol"):
        yield _spaced(symbol.replace(" ", ""))
        return
    named = language.lexicon("un_organ").value_of(mention.words("named_organ"))
    organ = mention.attribute("organ") or named or ""
    yield organ + _numbered(mention.words("number"), mention.words("year"))
    for number, year in _listed(mention.words("more")):
        yield organ + _numbered(number, year)


def _listed(words: str) -> Iterator[tuple[str, str]]:
    """Give the numbers of a list ("2140 (2014) and 2216"), each with the year in brackets."""
    found: list[tuple[str, str]] = []
    for word in words.replace(",", " ").split():
        number, bracket, year = word.partition("(")
        if number and not number.isalpha():
            found.append((number, year))
        elif bracket and found:
            found[-1] = (found[-1][0], year)
    yield from found


def _numbered(number: str, year: str) -> str:
    digits = "".join(character for character in year if character.isdigit())
    return _spaced(number.replace(" ", "")) + (f" ({digits})" if digits else "")


def _spaced(symbol: str) -> str:
    """Put the space that the United Nations puts before a bracket."""
    return symbol.replace("(", " (")
