"""Commitments: which sentences bind whom, how firmly, and which only look like it."""

import tomllib
from pathlib import Path

import pytest

import statementparse as sp

CASES = tomllib.loads((Path(__file__).parent / "cases" / "commitments.toml").read_text("utf-8"))
OPENING = "Joint Statement of Kenya and Norway\n\nKenya and Norway held talks in Oslo.\n\n"
PAIR = ("KEN", "NOR")


def read(text):
    """Give the commitments of a text that stands in a statement of Kenya and Norway."""
    return sp.parse(OPENING + text).commitments


BINDING = [
    pytest.param(group, text, id=text[:60])
    for group in CASES["group"]
    for text in group.get("yes", ())
]
IDLE = [
    pytest.param(text, id=text[:60]) for group in CASES["group"] for text in group.get("no", ())
]


@pytest.mark.parametrize(("group", "text"), BINDING)
def test_an_undertaking_is_found_with_its_force_and_status(group, text):
    found = read(text)
    assert [(one.force, one.status) for one in found][:1] == [(group["force"], group["status"])]
    assert found[0].negated is group.get("negated", False)
    assert set(found[0].actors) <= set(PAIR)


@pytest.mark.parametrize("text", IDLE)
def test_what_only_looks_like_an_undertaking_binds_nobody(text):
    assert read(text) == ()
