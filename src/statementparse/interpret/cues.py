"""A Line to its undertakings: which cues bind somebody, how firmly, and who it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attrs import evolve, frozen

from statementparse.interpret.complements import Complement, complement_of
from statementparse.interpret.grammar import Line, Token
from statementparse.interpret.subjects import (
    NOBODY,
    Subject,
    governor_of,
    group_start,
    head_of,
    subject_of,
)

_REAFFIRMING = frozenset(("reaffirm", "affirm"))
_PERFORMING = frozenset(("reaffirm", "affirm", "express"))
_SAYING = frozenset(("reaffirm", "affirm", "express", "say"))
_JOINT = frozenset(("effort", "next"))
_WEAK = frozenset(("effort", "next"))


@frozen
class Undertaking:
    """One cue that binds, as places in a Line."""

    start: int
    cue: int
    end: int
    force: str
    status: str
    subject: Subject
    negated: bool = False
    passive: bool = False
    lead_in: bool = False
    governor: int | None = None
    lead: str = ""
    rule: str = ""


class _Frame(NamedTuple):
    line: Line
    index: int
    token: Token
    start: int


def undertakings(line: Line, reported: bool) -> Iterator[Undertaking]:
    """Find every cue of a line that binds somebody; `reported` tells that "would" means "will"."""
    busy = -1
    for index, token in enumerate(line.tokens):
        if index <= busy or not (token.is_cue or token.attribute("own")):
            continue
        found = _undertaking(line, index, token, reported)
        if found is not None:
            busy = found.end
            rule = token.mention.rule if token.mention is not None else ""
            yield evolve(found, rule=rule)


def _undertaking(line: Line, index: int, token: Token, reported: bool) -> Undertaking | None:
    part = token.attribute("part") or token.attribute("own")
    frame = _Frame(line, index, token, group_start(line, index))
    if part == "noun" or (part == "verb" and _is_noun_here(frame)):
        return _by_noun(frame)
    if part == "modal":
        return _by_modal(frame, reported)
    if part == "fixed":
        return _by_fixed(frame)
    if part == "adverb":
        return _by_adverb(frame)
    if part == "ask":
        return _by_asking(frame)
    return _by_verb(frame)


# --- Verbs and adjectives -----------------------------------------------------------------------


def _by_verb(frame: _Frame) -> Undertaking | None:
    line, index, token, start = frame
    if _denied(line, start, index) or _follows_modal_cue(line, start, index):
        return None
    adjective = token.attribute("part") == "adjective"
    if adjective and start > 0 and not _has_copula(line, start, index):
        return None
    complement = complement_of(line, index)
    if complement is None or not _fits(frame, complement):
        return None
    if _is_asked(line, start, index):
        return None
    subject = _own_subject(frame)
    if not _may_bind(frame, subject, complement):
        return None
    governor = _reporter(line, start, subject)
    if governor is not None and not _lets_through(line.tokens[governor]):
        return None
    subject = _antecedent_of(line, subject, governor)
    force = _force_of(frame)
    status = _status(line, start, index, complement)
    if status == "new":
        status = _reported_status(line, governor)
    found = Undertaking(start, index, complement.index, force, status, subject)
    lead_in = complement.kind == "list"
    return evolve(found, negated=complement.negated, passive=subject.kind == "it", lead_in=lead_in)


def _is_asked(line: Line, start: int, index: int) -> bool:
    """Tell whether the cue goes on what others are called on to do: "to meet and agree on"."""
    governor = governor_of(line, start)
    if governor is None or line.tokens[governor].act != "call":
        return False
    token = line.tokens[index]
    base = token.mention is not None and token.text == token.mention.value
    return base and _has(line, governor, start, "to")


def _lets_through(verb: Token) -> bool:
    """Tell whether a verb hands on what its that-clause undertakes: "noted that they agreed"."""
    if verb.is_cue:
        return verb.attribute("force") in ("decision", "pledge")
    return verb.act in _SAYING or verb.text.lower().startswith(("recogni", "acknowledg"))


def _antecedent_of(line: Line, subject: Subject, governor: int | None) -> Subject:
    """ "It", "he" and "she" in a that-clause are whoever says it: "Kenya noted that it will"."""
    single = subject.kind == "it" or subject.text.lower() in ("he", "she")
    if governor is None or not single:
        return subject
    speaker = subject_of(line, governor)
    known = speaker.kind in ("party", "actor", "joint", "person", "pronoun")
    return evolve(speaker, governor=governor) if known else subject


def _own_subject(frame: _Frame) -> Subject:
    line, index, token, start = frame
    if line.tag(start - 1) == "to":
        return NOBODY
    if _is_participle(token) and not _has(line, start, index, "be"):
        return _participle_subject(line, index, start)
    return subject_of(line, index)


def _participle_subject(line: Line, index: int, start: int) -> Subject:
    """A participle binds where it opens the line, or goes on from a verb after a comma."""
    before = line.text(start - 1)
    if start == 0 or before in (",", ";", "and", "while", "whilst", "by"):
        return subject_of(line, index) if before != "while" else subject_of(line, start - 1)
    return NOBODY


def _may_bind(frame: _Frame, subject: Subject, complement: Complement) -> bool:
    line, index, token, start = frame
    if not subject or not _agrees(token, subject) or _is_history(line, token, subject):
        return False
    if subject.kind == "it" and subject.governor is None:
        return token.attribute("force") in ("decision", "pledge")
    if subject.kind in _WEAK and token.attribute("force") not in ("intent", "pledge"):
        return False
    if _is_participle(token) and token.attribute("force") in ("intent", "aspiration"):
        return start == 0 or _has(line, start, index, "be") or "forward" in token.text
    if _has(line, start, index, "be") and token.attribute("force") == "decision":
        impersonal = subject.kind == "it"
        return impersonal or (token.mention is not None and token.mention.value == "resolve")
    return True


_PLURAL = frozenset(("actors", "opening"))
_PAST_AIMS = frozenset(("sought", "strove", "aimed", "planned", "expected", "aspired", "proposed"))


def _agrees(token: Token, subject: Subject) -> bool:
    """Tell "Kenya plans to" from "the sides discussed a draft and plans to": number must agree."""
    word = token.text.lower()
    if word in _PAST_AIMS:
        return False
    if token.attribute("part") != "verb" or not word.endswith("s") or word.endswith("ss"):
        return True
    plural = subject.kind in _PLURAL or subject.text.lower() in ("they", "we", "both", "i")
    return not plural


def _is_history(line: Line, token: Token, subject: Subject) -> bool:
    """Tell whether a clause tells of another day: "where they agreed to", "as we decided"."""
    if subject.governor is None or not token.text.endswith("ed"):
        return False
    return line.text(subject.governor).lower() in ("where", "when", "as", "since", "after", "which")


def _fits(frame: _Frame, complement: Complement) -> bool:
    """Tell whether the cue makes an undertaking with this complement."""
    wish = frame.token.attribute("force") == "aspiration" and complement.kind == "to"
    if wish and frame.line.verb_class(complement.index + 1) == "courtesy":
        return False
    takes = frame.token.attribute("takes").split()
    if complement.kind == "list":
        return "to" in takes or "on" in takes
    if complement.kind == "noun_to":
        return frame.token.text.startswith(("commit", "Commit", "look", "Look", "dedic", "re"))
    return complement.kind in takes


def _force_of(frame: _Frame) -> str:
    """A resolved or decided mind is an intent; to resolve is a decision."""
    force = frame.token.attribute("force")
    if force == "decision" and _has_copula(frame.line, frame.start, frame.index):
        return "decision" if frame.line.tag(frame.start - 1) == "it" else "intent"
    return force


def _status(line: Line, start: int, index: int, complement: Complement) -> str:
    if any(line.tag(place) == "remain" for place in range(start, index)):
        return "continuing"
    if complement.continuing:
        return "continuing"
    if line.tokens[index].text.lower().startswith(("recommit", "rededicat")):
        return "reaffirmed"
    return "new"


def _has(line: Line, start: int, end: int, tag: str) -> bool:
    return any(line.tag(place) == tag for place in range(start, end))


def _has_copula(line: Line, start: int, index: int) -> bool:
    return _has(line, start, index, "be") or _has(line, start, index, "remain")


def _denied(line: Line, start: int, index: int) -> bool:
    tags = [line.tag(place) for place in range(start, index)]
    if "negator" in tags:
        return True
    past_perfect = any(line.text(p).lower() == "had" for p in range(start, index))
    reach = [line.tag(place) for place in range(max(start - 3, 0), start)]
    return past_perfect or "refusal" in reach or "may" in reach[-1:]


def _follows_modal_cue(line: Line, start: int, index: int) -> bool:
    return any(line.tokens[place].is_cue and place != index for place in range(start, index))


def _is_participle(token: Token) -> bool:
    return token.text.endswith("ing") or token.text.startswith(("looking", "Looking"))


# --- Modals -------------------------------------------------------------------------------------


def _by_modal(frame: _Frame, reported: bool) -> Undertaking | None:
    line, index, token, start = frame
    verb, negated, continuing = _main_verb(line, index)
    if verb is None or (token.mention is not None and token.mention.value == "will not"):
        negated = verb is not None
    if verb is None:
        return None
    contracted = "'" in token.text or "’" in token.text
    pronoun = contracted and not token.text.lower().startswith("w") or "e'" in token.text.lower()
    subject = Subject("pronoun", (token,)) if contracted and pronoun else subject_of(line, index)
    governor = _reporter(line, start, subject)
    if not subject or _is_doubted(line, subject) or not _modal_binds(frame, verb, subject):
        return None
    if not _voiced(line, token, governor, reported):
        return None
    subject = _antecedent_of(line, subject, governor)
    if subject.kind == "it":
        return None
    passive = line.tag(verb) == "be"
    status = "continuing" if continuing else _reported_status(line, governor)
    return Undertaking(
        start, index, verb, "pledge", status, subject, negated, passive, False, governor
    )


def _main_verb(line: Line, index: int) -> tuple[int | None, bool, bool]:
    """Find the verb that a modal helps, whether it is denied, and whether it goes on."""
    place, negated, continuing = index + 1, False, False
    while place < min(index + 16, len(line.tokens)):
        tag = line.tag(place)
        if tag == "negator":
            negated = True
        elif tag == "remain":
            continuing = True
            if line.tag(place + 1) != "to":
                return place, negated, continuing
            place += 1
        elif line.text(place) == ",":
            place = _closing_comma(line, place)
        elif tag not in ("adverb", "reflexive"):
            return (place if _can_be_verb(line, place) else None), negated, continuing
        place += 1
    return None, negated, continuing


def _closing_comma(line: Line, place: int) -> int:
    """Skip ", where appropriate," between a modal and its verb."""
    for index in range(place + 1, min(place + 10, len(line.tokens))):
        if line.text(index) == ",":
            return index
    return place


def _can_be_verb(line: Line, place: int) -> bool:
    return line.tag(place) in ("word", "be", "have", "do", "cue", "speech", "light", "effort")


def _modal_binds(frame: _Frame, verb: int, subject: Subject) -> bool:
    line = frame.line
    word = line.text(verb)
    kinds = line.verb_class(verb)
    if subject.kind == "opening":
        return False
    if word == "be" and subject.kind in ("actor", "person", "pronoun", "party", "actors"):
        return _has_cue_after(line, verb)
    if subject.kind == "next":
        return word == "be" and _passive_act(line, verb) or word == "take"
    if subject.kind == "effort":
        return word in ("focus", "concentrate", "continue")
    if word == "be":
        return _passive_act(line, verb) or line.tag(verb + 1) == "cue" or _has_cue_after(line, verb)
    if kinds == "state" or (kinds == "floor" and subject.text.lower().startswith("i")):
        return False
    return not (kinds == "travel" and subject.kind in ("actor", "person", "it"))


def _has_cue_after(line: Line, verb: int) -> bool:
    return any(line.tag(place) == "cue" for place in (verb + 1, verb + 2))


def _passive_act(line: Line, verb: int) -> bool:
    place = verb + 1
    while line.tag(place) == "adverb":
        place += 1
    return line.text(place).endswith(("ed", "held", "set", "made", "en", "ing"))


_DOUBTING = frozenset(
    ("whether", "how", "what", "why", "if", "unless", "until", "before", "after", "because")
)


def _is_doubted(line: Line, subject: Subject) -> bool:
    """Tell whether a clause is asked, supposed or explained: "whether Kenya would"."""
    return subject.governor is not None and line.text(subject.governor).lower() in _DOUBTING


def _reporter(line: Line, start: int, subject: Subject) -> int | None:
    """Find the verb that reports a clause: in front of its "that", or of its subject."""
    if subject.governor is None:
        return None
    place = subject.governor
    if line.tokens[place].is_verb:
        return place
    if line.tag(place) == "that":
        return governor_of(line, place)
    return None


def _voiced(line: Line, token: Token, governor: int | None, reported: bool) -> bool:
    """Tell whether a modal is the parties' own word, or what they are told to have said."""
    if governor is None:
        would = token.mention is not None and token.mention.value == "would"
        return reported or not would
    verb = line.tokens[governor]
    if verb.is_cue or not _lets_through(verb):
        return False
    return (
        bool(subject_of(line, governor)) or line.tag(group_start(line, governor) - 1) == "document"
    )


