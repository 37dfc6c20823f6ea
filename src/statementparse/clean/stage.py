"""A raw Text to a cleaned one: the order of what cleaning does, in rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statementparse.clean import characters, front_matter, inline, noise
from statementparse.clean.layout import evened, joined
from statementparse.lines import Line, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from statementparse.languages import Language
    from statementparse.text import Edit, Text

# What one round brings together the next may know for noise; in the end nothing is left to do.
_ROUNDS = 5


def clean(text: Text, language: Language) -> Text:
    r"""Remove what the page around the statement left behind.

    >>> from statementparse.languages import load_language
    >>> from statementparse.text import Text
    >>> clean(Text.of("Share this\n\nBoth sides met."), load_language()).clean
    'Both sides met.'
    """
    text = characters.plain(text, language)
    lines = lines_of(text.clean)
    text, lines = _edited(text, lines, front_matter.edits(text.clean, lines))
    verdicts: noise.Verdicts = {}
    # Only where lines were joined can a text hold credits that it did not hold before.
    uncredited = False
    for _ in range(_ROUNDS):
        before = text
        text, lines = _edited(text, lines, joined(text.clean, lines))
        uncredited = uncredited and text is before
        text, lines = _edited(text, lines, noise.removed(text.clean, lines, language, verdicts))
        if not uncredited:
            kept, (text, lines) = text, _edited(text, lines, inline.credited(text.clean, language))
            uncredited = text is kept
        text, lines = _edited(text, lines, evened(text.clean, lines))
        if text is before:
            break
    return text


def _edited(text: Text, lines: list[Line], edits: Iterable[Edit]) -> tuple[Text, list[Line]]:
    """Apply edits and cut the text into lines anew, where there are any."""
    edited = text.edited(edits)
    return (text, lines) if edited is text else (edited, lines_of(edited.clean))
