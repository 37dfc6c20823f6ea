"""A raw Text to one of plain characters: line ends, odd spaces, mojibake, markup left in."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from statementparse.clean.furniture import Pattern
from statementparse.text import Edit, Text

if TYPE_CHECKING:
    from statementparse.languages import Language
    from statementparse.rules import Rule

_ROUNDS = 4


def plain(text: Text, language: Language) -> Text:
    """Replace what no reader would have typed: a pass for each rule that has something to do.

    What one rule brings to light ("&amp;lt;b&amp;gt;") the next round takes.
    """
    for _ in range(_ROUNDS):
        before = text
        for pattern in _patterns(language):
            if _may_match(pattern.rule, text.clean):
                text = text.edited(_edits(pattern, text.clean))
        if text is before:
            break
    return text


@lru_cache(maxsize=8)
def _patterns(language: Language) -> tuple[Pattern, ...]:
    scoped = (r for r in language.rules if r.attributes.get("scope") == "character")
    return tuple(Pattern(rule, language.lexicons) for rule in scoped)


def _may_match(rule: Rule, text: str) -> bool:
    """Search for the anchors of a rule, or ask its question, before its pattern is run."""
    if rule.anchor:
        ascii_only = text.isascii()
        return any(a in text for a in rule.anchor if not ascii_only or a.isascii())
    return _QUESTIONS[rule.attributes["when"]](text)


def _is_unprintable(text: str) -> bool:
    return not text.replace("\n", " ").isprintable()


def _has_bytes(*wanted: bytes) -> Callable[[str], bool]:
    """Search the UTF-8 form, where the letters of one Unicode block share their first bytes."""

    def has(text: str) -> bool:
        if text.isascii():
            return False
        encoded = text.encode("utf-8", "surrogatepass")
        return any(some in encoded for some in wanted)

    return has


def _edits(pattern: Pattern, text: str) -> Iterator[Edit]:
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


_QUESTIONS: Mapping[str, Callable[[str], bool]] = {
    "unprintable": _is_unprintable,
    "combining": _has_bytes(b"\xcc", b"\xcd"),
    "compatibility": _has_bytes(b"\xef\xac", b"\xef\xbc", b"\xef\xbd"),
}
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
