"""A Line and a cue behind an "and" to what it shares with the verb in front of that."""

from __future__ import annotations

from statementparse.interpret.syntax.binding import Frame
from statementparse.interpret.syntax.grammar import Line
from statementparse.interpret.syntax.groups import group_start
from statementparse.interpret.syntax.subjects import governor_of

# What is agreed on and done, as opposed to what is only intended.
_DONE = frozenset(("decision", "pledge"))
# Verbs of one infinitive are at most so many.
_HOPS = 4


def with_conjunct(frame: Frame) -> Frame:
    """Let the group of an adjective begin with that of another: "remain united and determined".

    So does that of a participle which says how one is: "are united and resolved".
    """
    line, before = frame.line, frame.start - 2
    if line.tag(before + 1) != "and" or line.tag(before) not in ("word", "cue"):
        return frame
    adjective = frame.token.says["part"] == "adjective"
    if not (adjective or frame.token.says["state"]):
        return frame
    joined = Frame.at(line, frame.place, frame.token, group_start(line, before))
    is_so = joined.has_copula and not line.ends(joined.start, "past")
    return joined if adjective or is_so else frame


def continues(line: Line, start: int, index: int) -> bool:
    """Tell whether the cue goes on what another verb begins: "agreed to draft and adopt"."""
    token = line.token(index)
    if token.mention is None or token.text != token.mention.value:
        return False
    governor = _beginning(line, start)
    if governor is None:
        return False
    to = "to" in line.tags[governor:start]
    if line.attribute(governor, "act") == "call":
        return to
    if line.tag(start - 1) != "and" or token.says["force"] not in _DONE:
        return False
    beside = line.tag(start - 3) == "to"  # "Pledges to draft | and adopt"
    begun = line.ends(governor, "past") or beside
    modal = line.attribute(governor, "part") == "modal"
    return modal or (to and begun and line.token(governor).is_cue)


def _beginning(line: Line, start: int) -> int | None:
    """Find the verb that the infinitives in front of a place hang on: "agreed to meet, draft"."""
    governor = governor_of(line, start)
    for _ in range(_HOPS):
        if governor is None or line.tag(governor - 1) != "to":
            break
        governor = governor_of(line, governor)
    return governor
