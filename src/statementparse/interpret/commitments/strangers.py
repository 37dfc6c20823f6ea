"""A Line and a stranger in it to whether the words around make a party of him."""

from __future__ import annotations

from statementparse.interpret.syntax.binding import Undertaking
from statementparse.interpret.syntax.grammar import Line

_PROMISES = frozenset(("pledge", "decision"))
# With whom gentlemen talk who talk for a state, and what they dispose of.
_STATES = frozenset(("party", "demonym"))
_OFFICES = frozenset(("actor", "actors", "own_body"))
# What leads to where something is.
_LEADING = frozenset(("preposition", "to"))


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
