"""A Line and a noun such as "agreement" in it to the decision that all reached, if any."""

from __future__ import annotations

from statementparse.interpret.commitments.cues.history import opens_in_the_past
from statementparse.interpret.commitments.cues.noun_phrases import (
    force_of_noun,
    named_owner,
    own_phrase,
    owner_behind,
)
from statementparse.interpret.commitments.cues.passives import (
    HELPERS,
    agent_behind,
    is_dated,
    name_end,
    next_passive,
)
from statementparse.interpret.syntax.binding import FIRST, Frame, Undertaking
from statementparse.interpret.syntax.complements import clause_of, complement_of
from statementparse.interpret.syntax.denial import is_negative, is_unreal
from statementparse.interpret.syntax.grammar import NOBODY, VERBS, Line, Subject
from statementparse.interpret.syntax.groups import group_start
from statementparse.interpret.syntax.heads import everybody, head_of, own_body

# What the consensus can be to do.
_ACTS = frozenset(("action", "travel", "floor"))
# What there can be agreement on.
_AGREED = frozenset(("to", "on", "that"))
# What stands in front of a phrase that is no subject of the sentence, and what closes a clause.
_OTHERS = VERBS | {"who", "clause", "that", "to"}
_CLOSES = frozenset(("", ".", ",", ";"))
_FINITE = frozenset(("be", "have", "may", "do"))
# What tells how a mind is, within so many words behind the noun.
_HOLDING = frozenset(("be", "remain"))
_HELD, _LONGEST_MATTER = _HOLDING | VERBS, 30


def is_struck(line: Line, verb: int) -> bool:
    """Tell whether a verb makes the agreement that is its object: "reached", "hammered out"."""
    return line.tag(verb) == "light" or bool(line.attribute(verb, "makes"))


def clause_behind(frame: Frame, place: int) -> int | None:
    """Find the link of a clause that has somebody act: "a deal was made | that experts go"."""
    line = frame.line
    tag = line.tag(place)
    which = tag == "preposition" and line.tag(place + 1) == "who"  # "Under which"
    linked = which or tag == "that" or (tag == "clause" and line.means(place, "contractual"))
    if not linked or frame.token.says["force"] != "decision":
        return None
    link = place + which
    if line.tag(link + 1) in _FINITE or line.is_verb(min(link + 1, len(line.tags) - 1)):
        return None  # "An agreement that will end it" tells what it does.
    return link if clause_of(line, link, frame.place) else None


def _later(frame: Frame, place: int) -> int | None:
    """Find what was agreed behind a passive: "was made | that experts go", "in Oslo on fish"."""
    if link := clause_behind(frame, place):
        return link
    led = frame.line.tag(place) == "preposition"
    found = complement_of(frame.line, place - 1) if led else None
    return found.index if found and found.kind in _AGREED else None


def by_late_passive(frame: Frame, end: int) -> Undertaking | None:
    """Read a passive behind what was agreed: "a decision to open a port was taken"."""
    line, index, token, *_ = frame
    first, verb = own_phrase(line, index), next_passive(line, end)
    if verb is None or line.text(verb) not in line.language.lexicon("concluded"):
        return None
    start = group_start(line, verb)
    by = line.means(verb + 1, "agentive")
    closes = by or line.text(verb + 1) in _CLOSES
    main = _OTHERS.isdisjoint(line.tags[:first]) and not is_dated(line, start)
    if not (main and closes) or is_unreal(line, start, verb):
        return None
    if opens_in_the_past(line, line.token(verb)):
        return None
    subject = agent_behind(line, verb) if by else everybody(line, index)
    denied = is_negative(line, first) or not subject
    return None if denied else frame.undertaking(end, force_of_noun(token), subject, start=first)


