"""Quotations: what was said, by whom, and the verb that tells so."""

import tomllib
from pathlib import Path

import pytest

import statementparse as sp

CASES = tomllib.loads((Path(__file__).parent / "cases" / "quotes.toml").read_text("utf-8"))["case"]
PLAIN = "Kenya and Norway met in Oslo.\n\nNorway will lend two ships to the survey of the reef."
QUOTED = (
    "Kenya and Norway met in Oslo.\n\n"
    "“Norway will lend two ships to the survey of the reef,” the Norwegian government said."
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_a_quotation_has_its_words_its_speaker_and_its_cue(case):
    found = [[one.text, one.speaker or "", one.cue or ""] for one in sp.parse(case["text"]).quotes]
    assert found == case["quotes"]


def test_a_quotation_points_at_its_words_in_the_raw_text():
    text = "Norway   was glad.\n\n\n“The  port will   be opened in the summer,” the Minister said."
    (quote,) = sp.parse(text).quotes
    start, end = quote.span
    assert text[start:end].split() == quote.text.split()
    assert quote.text.startswith("The port")


def test_a_commitment_in_a_quotation_differs_in_its_speaker_alone():
    (plain,) = sp.parse(PLAIN).commitments
    (quoted,) = sp.parse(QUOTED).commitments
    assert (plain.speaker, plain.quoted) == (None, False)
    assert (quoted.speaker, quoted.quoted) == ("Norwegian government", True)
    for name in ("clause", "cue", "force", "status", "actors", "actions", "negated", "deadline"):
        assert getattr(plain, name) == getattr(quoted, name)
