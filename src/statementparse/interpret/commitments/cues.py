"""A Line to its undertakings: which cues bind somebody, how firmly, and who it is."""

from __future__ import annotations

from collections.abc import Iterator

from statementparse.interpret.commitments.meetings import by_meeting
from statementparse.interpret.commitments.modals import by_modal, can_be_verb
from statementparse.interpret.commitments.noun_phrases import is_noun_here
from statementparse.interpret.commitments.nouns import by_noun
from statementparse.interpret.commitments.passives import agent_behind
from statementparse.interpret.commitments.telling import behind
from statementparse.interpret.commitments.verbless import by_label, by_result
from statementparse.interpret.commitments.verbs import by_verb
from statementparse.interpret.syntax.binding import Frame, Setting, Undertaking, is_participle
from statementparse.interpret.syntax.complements import complement_of
from statementparse.interpret.syntax.denial import is_denied, is_unreal
from statementparse.interpret.syntax.grammar import Line
from statementparse.interpret.syntax.groups import group_start
from statementparse.interpret.syntax.heads import NOBODY, Subject, everybody
from statementparse.interpret.syntax.objects import backing_behind, gift_behind
from statementparse.interpret.syntax.subjects import subject_of

# Those who ask other bodies of their organisation, and so their own.
_ORGANS = frozenset(("opening", "joint"))
_SERVED = _ORGANS | {"actors", "gathered", "pronoun"}
# Whom one's own state employs.
_OFFICIALS = frozenset(("actors", "actor", "own_body", "joint"))
# What makes it bind to ask somebody.
_ASKING = frozenset(("ask", "call"))
# What opens a noun phrase, and no infinitive: "to this day", "to the best of".
_OF_NOUNS = frozenset(("determiner", "possessive"))
_IN_FRONT_OF_NOUNS = _OF_NOUNS | {"preposition", "to"}
# What the verb of a treaty's clause can be beside: "encouragent" also calls on others.
_ACTING = frozenset(("word", "speech", "light"))
_BOUND = frozenset(("actors", "actor", "party", "joint"))
# What is done "hereby", as opposed to what is said: no act of speech, or the signing of a paper.
_IN_DEED = frozenset(("", "report"))


def undertakings(line: Line, setting: Setting) -> Iterator[Undertaking]:
    """Find every cue of a line that binds somebody."""
    if setting.treaty:
        yield from _by_present(line)
    busy, parted = -1, ";" in line.words
    for index, token in line.marked:
        if index <= busy or not (token.is_cue or token.attribute("own")):
            continue
        frame = Frame(line, index, token, group_start(line, index))
        found = _undertaking(frame, behind(line, index, setting) if parted else setting)
        if found is not None and not is_denied(line, found):
            busy = found.end
            yield found


def _by_present(line: Line) -> Iterator[Undertaking]:
    """Read what a treaty has its parties do: "Les Parties échangent des experts"."""
    for place, tag in enumerate(line.tags):
        acts = line.means(place, "subjunctive") or line.means(place, "treaty_present")
        if acts and tag in _ACTING and not _is_noun(line, place):
            frame = Frame(line, place, line.token(place), group_start(line, place))
            subject = subject_of(line, place)
            if subject.kind in _BOUND and subject.governor is None:
                denied = "negator" in frame.helpers
                yield frame.undertaking(place, "pledge", subject, negated=denied)
                return


def _is_noun(line: Line, place: int) -> bool:
    """Tell "sous réserve de" and "la présente Convention" from "les Parties les notifient"."""
    ruled = line.tag(place - 1) in _IN_FRONT_OF_NOUNS
    return ruled and not line.ends(place, "third_plural")


def _undertaking(frame: Frame, setting: Setting) -> Undertaking | None:
    """Read a cue in the way of its part of speech."""
    line, index, token, _ = frame
    part = token.attribute("part") or token.attribute("own")
    if part == "noun" or (part == "verb" and is_noun_here(frame)):
        return by_noun(frame) or by_label(frame) or by_result(frame, setting)
    if part == "modal" and _is_will(line, index):
        return by_noun(frame)
    if part in ("modal", "future"):
        return by_meeting(frame, setting.meeting) or by_modal(frame, setting)
    if part == "passive":
        return by_meeting(frame, setting.meeting)
    if part == "fixed":
        return _by_fixed(frame)
    if part == "adverb":
        return _by_adverb(frame)
    if part in _ASKING:
        return _by_asking(frame)
    if part == "money":
        return _by_announcing(frame)
    if part == "backing":
        return _by_assuring(frame)
    return by_verb(frame, setting)


def _is_will(line: Line, index: int) -> bool:
    """Tell the noun "will" from the modal: "their will to", "a firm will to open"."""
    if line.tag(index + 1) == "to" and line.tag(index + 2) not in _OF_NOUNS:
        return True
    before = line.tag(index - 1)
    bare = before == "determiner" and not line.means(index - 1, "floating_quantifier")
    return bare or before in ("possessive", "genitive")


