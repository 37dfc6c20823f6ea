"""What a stretch of text is read as: its tokens in a Line, and the Phrases made of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from attrs import field, frozen

from statementparse.languages import Language
from statementparse.scan import Mention

PARTY_KINDS = ("state", "demonym", "organisation", "agency", "seat")
NAMING = ("name", "initial", "caps")
# How many end marks stand behind the last token, so that no look ahead needs a check.
_MARGIN = 24
# Where a heart stands that the line does not have.
_FAR = 1_000_000
# The classes that make an office, a body or a side.
_HEARTS = {"office": "office", "body": "body", "service": "body", "delegation": "delegation"}
_NOTHING = (None, None)


class Columns(NamedTuple):
    """Tokens one below the other: words, marks, and mentions as units; `kinds` are their classes.

    Kinds: the classes of the lexicon `person_word`; honorific, role, other_meeting and the kinds of
    parties; possessive, initial, caps (an acronym or a surname in capitals), name (any other
    capitalised word), number, plain (any other word), mark; and each link and mark by its own name.
    `mentions` are those of the few tokens that are one, by place, with the party that it names.
    """

    words: list[str]
    kinds: list[str]
    starts: list[int]
    ends: list[int]
    mentions: dict[int, tuple[Mention, str | None]]

    def add(self, word: str, kind: str, start: int, end: int) -> None:
        """Put one token below the others."""
        self.words.append(word)
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)

    def cut(self, place: int, at: int, kinds: tuple[str, str]) -> None:
        """Cut a token in two, at a place of the text."""
        word, start, end = self.words[place], self.starts[place], self.ends[place]
        self.words[place : place + 1] = (word[: at - start], word[at - start :])
        self.kinds[place : place + 1] = kinds
        self.starts[place : place + 1] = (start, at)
        self.ends[place : place + 1] = (at, end)


class Phrase(NamedTuple):
    """A person, body, office, party, side or cue, and the tokens that it is made of.

    `kind` is person, body, office, party, delegation, name, or the kind of the one token that is
    no phrase; `first` and `last` count tokens.
    """

    kind: str
    first: int
    last: int
    name: str | None = None
    honorific: str | None = None
    title: str | None = None
    organization: str | None = None
    parents: tuple[str, ...] = ()
    party: str | None = None

    def of(self, party: str | None) -> Phrase:
        """Give the same phrase for a party, where it has none of its own."""
        return self if self.party or not party else self._replace(party=party)


_END = "end"


@frozen(eq=False)
class Line:
    """The tokens of a stretch in columns, and what is asked of them again and again.

    Most tokens are asked for their kind alone, so that none is made before it is asked for.
    `bodies` and `offices` keep what was read at a place, since several readings ask for the same.
    """

    text: str
    language: Language
    # Behind the last token stand end marks; places before the first one reach them too.
    tokens: Columns
    length: int
    # The places of the hearts of offices, of bodies, and of sides.
    hearts: Mapping[str, Sequence[int]]
    bodies: dict[int, Phrase | None] = field(factory=dict, init=False, repr=False)
    offices: dict[int, Phrase | None] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, text: str, language: Language, tokens: Columns) -> Line:
        """Set tokens out in a line; their columns are the line's from then on."""
        length = len(tokens.kinds)
        hearts: dict[str, list[int]] = {"office": [], "body": [], "delegation": []}
        for place, kind in enumerate(tokens.kinds):
            if kind in _HEARTS:
                hearts[_HEARTS[kind]].append(place)
        tokens.words.extend([""] * _MARGIN)
        tokens.kinds.extend([_END] * _MARGIN)
        tokens.starts.extend([0] * _MARGIN)
        tokens.ends.extend([0] * _MARGIN)
        return cls(text, language, tokens, length, hearts)

    def next(self, heart: str, place: int) -> int:
        """Give the first heart of an office, body or delegation from a place on; else far off."""
        places = self.hearts[heart]
        at = bisect_left(places, place)
        return places[at] if at < len(places) else _FAR

    def word(self, place: int) -> str:
        """Give a token's text, empty outside the line."""
        return self.tokens.words[place]

    def cue(self, place: int) -> Mention | None:
        """Give the mention that a token is."""
        return self.tokens.mentions.get(place, _NOTHING)[0]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give where some tokens stand in the text."""
        return self.tokens.starts[first], self.tokens.ends[last - 1]

    def touches(self, place: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return self.tokens.starts[place] == self.tokens.ends[place - 1]

    def kind(self, place: int) -> str:
        """Give a token's kind."""
        return self.tokens.kinds[place]

    def code(self, place: int) -> str | None:
        """Give the party that a token names."""
        return self.tokens.mentions.get(place, _NOTHING)[1]

    def words(self, first: int, last: int) -> str:
        """Give the text of some tokens, white space made single."""
        start, end = self.span(first, last)
        return " ".join(self.text[start:end].split())

    def past(self, place: int, kinds: Collection[str]) -> int:
        """Give the first place from here whose token is of none of the kinds."""
        own = self.tokens.kinds
        while own[place] in kinds:
            place += 1
        return place

    def says(self, place: int, lexicon: str) -> bool:
        """Tell whether a token is a word of a lexicon, however it is written."""
        return self.tokens.words[place].lower() in self.language.lexicon(lexicon).values

    def past_article(self, place: int) -> int:
        """Step over "the"."""
        return place + 1 if self.tokens.kinds[place] in ("the", "a") else place

    def is_capital(self, place: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self.tokens.words[place][:1].isupper()
