"""A Line and a noun such as "commitment" in it to where its complement begins: "to", "on"."""

from __future__ import annotations

from statementparse.interpret.commitments.owners import past_owner
from statementparse.interpret.syntax.complements import is_view
from statementparse.interpret.syntax.denial import is_negative
from statementparse.interpret.syntax.grammar import VERBS, Line

# What is told aside has so many words at most; a cue noun beside another stands within so many,
# and a complement behind a phrase.
_LONGEST_ASIDE, _NEXT_NOUN, _REACH = 12, 4, 8


def complement_end(line: Line, index: int, takes: list[str]) -> int | None:
    """Give the place of the "to" that a noun's complement begins with, if it has one."""
    while line.means(index + 1, "postposed"):
        index += 1  # "Leur volonté commune de"
    follow = line.tag(index + 1)
    place = index + 1 + is_negative(line, index + 1)
    behind = past_owner(line, index) if line.means(place, "genitive_mark") else place
    if line.tag(behind) == "to":
        return behind
    if line.text(place).lower() in takes:
        return None if is_view(line, place) else place
    if follow == "and" and _joined(line, index):
        return index + 1
    if follow == "preposition" and _later(line, index, takes):
        return index + 1
    return _behind_aside(line, index + 1)


def _behind_aside(line: Line, comma: int) -> int | None:
    """Find the "to" behind what is told aside: "its pledge, first made in 2022, to"."""
    if line.text(comma) != ",":
        return None
    for place in range(comma + 1, min(comma + _LONGEST_ASIDE, len(line.tags))):
        if line.words[place] == ",":
            return place + 1 if line.tag(place + 1) == "to" else None
        if line.tags[place] in VERBS or line.tags[place] in ("and", "but"):
            return None
    return None


def _joined(line: Line, index: int) -> bool:
    """Tell whether the noun shares its complement with a cue noun after an "and"."""
    return "cue" in line.tags[index + 2 : index + 1 + _NEXT_NOUN]


def _later(line: Line, index: int, takes: list[str]) -> bool:
    """Find the complement behind a phrase: "their commitment at the highest level to ensure"."""
    for place, word in enumerate(line.words[index + 2 : index + 1 + _REACH], index + 2):
        if word in takes:
            return line.tags[place] == "to" or line.ends(place + 1, "gerund")
        if line.tags[place] in VERBS or word in (",", ";", "."):
            return False
    return False
