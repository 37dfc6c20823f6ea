"""Lines of styled words to text for a terminal (in colour) or a pipe (plain)."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

WIDTH = 100
LABEL_WIDTH = 14

# Select Graphic Rendition codes; names say what a style is for, not what it looks like.
_STYLES: Mapping[str, str] = MappingProxyType(
    {
        "title": "1",
        "heading": "1;34",
        "aside": "2",
        "pledge": "1;32",
        "decision": "32",
        "intent": "33",
        "aspiration": "36",
        "mark": "7",
    }
)


class Piece(NamedTuple):
    """Words in one style; the empty style is plain."""

    words: str
    style: str = ""


StyledLine = tuple[Piece, ...]


def text_of(lines: Iterable[StyledLine], *, colour: bool = False) -> str:
    r"""Write lines as text, without blanks at their ends.

    >>> text_of([(Piece("Title", "title"),), (Piece("  "),)])
    'Title\n\n'
    """
    return "".join("".join(_painted(line, colour)).rstrip() + "\n" for line in lines)


def wrapped(words: str, indent: int, width: int, style: str = "") -> Iterator[StyledLine]:
    """Break words into indented lines.

    >>> [line[1].words for line in wrapped("agreed to build a bridge", indent=2, width=22)]
    ['agreed to build a', 'bridge']
    """
    for row in textwrap.wrap(words, max(width - indent, 20), break_on_hyphens=False):
        yield (Piece(" " * indent), Piece(row, style))


def row(label: str, words: str, width: int) -> Iterator[StyledLine]:
    """Give a label on the left, and words beside it that may take several lines."""
    indent = max(LABEL_WIDTH, len(label))
    for number, line in enumerate(wrapped(words, indent, width)):
        left = label if number == 0 else ""
        yield (Piece(f"{left:<{indent}}", "aside"), *line[1:])


def shortened(words: str, length: int) -> str:
    """Give the first words of a stretch on one line, as many as fit.

    >>> shortened("The post Joint Statement first appeared on a blog.", 30)
    'The post Joint Statement …'
    """
    return textwrap.shorten(words, max(length, 20), placeholder=" …")


def _painted(line: StyledLine, colour: bool) -> Iterator[str]:
    for words, style in line:
        shown = "".join(sign if sign.isprintable() else _harmless(sign) for sign in words)
        yield f"\x1b[{_STYLES[style]}m{shown}\x1b[0m" if colour and style else shown


def _harmless(sign: str) -> str:
    """Stand in for a control character of a scraped text, which a terminal would obey."""
    return " " if sign.isspace() else "\N{REPLACEMENT CHARACTER}"
