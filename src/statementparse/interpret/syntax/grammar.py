"""A sentence to its Line: words with their grammatical class, cues and names as one token each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

from statementparse.document import Document, Word
from statementparse.interpret.parties.naming import NamedParty
from statementparse.interpret.parties import PartyFacts
from statementparse.scan import Mention

# Longer than any sentence that somebody wrote; what is behind it in a hostile text is not read.
_LONGEST = 20_000
_MARKED = ("cue", "speech", "actor", "and")
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
        return self.tag in ("cue", "speech")

    @property
    def act(self) -> str:
        """What a speech verb does; empty for any other token."""
        return self.attribute("act")

    def attribute(self, name: str) -> str:
        """Give an attribute of the rule that found the token; empty where it has none."""
        return self.mention.source.attributes.get(name, "") if self.mention is not None else ""


@frozen(eq=False)
class Line:
    """The tokens of one sentence or list item."""

    start: int
    end: int
    tokens: tuple[Token, ...]
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
    language, limit = document.language, min(end, start + _LONGEST)
    found = [_named(document.text, name) for name in parties.within(start, limit)]
    found += [_marked(document.text, m) for m in document.mentions.within(start, limit, *_MARKED)]
    tokens = _tokens(
        document.text,
        document.words(start, limit),
        _apart(found),
        language.lexicon("grammar").values,
    )
    return Line(start, end, tuple(tokens), language.lexicon("verb_class").values)


def _named(text: str, name: NamedParty) -> Token:
    tag = "demonym" if name.kind in ("demonym", "prefix") else "party"
    return Token(text[name.start : name.end], name.start, name.end, tag, None, name.code)


def _marked(text: str, mention: Mention) -> Token:
    words = text[mention.start : mention.end]
    return Token(words, mention.start, mention.end, mention.kind, mention)


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


def _tokens(
    text: str, words: tuple[Word, ...], marked: list[Token], classes: Mapping[str, str]
) -> Iterator[Token]:
    waiting = iter(marked)
    mark = next(waiting, None)
    done = 0
    for word, start, end in words:
        while mark is not None and mark.end <= start:
            mark = next(waiting, None)
        if mark is None or end <= mark.start:
            yield from _plain(word, start, end, classes)
            continue
        if done < mark.end:
            yield mark
            done = mark.end
        if end > mark.end:
            rest = text[mark.end : end]
            yield Token(rest, mark.end, end, _tag(rest, classes))


def _plain(word: str, start: int, end: int, classes: Mapping[str, str]) -> Iterator[Token]:
    """Give a word that is no mention; a possessor and its mark are two tokens."""
    if word.endswith(_GENITIVES) and len(word) > 2 and word not in classes:
        yield Token(word[:-2], start, end - 2, _tag(word[:-2], classes))
        yield Token(word[-2:], end - 2, end, "genitive")
        return
    yield Token(word, start, end, _tag(word, classes))


def _tag(word: str, classes: Mapping[str, str]) -> str:
    """Give the class of a word that is no mention."""
    return classes.get(word) or _shape(word)


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
