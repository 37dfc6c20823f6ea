"""Rules and a text to Mentions: one pass over anchor words, patterns tried only there.

The cost does not grow with the lexicons: a word of the text is looked up once in a dictionary,
and only a word that begins a term or anchors a pattern costs more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from operator import itemgetter
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
# The value of a mention that is there to win overlaps and then to be dropped.
BLOCKER = "\0"


class Mention(NamedTuple):
    """Something small that a rule found: a party, an office, a verb cue, a date.

    Offsets are of the text that was scanned. `order` is the rule's place among all rules, `value`
    the canonical value of a term, or what the rule says.
    """

    start: int
    end: int
    order: int
    value: str
    source: Rule
    found: PatternMatch | None = None

    @property
    def kind(self) -> str:
        """What kind of thing it is."""
        return self.source.kind

    @property
    def rule(self) -> str:
        """The id of the rule that found it."""
        return self.source.id

    @property
    def fields(self) -> Mapping[str, tuple[int, int]]:
        """Where each named group of the pattern stands; groups that took no part are left out."""
        if self.found is None:
            return {}
        spans = {name: self.found.span(name) for name in self.found.re.groupindex}
        return {name: s for name, s in spans.items() if s != (-1, -1) and name != WHOLE}

    def words(self, name: str) -> str:
        """Give the words of a named group; empty where it took no part."""
        if self.found is None or name not in self.found.re.groupindex:
            return ""
        return self.found.group(name) or ""


class _Finder(NamedTuple):
    """What is tried at an anchor word, and how a Mention is made of what it found.

    The search stands apart from the making since most tries find nothing: they should cost no
    more than the call of a compiled pattern.
    """

    search: Callable[[str, int], PatternMatch | Mention | None]
    make: Callable[[PatternMatch], Mention] | None


_Recipe = Callable[[], _Finder]


@frozen(eq=False)
class Scanner:
    """All rules of a kind of reading, ready to run over any text in one pass.

    >>> rule = Rule("en.example.state", "state", terms="state")
    >>> scanner = Scanner.of([rule], {"state": Lexicon("state", {"FRA": ("France",)})})
    >>> [mention.value for mention in scanner.find("She met France's envoy.")]
    ['FRA']
    """

    _recipes: Mapping[str, tuple[_Recipe, ...]] = field(repr=False)
    _lower: re.Pattern[str] | None = field(repr=False)
    # The finders of the words met so far: a pattern is compiled when its first anchor comes.
    _ready: dict[str, tuple[_Finder, ...]] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, rules: Iterable[Rule], lexicons: Mapping[str, Lexicon]) -> Scanner:
        """Index rules by their anchor words; raises `RuleError` for a rule that has none."""
        recipes: dict[str, list[_Recipe]] = defaultdict(list)
        for order, rule in enumerate(rules):
            for word, recipe in _recipes_of(rule, order, lexicons):
                recipes[word].append(recipe)
        index = {word: tuple(found) for word, found in recipes.items()}
        return cls(index, _lower_case_pattern(index.keys()))

    def find(self, text: str) -> list[Mention]:
        """Find all mentions of all rules, in the order of their starts; they may overlap."""
        found: list[Mention] = []
        recipes = self._recipes
        for capital in _CAPITAL_WORD.finditer(text):
            if capital[0] in recipes:
                start = capital.start()
                if not start or not text[start - 1].isalnum():
                    self._try(text, start, capital[0], found)
        if self._lower is not None:
            # The pattern wants one character in front of the word, which keeps its search fast.
            if first := self._lower.match(" " + text[:_WINDOW]):
                self._try(text, 0, first[1], found)
            for word in self._lower.finditer(text):
                self._try(text, word.start(1), word[1], found)
        if DIGITS in recipes:
            for digits in _DIGITS.finditer(text):
                self._try(text, digits.start(), DIGITS, found)
        found.sort(key=itemgetter(0))
        return found

    def _try(self, text: str, start: int, word: str, found: list[Mention]) -> None:
        finders = self._ready.get(word) or self._prepared(word)
        for search, make in finders:
            if hit := search(text, start):
                found.append(make(hit) if make else hit)  # type: ignore[arg-type]

    def _prepared(self, word: str) -> tuple[_Finder, ...]:
        self._ready[word] = tuple(recipe() for recipe in self._recipes[word])
        return self._ready[word]


def _recipes_of(
    rule: Rule, order: int, lexicons: Mapping[str, Lexicon]
) -> Iterator[tuple[str, _Recipe]]:
    """Give what is to be tried for a rule at each of its anchor words."""
    if rule.terms is not None:
        for word, terms in _terms(rule, lexicons).items():
            yield word, partial(_term_finder, rule, order, terms)
        return
    recipe = cache(partial(_pattern_finder, rule, order, lexicons))
    for word in dict.fromkeys(map(_first_word, rule.anchor_words(lexicons))):
        yield word, recipe


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
    """Look for the longest of some terms, as whole words."""
    if not any(term.offset for term in terms):
        return _trie_finder(rule, order, {form: value for form, _, value in terms})
    longest_first = [
        (form, offset, BLOCKER if value == "" else value)
        for form, offset, value in sorted(terms, key=lambda term: -len(term.form))
    ]

    def search(text: str, anchor: int) -> Mention | None:
        for form, offset, value in longest_first:
            start = anchor - offset
            if text.startswith(form, start) and start >= 0:
                end = start + len(form)
                if _is_whole(text, start, end):
                    return Mention(start, end, order, value, rule)
        return None

    return _Finder(search, None)


def _trie_finder(rule: Rule, order: int, values: dict[str, str]) -> _Finder:
    """Look for terms that begin with their anchor word: one pattern for all of them."""

    def make(found: PatternMatch) -> Mention:
        start, end = found.span()
        return Mention(start, end, order, values[found[0]] or BLOCKER, rule)

    return _Finder(re.compile(trie(values, whole=True)).match, make)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no letter or digit goes on where the stretch begins and ends."""
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after


def _pattern_finder(rule: Rule, order: int, lexicons: Mapping[str, Lexicon]) -> _Finder:
    """Try a pattern at an anchor, or from a few characters in front of it."""
    pattern = rule.compile(lexicons)
    value = BLOCKER if rule.value == "" else rule.value or ""

    def make(found: PatternMatch) -> Mention:
        start, end = found.span(WHOLE)
        return Mention(start, end, order, value, rule, found)

    if rule.before:
        return _Finder(partial(_covering, pattern, rule.before), make)
    return _Finder(pattern.match, make)


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


def _lower_case_pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    lower = sorted(word for word in words if not _CAPITAL_WORD.match(word) and word != DIGITS)
    if not lower:
        return None
    return re.compile(rf"\W({trie(lower)})(?!\w)")
