"""Dates in prose: each expression with its span and value, or its refusal."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import statementparse as sp

TABLE = tomllib.loads((Path(__file__).parent / "cases" / "dates.toml").read_text("utf-8"))
CASES = [(name, text, value) for name, rows in TABLE.items() for text, value in rows.items()]
AGAINST = "resolved against "


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the brackets out of a text and give the stretches that they marked."""
    plain, starts, marked = "", [], []
    for character in text:
        if character == "[":
            starts.append(len(plain))
        elif character == "]":
            marked.append((starts.pop(), len(plain)))
        else:
            plain += character
    return plain, marked


@pytest.mark.parametrize(("name", "text", "value"), CASES, ids=[f"{n}: {t}" for n, t, _ in CASES])
def test_an_expression_has_its_span_and_value(name: str, text: str, value: str) -> None:
    published = name.removeprefix(AGAINST) if name.startswith(AGAINST) else None
    plain, marked = unmarked(text)
    found = sp.find_dates(plain, published)
    assert [tuple(date.span) for date in found] == marked
    assert " ".join(str(date.value) for date in found) == value
