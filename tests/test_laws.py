"""The laws that hold for every text, whatever it says."""

import copy
import datetime
import os
import pickle
import subprocess
import sys
import threading
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import IDS, check, parts, spans
from strategies import noise_lines, rules, statements, texts

import statementparse as sp
from statementparse import recognise, seeds

SEEDS = [seeds.text(name) for name in seeds.names()]
TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))
FOUND = tomllib.loads((Path(__file__).parent / "cases" / "found.toml").read_text("utf-8"))["found"]


def marked(case):
    """Give a text that fuzzing found, as known to fail where it still does."""
    why = case.get("known")
    marks = [pytest.mark.xfail(reason=why)] if why else []
    return pytest.param(case, id=case["was"], marks=marks)


any_text = st.one_of(texts, statements().map(lambda composed: composed.text))


@pytest.mark.parametrize("case", [marked(case) for case in FOUND])
def test_what_fuzzing_found_keeps_the_laws(case):
    check(case["text"])


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_in_the_manner_of_an_agency_keeps_the_laws(path):
    check(path.read_text(encoding="utf-8"))


@given(any_text)
def test_parse_is_total_and_deterministic(text):
    assert sp.parse(text) == sp.parse(text)


@given(any_text)
def test_every_function_takes_every_text(text):
    for function in (sp.clean, sp.split_sentences, sp.find_dates, sp.find_parties):
        assert function(text) == function(text)


@pytest.mark.parametrize("text", SEEDS, ids=seeds.names())
@given(noise=st.lists(noise_lines, max_size=3))
def test_a_seed_in_any_surroundings_is_read(text, noise):
    assert sp.parse("\n\n".join([*noise, text])).sentences


@given(any_text)
def test_every_span_lies_within_the_raw_text(text):
    for span in spans(sp.parse(text)):
        assert 0 <= span.start <= span.end <= len(text)


@given(any_text)
def test_every_rule_that_is_named_exists(text):
    for part in parts(sp.parse(text)):
        named = getattr(part, "rules", ())
        removed_by = (part.rule,) if isinstance(part, sp.Removal) else ()
        assert IDS.issuperset({*named, *removed_by})


@given(any_text)
def test_what_was_removed_is_what_stands_at_its_span(text):
    for removal in sp.parse(text).removed:
        assert text[slice(*removal.span)] == removal.text


@given(any_text)
def test_a_clause_lies_within_its_sentence(text):
    for commitment in sp.parse(text).commitments:
        assert commitment.span.contains(commitment.clause_span)


@given(any_text)
def test_sentences_follow_one_another_and_never_overlap(text):
    places = [sentence.span for sentence in sp.parse(text).sentences]
    assert all(one.end <= other.start for one, other in pairwise(places))


@given(any_text)
def test_a_sentence_is_a_stretch_of_the_cleaned_text(text):
    statement = sp.parse(text)
    at = 0
    for sentence in statement.sentences:
        at = statement.text.index(sentence.text, at) + len(sentence.text)


@given(any_text)
def test_cleaning_loses_nothing_but_what_it_names(text):
    cleaned = sp.clean(text).source
    touched = {i for edit in cleaned.edits for i in range(edit.start, edit.end)}
    kept = "".join(character for i, character in enumerate(text) if i not in touched)
    origins = [cleaned.span(i, i + 1) for i in range(len(cleaned.clean))]
    clean = zip(cleaned.clean, origins, strict=True)
    assert "".join(c for c, span in clean if not touched.intersection(range(*span))) == kept


@given(any_text)
def test_cleaning_keeps_the_order_of_the_text(text):
    cleaned = sp.clean(text).source
    origins = [cleaned.span(i, i + 1) for i in range(len(cleaned.clean))]
    assert origins == sorted(origins)
    assert [span.end for span in origins] == sorted(span.end for span in origins)


@given(any_text)
def test_cleaning_twice_is_cleaning_once(text):
    once = sp.clean(text).text
    assert sp.clean(once).text == once


@given(any_text)
def test_a_statement_goes_to_json_and_comes_back(text):
    statement = sp.parse(text)
    assert sp.Statement.from_dict(statement.to_dict()) == statement


@given(any_text)
def test_pickling_and_copying_keep_a_statement(text):
    statement = sp.parse(text)
    twins = (pickle.loads(pickle.dumps(statement)), copy.copy(statement), copy.deepcopy(statement))
    for twin in twins:
        assert twin == statement
        assert hash(twin) == hash(statement)


