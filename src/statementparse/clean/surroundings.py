"""Lines of a page to those that only their place tells: entries of menus, what stands at the foot.

No list of words knows every entry of every site's menu. But a menu stands above the title in short
lines or rows, and a page's foot stands below the last sentence among lines known for furniture.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from itertools import chain

from statementparse.lines import Line, is_capitals, is_prose
from statementparse.titles import Body

_ZONE = 80
_FEWEST_UNNAMED = 2
_LONGEST, _MOST_WORDS, _FEWEST_IN_ROW = 60, 5, 4
_LONGEST_AT_FOOT = 120
_FEWEST_SPACES = 5
_FEWEST_GAPS = 3
_CERTAIN = 4.0
_SHORTEST_TITLE = 18
_NEIGHBOURS = 3
_PARTING_BEFORE = ("", ": ", " | ", " - ", " – ", " — ", "/", " » ", " > ")
_PARTING_AFTER = frozenset({"", ", ", " |", " -", " –", " —", " »", " ("})
_ENDS = (".", ":", ";", ",", "!")
_OPENS_PHRASE = re.compile(r"(?i:and|at|between|by|for|from|in|of|on|the(?= \S+ \S+ )|to|with)\b")
_CITY = re.compile(r"[^\W\d]\S{0,30}(?: [^\W\d]\S{0,30}){0,2}, [^\W\d]\S{0,30}(?: \S{1,30}){0,3}")
_LOWER = re.compile(r"(?:^| )[a-zß-ÿ]")


def is_text(line: Line) -> bool:
    """Tell whether a line is a sentence rather than the heading of another page."""
    if line.words.endswith(")"):  # "They met in Tema. (ANI)"
        line = line._replace(words=line.words.rpartition(" (")[0])
    return is_prose(line) or (line.words.endswith(".") and line.words.count(" ") >= _FEWEST_SPACES)


def menu(
    lines: list[Line],
    named: Mapping[int, str],
    is_own: Callable[[str], bool],
    is_letterhead: Callable[[str], object],
    common: Container[str],
) -> Iterator[int]:
    """Give the lines above the title that are entries of a menu, where furniture is among them.

    The title is the line that shares most with the text; where none shares enough, nothing goes,
    and nothing goes that names a document, an office or a day (`is_own`).
    """
    told = (i for i, line in enumerate(lines[:_ZONE]) if i not in named and is_text(line))
    first = next(told, 0)
    above = [i for i in range(first) if i not in named]
    if len(above) < _FEWEST_UNNAMED or first == len(above):
        return
    below = Body.of((lines[i].words for i in chain((first,), told)), common)
    title = _title(lines, [i for i in above if not is_letterhead(lines[i].words)], below)
    if title is None:
        return
    for index in above[: above.index(_first_line(lines, above, title))]:
        line = lines[index]
        places = _may_be_place(line) and _has_digits(lines[index + 1])
        if _is_page_title(line, lines[title]) or (
            (_is_entry(line, below) or _is_row(line) or _is_in_column(lines, index))
            and not (places or is_own(line.words))
        ):
            yield index


def _title(lines: list[Line], above: list[int], below: Body) -> int | None:
    """Find the title, if one is certain; it may stand in the page's own title before it."""
    if not above:
        return None
    best = below.likeliest([lines[i].words for i in above])
    if below.likeness(lines[above[best]].words) < _CERTAIN:
        return None
    whole = lines[above[best]]
    return next((i for i in above[best + 1 :] if _is_page_title(whole, lines[i])), above[best])


def _first_line(lines: list[Line], above: list[int], title: int) -> int:
    """Give the first of the lines over which a title in capitals is broken."""
    while (
        title - 1 in above
        and lines[title].gap == 1
        and is_capitals(lines[title].words)
        and is_capitals(lines[title - 1].words)
    ):
        title -= 1
    return title


def _is_page_title(line: Line, title: Line) -> bool:
    """Tell whether a line is a title with the name or the section of its site around it."""
    before, found, after = line.words.partition(title.words)
    if not found or len(title.words) < _SHORTEST_TITLE or line is title:
        return False
    return (
        bool(before or after) and before.endswith(_PARTING_BEFORE) and after[:2] in _PARTING_AFTER
    )


def _is_in_column(lines: list[Line], index: int) -> bool:
    """Tell whether a line stands among short lines one below the other."""
    around = lines[max(index - 1, 0) : index + 2]
    return len(around) == _NEIGHBOURS and all(
        line.words.count(" ") < _MOST_WORDS and not line.words.endswith(_ENDS) for line in around
    )


def _is_row(line: Line) -> bool:
    """Tell a row of buttons, by the gaps between them, or a counter."""
    apart = line.end - line.start - len(line.words)
    return apart >= _FEWEST_GAPS or line.words.replace(" ", "").isdigit()


def _may_be_place(line: Line) -> bool:
    """Tell whether a line is a word or two, or "City, Country": above a day it may be its place."""
    words = line.words
    return words.count(" ") <= 1 or bool(_CITY.fullmatch(words))


def _has_digits(line: Line) -> bool:
    return any(map(str.isdigit, line.words))


def _is_entry(line: Line, below: Body) -> bool:
    words = line.words
    spaces = words.count(" ")
    if words.endswith(_ENDS) or _has_digits(line) or _OPENS_PHRASE.match(words):
        return False
    if len(words) <= _LONGEST and spaces < _MOST_WORDS:
        return not (spaces and below.shares(words))
    return spaces >= _FEWEST_IN_ROW and not (_LOWER.search(words) or below.shares(words))


def foot(lines: list[Line], named: Mapping[int, str], is_site: Callable[[str], bool]) -> list[int]:
    """Give the short lines below the text that stand between two lines known for furniture.

    Only what belongs to a site counts (`is_site`): a page number may stand among signatures.
    """
    last = next((i for i in range(len(lines) - 1, -1, -1) if _is_end(lines, i, named)), len(lines))
    known = [i for i in range(last + 1, len(lines)) if i in named and is_site(named[i])]
    if len(known) < 2:
        return []
    between = range(known[0] + 1, known[-1])
    return [i for i in between if i not in named and len(lines[i].words) <= _LONGEST_AT_FOOT]


def _is_end(lines: list[Line], index: int, named: Mapping[int, str]) -> bool:
    return index not in named and is_text(lines[index])
