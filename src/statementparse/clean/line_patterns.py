"""Patterns of the rules of lines, and what of a line they are looked up by."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import regex
from attrs import field, frozen

if TYPE_CHECKING:
    from statementparse.rules import Lexicon, Rule

_FIRST_WORDS = re.compile(r"([^\W_]+)(?: ([^\W_]+))?")


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
