"""A party or side in a list to whether it begins the list of its own people: "for Oman, A"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from statementparse.interpret.participants.line import kind_at

if TYPE_CHECKING:
    from statementparse.interpret.participants.line import Phrase, TokenLine

# What leads from the words for a side to its name: "on behalf of the Government of".
_FOR_A_SIDE = ("from", "for", "by", "on")
_OF_A_SIDE = ("the", "of", "behalf", "service", "people")
# How many phrases lead to it at most.
_NEAR = 8


def opens_a_side(line: TokenLine, phrases: Sequence[Phrase], place: int, *, anew: bool) -> bool:
    """Tell whether a party or side begins a list of its own people.

    `anew` tells that nobody before it waits for his side.
    """
    after = kind_at(phrases, place + 1)
    if after == "possessive":  # "the Omani delegation was led by A; Fiji's, by B"
        comma = kind_at(phrases, place + 2) == "comma"
        return kind_at(phrases, place + 2 + comma) == "by"
    if phrases[place].kind == "party":
        one = after == "plain" and line.says(phrases[place + 1].first, "side_again")
        turns = after in ("comma", "colon", "person") and _is_turn(phrases, place, anew=anew)
        return one or after in ("people", "by") or turns
    dash = after == "dash"  # "the Omani delegation - by A": it stands for the verb
    under = after != "end" and line.says(phrases[place + 1].first, "part_of")
    if under or kind_at(phrases, place + 1 + dash) == "by":
        return True
    before = phrases[place - 1].kind if place else "end"
    opens = before in ("from", "on", "comma", "semicolon", "and", "end")
    if after in ("comma", "colon", "dash") and opens:
        return True
    return after in ("comma", "person") and _is_turn(phrases, place, anew=anew)


def _is_turn(phrases: Sequence[Phrase], place: int, *, anew: bool) -> bool:
    """Tell "and, from Oman," and "; for Oman," which turn to another side, ": for Oman:" to one."""
    near = [phrase.kind for phrase in phrases[max(place - _NEAR, 0) : place]]
    row = ["end", *(kind for kind in near if kind not in _OF_A_SIDE)]
    link = row.pop() if row[-1] in _FOR_A_SIDE else None
    if link is None and (near[-1:] != ["of"] or phrases[place].kind == "party"):
        return False
    anew = anew or link == "from"
    return row[-1] in ("semicolon", "and", "colon") or (anew and row[-1] in ("comma", "end"))