def by_passive(frame: Frame) -> Undertaking | None:
    """Read a passive of everybody: "agreement was reached on", "a deal was struck that"."""
    line, index, token, *_ = frame
    verb = line.past(index + 1, *HELPERS)
    signed = token.says["force"] in line.attribute(verb, "performs").split()
    struck = line.tag(verb) == "light" or line.means(verb, "struck")
    if "be" not in line.tags[index:verb] or not (struck or signed):
        return None
    subject, end = everybody(line, index), verb + 1 + bool(line.means(verb + 1, "particle"))
    if line.means(end, "mutual"):
        first, end = end + 1, name_end(line, end + 1)  # "Between Fiji and Tonga"
        subject = head_of(line, first, end) or own_body(line, first, end)
    takes = token.says["takes"].split() if struck else ["to"]
    last = end if line.text(end) in takes else struck and _later(frame, end)
    if (
        not (last and subject)
        or is_unreal(line, index + 1, verb)
        or opens_in_the_past(line, line.token(verb))
    ):
        return None
    first = own_phrase(line, index)
    if line.tag(first - 1) == "clause":
        return None  # "If a deal is struck to"
    return frame.undertaking(last, token.says["force"], subject, start=first)


def by_copula(frame: Frame) -> Undertaking | None:
    """Read "consensus was to refer it to Leaders", which tells of nobody's own decision."""
    line, index, token, *_ = frame
    first = own_phrase(line, index)
    opens = first == 0 or line.text(first - 1) in (",", ";")
    acts = line.tag(index + 2) == "to" and line.means(index + 3, "verb_class") in _ACTS
    owned = line.tag(first) == "possessive" or named_owner(line, first, index)
    if token.says["force"] != "decision" or owned or not (opens and acts):
        return None
    return frame.undertaking(index + 2, "decision", everybody(line, index), start=first)


def by_existence(frame: Frame) -> Undertaking | None:
    """Read "there was full agreement to": a decision of all."""
    line, index, *_ = frame
    first = own_phrase(line, index)
    verb = first - 1
    while line.tag(verb) in HELPERS and line.tag(verb - 1) in HELPERS:
        verb -= 1
    if line.tag(first - 1) not in HELPERS:
        return None
    complement = complement_of(line, index) if line.means(verb - 1, "expletive") else None
    if complement is None or complement.kind not in _AGREED:
        return None
    return frame.undertaking(complement.index, "decision", everybody(line, index), start=first)


def by_outcome(frame: Frame, end: int) -> Undertaking | None:
    """Read what came of it: "the outcome was an agreement to", "from the talks came a pledge to".

    "What came out of it is an agreement to" tells the same.
    """
    line, index, token, *_ = frame
    first = own_phrase(line, index)
    verb = first - 1
    if line.tag(first) != "determiner" or is_negative(line, first):
        return None
    rises = line.means(verb, "emerging") and line.holds(0, verb, "event")
    asks = line.means(0, "interrogative") == "how" and line.holds(1, verb, "emerging")
    told = line.tag(verb) == "be" and (asks or line.holds(0, verb, "outcome"))
    if not (rises or told) or opens_in_the_past(line, line.token(verb)):
        return None
    agent = agent_behind(line, index) if line.means(index + 1, "agentive") else NOBODY
    owner = owner_behind(line, index) or agent or everybody(line, index)
    return frame.undertaking(end, force_of_noun(token), owner, start=first)


def by_lasting(frame: Frame, end: int) -> Undertaking | None:
    """Read "our commitment to peace remains firm" and "will not waver": one's own word."""
    line, index, token, *_ = frame
    first = own_phrase(line, index)
    if line.tag(first) != "possessive" or line.means(first, "person") not in FIRST:
        return None
    behind = range(end + 1, min(end + 1 + _LONGEST_MATTER, len(line.tags)))
    verb = next((p for p in behind if line.tags[p] in _HELD or line.means(p, "waning")), end)
    firm = line.means(line.past(verb + 1, "adverb", "be"), "steadfast")
    told = firm and line.tag(verb) in _HOLDING and not line.means(verb, "past_tense")
    wanes = line.means(verb, "waning") or line.means(verb + 2, "waning")
    lasts = wanes and (is_negative(line, verb - 1) or is_negative(line, verb + 1))
    if not (lasts or told):
        return None
    status = "continuing" if lasts or line.tag(verb) == "remain" else "new"
    owner = Subject("pronoun", line.phrase(first, first + 1))
    return frame.undertaking(end, force_of_noun(token), owner, start=first, status=status)
