"""What a stretch of text is read as: its Tokens in a Line, and the Phrases made of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from attrs import field, frozen

from statementparse.languages import Language
from statementparse.scan import Mention

PARTY_KINDS = ("state", "demonym", "organisation", "agency", "seat")
NAMING = ("name", "initial", "caps")
# How many end marks stand behind the last token, so that no look ahead needs a check.
_MARGIN = 24


class Token(NamedTuple):
    """A word, a mark, or a mention as one unit; `kind` is its class.

    Kinds: the classes of the lexicon `person_word`; honorific, role, other_meeting and the kinds of
    parties; possessive, initial, caps (an acronym or a surname in capitals), name (any other
    capitalised word), number, plain (any other word), mark; and each link and mark by its own name.
    """

    text: str
    start: int
    end: int
    kind: str
    mention: Mention | None = None
    code: str | None = None


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


_END = Token("", 0, 0, "end")


@frozen(eq=False)
class Line:
    """The tokens of a stretch, and what is asked of them again and again.

    `bodies` and `offices` keep what was read at a place, since several readings ask for the same.
    """

    text: str
    language: Language
    # Behind the last token stand end marks; places before the first one reach them too.
    tokens: Sequence[Token]
    length: int
    # For each place the next one whose token is the heart of an office, a body, or a side.
    next_office: Sequence[int]
    next_body: Sequence[int]
    next_side: Sequence[int]
    bodies: dict[int, Phrase | None] = field(factory=dict, init=False, repr=False)
    offices: dict[int, Phrase | None] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, text: str, language: Language, tokens: Iterable[Token]) -> Line:
        """Set tokens out in a line."""
        found = list(tokens)
        length = len(found)
        found += [_END] * _MARGIN
        office = body = side = len(found)
        offices, bodies, sides = [office] * office, [body] * body, [side] * side
        for place in range(length - 1, -1, -1):
            kind = found[place].kind
            if kind == "office":
                office = place
            elif kind in ("body", "service"):
                body = place
            elif kind == "delegation":
                side = place
            offices[place], bodies[place], sides[place] = office, body, side
        return cls(text, language, found, length, offices, bodies, sides)

    def at(self, place: int) -> Token:
        """Give a token, or the end mark outside the line."""
        return self.tokens[place]

    def kind(self, place: int) -> str:
        """Give a token's kind."""
        return self.tokens[place].kind

    def words(self, first: int, last: int) -> str:
        """Give the text of some tokens, white space made single."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())

    def past(self, place: int, kinds: Collection[str]) -> int:
        """Give the first place from here whose token is of none of the kinds."""
        while self.tokens[place].kind in kinds:
            place += 1
        return place

    def says(self, place: int, lexicon: str) -> bool:
        """Tell whether a token is a word of a lexicon, however it is written."""
        return self.tokens[place].text.lower() in self.language.lexicon(lexicon).values

    def past_article(self, place: int) -> int:
        """Step over "the"."""
        return place + 1 if self.tokens[place].kind in ("the", "a") else place

    def is_capital(self, place: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self.tokens[place].text[:1].isupper()
