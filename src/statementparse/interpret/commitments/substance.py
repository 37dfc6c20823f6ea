"""A commitment to its substance: what it is about, whatever words of grammar stand around."""

from __future__ import annotations

from typing import NamedTuple

from statementparse.languages import Language
from statementparse.models import Commitment

# Words are compared by so many letters, which inflection leaves alone.
_STEM = 4


class Substance(NamedTuple):
    """What a commitment is about: stems of its words, and names and figures among them."""

    commitment: Commitment
    stems: frozenset[str]
    names: frozenset[str]


def substance_of(commitment: Commitment, language: Language) -> Substance:
    """Leave out the cue and what the grammar of a language is made of."""
    grammar, words = language.lexicon("grammar").values, " ".join(commitment.actions).split()
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
