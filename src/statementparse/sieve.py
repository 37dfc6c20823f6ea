"""A text and a few words to the places where one of them may stand: one search of its shadow.

The shadow has a byte for each character: small letters without accents, one mark for digits, a
blank for all else. So a word begins behind a blank, which is found as fast as memory is read, and
a pattern of half the letters decides there. Measured on press texts: half the time of the same
search in the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from unicodedata import normalize

from attrs import field, frozen

from statementparse.patterns import trie

_BLANK, _DIGIT = b" #"
_DIGITS = bytes([_DIGIT])
# The bytes that decimal digits of other scripts begin with in UTF-8.
_OTHER_DIGITS = frozenset(b"\xd9\xdb\xdf\xe0\xe1\xea\xef\xf0")


def _folded(code: int) -> int:
    """Give the shadow of a character of Latin-1."""
    character = chr(code)
    if character.isdecimal():
        return _DIGIT
    return ord(normalize("NFD", character.lower())[0]) if character.isalnum() else _BLANK


_SHADOW = bytes(map(_folded, range(256)))


@frozen(eq=False)
class Sieve:
    """Some words, ready to be looked for in any text.

    What it finds is to be looked at again in the text itself: "may" has the shadow of "May".

    >>> Sieve.of(["May", "#"]).places("In May it may be 20.")
    [3, 10, 17]
    """

    _pattern: re.Pattern[bytes] = field(repr=False)
    # The bytes of UTF-8 that no word begins with which has no shadow of its own.
    _harmless: bytes = field(repr=False)

    @classmethod
    def of(cls, words: Collection[str]) -> Sieve:
        """Make the sieve of some words; "#" is any run of digits, or one digit behind letters."""
        shown = [word for word in words if _is_shown(word[0])]
        shadows = (_DIGITS if word[0] == "#" else _shadow(word.replace("#", "0")) for word in shown)
        pattern = trie((shadow.decode("latin-1") for shadow in shadows), whole=True)
        hidden = {word[0].encode()[0] for word in words if not _is_shown(word[0])}
        harmless = bytes(byte for byte in range(256) if byte not in hidden | _OTHER_DIGITS)
        return cls(re.compile(f" {pattern or '(?!)'}".encode("latin-1")), harmless)

    def places(self, text: str) -> list[int] | None:
        """Give where words may stand, in order; None for a text with letters of other scripts."""
        if not text.isascii() and text.encode("utf-8", "replace").translate(None, self._harmless):
            return None
        return [found.start() for found in self._pattern.finditer(b" " + _shadow(text))]


def _shadow(text: str) -> bytes:
    return text.encode("latin-1", "replace").translate(_SHADOW)


def _is_shown(character: str) -> bool:
    """Tell whether a character has a shadow of its own."""
    return ord(character) < len(_SHADOW)
