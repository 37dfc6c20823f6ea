"""A raw Text to one of plain characters: line ends, odd spaces, mojibake, markup left in."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

import regex
from attrs import frozen

from statementparse.furniture import Pattern
from statementparse.text import Edit, Text

if TYPE_CHECKING:
    from statementparse.languages import Language

_ROUNDS = 4


def plain(text: Text, language: Language) -> Text:
    """Replace what no reader would have typed: a pass for each rule that has something to do.

    What one rule brings to light ("&amp;lt;b&amp;gt;") the next round takes.
    """
    for _ in range(_ROUNDS):
        before = text
        letters = "".join(set(text.clean))
        for pattern in _patterns(language):
            if _may_match(pattern, text.clean, letters):
                text = text.edited(_edits(pattern, text.clean))
        if text is before:
            break
    return text


@frozen(eq=False)
class _Replacing(Pattern):
    """A rule of scope `character`, with the letters without which it need not be tried."""

    @cached_property
    def letters(self) -> regex.Pattern[str]:
        """One of these letters must be in the text; by default one that the pattern matches."""
        return regex.compile(self.rule.attributes.get("letters", self.rule.pattern or ""))


@lru_cache(maxsize=8)
def _patterns(language: Language) -> tuple[_Replacing, ...]:
    scoped = (r for r in language.rules if r.attributes.get("scope") == "character")
    return tuple(_Replacing(rule, language.lexicons) for rule in scoped)


def _may_match(pattern: _Replacing, text: str, letters: str) -> bool:
    if anchors := pattern.rule.anchor:
        return any(anchor in text for anchor in anchors)
    return pattern.letters.search(letters) is not None


def _edits(pattern: _Replacing, text: str) -> Iterator[Edit]:
    replace = _REPLACEMENTS[pattern.rule.attributes.get("replacement", "")]
    for match in pattern.compiled.finditer(text):
        words = match.group()
        if words and (new := replace(words)) != words:
            yield Edit(match.start(), match.end(), new, pattern.rule.id)


def _mended(words: str) -> str:
    """Read UTF-8 again that was read as Windows-1252; leave what was not."""
    try:
        raw = b"".join(_byte(character) for character in words)
        return raw.decode("utf-8")
    except UnicodeError:
        return words


def _byte(character: str) -> bytes:
    # The five bytes that Windows-1252 leaves open stand for themselves in mojibake.
    return bytes([ord(character)]) if ord(character) < 256 else character.encode("cp1252")


def _constant(words: str) -> Callable[[str], str]:
    return lambda _: words


def _normal(form: Literal["NFC", "NFKC"]) -> Callable[[str], str]:
    return lambda words: unicodedata.normalize(form, words)


_REPLACEMENTS: Mapping[str, Callable[[str], str]] = {
    "": _constant(""),
    "apostrophe": lambda words: words[0],
    "html": lambda words: html.unescape(html.unescape(words)),
    "mojibake": _mended,
    "newline": _constant("\n"),
    "nfc": _normal("NFC"),
    "nfkc": _normal("NFKC"),
    "space": _constant(" "),
}
