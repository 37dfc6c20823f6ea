"""A text to the name of the language it is written in, by the commonest words of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

from statementparse.languages import available_languages, read_lexicon

DEFAULT = "en"
# So much of a text is looked at, and so many of its words must speak for another language.
_REACH = 2_500
_FEWEST, _SHARE = 3, 0.08


def language_of(text: str) -> str:
    """Tell which bundled language a text is written in; English where that is not plain.

    Each word of the beginning votes for the language that lists it as one of its commonest
    (`common_word` in `words.toml`). So the choice costs little, and anybody can count it again.

    >>> language_of("Les deux Parties sont convenues de se revoir à Oslo.")
    'fr'
    """
    words = text[:_REACH].lower().split()
    votes = Counter(map(_languages_by_word().get, words))
    chosen = max(available_languages(), key=votes.__getitem__)
    enough = max(_FEWEST, _SHARE * len(words))
    return chosen if votes[chosen] >= enough and votes[chosen] > votes[DEFAULT] else DEFAULT


@cache
def _languages_by_word() -> Mapping[str, str]:
    """Give each of the commonest words its language; only these words are read, no rules."""
    return {
        word: name
        for name in available_languages()
        for word in read_lexicon(name, "words", "common_word")
    }
