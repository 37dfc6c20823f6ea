"""Rules and lexicons: what data files hold, as values that can be compiled and checked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from statementparse.errors import RuleError
from statementparse.patterns import Pattern, compiled, scoped, trie
from statementparse.text import without_accents

# An anchor for any run of digits; "##" is one of one or two digits, "####" one of four, "##/" one
# with this mark behind it. Glued to letters it is one digit: "FY##" is the anchor of "FY24".
DIGITS = "#"
WHOLE = "_whole"
_LEXICON = re.compile(r"\\L<(\w++)>")
# A group may stand in front, if it holds no alternatives and may not be left out.
_OPENING = r"(?:\((?:\?P<\w++>|\?:)?(?=[^()|]*+\)(?![?*{])))?"
_LEADING_LEXICON = re.compile(_OPENING + r"\\L<(\w++)>(?![?*{])")
_LEADING_WORD = re.compile(_OPENING + r"(\w{2,}+)(?![?*{|\[(\\])")
_WORD = re.compile(rf"[\w{DIGITS}]+")
# A lexicon in front of what is looked for.
_BEHIND = re.compile(r"\(\?<=(\\b)?\\L<(\w++)>((?:[^()\\]|\\.)*+)\)")
_NOTHING: Mapping[str, str] = {}
# In capitals and without accents, a shorter word may be another: "Irã", "IRA".
_LONG_ENOUGH = 6
# The parts of a rule's id, which is its address: `en.dates.month_day`.
_PARTS = 3


@frozen
class Lexicon:
    """Words and what they mean: each canonical value with the forms that stand for it.

    >>> month = Lexicon("month", {"3": ("March", "Mar")})
    >>> month.value_of("MARCH")
    '3'
    """

    name: str
    forms: Mapping[str, tuple[str, ...]] = field(hash=False)

    @classmethod
    def merged(cls, name: str, parts: Iterable[Mapping[str, Sequence[str]]]) -> Lexicon:
        """Join what several files say of one lexicon, in their order."""
        forms: dict[str, tuple[str, ...]] = {}
        for part in parts:
            for value, more in part.items():
                forms[value] = tuple(dict.fromkeys(forms.get(value, ()) + tuple(more)))
        return cls(name, forms)

    @cached_property
    def values(self) -> Mapping[str, str]:
        """Every spelling of every form, with its value; a blocker wins, then the first file."""
        found: dict[str, str] = {}
        for value, forms in sorted(self.forms.items(), key=_is_no_blocker):
            for form in forms:
                for spelling in spellings(form):
                    found.setdefault(spelling, value)
        return found

    def spelled(self, value: str) -> frozenset[str]:
        """Give every spelling of the forms of one value."""
        return frozenset(s for form in self.forms.get(value, ()) for s in spellings(form))

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The words that a spelling may end with: where no other stands, none has to be tried."""
        return frozenset(form.rpartition(" ")[2] for form in self.values)

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that a spelling may begin with."""
        return frozenset(form.partition(" ")[0] for form in self.values)

    @cached_property
    def trie(self) -> str:
        """All spellings as one pattern."""
        return trie(self.values, folded=True)

    def __contains__(self, word: str) -> bool:
        """Tell whether a word is a spelling of some form."""
        return word in self.values

    def value_of(self, word: str) -> str | None:
        """Give the canonical value of a form, in any of its spellings."""
        return self.values.get(word)


def _is_no_blocker(entry: tuple[str, tuple[str, ...]]) -> bool:
    return bool(entry[0])


def spellings(form: str) -> tuple[str, ...]:
    """Give a form as it stands, as at a sentence's start, in capitals; with either apostrophe.

    Capitals often stand without their accents: "Etats-Unis", "REPUBLIQUE".

    >>> spellings("both sides")
    ('both sides', 'Both sides', 'BOTH SIDES')
    """
    capitals = form.upper() if len(form) > 2 else form
    cased: tuple[str, ...] = (form, form[:1].upper() + form[1:], capitals)
    if not form.isascii() and len(form) > 2:
        cased += tuple(_capitals_without_accents(form))
    if "'" in form:
        cased = tuple(s for c in cased for s in (c, c.replace("'", "’")))
    return tuple(dict.fromkeys(cased))


def _capitals_without_accents(form: str) -> Iterator[str]:
    """Give a form with capitals that lost their accents; a short one would be another word."""
    bare = without_accents(form)
    if bare.isascii():
        yield bare[:1].upper() + form[1:]
        if len(form) >= _LONG_ENOUGH:
            yield bare.upper()


def anchor_word(form: str, common: Container[str]) -> tuple[str, int]:
    """Give the first word of a phrase that is not too common, and where in the phrase it is.

    >>> anchor_word("the two sides", {"the"})
    ('two', 4)
    """
    first = form.partition(" ")[0]
    if first.isalpha() and first not in common:
        return first, 0  # As nearly all are: it costs a tenth of what follows.
    words = tuple(_WORD.finditer(form))
    if not words or form.startswith(DIGITS):
        return form, 0
    chosen = next((word for word in words if word[0] not in common), words[0])
    return chosen[0], chosen.start()


class _Sayings(dict[str, str]):
    """Attributes by name; asked for so often that no call of a function stands between."""

    def __missing__(self, name: str) -> str:
        return self.setdefault(name, "")


def _has_address(_rule: object, _id: object, address: str) -> None:
    if address.count(".") != _PARTS - 1:
        raise RuleError(address, "an id has three parts: language.file.name")


@frozen
class Rule:
    r"""One way of finding one kind of thing: a pattern at its anchors, or the terms of a lexicon.

    `anchor` lists the words (or `\L<lexicon>`, or `#` for digits) at which `pattern` is tried; a
    match may begin up to `before` characters in front of its anchor; with `capitals`, only where
    the words up to the anchor are capitalised, as in a name. `attributes` are the keys of
    the rule that only the module reading it understands.
    """

    id: str = field(validator=_has_address)
    kind: str
    pattern: str | None = None
    terms: str | None = None
    anchor: tuple[str, ...] = ()
    before: int = 0
    capitals: bool = False
    value: str | None = None
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default=_NOTHING, hash=False)

    @cached_property
    def says(self) -> Mapping[str, str]:
        """Its attributes, and nothing by any other name."""
        return _Sayings(self.attributes)

    @property
    def file(self) -> str:
        """The data file that the rule stands in: the middle part of its id."""
        return self.id.split(".")[1]

    def compile(self, lexicons: Mapping[str, Lexicon]) -> Pattern:
        """Compile the pattern with its lexicons; raises `RuleError` where it is malformed.

        The match proper is the group `WHOLE`: a pattern that may begin before its anchor is
        matched from the farthest place on.
        """
        names = set(_LEXICON.findall(self.pattern or ""))
        if unknown := names - lexicons.keys():
            raise RuleError(self.id, f"no such lexicon: {', '.join(sorted(unknown))}")
        source = _BEHIND.sub(lambda found: _behind(found, lexicons), self.pattern or "")
        source = _LEXICON.sub(lambda name: f"(?:{lexicons[name[1]].trie})", source)
        whole = f"(?P<{WHOLE}>{scoped(source)})"
        if self.before:
            # The engine moves the beginning forward, word by word: far cheaper than a loop here;
            # where a word goes on or ends, nothing begins (one test is half the cost of two).
            begins = r"(?<!\w)(?=\w)" if self.capitals else r"(?!(?<=\w)[\w\s])"
            whole = rf"(?s:.{{0,{self.before}}}?){begins}{whole}"
        try:
            return compiled(whole)
        except ValueError as error:
            raise RuleError(self.id, f"the pattern is malformed: {error}") from None

    def anchor_words(self, lexicons: Mapping[str, Lexicon]) -> tuple[str, ...]:
        """Give the words at which the pattern is tried; raises `RuleError` where there are none."""
        anchors = self.anchor or self._leading_anchor()
        found: dict[str, None] = {}
        for anchor in anchors:
            if named := _LEXICON.fullmatch(anchor):
                if named[1] not in lexicons:
                    raise RuleError(self.id, f"no such lexicon: {named[1]}")
                found.update(dict.fromkeys(lexicons[named[1]].values))
            else:
                found[anchor] = None
        if not found:
            raise RuleError(self.id, "it needs an anchor: its pattern begins with no literal word")
        return tuple(found)

    def _leading_anchor(self) -> tuple[str, ...]:
        pattern = self.pattern or ""
        if lexicon := _LEADING_LEXICON.match(pattern):
            return (rf"\L<{lexicon[1]}>",)
        word = _LEADING_WORD.match(pattern)
        return (word[1],) if word else ()


def _behind(found: re.Match[str], lexicons: Mapping[str, Lexicon]) -> str:
    """Write a look at the words in front as one of a fixed width for each of their lengths."""
    lengths: dict[int, list[str]] = defaultdict(list)
    for form in lexicons[found[2]].values:
        lengths[len(form)].append(form)
    tries = (trie(forms, folded=True) for forms in lengths.values())
    looks = (f"(?<={found[1] or ''}(?:{each}){found[3]})" for each in tries)
    return f"(?:{'|'.join(looks) or '(?!)'})"
