"""A cue in a sentence to whether it tells of another meeting: "following the call between"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from statementparse.interpret.participants.line import Phrase, TokenLine

# How many phrases before a cue may tell it, and what ends these.
_REACH = 10
_ENDS = frozenset(("person", "office", "comma", "semicolon", "colon", "stop", "role"))
# How near to a cue the day of its meeting stands: "the April 16, 2021, Peru-Fiji Summit | Meeting".
_DATED = 10


def is_aside(line: TokenLine, phrases: Sequence[Phrase], place: int) -> bool:
    """Tell whether a cue is of another meeting: "following the call between"."""
    for phrase in reversed(phrases[max(place - _REACH, 0) : place]):
        if phrase.kind in _ENDS:
            break
        if line.says(phrase.first, "meeting_aside"):
            return True
    return _is_dated(line, phrases[place].first)


def _is_dated(line: TokenLine, cue: int) -> bool:
    """Tell "through their June 8 meeting with": one that has its day in front is another."""
    first = cue - _DATED if cue > _DATED else 1
    if "number" not in line.kinds[first:cue]:
        return False  # As nearly always.
    months, articles = line.language.lexicon("month"), line.language.lexicon("article")
    for index in range(first, cue):
        if line.word(index) in months:
            return line.word(index - 1).lower() in articles
    return False
