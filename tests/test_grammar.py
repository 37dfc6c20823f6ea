"""The words of a text and their classes: names, cues and verbs are one word each."""

import pytest
from hypothesis import example, given
from strategies import texts

from statementparse import load_language
from statementparse.interpret.headline import read_headline
from statementparse.interpret.parties import read_parties
from statementparse.interpret.syntax.columns import whole_line
from statementparse.interpret.syntax.grammar import Line
from statementparse.parser import Parser

ENGLISH = load_language("en")


def line_of(text: str) -> tuple[str, Line]:
    document = Parser(ENGLISH).document(text)
    parties = read_parties(document, read_headline(document))
    return document.text, whole_line(document, parties)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The United States’ envoy left.", ["The", "United States", "’", "envoy", "left", "."]),
        ("Kenya's ports, it's said.", ["Kenya", "'s", "ports", ",", "it's", "said", "."]),
        ("The planet's sake.", ["The", "planet", "'s", "sake", "."]),
        ("A U.S.-Japan pact.", ["A", "U.S.", "-", "Japan", "pact", "."]),
    ],
)
def test_a_name_is_one_word_and_leaves_what_stands_around_it(text, words):
    assert line_of(text)[1].words == words


def test_each_word_has_a_class_and_a_cue_its_rule():
    _, line = line_of("Both sides agreed to share figures on Chile.")
    assert line.tags[:4] == ["pronoun", "actors", "cue", "to"]
    assert [(place, mark.text) for place, mark in line.marked] == [(2, "agreed")]
    assert [mark.code for mark in line.marks if mark and mark.code] == ["CHL"]


def test_a_line_is_a_stretch_with_places_of_its_own():
    text, line = line_of("They met in Lima. Peru agreed to lend a ship.")
    line = line.stretch(text.index("Peru"), len(text))
    assert line.words == ["Peru", "agreed", "to", "lend", "a", "ship", "."]
    assert [place for place, _ in line.marked] == [1]
    assert (line.tag(0), line.tag(-1), line.tag(7), line.attribute(9, "part")) == (
        "party",
        "",
        "",
        "",
    )
    assert text[line.starts[3] : line.end_of(4)] == "lend a"


@given(texts)
@example("U.S.-Japan-Chile's")
@example("\u2019s's 's")
def test_words_are_stretches_of_the_text_that_follow_one_another(text):
    clean, line = line_of(text)
    reach = 0
    for word, start in zip(line.words, line.starts, strict=True):
        assert start >= reach
        assert word
        assert clean.startswith(word, start)
        reach = start + len(word)
    assert len(line.tags) == len(line.marks) == len(line.words)
    assert all(line.marks[place] is mark for place, mark in line.marked)
