"""What a page holds besides one statement is told by an Issue."""

import pytest

import statementparse as sp

FIRST = "LIMA, May 30 (XNI) - The two deputy ministers met here on Monday, the ministry said.\n\n"
SECOND = "TEMA, May 31 (XNI) - Ghana opened a school for pilots on Tuesday, the port said."


def codes(text):
    return [issue.code for issue in sp.parse(text).issues]


def test_several_items_on_a_page_are_told_at_the_second():
    issue = sp.parse(FIRST + SECOND).issues[0]
    assert issue.code == "several_items"
    assert (FIRST + SECOND)[issue.span.start :].startswith("TEMA")


def test_only_the_first_of_several_items_is_read():
    page = FIRST + "Pilots learn on the coast\n\n" + SECOND
    statement = sp.parse(page)
    assert [party.code for party in statement.parties] == [
        party.code for party in sp.parse(FIRST).parties
    ]
    assert [sentence.text for sentence in statement.sentences] == [
        "The two deputy ministers met here on Monday, the ministry said."
    ]
    assert statement.text.endswith("the port said.")
    assert page[statement.issues[0].span.start :].startswith("Pilots learn")


@pytest.mark.parametrize(
    "rest",
    [
        "Done at Tema, May 31, in two copies.\n\nAnnex\n\nThe ports are Tema and Lima.",
        "Tema, May 31, 2020\n\nAna Osei\nMinister",
        "TEMA: The second port will be opened by both ministers in May.",
        "MINISTER OSEI: We met (and agreed).\n\nQUESTION: On what?\n\nMINISTER OSEI: On 2 ports.",
    ],
    ids=["closing", "place and day", "bare place", "speakers"],
)
def test_one_statement_is_read_to_its_end(rest):
    statement = sp.parse(FIRST + rest)
    assert "several_items" not in codes(FIRST + rest)
    assert statement.text.endswith(statement.sentences[-1].text) or "Ana Osei" in rest


def test_one_item_with_a_dateline_is_no_issue():
    assert "several_items" not in codes(FIRST)


@pytest.mark.parametrize(
    "page",
    [
        "",
        "Malta and Ghana sign a pact\n\nTalks held in Lima\n\nVisit of the minister",
        "Releases\n\n- Malta and Ghana sign a pact\n- Talks held in Lima\n- Visit of the minister",
    ],
    ids=["empty", "headings", "links"],
)
def test_a_page_without_a_statement_is_told(page):
    assert "no_statement" in codes(page)


@pytest.mark.parametrize("text", ["Both sides met in Lima.", "They agreed to:\n- meet\n- trade"])
def test_a_short_statement_is_one(text):
    assert "no_statement" not in codes(text)


def test_a_text_is_read_up_to_where_more_is_found_than_prose_can_hold():
    page = "They met in Lima. " + "They agreed to meet. " * 5_000
    statement = sp.parse(page)
    issue = statement.issues[0]
    assert issue.code == "crowded"
    assert page[issue.span.start :].startswith("They agreed")
    assert issue.span.end == len(page.rstrip())
    assert statement.sentences[-1].span.end <= issue.span.start
    assert statement.commitments[0].cue == "agreed to"


def test_a_page_is_cleaned_up_to_where_it_has_more_lines_than_prose():
    page = "They agreed to meet in Lima.\n\n" + "".join(f"{n}.  \n" for n in range(9_000))
    statement = sp.parse(page)
    (issue,) = statement.issues
    assert issue.code == "crowded"
    assert 2_000 < int(page[issue.span.start :].partition(".")[0]) < 4_000
    assert issue.span.end == len(page)
    assert statement.text.endswith("8998.  \n8999.  \n")
    assert statement.commitments[0].cue == "agreed to"


def test_blank_lines_crowd_no_page():
    page = (
        "The ministers of Peru and Ghana met in Lima.\n" + "\n" * 9_000 + "They agreed to meet.\n"
    )
    statement = sp.parse(page)
    assert statement.issues == ()
    assert len(statement.sentences) == 2


def test_long_prose_is_read_to_its_end():
    page = "".join(
        f"In round {number} the ministers of Peru and Ghana agreed to open a school for pilots in "
        f"the port that the two sides had visited, and to look at what its teachers wrote.\n\n"
        for number in range(1_500)
    )
    statement = sp.parse(page)
    assert statement.issues == ()
    assert len(statement.sentences) == 1_500
