"""A gate on speed that cannot flake: ratios against plain Python in the same process."""

import re
import time

from hostile import growth, ordinary

import statementparse as sp

TEXT = ordinary(10_000)
# Room of about a half over what was measured; lowered as parse becomes faster.
LIMIT = 40
_WORD = re.compile(r"\w+")


def yardstick(text):
    """Count words as plain Python does, which every machine does at its own speed."""
    counts = {}
    for match in _WORD.finditer(text):
        word = match.group().lower()
        counts[word] = counts.get(word, 0) + 1
    return counts


def best_of(work, text, rounds=7):
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work(text)
        times.append(time.process_time() - start)
    return min(times)


def test_parse_costs_a_few_times_what_counting_words_costs():
    sp.parse(TEXT)
    assert best_of(sp.parse, TEXT) < LIMIT * best_of(yardstick, TEXT)


def test_the_cost_of_parse_grows_with_the_length_alone():
    sp.parse(TEXT)
    assert growth(sp.parse, ordinary, 10_000, 100_000) < 14
