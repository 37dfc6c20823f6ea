"""A Line and a subject in it to whether that is an outsider, or one who binds a party after all."""

from __future__ import annotations

from itertools import takewhile

from statementparse.interpret.syntax.binding import Undertaking, person_of
from statementparse.interpret.syntax.grammar import Line

# A subject shows within so many words of its sentence's beginning.
_REACH = 8
# Those who can be a party; where a sentence tells of them, "they" may be these.
_INSIDERS = frozenset(("party", "actors", "actor", "pronoun", "joint", "gathered"))
# What stands in front of the noun of a subject.
_IN_FRONT = frozenset(("determiner", "word", "capital", "demonym", "number", "adverb", "genitive"))
_PROMISES = frozenset(("pledge", "decision"))
# With whom gentlemen talk who talk for a state, and what they dispose of.
_STATES = frozenset(("party", "demonym"))
_OFFICES = frozenset(("actor", "actors", "own_body"))
# What leads to where something is.
_LEADING = frozenset(("preposition", "to"))


def are_outsiders(line: Line, found: Undertaking, before: Line | None) -> bool:
    """Tell whether "they", "he" or "it" are those with whom this sentence or the last begins.

    Neither does a state bind itself at a meeting where it was not.
    """
    if found.subject.kind not in ("pronoun", "it"):
        named = found.subject.kind == "party" and "," in line.words
        return named and _is_absent(line, found)
    who = person_of(line.language, found.subject.text)
    if who not in ("3sg", "3pl"):
        return False
    place = line.place_at(found.subject.phrase.end - len(found.subject.text))
    if not _INSIDERS.isdisjoint(line.tags[:place]):
        return False
    if place > 0 and _opens_with_outsiders(line, place, who):
        return True
    if before is None or not _INSIDERS.isdisjoint(before.tags):
        return False
    goes_on = line.means(place + 1, "continued_act")
    return not goes_on and _opens_with_outsiders(before, len(before.tags), who)


def _is_absent(line: Line, found: Undertaking) -> bool:
    """Tell whether a state was not there: "Chile, which was not at the meeting, will"."""
    comma = line.place_at(found.subject.phrase.end)
    if line.text(comma) != ",":
        return False
    if line.tag(comma + 1) != "who":
        return bool(line.means(comma + 1, "absent"))
    behind = range(comma + 1, min(comma + _REACH, len(line.tags)))
    clause = takewhile(lambda place: line.words[place] != ",", behind)
    return any(line.means(place, "absent") or _did_not_attend(line, place) for place in clause)


def _did_not_attend(line: Line, negator: int) -> bool:
    """Tell "was not present" and "did not attend" from "will not attend" the next one."""
    told = line.tags[negator] == "negator" and line.means(negator + 1, "attending")
    return bool(told) and line.tag(negator - 1) != "cue"


def _opens_with_outsiders(line: Line, end: int, who: str) -> bool:
    """Tell whether a sentence begins with people or firms that act for nobody."""
    for place in range(min(end, _REACH)):
        if line.tags[place] == "outsider" or line.means(place, "bystander"):
            several = line.ends(place, "plural") or who == "3pl"
            return several == (who == "3pl") and line.tag(place + 1) != "genitive"
        if line.tags[place] not in _IN_FRONT:
            return False
    return False


def is_sworn(line: Line, found: Undertaking) -> bool:
    """Tell whether an armed side binds itself in the words of a treaty: "the Front undertakes to".

    What it is only told to have promised is news of it.
    """
    named = found.subject.own
    side = line.language.meanings["armed_side"]
    if not (named.words and named.tags[0] == "determiner" and named.words[-1] in side):
        return False
    performs = line.ends(found.cue, "third_person") and found.force in _PROMISES
    return found.governor is None and bool(performs or line.means(found.cue, "duty"))


def is_minuted(line: Line, found: Undertaking) -> bool:
    """Tell whether a gentleman speaks to those of another state: "Mr. Roca promised to send us".

    The line must hold somebody of a state, or whoever takes the minutes, and no private people.
    """
    subject = found.subject
    named = subject.own
    if subject.kind != "person" or not line.language.lexicon("gentleman").value_of(named.words[0]):
        return False
    private = "outsider" in line.tags or line.holds(0, len(line.words), "bystander")
    return not private and any(
        _is_stately(line, place)
        for place, start in enumerate(line.starts)
        if not named.start <= start < named.end
    )


def _is_stately(line: Line, place: int) -> bool:
    """Tell "us", "the Embassy", "cable London" and "the Treasury" from other words.

    Who is told so hears it from anybody, and in a city or a country many live.
    """
    if not line.words[place][0].isupper():
        heard = line.attribute(place - 1, "act") == "say"
        return line.means(place, "person") in ("1sg", "1pl") and not heard
    named = line.means(place, "capital") or line.tags[place] in _STATES
    if named and line.tag(place - 1) in _LEADING:
        return bool(line.means(place - 1, "comitative"))
    seat = named or line.means(place, "seat_of_power") or line.tags[place] in _OFFICES
    return bool(seat)
