"""Whole texts in the manner of agencies and ministries: no field may become worse than it was."""

import json
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from statementparse import parse

HERE = Path(__file__).parent
TEXTS = sorted((HERE / "texts").glob("*.txt"))
FLOORS = tomllib.loads((HERE / "texts.toml").read_text(encoding="utf-8"))["floor"]


def words(text):
    """Give the words of a text in small letters, as a tuple."""
    return tuple("".join(c if c.isalnum() else " " for c in (text or "").casefold()).split())


def inside(part, whole):
    """Say whether words stand side by side in a text."""
    return f" {' '.join(words(part))} " in f" {' '.join(words(whole))} "


def is_one_of(found, wanted):
    """Say whether a value is one of those allowed, where several are."""
    allowed = wanted if isinstance(wanted, list) else [wanted]
    return words(found) in map(words, allowed) if allowed else not found


def exact(found, label):
    """Yield each field that has one value, with whether it is right."""
    meeting, wanted = found["meeting"] or dict.fromkeys(label["meeting"]), label["meeting"]
    days = [(one["start"], one["end"]) for one in (meeting, wanted)]
    places = [inside(place, meeting["place"] or "") for place in wanted["place"]]
    parties = [{one["code"] for one in found["parties"]}, set(label["parties"])]
    sure = [codes - set(label["parties_maybe"]) for codes in parties]
    yield "title", is_one_of(found["title"], label["title"])
    yield "kind", is_one_of(found["kind"], label["kind"])
    yield "issued", is_one_of(found["issued"], label["issued"])
    yield "meeting_days", "dates_maybe" in wanted or days[0] == days[1]
    yield "meeting_place", any(places) if places else not meeting["place"]
    yield "meeting_ordinal", meeting["ordinal"] == wanted["ordinal"]
    yield "parties", sure[0] == sure[1]


def chairs(participants):
    """Give the names of those who chair, or their bodies where they have none."""
    return {
        words(one["name"] or one["organization"])
        for one in participants
        if one["role"] == "co_chair"
    }


def matched(found, wanted, maybe):
    """Count the sentences that were found, those found wrongly and those missed."""
    hits = sum(any(same(text, want) for text in found) for want in wanted)
    wrong = sum(not any(same(text, want) for want in wanted + maybe) for text in found)
    return hits, wrong, len(wanted) - hits


def same(found, wanted):
    """Say whether two sentences are one, a list mark or a dateline more or less."""
    return inside(found, wanted) or inside(wanted, found)


def kept(found, label):
    """Yield whether each line of the statement is left, and each line of the page gone."""
    for line in label["keep"]:
        yield "kept", " ".join(words(line)) in " ".join(words(found["text"]))
    for line in label["noise"]:
        yield "removed", not inside(line, found["text"])


def compared(found, label):
    """Yield each field with how much of it is right, wrong and missed."""
    for field, right in (*exact(found, label), *kept(found, label)):
        yield field, (1, 0, 0) if right else (0, 1, 1)
    got, want = chairs(found["participants"]), chairs(label["participants"])
    yield "co_chairs", (len(got & want), len(got - want), len(want - got))
    texts, wanted = ([c["text"] for c in side["commitments"]] for side in (found, label))
    yield "commitments", matched(texts, wanted, label["maybe"])


def label_of(path):
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reached():
    """Parse every text once: the F1 of each field, and the texts where it is not all right."""
    counts, wrong = defaultdict(lambda: [0, 0, 0]), defaultdict(dict)
    for path in TEXTS:
        found = parse(path.read_text(encoding="utf-8")).to_dict()
        for field, tally in compared(found, label_of(path)):
            counts[field] = [a + b for a, b in zip(counts[field], tally, strict=True)]
            if any(tally[1:]):
                wrong[field][path.stem] = None
    shares = {field: 2 * hit / (2 * hit + no + miss) for field, (hit, no, miss) in counts.items()}
    return shares, {field: ", ".join(names) for field, names in wrong.items()}


@pytest.mark.parametrize("field", FLOORS)
def test_a_field_is_read_at_least_as_well_as_before(field, reached):
    shares, wrong = reached
    assert shares[field] >= FLOORS[field], f"{field} {shares[field]:.3f}: wrong in {wrong[field]}"


def test_every_field_has_a_floor(reached):
    assert set(reached[0]) == set(FLOORS)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_words_of_a_label_stand_in_its_text(path):
    label, text = label_of(path), path.read_text(encoding="utf-8")
    quoted = [*label["noise"], *label["keep"], *(c["text"] for c in label["commitments"])]
    assert [piece for piece in quoted if not inside(piece, text)] == []
