"""The title is the statement's own, once; the kind follows its words or its make."""

import tomllib
from pathlib import Path

import pytest

from statementparse.interpret.headline import read_headline
from statementparse.languages import load_language
from statementparse.parser import Parser

PARSERS = {name: Parser(load_language(name)) for name in ("en", "es", "fr")}
FILE = Path(__file__).parent / "cases" / "headline.toml"
CASES = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]
PARAMETERS = [pytest.param(case, id=case["name"]) for case in CASES]


def headline_of(text, language="en"):
    return read_headline(PARSERS[language].document(text))


@pytest.mark.parametrize("case", PARAMETERS)
def test_the_title_is_found_or_is_none(case):
    assert (headline_of(case["text"], case.get("language", "en")).title or "") == case["title"]


@pytest.mark.parametrize("case", PARAMETERS)
def test_the_kind_is_told(case):
    assert headline_of(case["text"], case.get("language", "en")).kind == case["kind"]


def test_the_title_points_to_its_place_in_the_raw_text():
    raw = "Share this\n\nJoint Statement on Rivers\n\nBoth sides met."
    evidence = headline_of(raw).evidence[0]
    assert raw[evidence.span.start : evidence.span.end] == "Joint Statement on Rivers"


@pytest.mark.parametrize("text", ["", "hello", "Share this\n\n"])
def test_a_text_that_says_nothing_is_of_no_kind(text):
    assert PARSERS["en"].parse(text).kind == "other"
