"""Lines of a text to those that say again what stands above: titles, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from difflib import SequenceMatcher
from typing import NamedTuple

from statementparse.clean.entries import is_page_title
from statementparse.lines import ARROWS, PageLine, ends_sentence, is_capitals, is_prose
from statementparse.text import without_accents

_TITLE = "common.clean.repeated_title"
_HEAD = "common.clean.running_head"
_TOP = 14
_SHORTEST, _LONGEST = 18, 400
# No line is longer that is a title, with all that stands around it.
_LONGEST_LINE = 1_500
# A copy has this share of its title; what is misread is this much alike, and no short name.
_PART = 0.7
_ALIKE = 0.7
_SLIPS = 8
_SHORTEST_MISREAD = 5
# A title stands over no more lines than these.
_BROKEN = 4
_BEFORE_SITE = " | "
# What an entry of a list of contents begins with, which is no copy to be left.
_LINKS = frozenset(ARROWS)
# Only the first lines are headings that a near copy may repeat.
_HEADINGS = 3
_LONGER = 1.5
_OFTEN = 3
_SYMBOL = re.compile(r"(?=.{3,24}$)[A-Z]{1,6}(?:/[\w.()-]{1,10}){1,5}")
_SHORTEST_HEAD, _LONGEST_HEAD = 12, 120
_WORD = re.compile(r"[^\W_]+")
_DIGITS = frozenset("0123456789")
_DIGITS_AT_EDGE = re.compile(r"(?:^\d{1,4} )|(?: \d{1,4}$)")


def repeated(lines: list[PageLine], gone: Collection[int]) -> dict[int, str]:
    """Name the lines that repeat a title, exactly or nearly, or stand on page after page.

    The first copy stays. A title broken over several lines is one copy too.
    """
    found = dict.fromkeys(_titles(lines, gone), _TITLE)
    found.update(dict.fromkeys(_running_heads(lines, gone), _HEAD))
    return found


class _Title(NamedTuple):
    """A line that later ones may repeat, in the forms in which it is compared."""

    letters: str
    words: tuple[str, ...]
    in_capitals: bool

    @classmethod
    def of(cls, line: str) -> _Title:
        # A sentence is no title: what a statement says twice it says twice.
        is_none = len(line) > _LONGEST_LINE or line[0] in _LINKS or _is_sentence(line)
        own = "" if is_none else _plain(line.partition(_BEFORE_SITE)[0])
        words = tuple(_WORD.findall(own))
        return cls("".join(words), words, bool(words) and is_capitals(line))


def _titles(lines: list[PageLine], gone: Collection[int]) -> list[int]:
    """Name the lines above the running text that repeat one of those that stay.

    Whether a line stays is told from the lines that stay above it alone, so that a second look
    finds what the first one found.
    """
    kept: list[int] = []
    titles: list[_Title] = []
    found: list[int] = []
    for index, line in enumerate(lines):
        if len(kept) == _TOP or (is_prose(line) and kept):
            break
        if index not in gone:
            kept.append(index)
            titles.append(_Title.of(line.words))
            width = _copies(titles)
            if (longer := _with_site(lines, kept)) is not None:
                found.append(kept.pop(longer))
                del titles[longer]
                continue
            found += kept[len(kept) - width :]
            del kept[len(kept) - width :], titles[len(titles) - width :]
    below = max(kept + found, default=-1) + 1
    return found + _later_copies(lines, titles[:_HEADINGS], gone, below)


def _with_site(lines: list[PageLine], kept: list[int]) -> int | None:
    """Give which of the lines that stay is the last one with the name of its site around it."""
    *above, last = kept
    pairs = enumerate(lines[index] for index in above)
    return next((n for n, line in pairs if is_page_title(line, lines[last])), None)


def _copies(titles: list[_Title]) -> int:
    """Give how many of the last lines, taken together, repeat one above them; 0 for none."""
    *above, last = titles
    if len(last.letters) >= _SHORTEST and any(last.letters == title.letters for title in above):
        return 1
    words: tuple[str, ...] = ()
    for width in range(1, min(_BROKEN, len(above)) + 1):
        words = titles[-width].words + words
        if not titles[-width].words:
            break
        if any(_nearly(words, title, last) for title in titles[:-width][:_HEADINGS]):
            return width
    return 0


def _is_sentence(words: str) -> bool:
    return ends_sentence(words) and not is_capitals(words)


def _nearly(words: tuple[str, ...], title: _Title, last: _Title) -> bool:
    """Tell a copy with other marks, without the edges of the title or, in capitals, misread."""
    copy = "".join(words)
    length, whole = len(copy), len(title.letters)
    if not (_SHORTEST <= length <= _LONGEST and _PART * whole <= length <= whole + _SLIPS):
        return False
    if copy in title.letters:
        return True
    if not last.in_capitals:
        return False
    matcher = SequenceMatcher(None, words, title.words, autojunk=False)
    changes = [c for c in matcher.get_opcodes() if c[0] != "equal"]
    return all(
        (edge and kind == "insert") or _is_slip("".join(words[a:b]), "".join(title.words[c:d]))
        for kind, a, b, c, d in changes
        for edge in [c == 0 or d == len(title.words)]
    )


def _is_slip(word: str, other: str) -> bool:
    """Tell one word that a scanner misread from two words, two names or two figures."""
    if word == other:
        return True
    if min(len(word), len(other)) < _SHORTEST_MISREAD or not (word + other).isalpha():
        return False
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= _ALIKE


def _later_copies(
    lines: list[PageLine], titles: list[_Title], gone: Collection[int], below: int
) -> list[int]:
    """Name the lines further below that are, letter for letter, a heading of the first lines."""
    wanted = {title.letters for title in titles if len(title.letters) >= _SHORTEST}
    if not wanted:
        return []
    shortest, longest = min(map(len, wanted)), _LONGER * max(map(len, wanted))
    return [
        i
        for i in range(below, len(lines))
        if shortest <= len(lines[i].words) <= longest
        and i not in gone
        and not _is_sentence(lines[i].words)
        and folded(lines[i].words) in wanted
    ]


def _running_heads(lines: list[PageLine], gone: Collection[int]) -> list[int]:
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


def _beside_numbers(lines: list[PageLine], gone: Collection[int]) -> list[int]:
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
    """Give the letters and figures of a line alone, in lower case.

    >>> folded("JOINT AUSTRALIAN/ LAO COMMUNIQUE, 1967")
    'jointaustralianlaocommunique1967'
    """
    return "".join(_WORD.findall(_plain(words)))


def _plain(words: str) -> str:
    words = words.casefold()
    return words if words.isascii() else without_accents(words)
