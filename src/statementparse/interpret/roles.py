"""A sentence's Phrases to its Parts: who takes part in what role, and for which party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from statementparse.interpret.phrases import Grammar, Phrase

if TYPE_CHECKING:
    from statementparse.recognise import Mention

_ACTORS = ("person", "body", "name")
# What may stand between the members of a list, and between a list and its cue.
_BETWEEN = frozenset(
    (
        "comma",
        "and",
        "semicolon",
        "the",
        "a",
        "of",
        "from",
        "for",
        "by",
        "with",
        "as",
        "people",
        "open",
        "close",
        "dash",
        "party",
        "possessive",
        "modifier",
        "field",
        "respectively",
        "honorific",
        "behalf",
        "on",
        "delegation",
        "meeting",
        "colon",
        "number",
        "mark",
        "stop",
        "office",
    )
)
_PLAIN_BETWEEN = frozenset(
    "both representing respectively senior well along together including jointly other co-chairs "
    "also side one-on-one high-level counterpart counterparts his her their its from".split()
)
_BEFORE_CUE = frozenset("will also jointly both today would convened hosted to was were".split())


# Roles that only persons have.
_OF_PERSONS = ("principal", "signatory", "spokesperson")


@frozen
class Part:
    """A phrase in a role; `cue` is the rule that gave it, `rank` the place in the sentence."""

    phrase: Phrase
    role: str
    cue: str


@frozen(eq=False)
class Reading:
    """One sentence, as its phrases; finds the people at each of its cues."""

    grammar: Grammar
    phrases: Sequence[Phrase]

    def parts(self, in_title: bool = False) -> Iterator[Part]:
        """Give everyone whom the sentence's cues give a role, with the party it tells."""
        for place, phrase in enumerate(self.phrases):
            if phrase.kind != "role":
                continue
            cue = self.grammar.at(phrase.first).mention
            if cue is not None and (in_title or cue.source.attributes.get("needs") != "title"):
                yield from self._at_cue(place, cue)

    def _at_cue(self, place: int, cue: Mention) -> Iterator[Part]:
        role = cue.source.attributes["role"]
        people = cue.source.attributes["people"]
        after = people in ("after", "both", "label")
        found = list(self._after(place)) if after else []
        before = list(self._before(place)) if people in ("before", "both") else []
        if people == "beside":
            before = list(self._before(place))[-1:] or []
            found = [] if before else list(self._after(place))[:1]
        leads = self._what_is_led(place, people)
        for phrase in [*before, *found]:
            if part := _part(phrase, role, leads, cue):
                yield part

    # --- who -----------------------------------------------------------------------------------

    def _after(self, place: int) -> Iterator[Phrase]:
        """Give the list that follows a cue, each with the party that the list ties it to."""
        last = place + 1
        while last < len(self.phrases) and self._goes_on(last, last - place):
            last += 1
        yield from self._tied(self.phrases[place + 1 : last])

    def _before(self, place: int) -> Iterator[Phrase]:
        """Give the list that a cue closes, back to the cue or clause before it."""
        first = place
        while first > 0 and self._reaches(first - 1, place):
            first -= 1
        yield from self._tied(self.phrases[first:place])

    def _goes_on(self, place: int, distance: int) -> bool:
        phrase = self.phrases[place]
        if phrase.kind in _ACTORS or phrase.kind in _BETWEEN:
            return True
        return self._word(phrase) in _PLAIN_BETWEEN or distance < 2

    def _reaches(self, place: int, cue: int) -> bool:
        phrase = self.phrases[place]
        if phrase.kind in ("semicolon", "colon", "stop"):
            return False
        if phrase.kind in _ACTORS or phrase.kind in _BETWEEN:
            return True
        word = self._word(phrase)
        return word in _PLAIN_BETWEEN or (word in _BEFORE_CUE and cue - place < 5)

    def _word(self, phrase: Phrase) -> str:
        return self.grammar.at(phrase.first).text.lower()

    # --- for whom ------------------------------------------------------------------------------

    def _tied(self, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
        """Give the actors of a list; "A and B for X" ties both to X."""
        waiting: list[Phrase] = []
        speaks_for = False
        for phrase in phrases:
            if phrase.kind in _ACTORS:
                waiting.append(phrase)
            elif phrase.kind in ("party", "delegation") and phrase.party and speaks_for:
                yield from (evolve(p, party=p.party or phrase.party) for p in waiting)
                waiting = []
            if phrase.kind in ("for", "of", "on", "from", "by") or self._word(phrase) in (
                "representing",
                "behalf",
                "leading",
                "heading",
            ):
                speaks_for = True
            elif phrase.kind not in ("the", "party", "people", "of"):
                speaks_for = False
        yield from waiting

    # --- what is led ---------------------------------------------------------------------------

    def _what_is_led(self, place: int, people: str) -> Phrase | None:
        """Find what a leader leads: the side or the meeting beside the cue."""
        around = (
            self.phrases[place + 1 : place + 9]
            if people in ("before", "both")
            else reversed(self.phrases[max(place - 14, 0) : place])
        )
        if people == "beside":
            around = self.phrases[place : place + 1]
            return self._named_side(place)
        for phrase in around:
            if phrase.kind in ("delegation", "meeting"):
                return phrase
            if phrase.kind in ("role", "person", "stop", "semicolon"):
                return None
        return None

    def _named_side(self, place: int) -> Phrase:
        """Read the side in "head of the Omani delegation"."""
        return Phrase("delegation", place, place + 1)


def _part(phrase: Phrase, role: str, leads: Phrase | None, cue: Mention) -> Part | None:
    if phrase.kind == "name" or (phrase.kind == "body" and role in _OF_PERSONS):
        return None
    if role != "leader":
        return Part(phrase, role, cue.rule)
    if leads is None:
        return None
    if leads.kind == "delegation":
        tied = evolve(phrase, party=leads.party or phrase.party)
        return Part(tied, "head_of_delegation", cue.rule)
    return Part(phrase, "co_chair", cue.rule)
