"""One stage alone, for whoever wants no more than clean text, sentences, dates or parties."""

from __future__ import annotations

from attrs import frozen

from statementparse import assemble
from statementparse.clean import stage
from statementparse.document import Document
from statementparse.edtf import PartialDate
from statementparse.interpret.dates import read_dates, resolved
from statementparse.interpret.parties import party_mentions
from statementparse.interpret.parties.naming import NAMES, named_parties
from statementparse.languages import Language
from statementparse.models import (
    Commitment,
    DateMention,
    Participant,
    PartyMention,
    Removal,
    Sentence,
)
from statementparse.parser import parse, parser_for
from statementparse.recognise import recognise_with
from statementparse.scan import Scanner
from statementparse.segment import Structure, sentences_of
from statementparse.text import Span, Text


@frozen
class Cleaned:
    """A cleaned text, what was removed from it and why, and the map back to the raw text."""

    text: str
    removed: tuple[Removal, ...]
    source: Text

    def span(self, start: int, end: int) -> Span:
        """Give the raw stretch that a stretch of `text` came from."""
        return self.source.span(start, end)


def clean(text: str) -> Cleaned:
    r"""Remove what the page around a statement left behind, and tell what and why.

    >>> cleaned = clean("Joint Statement\n\nFrance and India met.\n\nComments are closed.")
    >>> cleaned.text, cleaned.removed[0].reason
    ('Joint Statement\n\nFrance and India met.', 'comments')
    """
    language = parser_for(text).language
    source = stage.clean(Text.of(text), language)
    return Cleaned(source.clean, assemble.removals(source, language), source)


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Split any prose into its sentences and list items; their acts are left to `parse`.

    The words stay as they are, but for lines that were broken at a width, which are joined. What
    a page left around a statement goes with `clean(text).text`, or in `parse(text).sentences`.

    >>> [sentence.text for sentence in split_sentences("The U.S. side agreed. They met Gen. Roy.")]
    ['The U.S. side agreed.', 'They met Gen. Roy.']
    """
    language = parser_for(text).language
    source, lines = stage.unwrapped(Text.of(text), language)
    plain = source.clean
    found = sentences_of(plain, lines, language)
    words = [plain[start:end] for start, end in found]
    return tuple(map(Sentence, words, source.spans(found)))


def find_dates(text: str, published: str | None = None) -> tuple[DateMention, ...]:
    """Find the dates of any prose, each with its value as far as the text tells it.

    Only the rules of dates run, so that it is fast; `published` resolves "yesterday" and
    "March 4". What is issue date, deadline or next meeting `parse(text).dates` tells.

    >>> [str(date.value) for date in find_dates("They met on 30 June - 1 July 2023.")]
    ['2023-06-30/2023-07-01']
    """
    language = parser_for(text).language
    document = _raw_document(text, language, language.date_scanner)
    day = None if published is None else PartialDate.from_edtf(published)
    return assemble.dates(document, resolved(document, read_dates(document).dates, day))


def find_parties(text: str) -> tuple[PartyMention, ...]:
    """Find every state and organisation that any prose names.

    >>> [party.code for party in find_parties("The EU met the French envoy in Lima.")]
    ['EU', 'FRA']
    """
    language = parser_for(text).language
    document = _raw_document(text, language, language.scanner_of(*NAMES, "capital"))
    return party_mentions(document, named_parties(document))


def find_participants(text: str) -> tuple[Participant, ...]:
    """Find the people and bodies that take part in a meeting."""
    return parse(text).participants


def find_commitments(text: str) -> tuple[Commitment, ...]:
    """Find what the parties undertake."""
    return parse(text).commitments


def _raw_document(text: str, language: Language, scanner: Scanner) -> Document:
    """Give a text as it is, with the mentions of some rules and no structure."""
    source = Text.of(text)
    mentions = recognise_with(source.clean, scanner)
    return Document(source, Structure(), mentions, language)
