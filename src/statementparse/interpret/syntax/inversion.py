"""A Line to a subject that is no noun phrase in front of its verb: "in no case will | Chile"."""

from __future__ import annotations

from statementparse.interpret.syntax.grammar import (
    AUXILIARIES,
    NOBODY,
    NOTHING,
    VERBS,
    Line,
    Subject,
    past_number,
)
from statementparse.interpret.syntax.heads import head_of
from statementparse.interpret.syntax.kinds import HEADS, kind_of

# What names somebody, behind the verb that he has.
_OF_NAMES = HEADS | {"and", "determiner", "demonym", "capital"}
# Who is named by himself.
_NAMED = HEADS - {"it", "gathered"} | {"person"}
# What opens a phrase that can stand in front of the verb with its "no": "under no circumstances".
_FRONTED = frozenset(("preposition", "negator", "determiner"))
# What introduces a sentence, in how many words: "For his part,".
_INTRODUCING = frozenset(("preposition", "adverb"))
_LONGEST_INTRODUCTION = 6
_SPEAKERS = frozenset(("1sg", "1pl"))
# "So too will", "only then will": what turns verb and subject has so many words.
_LONGEST_LINK = 2
# What tells how or why stands in front of its sentence in so many words.
_LONGEST_FRONT = 60


def subject_behind(line: Line, modal: int) -> tuple[Subject, int]:
    """Give the subject behind a modal that is pulled forward, and the place behind it."""
    first = int(line.tag(0) == "quote")
    fronted = line.tag(first) in _FRONTED and "," not in line.words[:modal]
    fronted = fronted and (
        "negator" in line.tags[:modal] or line.holds(0, modal, "negative_quantifier")
    )
    if not (fronted or (modal - first <= _LONGEST_LINK and line.means(first, "inverting"))):
        return NOBODY, modal
    end = _name_end(line, modal + 1)
    kind = kind_of(line, modal + 1, end) if end > modal + 1 else ""
    named = line.phrase(modal + 1, end) if kind else NOTHING
    return Subject(kind, named, head=named), end


def subject_apart(line: Line, index: int, start: int) -> Subject | None:
    """Give whoever is no noun phrase in front of a verb.

    He may be one word with it, ask to speak ("allow me to | reaffirm"), or stand behind it:
    "“It is late,” said | Dahl |, adding that".
    """
    before = line.tag(start - 1)
    if before == "quote" and (found := _named_behind(line, index)):
        return found
    if _holds_subject(line, start):
        return Subject("pronoun", line.phrase(start, start + 1))
    place = start - 1 - (before == "to")
    speaks = place > 0 and line.means(place, "person") in _SPEAKERS
    speaks = speaks and bool(line.means(place - 1, "permitting"))
    return Subject("pronoun", line.phrase(place, place + 1)) if speaks else None


def _named_behind(line: Line, verb: int) -> Subject:
    """Give who stands behind the verb that tells of words in quotation marks: "said | Dahl"."""
    end = _name_end(line, verb + 1)
    found = head_of(line, verb + 1, end) if end > verb + 1 else NOBODY
    return found if found.kind in _NAMED else NOBODY


def _holds_subject(line: Line, index: int) -> bool:
    """Tell whether a verb tells its subject itself: "we're", "they'll", "trabajaremos"."""
    if line.tags[index] not in ("be", "have", "cue"):
        return False
    word = line.words[index]
    contracted = word.find("'") > 0 or word.find("’") > 0
    contracted = contracted and not line.attribute(index, "negated")
    return contracted or bool(line.attribute(index, "person"))


def subject_of_main_clause(line: Line, index: int) -> Subject:
    """Give whom a verb that opens a sentence leads to: "Determined to act, | Fiji | noted"."""
    adjective = line.attribute(index, "part") == "adjective"
    if not (adjective or line.ends(index, "gerund") or line.ends(index, "past_participle")):
        return NOBODY
    for place in range(index + 1, min(index + _LONGEST_FRONT, len(line.tags))):
        if line.words[place] == ",":
            end = _name_end(line, place + 1)
            found = head_of(line, place + 1, end) if end > place + 1 else NOBODY
            if found.kind in _NAMED and is_finite(line, end):
                return found
    return NOBODY


def subject_at_opening(line: Line) -> Subject:
    """Give whom a sentence names before a verb that nobody listed: "For his part, Dahl praised"."""
    begin = past_number(line, 0)
    if line.tag(begin) in _INTRODUCING and "," in line.words[begin : begin + _LONGEST_INTRODUCTION]:
        begin = line.words.index(",", begin) + 1
    end = _name_end(line, begin)
    found = head_of(line, begin, end) if end > begin else NOBODY
    return found if is_finite(line, end) else NOBODY


def _name_end(line: Line, begin: int) -> int:
    end = begin
    while line.tag(end) in _OF_NAMES or (end > begin and _goes_on(line, end)):
        end += 1
    return end


def _goes_on(line: Line, place: int) -> bool:
    """Tell whether a name goes on: "the Minister | of Fiji", "the | two sides"."""
    return bool(line.means(place, "genitive_mark") or line.means(place, "few"))


def is_finite(line: Line, place: int) -> bool:
    """Tell whether a verb stands behind a subject: one that is known, or a form of the past."""
    place = line.past(place, "adverb")
    known = line.tag(place) in AUXILIARIES or (line.tag(place) in VERBS and line.is_verb(place))
    past = line.ends(place, "past") or bool(line.means(place, "past_tense"))
    return (known or past) and not line.ends(place, "gerund")
