"""A stretch of a Document to its Line: words in the classes that people's names are read by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from statementparse.document import Document, Word
from statementparse.interpret.participants.line import PARTY_KINDS, Line, Token
from statementparse.scan import Mention

_WHOLE = ("role", "other_meeting", "honorific", *PARTY_KINDS)
_RANK = {kind: rank for rank, kind in enumerate(_WHOLE)}
_OF_BODIES = ("agency", "seat", "organisation")
_ENDINGS = ("'s", "’s", "'S", "’S")
# The classes that make an office or body; marks that stand on a word.
_HEARTS = frozenset(("office", "body", "service"))
_MARKS = ",.;:()\"'’“”[]"
# The lexicon that gives each word and mark its class.
_CLASSES = "person_word"


def read_line(document: Document, start: int, end: int) -> Line:
    """Cut a stretch into tokens: mentions whole, everything else word by word.

    A mention that another one covers is left to it: "U.S." in "U.S. Space Command".
    """
    classes = document.language.lexicon(_CLASSES).values
    tokens: list[Token] = []
    place = start
    found = document.mentions.within(start, end, *_WHOLE)
    own = [mention for mention in found if not _is_part_of_another(document, classes, mention)]
    for mention in _settled(own):
        if place < mention.start:
            tokens += _loose(document, classes, place, mention.start)
        tokens.append(_token(document, mention))
        place = mention.end
    tokens += _loose(document, classes, place, end)
    return Line.of(document.text, document.language, tokens)


def may_name(document: Document, start: int, end: int) -> bool:
    """Tell at little cost whether a stretch may name a person or body at all.

    It does by an address, a known body, the heart of an office or body, or by a party and a word
    that may be a name. Most sentences that tell of a meeting do not, and need not be read.
    """
    if document.mentions.within(start, end, "honorific", *_OF_BODIES):
        return True
    words = document.text[start:end].replace("-", " ").split()
    classes = document.language.lexicon(_CLASSES).values
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


def _is_part_of_another(document: Document, classes: Mapping[str, str], mention: Mention) -> bool:
    """Tell whether the grammar reads a mention's words better by themselves.

    So it is with the second half of "Directorate-General", and a seat that an office names.
    """
    kind = mention.source.kind
    if kind == "honorific":
        return document.text.startswith("-", mention.start - 1) and mention.start > 0
    if kind not in _OF_BODIES:
        return False
    found = [_class(classes, word.text) for word in document.words(mention.start, mention.end)]
    return found[-1] == "office" or ("office" in found and "body" not in found)


def _loose(document: Document, classes: Mapping[str, str], start: int, end: int) -> list[Token]:
    """Give the tokens between two mentions; a possessive ending is a token of its own."""
    tokens: list[Token] = []
    if document.text.startswith(_ENDINGS, start, end):
        tokens.append(Token(document.text[start : start + 2], start, start + 2, "possessive"))
        start += 2
    for word in document.words(start, end):
        text, first, last = word
        kind = classes.get(text)
        if kind is None or len(text) == 1 or text[-2:] in _ENDINGS:
            tokens += _split(document, classes, word)
        else:
            tokens.append(Token(text, first, last, kind))
    return tokens


def _split(document: Document, classes: Mapping[str, str], word: Word) -> Iterator[Token]:
    """Give the tokens of a word that no class lists as it stands."""
    text, start, end = word
    if text.endswith(_ENDINGS) and len(text) > 2:
        yield Token(text[:-2], start, end - 2, _class(classes, text[:-2]))
        yield Token(text[-2:], end - 2, end, "possessive")
    elif text in ("'", "’"):
        yield Token(text, start, end, "possessive")
    elif len(text) == 1 and text.isupper() and document.text[end : end + 1] == ".":
        yield Token(text, start, end, "initial")
    else:
        yield Token(text, start, end, _class(classes, text))


def _class(classes: Mapping[str, str], text: str) -> str:
    return classes.get(text) or ("-" in text and _hyphenated(classes, text)) or _shape(text)


def _hyphenated(classes: Mapping[str, str], text: str) -> str | None:
    """Give the class of a hyphenated word: that of its last part, or of the office in it."""
    found = [classes.get(part) for part in text.split("-")]
    if "office" in found:
        return "office"
    return found[-1] if found[-1] in ("field", "adjective", "body", "meeting") else None


def _shape(text: str) -> str:
    if not text[0].isalpha():
        return "number" if text[0].isdigit() else "mark"
    if not text[0].isupper():
        return "name" if text[1:2] in ("'", "’", "-") and text[2:3].isupper() else "plain"
    if len(text) == 1:
        return "initial"
    return "caps" if text.isupper() else "name"
