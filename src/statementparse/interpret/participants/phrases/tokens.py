"""A stretch of a Document to its TokenLine: words in the classes that names are read by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from statementparse.document import Document
from statementparse.interpret.participants.phrases.line import HEADS, PARTY_KINDS, Token, TokenLine
from statementparse.languages import Language, once
from statementparse.scan import Mention
from statementparse.text import without_accents

_WHOLE = (
    *("role", "other_meeting", "honorific", "signature_mark", "office", "delegation"),
    *PARTY_KINDS,
)
_RANK = {kind: rank for rank, kind in enumerate(_WHOLE)}
# Those that are always one token.
_AS_THEY_ARE = frozenset(("role", "other_meeting", "signature_mark", "office", "state", "demonym"))
# Parties that a cue may name itself.
_NAMED_IN_CUES = ("state", "demonym", "organisation")
# Classes that a hyphenated word has from its last part: "vice-première".
_OF_LAST_PART = ("field", "adjective", "body", "meeting", "modifier")
# Classes of what leads on from an office, and from no address.
_LINKS = ("of", "and")
# How long a word is at least that its ending alone tells from a name.
_LONG = 8
# How far a word reaches that is looked at behind a rank.
_NEXT_WORD = 24
_RANKED = ("office", "people", *HEADS)
# Classes of what ties "al-Emadi" in one language or another.
_PARTICLES = ("particle", "the", "to")
_APOSTROPHES = ("'", "’")
# Letters without case that names of Polynesia begin with.
_SOUNDS = ("ʻ", "ʼ")
# Links that texts taken from a page of print lose the blank behind, as they do behind addresses.
_GLUED = ("of", "and", "by", "for", "the", "with")


class Words(NamedTuple):
    """What a language says of words: their classes, and what is cut off at their ends.

    `whole` are the classes of those that nothing is ever cut off from, nor from them by a blank;
    `glued` those that a lost blank may glue to a name. A long word with one of the `nominal`
    endings is no name but what some office is for: "Alleviation".
    """

    classes: Mapping[str, str]
    endings: Mapping[str, str]
    whole: Mapping[str, str]
    glued: Mapping[str, str]
    nominal: tuple[str, ...]

    @classmethod
    def of(cls, language: Language) -> Words:
        """Take the two lexicons from a language."""
        names = ("person_word", "possessive_ending")
        listed, endings = (language.lexicon(name).values for name in names)
        classes = {**{without_accents(word): kind for word, kind in listed.items()}, **listed}
        whole = {
            word: kind
            for word, kind in classes.items()
            if word[-2:] not in endings
            and (len(word) > 1 or not word.isupper())
            and _is_one(language, word)
        }
        addresses = dict.fromkeys(language.lexicon("honorific").values, "honorific")
        links = {word: kind for word, kind in classes.items() if kind in _GLUED and word.islower()}
        nominal = (*language.lexicon("nominal_ending").values,)
        return cls(classes, endings, whole, {**addresses, **links}, nominal)

    def class_of(self, word: str) -> str:
        """Give a word's class: its own, that of its last part, or that of its shape."""
        listed = self.classes.get(word) or ("-" in word and self._of_parts(word))
        if listed or word.istitle():
            return listed or self.of_capital(word)
        kind = _shape(word)
        joined = kind == "plain" and not word.islower() and word[: _first_capital(word)]
        return "name" if joined and self.classes.get(joined) == "particle" else kind  # "kaMoyo"

    def of_capital(self, word: str) -> str:
        """Give the class of a word that no list has and that begins with a capital."""
        noun = len(word) >= _LONG and word.endswith(self.nominal)
        return "field" if noun else "name" if word.isalpha() else _shape(word)

    def _of_parts(self, word: str) -> str | None:
        """Give the class of a hyphenated word: that of its last part, or of the office in it."""
        parts = word.split("-")
        found = [self.classes.get(part) for part in parts]
        if "office" in found:
            return "office"
        if found[0] in _PARTICLES and parts[1][:1].isupper():
            return "name"  # "al-Emadi", also where "al" is "to the"
        return found[-1] if found[-1] in _OF_LAST_PART else None


@once
def words_of(language: Language) -> Words:
    """Keep what a language says of words: each text has thousands."""
    return Words.of(language)


def _is_one(language: Language, word: str) -> bool:
    """Tell whether a word is cut into no smaller ones."""
    found = language.word.match(word)
    return found is not None and found[0] == word


def read_line(document: Document, start: int, end: int) -> TokenLine:
    """Cut a stretch into tokens: mentions whole, everything else word by word.

    A mention that another one covers is left to it: "U.S." in "U.S. Space Command".
    """
    words, text = words_of(document.language), document.text
    tokens: list[Token] = []
    cues: dict[int, Mention] = {}
    codes: dict[int, str] = {}
    place = start
    for mention in _units(document, words, start, end):
        begin, kind = mention.start, mention.source.kind
        if place < begin:
            _add_loose(document, words, tokens, place, begin)
        place = mention.end
        if kind == "role":
            cues[len(tokens)] = mention
        if code := _code_of(document, mention):
            codes[len(tokens)] = code
        tokens.append((text[begin:place], kind, begin))
    if place < end:
        _add_loose(document, words, tokens, place, end)
    return TokenLine.of(document, tokens, cues, codes)


