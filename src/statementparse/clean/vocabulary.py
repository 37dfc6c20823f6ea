"""A rule's words to whether a line has no others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from statementparse.languages import Language
    from statementparse.rules import Rule

WORD = re.compile(r"[^\W_]+")


@frozen(eq=False)
class Vocabulary:
    """Words that only furniture is made of: a line is noise where it has no others.

    One of the `strong` words must be there: "Share" alone may be a heading, "Share on WhatsApp"
    is none.
    """

    rule: Rule
    strong: frozenset[str]
    weak: frozenset[str]

    def knows_first(self, line: str) -> bool:
        """Tell quickly whether a line begins with such a word."""
        first = WORD.search(line)
        return first is not None and (
            first[0] in self.strong or first[0] in self.weak or first[0].isdigit()
        )

    def covers(self, words: list[str]) -> bool:
        """Tell whether all words are furniture and one of them is a strong one."""
        known = all(word in self.strong or word in self.weak or word.isdigit() for word in words)
        return known and any(word in self.strong for word in words)


def vocabulary_of(rule: Rule, language: Language) -> Vocabulary:
    """Read the words of a rule."""
    forms = language.lexicon(rule.terms or "").forms
    strong, weak = forms.get("strong", ()), forms.get("weak", ())
    return Vocabulary(rule, frozenset(strong), frozenset(weak))