def _reported_status(line: Line, governor: int | None) -> str:
    return (
        "reaffirmed" if governor is not None and line.tokens[governor].act == "reaffirm" else "new"
    )


# --- Nouns --------------------------------------------------------------------------------------


def _is_noun_here(frame: _Frame) -> bool:
    """Tell whether a form that is verb and noun alike ("pledge", "hope") is a noun here."""
    line, index = frame.line, frame.index
    if line.tokens[index].text.endswith(("ed", "ing")):
        return False
    before = line.tag(index - 1)
    if before in ("determiner", "possessive", "genitive", "preposition", "demonym"):
        return True
    if before != "word":
        return before == "speech"
    governor = governor_of(line, index)
    return governor is not None and index - governor <= 4


def _by_noun(frame: _Frame) -> Undertaking | None:
    line, index, token, _ = frame
    takes = token.attribute("takes").split()
    if token.attribute("part") == "verb":
        takes = ["to", "of", "for"]
    follow = line.tag(index + 1)
    word = line.text(index + 1).lower()
    plural = token.text.endswith("s")
    fits = word in takes or (follow == "and" and _joined(line, index))
    fits = fits or (follow == "preposition" and _later(line, index, takes))
    if not fits and not (plural and token.attribute("force") == "pledge"):
        return None
    governor = _governor_of_noun(line, index)
    if governor is None:
        return None
    return _performed(frame, governor)


