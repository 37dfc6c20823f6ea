"""Anchor words are found where they stand as words, whichever way they are sought."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from statementparse.places import every_word, known_by, search_for

CAPITALS = frozenset({"France", "US", "former", "10", "Éire", "G7", "Åland"})
SMALL = frozenset({"met", "the", "#", "1982", "de", "東京", "Éire", "G7", "février"})
PIECES = [
    *"France Frances France’s France. former Former US 10 2010 10th 1982 2nd G7 G77 Éire".split(),
    *"Åland met metre the 東京 東京で 1982年 février x _ - — ’ “ , ² ß / @ \u0301".split(),
    " ", "\n", "\u00a0",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
KNOWN = frozenset(map(known_by, SMALL))
TOKEN = re.compile(r"[^\W\d_\u4e00-\u9fff][^\W_\u4e00-\u9fff]*|\d+|[\u4e00-\u9fff]+")


def looked_up(known, text):
    """Find anchors in the plainest way: every token of the text is looked up."""
    for token in TOKEN.finditer(text):
        word, start = token[0], token.start()
        if word.isdecimal():
            yield start, word if word in known else "#" * min(len(word), 5)
        elif word in known - {"#"} and not text[:start][-1:].isalnum():
            yield start, word


@given(TEXTS)
@example("1982 and 2010 and 10")
@example("US_former former_ _US")
@example("東京で東京 en février—the 5US")
def test_a_cut_at_blanks_finds_what_a_look_at_every_token_finds(text):
    assert sorted(every_word(KNOWN, text)) == sorted(looked_up(SMALL, text))


@given(TEXTS)
@example("10 Downing, G7-France, Éire_ xUS")
@example("東京10 x10 東京US")
def test_a_look_at_capitals_finds_what_a_look_at_every_word_finds(text):
    many = CAPITALS | {f"Nowhere{number}" for number in range(1500)}
    wanted = [place for place in looked_up(CAPITALS, text) if place[1] in CAPITALS]
    found = [place for place in search_for(many)(text) if not is_glued(text, place)]
    assert sorted(found) == sorted(place for place in wanted if not is_glued(text, place))


def is_glued(text, place):
    """Tell whether letters follow a number: whether it then counts is left to what is tried."""
    start, word = place
    return word.isdigit() and text[start + len(word) :][:1].isalnum()


@pytest.mark.parametrize(
    ("text", "shown"),
    [("12/3", "##/"), ("12 / 3", "##/"), ("12-3", "##"), ("12, 3/", "##"), ("10/", "10/")],
)
@pytest.mark.parametrize("many", [0, 1500])
def test_a_number_is_told_by_what_stands_behind_it(text, shown, many):
    anchors = {"##/", "#", "10", *(f"x{number}" for number in range(many))}
    assert min(search_for(anchors)(text)) == (0, shown)


@pytest.mark.parametrize("anchors", [SMALL, CAPITALS, CAPITALS | {f"No{n}" for n in range(1500)}])
def test_nothing_is_found_in_an_empty_text(anchors):
    assert list(search_for(anchors)("")) == []


@pytest.mark.parametrize("blank", [" ", "\n", "  "])
def test_a_long_text_is_cut_nowhere_within_a_word(blank):
    text = blank.join(["met", "the 1982 metre", "x7G7", "東京"] * 6_000)
    assert len(text) > 100_000
    assert list(every_word(KNOWN, text)) == list(looked_up(SMALL, text))
