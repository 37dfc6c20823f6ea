"""A raw Text to one of plain characters: line ends, odd spaces, mojibake, markup left in."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from statementparse.clean.furniture import Pattern
from statementparse.text import Edit, Text

if TYPE_CHECKING:
    from statementparse.languages import Language
    from statementparse.rules import Rule

_ROUNDS = 4
_COMBINING = (b"\xcc", b"\xcd")
_COMPATIBILITY = (b"\xef\xac", b"\xef\xbc", b"\xef\xbd")


def plain(text: Text, language: Language) -> Text:
    """Replace what no reader would have typed: a pass for each rule that has something to do.

    What one rule brings to light ("&amp;lt;b&amp;gt;") the next round takes.
    """
    for _ in range(_ROUNDS):
        before, signs = text, _Signs.of(text.clean)
        for pattern in _patterns(language):
            if signs.of_rule(pattern.rule):
                text = text.edited(_edits(pattern, text.clean))
        if text is before:
            break
    return text


class _Signs(NamedTuple):
    """What tells quickly that a rule has nothing to do in a text.

    In the UTF-8 form the letters of one Unicode block share their first bytes, and a search for
    bytes is the fastest there is.
    """

    encoded: bytes
    unprintable: bool
    combining: bool
    compatibility: bool

    @classmethod
    def of(cls, text: str) -> _Signs:
        encoded = text.encode("utf-8", "surrogatepass")
        return cls(
            encoded,
            not text.replace("\n", " ").isprintable(),
            any(some in encoded for some in _COMBINING),
            b"\xef" in encoded and any(some in encoded for some in _COMPATIBILITY),
        )

    def of_rule(self, rule: Rule) -> bool:
        """Tell whether an anchor of the rule is there, or what its `when` names."""
        if not rule.anchor:
            return bool(getattr(self, rule.attributes["when"]))
        # One byte is searched for far faster than several.
        anchors = map(str.encode, rule.anchor)
        return any(a[:1] in self.encoded and a in self.encoded for a in anchors)


@lru_cache(maxsize=8)
def _patterns(language: Language) -> tuple[Pattern, ...]:
    scoped = (r for r in language.rules if r.attributes.get("scope") == "character")
    return tuple(Pattern(rule, language.lexicons) for rule in scoped)


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
