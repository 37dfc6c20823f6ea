"""One pass over a text finds what each rule alone would find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statementparse import Lexicon, Rule, load_language, seeds
from statementparse.scan import Scanner

LEXICONS = {
    "state": Lexicon("state", {"USA": ("United States", "U.S."), "FRA": ("France",)}),
    "side": Lexicon("side", {"both": ("both sides", "the two sides")}),
}
STATE = Rule("en.t.state", "state", terms="state")
SIDE = Rule("en.t.side", "side", terms="side")


def found(text, *rules):
    matches = Scanner.of(rules or (STATE, SIDE), LEXICONS).find(text)
    return [text[match.start : match.end] for match in matches]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("France", ["France"]),
        ("Francesca and InterFrance", []),
        ("France's envoy, U.S.-France ties", ["France", "U.S.", "France"]),
        ("FRANCE AND THE UNITED STATES", ["FRANCE", "UNITED STATES"]),
        ("Both sides and both sides", ["Both sides", "both sides"]),
        ("both sidesteps", []),
        ("United Kingdom, United", []),
        ("(France)", ["France"]),
        ("france", []),
        ("", []),
    ],
)
def test_a_term_is_found_as_whole_words(text, wanted):
    assert found(text) == wanted


def test_a_term_that_begins_with_a_common_word_is_found():
    assert found("and the two sides met") == ["the two sides"]


def test_the_longest_term_is_found():
    lexicons = {"body": Lexicon("body", {"short": ("Space Force",), "long": ("Space Force One",)})}
    scanner = Scanner.of([Rule("en.t.body", "body", terms="body")], lexicons)
    assert [match.value for match in scanner.find("Space Force One")] == ["long"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("agreed to meet", ["agreed to"]),
        ("They agreed to meet, then agreed to part.", ["agreed to", "agreed to"]),
        ("disagreed to", []),
        ("agreed. To", []),
        ("agreed", []),
    ],
)
def test_a_pattern_is_tried_at_its_anchor(text, wanted):
    assert found(text, Rule("en.t.cue", "cue", pattern="agreed to")) == wanted


def test_a_pattern_anchored_at_digits_is_tried_at_each_number():
    rule = Rule("en.t.day", "day", pattern=r"\d{1,2} March", anchor=("#",))
    assert found("on 4 March and 12 March 2024", rule) == ["4 March", "12 March"]


def test_a_pattern_is_tried_at_the_numbers_with_its_mark_behind():
    rule = Rule("en.t.day", "day", pattern=r"\d+\W+\d+", anchor=("##/", "10-"))
    assert found("3/4, 5 / 6, 7-8, 2024/5, 10-11", rule) == ["3/4", "5 / 6", "10-11"]


def test_a_match_may_begin_before_its_anchor():
    rule = Rule("en.t.body", "body", pattern=r"[A-Z]\w{1,20} Ministry", anchor=("Ministry",))
    assert found("the Foreign Ministry", rule) == []
    reaching = Rule(rule.id, "body", pattern=rule.pattern, anchor=rule.anchor, before=20)
    assert found("the Foreign Ministry", reaching) == ["Foreign Ministry"]


def test_a_match_that_ends_before_its_anchor_does_not_count():
    rule = Rule("en.t.word", "word", pattern=r"[a-z]{1,9}", anchor=("Ministry",), before=20)
    assert found("the Ministry", rule) == []


def test_a_match_knows_its_fields_rule_and_value():
    rule = Rule("en.t.day", "day", pattern=r"March (?P<day>\d+)", value="a day")
    (match,) = Scanner.of([rule], {}).find("on March 20")
    assert (match.source, match.value, match.found["day"]) == (rule, "a day", "20")


def test_mentions_come_in_the_order_of_the_text_whichever_pass_finds_them():
    short = Rule("en.t.short", "a", pattern="agreed")
    long = Rule("en.t.long", "b", pattern="agreed to")
    assert found("agreed: France agreed to it", short, long, STATE) == [
        "agreed", "France", "agreed", "agreed to"
    ]  # fmt: skip


@given(st.lists(st.sampled_from(["France", "U.S.", "both sides", "met", ",", "\n"]), max_size=12))
def test_rules_together_find_what_each_finds_alone(words):
    text = " ".join(words)
    assert sorted(found(text)) == sorted(found(text, STATE) + found(text, SIDE))


@given(st.lists(st.sampled_from(["France", "the U.S.", "both sides"]), max_size=8))
def test_nothing_is_missed(words):
    text = " met ".join(words)
    assert len(found(text)) == len(words)


def tries(language, text):
    """Count what is tried on a text: the words that anchor something, and what is at each."""
    scanner = language.mention_scanner
    scanner.find(text)
    return sum(len(tries) for anchor in scanner._ready.values() for tries in anchor)


def test_a_lexicon_twice_as_large_is_tried_at_no_more_places():
    english = load_language("en")
    forms = english.lexicon("state").forms
    made_up = {f"X{code}": [f"Nowhere{form}" for form in words] for code, words in forms.items()}
    text = "\n\n".join(seeds.text(name) for name in seeds.names())
    assert tries(english.with_lexicon("state", made_up), text) == tries(
        english.with_lexicon("state", {}), text
    )
