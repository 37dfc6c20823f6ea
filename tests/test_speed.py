"""A gate on speed that cannot flake: ratios against plain Python in the same process."""

import time

from hostile import growth, ordinary, yardstick

import statementparse as sp

TEXT = ordinary(10_000)
# Room of about a half over what was measured; lowered as parse becomes faster.
LIMIT = 55


def costs(text, rounds=9):
    """Give the best of some rounds of parse and of the yardstick, in turns."""
    times = {sp.parse: [], yardstick: []}
    for _ in range(rounds):
        for work, taken in times.items():
            start = time.process_time()
            work(text)
            taken.append(time.process_time() - start)
    return min(times[sp.parse]), min(times[yardstick])


def test_parse_costs_a_few_times_what_counting_words_costs():
    sp.parse(TEXT)
    parse, plain = costs(TEXT)
    assert parse < LIMIT * plain


def test_the_cost_of_parse_grows_with_the_length_alone():
    sp.parse(TEXT)
    assert growth(sp.parse, ordinary, 10_000, 40_000) < 5.5  # A square would be 16.
