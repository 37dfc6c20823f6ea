"""What a stretch of text is read as: its tokens in a TokenLine, and the Phrases made of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from attrs import field, frozen

from statementparse.document import Document
from statementparse.languages import Language, once
from statementparse.scan import Mention

# The heads of bodies.
HEADS = frozenset(("body", "service"))
BODY_KINDS = ("organisation", "agency", "seat")
PARTY_KINDS = ("state", "demonym", *BODY_KINDS)
# The phrases that tell of people whom a body sends: "representatives of".
SENT = (("people", "from"), ("people", "of"))
# The roles that only persons have.
OF_PERSONS = frozenset(
    ("principal", "signatory", "issuer", "spokesperson", "speaker", "voice", "announcer", "source")
)
NAMING = ("name", "initial", "caps")
# A token: its text, its class, and where it starts.
Token = tuple[str, str, int]
_END = ("", "end", 0)
# How many end marks stand behind the last token, so that no look ahead needs a check.
_MARGIN = (_END,) * 24


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

    def since(self, first: int) -> Phrase:
        """Give the same phrase with what stands before it: an article."""
        return self if first == self.first else _phrase((self.kind, first, *self[2:]))


# Makes a Phrase of a tuple in half the time that its class takes.
_phrase = partial(tuple.__new__, Phrase)


def lone(kind: str, place: int, party: str | None = None) -> Phrase:
    """Give a token that is no phrase as one: most tokens are."""
    return _phrase((kind, place, place + 1, None, None, None, None, (), party))


def kind_at(phrases: Sequence[Phrase], place: int) -> str:
    """Give the kind of a phrase; `end` behind the last one."""
    return phrases[place].kind if place < len(phrases) else "end"


# The kinds of tokens without which no body can be read.
_OF_BODIES = (*HEADS, *BODY_KINDS)
# Reads a phrase that begins at a place.
Reader = Callable[["TokenLine", int], Phrase | None]


@frozen(eq=False)
class TokenLine:
    """The tokens of a stretch in columns, and what is asked of them again and again.

    `kinds` are the classes of the lexicon `person_word`; honorific, role, other_meeting and the
    kinds of parties; possessive, initial, caps (an acronym or a surname in capitals), name (any
    other capitalised word), number, plain (any other word), mark; and each link and mark by its own
    name. They are asked for most: by place, without a call. Behind the last token stand end marks;
    places before the first one reach them too.
    """

    text: str
    language: Language
    length: int
    kinds: tuple[str, ...]
    # Behind these places no body and no office begins.
    last_of_bodies: int
    last_of_offices: int
    _words: tuple[str, ...]
    _starts: tuple[int, ...]
    # The few tokens that are cues, and the parties that tokens name, by place.
    _cues: Mapping[int, Mention]
    _codes: Mapping[int, str]
    # What was read at a place, by whom, since several readings ask for the same.
    _read: dict[tuple[Reader, int], Phrase | None] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(
        cls,
        document: Document,
        tokens: Sequence[Token],
        cues: Mapping[int, Mention],
        codes: Mapping[int, str],
    ) -> TokenLine:
        """Set tokens out in a line."""
        words, kinds, starts = zip(*tokens, *_MARGIN, strict=True)
        last = dict(zip(kinds, range(len(kinds)), strict=True))
        return cls(
            document.text,
            document.language,
            len(tokens),
            kinds,
            max([last.get(kind, -1) for kind in _OF_BODIES]),
            last.get("office", -1),
            words,
            starts,
            cues,
            codes,
        )

    def word(self, place: int) -> str:
        """Give a token's text, empty outside the line."""
        return self._words[place]

    def cue(self, place: int) -> Mention | None:
        """Give the cue that a token is."""
        return self._cues.get(place)

    @property
    def cues(self) -> Collection[Mention]:
        """The tokens that are cues."""
        return self._cues.values()

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give where some tokens stand in the text."""
        return self._starts[first], self._starts[last - 1] + len(self._words[last - 1])

    def touches(self, place: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return self._starts[place] == self._starts[place - 1] + len(self._words[place - 1])

    def code(self, place: int) -> str | None:
        """Give the party that a token names."""
        return self._codes.get(place)

    def is_city(self, name: str) -> bool:
        """Tell whether a name is that of a city: "Port of Spain"."""
        lexicon = self.language.lexicon
        return name in lexicon("city").values or name in lexicon("capital").values

    def is_of_several(self, party: str | None) -> bool:
        """Tell whether a party is an organisation, whose people may be of its members."""
        return party in self.language.lexicon("organisation_name").forms

    def words(self, first: int, last: int) -> str:
        """Give the text of some tokens, white space made single."""
        start, end = self.span(first, last)
        return " ".join(self.text[start:end].split())

    def past(self, place: int, kinds: Collection[str]) -> int:
        """Give the first place from here whose token is of none of the kinds."""
        own = self.kinds
        while own[place] in kinds:
            place += 1
        return place

    def says(self, place: int, lexicon: str) -> bool:
        """Tell whether a token is a word of a lexicon, however it is written."""
        return self._words[place].lower() in self.language.lexicon(lexicon).values

    def says_all(self, first: int, last: int, lexicon: str) -> bool:
        """Tell whether some tokens are a form of a lexicon, however they are written."""
        return self.words(first, last).lower() in self.language.lexicon(lexicon).values

    def past_article(self, place: int) -> int:
        """Step over "the", and over the courtesy of "the sisterly"."""
        kind = self.kinds[place]
        if kind not in ("the", "a") or (kind == "a" and self.is_surname(place)):
            return place
        polite = self.kinds[place + 1] == "plain" and self.says(place + 1, "courtesy")
        return place + 1 + polite

    def behind_article(self, place: int, read: Reader) -> Phrase | None:
        """Give what is read behind an article, which is part of it; each place is read once."""
        first = self.past_article(place)
        key = (read, first)
        if key not in self._read:
            self._read[key] = read(self, first)
        found = self._read[key]
        return found.since(place) if found else None

    def is_small_demonym(self, place: int) -> bool:
        """Tell "togolais" behind its noun: in many languages demonyms have small letters."""
        return self.kinds[place] == "demonym" and not self.is_capital(place)

    def is_surname(self, place: int) -> bool:
        """Tell a surname that is a small word elsewhere, "To Anh Lam", outside of headings."""
        if not self.is_capital(place) or self.kinds[place + 1] not in NAMING:
            return False
        return self.says(place, "surname_also_a_link") and "stop" in self.kinds[-len(_MARGIN) - 2 :]

    def is_capital(self, place: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self._words[place][:1].isupper()


def speaks_for_others(language: Language, person: Phrase) -> bool:
    """Tell whether someone's office is to speak for a side."""
    title = (person.title or "").lower()
    return any(office in title for office in _spokespersons(language))


@once
def _spokespersons(language: Language) -> frozenset[str]:
    return frozenset(map(str.lower, language.lexicon("spokesperson").values))
