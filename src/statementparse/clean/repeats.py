"""Lines of a text to those that say again what stands above: titles, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from difflib import SequenceMatcher
from typing import NamedTuple

from statementparse.lines import Line, is_prose

_TITLE = "common.clean.repeated_title"
_HEAD = "common.clean.running_head"
_TOP = 14
_SHORTEST, _LONGEST = 18, 400
_ALIKE = 0.86
_CONTAINED = 0.8
_CHANCE = 3
# Only the first lines are headings that a near copy may repeat.
_HEADINGS = 3
_LONGER = 1.5
_OFTEN = 3
_SYMBOL = re.compile(r"(?=.{3,24}$)[A-Z]{1,6}(?:/[\w.()-]{1,10}){1,5}")
_SHORTEST_HEAD, _LONGEST_HEAD = 12, 120
_DIGITS = frozenset("0123456789")
_DIGITS_AT_EDGE = re.compile(r"(?:^\d{1,4} )|(?: \d{1,4}$)")


def repeated(lines: list[Line], gone: Collection[int]) -> dict[int, str]:
    """Name the lines that repeat a title, exactly or nearly, or stand on page after page.

    The first copy stays. A title broken over several lines is one copy too.
    """
    found = dict.fromkeys(_titles(lines, gone), _TITLE)
    found.update(dict.fromkeys(_running_heads(lines, gone), _HEAD))
    return found


class _Title(NamedTuple):
    """A heading that later lines may repeat, in the forms in which it is compared."""

    line: str
    letters: str
    words: frozenset[str]

    @classmethod
    def of(cls, line: str) -> _Title:
        return cls(line, folded(line), frozenset(line.casefold().split()))


def _titles(lines: list[Line], gone: Collection[int]) -> list[int]:
    top = _top(lines, gone)
    titles: list[_Title] = []
    found: list[int] = []
    position = 0
    while position < len(top):
        heading = _Title.of(lines[top[position]].words)
        width = _copies(lines, top[position : position + 4], heading, titles)
        if width:
            found += top[position : position + width]
        else:
            titles.append(heading)
        position += max(width, 1)
    return found + _later_copies(lines, titles[:_HEADINGS], gone, top)


def _top(lines: list[Line], gone: Collection[int]) -> list[int]:
    """Give the numbers of the lines above the first running text."""
    found: list[int] = []
    for index, line in enumerate(lines):
        if len(found) == _TOP or (is_prose(line) and found):
            break
        if index not in gone:
            found.append(index)
    return found


def _copies(lines: list[Line], indexes: list[int], heading: _Title, titles: list[_Title]) -> int:
    """Give how many lines, taken together, repeat one of the titles; 0 for none."""
    first = lines[indexes[0]].words
    if len(first) >= _SHORTEST and any(heading.letters == title.letters for title in titles):
        return 1
    if first[0].isupper():
        for title in titles[:_HEADINGS]:
            # A near copy begins with words most of which are words of the title.
            if len(heading.words & title.words) * 2 >= len(heading.words):
                return _nearly(lines, indexes, title.letters)
    return 0


def _nearly(lines: list[Line], indexes: list[int], title: str) -> int:
    words = ""
    for width, index in enumerate(indexes, 1):
        words += folded(lines[index].words)
        if len(words) > _LONGER * len(title):
            return 0
        if _alike(words, title):
            return width
    return 0


def _alike(words: str, title: str) -> bool:
    if not (_SHORTEST <= len(words) <= _LONGEST and len(title) >= _SHORTEST):
        return False
    if words == title:
        return True
    shorter, longer = sorted((len(words), len(title)))
    if shorter < 0.7 * longer:
        return False
    matcher = SequenceMatcher(None, words, title, autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks() if block.size > _CHANCE)
    return 2 * shared >= _ALIKE * (shorter + longer) or (
        shorter >= 2 * _SHORTEST and shared >= _CONTAINED * shorter
    )


def _later_copies(
    lines: list[Line], titles: list[_Title], gone: Collection[int], top: list[int]
) -> list[int]:
    wanted = {title.letters for title in titles if len(title.line) >= _SHORTEST}
    if not wanted:
        return []
    shortest, longest = min(map(len, wanted)), _LONGER * max(map(len, wanted))
    rest = range(top[-1] + 1 if top else 0, len(lines))
    return [
        i
        for i in rest
        if shortest <= len(lines[i].words) <= longest
        and not is_prose(lines[i])
        and i not in gone
        and folded(lines[i].words) in wanted
    ]


def _running_heads(lines: list[Line], gone: Collection[int]) -> list[int]:
    """Name the lines with a page number that stand, but for the number, three times or more.

    The symbol of a document ("A/1234") counts when it stands alone a second time.
    """
    short = [(i, line.words) for i, line in enumerate(lines) if len(line.words) <= _LONGEST_HEAD]
    numbered = {
        i: _DIGITS_AT_EDGE.sub("", words)
        for i, words in short
        if (words[-1] in _DIGITS or words[0] in _DIGITS)
        and len(words) > _SHORTEST_HEAD
        and i not in gone
        and _DIGITS_AT_EDGE.search(words)
    }
    symbols = {i: words for i, words in short if "/" in words and _SYMBOL.fullmatch(words)}
    counts, heads = Counter(numbered.values()), Counter(symbols.values())
    return [
        *(i for i, words in numbered.items() if counts[words] >= _OFTEN),
        *(i for i, words in symbols.items() if heads[words] > 1),
        *_beside_numbers(lines, gone),
    ]


def _beside_numbers(lines: list[Line], gone: Collection[int]) -> list[int]:
    """Name the lines that stand three times, each beside a page number that goes."""
    beside = {
        i: lines[i].words
        for number in gone
        if lines[number].words.isdigit()
        for i in (number - 1, number + 1)
        if 0 <= i < len(lines) and i not in gone and not is_prose(lines[i])
    }
    counts = Counter(beside.values())
    return [i for i, words in beside.items() if counts[words] >= _OFTEN]


def folded(words: str) -> str:
    """Give the letters of a line alone, in lower case.

    >>> folded("JOINT AUSTRALIAN/ LAO COMMUNIQUE, 1967")
    'jointaustralianlaocommunique'
    """
    return "".join(filter(str.isalpha, words.casefold()))
