"""An office and a name to the state or organisation whose high office somebody holds or held.

`data/office_holders.toml` is read when it is first asked, and by no language: few texts need it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from statementparse.datafiles import read_lexicons
from statementparse.text import without_accents

FILE = "office_holders"
# Surnames so common that without a given name they tell nobody: of any class, or of one.
COMMON, _ANY = "common_surname", "any"
# A surname has no more words: "bin Salman Al Saud"; nor has a name.
_LONGEST_SURNAME = 4
_LONGEST_NAME = 12
# Shorter words of a name are no given names: "bin", "de", "al".
_SHORTEST_GIVEN = 3
# Letters that are no others with accents.
_PLAIN = str.maketrans("’ıłøđ", "'ilod")
_PARTICLES = frozenset("abu ben bin bint dos del ibn van von".split())


class Holder(NamedTuple):
    """Of which party somebody is, and by which given names he is told from others."""

    party: str
    given: frozenset[str]


def party_of_holder(office: str, name: str) -> str | None:
    """Give the one party of which somebody of a name holds or held an office of a class.

    A surname that people of several parties share tells none, nor do the given names of others.

    >>> party_of_holder("vice_president", "Kamala D. Harris")
    'USA'
    >>> party_of_holder("vice_president", "Anna Harris")
    """
    words = folded(name)
    known = _holders(office)
    if not words or len(words) > _LONGEST_NAME:
        return None
    for surname, given in _readings(words):
        if holders := known.get(surname):
            if not given and surname in _common(office) and holders[0].given:
                return None
            found = {holder.party for holder in holders if _agrees(holder, given)}
            if found:
                return found.pop() if len(found) == 1 else None
    return None


def names_in_full(name: str) -> bool:
    """Tell whether a name has more words than a surname."""
    return len(folded(name)) > 1


def folded(name: str) -> tuple[str, ...]:
    """Give the words of a name as they are compared: small, without accents, hyphens and dots.

    >>> folded("Ban Ki-moon"), folded("Joseph R. Biden, Jr.")
    (('ban', 'ki', 'moon'), ('joseph', 'r', 'biden'))
    """
    plain = without_accents(name).casefold().translate(_PLAIN)
    words = "".join([mark if mark.isalnum() or mark == "'" else " " for mark in plain]).split()
    return tuple([word for word in words if word not in ("jr", "sr")])


def _readings(words: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Give the surnames and given names that a name may be made of: "Abe Shinzo", too."""
    for first in range(max(len(words) - _LONGEST_SURNAME, 0), len(words)):
        yield " ".join(words[first:]), words[:first]
    for last in range(min(len(words) - 1, _LONGEST_SURNAME), 0, -1):
        yield " ".join(words[:last]), words[last:]


def _agrees(holder: Holder, given: Sequence[str]) -> bool:
    """Tell whether given names are those of a holder, where there are any."""
    told = [word for word in given if word not in _PARTICLES]
    return not told or any(_is_given(word, holder.given) for word in told)


def _is_given(word: str, names: frozenset[str]) -> bool:
    """Tell whether a word is one of some given names, or the initial of one."""
    return word in names or (len(word) == 1 and any(name[0] == word for name in names))


@cache
def _lexicons() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return read_lexicons(FILE)


@cache
def _common(office: str) -> frozenset[str]:
    listed = _lexicons().get(COMMON, {})
    forms = (*listed.get(_ANY, ()), *listed.get(office, ()))
    return frozenset(" ".join(folded(form)) for form in forms)


@cache
def _holders(office: str) -> Mapping[str, tuple[Holder, ...]]:
    """Give the holders of one class of offices by their surnames."""
    found: dict[str, tuple[Holder, ...]] = defaultdict(tuple)
    for party, names in _lexicons().get(office, {}).items():
        for name in names:
            surname, _, given = name.partition(",")
            found[" ".join(folded(surname))] += (Holder(party, _given(given)),)
    return {**found}


def _given(names: str) -> frozenset[str]:
    words = [word for word in folded(names) if word not in _PARTICLES]
    return frozenset([word for word in words if len(word) >= _SHORTEST_GIVEN] or words)
