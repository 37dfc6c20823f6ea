"""From one round of a dialogue to the next: what became of each commitment, and why."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import statementparse as sp
from statementparse import cli
from statementparse.comparison import CHANGES, compare
from statementparse.export import changes

EARLIER = """Joint Statement of the Third Norway-Ghana Ocean Dialogue

The third Norway-Ghana Ocean Dialogue was held in Accra on 4 March 2023.

Both sides intend to open a joint laboratory for marine science in Bergen. They agreed to exchange \
lists of licensed trawlers every quarter. Norway will provide 40 million kroner for port scales, \
subject to approval by parliament. The two sides committed to end the discarding of fish by 2026. \
They look forward to training young captains. Ghana will not license foreign trawlers in the \
inshore zone. They agreed to meet in Oslo in 2024.
"""
LATER = """Joint Statement of the Fourth Norway-Ghana Ocean Dialogue

The fourth Norway-Ghana Ocean Dialogue was held in Oslo on 6 May 2024.

The two sides decided to open the joint laboratory for marine science in Bergen by June 2025. They \
agreed to go on exchanging lists of licensed trawlers every quarter. Norway will provide 40 \
million kroner for port scales. The two sides hope to end the discarding of fish. They agreed to \
map the seabed off Takoradi. Ghana reaffirmed that it will not license foreign trawlers in the \
inshore zone. They agreed to meet in Accra in 2025.
"""
SENTENCES = [line.strip() + "." for line in (EARLIER + LATER).split(".") if " " in line.strip()]


def compared(earlier, later):
    return compare(sp.parse(earlier), sp.parse(later))


def one(earlier, later):
    """Give what became of the only commitment of two texts, and why."""
    (change,) = compared(earlier, later).changes
    return change.change, change.reasons


def told(comparison, change):
    """Give the words behind the cue of what came to this."""
    some = ((each.later or each.earlier) for each in comparison.of(change))
    return [each.clause.removeprefix(each.cue).strip() for each in some]


def test_each_commitment_of_two_rounds_is_told_once():
    comparison = compared(EARLIER, LATER)
    assert told(comparison, "strengthened") == [
        "open the joint laboratory for marine science in Bergen by June 2025",
        "provide 40 million kroner for port scales",
    ]
    assert told(comparison, "weakened") == ["end the discarding of fish"]
    assert told(comparison, "kept") == [
        "go on exchanging lists of licensed trawlers every quarter",
        "license foreign trawlers in the inshore zone",
    ]
    assert told(comparison, "new") == ["map the seabed off Takoradi", "meet in Accra in 2025"]
    assert told(comparison, "dropped") == ["training young captains", "meet in Oslo in 2024"]
    assert comparison.doubts == ()


FIRMER = ("strengthened", "weakened")
STEPS = [
    ("hope to open a hospital", "agreed to open a hospital", "force: aspiration, now decision"),
    ("plan to open a hospital", "will open a hospital", "force: intent, now pledge"),
    (
        "agreed to open a hospital, subject to the budget",
        "agreed to open a hospital",
        "conditions: subject to the budget, now none",
    ),
    ("agreed to open a hospital", "agreed to open a hospital by 2031", "deadline: none, now 2031"),
    (
        "agreed to open a hospital by 2031",
        "agreed to open a hospital by May 2030",
        "deadline: 2031, now 2030-05",
    ),
]


@pytest.mark.parametrize(("loose", "firm", "reason"), STEPS)
def test_what_is_firmer_is_told_with_its_reason_and_the_other_way_round(loose, firm, reason):
    loose, firm = (f"Chile and Peru {words}." for words in (loose, firm))
    field, _, was_now = reason.partition(": ")
    was, now = was_now.split(", now ")
    assert one(loose, firm) == ("strengthened", (reason,))
    assert one(firm, loose) == ("weakened", (f"{field}: {now}, now {was}",))


def test_the_force_decides_before_the_deadline():
    earlier, later = "Chile hopes to mine salt by 2030.", "Chile will mine salt by 2035."
    reasons = ("force: aspiration, now pledge", "deadline: 2030, now 2035")
    assert one(earlier, later) == ("strengthened", reasons)


def test_an_undertaking_that_another_party_gives_is_not_the_same():
    comparison = compared("Chile will plant mangroves.", "Peru will plant mangroves.")
    assert [each.change for each in comparison.changes] == ["new", "dropped"]


def test_one_more_party_joins_the_same_undertaking():
    change, reasons = one("Chile will plant mangroves.", "Chile and Peru will plant mangroves.")
    assert (change, reasons) == ("kept", ("actors: CHL, now CHL, PER",))


def test_not_to_act_is_not_the_same_as_to_act():
    comparison = compared("Chile will plant mangroves.", "Chile will not plant mangroves.")
    assert [each.change for each in comparison.changes] == ["new", "dropped"]


def test_words_of_grammar_alone_make_nothing_alike():
    comparison = compared("Chile will work with it in this.", "Chile will be at that for them.")
    assert not comparison.of("kept")


def test_the_likest_is_the_partner():
    earlier = "Chile will build a harbour for fishing boats in Arica."
    later = (
        "Chile will build a school in Arica for fishing. "
        "Chile will build the harbour for fishing boats in Arica."
    )
    assert told(compared(earlier, later), "kept") == [
        "build the harbour for fishing boats in Arica"
    ]


@pytest.mark.parametrize(
    ("earlier", "later", "doubt"),
    [
        (
            "Chile and Peru agreed to meet.",
            "Chile and Bolivia agreed to meet.",
            "the parties differ: CHL, PER; BOL, CHL",
        ),
        (LATER, EARLIER, "the earlier is number 4, the later number 3"),
        (EARLIER, LATER.replace("Ocean", "Energy"), "the series differ"),
        (
            "Chile and Peru agreed to meet.",
            "Le Chili et le Pérou sont convenus de se revoir à Lima dans les prochains mois.",
            "the languages differ: en; fr",
        ),
    ],
)
def test_what_speaks_against_two_rounds_of_one_dialogue_is_told(earlier, later, doubt):
    assert [each for each in compared(earlier, later).doubts if each.startswith(doubt)]


texts = st.lists(st.sampled_from(SENTENCES), max_size=8).map(" ".join)


@given(texts, texts)
def test_every_commitment_comes_once_and_nothing_else_does(earlier, later):
    before, after = sp.parse(earlier), sp.parse(later)
    comparison = compare(before, after)
    old = [each.earlier for each in comparison.changes if each.earlier]
    new = [each.later for each in comparison.changes if each.later]
    assert sorted(each.clause_span for each in old) == spans(before)
    assert [each.clause_span for each in new] == spans(after)
    assert {each.change for each in comparison.changes} <= set(CHANGES)


@given(texts)
def test_a_text_keeps_all_of_itself(text):
    statement = sp.parse(text)
    comparison = compare(statement, statement)
    about = [each for each in comparison.changes if each.likeness]
    assert all(each.change == "kept" and not each.reasons for each in about)
    assert all(each.earlier == each.later for each in about)


@given(texts, texts)
def test_what_is_firmer_one_way_is_looser_the_other_way(earlier, later):
    there, back = compared(earlier, later), compared(later, earlier)
    counts = {change: len(there.of(change)) for change in CHANGES}
    turned = {"strengthened": "weakened", "weakened": "strengthened", "new": "dropped"}
    turned |= {"dropped": "new", "kept": "kept"}
    assert counts == {change: len(back.of(turned[change])) for change in CHANGES}


def spans(statement):
    return sorted(each.clause_span for each in statement.commitments if each.repeats is None)


@pytest.fixture
def files(tmp_path):
    paths = tmp_path / "earlier.txt", tmp_path / "later.txt"
    for path, text in zip(paths, (EARLIER, LATER), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_the_command_shows_the_table(files, capsys):
    assert cli.main(["compare", *files]) == 0
    out = capsys.readouterr().out
    assert out == changes.to_table(compared(EARLIER, LATER))
    assert "2 strengthened, 1 weakened, 2 kept, 2 new, 2 dropped" in out


def test_the_command_gives_json(files, capsys):
    assert cli.main(["compare", *files, "--format", "json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert plain == changes.to_dict(compared(EARLIER, LATER))
    assert plain["schema"] == changes.SCHEMA
    assert list(plain) == ["schema", "earlier", "later", "doubts", "changes"]
    assert list(plain["changes"][0]) == ["change", "earlier", "later", "likeness", "reasons"]
    assert plain["changes"][0]["later"]["deadline"] == "2025-06"
    assert plain["later"]["meeting"]["ordinal"] == 4


def test_an_unreadable_round_is_named_and_nothing_is_compared(files, capsys):
    assert cli.main(["compare", files[0], "missing.txt"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "missing.txt" in captured.err


def test_the_answer_is_the_same_whatever_the_seed_of_hashes(files):
    command = [sys.executable, "-m", "statementparse", "compare", *files, "--format", "json"]
    runs = [
        subprocess.run(
            command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2", "3")
    ]
    assert len({run.stdout for run in runs}) == 1
