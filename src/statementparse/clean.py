"""Stage 1: a raw Text to a cleaned one: white space, mojibake, page furniture, repeats.

Nothing is lost: every removal is an Edit with the id of its rule, and `Text` keeps the raw words.
The day of issue may stand in a line that goes ("Published on June 3, 2018"): rules whose reason
is `stamp` mark such lines, and their attribute `stamp` tells `published` from `modified`. Whoever
looks for the day reads the raw stretch of those edits (`text.raw[edit.start:edit.end]`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from statementparse import characters, front_matter, inline, noise
from statementparse.layout import evened, joined
from statementparse.lines import lines_of

if TYPE_CHECKING:
    from statementparse.languages import Language
    from statementparse.text import Text

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
    text = text.edited(front_matter.edits(text.clean, lines_of(text.clean)))
    for _ in range(_ROUNDS):
        before = text
        text = text.edited(joined(text.clean, lines_of(text.clean)))
        text = text.edited(noise.removed(text.clean, lines_of(text.clean), language))
        text = text.edited(inline.credited(text.clean, language))
        text = text.edited(evened(text.clean, lines_of(text.clean)))
        if text is before:
            break
    return text
