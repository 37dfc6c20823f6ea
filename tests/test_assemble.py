"""Assembling puts every fact where it belongs, in the order of the text, and tells what is odd."""

import attrs
import pytest

import statementparse as sp
from statementparse import Edit, Rule, Span, Text
from statementparse.assemble import assemble, removals, sentences
from statementparse.interpret import interpret

TEXT = """Share this

Joint Statement of the 3rd Kenya-Norway Energy Dialogue

Oslo, March 4, 2024

Kenya and Norway held the 3rd Kenya-Norway Energy Dialogue in Oslo on March 4, 2024.

The meeting was chaired by Ana Lima, Minister of Energy of Kenya.

Both sides agreed to open a joint laboratory in line with resolution 77/41.

They called on all states to join the Paris Agreement.

“We will share data,” Ana Lima said.
"""
PARSER = sp.Parser("en")


@pytest.fixture
def read():
    """Give the document, what the facts say of it, and the Statement."""
    document = PARSER.document(TEXT)
    facts = interpret(document)
    return document, facts, assemble(document, facts)


def test_every_field_of_a_statement_says_what_the_facts_say(read):
    document, facts, statement = read
    assert statement.language == "en"
    assert (statement.kind, statement.title) == (facts.headline.kind, facts.headline.title)
    assert statement.issued == facts.issued.date
    assert statement.meeting == facts.meeting.meeting
    assert statement.parties == facts.parties.parties
    assert statement.participants == facts.participants.participants
    assert statement.commitments == facts.commitments.commitments
    assert statement.calls == facts.commitments.calls
    assert statement.references == facts.references
    assert statement.quotes == facts.quotes.quotes
    assert statement.text == document.text
    assert statement.removed == removals(document.source, document.language)
    assert [date.value for date in statement.dates] == [date.value for date in facts.dates.dates]


def test_a_statement_names_the_language_it_was_read_in():
    assert sp.Parser("fr").parse(TEXT).language == "fr"


def test_the_text_of_this_test_leaves_no_field_empty(read):
    statement = read[-1]
    empty = {name for name, value in attrs.asdict(statement, recurse=False).items() if not value}
    assert empty == {"issues"}


def test_the_evidence_is_that_of_all_who_read(read):
    _, facts, statement = read
    told = (facts.headline, facts.issued, facts.meeting, facts.parties)
    assert statement.evidence == tuple(one for each in told for one in each.evidence)
    assert {one.field.split(".")[0] for one in statement.evidence} >= {"title", "issued", "meeting"}


def test_a_sentence_has_its_words_its_place_and_its_act(read):
    statement = read[-1]
    agreed = next(one for one in statement.sentences if one.text.startswith("Both sides"))
    assert agreed.text == TEXT[slice(*agreed.span)]
    assert agreed.act == "commitment"
    assert {one.act for one in statement.sentences} > {"commitment", "call"}


def test_each_sentence_needs_an_act(read):
    with pytest.raises(ValueError, match="shorter"):
        sentences(read[0], ("description",))


def test_a_date_has_its_words_its_place_its_part_and_its_rule(read):
    _, facts, statement = read
    assert [TEXT[slice(*date.span)] for date in statement.dates] == ["March 4, 2024"] * 2
    for date, fact in zip(statement.dates, facts.dates.dates, strict=True):
        assert date.text == "March 4, 2024"
        assert (date.role, date.inferred, date.rules) == (fact.role, fact.inferred, fact.rules)
        assert date.rules


def test_what_a_date_was_given_from_elsewhere_is_told():
    text = "Ana Lima and Per Dahl met in Oslo on March 4."
    (date,) = sp.parse(text, published="2024-03-05").dates
    assert date.inferred == ("year",)


# --- What was removed ----------------------------------------------------------------------------

LANGUAGE = sp.load_language().with_rules(
    Rule("test.clean.named", "noise", pattern="x", attributes={"reason": "link"})
)


def removed(raw, *edits):
    text = Text.of(raw)
    for one in edits:
        text = text.edited([one])
    return removals(text, LANGUAGE)


def test_a_removal_tells_its_words_its_place_its_reason_and_its_rule():
    (found,) = removed("a www b", Edit(2, 6, "", "test.clean.named"))
    assert found == sp.Removal("www ", Span(2, 6), "link", "test.clean.named")


def test_a_rule_without_a_reason_removes_noise():
    (found,) = removed("a www b", Edit(2, 6, "", "test.clean.nameless"))
    assert found.reason == "noise"


def test_words_that_give_way_to_a_blank_are_removed_and_those_replaced_are_not():
    assert len(removed("a www b", Edit(2, 5, " ", "test.clean.named"))) == 1
    assert removed("a www b", Edit(2, 5, "c", "test.clean.named")) == ()


def test_blanks_that_go_are_no_words():
    assert removed("a   b", Edit(1, 3, "", "test.clean.named")) == ()


def test_removals_come_in_the_order_of_the_raw_text():
    edits = (Edit(4, 6, "", "test.clean.a"), Edit(0, 2, "", "test.clean.z"))
    assert [one.text for one in removed("b c a ", *edits)] == ["b ", "a "]


# --- What is odd ---------------------------------------------------------------------------------

LINKS = "- ministers of states\n- a port for pilots\n- the week in pictures"


def issues(text):
    return [(issue.code, issue.span, issue.message) for issue in sp.parse(text).issues]


@pytest.mark.parametrize("text", ["", "Ministers of three states", LINKS])
def test_a_page_without_a_sentence_is_told_with_all_of_it(text):
    assert issues(text) == [("no_statement", Span(0, len(text)), "no sentence stands here")]


@pytest.mark.parametrize(
    "text", [f"{LINKS}.", f"{LINKS} and {'in letters ' * 15}", LINKS[: LINKS.rindex("\n")]]
)
def test_a_stop_a_long_line_or_fewer_than_three_lines_make_no_index(text):
    assert issues(text) == []


def test_a_line_of_an_index_is_shorter_than_160_characters():
    line = f"{LINKS} and ".ljust(len(LINKS) - len("the week in pictures") + 159, "s")
    assert [code for code, *_ in issues(line)] == ["no_statement"]
    assert issues(f"{line}s") == []


def test_a_second_item_is_told_at_its_place():
    first = "LIMA, May 30 (XNI) - The two deputy ministers met here on Monday, it said.\n\n"
    second = "TEMA, May 31 (XNI) - Ghana opened a school for pilots on Tuesday, it said."
    (told,) = issues(first + second)
    assert told[0] == "several_items"
    assert told[1] == Span(len(first), len(first + second))
    assert told[2] == "another item with a dateline of its own begins here; it was not read"
