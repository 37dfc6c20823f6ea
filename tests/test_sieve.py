"""The sieve: a search of a text's shadow finds all that a look at every word finds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from statementparse.languages import load_language
from statementparse.places import every_word, known_by, search_for
from statementparse.sieve import Sieve

SCANNER = load_language("en").date_scanner
ANCHORS = SCANNER._terms.keys() | SCANNER._patterns.keys()
WORDS = frozenset(map(known_by, ANCHORS))
SEARCH = search_for(ANCHORS)
TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))
# What stands near the edges of words and scripts, between words that are anchors and others.
PIECES = [
    "May",
    "mai",
    "MAY",
    "Maya",
    "août",
    "Shōwa 50",
    "令和4年",
    "民國110",
    "令和",
    "2024",
    "٢٠٢٤",
]
PIECES += [
    "3/4.2021",
    "2024-03",
    "3to",
    "FY2023",
    "5 June",
    "६",
    "B.E. 2565",
    "E.C.",
    "Türkiye",
    "the EU",
    "Côte d'Ivoire",
]
PIECES += [
    " ",
    "\n",
    "_",
    "-",
    "’",
    "“",
    "ō",
    "ğ",
    "é",
    "²",
    "は",
    "年",
    "\u0301",
    "\U0001f600",
    "×",
    "÷",
    "\ud800",
    "ж",
    "?",
    "#",
]
MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=12).map("".join)


@given(text=MIXED)
@example(text="ğ2023-03-04")
@example(text="ōMay 5, 2021")
@example(text="_May 5, 2021")
def test_a_sieve_loses_and_adds_nothing(text: str) -> None:
    assert sorted(SEARCH(text)) == sorted(every_word(WORDS, text))


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_a_sieve_changes_nothing_in_whole_texts(path: Path) -> None:
    text = path.read_text("utf-8")
    assert sorted(SEARCH(text)) == sorted(every_word(WORDS, text))


def words(anchors: list[str], text: str) -> list[tuple[int, int]] | None:
    """Give where a sieve of some anchors lets words through."""
    sieve = Sieve.of(anchors)
    shadow = sieve.shadow(text)
    return None if shadow is None else sieve.words(shadow)


def numbers(anchors: list[str], text: str) -> list[tuple[int, int]] | None:
    """Give where a sieve of some anchors lets numbers through."""
    sieve = Sieve.of(anchors)
    shadow = sieve.shadow(text)
    return None if shadow is None else sieve.numbers(shadow)


def test_a_sieve_skips_most_words() -> None:
    text = "They may meet, maybe in July or on 5 May."
    assert words(["May", "July"], text) == [(5, 8), (24, 28), (37, 40)]


def test_digits_are_let_through_where_they_are_asked_for() -> None:
    assert numbers(["#"], "No 5, nor 2024") == [(3, 4), (10, 14)]
    assert numbers(["2030"], "in 2030") == [(3, 7)]
    assert numbers(["May"], "5") == []


def test_a_word_may_go_on_behind_what_a_sieve_sees_of_it() -> None:
    assert words(["FY##", "Shōwa"], "FY24, Shōwa") == [(0, 2), (6, 11)]
    assert words(["May"], "Mayж") == [(0, 3)]


def test_letters_with_accents_are_told_from_signs() -> None:
    assert words(["août"], "août, aout, août×2, 2÷août") == [(0, 4), (12, 16), (22, 26)]


def test_a_shadow_has_a_byte_for_each_character() -> None:
    text = "“Zürich”, İzmir – 5 ½ €, \ud800 é\u0301 \U0001f600."
    shadow = Sieve.of(["May"]).shadow(text.replace("\U0001f600", ""))
    assert shadow is not None
    assert len(shadow) == len(text) - 1


def test_letters_of_other_scripts_are_left_to_the_look_at_every_word() -> None:
    assert words(["May", "令和"], "“May” – in Łódź – 5") == [(1, 4)]
    assert words(["May", "令和"], "令和 4") is None
    assert words(["May", "令和"], "in ٢٠٢٤") is None


def test_the_digits_of_every_script_are_known() -> None:
    digits = [c for c in map(chr, range(128, sys.maxunicode + 1)) if c.isdecimal()]
    assert all(numbers(["#"], digit) is None for digit in digits)
