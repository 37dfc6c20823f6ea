"""A Line to the first noun phrase in it that may act, for a verb whose own subject is not told."""

from __future__ import annotations

from statementparse.interpret.syntax.grammar import NOBODY, Line, Subject
from statementparse.interpret.syntax.heads import head_of
from statementparse.interpret.syntax.introductions import is_ruled
from statementparse.interpret.syntax.inversion import is_finite
from statementparse.interpret.syntax.kinds import HEADS

_OF_NAMES = frozenset(("capital", "actor", "demonym", "party", "determiner", "and"))
_OF_OWNERS = frozenset(("party", "and", "determiner"))
# It stands within so many words, and so many at most behind a preposition.
_REACH, _FRONT = 60, 12


def first_subject(line: Line, end: int) -> Subject:
    """Find the first admissible noun phrase of a sentence, in front of a verb nobody listed."""
    named = next((place for place in range(end) if line.tags[place] not in _OF_NAMES), end)
    people = head_of(line, 0, named) if named else NOBODY
    alone = people.kind == "person" and is_finite(line, named)
    if people and (alone or "and" in line.tags[:named]):
        return people  # "Odhiambo toured the port and agreed"
    for index in range(min(end, _REACH)):
        tag = line.tags[index]
        if tag in HEADS and not is_ruled(line.tags, max(index - _FRONT, 0), index):
            if line.tag(index + 1) == "genitive" or _counts_things(line, index):
                continue
            return Subject(tag, line.phrase(max(index - 3, 0), _past_owners(line, index + 1)))
    return NOBODY


def _counts_things(line: Line, index: int) -> bool:
    """Tell "Both crews sang and agreed" from "Both sang and agreed"."""
    thing = line.tag(index + 1) == "word" and line.ends(index + 1, "plural")
    return thing and bool(line.means(index, "floating_quantifier"))


def _past_owners(line: Line, place: int) -> int:
    """Take in whose people they are: "the Presidents | of Peru and of Chile"."""
    end = place
    while line.means(place, "genitive_mark") or line.tag(place) in _OF_OWNERS:
        place += 1
        end = place if line.tags[place - 1] == "party" else end
    return end
