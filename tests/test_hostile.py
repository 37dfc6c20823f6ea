"""Time grows linearly on every text made to hurt, and nothing is ever raised."""

import re

import pytest
from hostile import (
    SHAPES,
    cpu_seconds,
    dearer,
    family,
    growth,
    line_family,
    of_size,
    ordinary,
    parse,
    stretched,
    yardstick,
)

from statementparse.datafiles import available_languages
from statementparse.languages import load_language
from statementparse.scan import Scanner

SMALL, LARGE = 8_000, 32_000
LINEAR = 5.5  # Four times the text may take so many times the time; a square would take 16.
DEARER = 15  # What is full of matches may cost so many times what an ordinary text costs.
# Two seconds for a megabyte, where plain Python counts the words of one in 45 ms.
BOUND = 45
# What holds a find every few words is read up to where it is more than prose can hold. What that
# saves shows in longer texts: these are read at so many times the length.
LONGER = 8
FULL = frozenset(
    "agreed agreed_sentences chair_sentences chairs closed_quotes conditions datelines dates "
    "french_sentences full_dates honorifics initials iso_dates items lead_ins numbered promises "
    "questions spanish_sentences speech stops_apart titles us".split()
)
# What takes longer all the same, and why.
DEARER_STILL = {
    "dates": "70,000 dates a megabyte; fewer finds would cut dense prose that is long",
}
LANGUAGES = [load_language(name) for name in available_languages()]
# A rule that several languages read is tried in the last of them.
RULES = {rule.id: (language, rule) for language in LANGUAGES for rule in language.rules}.values()
PATTERNS = [
    pytest.param(language, rule, id=rule.id)
    for language, rule in RULES
    if rule.pattern is not None and rule.file not in ("clean", "segment")
]
LINES = [
    pytest.param(language, rule, id=rule.id)
    for language, rule in RULES
    if rule.pattern is not None and rule.file in ("clean", "segment")
]
# Lines of these lengths, in this order: what doubles with every letter is seen before it hangs.
LENGTHS = (*range(12, 72, 6), 100, 160, 400)
EXAMPLES = [
    pytest.param(re.sub(r"[\[\]]", "", rule.examples[0]), id=rule.id)
    for _, rule in RULES
    if rule.examples
]


@pytest.fixture(scope="module")
def usual():
    """Give the seconds that a character of an ordinary text costs."""
    parse(ordinary(SMALL))
    return cpu_seconds(parse, ordinary(LARGE), rounds=3) / LARGE


@pytest.mark.parametrize("shape", SHAPES)
def test_what_a_hostile_text_costs_grows_with_its_length_only(shape, usual):
    small = cpu_seconds(parse, of_size(SHAPES[shape], SMALL), rounds=1)
    large = cpu_seconds(parse, of_size(SHAPES[shape], LARGE), rounds=1)
    dear = large > DEARER * usual * LARGE
    if dear or (large > usual * LARGE / 4 and large > LINEAR * small):
        assert _grows_linearly(parse, SHAPES[shape], "")


@pytest.mark.parametrize("shape", SHAPES)
def test_a_hostile_text_costs_little_more_than_an_ordinary_one(shape, usual):
    text = of_size(SHAPES[shape], SMALL)
    if cpu_seconds(parse, text, rounds=1) > DEARER / 2 * usual * SMALL:
        assert dearer((parse, text), (parse, ordinary(SMALL)), DEARER, DEARER) < DEARER


@pytest.mark.parametrize("shape", sorted(SHAPES.keys() - DEARER_STILL.keys()))
def test_a_hostile_text_takes_no_longer_than_it_may(shape):
    size = LONGER * LARGE if shape in FULL else LARGE
    text = of_size(SHAPES[shape], size)
    for _ in range(5):
        plain = cpu_seconds(yardstick, ordinary(size), rounds=3)
        if cpu_seconds(parse, text, rounds=1) < BOUND * plain:
            return
    pytest.fail(f"more than {BOUND} times what counting the words of a text of its length costs")


@pytest.mark.parametrize(("language", "rule"), PATTERNS)
def test_no_pattern_can_be_made_slow(language, rule, usual):
    scanner = Scanner.of([rule], language.lexicons)
    scanner.find(ordinary(SMALL))
    for head, tail in family(rule, rule.anchor_words(language.lexicons)):
        if cpu_seconds(scanner.find, stretched(head, tail, SMALL), rounds=1) > usual * SMALL:
            assert _grows_linearly(scanner.find, head, tail), (head, tail)


@pytest.mark.parametrize(("language", "rule"), LINES)
def test_no_line_can_be_made_slow(language, rule, usual):
    pattern = rule.compile(language.lexicons)
    for unit, end in line_family(rule):
        for length in LENGTHS:
            line = of_size(unit, length) + end
            # It may cost what some thousand letters of an ordinary text do.
            if cpu_seconds(pattern.fullmatch, line, rounds=1) > usual * SMALL / 4:
                share = dearer((pattern.fullmatch, line), (parse, ordinary(SMALL // 2)), 1, 1)
                assert share < 1, (unit, end, length)


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_example_can_be_made_slow_by_repeating_it(example, usual):
    for glue in (" ", "\n\n"):
        seconds = cpu_seconds(parse, of_size(example + glue, SMALL // 2), rounds=1)
        if seconds > DEARER / 3 * usual * SMALL / 2:
            assert _grows_linearly(parse, example + glue, "")


@pytest.mark.slow
@pytest.mark.parametrize("shape", ["initials", "us", "marks", "bidirectional"])
def test_a_long_hostile_text_costs_what_its_length_says(shape, usual):
    size = 10 * LARGE
    text = of_size(SHAPES[shape], size)
    if cpu_seconds(parse, text, rounds=1) > DEARER / 2 * usual * size:
        assert dearer((parse, text), (parse, ordinary(size)), DEARER, DEARER) < DEARER


def _grows_linearly(work, head, tail):
    return growth(work, lambda size: stretched(head, tail, size), SMALL, LARGE, LINEAR) < LINEAR
