"""Single lines to what they look like: a sentence, an entry of a menu, a row of buttons."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable

from statementparse.lines import BULLETS, PageLine, is_capitals, is_prose
from statementparse.titles import Body

# A title is certain that is so like the text.
CERTAIN = 4.0
# What a line weighs that stands beside one of furniture, or between two.
BESIDE, BETWEEN = 1, 2
_LONGEST, _MOST_WORDS, _FEWEST_IN_ROW = 60, 5, 4
_FEWEST_GAPS = 2
# A shorter title is not looked for in other lines.
_SHORTEST_TITLE = 18
_NEIGHBOURS = 3
_FEWEST_DAYS = 2
# Spaces in what may be a sentence.
_FEWEST_SPACES = 5
# What stands between a title and the name of its site.
_PARTING_BEFORE = (
    ": ",
    "/",
    " :: ",
    *(f"{mark} " for mark in "•*·"),
    *(f" {mark} " for mark in "|-–—»>⁄›→"),
)
_PARTING_AFTER = frozenset({"", ", ", " |", " -", " –", " —", " »", " ("})
_ENDS = (".", ":", ";", ",", "!")
_CITY = re.compile(
    r"[^\W\d]\S{0,30}(?: [^\W\d]\S{0,30}){0,2}, [^\W\da-zß-ÿ]\S{0,30}(?: \S{1,30}){0,3}"
)
_LOWER = re.compile(r"(?:^| )[a-zß-ÿ]")
_LONG_LOWER = re.compile(r" [a-zß-ÿ]{4}")
_LONGEST_NAME = 6
_MOTTO = re.compile(r" [|–—-] ")


def is_text(line: PageLine) -> bool:
    """Tell whether a line is a sentence rather than the heading of another page."""
    if line.words.endswith(")"):  # "They met in Tema. (ANI)"
        line = line._replace(words=line.words.rpartition(" (")[0])
    return is_prose(line) or (line.words.endswith(".") and line.words.count(" ") >= _FEWEST_SPACES)


def is_in_column(lines: list[PageLine], index: int) -> bool:
    """Tell whether a line stands among short lines one below the other."""
    around = lines[max(index - 1, 0) : index + 2]
    return len(around) == _NEIGHBOURS and all(
        line.words.count(" ") < _MOST_WORDS and not line.words.endswith(_ENDS) for line in around
    )


def is_row(line: PageLine) -> bool:
    """Tell a row of buttons, by the gaps between them, or a counter."""
    apart = line.end - line.start - len(line.words)
    return apart >= _FEWEST_GAPS or line.words.replace(" ", "").isdigit()


def is_bars(line: PageLine) -> bool:
    """Tell a row of names between bars, in which no day is."""
    return " | " in line.words and not has_digits(line)


def may_be_place(line: PageLine) -> bool:
    """Tell whether a line is a word or two, or "City, Country": above a day it may be its place."""
    words = line.words
    return words.count(" ") <= 1 or bool(_CITY.fullmatch(words))


def has_digits(line: PageLine) -> bool:
    """Tell whether a line has figures in it."""
    return any(map(str.isdigit, line.words))


def is_entry(line: PageLine, below: Body) -> bool:
    """Tell a few words, or more in title case, none of which the text has."""
    words = line.words
    spaces = words.count(" ")
    if words.endswith(_ENDS) or has_digits(line):
        return False
    if len(words) <= _LONGEST and spaces < _MOST_WORDS:
        return not (spaces and below.shares(words))
    return spaces >= _FEWEST_IN_ROW and not (_LOWER.search(words) or below.shares(words))


def is_no_name(words: str) -> bool:
    """Tell a headline from a name, which has no longer word in small letters."""
    return _LONG_LOWER.search(words) is not None


def may_name_site(line: PageLine) -> bool:
    """Tell whether a line could be the name of a site."""
    name = _MOTTO.split(line.words, maxsplit=1)[0]
    named = name.count(" ") < _LONGEST_NAME and not is_no_name(name)
    return named and not has_digits(line) and not line.words.endswith(_ENDS)


def is_page_title(line: PageLine, title: PageLine) -> bool:
    """Tell whether a line is a title with the name or the section of its site around it."""
    before, found, after = line.words.partition(title.words)
    if not found or len(title.words) < _SHORTEST_TITLE or line is title:
        return False
    parted = not before or before.endswith(_PARTING_BEFORE)
    return bool(before or after) and parted and after[:2] in _PARTING_AFTER


def likeliest_title(lines: list[PageLine], above: list[int], below: Body) -> tuple[int, bool]:
    """Find the likeliest title, in the page's own title perhaps, and whether it is certain."""
    best = above[below.likeliest([lines[i].words for i in above])]
    certain = below.likeness(lines[best].words) >= CERTAIN
    within = (i for i in above if i > best and is_page_title(lines[best], lines[i]))
    return next(within, best), certain


def opens_with_list(lines: list[PageLine]) -> bool:
    """Tell whether a page begins with items one below the other, as no document does."""
    return len(lines) > _NEIGHBOURS and all(
        line.words[0] in BULLETS for line in lines[:_NEIGHBOURS]
    )


def listed_by_day(lines: list[PageLine], days: Collection[int], site: Collection[int]) -> set[int]:
    """Give the entries of a list of other texts: their headlines, and the days beside them.

    Those who sign have a day below their names too, but no name is a headline. A single one must
    have a clock beside it, and stand below a line of the site.
    """
    pairs = [(day, near) for day in days for near in (day - 1, day + 1)]
    beside = [
        (day, near)
        for day, near in pairs
        if 0 <= near < len(lines)
        and lines[max(day, near)].gap == 1
        and is_no_name(lines[near].words)
    ]
    several = len({lines[day].words for day, _ in beside}) >= _FEWEST_DAYS
    if several:
        return {index for pair in beside for index in pair}
    stamps = clocks(lines, days)
    above = (day - 1 for day in stamps if site and min(site) < day - 1)
    return {*stamps, *(i for i in above if is_no_name(lines[i].words))}


def clocks(lines: list[PageLine], days: Iterable[int]) -> list[int]:
    """Give the days beside which a time is told, which no document's own day is below its text."""
    return [i for i in days if ":" in lines[i].words]


def beside(index: int, last: int, known: Container[int]) -> int:
    """Weigh what stands beside a line; the edge of the page counts beside what is known."""
    above, under = index - 1 in known, index + 1 in known
    if above or under:
        both = (above or index == 0) and (under or index == last)
        return BETWEEN if both else BESIDE
    return 0


def run_of_capitals(lines: list[PageLine], among: Collection[int], index: int) -> range:
    """Give the lines over which a title in capitals is broken, none of them set apart."""
    first = last = index
    while first - 1 in among and _goes_on(lines[first - 1], lines[first]):
        first -= 1
    while last + 1 in among and _goes_on(lines[last], lines[last + 1]):
        last += 1
    return range(first, last + 1)


def _goes_on(line: PageLine, following: PageLine) -> bool:
    return following.gap == 1 and is_capitals(line.words) and is_capitals(following.words)
