"""A Line to the demands on others that it makes: the cue, and on whom it calls."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from statementparse.interpret.commitments.passives import agent_behind
from statementparse.interpret.syntax.grammar import Line
from statementparse.interpret.syntax.groups import group_start
from statementparse.interpret.syntax.heads import Subject
from statementparse.interpret.syntax.subjects import subject_of

# Those who are asked are named in so many words.
_LONGEST_ADDRESSEE = 24
_PARTING = frozenset((",", ";", ":"))
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
        start = group_start(line, index)
        if "negator" in line.tags[start:index]:
            continue
        if "be" in line.tags[start:index]:
            subject, asked = agent_behind(line, index), _in_front(line, start)
        else:
            subject, asked = subject_of(line, index), _addressee(line, index)
        if subject and (line.attribute(index, "asks") != "people" or _is_told(line, asked)):
            yield Demand(index, subject, asked)


def _is_noun(line: Line, index: int) -> bool:
    start = group_start(line, index)
    return line.tag(start - 1) in ("determiner", "possessive", "genitive", "preposition", "to")


def _is_told(line: Line, asked: tuple[int, int] | None) -> bool:
    """Tell "pressed the banks to pay" from "pressed the button"."""
    return asked is not None and line.tag(asked[1]) == "to"


def _in_front(line: Line, end: int) -> tuple[int, int] | None:
    """Give those of whom a passive tells that they are asked: "all ships | were urged"."""
    begin = end
    while begin > max(end - _LONGEST_ADDRESSEE, 0) and line.words[begin - 1] not in _PARTING:
        begin -= 1
    return (begin, end) if begin < end else None


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
