"""Lines of a text to the edits that remove whole lines: furniture, lists of links, repeats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import evolve

from statementparse.clean import repeats, surroundings
from statementparse.clean.entries import is_text
from statementparse.clean.followers import followers
from statementparse.clean.furniture import Furniture, furniture_of
from statementparse.clean.signs import Verdicts, signs_of
from statementparse.clean.teasers import breaks_off, teasers
from statementparse.lines import PageLine
from statementparse.text import Edit

if TYPE_CHECKING:
    from statementparse.languages import Language

_LISTED = "common.clean.listed"
_SHORT = 200


def removed(
    text: str, lines: list[PageLine], language: Language, verdicts: Verdicts
) -> Iterator[Edit]:
    """Give the edits that remove lines of noise, each with the white space that set it apart."""
    furniture, signs = furniture_of(language), signs_of(language)
    found = dict(_named(text, lines, furniture, verdicts))
    rules = {
        i: rule
        for i, rule in found.items()
        if (i - 1 in found or i + 1 in found or not furniture.is_companion(rule))
        and not (furniture.may_be_said(rule) and _is_in_prose(lines, i, found))
    }
    lists = {i for i in rules if furniture.opens_list(rules[i])}
    named = repeats.repeated(lines, rules.keys()) | rules
    named |= teasers(lines, named, furniture, signs.common)
    listed = dict.fromkeys(_listed(lines, lists, named), _LISTED)
    gone = listed | named
    gone |= followers(lines, gone, furniture)
    page = surroundings.Page(text, lines, gone, furniture, signs, verdicts)
    if (title := page.title_among_heads()) is not None:
        del gone[title]
        page = evolve(page, named=gone)
    return _cuts(lines, page.around() | gone)


def _named(
    text: str, lines: list[PageLine], furniture: Furniture, verdicts: Verdicts
) -> Iterator[tuple[int, str]]:
    """Name the rules of furniture lines; above the first line that stays, heads of pages too."""
    at_head, known = True, verdicts.rules
    for index, line in enumerate(lines):
        if line.words not in known or line.end - line.start > len(line.words):
            known[line.words] = _rule(text, line, furniture)
        rule = known[line.words]
        if rule is None and at_head and index + 1 < len(lines):
            rule = verdicts.head(line.words, furniture.rule_for_head)
        if rule is not None:
            yield index, rule
        at_head = at_head and rule is not None


def _is_in_prose(lines: list[PageLine], index: int, found: Mapping[int, str]) -> bool:
    """Tell whether a sentence stands between two others that stay."""
    around = range(index - 1, index + 2)
    return around[0] >= 0 and all(
        number < len(lines) and (number == index or number not in found) and is_text(lines[number])
        for number in around
    )


def _rule(text: str, line: PageLine, furniture: Furniture) -> str | None:
    if rule := furniture.rule_for(line.words):
        return rule
    if line.end - line.start == len(line.words):
        return None
    return furniture.rule_for_gaps(text[line.start : line.end])


def _listed(lines: list[PageLine], headings: set[int], named: Mapping[int, str]) -> Iterator[int]:
    """Give the short lines below a heading like "Related articles".

    Below the last running text such a list goes to the end; between paragraphs it ends at a
    blank line; above the first one a heading may be followed by the title, so nothing goes.
    """
    if not headings:
        return
    told = [i for i, line in enumerate(lines) if i not in named and is_text(line)]
    first = told[0] if told else len(lines)
    last = next((i for i in reversed(told) if not breaks_off(lines[i])), -1)
    for heading in headings:
        if heading < first:
            continue
        for index in range(heading + 1, len(lines)):
            line = lines[index]
            apart = line.gap > 1 and index > heading + 1 and heading < last
            if apart or _is_told(line) or (len(line.words) > _SHORT and not breaks_off(line)):
                break
            if index not in named:
                yield index


def _is_told(line: PageLine) -> bool:
    """Tell whether a line is a sentence that ends, and no beginning of another text."""
    return is_text(line) and not breaks_off(line)


def _cuts(lines: list[PageLine], named: Mapping[int, str]) -> Iterator[Edit]:
    """Turn line numbers into edits, keeping the wider of the gaps around a run of them."""
    for run in _runs(sorted(named)):
        first, last = run[0], run[-1]
        after = lines[last + 1].gap if last + 1 < len(lines) else 0
        keep_before = last + 1 < len(lines) and (first == 0 or lines[first].gap >= after)
        for index in run:
            yield Edit(*_stretch(lines, index, keep_before), named[index])


def _stretch(lines: list[PageLine], index: int, keep_before: bool) -> tuple[int, int, str]:
    if keep_before:
        return lines[index].start, lines[index + 1].start, ""
    return lines[index - 1].end if index else 0, lines[index].end, ""


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run
