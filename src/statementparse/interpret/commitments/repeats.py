"""Commitments to the same with links: which of them tells one of the text again.

A story tells in its lead what a quotation then tells once more. Both stay, since both are sentences
that bind; the later one knows the clause that it repeats.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import evolve

from statementparse.languages import Language
from statementparse.models import Commitment

# How far a story looks back, in commitments.
_WINDOW = 16
# So many words of substance have to be shared, and so many where each says something of its own.
_FEWEST, _FEWEST_OF_MANY = 3, 5
_SHARE = 0.75
_BINDING = frozenset(("pledge", "decision"))
# Words are compared by so many letters, which inflection leaves alone.
_STEM = 4


class Substance(NamedTuple):
    """What a commitment is about: stems of its words, and names and figures among them."""

    commitment: Commitment
    stems: frozenset[str]
    names: frozenset[str]


def distinct(commitments: Iterable[Commitment]) -> Iterator[Commitment]:
    """Leave out what repeats another of the same text word for word."""
    seen: set[tuple[object, ...]] = set()
    for one in commitments:
        key = (one.force, one.actors, one.actions, one.negated, one.cue.lower())
        if not one.actions or key not in seen:
            yield one
        seen.add(key)


def linked(commitments: Iterable[Commitment], language: Language) -> Iterator[Commitment]:
    """Give each commitment, one that repeats another with the place of that one's clause."""
    before: deque[Substance] = deque(maxlen=_WINDOW)
    for commitment in commitments:
        this = substance_of(commitment, language)
        alike = (other for other in before if not other.stems.isdisjoint(this.stems))
        first = next((other for other in alike if _is_same(other, this)), None)
        if first is None:
            before.append(this)
            yield commitment
        else:
            yield evolve(commitment, repeats=first.commitment.clause_span)


def _is_same(first: Substance, second: Substance) -> bool:
    """Tell whether two bind the same parties to the same, by the words that they share."""
    one, other = first.commitment, second.commitment
    if (one.actors, one.negated) != (other.actors, other.negated):
        return False
    if (one.force in _BINDING) != (other.force in _BINDING):
        return False
    if first.names - second.names and second.names - first.names:
        return False
    shared = len(first.stems & second.stems)
    fewer = min(len(first.stems), len(second.stems))
    needed = _FEWEST if shared == fewer else _FEWEST_OF_MANY
    return shared >= needed and shared >= _SHARE * fewer and one.span != other.span


def substance_of(commitment: Commitment, language: Language) -> Substance:
    """Leave out the cue and what the grammar of a language is made of."""
    grammar, words = language.meanings["grammar"], " ".join(commitment.actions).split()
    bare = [word if word.isalnum() else _bare(word) for word in words if word not in grammar]
    told = {"", *commitment.cue.split()}
    content = [word for word in bare if word not in told and word not in grammar]
    return Substance(
        commitment,
        frozenset([word[:_STEM].lower() for word in content]),
        frozenset([word for word in content if word[0].isupper() or word[-1].isdigit()]),
    )


def _bare(word: str) -> str:
    return word.strip("“”\"'’.,;:()").removesuffix("'s").removesuffix("’s")
