"""A directory of data files to a Language: its lexicons and rules, checked and extended."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property, wraps
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import evolve, field, frozen

from statementparse.datafiles import (
    COMMON,
    Forms,
    available_languages,
    bundled,
    check_forms,
    conjugated_in,
    lexicons_in,
    rules_in,
    tables_of,
)
from statementparse.errors import LanguageError, RuleError
from statementparse.patterns import trie
from statementparse.rules import Lexicon, Rule
from statementparse.scan import Scanner

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Made = TypeVar("Made")
_OWN_STAGE = frozenset({"clean", "segment"})
# A rule with this key is an address alone: it says by what else something is told.
_TOLD = "told"
# What a rule has to tell whoever reads the mentions of its kind.
_NEEDED = {"role": ("people", "role"), "reference": ("type",)}


def _tell_all(_language: object, _rules: object, rules: Iterable[Rule]) -> None:
    """Refuse rules that leave out what is asked of their kind."""
    for rule in rules:
        missing = [key for key in _NEEDED.get(rule.kind, ()) if key not in rule.attributes]
        if missing:
            raise RuleError(rule.id, f"a rule of kind {rule.kind!r} needs {', '.join(missing)}")


@frozen(eq=False)
class Language:
    """The lexicons and rules of one language; a value: `with_rules` gives another one."""

    name: str
    lexicons: Mapping[str, Lexicon] = field(repr=False)
    rules: tuple[Rule, ...] = field(repr=False, validator=_tell_all)
    _scanners: dict[tuple[str, ...], Scanner] = field(factory=dict, init=False, repr=False)
    # What the stages make of the language, by the functions that make it.
    _made: dict[object, object] = field(factory=dict, init=False, repr=False)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickle a bundled language by name, any other as what it is made of."""
        if self.name in available_languages() and load_language(self.name) is self:
            return (load_language, (self.name,))
        return (Language, (self.name, self.lexicons, self.rules))

    @cached_property
    def date_scanner(self) -> Scanner:
        """The rules of `dates.toml` alone, for texts in which nothing else is asked for."""
        return self._scanner(lambda rule: rule.file == "dates")

    def scanner_of(self, *kinds: str) -> Scanner:
        """Give the rules of some kinds alone, for texts in which nothing else is asked for."""
        if kinds not in self._scanners:
            self._scanners[kinds] = self._scanner(lambda rule: rule.kind in kinds)
        return self._scanners[kinds]

    @cached_property
    def mention_scanner(self) -> Scanner:
        """All rules that make mentions: those of every file that is not a stage's own."""
        return self._scanner(lambda rule: rule.file not in _OWN_STAGE)

    @cached_property
    def word(self) -> re.Pattern[str]:
        """The pattern of a word or a single mark; an elided word before another is one: "l'"."""
        elided = trie(self.lexicon("elided_word").values) or r"(?!)"
        return re.compile(rf"{elided}|\w+(?:['’‘.\-]\w+)*|[^\w\s]")

    @cached_property
    def reasons(self) -> Mapping[str, str]:
        """Why a cleaning rule takes words away, by its id."""
        return {
            rule.id: rule.attributes["reason"] for rule in self.rules if "reason" in rule.attributes
        }

    def made(self, make: Callable[[Language], Made]) -> Made:
        """Give what a function makes of the language, which is kept as long as the language is."""
        if make not in self._made:
            self._made.setdefault(make, make(self))
        return cast("Made", self._made[make])

    def rule_id(self, name: str) -> str:
        """Give the id of a rule by its file and name: "participants.met" in English is "en...".

        >>> load_language("en").rule_id("participants.met")
        'en.participants.met'
        """
        return self.rule(name).id

    def rule(self, name: str) -> Rule:
        """Give a rule by its file and name; where the language has none, one that finds nothing."""
        return self._rules_by_name.get(name) or Rule(f"{self.name}.{name}", name)

    @cached_property
    def _rules_by_name(self) -> Mapping[str, Rule]:
        return {rule.id.partition(".")[2]: rule for rule in self.rules}

    @cached_property
    def lexicon(self) -> Callable[[str], Lexicon]:
        """Gives a lexicon by name; an empty one where the language has none."""
        return _Lexicons(self.lexicons).__getitem__

    @cached_property
    def meanings(self) -> Mapping[str, Mapping[str, str]]:
        """What words mean, by lexicon; nothing where the language has none."""
        return _Meanings(self)

    def with_rules(self, *rules: Rule) -> Language:
        """Give a language that has these rules too; a rule of the same id is replaced."""
        new = {rule.id: rule for rule in rules}
        kept = tuple(rule for rule in self.rules if rule.id not in new)
        return evolve(self, rules=kept + tuple(new.values()))

    def with_lexicon(self, name: str, forms: Forms) -> Language:
        """Give a language whose lexicon of this name knows these forms too.

        Raises `RuleError` where a value has no list of words.
        """
        check_forms(f"lexicon {name}", forms)
        known = Lexicon.merged(name, [self.lexicon(name).forms, forms])
        return evolve(self, lexicons={**self.lexicons, name: known})

    def check(self) -> tuple[str, ...]:
        """List what is wrong with the language: ids, lexicons, patterns, anchors."""
        return tuple(self._faults())

    def _scanner(self, runs: Callable[[Rule], bool]) -> Scanner:
        found = (rule for rule in self.rules if _TOLD not in rule.attributes)
        return Scanner.of(filter(runs, found), self.lexicons)

    def _faults(self) -> Iterator[str]:
        seen: set[str] = set()
        for lexicon in self.lexicons.values():
            if not all(lexicon.forms.values()) or not lexicon.forms:
                yield f"lexicon {lexicon.name}: it is empty, or one of its values is"
        for rule in self.rules:
            if rule.id in seen:
                yield f"{rule.id}: the id is taken twice"
            seen.add(rule.id)
            try:
                _check(rule, self.lexicons)
            except RuleError as error:
                yield str(error)


