"""Lines of a page to those that go with what stands beside them.

The words above the credit of a picture are its caption; what follows "About the Council" says who
issued the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from statementparse.clean.entries import is_text
from statementparse.titles import Body

if TYPE_CHECKING:
    from statementparse.clean.furniture import Furniture
    from statementparse.lines import PageLine

_CAPTION = "common.clean.caption_above"
_ISSUER = "common.clean.about_issuer"
_LONGEST_CAPTION, _LONGEST_CREDIT = 160, 80
_CREDITED = re.compile(r"[.!?] (?:\([A-Z]{2,8}\)|[A-Z]{2,8})$")
# So many words, and so large a part of them, make a caption a copy of another.
_FEWEST_COPIED, _COPIED = 6, 0.8
# An issuer tells of itself in no more paragraphs, the first words of which name it.
_MOST_TOLD, _NAMED_WITHIN = 3, 150


def followers(
    lines: list[PageLine], named: Mapping[int, str], furniture: Furniture
) -> dict[int, str]:
    """Name the lines that go with a credit or with the heading of a notice."""
    found = dict.fromkeys(_captions(lines, named, furniture), _CAPTION)
    found |= dict.fromkeys(_doubled(lines, named), _CAPTION)
    return found | dict.fromkeys(_told_of_issuer(lines, named, furniture), _ISSUER)


def _captions(
    lines: list[PageLine], named: Mapping[int, str], furniture: Furniture
) -> Iterator[int]:
    """Give the single lines that a credit stands right below, within the text."""
    below = [i for i in sorted(named) if i > 1 and furniture.is_picture(named[i])]
    first = next((i for i, line in enumerate(lines) if i not in named and is_text(line)), 0)
    for index in below:
        above, line = lines[index - 1], lines[index]
        if index - 1 not in named and _is_copy(above.words, line.words):
            yield index - 1
            continue
        tied = line.gap == 1 < above.gap and len(line.words) <= _LONGEST_CREDIT
        parted = index + 1 == len(lines) or lines[index + 1].gap > 1 or index + 1 in named
        short = len(above.words) <= _LONGEST_CAPTION and index - 1 not in named
        if tied and parted and short and index - 1 > first:
            yield index - 1


def _doubled(lines: list[PageLine], named: Mapping[int, str]) -> Iterator[int]:
    """Give the captions that a page has twice, in a picture and below it, with whose it is.

    Something else must be told. A caption below all of it belongs to another text, whose headline
    is above it.
    """
    pairs = ((i, i + 1) for i in range(len(lines) - 1) if lines[i].words == lines[i + 1].words)
    twice = [pair for pair in pairs if _CREDITED.search(lines[pair[0]].words)]
    said = {lines[i].words for pair in twice for i in pair}
    told = [i for i, line in enumerate(lines) if twice and i not in named and is_text(line)]
    others = [i for i in told if lines[i].words not in said]
    for above, line in twice if others else ():
        yield from (above, line)
        if above > others[-1] + 1 and not is_text(lines[above - 1]):
            yield above - 1


def _is_copy(above: str, line: str) -> bool:
    """Tell a caption that stands there twice, the second time with its credit."""
    words = set(above.split())
    return len(words) >= _FEWEST_COPIED and len(words.intersection(line.split())) >= _COPIED * len(
        words
    )


def _told_of_issuer(
    lines: list[PageLine], named: Mapping[int, str], furniture: Furniture
) -> Iterator[int]:
    """Give a heading like "About the Council" and what follows, where it speaks of the Council.

    Nothing else may be said below: it is the last of the page.
    """
    said = [i for i, line in enumerate(lines) if i not in named and is_text(line)]
    for last in said[: -_MOST_TOLD - 1 : -1]:
        heading = last - 1
        if (
            heading in named
            or heading <= said[0]
            or not furniture.says(lines[heading].words, "about")
        ):
            continue
        if Body.of([lines[last].words[:_NAMED_WITHIN]], ()).tells(lines[heading].words):
            yield heading
            yield from (i for i in said if i >= last)
        return
