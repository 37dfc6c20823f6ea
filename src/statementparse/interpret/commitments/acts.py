"""A Line to the act of its sentence: what the first finite verb of its main clause does.

A verb behind "which", "as" or the "that" of a noun tells of something else; a participle, an
infinitive and a noun tell nothing.
"""

from __future__ import annotations

from functools import lru_cache

from statementparse.interpret.syntax.grammar import Line, ends
from statementparse.interpret.syntax.heads import HEADS
from statementparse.interpret.syntax.subjects import subject_of
from statementparse.languages import Language

DESCRIPTION, REPORT = "description", "report"
# What a verb tells that hands over to the clause behind it: "said that".
_HANDED_ON = "handed on"
_SAYING = frozenset(("say", "express"))
_AUXILIARIES = frozenset(("be", "have"))
# The classes of words that can be verbs.
_VERBAL = frozenset(("be", "have", "may", "cue", "speech", "word", "light", "remain", "do"))
# What opens a clause beside the main one; "that" does so behind a noun.
_HIDING = frozenset(("who", "clause", "that"))
# A finite verb stands behind the noun that is its subject; behind other words it is an adjective.
_NOUNS = HEADS | {"word", "capital", "effort", "next", "document", "demonym", "number"}


def act_of(line: Line) -> str:
    """Tell whether it assesses, reports or describes; empty where no finite verb stands."""
    hidden = False
    for place, tag in enumerate(line.tags):
        if tag in _HIDING and not (tag == "that" and line.is_verb(place - 1)):
            hidden = True
            continue
        told = _told(line, place, tag) if tag in _VERBAL else ""
        if told and not hidden and told != _HANDED_ON:
            return told
        if told or line.words[place] in (",", ";"):
            hidden = False
    return line.attribute(0, "tells")


def _told(line: Line, place: int, tag: str) -> str:
    """Give what the word at a place tells; empty where it is no finite verb."""
    if tag in _AUXILIARIES:
        return _helped(line, place)
    named = tag in ("cue", "speech")
    if tag == "may" or (named and line.attribute(place, "part") == "modal"):
        return DESCRIPTION
    past = _is_past(line, place)
    if not (past or (named and line.is_verb(place))):
        return ""
    before = line.tag(_behind(line, place))
    if before in ("to", "preposition", *_AUXILIARIES) or _is_participle(line, place):
        return ""
    if named:
        return _named(line, place, past=past) if line.is_verb(place) else ""
    return REPORT if before in _NOUNS or _closes_parenthesis(line, place) else ""


def _closes_parenthesis(line: Line, place: int) -> bool:
    """Tell whether a comma in front of a verb parts it from its subject: "Kenya, a host, ..."."""
    return line.text(place - 1) == "," and line.words[:place].count(",") > 1


def _behind(line: Line, place: int) -> int:
    """Give the place of the word before a verb and its adverbs."""
    place -= 1
    while line.tag(place) in ("adverb", "negator", "quote"):
        place -= 1
    return place


def _is_participle(line: Line, place: int) -> bool:
    """Tell "welcoming the pact" and "the pact signed by both" from finite verbs."""
    word = line.text(place).partition(" ")[0]
    passive = line.means(place + 1, "agentive") and line.ends(place, "past")
    return bool(passive) or ends(line.language, word, "gerund")


def _named(line: Line, place: int, *, past: bool) -> str:
    """Read a verb that a rule names; a present one needs somebody who can speak by it."""
    told = line.attribute(place, "tells") or (REPORT if past else DESCRIPTION)
    if line.attribute(place, "act") in _SAYING and not line.attribute(place, "tells"):
        told = _HANDED_ON
    if past and told == REPORT:
        return told
    subject = subject_of(line, place)
    if not subject or (subject.kind in ("effort", "next") and not subject.text[0].isupper()):
        return REPORT if past else ""
    return told


def _helped(line: Line, place: int) -> str:
    """Read "was signed", "have met", "is a friend": the participle tells, else what is so."""
    verb = place + 1
    while line.tag(verb) in ("adverb", "negator", *_AUXILIARIES):
        verb += 1
    told = line.attribute(verb, "tells")
    if told and (told != REPORT or line.tags[place] == "have" or _is_past(line, place)):
        return told if not line.ends(verb, "gerund") else DESCRIPTION
    happened = line.ends(verb, "past_participle") and not line.means(verb, "stative_participle")
    return REPORT if happened and line.means(place, "past_tense") else DESCRIPTION


def _is_past(line: Line, place: int) -> bool:
    """Tell whether a verb, or the first word of one, has the form of the past."""
    return _has_past_form(line.language, line.words[place].partition(" ")[0])


@lru_cache(maxsize=4096)
def _has_past_form(language: Language, word: str) -> bool:
    if word in language.lexicon("past_tense").values:
        return True
    return ends(language, word, "past") and word not in language.lexicon("verb_class").values
