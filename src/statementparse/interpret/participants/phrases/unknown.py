"""Bodies that nothing tells but their place in a list: "the Ministry of X, Nippon Y and JBIC"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from statementparse.interpret.participants.phrases.heads import FIELDS
from statementparse.interpret.participants.phrases.line import SENT, Phrase, TokenLine, kind_at

_COMMAS = ("comma", "semicolon")
_SEPARATORS = (*_COMMAS, "and", "the")
_LINKS = frozenset((*_SEPARATORS, *(link for _, link in SENT)))
# What the words of a body's name are read as where they make no phrase.
LOOSE_WORDS = frozenset(
    ("name", "acronym", "party", "field", "adjective", "modifier", "service", "&")
)
_FIELDS = frozenset(FIELDS)
_IN_SHORT = ["open", "acronym", "close"]


def add_unknown(line: TokenLine, found: list[Phrase], phrases: Sequence[Phrase], place: int) -> int:
    """Add an unknown name as a body where it follows one, or "officials from".

    It has a field of government among its words, or is an acronym, or has one behind it. Gives how
    many phrases it takes up: none where it is no body.
    """
    if not _is_in_list(found):
        return 0
    count = _words_from(phrases, place)
    count = _past_and(line, found, phrases, place, count)
    own = phrases[place : place + count]
    first, last = own[0].first, own[-1].last
    short = [phrase.kind for phrase in phrases[place + count : place + count + 3]] == _IN_SHORT
    one = count == 1 and (own[0].kind == "acronym" or is_brand(line.word(first)))
    told = short or one or _names_field(line, own)
    if not told:
        return 0
    party = next((phrase.party for phrase in own if phrase.party), None)
    found.append(Phrase("body", first, last, organization=line.words(first, last), party=party))
    return count


def is_brand(word: str) -> bool:
    """Tell "FijiAir", as firms write their names."""
    return any(a.islower() and b.isupper() for a, b in pairwise(word)) and word[-1:].islower()


def _words_from(phrases: Sequence[Phrase], place: int) -> int:
    """Count the phrases from here that may be words of a name."""
    return sum(1 for _ in takewhile(_is_word, islice(phrases, place, None)))


def _is_word(phrase: Phrase) -> bool:
    return phrase.kind in LOOSE_WORDS


def _is_in_list(found: Sequence[Phrase]) -> bool:
    """Tell whether a body stands before, or people who come from one."""
    if not found or found[-1].kind not in _LINKS:
        return False
    before = [p.kind for p in found[-4:] if p.kind not in _SEPARATORS]
    return before[-1:] == ["body"] or tuple(before[-2:]) in SENT


def _past_and(
    line: TokenLine, found: Sequence[Phrase], phrases: Sequence[Phrase], place: int, count: int
) -> int:
    """Count the words of "Export and Investment Fund" where commas part it from the others."""
    last = place + count
    if found[-1].kind not in _COMMAS or kind_at(phrases, last) != "and":
        return count
    more = _words_from(phrases, last + 1)
    end = last + 1 + more
    goes_on = more and kind_at(phrases, end) == "comma"
    return end - place if goes_on and _names_field(line, phrases[last + 1 : end]) else count


def _names_field(line: TokenLine, own: Sequence[Phrase]) -> bool:
    """Tell several words with capitals, a field of government among them."""
    places = range(own[0].first, own[-1].last)
    if len(places) < 2 or _FIELDS.isdisjoint(line.kinds[i] for i in places):
        return False
    return all(line.is_capital(i) or line.kinds[i] in ("and", "&") for i in places)
