"""The words between a cue and its people that tell where and when: "on Monday in Rome"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from statementparse.interpret.participants.line import Phrase, kind_at

if TYPE_CHECKING:
    from statementparse.interpret.participants.line import TokenLine

# How many phrases tell it at most.
_LONGEST = 26
_BEGINS = ("in", "on", "at", "by", "to")
# Behind these, people are where it was, and not whom it was with.
_ELSEWHERE = ("in", "on", "at", "of")
_BEFORE_DAY = ("the", "a", "never", "number", "plain")
# What stands in them; another word does behind one that wants a noun alone: "at the headquarters".
_INSIDE = frozenset(
    "in on at by to with the a never number doubtful name party acronym field adjective modifier"
    " body meeting possessive open close of".split()
)
_WANTS_NOUN = frozenset(
    "the a by with in on at possessive modifier field adjective party number".split()
)
# What they end with before a cue; a noun there would be what the cue is said of.
_ENDS = frozenset("number doubtful name party acronym close".split())


def past(line: TokenLine, phrases: Sequence[Phrase], place: int) -> int:
    """Step over them behind a cue where they lead to people: "met in Rome the Omani Minister, A".

    Those between commas count as well, and several with commas between them: "a reçu à Lomé, du 3
    au 4 mai, M. A". One that ends with a comma alone leads to another clause.
    """
    apart = kind_at(phrases, place) == "comma"
    if not _begins(line, phrases, place + apart):
        return place
    several = False
    for index in range(place + apart, min(place + _LONGEST, len(phrases))):
        kind = phrases[index].kind
        if kind in ("person", "office") or (
            kind == "with" and _leads_to_people(line, phrases, index)
        ):
            return place if apart or phrases[index - 1].kind in _ELSEWHERE else index
        if apart and kind == "comma" and not _goes_on(line, phrases, index):
            return index + 1
        if kind == "comma" and _begins(line, phrases, index + 1):
            several = True
            continue
        if several and kind == "comma" and kind_at(phrases, index + 1) == "person":
            return index + 1
        if not _is_inside(line, phrases, index) and not (several and kind in ("plain", "and")):
            return place
    return place


def _goes_on(line: TokenLine, phrases: Sequence[Phrase], comma: int) -> bool:
    """Tell whether a comma stands in a date, or before one more of them: "3 May, 2020, in Rome"."""
    more = _begins(line, phrases, comma + 1) and kind_at(phrases, comma + 1) != "by"
    return more or _is_inside(line, phrases, comma)


def start(line: TokenLine, phrases: Sequence[Phrase], place: int) -> int:
    """Give where they begin before a cue, right behind people; the cue itself where none do."""
    if not (kind_at(phrases, place - 1) in _ENDS or _is_day(line, phrases[place - 1])):
        return place
    for index in range(place - 1, max(place - _LONGEST, 0), -1):
        before = phrases[index - 1].kind
        if before == "person" or (before == "comma" and phrases[index - 2].kind == "person"):
            first = index - (before == "comma")
            return first if _begins(line, phrases, index) else place
        if not _is_inside(line, phrases, index):
            return place
    return place


def _begins(line: TokenLine, phrases: Sequence[Phrase], place: int) -> bool:
    """Tell "in Rome" and "on Monday", "Monday" and "this next Monday", "3 May"."""
    for phrase in islice(phrases, place, place + 3):
        if phrase.kind in _BEGINS or _is_day(line, phrase):
            return True
        if phrase.kind not in _BEFORE_DAY:
            break
    return kind_at(phrases, place) == "of" and kind_at(phrases, place + 1) == "number"  # "du 3 mai"


def _is_day(line: TokenLine, phrase: Phrase) -> bool:
    """Tell "Monday", "May", "today" and "this morning"."""
    words = (line.word(phrase.first), line.words(phrase.first, phrase.first + 2))
    values = [line.language.lexicon(name).values for name in ("weekday", "month", "relative")]
    return any(word in known for word in words for known in values)


def _is_inside(line: TokenLine, phrases: Sequence[Phrase], place: int) -> bool:
    kind, before = phrases[place].kind, phrases[place - 1].kind
    if kind == "comma":  # "3 May, 2020"
        return before == "number" == kind_at(phrases, place + 1)
    owned = line.says(phrases[place - 1].first, "possessive_pronoun")  # "at his office"
    noun = kind == "plain" and (before in _WANTS_NOUN or owned)
    return kind in _INSIDE or noun or line.says(phrases[place].first, "list_word")


def _leads_to_people(line: TokenLine, phrases: Sequence[Phrase], place: int) -> bool:
    """Tell "with the Minister" and "with his counterpart" from "with military honours"."""
    noun = kind_at(phrases, place + 1) == "plain"
    return not noun or line.says(phrases[place + 1].first, "list_word")
