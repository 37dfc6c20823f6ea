"""Gates that cannot flake: time as a ratio to plain Python in the same process, and memory."""

import tracemalloc

from hostile import dearer, growth, ordinary, yardstick

import statementparse as sp

TEXT = ordinary(10_000)
# Room of about a half over what was measured; lowered as parse becomes faster.
LIMIT = 60
LINEAR = 5.5  # Of four times the text; a square would be 16.


def test_parse_costs_a_few_times_what_counting_words_costs():
    sp.parse(TEXT)
    assert dearer((sp.parse, TEXT), (yardstick, TEXT), LIMIT, LIMIT) < LIMIT


def test_the_cost_of_parse_grows_with_the_length_alone():
    sp.parse(TEXT)
    assert growth(sp.parse, ordinary, 10_000, 40_000, LINEAR) < LINEAR


def test_what_is_held_at_the_most_is_little_more_than_the_text():
    sp.parse(TEXT)
    text = ordinary(80_000)
    tracemalloc.start()
    try:
        sp.parse(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 56 * len(text)  # Invented text is dense; the bundled statements take 30.
