"""Within one kind the longest find wins; kinds do not compete."""

from hypothesis import given
from hypothesis import strategies as st

from statementparse import Lexicon, Rule
from statementparse.recognise import Mentions, recognise_with
from statementparse.scan import Mention, Scanner


def mentions(text, *rules, lexicons=None):
    return recognise_with(text, Scanner.of(rules, lexicons or {}))


def words(text, found):
    return [text[mention.start : mention.end] for mention in found]


def rule(name, kind, pattern, value=None):
    return Rule(f"en.t.{name}", kind, pattern=pattern, value=value)


def test_the_longest_match_of_a_kind_wins():
    text = "they agreed to meet"
    found = mentions(text, rule("short", "cue", "agreed"), rule("long", "cue", "agreed to"))
    assert words(text, found.of("cue")) == ["agreed to"]


def test_of_two_equal_matches_the_first_rule_wins():
    found = mentions("agreed", rule("one", "cue", "agreed"), rule("two", "cue", "agreed"))
    assert [mention.rule for mention in found.of("cue")] == ["en.t.one"]


def test_kinds_do_not_compete():
    found = mentions("agreed to", rule("one", "cue", "agreed to"), rule("two", "verb", "agreed"))
    assert (len(found.of("cue")), len(found.of("verb"))) == (1, 1)


def test_what_keeps_others_away_is_dropped_itself():
    lexicon = Lexicon("state", {"MEX": ("Mexico",), "": ("New Mexico",)})
    text = "Mexico and New Mexico"
    terms = Rule("en.t.state", "state", terms="state")
    found = mentions(text, terms, lexicons={"state": lexicon}).of("state")
    assert [(mention.start, mention.value) for mention in found] == [(0, "MEX")]


def test_a_mention_tells_its_fields():
    text = "on March 20 or so"
    (mention,) = mentions(text, rule("day", "date", r"March (?P<day>\d+)(?P<year>, \d{4})?")).of(
        "date"
    )
    assert mention.fields == {"day": (9, 11)}
    assert (mention.words("day"), mention.words("year")) == ("20", "")


def test_a_term_has_no_fields():
    lexicon = Lexicon("state", {"FRA": ("France",)})
    terms = Rule("en.t.state", "state", terms="state")
    (mention,) = mentions("France", terms, lexicons={"state": lexicon}).of("state")
    assert (mention.fields, mention.words("day"), mention.value) == ({}, "", "FRA")


def test_mentions_within_a_stretch_lie_wholly_in_it():
    text = "agreed to, agreed to, agreed to"
    found = mentions(text, rule("cue", "cue", "agreed to"))
    assert [mention.start for mention in found.within(5, 21, "cue")] == [11]
    assert [mention.start for mention in found.within(11, 20, "cue")] == [11]
    assert found.within(11, 19, "cue") == ()
    assert found.within(12, 20, "cue") == ()
    assert found.within(5, 19, "cue") == ()
    assert found.within(0, 31, "none") == ()


def test_mentions_of_several_kinds_come_in_the_order_of_the_text():
    text = "will meet and agreed to meet"
    found = mentions(text, rule("cue", "cue", "agreed to"), rule("verb", "verb", "will"))
    assert words(text, found.of("cue", "verb")) == ["will", "agreed to"]
    assert words(text, found.within(0, 28, "cue", "verb")) == ["will", "agreed to"]


def test_of_two_kinds_that_begin_together_the_longer_comes_first():
    text = "agreed to meet"
    found = mentions(text, rule("verb", "verb", "agreed"), rule("cue", "cue", "agreed to"))
    assert words(text, found.of("verb", "cue")) == ["agreed to", "agreed"]


def test_several_kinds_are_merged_once():
    found = mentions("will meet", rule("verb", "verb", "will"), rule("cue", "cue", "meet"))
    assert found.of("verb", "cue") is found.of("verb", "cue")


def test_what_only_touches_a_longer_one_stands_beside_it():
    stretches = [(0, 10), (8, 4), (10, 5)]
    assert [(won.start, won.end) for won in settled(stretches)] == [(0, 10), (10, 15)]


STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=12)


def settled(stretches):
    rules = [rule(f"rule_{number}", "x", "x") for number in range(len(stretches))]
    matches = [
        Mention(start, start + length, 0, "value", source)
        for (start, length), source in zip(stretches, rules, strict=True)
    ]
    return Mentions.settled(sorted(matches, key=lambda match: (match.start, -match.end))).of("x")


@given(STRETCHES)
def test_winners_never_overlap(stretches):
    ends = [0, *(mention.end for mention in settled(stretches))]
    assert all(end <= m.start for end, m in zip(ends, settled(stretches), strict=False))


@given(STRETCHES)
def test_whatever_lost_overlaps_a_winner_at_least_as_long(stretches):
    winners = settled(stretches)
    for start, length in stretches:
        assert any(
            winner.start < start + length
            and start < winner.end
            and winner.end - winner.start >= length
            for winner in winners
        )
