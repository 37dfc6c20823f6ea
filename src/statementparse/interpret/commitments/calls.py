"""A Line to the demands on others that it makes: the cue, and on whom it calls."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from statementparse.interpret.syntax.grammar import Line
from statementparse.interpret.syntax.heads import Subject
from statementparse.interpret.syntax.subjects import group_start, subject_of

# Those who are asked are named in so many words.
_LONGEST_ADDRESSEE = 24
_END = frozenset(("to", "that", "cue", "speech", "clause", "who"))


@frozen
class Demand:
    """One call, as places in a Line."""

    cue: int
    subject: Subject
    addressee: tuple[int, int] | None


def demands(line: Line) -> Iterator[Demand]:
    """Find what a line asks of others; a noun ("the call for") asks nothing here."""
    for index, mark in line.marked:
        if mark.act != "call" or _is_noun(line, index):
            continue
        subject = subject_of(line, index)
        if subject:
            yield Demand(index, subject, _addressee(line, index))


def _is_noun(line: Line, index: int) -> bool:
    start = group_start(line, index)
    return line.tag(start - 1) in ("determiner", "possessive", "genitive", "preposition", "to")


def _addressee(line: Line, index: int) -> tuple[int, int] | None:
    """Give the noun phrase that is asked: up to the infinitive, or to the next clause."""
    if line.attribute(index, "asks") == "thing":
        return None
    place = index + 1
    end = min(place + _LONGEST_ADDRESSEE, len(line.tags))
    while place < end and line.tags[place] not in _END:
        if line.text(place) in (",", ";", ".") or line.means(place, "benefactive"):
            break
        place += 1
    return (index + 1, place) if place > index + 1 else None
