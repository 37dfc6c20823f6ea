"""A Line without a verb to what it announces or results in: "Decision of both sides: a ferry"."""

from __future__ import annotations

from statementparse.interpret.commitments.noun_phrases import complement_end, named_owner
from statementparse.interpret.commitments.passives import agent_behind, name_end
from statementparse.interpret.syntax.binding import Frame, Undertaking
from statementparse.interpret.syntax.grammar import Line
from statementparse.interpret.syntax.heads import NOBODY, Subject, everybody, head_of

# Whose it is stands right beside the noun, which is one of the first words.
_LONGEST_OPENING = 6
_OWNERS = frozenset(("party", "joint", "actors", "actor"))
_CLAUSAL = frozenset(("cue", "speech", "be", "have", "that", "who"))
# What shows that a noun does not begin its item.
_PARTING = _CLAUSAL | {"preposition", "to", "clause", "light"}


def by_label(frame: Frame) -> Undertaking | None:
    """Read a noun that announces what stands behind a colon: "Fiji's pledge to Tonga: a boat"."""
    line, index, token, _ = frame
    if index > _LONGEST_OPENING or ":" not in line.words[index:-2]:
        return None
    colon = line.words.index(":", index)
    around = line.tags[:index] + line.tags[index + 1 : colon]
    owner = _owner(line, index, colon)
    if owner.kind not in _OWNERS or not _CLAUSAL.isdisjoint(around):
        return None
    return frame.undertaking(colon, token.attribute("force"), owner, start=index)


def by_result(frame: Frame) -> Undertaking | None:
    """Read a noun that begins an item of a list of results: "Fiji's readiness to open a school"."""
    line, index, token, _ = frame
    if index > _LONGEST_OPENING or not _PARTING.isdisjoint(line.tags[:index]):
        return None
    end = complement_end(line, index, ["to"])
    if end is None:
        return None
    owner = named_owner(line, 0, index) or agent_behind(line, index) or everybody(line, index)
    return frame.undertaking(end, token.attribute("force"), owner, start=0)


def _owner(line: Line, index: int, colon: int) -> Subject:
    if line.tag(index - 1) == "genitive":
        return head_of(line, 0, index - 1)
    if line.means(index + 1, "genitive_mark"):
        return head_of(line, index + 2, min(name_end(line, index + 2), colon))
    return NOBODY
