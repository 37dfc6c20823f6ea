"""Rules and a text to Mentions: one pass over anchor words, patterns tried only there.

The cost does not grow with the lexicons: a word of the text is looked up once in a dictionary,
and only a word that begins a term or anchors a pattern costs more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cache, partial
from operator import itemgetter
from typing import NamedTuple

import regex
from attrs import field, frozen

from statementparse.patterns import Pattern, PatternMatch, trie
from statementparse.rules import DIGITS, WHOLE, Lexicon, Rule, anchor_word
from statementparse.sieve import Sieve

# A word, a run of digits or a run of ideographs; digits in front of a word stand by themselves.
_TOKEN = re.compile(r"[^\W\d_\u4e00-\u9fff]\w*|\d+|[\u4e00-\u9fff]+")
# The same where a sieve says that a word may begin: it takes all strange letters for blanks.
_BEGUN = re.compile(rf"(?<![^\W_\u4e00-\u9fff])(?:{_TOKEN.pattern})")
# So many anchors are worth a sieve, which skips all other words.
_FEW_ANCHORS = 1500
_WORD = re.compile(r"\w+")
# The words in front of an anchor that may belong to one name with it, read backwards.
_NAME = regex.compile(
    r"""(?r)(?:(?<![\w-])[\p{Lu}0-9“"][\w.'’”"+-]{0,30}(?:\s?[–—&/,+]\s?|-\s|\s)
    (?:(?:and|of|on|for|the|&)\s){0,2}){0,14}""",
    regex.VERBOSE,
)
# The lexicon of words too common to be looked up: a term is found by its first other word.
_TOO_COMMON = "too_common"
# The anchors that stand for runs of digits, by how many these are; from five on they are many.
_MANY = 5
_BY_LENGTH = ((), ("##",), ("##",), (), ("####",), ())
# Few words are compared one by one; more are worth a pattern.
_FEW = 2
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
    """What is tried at an anchor word, and how Mentions are made of what it found.

    The search stands apart from the making since most tries find nothing: they should cost no
    more than the call of a compiled pattern.
    """

    search: Callable[[str, int], PatternMatch | list[Mention] | None]
    make: Callable[[PatternMatch], list[Mention]] | None


class _Term(NamedTuple):
    """A form of a lexicon that a term rule looks for."""

    form: str
    order: int
    value: str
    rule: Rule


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
    _sieve: Sieve | None = field(repr=False)
    # The finders of the words met so far: a pattern is compiled when its first anchor comes.
    _ready: dict[str, tuple[_Finder, ...]] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, rules: Iterable[Rule], lexicons: Mapping[str, Lexicon]) -> Scanner:
        """Index rules by their anchor words; raises `RuleError` for a rule that has none."""
        recipes: dict[str, list[_Recipe]] = defaultdict(list)
        terms: dict[tuple[str, int], list[_Term]] = defaultdict(list)
        common = lexicons[_TOO_COMMON].values if _TOO_COMMON in lexicons else {}
        for order, rule in enumerate(rules):
            if rule.terms is not None:
                for form, meaning in lexicons[rule.terms].values.items():
                    term = _Term(form, order, meaning or BLOCKER, rule)
                    terms[anchor_word(form, common)].append(term)
                continue
            for word, recipe in _recipes_of(rule, order, lexicons, common):
                recipes[word].append(recipe)
        for (word, offset), same in terms.items():
            recipes[word].append(_at_offset(partial(_term_finder, same), offset))
        index = {word: tuple(found) for word, found in recipes.items()}
        return cls(index, Sieve.of(index) if len(index) <= _FEW_ANCHORS else None)

    def find(self, text: str) -> list[Mention]:
        """Find all mentions of all rules, in the order of their starts; they may overlap."""
        found: list[Mention] = []
        known = self._recipes
        for token in self._tokens(text):
            word = token[0]
            if word in known:
                start = token.start()
                # What is glued to digits is no word of its own.
                if not start or not text[start - 1].isalnum() or word.isdigit():
                    self._try(text, start, word, found)
            elif word.isdigit():
                self._try(text, token.start(), DIGITS * min(len(word), _MANY), found)
        found.sort(key=itemgetter(0))
        return found

    def _tokens(self, text: str) -> Iterable[re.Match[str]]:
        """Give the words that may be anchors: all, or those that the sieve lets through."""
        places = self._sieve.places(text) if self._sieve else None
        if places is None:
            return _TOKEN.finditer(text)
        return filter(None, map(partial(_BEGUN.match, text), places))

    def _try(self, text: str, start: int, word: str, found: list[Mention]) -> None:
        finders = self._ready.get(word)
        for search, make in self._prepared(word) if finders is None else finders:
            if hit := search(text, start):
                found += make(hit) if make else hit  # type: ignore[arg-type]

    def _prepared(self, word: str) -> tuple[_Finder, ...]:
        known = (self._recipes.get(shape, ()) for shape in _shapes(word))
        self._ready[word] = tuple(recipe() for recipes in known for recipe in recipes)
        return self._ready[word]


def _shapes(word: str) -> tuple[str, ...]:
    """Give the anchors that stand for a word: itself, or for digits, by how many they are."""
    if word.startswith(DIGITS):
        return (DIGITS, *_BY_LENGTH[len(word)])
    return (word, DIGITS, *_BY_LENGTH[min(len(word), _MANY)]) if word.isdigit() else (word,)


def _recipes_of(
    rule: Rule, order: int, lexicons: Mapping[str, Lexicon], common: Container[str]
) -> Iterator[tuple[str, _Recipe]]:
    """Give what is to be tried for a pattern at each of its anchor words."""
    pattern = cache(partial(_pattern_finder, rule, order, lexicons))
    seen: set[tuple[str, int]] = set()
    for anchor in rule.anchor_words(lexicons):
        word, offset = anchor_word(anchor, common)
        if (word, offset) not in seen:
            seen.add((word, offset))
            yield word, _at_offset(pattern, offset)


def _at_offset(recipe: _Recipe, offset: int) -> _Recipe:
    """Try something where the phrase begins of which the anchor may be a later word."""
    return partial(_shifted, recipe, offset) if offset else recipe


def _shifted(recipe: _Recipe, offset: int) -> _Finder:
    search, make = recipe()

    def shifted(text: str, anchor: int) -> PatternMatch | list[Mention] | None:
        start = anchor - offset
        if start < 0 or (start and text[start - 1].isalnum()):
            return None
        return search(text, start)

    return _Finder(shifted, make)


def _term_finder(terms: list[_Term]) -> _Finder:
    """Look for the longest term of each rule among some that begin with one word."""
    known: dict[str, list[_Term]] = defaultdict(list)
    for term in terms:
        known[term.form].append(term)
    prefixes = cache(partial(_longest_prefixes, known))

    def mentions(form: str, start: int) -> list[Mention]:
        return [
            Mention(start, start + length, order, value, rule)
            for length, order, value, rule in prefixes(form)
        ]

    if len(known) > _FEW:
        pattern = re.compile(trie(known, whole=True))
        return _Finder(pattern.match, lambda found: mentions(found[0], found.start()))
    longest_first = sorted(known, key=len, reverse=True)

    def compared(text: str, start: int) -> list[Mention] | None:
        for form in longest_first:
            if text.startswith(form, start) and _is_whole(text, start, form):
                return mentions(form, start)
        return None

    return _Finder(compared, None)


def _longest_prefixes(
    known: Mapping[str, list[_Term]], form: str
) -> list[tuple[int, int, str, Rule]]:
    """Give each rule's longest term that a found one begins with: length, order, value, rule."""
    found: dict[int, tuple[int, int, str, Rule]] = {}
    for end in range(1, len(form) + 1):
        if (prefix := form[:end]) in known and _is_whole(form, 0, prefix):
            for term in known[prefix]:
                found[term.order] = (end, term.order, term.value, term.rule)
    return list(found.values())


