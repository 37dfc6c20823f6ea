"""A stretch of a Document to its Line: words in the classes that people's names are read by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from statementparse.document import Document
from statementparse.interpret.participants.line import PARTY_KINDS, Line, Token
from statementparse.languages import Language
from statementparse.scan import Mention

_WHOLE = ("role", "other_meeting", "honorific", *PARTY_KINDS)
_RANK = {kind: rank for rank, kind in enumerate(_WHOLE)}
_OF_BODIES = ("agency", "seat", "organisation")
# The classes that make an office or body; marks that stand on a word.
_HEARTS = frozenset(("office", "body", "service"))
_MARKS = ",.;:()\"'’“”[]"
_APOSTROPHES = ("'", "’")


class _Words(NamedTuple):
    """What a language says of words: their classes, and what is cut off at their ends."""

    classes: Mapping[str, str]
    endings: Mapping[str, str]

    @classmethod
    def of(cls, language: Language) -> _Words:
        """Take the two lexicons from a language."""
        names = ("person_word", "possessive_ending")
        return cls(*(language.lexicon(name).values for name in names))

    def class_of(self, word: str) -> str:
        """Give a word's class: its own, that of its last part, or that of its shape."""
        return self.classes.get(word) or ("-" in word and self._of_parts(word)) or _shape(word)

    def _of_parts(self, word: str) -> str | None:
        """Give the class of a hyphenated word: that of its last part, or of the office in it."""
        found = [self.classes.get(part) for part in word.split("-")]
        if "office" in found:
            return "office"
        return found[-1] if found[-1] in ("field", "adjective", "body", "meeting") else None


def read_line(document: Document, start: int, end: int) -> Line:
    """Cut a stretch into tokens: mentions whole, everything else word by word.

    A mention that another one covers is left to it: "U.S." in "U.S. Space Command".
    """
    words = _Words.of(document.language)
    tokens: list[Token] = []
    place = start
    found = document.mentions.within(start, end, *_WHOLE)
    own = (_own_part(document, words, mention) for mention in found)
    for mention in _settled([mention for mention in own if mention is not None]):
        if place < mention.start:
            tokens += _loose(document, words, place, mention.start)
        tokens.append(_token(document, mention))
        place = mention.end
    tokens += _loose(document, words, place, end)
    return Line.of(document.text, document.language, tokens)


def may_name(document: Document, start: int, end: int) -> bool:
    """Tell at little cost whether a stretch may name a person or body at all.

    It does by an address, a known body, the heart of an office or body, or by a party and a word
    that may be a name. Most sentences that tell of a meeting do not, and need not be read.
    """
    if document.mentions.within(start, end, "honorific", *_OF_BODIES):
        return True
    words = document.text[start:end].replace("-", " ").split()
    classes = _Words.of(document.language).classes
    kinds = [classes.get(word.strip(_MARKS)) for word in words]
    if not _HEARTS.isdisjoint(kinds):
        return True
    unknown = any(
        kind is None and word[0].isupper() for kind, word in zip(kinds, words, strict=True)
    )
    return unknown and bool(document.mentions.within(start, end, "state", "demonym"))


def _token(document: Document, mention: Mention) -> Token:
    """Give a mention as a token; a cue has the party named in it: "head of the Omani side"."""
    start, end, kind = mention.start, mention.end, mention.source.kind
    code = mention.value if kind in PARTY_KINDS else None
    if kind == "role":
        named = document.mentions.within(start, end, "state", "demonym", "organisation")
        code = named[0].value if named else None
    return Token(document.text[start:end], start, end, kind, mention, code)


def _settled(mentions: list[Mention]) -> Iterable[Mention]:
    """Give the longest of those that overlap one another, in the order of the text."""
    cluster: list[Mention] = []
    reach = 0
    for mention in mentions:
        if mention.start >= reach:
            yield from _longest_of(cluster)
            cluster = []
        cluster.append(mention)
        reach = max(reach, mention.end)
    yield from _longest_of(cluster)


def _longest_of(cluster: list[Mention]) -> list[Mention]:
    if len(cluster) < 2:
        return cluster
    kept: list[Mention] = []
    for mention in sorted(cluster, key=_longest):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


def _longest(mention: Mention) -> tuple[int, int]:
    return (mention.start - mention.end, _RANK[mention.kind])


def _own_part(document: Document, words: _Words, mention: Mention) -> Mention | None:
    """Give a mention, or what is left of it where the grammar reads its words by themselves.

    So it is with the second half of "Directorate-General", and with a seat that an office names:
    of "EU High Representative" the party alone is one.
    """
    kind = mention.source.kind
    if kind == "honorific":
        inside = document.text.startswith("-", mention.start - 1) and mention.start > 0
        return None if inside else mention
    if kind not in _OF_BODIES or not _is_office(document, words, mention):
        return mention
    known = document.language.lexicon("organisation")
    for word in document.words(mention.start, mention.end):
        if known.value_of(document.text[mention.start : word.end]) == mention.value:
            return mention._replace(end=word.end) if word.end < mention.end else None
    return None


def _is_office(document: Document, words: _Words, mention: Mention) -> bool:
    found = [words.class_of(word.text) for word in document.words(mention.start, mention.end)]
    return found[-1] == "office" or ("office" in found and "body" not in found)


def _loose(document: Document, words: _Words, start: int, end: int) -> list[Token]:
    """Give the tokens between two mentions; a possessive ending is a token of its own."""
    tokens: list[Token] = []
    text, classes, endings = document.text, words.classes, words.endings
    if start + 2 <= end and text[start : start + 2] in endings:
        tokens.append(Token(text[start : start + 2], start, start + 2, "possessive"))
        start += 2
    for found in document.word_matches(start, end):
        word = found[0]
        kind = classes.get(word)
        if kind is None or word[-2:] in endings or (len(word) == 1 and word.isupper()):
            tokens += _split(text, words, word, found.start())
        else:
            first, last = found.span()
            tokens.append(Token(word, first, last, kind))
    return tokens


def _split(text: str, words: _Words, word: str, start: int) -> Iterator[Token]:
    """Give the tokens of a word that no class lists as it stands."""
    end, ending = start + len(word), word[-2:]
    if len(word) > 2 and ending in words.endings:
        yield Token(word[:-2], start, end - 2, words.class_of(word[:-2]))
        yield Token(ending, end - 2, end, "possessive")
    elif word in _APOSTROPHES:
        yield Token(word, start, end, "possessive")
    elif len(word) == 1 and word.isupper() and text.startswith(".", end):
        yield Token(word, start, end, "initial")
    else:
        yield Token(word, start, end, words.class_of(word))


def _shape(text: str) -> str:
    if not text[0].isalpha():
        return "number" if text[0].isdigit() else "mark"
    if not text[0].isupper():
        return "name" if text[1:2] in ("'", "’", "-") and text[2:3].isupper() else "plain"
    if len(text) == 1:
        return "initial"
    return "caps" if text.isupper() else "name"
