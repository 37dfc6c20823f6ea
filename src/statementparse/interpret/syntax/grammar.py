"""A sentence to its Line: words with their grammatical class, cues and names as one token each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.parties.naming import NamedParty
from statementparse.languages import Language, once
from statementparse.scan import Mention

# The kinds of mentions that count as one word each.
MARKED = ("cue", "speech", "actor", "and", "negator", "determiner", "adverb", "epithet")
# A sentence of a real text has fewer cues and verbs; a hostile one is not read to its end.
_MOST = 64
# Of these, the ones that are verbs: a clause has one.
VERBS = frozenset(("cue", "speech"))
# What stands in front of a noun, so that no verb follows.
_OF_A_NOUN = frozenset(("determiner", "possessive", "genitive"))
# So many words are classed once for all.
_REMEMBERED = 16_384
_SILENT: Mapping[str, str] = MappingProxyType({})
_APOSTROPHES = ("'", "’")
_GENITIVES = ("'s", "’s")


class Token(NamedTuple):
    """A word, a point, or a mention that counts as one word; `tag` is its grammatical class.

    `says` holds the attributes of the rule that found it.
    """

    text: str
    start: int
    end: int
    tag: str
    mention: Mention | None = None
    code: str = ""
    says: Mapping[str, str] = _SILENT

    @property
    def is_cue(self) -> bool:
        """Tell whether the token can make an undertaking."""
        return self.tag == "cue"

    @property
    def is_verb(self) -> bool:
        """Tell whether the token is a cue or a speech verb, of which a clause has one."""
        return self.tag in VERBS

    @property
    def act(self) -> str:
        """What a speech verb does; empty for any other token."""
        return self.says.get("act", "")

    def attribute(self, name: str) -> str:
        """Give an attribute of the rule that found the token; empty where it has none."""
        return self.says.get(name, "")


class Phrase(NamedTuple):
    """Some words of a line to keep, and where they stand in the text."""

    words: Sequence[str]
    tags: Sequence[str]
    marks: Sequence[Token | None]
    start: int
    end: int

    @property
    def codes(self) -> tuple[str, ...]:
        """The parties that the phrase names."""
        return tuple(dict.fromkeys([mark.code for mark in self.marks if mark and mark.code]))


NOTHING = Phrase((), (), (), 0, 0)
# Makes a Token of a tuple in half the time that its class takes.
_token = partial(tuple.__new__, Token)


def ends(language: Language, word: str, form: str) -> bool:
    """Tell whether a word ends as the words of a form do in a language."""
    endings = language.lexicon("ending").forms.get(form)
    return endings is not None and word.lower().endswith(endings)


def is_infinitive(language: Language, word: str) -> bool:
    """Tell whether a word in small letters has the ending of an infinitive and is one."""
    ending = ends(language, word, "infinitive") and word.islower()
    return ending and word not in language.lexicon("no_infinitive").values


class Line(NamedTuple):
    """The words of one sentence or list item, with the class of each.

    Words, starts, classes and marks are lists side by side; a mark is there where a cue, a verb or
    a name stands, and `marked` has the cues and verbs with their places.
    """

    start: int
    end: int
    words: list[str]
    starts: list[int]
    tags: list[str]
    marks: list[Token | None]
    marked: list[tuple[int, Token]]
    language: Language

    def tag(self, index: int) -> str:
        """Give the class of a token; empty beyond either end."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def text(self, index: int) -> str:
        """Give the words of a token; empty beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def end_of(self, index: int) -> int:
        """Give the place in the text where a token ends."""
        return self.starts[index] + len(self.words[index])

    def token(self, index: int) -> Token:
        """Give a token to keep."""
        if mark := self.marks[index]:
            return mark
        word, start = self.words[index], self.starts[index]
        return _token((word, start, start + len(word), self.tags[index], None, "", _SILENT))

    def phrase(self, first: int, last: int) -> Phrase:
        """Give the words of a stretch to keep; it has one at least."""
        words, start, end = self.words[first:last], self.starts[first], self.end_of(last - 1)
        return Phrase(words, self.tags[first:last], self.marks[first:last], start, end)

    def attribute(self, index: int, name: str) -> str:
        """Give an attribute of the rule that found a token; empty where none did."""
        mark = self.marks[index] if 0 <= index < len(self.marks) else None
        return mark.says.get(name, "") if mark else ""

    def is_verb(self, index: int) -> bool:
        """Tell whether a token is the verb of a clause, and no noun or adjective there."""
        if self.tags[index] not in VERBS:
            return False
        part = self.attribute(index, "part")
        if part in ("noun", "adjective"):
            return False
        if self.tag(index - 1) not in _OF_A_NOUN:
            return True
        # "a reaffirmation of", "the two sides each agreed"
        return part == "nominal" or bool(self.means(index - 1, "floating_quantifier"))

    def verb_class(self, index: int) -> str:
        """Tell what kind of verb a word is; empty where it is none that the language knows."""
        return self.means(index, "verb_class") or ("action" if self.is_infinitive(index) else "")

    def is_infinitive(self, index: int) -> bool:
        """Tell whether a word ends as the infinitives of a language do, where they have an end."""
        return is_infinitive(self.language, self.text(index))

    def means(self, index: int, lexicon: str) -> str:
        """Give what a word means in a lexicon of the language; empty where it has it not."""
        if not 0 <= index < len(self.words):
            return ""
        known = self.language.lexicons.get(lexicon)
        return known.values.get(self.words[index], "") if known else ""

    def holds(self, start: int, end: int, lexicon: str) -> bool:
        """Tell whether a word of a stretch is in a lexicon of the language."""
        known = self.language.lexicon(lexicon).values
        return not known.keys().isdisjoint(self.words[start:end])

    def ends(self, index: int, form: str) -> bool:
        """Tell whether a word ends as the words of a form do: a gerund, a past participle."""
        return ends(self.language, self.text(index), form)


@frozen(eq=False)
class Grammar:
    """The words of a text with the class of each: every Line is a stretch of them."""

    words: list[str]
    starts: list[int]
    tags: list[str]
    marks: list[Token | None]
    marked: list[tuple[int, Token]]
    language: Language

    @classmethod
    def of(cls, document: Document, parties: PartyFacts) -> Grammar:
        """Cut a text into words, put names, cues and verbs in their places, and class each word."""
        text, language = document.text, document.language
        words, starts = document.cut(0, len(text))
        named = [_named(text, name) for name in parties.names]
        owners = [*_genitives(text, words, starts, language)]
        told = [_marked(text, mention) for mention in document.mentions.of(*MARKED)]
        found = _apart(named + owners + told)
        words, starts, places = _merged(text, words, starts, found)
        tags = [*map(_classes_of(language).__getitem__, words)]
        marks: list[Token | None] = [None] * len(words)
        placed = [*zip(places, found, strict=True)]
        for place, mark in placed:
            tags[place], marks[place] = mark.tag, mark
        _mark_infinitives(language, words, tags)
        marked = [(place, mark) for place, mark in placed if mark.mention]
        return cls(words, starts, tags, marks, marked, language)

    def line(self, start: int, end: int) -> Line:
        """Give the words that begin in a stretch."""
        low = bisect_left(self.starts, start)
        high = bisect_left(self.starts, end, low)
        first = bisect_left(self.marked, (low,))
        last = min(bisect_left(self.marked, (high,), first), first + _MOST)
        return Line(
            start,
            end,
            self.words[low:high],
            self.starts[low:high],
            self.tags[low:high],
            self.marks[low:high],
            [(place - low, mark) for place, mark in self.marked[first:last]],
            self.language,
        )


def _mark_infinitives(language: Language, words: list[str], tags: list[str]) -> None:
    """Tell the "de" of "décidé de créer" from a preposition: an infinitive follows it."""
    if "infinitive_mark" not in language.lexicons:
        return
    marks, clitics = language.lexicon("infinitive_mark").values, language.lexicon("clitic").values
    for index, word in enumerate(words):
        if word in marks and tags[index] not in VERBS:
            after = index + 1
            while after < len(words) and words[after] in clitics:
                after += 1
            if after < len(words) and is_infinitive(language, words[after]):
                tags[index] = "to"


def _merged(
    text: str, words: list[str], starts: list[int], marks: list[Token]
) -> tuple[list[str], list[int], list[int]]:
    """Put each mark in the place of the words that it covers; what it leaves of them stays."""
    whole: list[str] = []
    begins: list[int] = []
    places: list[int] = []
    done = 0
    for mark in marks:
        first = bisect_left(starts, mark.start, done)
        if starts[first : first + 1] == [mark.start] and words[first] == mark.text:
            places.append(len(whole) + first - done)
            continue  # It is one word already, as most are.
        whole += words[done:first]
        begins += starts[done:first]
        if whole and begins[-1] + len(whole[-1]) > mark.start:
            whole.pop()
            begin = begins.pop()
            if begin < mark.start:
                whole.append(text[begin : mark.start])
                begins.append(begin)
        places.append(len(whole))
        whole.append(mark.text)
        begins.append(mark.start)
        done = bisect_left(starts, mark.end, first)
        behind = starts[done - 1] + len(words[done - 1]) if done else 0
        if behind > mark.end:
            whole.append(text[mark.end : behind])
            begins.append(mark.end)
    return whole + words[done:], begins + starts[done:], places


def _genitives(
    text: str, words: list[str], starts: list[int], language: Language
) -> Iterator[Token]:
    """Find the marks of possessors, which are words of their own; "it's" is another word."""
    known = language.lexicon("grammar").values
    for mark in _GENITIVES:
        start = text.find(mark)
        while start >= 0:
            word = words[bisect_right(starts, start) - 1]
            if len(word) > len(mark) and word.endswith(mark) and word not in known:
                yield _token((mark, start, start + len(mark), "genitive", None, "", _SILENT))
            start = text.find(mark, start + len(mark))


def _named(text: str, name: NamedParty) -> Token:
    start, end, code, kind, _ = name
    tag = "demonym" if kind in ("demonym", "prefix") else "party"
    return _token((text[start:end], start, end, tag, None, code, _SILENT))


def _marked(text: str, mention: Mention) -> Token:
    start, end, _, _, rule, _ = mention
    return _token((text[start:end], start, end, rule.kind, mention, "", rule.attributes))


def _apart(tokens: list[Token]) -> list[Token]:
    """Keep the name where a name and a verb overlap, else the token that begins first.

    Of those that begin together the first is kept.
    """
    kept: list[Token] = []
    for token in sorted(tokens, key=itemgetter(1)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
        elif token.code and kept[-1].is_verb:
            kept[-1] = token
    return kept


class _Classes(dict[str, str]):
    """The class of every word of a language: what its lexicon says, else what its form tells."""

    def __init__(self, language: Language) -> None:
        known = language.lexicon("grammar").values
        super().__init__({word: tag for word, tag in known.items() if tag})
        self._adverbs = language.lexicon("ending").forms.get("adverb", ())

    def __missing__(self, word: str) -> str:
        tag = _shape(word, self._adverbs)
        if len(self) < _REMEMBERED:
            self[word] = tag
        return tag


@once
def _classes_of(language: Language) -> _Classes:
    return _Classes(language)


def _shape(word: str, adverbs: tuple[str, ...]) -> str:
    """Tell the class of a word that no lexicon knows by its form."""
    if word.startswith(_APOSTROPHES):
        return "genitive"
    if word[0].isupper():
        return "capital"
    if word.endswith(adverbs):
        return "adverb"
    if word[0].isdigit():
        return "number"
    return "word" if word[0].isalpha() else "point"
