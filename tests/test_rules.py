"""Rules and lexicons are values: spelled, compiled, extended, and refused where they are wrong."""

import pickle
import re

import pytest

from statementparse import Language, LanguageError, Lexicon, Rule, RuleError, load_language
from statementparse import read_language as read
from statementparse.datafiles import available_languages
from statementparse.languages import once
from statementparse.rules import _LEXICON, anchor_word, spellings

MONTHS = {"month": Lexicon("month", {"3": ("March", "Mar"), "5": ("May",)})}


def language_of(tmp_path, *files):
    """Write the text of data files and read them as a language."""
    for number, file in enumerate(files):
        (tmp_path / f"part{number}.toml").write_text(file, encoding="utf-8")
    return read("test", [tmp_path])


def test_a_form_is_known_in_every_spelling():
    assert spellings("both sides") == ("both sides", "Both sides", "BOTH SIDES")


def test_a_form_of_two_letters_is_not_put_in_capitals():
    assert "US" not in spellings("us")
    assert spellings("May") == ("May", "MAY")


def test_capitals_are_known_without_their_accents():
    assert {"Etats-Unis", "ETATS-UNIS"} < set(spellings("États-Unis"))
    assert "REPUBLIQUE" in spellings("république")
    assert "Republique" not in spellings("république")
    assert "IRA" not in spellings("Irã")


@pytest.mark.parametrize("name", available_languages())
def test_a_pattern_knows_the_forms_that_a_lexicon_does_and_the_longest_first(name):
    language = load_language(name)
    asked = {named for rule in language.rules for named in _LEXICON.findall(rule.pattern or "")}
    for lexicon in map(language.lexicon, sorted(asked)):
        pattern = re.compile(lexicon.trie)
        assert all(pattern.match(form + "!")[0] == form for form in lexicon.values)


def test_a_word_matches_in_any_case_only_where_it_stands_in_small_letters_and_in_capitals():
    pattern = re.compile(Lexicon("body", {"1": ("group of seven",), "2": ("US", "Uruguay")}).trie)
    for word in ("Group of Seven", "GROUP OF SEVEN", "Uruguay", "US"):
        assert pattern.fullmatch(word)
    for word in ("us", "Us", "uruguay", "group"):
        assert not pattern.fullmatch(word)


def test_an_apostrophe_is_known_in_both_shapes():
    assert "People’s" in spellings("People's")


def test_a_lexicon_gives_the_value_of_any_spelling():
    assert MONTHS["month"].value_of("MARCH") == "3"
    assert MONTHS["month"].value_of("march") is None


def test_the_first_value_of_a_form_wins():
    lexicon = Lexicon("office", {"head": ("Chair",), "seat": ("Chair",)})
    assert lexicon.value_of("Chair") == "head"


def test_a_blocker_wins_whichever_comes_first():
    lexicon = Lexicon("state", {"GIN": ("Guinea",), "": ("Guinea", "Guinea worm")})
    assert lexicon.value_of("Guinea") == ""


def test_lexicons_of_several_files_are_joined():
    joined = Lexicon.merged("month", [{"3": ["March"]}, {"3": ["Mar", "March"], "5": ["May"]}])
    assert joined.name == "month"
    assert joined.forms == {"3": ("March", "Mar"), "5": ("May",)}


def test_a_pattern_finds_the_words_of_its_lexicon():
    pattern = Rule("en.dates.test", "date", pattern=r"(?P<month>\L<month>) \d+").compile(MONTHS)
    assert pattern.match("Mar 4")["month"] == "Mar"
    assert pattern.match("Mai 4") is None


def test_a_rule_lies_in_the_file_its_id_names():
    assert Rule("en.dates.month_day_year", "date").file == "dates"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Rule("en.t.a", "x", pattern="agreed to"), {"agreed"}),
        (Rule("en.t.a", "x", pattern="(?:agreed) to"), {"agreed"}),
        (Rule("en.t.a", "x", pattern=r"(?P<m>\L<month>) \d"), {"March", "MARCH", "Mar", "MAR"}),
        (Rule("en.t.a", "x", pattern=r"\d+", anchor=("#",)), {"#"}),
        (Rule("en.t.a", "x", pattern=r"\w+ sides", anchor=("sides", "Sides")), {"sides", "Sides"}),
    ],
)
def test_the_anchor_is_given_or_is_how_the_pattern_begins(rule, words):
    assert words <= set(rule.anchor_words(MONTHS))


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("two sides", ("two", 0)),
        ("the two sides", ("two", 4)),
        ("of the sides", ("sides", 7)),
        ("of the", ("of", 0)),
        ("(EU)", ("EU", 1)),
        ("--", ("--", 0)),
    ],
)
def test_a_phrase_is_looked_up_by_its_first_word_that_is_not_too_common(form, found):
    assert anchor_word(form, {"of", "the"}) == found


