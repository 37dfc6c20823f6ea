"""References: the documents that a text names, with United Nations symbols and common names."""

import tomllib
from pathlib import Path

import pytest

import statementparse as sp
from statementparse.languages import load_language
from statementparse.rules import Rule

CASES = tomllib.loads((Path(__file__).parent / "cases" / "references.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["text"][:50])
def test_a_document_is_found_with_its_identifier_and_kind(case):
    found = [[one.text, one.id or "", one.kind] for one in sp.parse(case["text"]).references]
    assert found == case["references"]


def test_a_reference_points_at_its_words_in_the_raw_text():
    text = "They  honour   the UN\u00a0Charter."
    (reference,) = sp.parse(text).references
    start, end = reference.span
    assert text[start:end] == "UN\u00a0Charter"


def test_users_add_documents_of_their_own():
    rule = Rule(
        "own.references.lamu", "reference", pattern="Lamu Compact", anchor=("Lamu",),
        attributes={"type": "accord"},
    )  # fmt: skip
    parser = sp.Parser(load_language("en").with_rules(rule))
    (reference,) = parser.parse("They endorsed the Lamu Compact.").references
    assert (reference.kind, reference.rules) == ("accord", ("own.references.lamu",))
