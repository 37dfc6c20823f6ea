"""Lines below a text to those that begin other texts: sentences cut off, lists by their days."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from statementparse.clean.entries import is_no_name, is_text
from statementparse.titles import Body

if TYPE_CHECKING:
    from statementparse.clean.furniture import Furniture
    from statementparse.lines import PageLine

_TEASER = "common.clean.teaser"
_CUT = ("…", "..", "…]", "..]")
_SHORTEST, _LONGEST, _LONGEST_HEADING = 40, 400, 60
# One line cut off may be a speaker's; nor is a text known from fewer than two of its sentences.
_FEWEST, _FEWEST_SAID, _MOST = 2, 2, 60
_QUOTES = '"“«„'
_ENDS = (".", ":", ";", ",")


def breaks_off(line: PageLine) -> bool:
    """Tell whether a line is the beginning of a text that is somewhere else."""
    words = line.words
    return words.endswith(_CUT) and _SHORTEST <= len(words) <= _LONGEST and words[0] not in _QUOTES


def teasers(
    lines: list[PageLine], named: Collection[int], furniture: Furniture, common: Collection[str]
) -> dict[int, str]:
    """Name the lines at the foot of a page that tell the beginning of other texts.

    Most of them speak of something else than the text does: so a chronology of it stays.
    """
    foot = [*islice((i for i in reversed(range(len(lines))) if i not in named), _MOST)]
    cut = [*takewhile(lambda i: breaks_off(lines[i]), foot)]
    others, found = (cut, cut) if cut else _by_day(lines, foot, named, furniture)
    if len(others) < _FEWEST:
        return {}
    said = [line.words for line in lines[: min(found)] if is_text(line)]
    about = Body.of(said, common)
    strange = sum(not about.tells(lines[i].words) for i in others)
    return (
        dict.fromkeys(found, _TEASER)
        if len(said) >= _FEWEST_SAID and strange * 2 > len(others)
        else {}
    )


def _by_day(
    lines: list[PageLine], foot: Sequence[int], named: Collection[int], furniture: Furniture
) -> tuple[list[int], list[int]]:
    """Give the lines of a list of which every second is a day, and with these and its heading.

    A heading or a line of the page's own parts it from the text.
    """
    if not foot:
        return [], []
    day_first = furniture.says(lines[foot[0]].words, "day")
    days, others = foot[not day_first :: 2], foot[day_first::2]
    pairs: list[tuple[int, int]] = []
    for day, other in zip(days, others, strict=False):
        if not (furniture.says(lines[day].words, "day") and is_no_name(lines[other].words)):
            break  # Those who sign have a day beside their names, too.
        pairs.append((day, other))
    found = [index for pair in pairs for index in pair]
    above = foot[len(found) : len(found) + 1]
    if not found or not above:
        return [], []
    heading = lines[above[0]].words
    if len(heading) <= _LONGEST_HEADING and not heading.endswith(_ENDS):
        found.append(above[0])
    elif min(found) - 1 not in named:
        return [], []
    return [other for _, other in pairs], found