def test_a_pattern_may_begin_before_its_anchor_in_a_name_only_with_a_word():
    roaming = Rule("en.t.a", "x", pattern="agreed", before=5).compile({})
    assert roaming.match("They agreed")["_whole"] == "agreed"
    assert roaming.match("Both of them agreed") is None
    assert Rule("en.t.a", "x", pattern="agreed").compile({}).match("They agreed") is None
    quoted = Rule("en.t.a", "x", pattern="“?agreed", before=5)
    assert quoted.compile({}).match("They “agreed")["_whole"] == "“agreed"
    named = Rule(quoted.id, "x", pattern=quoted.pattern, before=6, capitals=True)
    assert named.compile({}).match("They “agreed")["_whole"] == "agreed"


def test_all_lexicons_that_are_not_there_are_named():
    with pytest.raises(RuleError, match="no such lexicon: one, two"):
        Rule("en.t.a", "x", pattern=r"\L<two> \L<one>").compile({})


@pytest.mark.parametrize("pattern", [r"\d+ days", "(?:agreed)? to", "agreed?", "a|b", r"\w+"])
def test_a_pattern_that_begins_with_no_word_needs_an_anchor(pattern):
    with pytest.raises(RuleError, match=r"en\.t\.a: it needs an anchor"):
        Rule("en.t.a", "x", pattern=pattern).anchor_words(MONTHS)


@pytest.mark.parametrize(
    "rule",
    [
        Rule("en.t.a", "x", pattern="(open"),
        Rule("en.t.a", "x", pattern=r"\L<no_such_lexicon>"),
    ],
)
def test_a_pattern_that_cannot_be_compiled_is_named(rule):
    with pytest.raises(RuleError) as raised:
        rule.compile(MONTHS)
    assert raised.value.address == "en.t.a"


def test_an_anchor_that_names_no_lexicon_is_refused():
    rule = Rule("en.t.a", "x", pattern="x", anchor=(r"\L<no_such_lexicon>",))
    with pytest.raises(RuleError, match=r"en\.t\.a: no such lexicon: no_such_lexicon"):
        rule.anchor_words(MONTHS)


def test_a_language_is_read_from_its_files(tmp_path):
    language = language_of(
        tmp_path,
        '[lexicon.state]\nFRA = ["France"]\n',
        'kind = "state"\n[[rule]]\nname = "state"\nterms = "state"\nweight = 2\n',
    )
    (rule,) = language.rules
    assert rule.id.endswith(".part1.state")
    assert (rule.kind, rule.terms, rule.attributes) == ("state", "state", {"weight": "2"})
    assert language.lexicon("state").value_of("France") == "FRA"
    assert language.check() == ()


def test_a_lexicon_that_is_not_there_is_empty():
    assert load_language().lexicon("no_such_lexicon").values == {}


def test_a_rule_that_is_added_leaves_the_language_as_it_was():
    language = load_language()
    rule = Rule("en.dates.novel", "date", pattern="Novel Day")
    extended = language.with_rules(rule)
    assert rule in extended.rules
    assert rule not in language.rules


def test_a_rule_of_the_same_id_is_replaced():
    first = Rule("en.t.a", "x", pattern="one")
    second = Rule("en.t.a", "x", pattern="two")
    assert Language("test", {}, ()).with_rules(first).with_rules(second).rules == (second,)


def test_a_lexicon_that_is_added_to_keeps_what_it_had():
    language = load_language().with_lexicon("state", {"ATL": ["Atlantis"]})
    assert language.lexicon("state").value_of("Atlantis") == "ATL"
    assert language.lexicon("state").value_of("France") == "FRA"
    assert load_language().lexicon("state").value_of("Atlantis") is None


@pytest.mark.parametrize(
    ("rules", "fault"),
    [
        ([Rule("en.t.a", "x", pattern="one"), Rule("en.t.a", "x", pattern="two")], "taken twice"),
        ([Rule("en.t.a", "x")], "either a pattern or terms"),
        ([Rule("en.t.a", "x", pattern="one", terms="state")], "either a pattern or terms"),
        ([Rule("en.t.a", "x", terms="no_such_lexicon")], "no_such_lexicon"),
        ([Rule("en.t.a", "x", pattern="(open")], "malformed"),
        ([Rule("en.t.a", "x", pattern=r"\d")], "anchor"),
    ],
)
def test_a_faulty_rule_is_told(rules, fault):
    (told,) = Language("test", {}, tuple(rules)).check()
    assert told.startswith("en.t.a: ")
    assert fault in told


def test_a_rule_may_be_an_address_alone_that_finds_nothing():
    rule = Rule("en.t.a", "x", attributes={"told": "by its place"})
    language = Language("test", {}, (rule,))
    assert language.check() == ()
    assert language.mention_scanner.find("one") == []
    assert language.rule_id("t.a") == "en.t.a"