def _joined(line: Line, index: int) -> bool:
    """Tell whether the noun shares its complement with a cue noun after an "and"."""
    return any(line.tokens[p].is_cue for p in range(index + 2, min(index + 5, len(line.tokens))))


def _later(line: Line, index: int, takes: list[str]) -> bool:
    """Find the complement behind a phrase: "their commitment at the highest level to ensure"."""
    for place in range(index + 2, min(index + 9, len(line.tokens))):
        if line.text(place) in takes:
            return line.tag(place) == "to"
        if line.tokens[place].is_verb or line.text(place) in (",", ";", "."):
            return False
    return False


def _governor_of_noun(line: Line, index: int) -> int | None:
    """Find the verb whose object the noun is: nothing but its own noun phrase lies between."""
    genitive = False
    place = index - 1
    while place >= max(index - _REACH, 0):
        token = line.tokens[place]
        if line.is_verb(place) or token.tag in ("have", "light"):
            return place
        if token.tag == "genitive" or token.text in ("’", "'"):
            genitive = True
        elif token.tag == "preposition" and not genitive:
            return None
        elif token.tag in ("that", "clause", "who", "be") or token.text in (";", ":"):
            return None
        elif token.tag == "and" or token.text == ",":
            return _coordinated(line, place)
        place -= 1
    return None


