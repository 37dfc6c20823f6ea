"""A Line and a word such as "pledge" in it to whether it is a noun, and to the noun's verb."""

from __future__ import annotations

from statementparse.interpret.commitments.owners import own_phrase
from statementparse.interpret.syntax.binding import Frame
from statementparse.interpret.syntax.grammar import APOSTROPHES, Line
from statementparse.interpret.syntax.groups import is_day
from statementparse.interpret.syntax.subjects import governor_of

# What hands over or reaches what a noun names: "have a plan", "made a pledge".
LIGHT = frozenset(("have", "light"))
# What parts a noun from its possessive.
_OF_NOUNS = frozenset(("word", "adverb", "remain", "and", "demonym"))
# What parts a noun from a verb in front of it, as words and as marks.
_CLAUSAL = frozenset(("that", "clause", "who", "be"))
_STOPS = frozenset((";", ":"))
_REACH, _LONGEST_NAME = 40, 9


def is_noun_here(frame: Frame) -> bool:
    """Tell whether a form that is verb and noun alike ("pledge", "hope") is a noun here."""
    line, index = frame.line, frame.place
    if line.ends(index, "past"):
        return False
    if line.ends(index, "gerund"):
        return _is_deed(line, index)
    before = line.tag(index - 1)
    if before == "demonym" and line.language.lexicon("postposed").values:
        return line.tag(index - 2) == "preposition"  # "Le ministre kényan | entend"
    if before in ("determiner", "possessive", "genitive", "preposition", "demonym", "speech"):
        return True
    if _is_owned(line, index):
        return True
    governor = governor_of(line, index) if before == "word" else None
    return governor is not None and index - governor <= 4


def _is_deed(line: Line, index: int) -> bool:
    """Tell "gave a solemn undertaking to" from "by undertaking to"."""
    if line.means(index + 1, "agentive"):
        return True  # "Undertaking by Fiji to"
    first = own_phrase(line, index)
    opens = line.tag(first) in ("determiner", "possessive")
    return opens and "to" in line.tags[index + 1 : index + 3]


def _is_owned(line: Line, index: int) -> bool:
    """Tell whether adjectives part a noun from whose it is: "their firm and continued pledge"."""
    before = index - 1
    while before > index - _LONGEST_NAME and _is_adjective(line, before):
        before -= 1
    return before < index - 1 and line.tag(before) == "possessive"


def _is_adjective(line: Line, place: int) -> bool:
    tag = line.tag(place)
    return tag in _OF_NOUNS or (tag == "cue" and line.attribute(place, "part") == "adjective")


def governor_of_noun(line: Line, index: int) -> int | None:
    """Find the verb whose object the noun is: nothing but its own noun phrase lies between."""
    genitive = False
    for place in range(index - 1, max(index - _REACH, 0) - 1, -1):
        tag, word = line.tags[place], line.words[place]
        if tag in LIGHT or line.is_verb(place):
            return place
        if tag == "genitive" or word in APOSTROPHES:
            genitive = True
        elif tag == "preposition" and not genitive and not is_day(line, place):
            return _informing(line, place)
        elif tag in _CLAUSAL or word in _STOPS:
            return None
        elif line.means(place, "infinitive_mark") and tag == "to":
            return None  # "Le souhait de conclure un accord" is one of concluding.
        elif tag == "and" or word == ",":
            return _coordinated(line, place)
    return None


def _informing(line: Line, place: int) -> int | None:
    """Find the verb that tells somebody of a thing: "assured Kenya | of its readiness to"."""
    if not line.means(place, "genitive_mark"):
        return None
    verb = governor_of(line, place)
    if verb is None or verb < place - _LONGEST_NAME:
        return None
    return verb if line.attribute(verb, "tells_of") else None


def _coordinated(line: Line, index: int) -> int | None:
    """A further object of a verb: "reaffirmed their friendship and their commitment to"."""
    for place in range(index - 1, max(index - _REACH, 0) - 1, -1):
        tag = line.tags[place]
        if line.is_verb(place):
            return place
        acts = tag == "to" and line.verb_class(place + 1)
        if tag in _CLAUSAL or acts or line.words[place] in _STOPS:
            return None
    return None
