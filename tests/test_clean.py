"""Cleaning takes the page away and leaves the statement, and tells why."""

import tomllib
from pathlib import Path

import pytest

from statementparse.clean.stage import clean
from statementparse.languages import load_language
from statementparse.text import Text

LANGUAGE = load_language()
FILES = Path(__file__).parent / "cases"
CASES = tomllib.loads((FILES / "clean.toml").read_text(encoding="utf-8"))["case"]
BETWEEN = tomllib.loads((FILES / "sentences_beside_prose.toml").read_text(encoding="utf-8"))
PARAMETERS = [pytest.param(case, id=case["name"]) for case in CASES]


def cleaned(raw, language="en"):
    return clean(Text.of(raw), load_language(language))


@pytest.mark.parametrize("case", PARAMETERS)
def test_noise_goes_and_the_statement_stays(case):
    assert cleaned(case["text"], case.get("language", "en")).clean == case["clean"].strip("\n")


@pytest.mark.parametrize("case", PARAMETERS)
def test_each_removal_names_its_rule(case):
    fired = {edit.rule for edit in cleaned(case["text"], case.get("language", "en")).edits}
    assert set(case["rules"]) <= fired


@pytest.mark.parametrize("case", PARAMETERS)
def test_cleaning_what_is_clean_changes_nothing(case):
    language = case.get("language", "en")
    once = cleaned(case["text"], language).clean
    assert cleaned(once, language).clean == once


def beside_prose(line):
    return (
        "Ministers meet in Lima\n\nThe two sides met in Lima on 3 May 2029 and reviewed their "
        f"relations in all fields.\n\n{line}\n\nThe two sides agreed to meet again in Santiago "
        "in the course of the following year."
    )


@pytest.mark.parametrize("line", BETWEEN["stays"])
def test_a_sentence_of_the_statement_stays_whatever_its_words(line):
    assert line in cleaned(beside_prose(line)).clean


@pytest.mark.parametrize("line", BETWEEN["goes"])
def test_a_sentence_that_speaks_to_the_reader_of_a_page_goes(line):
    assert line not in cleaned(beside_prose(line)).clean


def test_the_day_in_a_removed_stamp_can_still_be_read():
    text = cleaned("Published onJune 3, 2018June 3, 2018\n\nThe two sides met in Tema.")
    reasons = {rule.id: rule.attributes.get("reason") for rule in LANGUAGE.rules}
    stamps = [text.raw[e.start : e.end] for e in text.edits if reasons[e.rule] == "stamp"]
    assert text.clean == "The two sides met in Tema."
    assert "June 3, 2018" in stamps[0]


def test_a_text_without_noise_comes_back_as_it_is():
    raw = "Joint Statement\n\nBoth sides met in Tema."
    assert cleaned(raw) == Text.of(raw)


@pytest.mark.parametrize("raw", ["", "\n \n", "\ud800", "\0", "Share this", "«"])
def test_odd_texts_are_cleaned_without_an_error(raw):
    assert cleaned(raw).raw == raw


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("Re\u0301e\u0301dition", "R\u00e9\u00e9dition"),
        ("**Joint** statement", "Joint statement"),
        ("***Joint***", "Joint"),
        ("a **** b", "a **** b"),
    ],
    ids=["accents side by side", "bold", "bold and slanted", "a row of stars"],
)
def test_marks_are_read_as_one_would(raw, wanted):
    assert cleaned(raw).clean == wanted


@pytest.mark.parametrize(
    ("language", "statement", "furniture"),
    [
        ("fr", "Les deux parties sont convenues de se réunir à Tema en mai.", line)
        for line in (
            "Partager cette publication avec un ami",
            "Crédits : Port de Tema",
            "Cette page a été traduite par le bureau du port.",
        )
    ]
    + [
        ("es", "Las dos partes acordaron reunirse en Lima en el mes de mayo.", line)
        for line in (
            "Compartir en Facebook Compartir en X",
            "Foto2: La ministra en el muelle",
            "Este sitio utiliza datos que se guardan en el puerto.",
        )
    ],
)
def test_furniture_in_french_and_spanish_goes_and_the_statement_stays(
    language, statement, furniture
):
    page = Text.of(f"{statement}\n\n{furniture}\nFacebook")
    assert clean(page, load_language(language)).clean == statement