def _is_whole(text: str, start: int, form: str) -> bool:
    """Tell whether no letter or digit goes on where a form ends in a text."""
    end = start + len(form)
    return not (text[end : end + 1].isalnum() and form[-1].isalnum())


def _pattern_finder(rule: Rule, order: int, lexicons: Mapping[str, Lexicon]) -> _Finder:
    """Try a pattern at an anchor, or from a few characters in front of it."""
    pattern = rule.compile(lexicons)
    value = BLOCKER if rule.value == "" else rule.value or ""

    def make(found: PatternMatch) -> list[Mention]:
        start, end = found.span(WHOLE)
        return [Mention(start, end, order, value, rule, found)]

    if rule.capitals:
        return _Finder(partial(_within_name, pattern, rule.before), make)
    if rule.before:
        return _Finder(partial(_covering, pattern, rule.before), make)
    return _Finder(pattern.match, make)


def _within_name(pattern: Pattern, before: int, text: str, anchor: int) -> PatternMatch | None:
    """Find the first match that begins at a word of the name in which the anchor stands."""
    name = _NAME.match(text, max(anchor - before, 0), anchor)
    begin = name.start() if name else anchor
    for word in _WORD.finditer(text, begin, anchor + 1):
        if word.start() >= begin and (found := pattern.match(text, word.start())):
            if found.end() > anchor:
                return found
            begin = found.end()
    return None


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
