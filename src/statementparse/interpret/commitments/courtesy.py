"""A Line and a verb in it to what it leads to: the talk that is under way, or one to come."""

from __future__ import annotations

from statementparse.interpret.commitments.being import is_glad
from statementparse.interpret.syntax.binding import FIRST, person_of
from statementparse.interpret.syntax.grammar import Line, Subject

# The lexicons of what makes it another meeting.
_LATER = ("later", "month")
# A noun stands at most so many words behind its determiner.
_LONGEST_NOUN = 6
# What will be ready is told to be so within so many words.
_LONGEST_RESULT = 16
# What something takes is told within so many words.
_TIME_REACH = 5
# Those who are sent out, and what is asked of a speaker, stand this close behind the verb.
_AUDIENCE_REACH = 8


def is_this_talk(line: Line, link: int, subject: Subject) -> bool:
    """Tell whether what is looked forward to is the meeting itself: "our talks", "hearing you".

    A time to come makes it another meeting. "We" who talk of discussing may be many, and later.
    """
    who = person_of(line.language, subject.text)
    first = link + 1
    later = any(line.holds(first, len(line.words), name) for name in _LATER)
    if later:
        return False
    if who not in FIRST:  # "She looked forward to a good talk."
        talk = line.means(first, "indefinite") and line.means(len(line.words) - 2, "talk")
        return who == "3sg" and bool(talk)
    if line.ends(first, "gerund"):
        return who == "1sg" and bool(line.means(first, "talking"))
    ours = line.means(first, "person") == "1pl" or line.means(first, "indefinite")
    if not (ours or (who == "1sg" and line.tag(first) in ("determiner", "possessive"))):
        return False
    place = first + 1
    while line.tag(place) in ("word", "adverb") and not line.means(place, "talk"):
        place += 1
    return place < first + _LONGEST_NOUN and bool(line.means(place, "talk"))


def takes_time(line: Line, verb: int) -> bool:
    """Tell "said that it would take time", of the matter, from what he would take himself."""
    takes = line.means(verb, "occurrence_verb")
    return bool(takes) and line.holds(verb + 1, verb + _TIME_REACH, "lasting")


def is_housekeeping(line: Line, verb: int, who: str) -> bool:
    """Tell whether a speaker only goes on: "I will stop here", "we'll take two questions"."""
    if who not in FIRST or line.verb_class(verb) != "floor":
        return False
    return who == "1sg" or line.holds(verb, verb + _AUDIENCE_REACH, "audience")


def force_of_modal(line: Line, verb: int, doer: Subject) -> str:
    """A meeting to come is one agreed on; who "will endeavour to" only intends."""
    endeavours = line.attribute(verb, "force") == "intent" and line.tag(verb + 1) == "to"
    if endeavours or is_glad(line, verb):
        return "intent"
    meetings = line.language.lexicon("coming_together")
    meets = doer.kind == "next" and any(
        _is_acronym(word) or word.lower() in meetings for word in doer.phrase.words
    )
    again = doer.kind == "joint" and line.means(verb - 1, "turn")  # "Will next meet"
    return "decision" if meets or again else "pledge"


def _is_acronym(word: str) -> bool:
    """Tell whether a meeting goes by its letters: "the next JMC"."""
    return len(word) > 1 and word.isupper()


def is_achieved(line: Line, verb: int) -> bool:
    """Tell whether something "will have opened", or somebody "will have the pier ready"."""
    if line.tag(verb) != "have":
        return False
    end = verb + _LONGEST_RESULT
    return line.ends(verb + 1, "past_participle") or line.holds(verb + 1, end, "achieved")
