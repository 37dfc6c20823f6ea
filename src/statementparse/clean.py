"""Stage 1: a raw Text to a cleaned one: white space, mojibake, page furniture, repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from statementparse.languages import Language
    from statementparse.text import Text


def clean(text: Text, language: Language) -> Text:
    """Remove what the page around the statement left behind."""
    return text
