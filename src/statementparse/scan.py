"""Rules and a text to matches: one pass over anchor words, patterns tried only there.

The cost does not grow with the lexicons: a word of the text is looked up once in a dictionary,
and only a word that begins a term or anchors a pattern costs more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from attrs import field, frozen

from statementparse.patterns import Pattern, PatternMatch, trie
from statementparse.rules import DIGITS, WHOLE, Lexicon, Rule

_CAPITALS = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0370-\u03ff\u0400-\u042f"
_CAPITAL_WORD = re.compile(rf"[{_CAPITALS}]\w*")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
# The lexicon of words too common to be looked up: a term is found by its first other word.
_TOO_COMMON = "too_common"
_WINDOW = 240


class Match(NamedTuple):
    """A stretch of text that a rule matched; `order` is the rule's place among all rules."""

    start: int
    end: int
    order: int
    rule: Rule
    value: str | None
    found: PatternMatch | None


# What is tried at an anchor word: a text and the word's offset to a match, if there is one.
_Finder = Callable[[str, int], Match | None]


@frozen(eq=False)
class Scanner:
    """All rules of a kind of reading, ready to run over any text in one pass.

    >>> rule = Rule("en.example.state", "state", terms="state")
    >>> scanner = Scanner.of([rule], {"state": Lexicon("state", {"FRA": ("France",)})})
    >>> [match.value for match in scanner.find("She met France's envoy.")]
    ['FRA']
    """

    _finders: Mapping[str, tuple[_Finder, ...]] = field(repr=False)
    _digit_finders: tuple[_Finder, ...] = field(repr=False)
    _lower: re.Pattern[str] | None = field(repr=False)

    @classmethod
    def of(cls, rules: Iterable[Rule], lexicons: Mapping[str, Lexicon]) -> Scanner:
        """Index rules by their anchor words; raises `RuleError` for a rule that has none."""
        finders: dict[str, list[_Finder]] = defaultdict(list)
        for order, rule in enumerate(rules):
            found = _finders_of(rule, order, lexicons)
            for word, finder in found.items():
                finders[word].append(finder)
        digits = tuple(finders.pop(DIGITS, ()))
        index = {word: tuple(found) for word, found in finders.items()}
        return cls(index, digits, _lower_case_pattern(index.keys()))

    def find(self, text: str) -> list[Match]:
        """Find all matches of all rules, by start and then longest first; they may overlap."""
        found = self._at_capital_words(text)
        if self._lower is not None:
            # The pattern wants one character in front of the word, which keeps its search fast.
            if first := self._lower.match(" " + text[:_WINDOW]):
                found += self._at(text, 0, first[1])
            for word in self._lower.finditer(text):
                found += self._at(text, word.start(1), word[1])
        if self._digit_finders:
            for digits in _DIGITS.finditer(text):
                start = digits.start()
                found += [m for finder in self._digit_finders if (m := finder(text, start))]
        found.sort(key=_by_place)
        return found

    def _at_capital_words(self, text: str) -> list[Match]:
        found: list[Match] = []
        index = self._finders
        for word in _CAPITAL_WORD.finditer(text):
            if finders := index.get(word[0]):
                start = word.start()
                if not start or not text[start - 1].isalnum():
                    found += [m for finder in finders if (m := finder(text, start))]
        return found

    def _at(self, text: str, start: int, word: str) -> list[Match]:
        return [m for finder in self._finders[word] if (m := finder(text, start))]


def _by_place(match: Match) -> tuple[int, int, int]:
    return (match[0], -match[1], match[2])


def _finders_of(rule: Rule, order: int, lexicons: Mapping[str, Lexicon]) -> dict[str, _Finder]:
    """Give what is to be tried for a rule at each of its anchor words."""
    if rule.terms is not None:
        by_word = _terms(rule, lexicons)
        return {word: _term_finder(rule, order, terms) for word, terms in by_word.items()}
    finder = _pattern_finder(rule, order, lexicons)
    return {_first_word(anchor): finder for anchor in rule.anchor_words(lexicons)}


def _first_word(anchor: str) -> str:
    word = _WORD.search(anchor)
    return word[0] if word else anchor


class _Term(NamedTuple):
    form: str
    offset: int
    value: str


def _terms(rule: Rule, lexicons: Mapping[str, Lexicon]) -> dict[str, list[_Term]]:
    """Index the forms of a lexicon by their first word that is not too common."""
    terms: dict[str, list[_Term]] = defaultdict(list)
    common = lexicons[_TOO_COMMON].values if _TOO_COMMON in lexicons else ()
    for form, value in lexicons[rule.terms or ""].values.items():
        words = list(_WORD.finditer(form))
        word = next((w for w in words if w[0] not in common), words[0])
        terms[word[0]].append(_Term(form, word.start(), value))
    return terms


def _term_finder(rule: Rule, order: int, terms: list[_Term]) -> _Finder:
    """Give the function that looks for the longest of some terms, as whole words."""
    longest_first = sorted(terms, key=lambda term: -len(term.form))

    def find(text: str, anchor: int) -> Match | None:
        for form, offset, value in longest_first:
            start = anchor - offset
            if text.startswith(form, start) and start >= 0:
                end = start + len(form)
                if _is_whole(text, start, end):
                    return Match(start, end, order, rule, value, None)
        return None

    return find


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no letter or digit goes on where the stretch begins and ends."""
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after


def _pattern_finder(rule: Rule, order: int, lexicons: Mapping[str, Lexicon]) -> _Finder:
    """Give the function that tries a pattern at an anchor, compiled at its first use."""
    compiled: list[Pattern] = []
    before, value = rule.before, rule.value

    def find(text: str, anchor: int) -> Match | None:
        if not compiled:
            compiled.append(rule.compile(lexicons))
        if before:
            found = _covering(compiled[0], text, anchor, before)
        else:
            found = compiled[0].match(text, anchor)
        return Match(*found.span(WHOLE), order, rule, value, found) if found else None

    return find


def _covering(pattern: Pattern, text: str, anchor: int, before: int) -> PatternMatch | None:
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


def _lower_case_pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    lower = sorted(word for word in words if not _CAPITAL_WORD.match(word) and word != DIGITS)
    if not lower:
        return None
    return re.compile(rf"\W({trie(lower)})(?!\w)")
