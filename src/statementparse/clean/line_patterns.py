"""Patterns of the rules of lines, and the index by which a line finds those that may match it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import regex
from attrs import field, frozen

if TYPE_CHECKING:
    from statementparse.rules import Lexicon, Rule

# Whatever is not among these is rarer still.
_RAREST_FIRST = "zqxjkvbpygfwmucldrhsnioate "
# A rule that says so of the mark at the end is tried on any line.
_ANY = "any"
_FIRST_WORDS = re.compile(r"([^\W_]+)(?: ([^\W_]+))?")

_Found = TypeVar("_Found")


@frozen(eq=False)
class RulePattern:
    """A rule's pattern, compiled when it is first tried."""

    rule: Rule
    _lexicons: Mapping[str, Lexicon] = field(repr=False)

    @cached_property
    def held(self) -> tuple[str, ...]:
        """Words of which one must be in the line for the pattern to be tried."""
        holds = self.rule.attributes.get("holds", "")
        # They are written with bars between them, but for the bar itself.
        return tuple(filter(None, holds.split("|"))) or tuple(holds[:1])

    def may_be_in(self, text: str) -> bool:
        """Tell whether one of the words that the rule holds is there, if it holds any."""
        for word in self.held:
            if word in text:
                return True
        return not self.held

    def matches(self, line: str) -> bool:
        """Tell whether the pattern matches a line as a whole."""
        return self.may_be_in(line) and self.compiled.fullmatch(line) is not None

    def is_in(self, line: str) -> bool:
        """Tell whether the pattern is in a line; one that begins with `^` only where that does."""
        return self.may_be_in(line) and self._look(line) is not None

    @cached_property
    def _look(self) -> Callable[[str], re.Match[str] | regex.Match[str] | None]:
        begins = (self.rule.pattern or "").startswith("^")
        return self.compiled.match if begins else self.compiled.search

    @cached_property
    def compiled(self) -> re.Pattern[str] | regex.Pattern[str]:
        """The pattern with the words of its lexicons."""
        return self.rule.compile(self._lexicons)


@frozen(eq=False)
class PatternIndex:
    """Patterns of whole lines, looked up by how a line begins, how it ends, or what it holds."""

    by_first: Mapping[str, tuple[RulePattern, ...]] = field(repr=False)
    by_last: Mapping[str, tuple[RulePattern, ...]] = field(repr=False)
    # The patterns that any line may match which holds a word, and these words by their rarest mark.
    anywhere: tuple[RulePattern, ...] = field(repr=False)
    held: Mapping[str, tuple[tuple[str, int], ...]] = field(repr=False)

    @classmethod
    def of(cls, patterns: Iterable[RulePattern], lexicons: Mapping[str, Lexicon]) -> PatternIndex:
        """Index patterns by the mark that a rule says a line ends with, else by its anchors."""
        by_first = defaultdict[str, list[RulePattern]](list)
        by_last = defaultdict[str, list[RulePattern]](list)
        for pattern in patterns:
            if (last := pattern.rule.attributes.get("last")) is not None:
                by_last[last].append(pattern)
                continue
            words = map(first_keys, pattern.rule.anchor_words(lexicons))
            for key in dict.fromkeys(two or first for first, two in words):
                by_first[key].append(pattern)
        anywhere = tuple(by_last.pop(_ANY, ()))
        held = defaultdict[str, list[tuple[str, int]]](list)
        for place, pattern in enumerate(anywhere):
            for word in pattern.held:
                held[min(word, key=_RAREST_FIRST.find)].append((word, place))
        return cls(_frozen(by_first), _frozen(by_last), anywhere, _frozen(held))

    def matching(self, line: str, *, anywhere: bool) -> Rule | None:
        """Give the rule of the first pattern that matches a line, or none."""
        first, two = first_keys(line)
        for key in (first, two):
            for pattern in self.by_first.get(key, ()):
                if pattern.matches(line):
                    return pattern.rule
        for pattern in self.by_last.get(line[-1:], ()):
            if pattern.matches(line):
                return pattern.rule
        return self._holding(line) if anywhere else None

    def _holding(self, line: str) -> Rule | None:
        """Try the patterns that any line may match which holds a word of theirs."""
        marks = self.held.keys() & set(line)
        tried = {place for mark in marks for word, place in self.held[mark] if word in line}
        for place in sorted(tried):
            if self.anywhere[place].compiled.fullmatch(line):
                return self.anywhere[place].rule
        return None


def _frozen(found: Mapping[str, list[_Found]]) -> Mapping[str, tuple[_Found, ...]]:
    return {key: tuple(each) for key, each in found.items()}


def first_keys(line: str) -> tuple[str, str]:
    """Give what a line's patterns are looked up by: its first word, and its first two.

    Any number is `#`; a line that begins with no word is looked up by its first mark.

    >>> first_keys("The post appeared"), first_keys("12 comments"), first_keys("« first")
    (('the', 'the post'), ('#', '# comments'), ('«', ''))
    """
    found = _FIRST_WORDS.match(line)
    if found is None:
        return line[:1], ""
    first = "#" if found[1][0].isdigit() else found[1].casefold()
    return first, f"{first} {found[2].casefold()}" if found[2] else ""
