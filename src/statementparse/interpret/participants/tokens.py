"""A stretch of a Document to its Line: words in the classes that people's names are read by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import add
from typing import NamedTuple

from statementparse.document import Document
from statementparse.interpret.participants.line import PARTY_KINDS, Columns, Line
from statementparse.languages import Language
from statementparse.scan import Mention

_WHOLE = ("role", "other_meeting", "honorific", *PARTY_KINDS)
_RANK = {kind: rank for rank, kind in enumerate(_WHOLE)}
_OF_BODIES = ("agency", "seat", "organisation")
# Parties that a cue may name itself.
_NAMED_IN_CUES = ("state", "demonym", "organisation")
_APOSTROPHES = ("'", "’")
# Links that texts taken from a page of print lose the blank behind.
_GLUED = ("of", "and", "by", "for", "the", "with")


class Words(NamedTuple):
    """What a language says of words: their classes, and what is cut off at their ends.

    `whole` are the classes of those that nothing is ever cut off from.
    """

    classes: Mapping[str, str]
    endings: Mapping[str, str]
    whole: Mapping[str, str]

    @classmethod
    def of(cls, language: Language) -> Words:
        """Take the two lexicons from a language."""
        names = ("person_word", "possessive_ending")
        classes, endings = (language.lexicon(name).values for name in names)
        whole = {
            word: kind
            for word, kind in classes.items()
            if word[-2:] not in endings and (len(word) > 1 or not word.isupper())
        }
        return cls(classes, endings, whole)

    def class_of(self, word: str) -> str:
        """Give a word's class: its own, that of its last part, or that of its shape."""
        return self.classes.get(word) or ("-" in word and self._of_parts(word)) or _shape(word)

    def _of_parts(self, word: str) -> str | None:
        """Give the class of a hyphenated word: that of its last part, or of the office in it."""
        found = [self.classes.get(part) for part in word.split("-")]
        if "office" in found:
            return "office"
        return found[-1] if found[-1] in ("field", "adjective", "body", "meeting") else None


@lru_cache(maxsize=8)
def words_of(language: Language) -> Words:
    """Keep what a language says of words: each text has thousands."""
    return Words.of(language)


def read_line(document: Document, start: int, end: int) -> Line:
    """Cut a stretch into tokens: mentions whole, everything else word by word.

    A mention that another one covers is left to it: "U.S." in "U.S. Space Command".
    """
    words = words_of(document.language)
    tokens = Columns([], [], [], [], {})
    place = start
    found = document.mentions.within(start, end, *_WHOLE)
    own = (_own_part(document, words, mention) for mention in found)
    for mention in _settled([mention for mention in own if mention is not None]):
        if place < mention.start:
            _add_loose(document, words, tokens, place, mention.start)
        tokens.mentions[len(tokens.kinds)] = (mention, _code_of(document, mention))
        tokens.add(
            document.text[mention.start : mention.end],
            mention.source.kind,
            mention.start,
            mention.end,
        )
        place = mention.end
    _add_loose(document, words, tokens, place, end)
    return Line.of(document.text, document.language, tokens)


def _code_of(document: Document, mention: Mention) -> str | None:
    """Give a mention's party; a cue has the one named in it: "head of the Omani side"."""
    if mention.source.kind != "role":
        return mention.value if mention.source.kind in PARTY_KINDS else None
    named = document.mentions.within(mention.start, mention.end, *_NAMED_IN_CUES)
    return named[0].value if named else None


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


def _own_part(document: Document, words: Words, mention: Mention) -> Mention | None:
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


def _is_office(document: Document, words: Words, mention: Mention) -> bool:
    found = [words.class_of(word.text) for word in document.words(mention.start, mention.end)]
    return found[-1] == "office" or ("office" in found and "body" not in found)


def _add_loose(document: Document, words: Words, tokens: Columns, start: int, end: int) -> None:
    """Add the tokens between two mentions; a possessive ending is a token of its own."""
    text = document.text
    if start + 2 <= end and text[start : start + 2] in words.endings:
        tokens.add(text[start : start + 2], "possessive", start, start + 2)
        start += 2
    said, starts = document.cut(start, end)
    begun = len(tokens.kinds)
    tokens.words.extend(said)
    tokens.starts.extend(starts)
    tokens.ends.extend(map(add, starts, map(len, said)))
    tokens.kinds.extend([words.whole.get(word, "") for word in said])
    for place in range(len(said) - 1, -1, -1):
        if not tokens.kinds[begun + place]:
            _classify(text, words, tokens, begun + place)


def _classify(text: str, words: Words, tokens: Columns, place: int) -> None:
    """Give the class of a word that no class lists as it stands, or cut it where it is two."""
    word, start = tokens.words[place], tokens.starts[place]
    end, ending = start + len(word), word[-2:]
    if word.islower() and word.isalpha():
        tokens.kinds[place] = "plain"
    elif len(word) > 2 and ending in words.endings:
        tokens.cut(place, end - 2, (words.class_of(word[:-2]), "possessive"))
    elif word in _APOSTROPHES:
        tokens.kinds[place] = "possessive"
    elif len(word) == 1 and word.isupper() and text.startswith(".", end):
        tokens.kinds[place] = "initial"
    elif glued := _glued(words, word):
        tokens.cut(
            place, start + glued, (words.classes[word[:glued]], words.class_of(word[glued:]))
        )
    else:
        tokens.kinds[place] = words.class_of(word)


def _glued(words: Words, word: str) -> int:
    """Give how long the link is that a lost blank has glued to a name: "ofNorway"; 0 for none."""
    if not word[0].islower():
        return 0
    length = next((place for place, letter in enumerate(word) if letter.isupper()), 0)
    return length if words.classes.get(word[:length]) in _GLUED else 0


def _shape(text: str) -> str:
    if not text[0].isalpha():
        return "number" if text[0].isdigit() else "mark"
    if not text[0].isupper():
        return "name" if text[1:2] in ("'", "’", "-") and text[2:3].isupper() else "plain"
    if len(text) == 1:
        return "initial"
    return "caps" if text.isupper() else "name"
