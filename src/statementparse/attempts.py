"""A rule's pattern to an attempt: what is called at each of its anchors in a text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import regex

from statementparse.patterns import Pattern, PatternMatch, trie
from statementparse.rules import WHOLE, Rule

Attempt = Callable[[str, int], PatternMatch | None]


def attempt(rule: Rule, pattern: Pattern, offset: int, small: frozenset[str]) -> Attempt:
    """Give the attempt at a word that stands `offset` characters behind the anchor's beginning.

    `small` are the words without a capital that a name may hold.
    """
    search: Attempt = pattern.match
    if rule.capitals:
        search = partial(_within_name, pattern, _name_before(small), rule.before)
    elif rule.before:
        search = partial(_covering, pattern, rule.before)
    return partial(_shifted, search, offset) if offset else search


def may_begin(text: str, start: int) -> bool:
    """Tell whether a phrase may begin at a place: it is in the text and not within a word."""
    return start >= 0 and not (start and text[start - 1].isalnum())


def _shifted(search: Attempt, offset: int, text: str, anchor: int) -> PatternMatch | None:
    """Try a pattern where the phrase begins of which the anchor is a later word."""
    start = anchor - offset
    return search(text, start) if may_begin(text, start) else None


@cache
def _name_before(small: frozenset[str]) -> regex.Pattern[str]:
    """Compile what in front of an anchor may belong to one name with it, read backwards."""
    return regex.compile(
        rf"""(?r)(?:(?<![\w-])[\p{{Lu}}0-9“"][\w.'’”"+-]{{0,30}}(?:\s?[–—&/,+]\s?|-\s|\s)
        (?:(?:{trie(small) or "(?!)"})\s){{0,2}}){{0,14}}""",
        regex.VERBOSE,
    )


def _within_name(
    pattern: Pattern, name_before: regex.Pattern[str], before: int, text: str, anchor: int
) -> PatternMatch | None:
    """Find the first match that begins in the name in which the anchor stands."""
    name = name_before.match(text, max(anchor - before, 0), anchor)
    return _covering(pattern, anchor - name.start() if name else 0, text, anchor)


def _covering(pattern: Pattern, before: int, text: str, anchor: int) -> PatternMatch | None:
    """Find the first match that begins at or shortly before an anchor and covers it."""
    begin = max(anchor - before, 0)
    while found := pattern.match(text, begin):
        start, end = found.span(WHOLE)
        if start > anchor:
            return None
        if end > anchor:
            return found
        begin = end if end > begin else begin + 1
    return None
