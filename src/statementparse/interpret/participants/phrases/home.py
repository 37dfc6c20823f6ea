"""The two parties of a meeting to who is at home: "the visiting delegation", "the hosts"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.context import leading
from statementparse.interpret.participants.phrases.line import Phrase, TokenLine

# Sides without a name are told apart where there are two of them.
_PAIR = 2
# How far below its title a text tells where they met, and how many cities are looked at.
_OPENING = 1500
_CITIES = 6
# A noun that names no one side is but a word.
_WORDS = ("plain", "never")
# What a dateline has behind its city.
_BEHIND_DATELINE = (", ", " (", " –", " —", " --", " /")


@frozen(eq=False)
class Home:
    """A document and the codes of its parties; `start` is where its title ends."""

    document: Document
    codes: Sequence[str]
    start: int

    def told(self, line: TokenLine, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Give the sides that are named by where they are, and by no party, theirs."""
        return tuple(self._told(line, phrases)) if self._sides else phrases

    def _told(self, line: TokenLine, phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
        for phrase in phrases:
            code, kind = None, "delegation"
            if phrase.kind == kind and not phrase.party:
                code = self._of_side(line, phrase)
            elif phrase.kind == "role" and not phrase.party:
                code, kind = self._of_cue(line, phrase.first), phrase.kind
            elif phrase.kind in _WORDS and line.kinds[phrase.first - 1] == "the":
                code = self._of_people(line, phrase)
            elif phrase.kind == "person" and not phrase.party and self._is_at_home(line, phrase):
                code, kind = self._sides.get("host"), phrase.kind
            yield phrase._replace(kind=kind, party=code) if code else phrase

    def _is_at_home(self, line: TokenLine, person: Phrase) -> bool:
        """Read "the Minister of Works of the host country, Ana Lima"."""
        own = range(person.first, person.last - 1)
        return any(line.says_all(place, place + 2, "host_country") for place in own)

    def _of_side(self, line: TokenLine, side: Phrase) -> str | None:
        """Read "the home team", "la délégation hôte": the word is in it or beside it."""
        around = range(max(side.first - 1, 0), side.last + 1)
        codes = (self._means(line, place, "home_side") for place in around)
        return next((code for code in codes if code), None)

    def _of_people(self, line: TokenLine, people: Phrase) -> str | None:
        """Read "the visitors were led by", but not what they did: "the visitors toured"."""
        acts = line.kinds[people.last] == "plain"
        return None if acts else self._means(line, people.first, "home_people")

    def _of_cue(self, line: TokenLine, place: int) -> str | None:
        """Read "head of the visiting delegation", "representing the host country", one cue."""
        cue = line.cue(place)
        if cue is None or cue.attribute("people") not in ("beside", "after"):
            return None
        known = line.language.lexicon("home_side")
        values = map(known.value_of, line.word(place).split())
        return next((self._sides[value] for value in values if value), None)

    def _means(self, line: TokenLine, place: int, lexicon: str) -> str | None:
        return self._sides.get(line.language.lexicon(lexicon).value_of(line.word(place)) or "")

    @cached_property
    def _sides(self) -> Mapping[str, str]:
        """The code of the host, and of the guest of two, where the text speaks of either."""
        if not self._speaks_of_either() or not self.host:
            return {}
        if len(self.codes) != _PAIR:
            return {"host": self.host}
        return {"host": self.host, "guest": next(c for c in self.codes if c != self.host)}

    @cached_property
    def host(self) -> str | None:
        """The code of the state in which a text tells that they met; one of several parties."""
        end = self.start + _OPENING
        cities = self.document.mentions.within(self.start, end, "city", "capital")
        several = len(self.codes) >= _PAIR
        own = (c for c in islice(cities, _CITIES) if c.value in self.codes or not several)
        return next((city.value for city in own if self._is_where(city.start, city.end)), None)

    def _speaks_of_either(self) -> bool:
        text, lexicon = self.document.text, self.document.language.lexicon
        return any(
            word in text for name in ("home_side", "home_people") for word in lexicon(name).values
        )

    def _is_where(self, start: int, end: int) -> bool:
        """Tell a city where something happens, or the one of a dateline."""
        if start == 0 or self.document.text[start - 1] == "\n":
            return self.document.text.startswith(_BEHIND_DATELINE, end)
        return leading(self.document, start, "place_word") == "in"
