"""A sentence's Phrases to its Parts: who takes part in what role, and for which party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from statementparse.interpret.bodies import Phrase

if TYPE_CHECKING:
    from statementparse.interpret.tokens import Line
    from statementparse.recognise import Mention

ACTORS = ("person", "body", "name")
# Roles that only persons have, and those that a body in a cue's list may have.
_OF_PERSONS = ("principal", "signatory", "spokesperson")
# Roles whose people all come from the side that the sentence is about.
_OF_A_SIDE = ("delegate", "represented", "leader")
# What may stand between the members of a list, and between a list and its cue.
_BETWEEN = frozenset(
    "comma and semicolon the a of from for by with as people open close dash party possessive "
    "modifier field adjective honorific behalf on delegation respectively colon number mark "
    "office postnominal & who acronym".split()
)
_LIST_WORDS = frozenset(
    "both representing respectively senior well along together including jointly other also "
    "side high-level counterpart counterparts his her their its special guest respective "
    "follows led included relevant various namely several many numerous leaders throughout".split()
)
_BEFORE_CUE = frozenset(
    "will also jointly both today would convened hosted to was were have has had then virtually "
    "together successfully formally officially recently who opened in each again".split()
)
_NAMED = ("person", "delegation", "pronoun")
_FOR = ("representing", "behalf", "leading", "heading")
_LIMIT = 40
# How far from its beginning a sentence may name its subject: "On 3 May 2020, Ana Lima".
_FIRST_WORDS = 12


@frozen
class Part:
    """A phrase in a role; `cue` is the rule that gave it."""

    phrase: Phrase
    role: str
    cue: str


@frozen(eq=False)
class Reading:
    """One sentence, as its phrases; finds the people at each of its cues.

    `party` is that of the side that the sentence before was about: "It included ...". Cues that
    need the title count in it alone; those that need the opening, in the title and the opening.
    """

    line: Line
    phrases: Sequence[Phrase]
    party: str | None = None
    in_title: bool = False
    in_opening: bool = True

    def parts(self) -> Iterator[Part]:
        """Give everyone whom the sentence's cues give a role, with the party it tells."""
        for place, phrase in enumerate(self.phrases):
            if phrase.kind != "role":
                continue
            cue = self.line.at(phrase.first).mention
            if cue is not None and self._is_wanted(place, cue):
                yield from self._at_cue(place, cue)

    def _is_wanted(self, place: int, cue: Mention) -> bool:
        needs = cue.source.attributes.get("needs")
        if needs == "title":
            return self.in_title
        if needs == "opening":
            return self.in_opening
        if needs == "delegation":
            return self._subject(place) is not None
        if needs == "person":
            return any(p.kind in _NAMED for p in self.phrases[:place])
        return True

    def _at_cue(self, place: int, cue: Mention) -> Iterator[Part]:
        role = cue.source.attributes["role"]
        people = cue.source.attributes["people"]
        before = list(self._before(place)) if people in ("before", "both") else []
        after = list(self._after(place)) if people in ("after", "both", "label") else []
        if people == "beside":
            before = self._beside(place)
        side = self._what_is_led(place, people) if role == "leader" else None
        if role != "host":
            before = [p for p in before if p.kind == "person" or self._is_listed(p, place)]
        for phrase in before + after:
            if part := _part(phrase, role, side, cue):
                yield part
        if people == "before" and role in ("host", "leader"):
            yield from self._object(place, role, side, cue)
        if cue.source.attributes.get("needs") == "person":
            for phrase in self._before(place):
                if phrase.kind == "person":
                    yield Part(phrase, "principal" if self.in_opening else "delegate", cue.rule)

    def _is_listed(self, body: Phrase, place: int) -> bool:
        """Tell whether a body before a cue is its subject, and no meeting told of."""
        kinds = [self.line.kind(i) for i in range(body.first, body.last)]
        return "meeting" not in kinds and self.phrases[place].first - body.last < _LIMIT

    def _object(self, place: int, role: str, side: Phrase | None, cue: Mention) -> Iterator[Part]:
        """Give the guests of a host, and the bodies that a leader's delegation comes from."""
        for phrase in self._after(place):
            if role == "host" and phrase.kind == "person":
                yield Part(phrase, "principal", cue.rule)
            elif side and side.kind == "delegation" and phrase.kind == "body":
                yield Part(evolve(phrase, party=side.party or phrase.party), "delegate", cue.rule)

    def _beside(self, place: int) -> list[Phrase]:
        """Give the person whom "head of the delegation" is said of: before it, else after it."""
        for phrase in reversed(self.phrases[max(place - 14, 0) : place]):
            if phrase.kind == "person":
                return [phrase]
            if phrase.kind in ("role", "semicolon"):
                break
        return [phrase for phrase in self._after(place) if phrase.kind == "person"][:1]

    # --- who -----------------------------------------------------------------------------------

    def _after(self, place: int) -> Iterator[Phrase]:
        """Give the list that follows a cue, each with the party that the list ties it to."""
        last = place + 1
        while last < len(self.phrases) and self._goes_on(last, last - place):
            last += 1
        cue = self.line.at(self.phrases[place].first).mention
        of_a_side = cue is not None and cue.source.attributes["role"] in _OF_A_SIDE
        subject = self._subject(place) if of_a_side else None
        yield from self._tied(place + 1, last, subject.party if subject else None)

    def _before(self, place: int) -> Iterator[Phrase]:
        """Give the list that a cue closes, back to the cue or clause before it.

        "A, accompanied by B, visited" is said of A; "A will travel to Rome to lead" is too.
        """
        first = last = place
        while first > 0:
            if self._accompanies(first - 1):
                last = first - 1
            elif not self._reaches(first - 1, place):
                break
            first -= 1
        found = list(self._tied(first, last, None))
        if not any(phrase.kind != "name" for phrase in found):
            found = self._first_actor(place) or found
        yield from found

    def _accompanies(self, place: int) -> bool:
        cue = self.line.at(self.phrases[place].first).mention
        return cue is not None and cue.source.attributes.get("needs") == "person"

    def _first_actor(self, place: int) -> list[Phrase]:
        """Give whom the sentence begins with, of whom "will travel to X to lead" is said."""
        leads_on = self.phrases[place - 1].kind == "to" or self._word(place - 1) == "will"
        if place == 0 or not leads_on:
            return []
        for index, phrase in enumerate(self.phrases[:place]):
            if phrase.kind in ("role", "semicolon", "colon"):
                return []
            if phrase.kind in ("person", "body"):
                return [phrase] if index < _FIRST_WORDS else []
        return []

    def _goes_on(self, place: int, distance: int) -> bool:
        phrase = self.phrases[place]
        if phrase.kind in ("stop", "role") and not self._is_aside(place):
            return False
        if phrase.kind in ACTORS or phrase.kind in _BETWEEN or distance < 2:
            return distance < _LIMIT * 3
        return self._word(place) in _LIST_WORDS or self._is_aside(place)

    def _is_aside(self, place: int) -> bool:
        """Tell whether a cue stands inside the list: "A, leading the Omani side, and B"."""
        cue = self.line.at(self.phrases[place].first).mention
        return (
            cue is not None
            and cue.source.attributes.get("role") == "leader"
            and (cue.source.attributes["people"] == "before")
        )

    def _reaches(self, place: int, cue: int) -> bool:
        phrase = self.phrases[place]
        if phrase.kind in ("semicolon", "colon", "stop") or cue - place > _LIMIT:
            return False
        if phrase.kind in ACTORS or phrase.kind in _BETWEEN:
            return True
        word = self._word(place)
        near = cue - place < 6 and (word in _BEFORE_CUE or word.endswith("ly"))
        return near or word in _LIST_WORDS

    def _word(self, place: int) -> str:
        return self.line.at(self.phrases[place].first).text.lower()

    # --- for whom ------------------------------------------------------------------------------

    def _subject(self, place: int) -> Phrase | None:
        """Find the side or meeting that a cue speaks of: "The Omani delegation included"."""
        for phrase in reversed(self.phrases[:place]):
            if phrase.kind in ("delegation", "people"):
                return self._with_party(phrase)
            if phrase.kind == "pronoun" and self.party:
                return Phrase("delegation", 0, 1, party=self.party)
        for phrase in reversed(self.phrases[:place]):
            if phrase.kind == "party" or phrase.kind == "meeting":
                return phrase
        return None

    def _with_party(self, phrase: Phrase) -> Phrase:
        """Give "participants" the party before it: "U.S. participants"."""
        place = self.phrases.index(phrase) - 1
        if phrase.party is None and place >= 0 and self.phrases[place].kind == "party":
            return evolve(phrase, party=self.phrases[place].party)
        return phrase

    def _tied(self, first: int, last: int, side: str | None) -> Iterator[Phrase]:
        """Give the actors of a list with their parties.

        "A and B for X" ties both to X; "from the Omani side, C" ties what follows.
        """
        waiting: list[Phrase] = []
        speaks_for = False
        for place in range(first, last):
            phrase = self.phrases[place]
            if phrase.kind in ACTORS:
                waiting.append(evolve(phrase, party=phrase.party or side))
            elif phrase.kind in ("party", "delegation") and phrase.party:
                opens = self._opens_a_side(place)
                if opens:
                    side = phrase.party
                if (speaks_for and not opens) or not waiting:
                    yield from (evolve(p, party=p.party or phrase.party) for p in waiting)
                    waiting = []
            if phrase.kind in ("for", "on", "from", "by") or self._word(place) in _FOR:
                speaks_for = True
            elif phrase.kind not in ("the", "party", "people", "of"):
                speaks_for = False
        yield from waiting

    def _opens_a_side(self, place: int) -> bool:
        """Tell whether a party or side begins a list of its own people."""
        after = self.phrases[place + 1].kind if place + 1 < len(self.phrases) else "end"
        if self.phrases[place].kind == "party":
            return after == "people"
        before = self.phrases[place - 1].kind if place else "end"
        return after in ("comma", "colon") and before in ("from", "on", "comma", "and", "end")

    # --- what is led ---------------------------------------------------------------------------

    def _what_is_led(self, place: int, people: str) -> Phrase | None:
        """Find what a leader leads: the side or the meeting beside the cue."""
        if people == "beside":
            return self._named_side(place)
        if people == "before":
            around = list(self.phrases[place + 1 : place + 10])
        else:
            around = list(reversed(self.phrases[max(place - 20, 0) : place]))
        if people == "after" and (party := self._party_before(place)):
            return party
        for phrase in around:
            if phrase.kind in ("delegation", "meeting") or self._tells_of_a_meeting(phrase):
                return phrase
            if phrase.kind in ("person", "semicolon") or (
                phrase.kind == "role" and people != "after"
            ):
                return None
        return None

    def _party_before(self, place: int) -> Phrase | None:
        """Read a side that is called by its party alone: "France, led by Ana Lima"."""
        before = self.phrases[max(place - 2, 0) : place]
        if len(before) == 2 and before[1].kind == "comma" and before[0].kind == "party":
            return evolve(before[0], kind="delegation")
        return None

    def _tells_of_a_meeting(self, phrase: Phrase) -> bool:
        cue = self.line.at(phrase.first).mention
        return (
            phrase.kind == "role"
            and cue is not None
            and (cue.source.attributes["role"] == "principal")
        )

    def _named_side(self, place: int) -> Phrase:
        """Read the side in "head of the Omani delegation"."""
        return Phrase("delegation", place, place + 1, party=self.phrases[place].party)


def _part(phrase: Phrase, role: str, side: Phrase | None, cue: Mention) -> Part | None:
    if phrase.kind == "name" or (phrase.kind == "body" and role in _OF_PERSONS):
        return None
    if role == "represented":
        role = "delegate" if phrase.kind == "body" else "principal"
    if role != "leader":
        return Part(phrase, role, cue.rule)
    if side is None:
        return None
    if side.kind == "delegation":
        tied = evolve(phrase, party=side.party or phrase.party)
        return Part(tied, "head_of_delegation", cue.rule)
    return Part(phrase, "co_chair", cue.rule)
