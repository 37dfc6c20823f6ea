"""A stretch of a Document to whether it may name anybody at all, told before it is read.

Most sentences that tell of a meeting name nobody, and reading one costs a hundred glances.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from statementparse.interpret.participants.line import BODY_KINDS, HEADS, OF_PERSONS
from statementparse.interpret.participants.tokens import words_of

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.scan import Mention

# Roles whose people stand before the cue alone; a chair's or host's may follow: "with Ana Lima".
_TOLD_BEFORE = ("signatory", "issuer", "delegate", "principal")
_NAMED = ("honorific", *BODY_KINDS)
_PARTIES = ("state", "demonym")
_ANY_HEAD = frozenset(("office", *HEADS))
_OFFICE = frozenset(("office",))
_PERSONAL = frozenset(("office", "delegation"))
# People whom a body sends: its representatives.
_SENT = frozenset(("people",))
# Marks that stand on a word, and how far before a state a name of one word may end.
_MARKS = ",.;:()\"'’“”[]"
_NEAR = 24
_SEVERAL = 2
_LINKS = ("of", "from", "in", "the")


class _Seen(NamedTuple):
    """The words of a stretch, roughly cut: their classes, and which of them may be names."""

    kinds: list[str | None]
    names: list[int]

    @classmethod
    def of(
        cls, document: Document, start: int, end: int, enough: frozenset[str] = frozenset()
    ) -> _Seen:
        """Cut a stretch at its blanks and hyphens; one word of some classes may be `enough`."""
        class_of = words_of(document.language).classes.get
        words = document.text[start:end].replace("-", " ").split()
        kinds = list(map(class_of, words))
        if not enough.isdisjoint(kinds):
            return cls(kinds, [])
        unknown = [place for place, kind in enumerate(kinds) if kind is None]
        for place in unknown:
            kinds[place] = class_of(words[place].strip(_MARKS))
        names = [p for p in unknown if kinds[p] is None and words[p][0].isupper()]
        return cls(kinds, names)

    def has(self, kinds: frozenset[str]) -> bool:
        """Tell whether a word is of one of some classes."""
        return not kinds.isdisjoint(self.kinds)

    def has_full_name(self) -> bool:
        """Tell whether two words that may be names stand side by side."""
        return any(second - first == 1 for first, second in pairwise(self.names))


def may_tell(document: Document, cues: Sequence[Mention], start: int, end: int) -> bool:
    """Tell whether anybody may stand where the cues of a sentence look for people.

    All that lies before the last cue and all that lies behind the first are asked for at once.
    Those who say "we" may be named by their names alone.
    """
    roles = {cue.attribute("role") for cue in cues}
    if "we" in roles:
        return True
    before, behind = start, end
    for cue in cues:
        first, last = _side(cue, start, end)
        before = max(before, last) if first == start else before
        behind = min(behind, first) if last == end else behind
    may_name = may_name_person if roles <= OF_PERSONS else _may_name
    if behind <= before:
        return may_name(document, start, end)
    return may_name(document, start, before) or may_name(document, behind, end)


def _side(cue: Mention, start: int, end: int) -> tuple[int, int]:
    """Give the side of a cue on which its people stand: the whole sentence where it may be both."""
    people, role = cue.attribute("people"), cue.attribute("role")
    if cue.attribute("needs") == "person":
        return start, end
    if people == "after":
        return min(cue.end, end), end
    return (start, cue.start) if people == "before" and role in _TOLD_BEFORE else (start, end)


def _may_name(document: Document, start: int, end: int) -> bool:
    """Tell a stretch with an address, a known body, the head of an office or body.

    A word that may be a name is enough where a party is named, too.
    """
    if start == end:
        return False
    if document.mentions.within(start, end, *_NAMED):
        return True
    seen = _Seen.of(document, start, end, enough=_ANY_HEAD)
    if seen.has(_ANY_HEAD):
        return True
    return bool(seen.names and document.mentions.within(start, end, *_PARTIES))


def may_name_person(document: Document, start: int, end: int) -> bool:
    """Tell a stretch with an address or office, or with a name beside a party or body.

    Such a name has two words, or stands right before its state; a body may send people instead.
    """
    if start == end:
        return False
    if document.mentions.within(start, end, "honorific"):
        return True
    seen = _Seen.of(document, start, end, enough=_PERSONAL)
    if seen.has(_PERSONAL):
        return True
    full = seen.has_full_name()
    of_bodies = full or seen.has(_SENT)
    if of_bodies and (seen.has(_ANY_HEAD) or document.mentions.within(start, end, *BODY_KINDS)):
        return True
    if full:
        return bool(document.mentions.within(start, end, *_PARTIES))
    return bool(seen.names) and _is_beside_state(document, start, end)


def names_office(document: Document, start: int, end: int) -> bool:
    """Tell a stretch with an address or the head of an office."""
    if document.mentions.within(start, end, "honorific"):
        return True
    return _Seen.of(document, start, end, enough=_OFFICE).has(_OFFICE)


def may_name_official(document: Document, start: int, end: int) -> bool:
    """Tell a stretch with a full name beside an address or the head of an office."""
    seen = _Seen.of(document, start, end)
    if not seen.has_full_name():
        return False
    return "office" in seen.kinds or bool(document.mentions.within(start, end, "honorific"))


def may_name_several(document: Document, start: int, end: int) -> bool:
    """Tell a stretch that may name two persons: with two words, at least, that may be names.

    An office or address stands beside them, or both have a state: "Oman's Said, Peru's Paz".
    """
    seen = _Seen.of(document, start, end)
    if len(seen.names) < _SEVERAL:
        return False
    endings = document.language.lexicon("possessive_ending")
    states = document.mentions.within(start, end, "state")
    if sum(document.text[m.end : m.end + 2] in endings for m in states) >= _SEVERAL:
        return True
    return "office" in seen.kinds or bool(document.mentions.within(start, end, "honorific"))


def _is_beside_state(document: Document, start: int, end: int) -> bool:
    """Tell whether a name goes right before a state: "Suharto of Indonesia"."""
    for state in document.mentions.within(start, end, "state"):
        seen = _Seen.of(document, max(state.start - _NEAR, start), state.start)
        rest = [place for place, kind in enumerate(seen.kinds) if kind not in _LINKS]
        if rest and rest[-1] in seen.names:
            return True
    return False
