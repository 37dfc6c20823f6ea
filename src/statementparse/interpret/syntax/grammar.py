"""A sentence to its Line: words with their grammatical class, cues and names as one token each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.parties.naming import NamedParty
from statementparse.scan import Mention

# The kinds of mentions that count as one word each.
MARKED = ("cue", "speech", "actor", "and")
_APOSTROPHES = ("'", "’")
# "The two sides each agreed": these stand before a verb as well as before a noun.
_FLOATING = frozenset(("each", "all"))
_GENITIVES = ("'s", "’s")
# The class of a word with its mark, until the two are parted.
_POSSESSOR = "possessor"


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
        return self.tag in ("cue", "speech")

    @property
    def act(self) -> str:
        """What a speech verb does; empty for any other token."""
        return self.attribute("act")

    def attribute(self, name: str) -> str:
        """Give an attribute of the rule that found the token; empty where it has none."""
        return self.mention.source.attributes.get(name, "") if self.mention is not None else ""


# A sentence makes dozens of tokens: without the keywords of the class they cost half.
_token: Callable[[tuple[object, ...]], Token] = partial(tuple.__new__, Token)


@frozen(eq=False)
class Line:
    """The tokens of one sentence or list item; `marked` are the places of its cues and verbs."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    marked: tuple[int, ...]
    verbs: Mapping[str, str]

    def tag(self, index: int) -> str:
        """Give the class of a token; empty beyond either end."""
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else ""

    def text(self, index: int) -> str:
        """Give the words of a token; empty beyond either end."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def is_verb(self, index: int) -> bool:
        """Tell whether a token is the verb of a clause, and no noun or adjective there."""
        token = self.tokens[index]
        if not token.is_verb or token.attribute("part") in ("noun", "adjective"):
            return False
        if token.text.endswith(" of"):
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
    marks = document.mentions.within(start, end, *MARKED)
    return line_of(document, parties, start, end, marks)


def line_of(
    document: Document, parties: PartyFacts, start: int, end: int, marks: tuple[Mention, ...]
) -> Line:
    """Read a stretch whose mentions of the kinds `MARKED` are at hand."""
    text, language = document.text, document.language
    found = [_named(text, name) for name in parties.within(start, end)]
    found += [_marked(text, mention) for mention in marks]
    classes = language.lexicon("grammar").values
    tokens: list[Token] = []
    begin = start
    for mark in _apart(found):
        if start < mark.start:
            tokens += _plain(document, start, mark.start, classes)
        tokens.append(mark)
        start = mark.end
        if text.startswith(_GENITIVES, start) and not text[start + 2 : start + 3].isalnum():
            tokens.append(Token(text[start : start + 2], start, start + 2, "genitive"))
            start += 2
    tokens += _plain(document, start, end, classes)
    marked = tuple([index for index, token in enumerate(tokens) if token[4] is not None])
    return Line(begin, end, tuple(tokens), marked, language.lexicon("verb_class").values)


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


def _plain(document: Document, start: int, end: int, classes: Mapping[str, str]) -> list[Token]:
    """Give the words between two mentions; a possessor and its mark are two tokens."""
    class_of = classes.get
    tokens = [
        _token(
            (word := found[0], found.start(), found.end(), class_of(word) or _shape(word), None, "")
        )
        for found in document.word_matches(start, end)
    ]
    if not any(token[3] == _POSSESSOR for token in tokens):
        return tokens
    return [part for token in tokens for part in _parted(token, classes)]


def _parted(token: Token, classes: Mapping[str, str]) -> tuple[Token, ...]:
    """Cut a possessor from its mark; give any other token as it is."""
    if token.tag != _POSSESSOR:
        return (token,)
    owner, cut = token.text[:-2], token.end - 2
    tag = classes.get(owner) or _shape(owner)
    return (Token(owner, token.start, cut, tag), Token(token.text[-2:], cut, token.end, "genitive"))


@lru_cache(maxsize=4096)
def _shape(word: str) -> str:
    """Tell the class of a word that no lexicon knows by its form."""
    if word.startswith(_APOSTROPHES):
        return "genitive"
    if word.endswith(_GENITIVES) and len(word) > 2:
        return _POSSESSOR
    if word[0].isupper():
        return "capital"
    if word.endswith("ly"):
        return "adverb"
    if word[0].isdigit():
        return "number"
    return "word" if word[0].isalpha() else "point"
