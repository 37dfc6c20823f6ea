"""A sentence to its Line: words with their grammatical class, cues and names as one token each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.parties.naming import NamedParty
from statementparse.scan import Mention

# The kinds of mentions that count as one word each.
MARKED = ("cue", "speech", "actor", "and")
# Of these, the ones that are verbs: a clause has one.
VERBS = frozenset(("cue", "speech"))
_APOSTROPHES = ("'", "’")
# "The two sides each agreed": these stand before a verb as well as before a noun.
_FLOATING = frozenset(("each", "all"))
_GENITIVES = ("'s", "’s")


class Token(NamedTuple):
    """A word, a point, or a mention that counts as one word; `tag` is its grammatical class."""

    text: str
    start: int
    end: int
    tag: str
    mention: Mention | None = None
    code: str = ""

    @property
    def is_cue(self) -> bool:
        """Tell whether the token can make an undertaking."""
        return self.tag == "cue"

    @property
    def is_verb(self) -> bool:
        """Tell whether the token is a cue or a speech verb, of which a clause has one."""
        return self.tag in VERBS

    @property
    def act(self) -> str:
        """What a speech verb does; empty for any other token."""
        return self.attribute("act")

    def attribute(self, name: str) -> str:
        """Give an attribute of the rule that found the token; empty where it has none."""
        return self.mention.source.attributes.get(name, "") if self.mention is not None else ""


@frozen(eq=False)
class Line:
    """The words of one sentence or list item, with the class of each.

    Words, starts and classes are lists side by side, since most are looked at and never kept;
    `marks` holds the cues, verbs and names by their place, `marked` the places of cues and verbs.
    """

    start: int
    end: int
    words: list[str]
    starts: list[int]
    tags: list[str]
    marks: Mapping[int, Token]
    marked: tuple[int, ...]
    verbs: Mapping[str, str]

    def tag(self, index: int) -> str:
        """Give the class of a token; empty beyond either end."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def text(self, index: int) -> str:
        """Give the words of a token; empty beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def end_of(self, index: int) -> int:
        """Give the place in the text where a token ends."""
        return self.starts[index] + len(self.words[index])

    def token(self, index: int) -> Token:
        """Give a token to keep."""
        return self.marks.get(index) or Token(
            self.words[index], self.starts[index], self.end_of(index), self.tags[index]
        )

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """Give the tokens of a stretch to keep."""
        return tuple([self.token(index) for index in range(start, min(end, len(self.tags)))])

    def attribute(self, index: int, name: str) -> str:
        """Give an attribute of the rule that found a token; empty where none did."""
        mark = self.marks.get(index)
        return mark.attribute(name) if mark is not None else ""

    def is_verb(self, index: int) -> bool:
        """Tell whether a token is the verb of a clause, and no noun or adjective there."""
        if self.tags[index] not in VERBS:
            return False
        if self.attribute(index, "part") in ("noun", "adjective"):
            return False
        if self.words[index].endswith(" of"):
            return True
        before = self.tag(index - 1)
        floating = self.text(index - 1).lower() in _FLOATING
        return floating or before not in ("determiner", "possessive", "genitive")

    def verb_class(self, index: int) -> str:
        """Tell what kind of verb a word is; empty where it is none that the language lists."""
        return self.verbs.get(self.text(index), "")


def read_line(document: Document, parties: PartyFacts, start: int, end: int) -> Line:
    """Cut a stretch into tokens and look up the class of each word.

    Work for sentences that hold a cue only: it costs a look-up for each word.
    """
    return line_of(document, parties, start, end, document.mentions.within(start, end, *MARKED))


def line_of(
    document: Document, parties: PartyFacts, start: int, end: int, found: tuple[Mention, ...]
) -> Line:
    """Read a stretch whose mentions of the kinds `MARKED` are at hand."""
    text, language = document.text, document.language
    classes = language.lexicon("grammar").values
    named = [_named(text, name) for name in parties.within(start, end)]
    words: list[tuple[str, int]] = []
    marks: dict[int, Token] = {}
    place = start
    for mark in _apart(named + [_marked(text, mention) for mention in found]):
        if place < mark.start:
            words += _plain(document, place, mark.start, classes)
        marks[len(words)] = mark
        words.append((mark.text, mark.start))
        place = mark.end
        if text.startswith(_GENITIVES, place) and not text[place + 2 : place + 3].isalnum():
            words.append((text[place : place + 2], place))
            place += 2
    words += _plain(document, place, end, classes)
    tags = [classes.get(word) or _shape(word) for word, _ in words]
    for index, mark in marks.items():
        tags[index] = mark.tag
    marked = tuple([index for index, mark in marks.items() if mark.mention is not None])
    verbs = language.lexicon("verb_class").values
    return Line(
        start, end, [word for word, _ in words], [at for _, at in words], tags, marks, marked, verbs
    )


def _named(text: str, name: NamedParty) -> Token:
    tag = "demonym" if name.kind in ("demonym", "prefix") else "party"
    return Token(text[name.start : name.end], name.start, name.end, tag, None, name.code)


def _marked(text: str, mention: Mention) -> Token:
    start, end = mention.start, mention.end
    return Token(text[start:end], start, end, mention.source.kind, mention)


def _apart(tokens: list[Token]) -> list[Token]:
    """Keep the name where a name and a verb overlap, else the token that begins first."""
    kept: list[Token] = []
    for token in sorted(tokens, key=_place):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
        elif token.code and kept[-1].is_verb:
            kept[-1] = token
    return kept


def _place(token: Token) -> tuple[int, bool]:
    return (token.start, not token.code)


def _plain(
    document: Document, start: int, end: int, classes: Mapping[str, str]
) -> Iterable[tuple[str, int]]:
    """Give the words between two mentions; a possessor and its mark are two."""
    words = [(found[0], found.start()) for found in document.word_matches(start, end)]
    stretch = document.text[start:end]
    if not any(mark in stretch for mark in _GENITIVES):
        return words
    return chain.from_iterable(_parted(word, start, classes) for word, start in words)


def _parted(word: str, start: int, classes: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    """Cut a possessor from its mark; a bare mark stands behind a name."""
    cut = len(word) - 2
    if word.endswith(_GENITIVES) and cut > 0 and word not in classes:
        return (word[:cut], start), (word[cut:], start + cut)
    return ((word, start),)


@lru_cache(maxsize=4096)
def _shape(word: str) -> str:
    """Tell the class of a word that no lexicon knows by its form."""
    if word.startswith(_APOSTROPHES):
        return "genitive"
    if word[0].isupper():
        return "capital"
    if word.endswith("ly"):
        return "adverb"
    if word[0].isdigit():
        return "number"
    return "word" if word[0].isalpha() else "point"
