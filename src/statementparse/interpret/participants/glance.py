"""A stretch of a Document to whether it may name anybody at all, told before it is read.

Most sentences that tell of a meeting name nobody, and reading one costs a hundred glances.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from statementparse.interpret.participants.tokens import words_of

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.scan import Mention

# Roles whose people stand before the cue alone; a chair's or host's may follow: "with Ana Lima".
_TOLD_BEFORE = ("signatory", "delegate", "principal")
# Roles that only persons have.
_OF_PERSONS = frozenset(("principal", "signatory", "spokesperson", "speaker"))
_BODIES = ("agency", "seat", "organisation")
_HEARTS = frozenset(("office", "body", "service"))
_PERSONAL = frozenset(("office", "delegation"))
# Marks that stand on a word, and how far before a state a name of one word may end.
_MARKS = ",.;:()\"'’“”[]"
_NEAR = 24
_SEVERAL = 2
_LINKS = ("of", "from", "in", "the")


def may_tell(document: Document, cues: Sequence[Mention], start: int, end: int) -> bool:
    """Tell whether anybody may stand where the cues of a sentence look for people.

    All that lies before the last cue and all that lies behind the first are asked for at once.
    """
    sides = [_side(cue, start, end) for cue in cues]
    before = max((last for first, last in sides if first == start), default=start)
    behind = min((first for first, last in sides if last == end), default=end)
    persons = all(cue.source.attributes["role"] in _OF_PERSONS for cue in cues)
    may_name = may_name_person if persons else _may_name
    if behind <= before:
        return may_name(document, start, end)
    return may_name(document, start, before) or may_name(document, behind, end)


def _side(cue: Mention, start: int, end: int) -> tuple[int, int]:
    """Give the side of a cue on which its people stand: the whole sentence where it may be both."""
    people, role = cue.source.attributes["people"], cue.source.attributes["role"]
    if cue.source.attributes.get("needs") == "person":
        return start, end
    if people == "after":
        return min(cue.end, end), end
    return (start, cue.start) if people == "before" and role in _TOLD_BEFORE else (start, end)


def _may_name(document: Document, start: int, end: int) -> bool:
    """Tell a stretch with an address, a known body, the heart of an office or body.

    A word that may be a name is enough where a party is named, too.
    """
    if document.mentions.within(start, end, "honorific", *_BODIES):
        return True
    words, kinds = _kinds(document, start, end)
    if not _HEARTS.isdisjoint(kinds):
        return True
    return any(_unknown(words, kinds)) and _has_party(document, start, end)


def may_name_person(document: Document, start: int, end: int) -> bool:
    """Tell a stretch with an address or office, or with a name beside a party or body.

    Such a name has two words, or stands right before its state.
    """
    if document.mentions.within(start, end, "honorific"):
        return True
    words, kinds = _kinds(document, start, end)
    if not _PERSONAL.isdisjoint(kinds):
        return True
    unknown = _unknown(words, kinds)
    if not any(first and second for first, second in pairwise(unknown)):
        return any(unknown) and _is_beside_state(document, start, end)
    bodies = not _HEARTS.isdisjoint(kinds) or document.mentions.within(start, end, *_BODIES)
    return bool(bodies) or _has_party(document, start, end)


def names_office(document: Document, start: int, end: int) -> bool:
    """Tell a stretch with an address or the heart of an office."""
    if document.mentions.within(start, end, "honorific"):
        return True
    return "office" in _kinds(document, start, end)[1]


def may_name_several(document: Document, start: int, end: int) -> bool:
    """Tell a stretch that may name two persons: with two words, at least, that may be names."""
    if sum(_unknown(*_kinds(document, start, end))) < _SEVERAL:
        return False
    return names_office(document, start, end)


def _kinds(document: Document, start: int, end: int) -> tuple[list[str], list[str | None]]:
    """Give the words of a stretch, roughly cut, and their classes."""
    words = document.text[start:end].replace("-", " ").split()
    classes = words_of(document.language).classes
    return words, [classes.get(word.strip(_MARKS)) for word in words]


def _unknown(words: Sequence[str], kinds: Sequence[str | None]) -> list[bool]:
    """Tell of each word whether it may be part of a name."""
    return [kind is None and word[0].isupper() for word, kind in zip(words, kinds, strict=True)]


def _has_party(document: Document, start: int, end: int) -> bool:
    return bool(document.mentions.within(start, end, "state", "demonym"))


def _is_beside_state(document: Document, start: int, end: int) -> bool:
    """Tell whether a name goes right before a state: "Suharto of Indonesia"."""
    for state in document.mentions.within(start, end, "state"):
        words, kinds = _kinds(document, max(state.start - _NEAR, start), state.start)
        rest = [place for place, kind in enumerate(kinds) if kind not in _LINKS]
        if rest and kinds[rest[-1]] is None and words[rest[-1]][0].isupper():
            return True
    return False
