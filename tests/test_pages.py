"""Pages of many kinds of sites: what goes, what stays, and what the headline says."""

import re
from pathlib import Path

import pytest
from attrs import field, frozen

from statementparse import parse

FILES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
ASIDE = re.compile(r"\{\{(.*?)\}\}")


@frozen
class Page:
    """A page with the marks of its lines: what is to go, to stay, and to be found."""

    name: str
    labels: dict[str, str]
    lines: list[str] = field(repr=False)

    @property
    def raw(self):
        return "\n".join(re.sub(r"\{\{|\}\}", "", line[1:]) for line in self.lines)

    @property
    def kept(self):
        return [ASIDE.sub(" ", line[1:]) for line in self.lines if line[:1] in {"#", "|"}]

    def marked(self, mark):
        return [line[1:] for line in self.lines if line[:1] == mark]

    def allowed(self, label):
        value = self.labels[label]
        return [None if v == "none" else v for v in value.strip("[]").split(", ")]


def pages_of(path):
    for page in path.read_text(encoding="utf-8").split("=== ")[1:]:
        name, *rest = page.splitlines()
        labels = dict(line.split(": ", 1) for line in rest if re.match(r"[a-z]+: ", line))
        yield Page(name, labels, rest[len(labels) :])


PAGES = [page for path in FILES for page in pages_of(path)]


def cases(label):
    """Give every page, those whose label is known to be missed as expected failures."""
    missed = pytest.mark.xfail(strict=True, reason="known to be read wrongly")
    return [
        pytest.param(p, id=p.name, marks=[missed] if label in p.labels.get("known", "") else [])
        for p in PAGES
    ]


def words(text):
    return " " + " ".join(re.findall(r"\w+", text.casefold())) + " "


def is_left(noise, found, kept):
    """Say whether words stand in the cleaned text more often than in what is to stay."""
    return words(found).count(words(noise)) > words(" ".join(kept)).count(words(noise))


@pytest.mark.parametrize("page", cases("title"))
def test_the_title_is_that_of_the_statement(page):
    wanted = page.labels.get("title") or " ".join(page.marked("#"))
    assert words(parse(page.raw).title or "") == words(wanted)


@pytest.mark.parametrize("page", cases("kind"))
def test_the_kind_is_one_that_a_reader_would_give(page):
    assert parse(page.raw).kind in page.allowed("kind")


@pytest.mark.parametrize("page", cases("issued"))
def test_the_day_of_issue_is_found(page):
    issued = parse(page.raw).issued
    assert (issued and str(issued)) in page.allowed("issued")


@pytest.mark.parametrize("page", cases("kept"))
def test_every_word_of_the_statement_stays(page):
    found = words(parse(page.raw).text)
    assert [line for line in page.kept if words(line).strip() not in found] == []


@pytest.mark.parametrize("page", cases("noise"))
def test_what_the_page_left_goes(page):
    found = parse(page.raw).text
    noise = page.marked("~") + ASIDE.findall("\n".join(page.lines))
    kept = page.kept + page.marked("!")
    assert [line for line in noise if re.search(r"\w", line) and is_left(line, found, kept)] == []


@pytest.mark.parametrize("page", cases("noise"))
def test_what_is_known_to_stay_is_marked_so_only_as_long_as_it_does(page):
    found = parse(page.raw).text
    assert [line for line in page.marked("!") if not is_left(line, found, page.kept)] == []
