"""A Line and a noun such as "commitment" in it to whose it is, apart from who tells of it."""

from __future__ import annotations

from statementparse.interpret.syntax.grammar import APOSTROPHES, Line
from statementparse.interpret.syntax.heads import NOBODY, Subject, everybody, head_of
from statementparse.interpret.syntax.subjects import subject_of

# What the owners of a commitment are named by: "of Peru and the United States".
_OF_OWNERS = frozenset(
    ("party", "and", "determiner", "possessive", "demonym", "actor", "actors", "capital")
)
_OWNING = frozenset(("party", "actor", "actors"))


def owner_of(line: Line, governor: int, index: int) -> Subject:
    """Tell whose commitment it is: that of the possessor, else that of the verb's subject."""
    subject = subject_of(line, governor)
    for place in range(index - 1, governor, -1):
        if line.tag(place) == "genitive" or line.text(place) in APOSTROPHES:
            owner = head_of(line, governor + 1, place)
            return owner or subject
        if line.tag(place) == "possessive" and _is_shared(line, place):
            return everybody(line, place)
    if owner := _owner_behind(line, index):
        return owner
    nominal = line.ends(governor, "gerund") or line.attribute(governor, "part") == "nominal"
    if not subject and nominal and _is_ours(line, governor, index):
        return Subject("pronoun", line.phrase(governor, governor + 1))
    return subject


def named_owner(line: Line, first: int, index: int) -> Subject:
    """Give whom a noun phrase names as its owner: "Norway's readiness", "the will of Fiji"."""
    if "genitive" in line.tags[first:index]:
        return head_of(line, first, line.tags.index("genitive", first))
    return _owner_behind(line, index)


def _owner_behind(line: Line, index: int) -> Subject:
    """Give the party whose commitment it is: "the commitment of France to"."""
    if not line.means(index + 1, "genitive_mark"):
        return NOBODY
    first, last = index + 2, past_owner(line, index)
    owner = head_of(line, first, last) if last > first else NOBODY
    return owner if owner.kind in _OWNING else NOBODY


def past_owner(line: Line, index: int) -> int:
    """Give the place behind those whose it is: "the commitment of France | to"."""
    last = index + 2
    while line.tag(last) in _OF_OWNERS or line.means(last, "few") or _is_led_on(line, last):
        last += 1
    return last


def _is_led_on(line: Line, place: int) -> bool:
    """Tell "the will of the Government | of Chad to" from "la volonté du Tchad | de payer"."""
    named = line.tag(place + 1) == "party" or line.tag(place + 2) == "party"
    articled = line.tag(place + 1) in ("party", "determiner")
    return articled and named and bool(line.means(place, "genitive_mark"))


def _is_shared(line: Line, place: int) -> bool:
    """Tell whether a thing is that of all: "our common resolve", "their shared commitment"."""
    plural = line.means(place, "person") in ("1pl", "3pl")
    return plural and bool(line.means(place + 1, "joint_adjective"))


def _is_ours(line: Line, start: int, end: int) -> bool:
    return any(line.means(place, "person") == "1pl" for place in range(start, end))


def own_phrase(line: Line, index: int) -> int:
    """Give the beginning of a noun's own phrase, where it is one of many objects of a verb."""
    begin = index
    while line.tag(begin - 1) in ("word", "adverb", "demonym", "genitive", "party"):
        begin -= 1
    return begin - 1 if line.tag(begin - 1) in ("possessive", "determiner") else begin
