"""A Line of a list to the act that it names without a verb: "weekly exchange of data"."""

from __future__ import annotations

from statementparse.interpret.syntax.grammar import NOBODY, Line, Subject

# An act is named within so many words; what stands behind its noun, and what parts it from a name.
_LONGEST_NAME = 8
_BEHIND_DEED = frozenset(("preposition", "to", "adverb", "word", "epithet"))
_PARTING = frozenset((":", ";", ",", ".", "–", "—", "-"))
# What doing is done to.
_OBJECTS = frozenset(("determiner", "possessive", "word", "number", "demonym", "capital"))
_OPENS_CLAUSE = frozenset(("that", "who", "clause"))
# What is done with the decisions of others, or of another day.
_TELLING = frozenset(("assess", "hear", "presuppose", "reaffirm"))


def names_deed(line: Line, first: int) -> bool:
    """Tell whether an item names an act: "weekly exchange of data", "data to be sent by May".

    So does one that begins with doing it: "opening a pier", "not raising tolls".
    """
    first += line.tag(first) == "negator"
    if line.ends(first, "gerund") and line.tag(first) == "word" and line.tag(first + 1) in _OBJECTS:
        return True
    words = range(first, min(first + _LONGEST_NAME, len(line.tags)))
    for place in words:
        if line.tags[place] == "to":
            return line.tag(place + 1) == "be" and line.ends(place + 2, "past_participle")
        if line.means(place, "act_noun"):
            return line.tag(place + 1) in _BEHIND_DEED or bool(line.means(place + 1, "postposed"))
        if line.tags[place] in _OPENS_CLAUSE or line.words[place] in _PARTING:
            return False
    return False


def labelled(line: Line) -> Subject:
    """Give the party by whose name an item begins: "Fiji – supply of two boats"."""
    parted = line.tag(0) == "party" and line.text(1) in _PARTING
    return Subject("party", line.phrase(0, 1)) if parted else NOBODY


def is_of_others(line: Line, noun: int) -> bool:
    """Tell whether papers are listed, or what was decided before: "recalled the decisions of"."""
    alone = line.attribute(noun, "part") == "noun" and not line.ends(noun, "plural")
    others = (mark.says["performs"] for _, mark in line.marked)
    return alone or not _TELLING.isdisjoint(line.acts) or any(others)
