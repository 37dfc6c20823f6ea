"""The four bundled seeds, whole Statements against their goldens, field by field.

The goldens were written by hand, from the seeds and the definitions of the fields, before any
output was looked at, and then compared with it. Overlooked values were mended by the definitions;
the extent of names and of white space around them, and the names of reasons and documents, which
no definition tells, were taken over. Where the two differ, mend the reading, not the golden.
"""

import json
from pathlib import Path

import pytest

import statementparse as sp
from statementparse import seeds

GOLDEN = Path(__file__).parent / "golden"
FIELDS = sorted(sp.Statement().to_dict())


def golden(name):
    return json.loads((GOLDEN / name).with_suffix(".json").read_text(encoding="utf-8"))


def differences(found, wanted, path):
    """Give each value that is not the golden's, by its path; things are compared where they stand.

    The ids of rules are left out: which rule found a thing may change, the thing may not.
    """
    if isinstance(found, list) and isinstance(wanted, list):
        found, wanted = by_place(found), by_place(wanted)
        if found.keys() == wanted.keys() and list(found) != list(wanted):
            yield path, f"{list(found)} are not in the order {list(wanted)}"
    if not (isinstance(found, dict) and isinstance(wanted, dict)):
        if found != wanted:
            yield path, f"{found!r} is not {wanted!r}"
        return
    for key in (wanted | found).keys() - {"rules", "rule"}:
        yield from differences(found.get(key), wanted.get(key), f"{path}.{key}")


def by_place(items):
    """Map each item by its place; a second one of the same place gets a number behind it."""
    placed = {}
    for index, item in enumerate(items):
        key = place(item, index)
        placed[key if key not in placed else f"{key} ({index})"] = item
    return placed


def place(item, index):
    """Name an item by its code, name or body, else by where it ends in the raw text."""
    if not isinstance(item, dict):
        return index
    named = item.get("code") or item.get("name") or item.get("organization")
    return named or item.get("clause_span", item["span"])[1]


def test_every_seed_has_its_golden():
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(seeds.names())


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("name", seeds.names())
def test_a_seed_comes_out_as_its_golden_says(name, field):
    found = sp.parse(seeds.text(name)).to_dict()
    assert dict(differences(found[field], golden(name)[field], field)) == {}


@pytest.mark.parametrize(
    ("found", "wanted", "path"),
    [
        ({"kind": "a"}, {"kind": "b"}, "it.kind"),
        ([{"span": [4, 9], "act": "a"}], [{"span": [4, 9], "act": "b"}], "it.9.act"),
        ([], [{"span": [4, 9]}], "it.9"),
        ([{"code": "A"}, {"code": "B"}], [{"code": "B"}, {"code": "A"}], "it"),
        ([{"code": "A"}] * 2, [{"code": "A"}], "it.A (1)"),
        (["FRA", "USA"], ["USA", "FRA"], "it.0"),
        (None, {"place": "Bern"}, "it"),
    ],
)
def test_a_difference_is_found_at_its_path(found, wanted, path):
    assert path in dict(differences(found, wanted, "it"))
    assert dict(differences(wanted, wanted, "it")) == {}


@pytest.mark.parametrize("name", seeds.names())
def test_the_words_of_every_golden_span_stand_in_the_seed(name):
    text, statement = seeds.text(name), golden(name)
    for kind in ("sentences", "commitments", "calls", "references", "quotes", "removed"):
        for item in statement[kind]:
            start, end = item["span"]
            assert " ".join(text[start:end].split()) == " ".join(item["text"].split())


@pytest.mark.parametrize("name", seeds.names())
def test_every_value_of_a_seed_rests_on_words(name):
    statement = sp.parse(seeds.text(name))
    told = [one.field for one in statement.evidence if one.span.start < one.span.end]
    assert set(told) == set(values_without_a_span(statement))


def values_without_a_span(statement):
    plain = statement.to_dict()
    yield from (key for key in ("title", "kind", "issued", "parties") if plain[key])
    coming = plain["meeting"].pop("next") or {}
    yield from (f"meeting.{key}" for key, value in plain["meeting"].items() if value)
    yield from (f"meeting.next.{key}" for key, value in coming.items() if value)