@pytest.mark.parametrize("forms", [{}, {"FRA": ()}])
def test_an_empty_lexicon_is_told(forms):
    (told,) = Language("test", {"state": Lexicon("state", forms)}, ()).check()
    assert "state" in told


@pytest.mark.parametrize(
    "file",
    [
        "not toml",
        'lexicon = "none"',
        "rule = 1",
        '[[rule]]\nkind = "x"\npattern = "one"\n',
        '[[rule]]\nname = "one"\npattern = "one"\n',
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path, file):
    with pytest.raises(RuleError, match="part0"):
        language_of(tmp_path, file)


@pytest.mark.parametrize(
    "file",
    [
        "[lexicon]\nstate = 5",
        "[lexicon.state]\nNLD = 5",
        "[lexicon.state]\nNLD = [5]",
        '[lexicon.state]\nNLD = "Holland"',
        '[lexicon.state]\nNLD = [""]',
        "conjugation = 5",
        '[[conjugation]]\nstems = "abolir"\nfuture = ["a"]',
        'rule = ["x"]',
        'include = ["xx.yy"]',
        '[[rule]]\nname = "one"\nkind = "reference"\npattern = "Note"',
        '[[rule]]\nname = "one"\nkind = "role"\npattern = "led"\nrole = "co_chair"',
    ],
)
def test_what_is_malformed_in_a_file_is_told_with_its_address(tmp_path, file):
    with pytest.raises(RuleError, match=r"\.part0"):
        language_of(tmp_path, file)


def test_a_conjugation_makes_the_forms_of_its_stems_beside_those_that_are_listed(tmp_path):
    stems = '[[conjugation]]\nstems = ["abolir", "tiendr"]\nfuture = ["a", "ont"]\n'
    language = language_of(tmp_path, stems + '[lexicon.future]\nhold = ["aura lieu"]\n')
    assert language.lexicon("future").forms == {
        "hold": ("aura lieu",),
        "abolir": ("abolira", "aboliront"),
        "tiendr": ("tiendra", "tiendront"),
    }


@pytest.mark.parametrize("forms", [{"NLD": "the Low Countries"}, {"NLD": [""]}, {"NLD": [5]}])
def test_words_that_are_no_list_are_refused(forms):
    with pytest.raises(RuleError, match=r"^lexicon state: NLD: a list of words"):
        load_language().with_lexicon("state", forms)


def test_a_rule_without_an_address_is_refused():
    with pytest.raises(RuleError, match=r"^noid: .* language\.file\.name"):
        Rule("noid", "x", pattern="x", anchor=("x",))


def test_a_language_is_read_from_the_name_of_a_directory(tmp_path):
    (tmp_path / "birds.toml").write_text('[lexicon.bird]\nOWL = ["owl"]\n', encoding="utf-8")
    assert read("mine", [str(tmp_path)]).lexicon("bird").value_of("Owl") == "OWL"


def test_a_language_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(LanguageError, match="en"):
        load_language("no_such_language")


def test_a_bundled_language_is_pickled_by_its_name():
    assert pickle.loads(pickle.dumps(load_language())) is load_language()


def test_a_language_of_ones_own_survives_pickling():
    extended = load_language().with_rules(Rule("en.t.a", "x", pattern="one"))
    twin = pickle.loads(pickle.dumps(extended))
    assert (twin.rules, twin.lexicons) == (extended.rules, extended.lexicons)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 2025", True),
        ("by early 2025", True),
        ("since the 2025", True),
        ("herein 2025", False),
        ("within 2025", False),
        ("2025", False),
    ],
)
def test_words_in_front_may_have_any_length_without_the_slower_engine(text, found):
    words = Lexicon("before", {"in": ("in", "by early", "since")})
    looks = r"(?:(?<=\b\L<before>\s)|(?<=\b\L<before>\sthe\s))[0-9]{4}"
    pattern = Rule("en.t.a", "x", pattern=looks, anchor=("#",)).compile({"before": words})
    assert isinstance(pattern, re.Pattern)
    assert bool(pattern.match(text, text.index("2025"))) is found


def test_no_words_stand_in_front_where_a_lexicon_is_empty():
    rule = Rule("en.t.a", "x", pattern=r"(?<=\L<none>)[0-9]", anchor=("#",))
    assert not rule.compile({"none": Lexicon("none", {})}).match("5")


def test_what_is_made_of_a_language_is_made_once_and_goes_with_it():
    made = []

    @once
    def letters(language):
        made.append(language.name)
        return set(language.name)

    one, other = Language("one", {}, ()), Language("other", {}, ())
    assert letters(one) is letters(one)
    assert letters(other) == set("other")
    assert made == ["one", "other"]


def test_the_forms_of_one_value_are_given_in_all_their_spellings():
    abbreviation = Lexicon("abbreviation", {"numbered": ("no", "art"), "never": ("Mr",)})
    assert {"No", "no", "Art", "ART"} <= abbreviation.spelled("numbered")
    assert abbreviation.spelled("seldom") == frozenset()
