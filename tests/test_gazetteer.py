"""Who goes without his state is told by his office; the list of office holders is in order."""

import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from statementparse import Parser, load_language
from statementparse.datafiles import available_languages, read_lexicons
from statementparse.gazetteer import COMMON, FILE, folded, names_in_full, party_of_holder
from statementparse.interpret.participants.entries import Entry, Part, merged
from statementparse.interpret.participants.phrases.line import Phrase

CASES = tomllib.loads(
    (Path(__file__).parent / "cases" / "known_by_office.toml").read_text("utf-8")
)["case"]
HOLDERS = read_lexicons(FILE)
OFFICES = [office for office in HOLDERS if office != COMMON]
RULE = ".offices.high_office"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"].split("\n")[0])
def test_whose_somebody_is_is_told_by_his_office_where_nothing_else_does(case):
    statement = Parser(case.get("language", "en")).parse(case["text"])
    people = sorted(f"{p.name} | {p.party or '-'}" for p in statement.participants)
    assert people == sorted(case["people"])
    assert [party.code for party in statement.parties] == case["parties"]
    if "actors" in case:
        assert [[*made.actors] for made in statement.commitments] == case["actors"]


def test_the_rule_says_that_only_the_office_told():
    statement = Parser().parse("President Macron met with Indian Prime Minister Modi.")
    macron, modi = statement.participants
    assert macron.rules[1:] == (f"en{RULE}",)
    assert len(modi.rules) == 1
    told = {item.value: item.rules for item in statement.evidence if item.field == "parties"}
    assert told["FRA"] == (f"en{RULE}",)


@pytest.mark.parametrize(
    ("office", "name", "party"),
    [
        ("president", "Biden", "USA"),
        ("president", "Joseph R. Biden, Jr.", "USA"),
        ("president", "J. Biden", "USA"),
        ("president", "Hunter Biden", None),
        ("president", "Kim", None),
        ("president", "Kim Dae-jung", "KOR"),
        ("prime_minister", "Shinzo Abe", "JPN"),
        ("prime_minister", "ABE SHINZO", "JPN"),
        ("prime_minister", "Khan", None),
        ("president", "Yang", None),
        ("president", "Yang Shangkun", "CHN"),
        ("foreign_minister", "Yang", "CHN"),
        ("monarch", "Hussein", "JOR"),
        ("prime_minister", "Mohammed bin Abdulrahman Al Thani", "QAT"),
        ("foreign_minister", "Mevlüt Çavuşoğlu", "TUR"),
        ("secretary_general", "Ban Ki-moon", "UN"),
        ("monarch", "Felipe VI", "ESP"),
        ("monarch", "Felipe Lima", None),
        ("monarch", "Albert", "BEL"),
        ("monarch", "Victoria", None),
        ("vice_president", "JD Vance", "USA"),
        ("harbour_master", "Biden", None),
        ("president", "", None),
        ("president", "Biden " * 99, None),
    ],
)
def test_a_name_tells_a_party_only_where_it_is_one_holders(office, name, party):
    assert party_of_holder(office, name) == party


def test_a_name_in_full_has_more_words_than_a_surname():
    assert names_in_full("Joe Biden")
    assert not names_in_full("Biden, Jr.")


@pytest.mark.parametrize("office", OFFICES)
def test_no_holder_of_one_class_stands_there_for_two_parties(office):
    parties = defaultdict(set)
    for party, names in HOLDERS[office].items():
        assert len(names) == len({folded(name) for name in names}), party
        for name in names:
            surname, _, given = name.partition(",")
            for word in folded(given) or ("",):
                parties[folded(surname), word].add(party)
    assert not {name for name, found in parties.items() if len(found) > 1 and len(name[1]) > 1}


@pytest.mark.parametrize("office", OFFICES)
def test_holders_are_in_order_under_known_codes_and_without_accents(office):
    lexicon = load_language().lexicon
    known = lexicon("state_name").forms.keys() | lexicon("organisation_name").forms.keys()
    assert HOLDERS[office].keys() <= known
    assert [*HOLDERS[office]] == sorted(HOLDERS[office])
    for names in HOLDERS[office].values():
        assert names == sorted(names, key=folded)
        assert all(name.isascii() for name in names)


@pytest.mark.parametrize("name", available_languages())
def test_every_class_that_a_language_names_has_holders(name):
    lexicon = load_language(name).lexicon
    named = {*lexicon("high_office").forms, *lexicon("high_office_in_full").forms}
    assert named <= {*OFFICES}


def test_a_text_that_tells_its_parties_does_not_read_the_list():
    code = (
        "import statementparse as s; from statementparse import gazetteer as g;"
        "s.parse('President Ana Lima of Peru met Finnish President Jo Ek.');"
        "print(g._lexicons.cache_info().currsize)"
    )
    run = [sys.executable, "-c", code]
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout == "0\n"


def test_the_rule_that_told_a_party_goes_with_the_party_to_all_that_is_told_of_one():
    language = load_language("en")
    chairs = Part(Phrase("person", 0, 2, name="Ana Lima"), "co_chair", language.rule("a.chairs"))
    party = Phrase("person", 0, 2, name="Ana Lima", party="BRA")
    spoke = Part(party, "principal", language.rule("a.spoke"), known="en.offices.high_office")
    (one,) = merged(language, [Entry(chairs, 0, 8), Entry(spoke, 20, 28)])
    assert (one.part.role, one.party) == ("co_chair", "BRA")
    assert one.part.known == "en.offices.high_office"
