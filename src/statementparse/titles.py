"""Lines above a text to the one among them that is most likely its title.

A title says in a few words what the text below goes on to tell, so it shares words with it; the
name of a site, an entry of a menu or a row of buttons does not. This holds for every site.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
_READ = 1_500
_MOST_SHARED, _MOST_WORDS, _FEWEST_WORDS = 6, 8, 3
_NEARLY_BEST = 0.8
# One in so many of the words of a line that belongs to a text is in the text.
_TOLD = 4


class Body(NamedTuple):
    """What a text is about: the beginnings of its words, but for those too common to tell."""

    stems: frozenset[str]
    common: Collection[str]

    @classmethod
    def of(cls, sentences: Iterable[str], common: Collection[str]) -> Body:
        """Read the first sentences of a text; `common` are the commonest words of its language."""
        return cls(_stems(opening(sentences), common), common)

    def shares(self, line: str) -> bool:
        """Tell whether a line has a word with the text in common.

        >>> Body.of(["Ministers of Peru met in the capital."], ["the"]).shares("A ministerial day")
        True
        """
        return not _stems(line, self.common).isdisjoint(self.stems)

    def tells(self, line: str) -> bool:
        """Tell whether the text speaks of a good part of what a line names.

        >>> Body.of(["Ministers met in Lima."], ["the"]).tells("Ministers Visas Jobs News Fees")
        False
        """
        own = _stems(line, self.common)
        return len(own & self.stems) * _TOLD >= len(own) > 0

    def likeness(self, line: str) -> float:
        """Weigh how much a line looks like the title of the text."""
        own = _stems(line, self.common)
        if not own:
            return 0.0
        shared, words = len(own & self.stems), line.count(" ") + 1
        weight = min(shared, _MOST_SHARED) + 2 * shared / len(own) + min(words, _MOST_WORDS) / 4
        return weight - 2 * (words < _FEWEST_WORDS)

    def likeliest(self, lines: Sequence[str]) -> int:
        """Give the number of the first line that is as likely as any to be the title.

        The first of several that are nearly alike: the others are a second title or a summary.
        """
        weights = [self.likeness(line) for line in lines]
        enough = min(max(weights) * _NEARLY_BEST, max(weights))
        return next(number for number, weight in enumerate(weights) if weight >= enough)


def opening(sentences: Iterable[str]) -> str:
    """Give the first sentences of a text, as far as they are read to know what it is about."""
    found, length = [], 0
    for sentence in sentences:
        found.append(sentence)
        length += len(sentence)
        if length > _READ:
            break
    return " ".join(found)


def words_of(line: str) -> list[str]:
    """Give the words of a line that may tell something, in small letters.

    >>> words_of("The 3rd EU-Peru Talks")
    ['the', 'peru', 'talks']
    """
    return _WORD.findall(line.casefold())


def stem_of(word: str) -> str:
    """Give so much of a word as inflection leaves alone.

    >>> stem_of("ministers"), stem_of("ministerial")
    ('minist', 'minist')
    """
    return word[:_STEM]


def _stems(words: str, common: Collection[str]) -> frozenset[str]:
    return frozenset(map(stem_of, set(words_of(words)).difference(common)))