@given(statements())
def test_a_composed_statement_is_read_as_it_was_composed(composed):
    statement = sp.parse(composed.text)
    meeting = statement.meeting
    assert {party.code for party in statement.parties} == composed.parties
    assert (str(meeting.start), str(meeting.end)) == (composed.day, composed.day)
    assert (meeting.place, meeting.ordinal) == (composed.place, composed.ordinal)
    assert tuple(chair.name for chair in statement.co_chairs) == composed.chairs
    undertakings = [(found.cue, found.force) for found in statement.commitments]
    assert undertakings == list(composed.undertakings)


@given(statements(), st.lists(noise_lines, max_size=3), st.lists(noise_lines, max_size=3))
def test_furniture_around_a_statement_does_not_change_it(composed, above, below):
    bare = sp.parse(composed.text)
    dressed = sp.parse("\n\n".join([*above, composed.text, *below]))
    assert essence(dressed) == essence(bare)


def essence(statement):
    """Give what a statement says, without where it says it."""
    return (
        statement.title,
        statement.parties,
        statement.meeting,
        [(found.clause, found.cue, found.force, found.actors) for found in statement.commitments],
        [(date.text, date.value) for date in statement.dates],
        [(chair.name, chair.title, chair.party) for chair in statement.co_chairs],
    )


@settings(max_examples=10)  # A language with another rule is indexed anew.
@given(any_text, rules("novel"))
def test_a_rule_of_one_kind_leaves_the_other_kinds_alone(text, rule):
    language = sp.load_language()
    before = recognise.recognise(text, language)
    after = recognise.recognise(text, language.with_rules(rule))
    for kind in {other.kind for other in language.rules}:
        assert places(after.of(kind)) == places(before.of(kind))


def places(mentions):
    return [(found.start, found.end, found.value, found.rule) for found in mentions]


@given(st.lists(any_text, max_size=4))
def test_many_texts_are_read_as_one_by_one(many):
    assert list(sp.parse_many(many)) == [sp.parse(text) for text in many]


def fresh(name):
    """Give a bundled language whose scanners and caches nobody has built yet."""
    language = sp.load_language(name)
    lexicons = {key: sp.Lexicon(key, one.forms) for key, one in language.lexicons.items()}
    return sp.Language(name, lexicons, language.rules)


def read_together(parser, texts):
    """Read the texts in eight threads that begin at once, each at another of them."""
    together = threading.Barrier(8)

    def read(number):
        together.wait()
        return [parser.parse(text) for text in texts[number:] + texts[:number]]

    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(read, range(8)))


@pytest.mark.parametrize(
    "switch",
    [
        pytest.param(None, id="as ever"),
        pytest.param(1e-6, id="at every step", marks=pytest.mark.slow),
    ],
)
def test_threads_that_share_a_parser_read_the_same(switch):
    texts = SEEDS + [path.read_text(encoding="utf-8") for path in TEXTS[:8]]
    parser = sp.Parser("en")
    alone = [parser.parse(text) for text in texts]
    usual = sys.getswitchinterval()
    sys.setswitchinterval(switch or usual)
    try:
        read = read_together(sp.Parser(fresh("en")), texts)
    finally:
        sys.setswitchinterval(usual)
    for number, found in enumerate(read):
        assert found == alone[number:] + alone[:number]


def test_the_order_of_hashes_does_not_show():
    script = (
        "import statementparse as sp; from statementparse import seeds\n"
        "for name in seeds.names(): print(ascii(sp.parse(seeds.text(name)).to_json()))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


_OUTSIDE = {"time", "time_ns", "now", "utcnow", "today", "localtime", "gmtime", "strftime"}
_OUTSIDE |= {"getenv", "setlocale", "localeconv", "getlocale", "open", "urandom", "random"}
_ENVIRONMENT = {"os", "locale", "random", "tempfile"}


def test_neither_clock_nor_locale_nor_environment_is_read():
    """Watch every call of Python and C while texts are read; the data files were read before."""
    for text in SEEDS:
        sp.parse(text)
    assert calls_outside(lambda: [sp.parse(text, "2021-11-11") for text in SEEDS]) == set()


def test_a_look_at_the_clock_would_be_seen():
    assert calls_outside(lambda: datetime.datetime.now(datetime.UTC)) == {"now"}
    assert calls_outside(time.time) == {"time"}
    assert "__getitem__" in calls_outside(lambda: os.environ.get("HOME"))


def calls_outside(work):
    seen = set()

    def watch(frame, event, called):
        if event == "c_call" and called.__name__ in _OUTSIDE:
            seen.add(called.__name__)
        if event == "call" and frame.f_globals.get("__name__") in _ENVIRONMENT:
            seen.add(frame.f_code.co_name)

    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(None)
    return seen
