"""Many texts are read lazily, in order and in constant memory, whatever befalls one of them."""

import os
from itertools import islice

import pytest

import statementparse as sp
from statementparse.many import parse_each

TEXTS = [f"France and India agreed to meet {number} times." for number in range(120)]
ODD = [None, b"France", 7]


def crash_on_zero(text):
    """Stand in for parse; end the whole process at one of the texts."""
    if text.endswith(" 60 times."):
        os._exit(1)
    return sp.parse(text)


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_texts(workers):
    assert list(sp.parse_many(TEXTS, workers=workers)) == [sp.parse(text) for text in TEXTS]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_that_is_no_text_gives_an_issue_and_the_rest_are_read(workers):
    *odd, last = sp.parse_many([*ODD, TEXTS[0]], workers=workers)
    assert [statement.issues[0].code for statement in odd] == ["not_text"] * len(ODD)
    assert last == sp.parse(TEXTS[0])


@pytest.mark.parametrize("workers", [1, 2])
def test_the_date_of_publication_reaches_every_text(workers):
    text = "Ana Lima and Per Dahl met in Oslo on March 4."
    (read,) = sp.parse_many([text], workers=workers, published="2024-03-05")
    assert read == sp.parse(text, published="2024-03-05")


@pytest.mark.parametrize("workers", [1, 2])
def test_lone_surrogates_and_nulls_come_through(workers):
    odd = ["\ud800 agreed", "\x00", ""]
    assert [read.text for read in sp.parse_many(odd, workers=workers)] == [
        sp.parse(text).text for text in odd
    ]


@pytest.mark.parametrize(("workers", "ahead"), [(1, 1), (2, 200)])
def test_no_more_texts_are_taken_than_are_about_to_be_read(workers, ahead):
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield "France and India met."

    results = sp.parse_many(endless(), workers=workers)
    assert len(list(islice(results, 30))) == 30
    results.close()
    assert taken <= 30 + ahead


def test_nothing_is_read_before_it_is_asked_for():
    texts = iter(TEXTS)
    sp.parse_many(texts)
    assert next(texts) == TEXTS[0]


def test_a_worker_that_dies_costs_the_text_it_died_of_and_no_other():
    results = list(parse_each(crash_on_zero, TEXTS, 2))
    lost = [number for number, read in enumerate(results) if read.issues]
    assert lost == [60]
    assert results[60].issues[0].code == "worker_died"
    assert results[59] == sp.parse(TEXTS[59])
    assert results[61] == sp.parse(TEXTS[61])


def test_no_texts_give_no_statements():
    assert list(sp.parse_many([])) == []
    assert list(sp.parse_many([], workers=2)) == []
