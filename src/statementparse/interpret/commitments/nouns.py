"""A Line and a noun such as "commitment" in it to the undertaking that a verb performs."""

from __future__ import annotations

from statementparse.interpret.commitments.noun_complements import complement_end
from statementparse.interpret.commitments.owners import (
    named_owner,
    own_phrase,
    owner_of,
)
from statementparse.interpret.commitments.passives import (
    HELPERS,
    PERFORMING,
    agent_behind,
    name_end,
    passive_behind,
)
from statementparse.interpret.syntax.binding import FIRST, Frame, Undertaking, modal_behind
from statementparse.interpret.syntax.denial import holds_negative, is_negative, is_unreal
from statementparse.interpret.syntax.grammar import APOSTROPHES, VERBS, Line, Token
from statementparse.interpret.syntax.heads import NOBODY, Subject, everybody, head_of
from statementparse.interpret.syntax.objects import is_sum
from statementparse.interpret.syntax.subjects import governor_of, group_start, subject_of

_REAFFIRMING = frozenset(("reaffirm", "affirm"))
_HOPING = frozenset(("party", "pronoun", "actors"))
_LIGHT = frozenset(("have", "light"))
# What parts a noun from a verb in front of it, as words and as marks.
_CLAUSAL = frozenset(("that", "clause", "who", "be"))
_STOPS = frozenset((";", ":"))
# What a mind holds, so that to have none is to be of the other.
_MINDS = frozenset(("intent", "aspiration"))
_REACH, _LONGEST_NOUN_CUE = 40, 7


def is_noun_here(frame: Frame) -> bool:
    """Tell whether a form that is verb and noun alike ("pledge", "hope") is a noun here."""
    line, index = frame.line, frame.place
    if line.ends(index, "past"):
        return False
    if line.ends(index, "gerund"):
        return _is_deed(line, index)
    before = line.tag(index - 1)
    if before == "demonym" and line.language.lexicon("postposed").values:
        before = line.tag(index - 2)  # "Le ministre kényan | entend"
        return before == "preposition"
    if before in ("determiner", "possessive", "genitive", "preposition", "demonym"):
        return True
    if before != "word":
        return before == "speech"
    governor = governor_of(line, index)
    return governor is not None and index - governor <= 4


def _is_deed(line: Line, index: int) -> bool:
    """Tell "gave a solemn undertaking to" from "by undertaking to"."""
    first = own_phrase(line, index)
    opens = line.tag(first) in ("determiner", "possessive")
    return opens and "to" in line.tags[index + 1 : index + 3]


def by_noun(frame: Frame) -> Undertaking | None:
    """Read a noun with the verb that performs it: "reaffirmed their commitment to"."""
    line, index, token, _ = frame
    takes = token.attribute("takes").split()
    if token.attribute("part") in ("verb", "modal"):
        if "people" in takes:
            return None  # "The mandate for the mission" orders nobody.
        takes = [*line.language.lexicon("noun_complement").values]
    follow = line.tag(index + 1)
    if follow in ("be", "have"):
        return _declared(frame, index + 2) or _reached(frame) or _voiced(frame, index)
    if line.attribute(index + 1, "takes") == "act":
        return _declared(frame, index + 1)  # "Our intention [is to] open a school."
    if follow == "that" and token.attribute("force") == "aspiration":
        return _hoped(frame)
    end = complement_end(line, index, takes)
    if end is None:
        if not (line.ends(index, "plural") and token.attribute("force") == "pledge"):
            return None
        end = min(index + 1, len(line.tags) - 1)
    governor = _governor_of_noun(line, index)
    if governor is not None:
        return _performed(frame, governor, end)
    return _declared(frame, end) or _reached(frame) or _voiced(frame, end)


def _hoped(frame: Frame) -> Undertaking | None:
    """Read "expressed hope that Kenya would join" as the hope of those who are to act."""
    line, index, _, _ = frame
    governor = governor_of(line, index)
    if governor is None or line.attribute(governor, "act") not in PERFORMING:
        return None
    modal = modal_behind(line, index + 1)
    if modal is None or line.tag(modal + 1) == "be":
        return None
    subject = subject_of(line, modal)
    if subject.kind not in _HOPING:
        return None
    start = group_start(line, governor)
    return frame.undertaking(index + 1, "aspiration", subject, start=start, governor=governor)


def _reached(frame: Frame) -> Undertaking | None:
    """Read a passive of everybody: "agreement was reached on", "a decision was taken to"."""
    line, index, token, _ = frame
    verb = index + 1
    while line.tag(verb) in HELPERS:
        verb += 1
    subject, end = everybody(line, index), verb + 1
    if line.means(end, "mutual"):
        end = name_end(line, verb + 2)  # "Between Fiji and Tonga"
        subject = head_of(line, verb + 2, end) or subject
    passive = "be" in line.tags[index:verb] and line.tag(verb) == "light"
    if not passive or line.text(end) not in token.attribute("takes").split():
        return None
    first = own_phrase(line, index)
    return frame.undertaking(end, token.attribute("force"), subject, start=first)


