"""A stretch of running text to the places where its sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import field, frozen

from statementparse.languages import Language, once

# A mark with white space behind it, or with a capital where a page lost that: "met.They agreed".
# French sets a blank in front of what closes a quotation: "« Nous signerons. »".
_BEHIND = r"([\"”’»)\]]{0,4}(?:\s»(?!\w)[)\]]?)?+)(?:\s+|(?=[A-ZÀ-ÖØ-Þ]))"
_STOPS = r"\.(?: \.){0,9}+"
_STOP = re.compile(_STOPS + _BEHIND)
_END = re.compile(rf"(?:{_STOPS}|[!?…。])" + _BEHIND)
# The marks besides the full stop.
MARKS = tuple("?!…。")
# "the parties . . . agreed": what was left out of a quotation; a fourth dot is the full stop.
_ELLIPSIS = re.compile(r"\. \. \.(?! \.)")
_CLOSERS = frozenset({".", ")", "”", '"', "]", ""})
_OPENERS = "“\"‘'«([–—-"
_WORD = re.compile(r"\w+")
_ACRONYM = re.compile(r"(?:[A-Z]\.)+[A-Z]")
# "India-U.S." is abbreviated at its end.
_COMPOUND = re.compile(r"[-‐‑–—/]")
_NUMBER = re.compile(r"\(?\d{1,3}")
_ROMAN = re.compile(r"[IVXLC]+\b|\d")
_LONGEST_WORD = 24
# What begins a sentence behind a stop without a blank has so many letters: "Com", "Org" have fewer.
_LONG = 4
_LONGEST = 1_500


@frozen(eq=False)
class Splitter:
    """What a language's full stops may stand for besides the end of a sentence."""

    never: frozenset[str] = field(repr=False)
    seldom: frozenset[str] = field(repr=False)
    numbered: frozenset[str] = field(repr=False)
    openers: frozenset[str] = field(repr=False)
    wary: frozenset[str] = field(repr=False)
    abbreviations: frozenset[str] = field(repr=False)
    glance: int

    def cut(
        self, text: str, start: int, end: int, marks: tuple[str, ...] = MARKS
    ) -> list[tuple[int, int]]:
        """Give the sentences of a stretch, without the space between them.

        `marks` are those besides the full stop that the text holds at all.

        >>> from statementparse.languages import load_language
        >>> splitter_of(load_language()).cut("Mr. Ray met. They spoke.", 0, 24)
        [(0, 12), (13, 24)]
        """
        found: list[tuple[int, int]] = []
        for match in _ends_in(text, start, end, marks):
            stop, after = match.span()
            if after >= end or text[after].islower():
                continue
            closed = match.end(1)
            word = text[max(stop - self.glance, 0) : stop].rpartition(" ")[2]
            # Most sentences end with a plain word that is no abbreviation.
            plain = word.isalpha() and len(word) > 1 and word not in self.abbreviations
            if closed == after:
                breaks = plain and self._opens_glued(word, text, after)
            else:
                breaks = plain or self._breaks(text, start, stop, after)
            if breaks:
                found.append((start, closed))
                start = after
        if start < end:
            found.append((start, end))
        return found if end - found[0][0] <= _LONGEST else list(_bounded(text, found))

    def _breaks(self, text: str, start: int, stop: int, after: int) -> bool:
        """Tell whether a mark before what is no small letter ends a sentence."""
        if text[stop] != "." or text[stop - 1 : stop] in _CLOSERS:
            return True
        if _ELLIPSIS.match(text, stop):
            return self._opens(text, after)
        begin = max(start, text.rfind(" ", max(start, stop - _LONGEST_WORD), stop) + 1)
        word = text[begin:stop].lstrip(_OPENERS)
        if begin <= start and _NUMBER.fullmatch(word):
            return False
        return self._ends(word, text, after)

    def _ends(self, word: str, text: str, after: int) -> bool:
        """Tell whether a word with a full stop ends its sentence."""
        last = _COMPOUND.split(word)[-1]
        if not self.numbered.isdisjoint((word, last)) and _ROMAN.match(text, after):
            return False
        if word in self.never:
            return False
        initial = len(last) == 1 and last.isupper()
        if initial or last in self.seldom or _ACRONYM.fullmatch(last):
            return self._opens(text, after)
        return True

    def _opens_glued(self, word: str, text: str, after: int) -> bool:
        """Tell "met on Friday.They" and "will help.France" from "Node.Js" and "Booking.Com"."""
        found = _WORD.match(text, after)
        if found is None:
            return False
        begun = found.group()
        if not text[found.end() : found.end() + 1].isspace() and begun not in self.abbreviations:
            return False
        return begun in self.openers or (word.islower() and len(begun) >= _LONG)

    def _opens(self, text: str, after: int) -> bool:
        if text[after] in '“"‘«•':
            return True
        found = _WORD.match(text, after)
        if found is None or found.group() not in self.openers:
            return False
        if len(found.group()) == 1 and text.startswith(".", found.end()):
            return False  # "W. A. Lima"
        # "U.S. Under Secretary" goes on where "in the U.S. Under the plan" does not.
        return found.group() not in self.wary or text[found.end() + 1 : found.end() + 2].islower()


def marks_of(text: str) -> tuple[str, ...]:
    """Give the marks besides the full stop that end sentences of a text."""
    return tuple([mark for mark in MARKS if mark in text])


def _ends_in(text: str, start: int, end: int, marks: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Find the marks that may end a sentence; full stops alone are found four times as fast."""
    for mark in marks:
        if text.find(mark, start, end) >= 0:
            return _END.finditer(text, start, end)
    return _STOP.finditer(text, start, end)


def _bounded(text: str, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut what is longer than any sentence at its blanks, so that no reader of one is overrun."""
    for begin, end in found:
        start = begin
        while end - start > _LONGEST:
            blank = text.rfind(" ", start + 1, start + _LONGEST)
            stop = blank if blank > 0 else start + _LONGEST
            yield start, stop
            start = stop + (blank > 0)
        if start < end:
            yield start, end


@once
def splitter_of(language: Language) -> Splitter:
    """Read the abbreviations of a language, once: those of addresses and of names are some."""
    abbreviation = language.lexicon("abbreviation")
    openers = language.lexicon("sentence_opener")
    addresses = language.lexicon("honorific").values
    addressed = {word[:-1] for form in addresses for word in form.split() if word.endswith(".")}
    named = map(str.title, language.lexicon("given_name_in_short").values)
    never = abbreviation.spelled("never") | addressed
    seldom = abbreviation.spelled("seldom").union(named)
    known = never.union(seldom, abbreviation.values)
    return Splitter(
        never=never,
        seldom=seldom,
        numbered=abbreviation.spelled("numbered"),
        openers=frozenset(openers.values),
        wary=openers.spelled("before_small_letter"),
        abbreviations=known,
        glance=max(map(len, known), default=0) + 1,
    )
