"""Anchor words to a search for them: which of them stand where in a text.

A word is a run of letters and digits that begins with a letter, a run of digits, or a run of
ideographs; what is glued to the end of a number is no word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from itertools import chain

from statementparse.rules import DIGITS
from statementparse.sieve import Sieve

# What a word may go on with.
_MORE = r"[^\W_\u4e00-\u9fff]"
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(rf"[^\W\d_\u4e00-\u9fff]{_MORE}*|\d+|[\u4e00-\u9fff]+")
# The same where a sieve says that a word may begin: it takes all strange letters for blanks.
_BEGUN = re.compile(rf"(?<!{_MORE})(?:{_TOKEN.pattern})")
# The marks that stand beside words most often: as blanks they leave plain words behind.
_MARKS = ",.\n'’“”\"()-–—:;/"
# A long text is cut into words so many characters at a time.
_STRETCH = 50_000
# Numbers of so many digits and more are all alike.
_MANY = 5
# So many anchors are worth a sieve, which skips all other words.
_FEW = 1500
# So few anchors without a capital may go by themselves where all others have one.
_FEWEST = 8

# Where an anchor stands, and which: a number is given as so many `#` as it has digits.
Place = tuple[int, str]
Search = Callable[[str], Iterable[Place]]


def search_for(anchors: Collection[str]) -> Search:
    """Give the search that finds some anchors soonest: all that stand in a text, in any order.

    >>> search_for({"France"})("France's envoy met InterFrance.")
    [(0, 'France')]
    """
    known = frozenset(word for word in anchors if not word.startswith(DIGITS))
    if len(anchors) <= _FEW:
        return partial(_sieved, known, Sieve.of(anchors))
    small = [word for word in known if not word[0].isupper()]
    if len(small) <= _FEWEST and not any(DIGITS in word for word in anchors):
        initials = re.escape("".join({word[0] for word in known.difference(small)}))
        patterns = [f"[{initials}]{_MORE}*", *(f"{re.escape(w)}(?!{_MORE})" for w in small)]
        return partial(_begun_alike, known, [re.compile(source) for source in patterns])
    return partial(every_word, known)


def every_word(known: frozenset[str], text: str) -> Iterable[Place]:
    """Look up all words, those of a long text stretch by stretch, so that few are held at once."""
    return chain.from_iterable(_plain_words(known, *stretch) for stretch in stretches(text))


def stretches(text: str) -> Iterator[tuple[str, int]]:
    """Cut a text at blanks into stretches, each with where it begins."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _STRETCH)
        end = len(text) if end < 0 else end
        yield text[start:end], start
        start = end


def _plain_words(known: frozenset[str], text: str, start: int) -> list[Place]:
    """Look up the words of a stretch; most are plain, and cost no more than that."""
    places: list[Place] = []
    for mark in _MARKS:
        text = text.replace(mark, " ")
    for piece in text.split(" "):
        if piece in known:
            places.append((start, piece))
        elif piece and not (piece.isascii() and piece.isalpha()):
            places += _looked_up(known, piece, _TOKEN.finditer(piece), start)
        start += len(piece) + 1
    return places


def _sieved(known: frozenset[str], sieve: Sieve, text: str) -> Iterable[Place]:
    """Look up the words that a sieve lets through."""
    starts = sieve.places(text)
    if starts is None:
        return every_word(known, text)
    return _looked_up(known, text, filter(None, map(partial(_BEGUN.match, text), starts)))


def _looked_up(
    known: frozenset[str], text: str, tokens: Iterable[re.Match[str]], offset: int = 0
) -> list[Place]:
    places: list[Place] = []
    for token in tokens:
        word, start = token[0], token.start()
        if word.isdecimal():
            shown = word if word in known else DIGITS * min(len(word), _MANY)
            places.append((offset + start, shown))
        elif (shown := _shown(known, word)) in known and _begins(text, start):
            places.append((offset + start, shown))
    return places


def _shown(known: frozenset[str], word: str) -> str:
    """Give the anchor that a word may be: itself, or with a mark for each digit behind letters."""
    return word if word in known or word.isalpha() else _DIGIT.sub(DIGITS, word)


def _begun_alike(known: frozenset[str], patterns: list[re.Pattern[str]], text: str) -> list[Place]:
    """Look up the words that begin with a capital, as nearly all anchors do."""
    return [
        (start, found[0])
        for pattern in patterns
        for found in pattern.finditer(text)
        if found[0] in known and _begins(text, start := found.start())
    ]


def _begins(text: str, start: int) -> bool:
    """Tell whether a word begins at a place: a number may also stand behind an ideograph."""
    before = text[start - 1 : start]
    return not before.isalnum() or (text[start].isdecimal() and "\u4e00" <= before <= "\u9fff")
