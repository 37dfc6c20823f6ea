"""Time grows linearly on every text made to hurt, and nothing is ever raised."""

import re

import pytest
from hostile import (
    SHAPES,
    cpu_seconds,
    family,
    growth,
    of_size,
    ordinary,
    parse,
    stretched,
)

from statementparse.languages import available_languages, load_language
from statementparse.scan import Scanner

SMALL, LARGE = 16_000, 64_000
LINEAR = 5.5  # Four times the text may take so many times the time; a square would take 16.
DEARER = 15  # What is full of matches may cost so many times what an ordinary text costs.
LANGUAGES = [load_language(name) for name in available_languages()]
PATTERNS = [
    pytest.param(language, rule, id=rule.id)
    for language in LANGUAGES
    for rule in language.rules
    if rule.pattern is not None and rule.file not in ("clean", "segment")
]
EXAMPLES = [
    pytest.param(re.sub(r"[\[\]]", "", rule.examples[0]), id=rule.id)
    for language in LANGUAGES
    for rule in language.rules
    if rule.examples
]


@pytest.fixture(scope="module")
def usual():
    parse(ordinary(SMALL))
    return cpu_seconds(parse, ordinary(LARGE), rounds=3)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_hostile_text_costs_little_more_than_an_ordinary_one(shape, usual):
    seconds = cpu_seconds(parse, of_size(SHAPES[shape], LARGE))
    assert seconds < DEARER * usual or _grows_linearly(parse, SHAPES[shape], "")


@pytest.mark.parametrize("shape", SHAPES)
def test_what_a_hostile_text_costs_grows_with_its_length_only(shape, usual):
    if cpu_seconds(parse, of_size(SHAPES[shape], LARGE)) > usual:
        assert _grows_linearly(parse, SHAPES[shape], "")


@pytest.mark.parametrize(("language", "rule"), PATTERNS)
def test_no_pattern_can_be_made_slow(language, rule, usual):
    scanner = Scanner.of([rule], language.lexicons)
    scanner.find(ordinary(SMALL))
    for head, tail in family(rule, rule.anchor_words(language.lexicons)):
        seconds = cpu_seconds(scanner.find, stretched(head, tail, LARGE), rounds=1)
        if seconds > 2 * usual:
            assert _grows_linearly(scanner.find, head, tail), (head, tail)


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_example_can_be_made_slow_by_repeating_it(example, usual):
    for glue in (" ", "\n", "\n\n"):
        seconds = cpu_seconds(parse, of_size(example + glue, SMALL), rounds=1)
        if seconds > DEARER * usual * SMALL / LARGE:
            assert _grows_linearly(parse, example + glue, "")


@pytest.mark.slow
@pytest.mark.parametrize("shape", ["initials", "us", "dates", "marks", "agreed_sentences"])
def test_a_million_hostile_characters_are_read_in_two_seconds(shape):
    assert cpu_seconds(parse, of_size(SHAPES[shape], 1_000_000), rounds=1) < 2


def _grows_linearly(work, head, tail):
    return growth(work, lambda size: stretched(head, tail, size), SMALL, LARGE) < LINEAR