def _units(document: Document, words: Words, start: int, end: int) -> Iterable[Mention]:
    """Give the mentions of a stretch that are one token each."""
    found = document.mentions.within(start, end, *_WHOLE)
    own = [m if m.source.kind in _AS_THEY_ARE else _own_part(document, words, m) for m in found]
    left = [mention for mention in own if mention is not None]
    apart = all(first.end <= second.start for first, second in pairwise(left))
    return left if apart else _settled(left)


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
    """Give an address or a body, or what the grammar leaves of it that reads words by themselves.

    So it is with the second half of "Directorate-General", and with a seat that an office names:
    of "EU High Representative" the party alone is one.
    """
    if mention.source.kind == "honorific":
        inside = document.text.startswith("-", mention.start - 1) and mention.start > 0
        return None if inside or _is_of_office(document, words, mention) else mention
    if not _is_office(document, words, mention):
        return mention
    known = document.language.lexicon("organisation")
    cut = document.words(mention.start, mention.end) if mention.value in known.forms else ()
    for word in cut:
        if known.value_of(document.text[mention.start : word.end]) == mention.value:
            return mention._replace(end=word.end) if word.end < mention.end else None
    return None


def _is_of_office(document: Document, words: Words, rank: Mention) -> bool:
    """Tell whether a rank belongs to what stands behind it: "General Director", "General Court"."""
    after = (*document.text[rank.end : rank.end + _NEXT_WORD].split(), ".")[0]
    own, kind = document.text[rank.start : rank.end], words.class_of(after.rstrip(",;.") or ".")
    if kind in _LINKS:
        return own in document.language.lexicon("address_also_an_office")
    return kind in _RANKED and own in words.classes


def _is_office(document: Document, words: Words, mention: Mention) -> bool:
    said = document.text[mention.start : mention.end].split()
    found = [words.class_of(word) for word in said]
    return found[-1] == "office" or ("office" in found and "body" not in found)


def _add_loose(document: Document, words: Words, tokens: list[Token], start: int, end: int) -> None:
    """Add the tokens between two mentions; a possessive ending is a token of its own.

    The class of most words is listed.
    """
    text, listed = document.text, words.whole
    if text[start : start + 2] in words.endings and start + 2 <= end:
        tokens.append((text[start : start + 2], "possessive", start))
        start += 2
    for word, begin in zip(*document.cut(start, end), strict=True):
        if kind := listed.get(word):
            tokens.append((word, kind, begin))
        elif word.isalpha() and word[1:].islower():
            small = word[0].islower()  # and no `istitle`, which a letter as in "Keʻala" parts
            tokens.append((word, "plain" if small else words.of_capital(word), begin))
        else:
            _add_word(text, words, tokens, word, begin)


def _add_word(text: str, words: Words, tokens: list[Token], word: str, start: int) -> None:
    """Add a word with the class that its form gives it, or cut where it is two."""
    kind = None
    if length := _first_part(words, word):
        first, word = word[:length], word[length:]
        tokens.append((first, words.glued.get(first) or words.class_of(first), start))
        start += length
        kind = "possessive" if word in words.endings else None
    if word in _APOSTROPHES:
        kind = "possessive"
    elif len(word) == 1 and word.isupper() and text.startswith(".", start + 1):
        kind = "initial"
    tokens.append((word, kind or words.class_of(word), start))


def _first_part(words: Words, word: str) -> int:
    """Give how long the first of two is that stand in one word: "Oman's", "ofNorway"."""
    return len(word) - 2 if len(word) > 2 and word[-2:] in words.endings else _glued(words, word)


def _glued(words: Words, word: str) -> int:
    """Give how long what a lost blank has glued to a name is: "ofNorway", "DrLima"; 0 for none."""
    if not word.isalpha() or not word[-1].islower():
        return 0
    length = _first_capital(word)
    return length if word[:length] in words.glued else 0


def _first_capital(word: str) -> int:
    """Give where the first capital behind a word's first letter is; 0 for none."""
    return next((place for place, letter in enumerate(word) if place and letter.isupper()), 0)


def _is_capital(text: str) -> bool:
    return len(text) == 1 and text.isupper()


def _shape(text: str) -> str:
    if not text[0].isalpha():
        return "number" if text[0].isdigit() else "mark"
    if not text[0].isupper():
        # "d'Alba" and, with a letter that has no case, "ʻOfa"
        sound = text[1:2] in ("'", "’", "-") and text[2:3].isupper()
        return "name" if sound or (text[0] in _SOUNDS and text[1:2].isupper()) else "plain"
    if len(text) == 1 or (text[1] == "." and all(map(_is_capital, text.split(".")))):
        return "initial"  # "B", "J.P"
    return "caps" if text.isupper() else "name"
