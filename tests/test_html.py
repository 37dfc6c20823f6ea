"""A Statement as a page: the text as it is, every find in its place, and nothing that runs."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import texts
from test_export import CHAIR, COMMITMENT, RAW, STATEMENT

import statementparse as sp
from statementparse import Span, Statement, cli, seeds
from statementparse.export.explain import findings
from statementparse.export.html import article, page, to_html
from statementparse.export.marks import Close, Mark, Open, Words, nested

EVIL = "<script>alert(1)</script>\"'&amp;"
# What stands alone, without an end.
VOID = {"meta"}


class Read(HTMLParser):
    """Reads a page as a browser would: its elements, and the text of what is marked."""

    def __init__(self, written):
        super().__init__(convert_charrefs=True)
        self.stack, self.elements = [], []
        self.raw, self.marked, self.titles = "", {}, {}
        self.feed(written)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if tag not in VOID:
            self.stack.append((tag, attributes))
        if "title" in attributes:
            self.titles[attributes["data-of"]] = attributes["title"]

    def handle_endtag(self, tag):
        assert self.stack.pop()[0] == tag

    def handle_data(self, data):
        if not any(attributes.get("class") == "raw" for _, attributes in self.stack):
            return
        at = len(self.raw)
        self.raw += data
        for _, attributes in self.stack:
            if of := attributes.get("data-of"):
                self.marked.setdefault(of, []).append(Span(at, len(self.raw)))


def as_shown(raw):
    """Give the text with a sign for what no page can hold; nothing moves."""
    return re.sub("[\0\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", raw)


def joined(spans):
    """Give the one stretch that stretches make, one behind the other."""
    assert all(one.end == other.start for one, other in pairwise(spans))
    return Span(spans[0].start, spans[-1].end)


def check(statement, raw):
    """Hold a page to what must be so of every one."""
    read = Read(to_html(statement, raw))
    assert read.raw == as_shown(raw)
    found = findings(statement)
    placed = {
        f"f1-{place}": each for place, each in enumerate(found) if each.span[0] < each.span[1]
    }
    assert {of: joined(spans) for of, spans in read.marked.items()} == {
        of: each.span for of, each in placed.items()
    }
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert sorted(ids) == sorted(placed)
    links = {attributes["href"] for tag, attributes in read.elements if tag == "a"}
    assert links <= {f"#{name}" for name in ids}
    for of, each in placed.items():
        assert each.path in read.titles[of]
        assert all(as_shown(rule) in read.titles[of] for rule in each.rules)


# --- Stretches to tags ---------------------------------------------------------------------------

spans = st.tuples(st.integers(0, 12), st.integers(0, 14)).map(lambda ends: Span(*sorted(ends)))


@given(st.lists(spans, max_size=8), st.integers(0, 12))
def test_tags_nest_and_cover_what_they_mark(stretches, length):
    marks = [Mark(span, number) for number, span in enumerate(stretches)]
    stack, covered, at = [], {}, 0
    for step in nested(marks, length):
        match step:
            case Open(mark, around, again):
                assert list(around) == stack[::-1]
                assert again == (mark.number in covered and covered[mark.number] != [])
                stack.append(mark)
                covered.setdefault(mark.number, [])
            case Close(mark):
                assert stack.pop() == mark
                assert covered[mark.number]
            case Words(span):
                assert span.start == at < span.end
                at = span.end
                for mark in stack:
                    covered[mark.number].append(span)
    assert stack == []
    assert at == length
    wanted = {m.number: Span(m.span.start, min(m.span.end, length)) for m in marks}
    assert {number: joined(pieces) for number, pieces in covered.items()} == {
        number: span for number, span in wanted.items() if span.start < span.end
    }


def test_marks_that_do_not_cross_are_never_cut():
    marks = [Mark(Span(0, 9), 0), Mark(Span(0, 4), 1), Mark(Span(4, 9), 2), Mark(Span(5, 6), 3)]
    opened = [step for step in nested(marks, 9) if isinstance(step, Open)]
    assert [(step.mark.number, step.again) for step in opened] == [
        (0, False),
        (1, False),
        (2, False),
        (3, False),
    ]


# --- The page ------------------------------------------------------------------------------------


@given(texts)
@example("a\r\nb\rc\n\n\x00 \ud800 &lt;b&gt; \x0c \x85 <b>")
def test_the_text_of_the_page_is_the_raw_text_and_every_mark_stands_at_its_find(text):
    check(sp.parse(text), text)


@pytest.mark.parametrize("name", seeds.names())
def test_every_seed_is_shown_as_it_is(name):
    check(sp.parse(seeds.text(name)), seeds.text(name))


def test_finds_that_cross_are_shown_whole():
    crossing = evolve(COMMITMENT, clause_span=Span(10, 40))
    chair = evolve(CHAIR, span=Span(3, 20))
    check(evolve(STATEMENT, commitments=(crossing, COMMITMENT), participants=(chair,)), RAW)


def test_a_find_behind_the_end_of_the_text_is_told_without_a_place():
    read = Read(to_html(STATEMENT, RAW[:10]))
    assert read.raw == RAW[:10]
    assert all(joined(pieces).end <= 10 for pieces in read.marked.values())


@pytest.mark.parametrize(
    "told",
    [
        "<h1>Joint Statement on Bridges</h1>",
        "<p>joint statement, issued 2024-03</p>",
        "<dt>Meeting</dt><dd>Bridge Dialogue, 2nd</dd>",
        "<dt>Days</dt><dd>2024-03-20 to 2024-03-21</dd>",
        "<dt>Next</dt><dd>3rd, Newtown, 2025</dd>",
        "<dd>Norland (NOR), Sudland (SUD)</dd>",
        "<dt>Co-chairs</dt><dd>NOR Dr. Ada Berg, Minister of Bridges, Office of Spans &lt; Mini",
        '<a href="#f1-3">decision, new, NOR, SUD</a> agreed to build a bridge by 2030, if funded',
        "<small>quoted from Ada Berg; by 2030; on condition: if funded</small>",
        '<del class="removed"',
        "commitments[0]: decision, new: agreed to, NOR, SUD; quoted from Ada Berg; by 2030;",
    ],
)
def test_the_page_tells(told):
    assert told in to_html(STATEMENT, RAW)


def test_a_place_tells_of_all_that_covers_it_the_narrowest_first():
    read = Read(to_html(STATEMENT, RAW))
    (quote,) = (told for told in read.titles.values() if told.startswith("quotes[0]"))
    paths = re.findall(r"^(\w+)", quote, re.MULTILINE)
    assert paths == ["quotes", "commitments", "calls"]


def test_every_find_has_a_row_of_four_cells_with_or_without_a_place():
    table = to_html(STATEMENT, RAW[:10]).partition("<details>")[2]
    rows = re.findall("<tr>(.*?)</tr>", table, re.DOTALL)
    assert len(rows) == 1 + len(findings(STATEMENT))
    assert all(row.count("<td>") == 4 for row in rows[1:])


def test_a_style_is_in_the_legend_and_in_the_sheet():
    written = to_html(STATEMENT, RAW)
    sheet = written.partition("<style>")[2].partition("</style>")[0]
    legend = written.partition('<ul class="legend"')[2].partition("</ul>")[0]
    used = set(re.findall(r'<(?:mark|del) class="(\w+)"', written))
    assert {"decision", "person", "call", "reference", "quote", "removed", "meeting"} <= used
    assert all(f'class="{style}"' in legend for style in used)
    assert all(f".{style} " in sheet for style in used)


def test_nothing_runs_and_nothing_is_fetched():
    made = evolve(COMMITMENT, clause=EVIL, force=EVIL, speaker=EVIL, cue=EVIL)
    chair = evolve(CHAIR, name=EVIL, role="co_chair")
    hostile = evolve(
        STATEMENT, title=EVIL, language=EVIL, kind=EVIL, commitments=(made,), participants=(chair,)
    )
    read = Read(to_html(hostile, EVIL + RAW, name=EVIL))
    plain = Read(to_html(STATEMENT, RAW))
    assert {tag for tag, _ in read.elements} == {tag for tag, _ in plain.elements}
    assert "script" not in {tag for tag, _ in read.elements}
    for _, attributes in read.elements:
        assert not any(name.startswith("on") for name in attributes)
        assert not {"src", "style", "action"} & attributes.keys()
        assert attributes.get("href", "#").startswith("#")


def test_a_page_holds_several_whose_links_do_not_meet():
    several = "".join(page(article(STATEMENT, RAW, f"{n}.txt", n) for n in (1, 2)))
    ids = re.findall(r' id="(.*?)"', several)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#(.*?)"', several)) <= set(ids)
    assert several.count("<article>") == 2
    assert '<p class="name">2.txt</p>' in several


def test_an_empty_statement_has_a_page():
    read = Read(to_html(Statement(), ""))
    assert read.raw == ""


def test_the_command_writes_a_page_for_all_its_files(tmp_path, capsys):
    files = [str(tmp_path / f"{number}.txt") for number in range(2)]
    for file in files:
        (tmp_path / file).write_text(RAW, encoding="utf-8")
    assert cli.main(["parse", *files, "--format", "html"]) == 0
    shown = capsys.readouterr().out
    statement = sp.parse(RAW)
    both = (article(statement, RAW, file, place) for place, file in enumerate(files, start=1))
    assert shown == "".join(page(both))
    out = tmp_path / "out.html"
    assert cli.main(["parse", *files, "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == shown