class _Meanings(dict[str, Mapping[str, str]]):
    """The meanings of words by lexicon."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, name: str) -> Mapping[str, str]:
        return self.setdefault(name, self._language.lexicon(name).values)


class _Lexicons(dict[str, Lexicon]):
    """Lexicons by name; asked for so often that no call of a function stands between."""

    def __missing__(self, name: str) -> Lexicon:
        return self.setdefault(name, Lexicon(name, {}))


def _check(rule: Rule, lexicons: Mapping[str, Lexicon]) -> None:
    if _TOLD in rule.attributes and rule.pattern is None and rule.terms is None:
        return
    if (rule.pattern is None) == (rule.terms is None):
        raise RuleError(rule.id, "it needs either a pattern or terms")
    if rule.pattern is not None:
        rule.compile(lexicons)
        if rule.file not in _OWN_STAGE:
            rule.anchor_words(lexicons)
    elif rule.terms not in lexicons:
        raise RuleError(rule.id, f"no such lexicon: {rule.terms}")


def once(make: Callable[[Language], Made]) -> Callable[[Language], Made]:
    """Let a function of a language work once for each."""
    return wraps(make)(lambda language: language.made(make))


def load_language(name: str = "en") -> Language:
    """Read a bundled language; raises `LanguageError` where there is none of that name."""
    return _bundled(name)


@cache
def _bundled(name: str) -> Language:
    if name not in available_languages():
        raise LanguageError(f"no language {name!r}; there are {', '.join(available_languages())}")
    root = bundled()
    return read_language(name, [root / COMMON, root / name])


def read_language(name: str, directories: Iterable[Traversable | str]) -> Language:
    """Read a language from directories of data files; a later directory adds to an earlier.

    Raises `RuleError` with the address of what is not as `data/README.md` tells.
    """
    lexicons: dict[str, list[Forms]] = defaultdict(list)
    rules: list[Rule] = []
    folders = (Path(d) if isinstance(d, str) else d for d in directories)
    for address, table in chain.from_iterable(map(tables_of, folders)):
        listed, conjugated = lexicons_in(table, address), conjugated_in(table, address)
        for lexicon, forms in chain(listed.items(), conjugated.items()):
            lexicons[lexicon].append(forms)
        rules += rules_in(table, address)
    merged = {key: Lexicon.merged(key, parts) for key, parts in lexicons.items()}
    return Language(name, merged, tuple(rules))
