"""Many texts are read lazily, in order and in constant memory, whatever befalls one of them."""

import faulthandler
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import weakref
from functools import partial
from itertools import islice
from pathlib import Path

import attrs
import pytest
from processes import PATIENCE, ended, unmeasured

import statementparse as sp
from statementparse.many import parse_each

TEXTS = [f"France and India agreed to meet {number} times." for number in range(120)]
ODD = [None, b"France", 7, iter("France"), lambda: "France"]
SCRIPT = Path(__file__).parent / "many_script.py"
STARTS = [way for way in multiprocessing.get_all_start_methods() if way != "forkserver"]


@pytest.fixture(autouse=True)
def _a_deadlock_is_a_failure():
    faulthandler.dump_traceback_later(PATIENCE, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()
    assert multiprocessing.active_children() == []


def empty(text):
    """Stand in for parse where only the number of texts matters."""
    return sp.Statement(text=text)


def at_some(numbers, deed, text):
    """Stand in for parse; do something dreadful at some of the texts."""
    if any(text == TEXTS[number] for number in numbers):
        deed()
    return sp.Statement(text=text)


def leave():
    os._exit(1)


def kill_oneself():
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_results_come_in_the_order_of_the_texts(workers):
    assert list(sp.parse_many(TEXTS, workers=workers)) == [sp.parse(text) for text in TEXTS]


def test_what_equality_does_not_look_at_crosses_processes_too():
    text = "OSLO, March 4, 2024 - Ana Lima and Per Dahl met in Oslo on March 4, 2024."
    alone, (together,) = sp.parse(text), sp.parse_many([text], workers=2)
    assert alone.dates
    assert attrs.astuple(together) == attrs.astuple(alone)


@pytest.mark.parametrize("workers", [1, 2])
def test_an_item_that_is_no_text_gives_an_issue_and_the_rest_are_read(workers):
    *odd, last = sp.parse_many([*ODD, TEXTS[0]], workers=workers)
    assert [statement.issues[0].code for statement in odd] == ["not_text"] * len(ODD)
    assert odd[2].issues[0].message == "item 2 is no str but int"
    assert last == sp.parse(TEXTS[0])


@pytest.mark.parametrize("workers", [1, 2])
def test_a_str_of_another_class_is_read_as_what_it_says(workers):
    class Marked(str):
        __slots__ = ()

    assert list(sp.parse_many([Marked(TEXTS[0])], workers=workers)) == [sp.parse(TEXTS[0])]


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


def test_no_texts_give_no_statements():
    assert list(sp.parse_many([])) == []
    assert list(sp.parse_many([], workers=2)) == []


# --- How much is held ----------------------------------------------------------------------------


def test_nothing_is_read_before_it_is_asked_for():
    texts = iter(TEXTS)
    sp.parse_many(texts)
    sp.parse_many(texts, workers=2)
    assert next(texts) == TEXTS[0]


class Held:
    """Counts the texts that were drawn and not yet answered, and the results that are alive."""

    def __init__(self):
        self.drawn = self.answered = self.most_texts = self.most_results = 0
        self.alive = weakref.WeakSet()

    def texts(self, number, text="met"):
        for self.drawn in range(1, number + 1):
            self.most_texts = max(self.most_texts, self.drawn - self.answered)
            yield text

    def watch(self, results, watched=1):
        for self.answered, result in enumerate(results, start=1):
            if self.answered % watched == 0:
                self.alive.add(result)
                self.most_results = max(self.most_results, len(self.alive))


@pytest.mark.parametrize(("workers", "ahead"), [(1, 1), (2, 200)])
def test_no_more_results_are_alive_after_thousands_than_after_two(workers, ahead):
    held = Held()
    held.watch(parse_each(empty, held.texts(10_000), workers))
    assert held.answered == 10_000
    assert held.most_texts <= ahead
    assert held.most_results <= 2


def test_real_texts_are_held_no_longer_than_others():
    held = Held()
    held.watch(sp.parse_many(held.texts(400, TEXTS[0]), workers=2))
    assert held.answered == 400
    assert held.most_texts <= 200
    assert held.most_results <= 2


@pytest.mark.parametrize(
    ("workers", "ahead"), [(1, 1), pytest.param(2, 200, marks=pytest.mark.slow)]
)
def test_of_a_hundred_thousand_texts_no_more_are_held_than_of_a_hundred(workers, ahead):
    held = Held()
    held.watch(parse_each(len, held.texts(100_000), workers), watched=10**7)
    assert held.answered == 100_000
    assert held.most_texts <= ahead


def test_of_long_texts_fewer_are_held():
    held = Held()
    held.watch(parse_each(empty, held.texts(60, "x" * 60_000), 2))
    assert held.answered == 60
    assert held.most_texts <= 16


# --- What may go wrong ---------------------------------------------------------------------------


@pytest.mark.parametrize("deed", [leave, kill_oneself])
@pytest.mark.parametrize("lost", [[60], [0], [119], [3, 4, 77], [20, 30, 55, 80, 105]], ids=str)
def test_a_worker_that_dies_costs_the_text_it_died_of_and_no_other(deed, lost):
    results = list(parse_each(partial(at_some, lost, deed), TEXTS, 2))
    died = [number for number, read in enumerate(results) if read.issues]
    assert died == lost
    assert [results[number].issues[0].code for number in lost] == ["worker_died"] * len(lost)
    assert f"item {lost[0]} " in results[lost[0]].issues[0].message
    kept = [number for number in range(120) if number not in lost]
    assert [results[number].text for number in kept] == [TEXTS[number] for number in kept]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_the_source_raises_comes_behind_the_texts_before_it(workers):
    def source():
        yield from TEXTS
        raise LookupError("no more of them")

    results = parse_each(empty, source(), workers)
    read = list(islice(results, len(TEXTS)))
    with pytest.raises(LookupError, match="no more of them"):
        next(results)
    assert [statement.text for statement in read] == TEXTS


@pytest.mark.parametrize("workers", [1, 2])
def test_whoever_stops_early_leaves_nothing_behind(workers):
    held = Held()
    results = sp.parse_many(held.texts(10**9, TEXTS[0]), workers=workers)
    assert len(list(islice(results, 30))) == 30
    results.close()
    assert held.drawn <= 230
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_consumer_that_fails_leaves_nothing_behind(workers):
    def consume():
        for statement in sp.parse_many(Held().texts(10**9, TEXTS[0]), workers=workers):
            raise LookupError(statement.text)

    with pytest.raises(LookupError):
        consume()
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_faulty_argument_is_raised_as_by_parse(workers):
    with pytest.raises(sp.DateError):
        list(sp.parse_many(TEXTS, workers=workers, published="yesterday"))


# --- Other processes -----------------------------------------------------------------------------


def script(*words, env=None):
    """Start the script in a group of its own; its workers hold its output open while they live."""
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=env,
        start_new_session=True,
    )


