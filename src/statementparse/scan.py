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

from attrs import field, frozen

from statementparse.attempts import Attempt, attempt, may_begin
from statementparse.patterns import PatternMatch, trie
from statementparse.places import Search, search_for
from statementparse.rules import DIGITS, WHOLE, Lexicon, Rule, anchor_word

# The lexicon of words too common to be looked up: a term is found by its first other word.
_TOO_COMMON = "too_common"
# That of the words without a capital which a name may hold: "Ministry of Trade and the Sea".
_IN_NAMES = "word_in_names"
# The anchors that stand for runs of digits, by how many these are.
_BY_LENGTH = {1: ("##",), 2: ("##",), 4: ("####",)}
# A number as it is looked up, and what stands behind it.
_NUMBER = re.compile(r"(\d+|#+)(\D?)")
# Few forms are compared one by one; more are worth a pattern.
_FEW = 8
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

    def span_of(self, name: str) -> tuple[int, int]:
        """Give where a named group stands; the mention's own place where it took no part."""
        if self.found is not None and name in self.found.re.groupindex:
            start, end = self.found.span(name)
            if start >= 0:
                return start, end
        return self.start, self.end

    def attribute(self, name: str) -> str:
        """Give what the rule tells whoever reads its mentions; empty where it tells nothing."""
        return self.source.says[name]

    def words(self, name: str) -> str:
        """Give the words of a named group; empty where it took no part."""
        if self.found is None or name not in self.found.re.groupindex:
            return ""
        return self.found.group(name) or ""


# Makes a Mention of a tuple in half the time that its class takes.
_mention = partial(tuple.__new__, Mention)


# What is read at every anchor is in plain tuples: to take apart those with names costs ten times as
# much.
# The length of a form of a lexicon, and what the Mention of it says: its order, value and rule.
_Sense = tuple[int, int, str, Rule]
# A pattern to be tried at an anchor word, and what the Mention of its match says.
_Try = tuple[Attempt, int, str, Rule]
# What looks for terms, with how far in front of the anchor they begin.
_Terms = tuple[tuple[int, Callable[[str, int], Iterable[_Sense]]], ...]
# What a word may begin: terms and patterns.
_Anchor = tuple[_Terms, tuple[_Try, ...]]


# The forms that begin with a word, or a few characters before it, and what rules take them for.
_Forms = Mapping[str, list[tuple[int, str, Rule]]]
# A form as it waits for its anchor word: how far in front of that it begins, and its rule's place.
_Term = tuple[int, str, int]
_Recipe = Callable[[], _Try]


@frozen(eq=False)
class Scanner:
    """All rules of a kind of reading, ready to run over any text in one pass.

    >>> rule = Rule("en.example.state", "state", terms="state")
    >>> scanner = Scanner.of([rule], {"state": Lexicon("state", {"FRA": ("France",)})})
    >>> [mention.value for mention in scanner.find("She met France's envoy.")]
    ['FRA']
    """

    _terms: Mapping[str, list[_Term]] = field(repr=False)
    # The rules of terms by their place, each with the values of its lexicon.
    _sources: Mapping[int, tuple[Rule, Mapping[str, str]]] = field(repr=False)
    _patterns: Mapping[str, list[_Recipe]] = field(repr=False)
    _search: Search = field(repr=False)
    # What is tried at the words met so far: a pattern is compiled when its first anchor comes.
    _ready: dict[str, _Anchor] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, rules: Iterable[Rule], lexicons: Mapping[str, Lexicon]) -> Scanner:
        """Index rules by their anchor words; raises `RuleError` for a rule that has none."""
        terms: dict[str, list[_Term]] = defaultdict(list)
        sources: dict[int, tuple[Rule, Mapping[str, str]]] = {}
        patterns: dict[str, list[_Recipe]] = defaultdict(list)
        common = lexicons[_TOO_COMMON].values if _TOO_COMMON in lexicons else {}
        for order, rule in enumerate(rules):
            if rule.terms is None:
                for word, recipe in _recipes_of(rule, order, lexicons, common):
                    patterns[word].append(recipe)
                continue
            sources[order] = rule, lexicons[rule.terms].values
            for form in sources[order][1]:
                word, offset = anchor_word(form, common)
                terms[word].append((offset, form, order))
        return cls(terms, sources, patterns, search_for(terms.keys() | patterns.keys()))

    def find(self, text: str) -> list[Mention]:
        """Find all mentions of all rules, in the order of their starts; they may overlap."""
        found: list[Mention] = []
        ready = self._ready
        for place, word in self._search(text):
            terms, patterns = ready.get(word) or self._prepared(word)
            for offset, senses in terms:
                start = place - offset
                for length, order, value, rule in senses(text, start):
                    found.append(_mention((start, start + length, order, value, rule, None)))
            for search, order, value, rule in patterns:
                if hit := search(text, place):
                    found.append(_mention((*hit.span(WHOLE), order, value, rule, hit)))
        found.sort(key=itemgetter(0))
        return found

    def _prepared(self, word: str) -> _Anchor:
        shapes = _shapes(word)
        terms = tuple(
            (offset, _longest_of(forms, word, offset))
            for shape in shapes
            for offset, forms in self._forms_at(shape).items()
        )
        tries = tuple(recipe() for shape in shapes for recipe in self._patterns.get(shape, ()))
        self._ready[word] = terms, tries
        return terms, tries

    def _forms_at(self, word: str) -> Mapping[int, _Forms]:
        """Give the forms of which a word is the anchor, by how far in front of it they begin."""
        found: dict[int, dict[str, list[tuple[int, str, Rule]]]] = defaultdict(dict)
        for offset, form, order in self._terms.get(word, ()):
            rule, values = self._sources[order]
            found[offset].setdefault(form, []).append((order, values[form] or BLOCKER, rule))
        return found


