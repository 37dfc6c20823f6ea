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

# What a word may go on with, and what tells behind its first character that it begins there: a
# pattern that looks back before it has read anything is tried everywhere.
_MORE = r"[^\W_\u4e00-\u9fff]"
_BEGUN = r"(?:(?<![^\W_].)|(?<=[\u4e00-\u9fff]\d))"
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(rf"[^\W\d_\u4e00-\u9fff]{_MORE}*|\d+|[\u4e00-\u9fff]+")
# The marks that stand beside words most often: as blanks they leave plain words behind.
_MARKS = ",.\n'’“”\"()[]-–—:;/"
# A long text is cut into words so many characters at a time.
_STRETCH = 50_000
# How numbers are shown; those of so many digits and more are all alike.
_MANY_DIGITS = DIGITS * 5
# So many anchors are worth a sieve, which skips all other words.
_FEW = 1500
# So few anchors without a capital may go by themselves where all others have one.
_FEWEST = 8

# Where an anchor stands, and which: a number is given as so many `#` as it has digits, with what
# stands behind it where anchors tell of that.
Place = tuple[int, str]
Search = Callable[[str], Iterable[Place]]


def search_for(anchors: Collection[str]) -> Search:
    """Give the search that finds some anchors soonest: all that stand in a text, in any order.

    >>> [*search_for({"France"})("France's envoy met InterFrance.")]
    [(0, 'France')]
    """
    known = frozenset(map(known_by, anchors))
    if len(anchors) <= _FEW:
        return partial(_by_stretches, partial(_sieved, known, Sieve.of(anchors)))
    small = [word for word in anchors if not word[0].isupper()]
    plain = all(map(str.isascii, small)) and not any(DIGITS in word for word in anchors)
    if len(small) <= _FEWEST and plain:
        initials = re.escape("".join({word[0] for word in anchors}))
        pattern = re.compile(f"[{initials}]{_BEGUN}{_MORE}*")
        return partial(_begun_alike, frozenset(anchors), pattern)
    return partial(every_word, known)


def known_by(anchor: str) -> str:
    """Give what an anchor is looked up by: numbers and what stands behind them are no words."""
    if anchor[0].isdecimal() or anchor.startswith(DIGITS):
        return " " + anchor.lstrip(DIGITS)
    return anchor


def every_word(known: frozenset[str], text: str) -> Iterable[Place]:
    """Look up all words of a text by what some anchors are known by."""
    return _by_stretches(partial(_plain_words, known), text)


def stretches(text: str) -> Iterator[tuple[str, int]]:
    """Cut a text at blanks into stretches, each with where it begins."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _STRETCH)
        end = len(text) if end < 0 else end
        yield text[start:end], start
        start = end


def _by_stretches(look: Callable[[str, str, int], list[Place]], text: str) -> Iterable[Place]:
    """Look through a long text stretch by stretch, so that few words are held at once."""
    return chain.from_iterable(look(text, *stretch) for stretch in stretches(text))


def _plain_words(known: frozenset[str], text: str, stretch: str, start: int) -> list[Place]:
    """Look up the words of a stretch; most are plain, and cost no more than that."""
    places: list[Place] = []
    for mark in _MARKS:
        stretch = stretch.replace(mark, " ")
    for piece in stretch.split(" "):
        if piece in known:
            places.append((start, piece))
        elif piece and not (piece.isascii() and piece.isalpha()):
            end = start + len(piece)
            if piece.isdecimal():
                places.append((start, _number(known, text, start, end)))
            else:
                spans = [token.span() for token in _TOKEN.finditer(text, start, end)]
                places += _looked_up(known, text, spans)
        start += len(piece) + 1
    return places


def _sieved(
    known: frozenset[str], sieve: Sieve, text: str, stretch: str, start: int
) -> list[Place]:
    """Look up the numbers of a stretch, and the words that a sieve lets through."""
    shadow = sieve.shadow(stretch)
    if shadow is None:
        return _plain_words(known, text, stretch, start)
    places = [
        (start + begin, _number(known, text, start + begin, start + end))
        for begin, end in sieve.numbers(shadow)
        if _begins(text, start + begin)
    ]
    words = [
        (start + begin, start + end)
        if not stretch[end : end + 1].isalnum()
        else next(_TOKEN.finditer(text, start + begin)).span()
        for begin, end in sieve.words(shadow)
    ]
    return places + _looked_up(known, text, words)


def _looked_up(known: frozenset[str], text: str, spans: Iterable[tuple[int, int]]) -> list[Place]:
    places: list[Place] = []
    for start, end in spans:
        word = text[start:end]
        if word in known:
            shown = word
        elif word.isdecimal():
            shown = _number(known, text, start, end)
        elif word.isalpha() or (shown := _DIGIT.sub(DIGITS, word)) not in known:
            continue
        if _begins(text, start):
            places.append((start, shown))
    return places


def _number(known: frozenset[str], text: str, start: int, end: int) -> str:
    """Give what a number is looked up by, with what stands behind it where anchors tell of that.

    What stands there does so with or without a blank.
    """
    number = text[start:end]
    shown = number if " " + number in known else _MANY_DIGITS[: end - start]
    mark = text[end : end + 2].lstrip()[:1]
    return shown + mark if " " + mark in known else shown


def _begun_alike(known: frozenset[str], pattern: re.Pattern[str], text: str) -> list[Place]:
    """Look up the words that begin with a capital, as nearly all anchors do."""
    return [
        (found.start(), word) for found in pattern.finditer(text) if (word := found[0]) in known
    ]


def _begins(text: str, start: int) -> bool:
    """Tell whether a word begins at a place: a number may also stand behind an ideograph."""
    before = text[start - 1 : start]
    return not before.isalnum() or (text[start].isdecimal() and "\u4e00" <= before <= "\u9fff")
