"""Parties: what a text names, whose statement it is, and whom its phrases mean."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statementparse.interpret.headline import Headline
from statementparse.interpret.parties import party_mentions, read_parties
from statementparse.interpret.parties.naming import NAMES, named_parties
from statementparse.languages import load_language
from statementparse.parser import Parser
from statementparse.places import _FEWEST

CASES = tomllib.loads((Path(__file__).parent / "cases" / "parties.toml").read_text("utf-8"))
DATA = Path(__file__).parent.parent / "src" / "statementparse" / "data"
ENGLISH = load_language("en")
PARSER = Parser(ENGLISH)


def facts_of(text, kind="joint_statement", *, titled=False):
    document = PARSER.document(text)
    end = document.text.find("\n")
    headline = Headline(kind=kind)
    if titled:
        headline = Headline(document.text[:end], kind, 0, end)
    return read_parties(document, headline)


@pytest.mark.parametrize("case", CASES["sides"], ids=lambda case: case["name"])
def test_the_parties_are_those_whose_statement_or_meeting_it_is(case):
    facts = facts_of(case["text"].strip(), case["kind"], titled=case["titled"])
    assert sorted(facts.codes) == sorted(case["parties"])


@pytest.mark.parametrize("case", CASES["names"], ids=lambda case: case["text"][:40])
def test_every_name_of_a_party_is_found_and_no_look_alike(case):
    assert [name.code for name in facts_of(case["text"]).names] == case["codes"]


@pytest.mark.parametrize("case", CASES["phrases"], ids=lambda case: case["text"][-50:])
def test_a_phrase_means_the_parties_that_the_text_tells(case):
    facts = facts_of(case["text"])
    assert sorted(facts.codes) == sorted(case["parties"])
    start = case["text"].rindex(case["phrase"])
    resolved = facts.resolve(start, start + len(case["phrase"]), tuple(case.get("speaker", ())))
    assert (resolved and list(resolved.codes)) == case.get("codes")


def test_an_antecedent_is_the_stretch_that_tells_whom_they_are():
    text = "Joint Statement of Oman, Kenya and India. Oman and Kenya met. They will trade."
    place = text.index("They")
    resolved = facts_of(text).resolve(place, place + 4)
    assert text[resolved.start : resolved.end] == "Oman and Kenya"


def test_mentions_point_into_the_raw_text():
    text = "The  Hellenic\u00a0Republic met Oman."
    document = PARSER.document(text)
    for mention in party_mentions(document, facts_of(text).names):
        start, end = mention.span
        assert mention.text.split() == text[start:end].split()


def test_a_party_has_its_common_name_and_kind():
    facts = facts_of("Joint Statement of the Republic of Korea and the EU", titled=False)
    shown = [(party.code, party.name, party.kind) for party in facts.parties]
    assert shown == [
        ("KOR", "South Korea", "state"),
        ("EU", "European Union", "organisation"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Korea and Japan condemned the launches of the DPRK. Korea agreed to meet again.", "KOR"),
        ("Korea and Japan met. They urged Pyongyang to talk.", "KOR"),
        ("The DPRK and Russia met. Korea agreed to send workers.", "PRK"),
        ("The DRC and Chad met. Congo agreed to open a road.", "COD"),
        ("Congo and Chad met in Brazzaville.", "COG"),
    ],
)
def test_a_name_of_two_states_is_that_of_the_one_the_text_tells(text, code):
    found = {n.code for n in facts_of(text).names if text[n.start : n.end] in ("Korea", "Congo")}
    assert found == {code}


@pytest.mark.parametrize("lexicon", ["state", "demonym", "capital", "agency", "seat"])
def test_every_code_of_a_state_has_a_name_to_show(lexicon):
    shown = ENGLISH.lexicon("state_name").forms.keys() | {"EU"}
    assert set(ENGLISH.lexicon(lexicon).forms) - {""} <= shown


def test_every_state_that_is_found_is_shown_and_the_other_way_round():
    found = set(ENGLISH.lexicon("state").forms) - {""}
    without_english_name = {"COD", "COG"} - found
    assert found | without_english_name == set(ENGLISH.lexicon("state_name").forms)


def test_names_of_parties_begin_with_a_capital_so_that_a_look_at_capitals_finds_them():
    scanner = ENGLISH.scanner_of(*NAMES, "capital")
    small = [word for word in {*scanner._terms, *scanner._patterns} if not word[0].isupper()]
    assert len(small) <= _FEWEST


@pytest.mark.parametrize("name", ["fr", "es"])
def test_a_state_whose_capital_english_texts_name_is_known_to_the_other_languages(name):
    lexicon = load_language(name).lexicon
    wanted = ENGLISH.lexicon("capital").forms.keys() - {""}
    assert wanted <= lexicon("capital").forms.keys()
    assert wanted <= lexicon("state").forms.keys()
    one_of_two = {code for pair in lexicon("namesake").forms for code in pair.split()}
    assert wanted <= lexicon("demonym").forms.keys() | one_of_two


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("fr", "Le ministre du Congo a rencontré son homologue.", "COG"),
        ("fr", "La RDC et le Tchad ont signé. Le Congo ouvrira une route.", "COD"),
        ("es", "El ministro del Congo se reunió con su homólogo.", "COG"),
        ("en", "Dominica and Chad met. The Dominican side agreed.", "DMA"),
        ("en", "The Dominican side agreed.", "DOM"),
    ],
)
def test_a_name_of_two_states_means_the_one_that_is_called_so_where_nothing_tells(name, text, code):
    names = named_parties(Parser(load_language(name)).document(text))
    shared = ("Congo", "Dominican")
    assert [n.code for n in names if text[n.start : n.end] in shared] == [code]


def test_no_form_means_two_states():
    for lexicon in ("state", "demonym", "organisation", "capital"):
        forms = [form for many in ENGLISH.lexicon(lexicon).forms.values() for form in many]
        assert len(forms) == len(set(forms)), lexicon


def test_every_organisation_has_a_name_and_a_source():
    file = (DATA / "organisation_sources.toml").read_text("utf-8")
    sources = tomllib.loads(file)["source"]
    found = set(ENGLISH.lexicon("organisation").forms) - {""}
    assert len(found) >= 150
    assert found == set(ENGLISH.lexicon("organisation_name").forms) == set(sources)


def test_members_of_groupings_are_known_codes():
    known = set(ENGLISH.lexicon("state_name").forms) | set(
        ENGLISH.lexicon("organisation_name").forms
    )
    for members in ENGLISH.lexicon("members").forms.values():
        assert set(members) <= known


STATES = {
    code: forms
    for code, forms in ENGLISH.lexicon("state").forms.items()
    if code and code in ENGLISH.lexicon("capital").forms
}
MEETINGS = (
    "The Foreign Ministers of {first} and {second} met on Monday.",
    "Consultations between {first} and {second} were held on Monday.",
    "The Government of {first} and the Government of {second} held talks.",
    "The delegation of {first} met the delegation of {second}.",
)


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(sorted(STATES)), min_size=2, max_size=2, unique=True),
    st.sampled_from(MEETINGS),
    st.data(),
)
def test_any_two_states_that_meet_are_the_parties_under_any_of_their_names(codes, meeting, data):
    first, second = (data.draw(st.sampled_from(STATES[code])) for code in codes)
    text = meeting.format(first=first, second=second)
    assert set(facts_of(text, "news_report").codes) == set(codes)


@settings(max_examples=40)
@given(st.text(max_size=40))
def test_words_around_a_phrase_never_break_its_reading(noise):
    text = f"Oman and Kenya met. {noise} Both sides agreed."
    facts = facts_of(text)
    for name in facts.names:
        assert facts.resolve(name.start, name.end) is not None