def _shapes(word: str) -> tuple[str, ...]:
    """Give the anchors that stand for a word: itself, or for a number, its length and its mark."""
    number = _NUMBER.fullmatch(word)
    if not number:
        return (word,)
    digits, mark = number.groups()
    shapes = (digits, DIGITS, *_BY_LENGTH.get(len(digits), ()))
    return tuple(dict.fromkeys(shapes + tuple(shape + mark for shape in shapes)))


def _longest_of(forms: _Forms, word: str, offset: int) -> Callable[[str, int], Iterable[_Sense]]:
    """Look for the longest form of some at a place, and give all that it means."""
    if [*forms] == [word] and word.isascii() and word[0].isalpha():
        # A word of letters has been read to its end.
        certain = _senses(forms, word)
        return lambda _text, _start: certain
    longest = _matched(forms) if len(forms) > _FEW else _compared(forms)
    if not offset:
        return longest
    return lambda text, start: longest(text, start) if may_begin(text, start) else ()


def _matched(forms: _Forms) -> Callable[[str, int], Iterable[_Sense]]:
    match, senses = re.compile(trie(forms, whole=True)).match, cache(partial(_senses, forms))

    def longest(text: str, start: int) -> Iterable[_Sense]:
        found = match(text, start)
        return senses(found[0]) if found else ()

    return longest


def _compared(forms: _Forms) -> Callable[[str, int], Iterable[_Sense]]:
    longest_first = [(form, _senses(forms, form)) for form in sorted(forms, key=len, reverse=True)]

    def longest(text: str, start: int) -> Iterable[_Sense]:
        for form, senses in longest_first:
            if text.startswith(form, start) and _is_whole(text, start, form):
                return senses
        return ()

    return longest


def _senses(forms: _Forms, form: str) -> tuple[_Sense, ...]:
    """Give what a form means, and to any other rule the longest that it begins with."""
    found: dict[int, _Sense] = {}
    for end in range(1, len(form) + 1):
        if (prefix := form[:end]) in forms and _is_whole(form, 0, prefix):
            for order, value, rule in forms[prefix]:
                found[order] = (end, order, value, rule)
    return tuple(found.values())


def _is_whole(text: str, start: int, form: str) -> bool:
    """Tell whether no letter or digit goes on where a form ends in a text."""
    end = start + len(form)
    return not (text[end : end + 1].isalnum() and form[-1].isalnum())


def _recipes_of(
    rule: Rule, order: int, lexicons: Mapping[str, Lexicon], common: Container[str]
) -> Iterator[tuple[str, _Recipe]]:
    """Give what is to be tried for a pattern at each of its anchor words."""
    value = BLOCKER if rule.value == "" else rule.value or ""
    compiled = cache(partial(rule.compile, lexicons))
    small = lexicons[_IN_NAMES].spelled("small") if _IN_NAMES in lexicons else frozenset()

    def recipe(offset: int) -> _Try:
        return attempt(rule, compiled(), offset, small), order, value, rule

    for word, offset in dict.fromkeys(anchor_word(a, common) for a in rule.anchor_words(lexicons)):
        yield word, partial(recipe, offset)