@pytest.mark.parametrize("way", STARTS)
def test_workers_may_be_started_in_either_way(way):
    out, errors = script(way, "few").communicate(timeout=PATIENCE)
    assert [json.loads(line) for line in out.splitlines()] == [
        json.loads(sp.parse(text).to_json()) for text in ("", "France and India agreed to meet.")
    ]
    assert errors == ""


@pytest.mark.parametrize("way", STARTS)
def test_control_c_ends_it_at_once_without_a_storm_of_tracebacks(way):
    running = script(way, "endless", env=unmeasured())
    assert running.stdout.readline() == "begun\n"
    errors = ended(running, signal.SIGINT, os.killpg)  # Not before the last worker is gone.
    assert running.returncode == -signal.SIGINT
    assert errors.count("Traceback") == 1
    assert errors.rstrip().endswith("KeyboardInterrupt")


@pytest.mark.parametrize(
    ("way", "sign"), [(way, signal.SIGKILL) for way in STARTS] + [(STARTS[0], signal.SIGTERM)]
)
def test_workers_go_when_their_parent_is_killed(way, sign):
    running = script(way, "endless")
    assert running.stdout.readline() == "begun\n"
    os.kill(running.pid, sign)
    running.communicate(timeout=PATIENCE)
    assert running.returncode == -sign


def test_workers_that_cannot_even_begin_are_no_fault_of_the_texts():
    out, errors = script("spawn", "unguarded").communicate(timeout=PATIENCE)
    assert out == ""
    # Python's own tracker of semaphores may have something to say behind it.
    raised = [line for line in errors.splitlines() if line.startswith("concurrent.futures.")]
    assert raised[-1].startswith("concurrent.futures.process.BrokenProcess")


@pytest.mark.parametrize("text", ["They met.", b"They met."])
def test_a_single_text_is_refused_at_once(text):
    with pytest.raises(TypeError, match="many texts"):
        sp.parse_many(text)