_REACH = 40
_LONGEST_NOUN_CUE = 7


def _coordinated(line: Line, index: int) -> int | None:
    """A further object of a verb: "reaffirmed their friendship and their commitment to"."""
    place = index - 1
    while place >= max(index - _REACH, 0):
        token = line.tokens[place]
        if line.is_verb(place):
            return place
        if token.tag in ("that", "clause", "who", "be", "to") or token.text in (";", ":"):
            return None
        place -= 1
    return None


def _performed(frame: _Frame, governor: int) -> Undertaking | None:
    line, index, token, _ = frame
    verb = line.tokens[governor]
    force = token.attribute("force")
    if force == "decision" and token.attribute("part") == "verb":
        force = "intent"  # As a noun, "resolve" is a mind made up and no resolution.
    if token.text == "interest" and not _is_wish(line, index, verb):
        return None
    light = verb.tag in ("have", "light")
    announced = force in ("decision", "intent") and verb.act == "express"
    if force == "decision" and not light and not announced:
        return None
    if light and (force != "decision" and verb.tag == "light" and verb.text[0] not in "mgMG"):
        return None
    if not light and verb.act not in _PERFORMING:
        return None
    start = group_start(line, governor)
    if _denied(line, start, governor) or (light and line.tag(start - 1) == "to"):
        return None
    subject = _performer(line, governor, index)
    if not subject:
        return None
    status = "reaffirmed" if verb.act in _REAFFIRMING else "new"
    if status == "new" and "continu" in " ".join(line.text(p) for p in range(governor, index)):
        status = "continuing"
    end = index + 1 if index + 1 < len(line.tokens) else index
    begin = start if index - governor <= _LONGEST_NOUN_CUE else _own_phrase(line, index)
    return Undertaking(begin, index, end, force, status, subject)


