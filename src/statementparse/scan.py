"""Rules and a text to matches: one pass over anchor words, patterns tried only there.

The cost does not grow with the lexicons: a word of the text is looked up once in a dictionary,
and only a word that begins a term or anchors a pattern costs more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

import regex
from attrs import field, frozen

from statementparse.rules import DIGITS, Lexicon, Rule

_CAPITALS = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0370-\u03ff\u0400-\u042f"
_CAPITAL_WORD = re.compile(rf"[{_CAPITALS}]\w*")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
# Words too common to be looked up: a term that begins with one is found by its next word.
_COMMON = frozenset("a an and at by for from in of on our the their to with".split())
_WINDOW = 240


class Match(NamedTuple):
    """A stretch of text that a rule matched."""

    start: int
    end: int
    rule: Rule
    value: str | None
    found: regex.Match[str] | None


class _Term(NamedTuple):
    form: str
    offset: int
    value: str
    rule: Rule


_Finder = Callable[[str, int], Match | None]


@frozen(eq=False)
class Scanner:
    """All rules of a kind of reading, ready to run over any text in one pass.

    >>> rule = Rule("en.example.state", "state", terms="state")
    >>> scanner = Scanner.of([rule], {"state": Lexicon("state", {"FRA": ("France",)})})
    >>> [match.value for match in scanner.find("She met France's envoy.")]
    ['FRA']
    """

    _terms: Mapping[str, tuple[_Term, ...]] = field(repr=False)
    _patterns: Mapping[str, tuple[_Finder, ...]] = field(repr=False)
    _digit_patterns: tuple[_Finder, ...] = field(repr=False)
    _lower: re.Pattern[str] | None = field(repr=False)

    @classmethod
    def of(cls, rules: Iterable[Rule], lexicons: Mapping[str, Lexicon]) -> Scanner:
        """Index rules by their anchor words; raises `RuleError` for a rule that has none."""
        terms: dict[str, list[_Term]] = defaultdict(list)
        patterns: dict[str, list[_Finder]] = defaultdict(list)
        for rule in rules:
            if rule.terms is not None:
                _index_terms(rule, lexicons, terms)
                continue
            finder = _finder(rule, lexicons)
            for word in dict.fromkeys(map(_anchor_of, rule.anchor_words(lexicons))):
                patterns[word].append(finder)
        digit_patterns = tuple(patterns.pop(DIGITS, ()))
        return cls(
            {word: tuple(sorted(found, key=_longest)) for word, found in terms.items()},
            {word: tuple(found) for word, found in patterns.items()},
            digit_patterns,
            _lower_case_pattern({*terms, *patterns}),
        )

    def find(self, text: str) -> list[Match]:
        """Find all matches of all rules, by start and then longest first; they may overlap."""
        found: list[Match] = []
        for start, word in self._anchors(text):
            if terms := self._terms.get(word):
                found += _terms_at(text, start, terms)
            for finder in self._patterns.get(word, ()):
                if match := finder(text, start):
                    found.append(match)
        if self._digit_patterns:
            for digits in _DIGITS.finditer(text):
                for finder in self._digit_patterns:
                    if match := finder(text, digits.start()):
                        found.append(match)
        found.sort(key=_by_place)
        return found

    def _anchors(self, text: str) -> Iterator[tuple[int, str]]:
        terms, patterns = self._terms, self._patterns
        for match in _CAPITAL_WORD.finditer(text):
            word = match.group()
            if word in terms or word in patterns:
                start = match.start()
                if start == 0 or not text[start - 1].isalnum():
                    yield start, word
        if self._lower is not None:
            # The pattern wants one character in front of the word, which keeps its search fast.
            first = self._lower.match(" " + text[:_WINDOW])
            if first:
                yield 0, first.group(1)
            for match in self._lower.finditer(text):
                yield match.start(1), match.group(1)


def _longest(term: _Term) -> int:
    return -len(term.form)


def _by_place(match: Match) -> tuple[int, int]:
    return (match.start, -match.end)


def _anchor_of(form: str) -> str:
    """Give the first word of an anchor, by which it is looked up."""
    word = _WORD.search(form)
    return word.group() if word else form


def _index_terms(
    rule: Rule, lexicons: Mapping[str, Lexicon], terms: dict[str, list[_Term]]
) -> None:
    for form, value in lexicons[rule.terms or ""].values.items():
        words = list(_WORD.finditer(form))
        word = next((w for w in words if w.group().lower() not in _COMMON), words[0])
        terms[word.group()].append(_Term(form, word.start(), value, rule))


def _terms_at(text: str, start: int, terms: tuple[_Term, ...]) -> Iterator[Match]:
    """Give the longest term of each rule that stands at an anchor word."""
    done: list[Rule] = []
    for form, offset, value, rule in terms:
        begin = start - offset
        if text.startswith(form, begin) and begin >= 0 and not any(rule is r for r in done):
            end = begin + len(form)
            if _is_whole(text, begin, end):
                done.append(rule)
                yield Match(begin, end, rule, value, None)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no letter or digit goes on where the stretch begins and ends."""
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after


def _finder(rule: Rule, lexicons: Mapping[str, Lexicon]) -> _Finder:
    """Give the function that tries a pattern at an anchor, compiled at its first use."""
    compiled: list[regex.Pattern[str]] = []
    before, value = rule.before, rule.value

    def find(text: str, anchor: int) -> Match | None:
        if not compiled:
            compiled.append(rule.compile(lexicons))
        if not before:
            found = compiled[0].match(text, anchor)
        else:
            found = _around(compiled[0], text, anchor, before)
        return Match(*found.span(), rule, value, found) if found else None

    return find


def _around(
    pattern: regex.Pattern[str], text: str, anchor: int, before: int
) -> regex.Match[str] | None:
    """Find the first match that begins at or shortly before an anchor and covers it."""
    start, limit = max(anchor - before, 0), anchor + _WINDOW
    while found := pattern.search(text, start, limit):
        if found.start() > anchor:
            return None
        if found.end() > anchor:
            return found
        start = max(found.end(), found.start() + 1)
    return None


def _lower_case_pattern(words: set[str]) -> re.Pattern[str] | None:
    lower = sorted(word for word in words if not _CAPITAL_WORD.match(word))
    if not lower:
        return None
    return re.compile(rf"\W({_trie(lower)})(?!\w)")


def _trie(words: list[str]) -> str:
    """Write words as one pattern that shares their beginnings, which `re` searches fast."""
    if words == [""]:
        return ""
    branches: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if word:
            branches[word[0]].append(word[1:])
    parts = [re.escape(first) + _trie(rest) for first, rest in branches.items()]
    optional = "?" if "" in words else ""
    if len(parts) == 1 and not optional:
        return parts[0]
    return f"(?:{'|'.join(parts)}){optional}"
