"""A Line and a "will" in it to the verb that it helps: "will, at the request of either, ask"."""

from __future__ import annotations

from typing import NamedTuple

from statementparse.interpret.syntax.binding import Frame
from statementparse.interpret.syntax.denial import is_negative
from statementparse.interpret.syntax.grammar import Line, past_number
from statementparse.interpret.syntax.groups import is_day, past_time

# A modal has its verb within so many words, with these classes of words between.
_VERB_REACH = 16
# "Where appropriate," between the two has so many words at most.
_LONGEST_PROVISO = 9
_BETWEEN = frozenset(("adverb", "reflexive", "to", "quote"))
# What opens a phrase between the two, and what stands in front of a noun in it.
_PARTING = frozenset(("preposition", "clause"))
_OF_NOUNS = frozenset(("determiner", "possessive", "preposition", "to", "and", "clause", "number"))
_STOPS = frozenset((",", ";", ":"))
# How a verb ends that no modal helps.
_FORMS = ("past_participle", "third_person", "gerund")
# What leads from "continue" to what goes on: "to", "not to".
_CONTINUED = frozenset(("to", "negator"))


class Verb(NamedTuple):
    """The verb that a modal helps, whether it is denied, and whether it goes on."""

    place: int
    negated: bool
    continuing: bool


def own_verb(frame: Frame) -> Verb:
    """Give the verb that is its own future, with what denies it: "ne percevra plus"."""
    line, index, *_ = frame
    return Verb(index, "negator" in frame.helpers, bool(line.means(index, "continuative")))


def main_verb(line: Line, index: int) -> Verb | None:
    """Find the verb that a modal helps: "will not, where appropriate, ask"."""
    end = min(index + _VERB_REACH, len(line.tags))
    place, after = index, index + 1
    negated = continuing = False
    while place < after < end:
        place = after
        negated = negated or is_negative(line, place)
        goes_on = line.means(place, "continuative") and line.is_infinitive(place)  # "Va a seguir"
        continuing = continuing or line.tag(place) == "remain" or bool(goes_on)
        after = _past_helper(line, place)
    if place != after or not (line.tag(place) == "remain" or can_be_verb(line, place)):
        return None
    lasts = negated and line.means(place, "ceasing")  # "Will not stop sharing"
    continuing = continuing or bool(lasts)
    return Verb(place, negated, continuing)


def _past_helper(line: Line, place: int) -> int:
    """Skip a word that may stand between a modal and its verb; stay where the verb stands."""
    tag, word = line.tag(place), line.text(place)
    if tag == "remain":
        return place + (line.tag(place + 1) in _CONTINUED)
    if word == ",":
        return _closing_comma(line, place) + 1
    if word == ":":
        return past_number(line, place + 1)
    if is_day(line, place):
        return place + 2
    if (after := past_time(line, place)) > place:
        return after
    if tag in _PARTING and (after := _past_phrase(line, place)) > place:
        return after
    between = tag in _BETWEEN or line.means(place, "floating_quantifier")
    between = between or (line.means(place, "turn") and line.verb_class(place + 1))
    return place + 1 if between or is_negative(line, place) else place


def _past_phrase(line: Line, place: int) -> int:
    """Skip a phrase that no commas part from its verb: "shall at the request of either | ask"."""
    for index in range(place + 2, min(place + _LONGEST_PROVISO, len(line.tags))):
        if line.words[index] in _STOPS:
            return place
        if line.tags[index - 1] not in _OF_NOUNS and _is_bare(line, index):
            return index
    return place


def _is_bare(line: Line, place: int) -> bool:
    """Tell the verb that a modal helps from what other words around it are: no "asked", "asks"."""
    if line.verb_class(place):
        return True
    named = line.tags[place] == "light" or line.is_verb(place)
    return named and not any(line.ends(place, form) for form in _FORMS)


def _closing_comma(line: Line, place: int) -> int:
    """Skip ", where appropriate," between a modal and its verb."""
    for index in range(place + 1, min(place + 1 + _LONGEST_PROVISO, len(line.tags))):
        if line.text(index) == ",":
            return index
    return place


def can_be_verb(line: Line, place: int) -> bool:
    """Tell whether a word in a verb's place can be a verb."""
    known = line.tag(place) in ("word", "be", "have", "do", "cue", "speech", "light", "effort")
    return known or bool(line.verb_class(place))