def _is_wish(line: Line, index: int, verb: Token) -> bool:
    """Tell an interest in doing something from an interest that one has at heart."""
    return verb.act == "express" or line.text(index + 2).endswith("ing")


def _own_phrase(line: Line, index: int) -> int:
    """Give the beginning of a noun's own phrase, where it is one of many objects of a verb."""
    begin = index
    while line.tag(begin - 1) in ("word", "adverb", "demonym", "genitive", "party"):
        begin -= 1
    return begin - 1 if line.tag(begin - 1) in ("possessive", "determiner") else begin


def _performer(line: Line, governor: int, index: int) -> Subject:
    """Tell whose commitment it is: that of the possessor, else that of the verb's subject."""
    subject = subject_of(line, governor)
    for place in range(index - 1, governor, -1):
        if line.tag(place) == "genitive" or line.text(place) in ("’", "'"):
            owner = head_of(line.tokens[governor + 1 : place])
            return owner or subject
        if line.text(place) == "our" and line.text(place + 1) in (
            "shared",
            "joint",
            "common",
            "mutual",
        ):
            return Subject("joint", (line.tokens[place],))
    verb = line.tokens[governor].text
    if not subject and verb.endswith(("ing", " of")) and _is_ours(line, governor, index):
        return Subject("pronoun", (line.tokens[governor],))
    return subject


def _is_ours(line: Line, start: int, end: int) -> bool:
    return any(line.text(place).lower() == "our" for place in range(start, end))


# --- The rest -----------------------------------------------------------------------------------


def _by_fixed(frame: _Frame) -> Undertaking | None:
    line, index, _, start = frame
    subject = subject_of(line, index)
    passive = frame.token.text.startswith(("invitation", "Invitation"))
    if passive:
        subject = Subject("guest", (frame.token,))
    if not subject:
        return None
    return Undertaking(start, index, index, "decision", "new", subject, False, passive)


def _by_adverb(frame: _Frame) -> Undertaking | None:
    line, index, _, start = frame
    subject = subject_of(line, index)
    if not subject or not _can_be_verb(line, index + 1):
        return None
    return Undertaking(start, index, index + 1, "decision", "new", subject)


def _by_asking(frame: _Frame) -> Undertaking | None:
    """To ask one's own people is to decide: "asked their ministers to"."""
    line, index, _, start = frame
    complement = complement_of(line, index)
    if complement is None or complement.kind != "people" or line.tag(index + 1) != "possessive":
        return None
    subject = subject_of(line, index)
    if not subject or line.tag(start - 1) == "to" or _denied(line, start, index):
        return None
    return Undertaking(start, index, complement.index, "decision", "new", subject)