def _voiced(frame: Frame, end: int) -> Undertaking | None:
    """Read "Norway's readiness to act was confirmed": of the owner, the agent, or everybody."""
    line, index, token, _ = frame
    first = own_phrase(line, index)
    verb = passive_behind(line, end)
    if verb is None or not VERBS.isdisjoint(line.tags[:first]):
        return None
    owner = (
        named_owner(line, first, index)
        or agent_behind(line, verb)
        or Subject("joint", line.phrase(first, index + 1))
    )
    status = "reaffirmed" if line.token(verb).act in _REAFFIRMING else "new"
    return frame.undertaking(end, _force_of(token), owner, start=first, status=status)


def _declared(frame: Frame, end: int) -> Undertaking | None:
    """Read "our intention is to", "Kenya's goal is to" and "it is our intention to"."""
    line, index, token, _ = frame
    first = own_phrase(line, index)
    before = first - 1 - (line.tag(first - 1) == "adverb")  # "It is also my intention"
    copula = before if line.tag(before) == "be" else index + 1
    ours = line.tag(first) == "possessive" and line.means(first, "person") in FIRST
    named = copula > index or line.tag(copula - 1) == "it"
    owner = named_owner(line, first, index) if named else NOBODY
    owner = Subject("pronoun", line.phrase(first, first + 1)) if ours else owner
    aims = line.tag(end) in ("to", "cue") or is_sum(line, end)  # "Our target is $5 million."
    bare = not aims or line.tag(copula) not in ("be", "cue")
    if not owner or bare or line.means(copula, "past_tense") or is_negative(line, first - 1):
        return None
    return frame.undertaking(end, _force_of(token), owner, start=first)


def _governor_of_noun(line: Line, index: int) -> int | None:
    """Find the verb whose object the noun is: nothing but its own noun phrase lies between."""
    genitive = False
    for place in range(index - 1, max(index - _REACH, 0) - 1, -1):
        tag, word = line.tags[place], line.words[place]
        if tag in _LIGHT or line.is_verb(place):
            return place
        if tag == "genitive" or word in APOSTROPHES:
            genitive = True
        elif tag in _CLAUSAL or word in _STOPS or (tag == "preposition" and not genitive):
            return None
        elif line.means(place, "infinitive_mark") and tag == "to":
            return None  # "Le souhait de conclure un accord" is one of concluding.
        elif tag == "and" or word == ",":
            return _coordinated(line, place)
    return None


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


def _performed(frame: Frame, governor: int, end: int) -> Undertaking | None:
    """Read a noun that is the object of a verb: "reaffirmed their commitment to"."""
    line, index, token, _ = frame
    force = _force_of(token)
    wished = not token.attribute("wish") or _is_wish(line, index, end, line.token(governor))
    if not (wished and _performs(line, governor, index, force)):
        return None
    start = group_start(line, governor)
    if not _is_own_object(line, start, governor, index) or is_unreal(line, start, governor):
        return None
    subject = owner_of(line, governor, index)
    if not subject:
        return None
    return frame.undertaking(
        end,
        force,
        subject,
        start=start if index - governor <= _LONGEST_NOUN_CUE else own_phrase(line, index),
        status=_status(line, start, governor, index),
        negated=is_negative(line, index + 1) or _has_none(line, governor, index, force),
        governor=governor,
    )


def _is_own_object(line: Line, start: int, governor: int, index: int) -> bool:
    """Tell what a verb performs from what it is to serve, and from what is another's.

    "United in our condemnation of their decision" performs nothing of theirs.
    """
    if line.tags[governor] in _LIGHT and line.tag(start - 1) == "to":
        return False
    group = line.attribute(governor, "group").split()
    if not group:
        return True
    helped = not set(group).isdisjoint(line.tags[start:governor])  # "Are united in"
    return helped and "preposition" not in line.tags[governor + 1 : index]


def _has_none(line: Line, governor: int, index: int, force: str) -> bool:
    """Tell "have no intention to", a mind made up, from "expressed no intention to"."""
    has = line.tags[governor] == "have" and force in _MINDS
    return has and holds_negative(line, governor + 1, index)


def _force_of(token: Token) -> str:
    """As a noun, "resolve" or "will" is a mind made up."""
    force, part = token.attribute("force"), token.attribute("part")
    return "intent" if part == "modal" or (force == "decision" and part == "verb") else force


def _performs(line: Line, governor: int, index: int, force: str) -> bool:
    """Tell whether a verb makes its object's words true: "made a pledge", "announced a plan"."""
    verb = line.token(governor)
    if verb.tag in _LIGHT:
        gives = verb.tag == "have" or bool(line.means(governor, "giving_verb"))
        return gives or force == "decision"
    if made := verb.attribute("performs"):
        told = line.holds(governor, index, "past_time")  # "Signed last year" is history.
        return made == force and line.tag(index + 1) == "to" and not told
    if verb.act == "say":  # "Noted its readiness to": what one has in mind oneself.
        return force in _MINDS and line.tag(own_phrase(line, index)) == "possessive"
    return verb.act == "express" or (force != "decision" and verb.act in _REAFFIRMING)


def _status(line: Line, start: int, governor: int, index: int) -> str:
    if line.token(governor).act in _REAFFIRMING:
        return "reaffirmed"
    goes_on = "remain" in line.tags[start:governor] or line.holds(start, index, "continuative")
    return "continuing" if goes_on else "new"


def _is_wish(line: Line, index: int, end: int, verb: Token) -> bool:
    """Tell an interest in doing something from an interest that one has at heart."""
    acts = line.tag(index + 1) == "to" or line.ends(index + 2, "gerund")
    return acts or verb.act == "express" or line.is_infinitive(end + 1)
