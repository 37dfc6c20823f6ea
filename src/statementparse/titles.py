"""Lines above a text to the one among them that is most likely its title.

A title says in a few words what the text below goes on to tell, so it shares words with it; the
name of a site, an entry of a menu or a row of buttons does not. This holds for every site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
_READ = 1_500
_MOST_SHARED, _MOST_WORDS, _FEWEST_WORDS = 6, 8, 3
_NEARLY_BEST = 0.8
_SMALL = frozenset(
    "the and for with from that this their its into between will his her was were have has".split()
)


def stems(words: str) -> frozenset[str]:
    """Give the beginnings of the words that tell what a text is about.

    >>> sorted(stems("Ministers of Peru met in the capital"))
    ['capita', 'met', 'minist', 'peru']
    """
    return frozenset(w[:_STEM] for w in _WORD.findall(words.casefold()) if w not in _SMALL)


def stems_of(sentences: Iterable[str]) -> frozenset[str]:
    """Give the stems of the first sentences of a text."""
    found, length = [], 0
    for sentence in sentences:
        found.append(sentence)
        length += len(sentence)
        if length > _READ:
            break
    return stems(" ".join(found))


def likeness(line: str, below: frozenset[str]) -> float:
    """Weigh how much a line looks like the title of the text below it."""
    own = stems(line)
    if not own:
        return 0.0
    shared, words = len(own & below), line.count(" ") + 1
    weight = min(shared, _MOST_SHARED) + 2 * shared / len(own) + min(words, _MOST_WORDS) / 4
    return weight - 2 * (words < _FEWEST_WORDS)


def likeliest(lines: Sequence[str], below: frozenset[str]) -> int:
    """Give the number of the first line that is as likely as any to be the title.

    The first of several that are nearly alike: the others are a second title or a summary.
    """
    weights = [likeness(line, below) for line in lines]
    enough = min(max(weights) * _NEARLY_BEST, max(weights))
    return next(number for number, weight in enumerate(weights) if weight >= enough)