def _by_fixed(frame: Frame) -> Undertaking | None:
    line, index, token, start = frame
    here = _is_invited(line, index) and "be" not in frame.helpers
    if token.attribute("after") and not here:
        return None
    subject = subject_of(line, index)
    invited = line.tag(start - 1) == "who" and _is_invited(line, index)
    if invited or token.attribute("subject") == "guest":
        agent = agent_behind(line, index) if line.means(index + 1, "agentive") else NOBODY
        subject = agent or Subject("guest", line.phrase(index, index + 1))
    if not subject:
        return None
    return frame.undertaking(index, "decision", subject)


def _is_invited(line: Line, end: int) -> bool:
    """Tell whether somebody is invited in front of a place."""
    return any(place < end and mark.attribute("asks") == "visit" for place, mark in line.marked)


def _by_adverb(frame: Frame) -> Undertaking | None:
    line, index, _, start = frame
    founded = line.means(start - 1, "expletive")  # "There is hereby established a council."
    subject = everybody(line, index) if founded else subject_of(line, index)
    binds = line.attribute(index + 1, "part") == "verb"  # "We hereby pledge to"
    binds = binds and not line.attribute(index + 1, "opens")  # "It hereby extends the term"
    says = line.attribute(index + 1, "act") not in _IN_DEED  # "We hereby declare 2030 the year of"
    if binds or says or not subject or not can_be_verb(line, index + 1):
        return None
    return frame.undertaking(index + 1, "decision", subject)


def _by_announcing(frame: Frame) -> Undertaking | None:
    """To announce money is to promise it: "announced a contribution of $5 million"."""
    line, index, _, start = frame
    complement = complement_of(line, index)
    subject = subject_of(line, index)
    given = gift_behind(line, index)
    if given is None and (complement is None or complement.kind != "money"):
        return None
    if not subject:
        return None
    if is_unreal(line, start, index) or is_participle(frame.token, line):
        return None
    end = complement.index if complement and given is None else given
    return frame.undertaking(end or index, "pledge", subject)


def _by_assuring(frame: Frame) -> Undertaking | None:
    """To assure of help is to promise it: "assured Kenya of its continued support"."""
    line, index, _, start = frame
    place, subject = backing_behind(line, index), subject_of(line, index)
    unsaid = "be" in frame.helpers or is_unreal(line, start, index)
    if place is None or not subject or unsaid:
        return None
    status = "continuing" if line.holds(index, place, "continuative") else "new"
    return frame.undertaking(place, "pledge", subject, status=status)


def _by_asking(frame: Frame) -> Undertaking | None:
    """To ask one's own people is to decide: "asked their ministers to"."""
    line, index, _, start = frame
    complement = complement_of(line, index)
    if complement is None or complement.kind != "people":
        return None
    subject = subject_of(line, index)
    own = _are_own(line, index + 1, complement.index)
    if frame.token.attribute("own") == "call":
        own = own and _are_officials(line, index + 1, complement.index)
    own = own or _is_organ(line, index + 1, complement.index, subject)
    if not (own and subject) or line.tag(start - 1) == "to" or is_unreal(line, start, index):
        return None
    return frame.undertaking(complement.index, "decision", subject)


def _is_organ(line: Line, start: int, end: int, subject: Subject) -> bool:
    """Tell whether a body asks another of its organisation: "requests the Commission to".

    Its members ask who serves them: "the Ministers requested the Secretariat to".
    """
    last = _head(line, start, end)
    organ = line.means(last, "asked_body")
    asks = _SERVED if organ == "servant" else _ORGANS
    bare = line.tag(start) == "determiner" and last == start + 1
    return bare and bool(organ) and subject.kind in asks and not subject.phrase.codes


def _are_officials(line: Line, start: int, end: int) -> bool:
    """Tell "called on their ministers to" from "called on their citizens to"."""
    return line.tag(_head(line, start, end)) in _OFFICIALS


def _head(line: Line, start: int, end: int) -> int:
    """Give the place of the noun that heads those asked: "the | Commission | of the Union"."""
    behind = (place for place in range(start, end) if line.tag(place) == "preposition")
    return next(behind, end) - 1


def _are_own(line: Line, start: int, end: int) -> bool:
    """Tell whether those asked are one's own: "their ministers", "the Joint Commission"."""
    if line.tag(start) == "possessive":
        return True
    joint = any(line.means(p, "joint_adjective") or line.token(p).code for p in range(start, end))
    last = line.text(end - 1).rpartition(" ")[2]  # "AU Commission" is one name.
    return joint and line.language.lexicon("grammar").value_of(last) == "joint"
