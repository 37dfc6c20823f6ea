"""A Line and a "be" behind a modal in it to whether an act is meant: "will be working"."""

from __future__ import annotations

from statementparse.interpret.syntax.binding import FIRST
from statementparse.interpret.syntax.grammar import Line

# At whose side one will be shows within so many words.
_SIDE_REACH = 5
# Who says so is named between commas, in so many words.
_LONGEST_TELLER = 8


def is_to_be_so(line: Line, verb: int) -> bool:
    """Tell whether to be so is an act: "be ready to", "be the first to", "be bound by"."""
    acts = _has_cue_after(line, verb) or _is_progressive(line, verb) or _is_rank(line, verb)
    guided = bool(line.means(verb + 1, "guided"))
    near = _stands_by(line, verb)
    return acts or guided or near or is_glad(line, verb) or _is_vouched(line, verb)


def is_glad(line: Line, verb: int) -> bool:
    """Tell whether one "would be glad to" act, and not to see or to answer."""
    if not (line.means(verb, "bare_copula") and line.means(verb + 1, "glad")):
        return False
    to = verb + 2
    if line.text(to) == ",":  # "Would be glad, said Dahl, to lend it"
        inside = line.words[to + 1 : to + 1 + _LONGEST_TELLER]
        to += 2 + inside.index(",") if "," in inside else 0
    act = line.past(to + 1, "quote")
    return line.tag(to) == "to" and line.verb_class(act) == "action"


def _has_cue_after(line: Line, verb: int) -> bool:
    return any(line.tag(place) == "cue" for place in (verb + 1, verb + 2))


def _is_progressive(line: Line, verb: int) -> bool:
    """Tell whether somebody "will be working"; who "will be discussing" tells his agenda."""
    place = line.past(verb + 1, "adverb")
    return line.ends(place, "gerund") and line.means(place, "talking") != "talk"


def _is_rank(line: Line, verb: int) -> bool:
    """Tell whether somebody "will be the first to act", "the host of", "host to"."""
    if any(line.means(place, "visit_side") == "host" for place in (verb + 1, verb + 2)):
        return line.tag(verb + 1) in ("word", "determiner")
    return line.tag(verb + 3) == "to" and bool(line.means(verb + 2, "enumerating"))


def _stands_by(line: Line, verb: int) -> bool:
    """Tell whether somebody "will be in touch", "at their side" or "there for them"."""
    end = verb + _SIDE_REACH
    near = line.holds(verb, end, "contact") or line.holds(verb, end, "beside")
    there = line.means(verb + 1, "expletive") and line.means(verb + 2, "benefactive")
    return bool(there) or (near and line.tag(verb + 1) == "preposition")


def _is_vouched(line: Line, verb: int) -> bool:
    """Tell whether the speaker vouches for what will be so: ", I promise you"."""
    return any(
        line.words[place - 2] == "," and line.means(place - 1, "person") in FIRST
        for place, mark in line.marked
        if place > verb + 1 and mark.says["force"] == "pledge"
    )


def is_backed(line: Line, end: int) -> bool:
    """Tell what one would do by the help of others: "With more support, Fiji | would raise it"."""
    if not (line.means(0, "comitative") and "," in line.words[:end]):
        return False
    return line.holds(1, line.words.index(","), "backing")
