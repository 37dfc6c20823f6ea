"""A Line to its undertakings: which cues bind somebody, how firmly, and who it is."""

from __future__ import annotations

from collections.abc import Iterator

from statementparse.interpret.commitments.modals import by_modal, can_be_verb
from statementparse.interpret.commitments.nouns import by_noun, is_noun_here
from statementparse.interpret.commitments.verbs import by_verb
from statementparse.interpret.syntax.binding import Frame, Undertaking, is_denied
from statementparse.interpret.syntax.complements import complement_of
from statementparse.interpret.syntax.grammar import Line, Token
from statementparse.interpret.syntax.heads import Subject
from statementparse.interpret.syntax.subjects import group_start, subject_of


def undertakings(line: Line, reported: bool) -> Iterator[Undertaking]:
    """Find every cue of a line that binds somebody; `reported` tells that "would" means "will"."""
    busy = -1
    for index in line.marked:
        token = line.token(index)
        if index <= busy or not (token.is_cue or token.attribute("own")):
            continue
        found = _undertaking(line, index, token, reported)
        if found is not None:
            busy = found.end
            rule = token.mention.rule if token.mention is not None else ""
            yield found._replace(rule=rule)


def _undertaking(line: Line, index: int, token: Token, reported: bool) -> Undertaking | None:
    part = token.attribute("part") or token.attribute("own")
    frame = Frame(line, index, token, group_start(line, index))
    if part == "noun" or (part == "verb" and is_noun_here(frame)):
        return by_noun(frame)
    if part == "modal" and line.tag(index - 1) in ("possessive", "genitive"):
        return by_noun(frame)
    if part == "modal":
        return by_modal(frame, reported)
    if part == "fixed":
        return _by_fixed(frame)
    if part == "adverb":
        return _by_adverb(frame)
    if part == "ask":
        return _by_asking(frame)
    return by_verb(frame)


def _by_fixed(frame: Frame) -> Undertaking | None:
    line, index, _, start = frame
    subject = subject_of(line, index)
    passive = frame.token.attribute("subject") == "guest"
    if passive:
        subject = Subject("guest", (frame.token,))
    if not subject:
        return None
    return Undertaking(start, index, index, "decision", "new", subject, False, passive)


def _by_adverb(frame: Frame) -> Undertaking | None:
    line, index, _, start = frame
    subject = subject_of(line, index)
    if not subject or not can_be_verb(line, index + 1):
        return None
    return Undertaking(start, index, index + 1, "decision", "new", subject)


def _by_asking(frame: Frame) -> Undertaking | None:
    """To ask one's own people is to decide: "asked their ministers to"."""
    line, index, _, start = frame
    complement = complement_of(line, index)
    if complement is None or complement.kind != "people" or line.tag(index + 1) != "possessive":
        return None
    subject = subject_of(line, index)
    if not subject or line.tag(start - 1) == "to" or is_denied(line, start, index):
        return None
    return Undertaking(start, index, complement.index, "decision", "new", subject)
