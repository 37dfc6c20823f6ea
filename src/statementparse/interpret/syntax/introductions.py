"""A stretch of words to the phrase behind its opening: "In 2023 | Japan", "after it | they"."""

from __future__ import annotations

from statementparse.interpret.syntax.grammar import Line
from statementparse.interpret.syntax.kinds import HEADS

_OF_A_NAME = frozenset(("determiner", "capital", "demonym"))
_OF_A_NOUN = frozenset(("determiner", "possessive", "capital", "word"))
# What stands bare behind another phrase, and what that ends with.
_BARE = frozenset(("party", "actor"))
_ENDING_PHRASE = frozenset(("word", "number", "next", "effort", "document", "view", "joint"))
_OPENS_PHRASE = frozenset(("determiner", "pronoun", "party"))


def after_introduction(line: Line, begin: int, end: int) -> int:
    """Skip "In 2023" in front of "Japan will": the first name that no preposition rules."""
    tags = line.tags
    if begin == end or tags[begin] != "preposition":
        return begin
    for place in range(begin + 1, end):
        if tags[place] in HEADS and not is_ruled(tags, begin, place):
            return _own_start(tags, begin, place)
    return _last_name(line, begin, end)


def _last_name(line: Line, begin: int, end: int) -> int:
    """Find the name that stands bare behind another phrase: "Under the new treaty | Kenya will".

    So does an office with its name: "On trade | Minister Dahl said".
    """
    first = end - 1
    while first > begin and line.tags[first] == "capital" and not line.means(first, "month"):
        first -= 1
    if line.tags[first] not in _BARE or (line.tags[first] == "actor" and first == end - 1):
        return end
    ends_phrase = line.tags[first - 1] in _ENDING_PHRASE or line.means(first - 1, "month")
    return first if ends_phrase and first > begin + 1 else end


def introduced(line: Line, begin: int, end: int) -> int:
    """Find the phrase behind another that a conjunction may lead to: "after the talks | they"."""
    tags = line.tags
    for place in range(begin + 1, end):
        if tags[place] in HEADS and not is_ruled(tags, begin, place):
            own = place
            while own > begin and tags[own] not in _OPENS_PHRASE and tags[own - 1] in _OF_A_NOUN:
                own -= 1
            parted = own > begin and tags[own - 1] in _ENDING_PHRASE
            whole = tags[own] != "party" or own + 1 == end  # "The new Kenya Ports Authority"
            return own if parted and whole else begin
    return begin


def _own_start(tags: list[str], begin: int, place: int) -> int:
    while place > begin and tags[place - 1] in _OF_A_NAME:
        place -= 1
    return place


def is_ruled(tags: list[str], begin: int, place: int) -> bool:
    """Tell whether a preposition stands in front of a word and its own determiners.

    A pronoun has none: in "in the coming days we will" it is the subject.
    """
    bare = tags[place] in ("pronoun", "it")
    place -= 1
    while not bare and place >= begin and tags[place] in _OF_A_NOUN:
        if tags[place] == "determiner":
            return place > begin and tags[place - 1] == "preposition"
        place -= 1
    return place >= begin and tags[place] in ("preposition", "and")
