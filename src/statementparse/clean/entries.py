"""Single lines to what they look like: an entry of a menu, a row of buttons, a place."""

from __future__ import annotations

import re

from statementparse.lines import Line
from statementparse.titles import Body

_LONGEST, _MOST_WORDS, _FEWEST_IN_ROW = 60, 5, 4
_FEWEST_GAPS = 2
_NEIGHBOURS = 3
_ENDS = (".", ":", ";", ",", "!")
_CITY = re.compile(r"[^\W\d]\S{0,30}(?: [^\W\d]\S{0,30}){0,2}, [^\W\d]\S{0,30}(?: \S{1,30}){0,3}")
_LOWER = re.compile(r"(?:^| )[a-zß-ÿ]")


def is_in_column(lines: list[Line], index: int) -> bool:
    """Tell whether a line stands among short lines one below the other."""
    around = lines[max(index - 1, 0) : index + 2]
    return len(around) == _NEIGHBOURS and all(
        line.words.count(" ") < _MOST_WORDS and not line.words.endswith(_ENDS) for line in around
    )


def is_row(line: Line) -> bool:
    """Tell a row of buttons, by the gaps between them, or a counter."""
    apart = line.end - line.start - len(line.words)
    return apart >= _FEWEST_GAPS or line.words.replace(" ", "").isdigit()


def may_be_place(line: Line) -> bool:
    """Tell whether a line is a word or two, or "City, Country": above a day it may be its place."""
    words = line.words
    return words.count(" ") <= 1 or bool(_CITY.fullmatch(words))


def has_digits(line: Line) -> bool:
    """Tell whether a line has figures in it."""
    return any(map(str.isdigit, line.words))


def is_entry(line: Line, below: Body) -> bool:
    """Tell a few words, or more in title case, none of which the text has."""
    words = line.words
    spaces = words.count(" ")
    if words.endswith(_ENDS) or has_digits(line):
        return False
    if len(words) <= _LONGEST and spaces < _MOST_WORDS:
        return not (spaces and below.shares(words))
    return spaces >= _FEWEST_IN_ROW and not (_LOWER.search(words) or below.shares(words))
