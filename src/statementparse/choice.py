"""A text to the name of the language it is written in, by the commonest words of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

from statementparse.datafiles import available_languages, read_lexicon

DEFAULT = "en"
# So much of a text is looked at, and so many more of its words must speak for another language than
# for English; in a longer text they are so great a part of all.
_REACH = 1_250
_FEWEST, _SHARE = 2, 0.08


def language_of(text: str) -> str:
    """Tell which bundled language a text is written in; English where that is not plain.

    Each word of the beginning votes for every language that lists it as one of its commonest
    (`common_word` in `words.toml`); a tie goes by the letters that only one of two writes
    (`own_letter`). So the choice costs little, and anybody can count it again.

    >>> language_of("Les deux Parties sont convenues de se revoir à Oslo.")
    'fr'
    """
    words = text[:_REACH].replace("'", " ").replace("’", " ").split()  # "l'accord" votes as "l".
    enough = max(_FEWEST, _SHARE * len(words))
    elsewhere, rest, telling = _words_elsewhere(), iter(words), 0
    while telling < enough:
        if elsewhere.isdisjoint(rest):  # It stops behind the first that is known elsewhere.
            return DEFAULT  # As nearly all English texts: no votes need to be counted.
        telling += 1
    by_word = _languages_by_word()
    votes = Counter(name for word in words if word in elsewhere for name in by_word[word])
    (chosen, most), (rival, next_most) = [*votes.most_common(2), (DEFAULT, 0)][:2]
    if most == next_most:
        chosen = _by_letters(text[:_REACH], chosen, rival)
    if most < enough:
        return DEFAULT
    own = sum(DEFAULT in by_word.get(word, ()) for word in words)
    return chosen if most - own >= _FEWEST else DEFAULT


def _by_letters(text: str, one: str, other: str) -> str:
    """Settle a tie of words by the letters that only one of two languages writes."""
    ours, theirs = (sum(map(text.count, _own_letters(name))) for name in (one, other))
    return DEFAULT if ours == theirs else one if ours > theirs else other


@cache
def _own_letters(name: str) -> tuple[str, ...]:
    return read_lexicon(name, "words", "own_letter")


@cache
def _words_elsewhere() -> frozenset[str]:
    return frozenset(word for word, names in _languages_by_word().items() if DEFAULT not in names)


@cache
def _languages_by_word() -> Mapping[str, tuple[str, ...]]:
    """Give each of the commonest words its languages; only these words are read, no rules.

    A word is listed in each case, which is cheaper than to make every text's letters small.
    """
    found: dict[str, tuple[str, ...]] = {}
    for name in available_languages():
        for word in read_lexicon(name, "words", "common_word"):
            for cased in {word, word.capitalize(), word.upper()}:
                found[cased] = (*found.get(cased, ()), name)
    return found
