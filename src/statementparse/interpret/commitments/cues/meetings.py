"""A Line to the meeting to come that it announces: a decision of all who are to meet."""

from __future__ import annotations

from statementparse.document import Document
from statementparse.interpret.syntax.binding import Frame, Undertaking
from statementparse.interpret.syntax.grammar import VERBS, Line
from statementparse.interpret.syntax.heads import everybody
from statementparse.interpret.syntax.subjects import governor_of, subject_of

# What makes another clause of what stands between a meeting and the verb that calls it.
_PARTING = VERBS | {"be", "have", "who", "clause", "that"}
_BESIDE = frozenset(("who", "clause"))
# Who meet, and how far behind "hold" their "next meeting" begins.
_SEVERAL = frozenset(("actors", "pronoun"))
_BEHIND_VERB = 2


def meeting_in(document: Document, line: Line) -> int | None:
    """Give the place of the first meeting of a line that is counted or the next one."""
    found = document.mentions.within(line.start, line.end, "next", "session")
    return line.place_at(found[0].start) if found else None


def _leads_to(line: Line, meeting: int | None, verb: int) -> bool:
    """Tell whether a meeting is the subject of a verb: "the third session of the body | is set".

    A clause beside the main one ("before the next session is held") announces nothing, nor does
    "the third edition of the Book Fair", which is nobody's meeting.
    """
    if meeting is None or not meeting < verb or not _PARTING.isdisjoint(line.tags[meeting:verb]):
        return False
    if line.tags[verb - 1] == "capital" and not line.words[verb - 1].isupper():
        return False
    if _is_agreed(line, meeting - (line.tag(meeting - 1) in ("determiner", "possessive"))):
        return False
    commas = (place for place in range(meeting - 1, -1, -1) if line.words[place] == ",")
    return _BESIDE.isdisjoint(line.tags[next(commas, 0) : meeting])


def again(found: Undertaking | None, line: Line, meeting: int | None) -> Undertaking | None:
    """Make a decision of it that several will meet: "will meet again", "will hold the next"."""
    if found is None or meeting is None or found.subject.kind not in _SEVERAL:
        return found
    calls = meeting == found.end or line.means(found.end, "calling_verb")
    alone = not line.means(found.end + 1, "comitative")  # And not "reconvene with the mayors"
    meets = found.end <= meeting <= found.end + _BEHIND_VERB and calls and alone
    return found._replace(force="decision") if meets and found.force == "pledge" else found


def _is_agreed(line: Line, begin: int) -> bool:
    """Tell whether a verb that binds has a clause as its object: "agreed that | the next"."""
    verb = governor_of(line, begin) if line.tag(begin - 1) == "that" else begin - 1
    return verb is not None and line.tag(verb) == "cue"


def by_meeting(frame: Frame, meeting: int | None) -> Undertaking | None:
    """Read what calls a meeting: "shall be held", "will take place", "is set for", "is to meet"."""
    line, index, token, start, _ = frame
    dated = token.says["subject"] == "meeting" and "be" in frame.helpers
    if dated and meeting is not None and index < meeting <= index + _BEHIND_VERB:
        subject = subject_of(line, index)  # "They are slated to meet again."
        several = subject.kind in _SEVERAL
        return frame.undertaking(index, "decision", subject) if several else None
    if not _leads_to(line, meeting, start):
        return None
    if token.says["subject"] == "meeting":
        called = dated
    else:
        verb = line.past(index + 1, "adverb")
        held = line.verb_class(verb) == "copula" and line.means(verb + 1, "staged")
        called, index = bool(held or line.means(verb, "occurrence_verb")), verb
    return frame.undertaking(index, "decision", everybody(line, index)) if called else None
