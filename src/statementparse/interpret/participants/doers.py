"""A cue to the subject of its clause where that stands behind its people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from statementparse.interpret.participants.line import Phrase, TokenLine

# How far from its beginning a sentence may have the cue of a clause without a subject.
_OPENS = 4
_BOTH = 2
# What goes on with a list before "by".
_LISTS = ("and", "comma")


def ends_in_doer(line: TokenLine, place: int, people: Sequence[Phrase]) -> bool:
    """Tell whether the last of a list is the subject: "During talks with A, B praised".

    So it is behind "by", "A call was paid on A by B", but not in "accompanied by A and by B".
    """
    if len(people) < _BOTH or people[-1].kind != "person":
        return False
    before, link = line.kinds[people[-1].first - 2], line.kinds[people[-1].first - 1]
    return (link == "by" and before not in _LISTS) or (link == "comma" and place <= _OPENS)


def doer(phrases: Sequence[Phrase], place: int) -> Phrase | None:
    """Find B in "Besides meeting with A, B will go on to Rome": a clause without a subject."""
    after = phrases[place + 1 : place + 5]
    kinds = [phrase.kind for phrase in after]
    if place > 2 or kinds[:3] not in (["name", "comma", "name"], ["person", "comma", "name"]):
        return None
    return after[2] if kinds[3:] and kinds[3] in ("never", "plain") else None
