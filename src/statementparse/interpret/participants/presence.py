"""The states that meet to who may be there that only acts or speaks: officials of no other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Collection

    from statementparse.interpret.participants.line import Phrase, TokenLine
    from statementparse.languages import Language

# How far before a name its bearer's trade stands, how soon behind it, and what it is not beyond.
_BEFORE = 8
_BEHIND = 3
_ENDS = ("role", "stop", "semicolon", "mark")
# Who speaks for no state, and what his title or his trade says so by.
_PRIVATE = ("private", "no_public_body", "bystander")


@frozen
class Presence:
    """The codes of those states; empty where a body meets, whose members are not told."""

    sides: frozenset[str] = frozenset()

    @classmethod
    def of(cls, language: Language, parties: Collection[str]) -> Presence:
        """Take the parties of a meeting, where all of them are states."""
        told, states = frozenset(parties), language.lexicon("state_name").forms.keys()
        return cls(told if told <= states else frozenset())

    def may_be_of(self, line: TokenLine, person: Phrase) -> bool:
        """Tell whether whoever does no more than act or speak may have been there."""
        elsewhere = self.sides and person.party and person.party not in self.sides
        return not elsewhere and _is_public(line, person)


# Where nobody is told to be of another state.
ANYWHERE = Presence()


def _is_public(line: TokenLine, person: Phrase) -> bool:
    """Tell whom a title, where he has one, makes an official, and no word of no state's."""
    if _is_of_old(line, person) or _is_of_a_firm(line, person):
        return False
    if any(_is_private(line, place) for place in _around(line, person)):
        return False
    held, public = map(line.language.lexicon, ("party_office", "public_office"))
    title = (person.title or "").replace("-", " ").split()
    return not title or any(word in held or word.lower() in public for word in title)


def _is_of_old(line: TokenLine, person: Phrase) -> bool:
    """Tell "the late President Jo Ek" and "the former Minister of Trade, Ana Lima"."""
    words = ((person.title or "").partition(" ")[0], line.word(person.first - 1))
    return any(word.lower() in line.language.lexicon("of_old") for word in words)


def _is_of_a_firm(line: TokenLine, person: Phrase) -> bool:
    """Tell "Director Hill of Acme": an office that firms have, and a name that is no place's."""
    place = line.past_article(person.last + 1)
    named = line.kinds[person.last] in ("of", "from") and line.kinds[place] == "name"
    office = (person.title or "").lower().rpartition(" ")[2]
    shared = office in line.language.lexicon("office_of_firms")
    return shared and named and not line.is_city(line.word(place))


def _around(line: TokenLine, person: Phrase) -> range:
    """Give where his trade is told: "law lecturer at a university, | Dr Ana Lima | of a club"."""
    first = person.first
    while first > max(person.first - _BEFORE, 0) and line.kinds[first - 1] not in _ENDS:
        first -= 1
    return range(first, person.last + _BEHIND)


def _is_private(line: TokenLine, place: int) -> bool:
    told = any(line.says(place, lexicon) for lexicon in _PRIVATE)
    return told and not line.says(place, "public_office")  # "Port Authority Manager"
