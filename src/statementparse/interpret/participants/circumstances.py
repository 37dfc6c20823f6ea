"""The words between a cue and its people that tell where and when: "on Monday in Rome"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from statementparse.interpret.participants.line import Phrase

if TYPE_CHECKING:
    from statementparse.interpret.participants.line import Line

# How many phrases tell it at most.
_LONGEST = 14
_BEGINS = ("in", "on", "at")
_ARTICLES = ("the", "a", "never")
# What stands in them; another word does behind one that wants a noun alone: "at the headquarters".
_INSIDE = frozenset(
    "in on at to the a never number doubtful name party acronym field adjective modifier body"
    " meeting possessive open close of".split()
)
_WANTS_NOUN = frozenset("the a possessive modifier field adjective party number".split())
_PEOPLE = ("person", "with")
# What they end with before a cue; a noun there would be what the cue is said of.
_ENDS = frozenset("number doubtful name party acronym close".split())


def past(line: Line, phrases: Sequence[Phrase], place: int) -> int:
    """Step over them behind a cue where they lead to people: "met in Rome the Omani Minister, A".

    Those between commas count as well; those that end with one alone lead to another clause.
    """
    apart = _kind(phrases, place) == "comma"
    if not _begins(line, phrases, place + apart):
        return place
    for index in range(place + apart, min(place + _LONGEST, len(phrases))):
        kind = phrases[index].kind
        if kind in _PEOPLE:
            return place if apart or phrases[index - 1].kind in (*_BEGINS, "of") else index
        if apart and kind == "comma":
            return index + 1
        if not _is_inside(phrases, index):
            return place
    return place


def start(line: Line, phrases: Sequence[Phrase], place: int) -> int:
    """Give where they begin before a cue, right behind people; the cue itself where none do."""
    if not (_kind(phrases, place - 1) in _ENDS or _is_day(line, phrases[place - 1])):
        return place
    for index in range(place - 1, max(place - _LONGEST, 0), -1):
        before = phrases[index - 1].kind
        if before == "person" or (before == "comma" and phrases[index - 2].kind == "person"):
            first = index - (before == "comma")
            return first if _begins(line, phrases, index) else place
        if not _is_inside(phrases, index):
            return place
    return place


def _begins(line: Line, phrases: Sequence[Phrase], place: int) -> bool:
    """Tell "in Rome" and "on Monday", "Monday" and "this Monday", "3 May"."""
    for phrase in islice(phrases, place, place + 2):
        if phrase.kind in _BEGINS or _is_day(line, phrase):
            return True
        if phrase.kind not in (*_ARTICLES, "number"):
            break
    return False


def _is_day(line: Line, phrase: Phrase) -> bool:
    lexicons = ("weekday", "month", "relative")
    word = line.word(phrase.first)
    return any(line.language.lexicon(name).value_of(word) is not None for name in lexicons)


def _is_inside(phrases: Sequence[Phrase], place: int) -> bool:
    kind = phrases[place].kind
    return kind in _INSIDE or (kind == "plain" and phrases[place - 1].kind in _WANTS_NOUN)


def _kind(phrases: Sequence[Phrase], place: int) -> str:
    return phrases[place].kind if place < len(phrases) else "end"
