"""A Statement and its raw text to a page that shows every find in its place.

The page stands alone: it has no script and fetches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from statementparse.comparison import FORCES
from statementparse.export import facts
from statementparse.export.explain import findings
from statementparse.export.marks import Close, Mark, Open, Step, Words, nested
from statementparse.export.page import shortened
from statementparse.models import Statement
from statementparse.plain import storable
from statementparse.text import Span

# How a find is shown, by the field of the Statement that it stands in. Commitments go by force.
_STYLES: Mapping[str, str] = {
    "title": "heading",
    "kind": "heading",
    "meeting": "meeting",
    "issued": "date",
    "dates": "date",
    "parties": "party",
    "participants": "person",
    "calls": "call",
    "references": "reference",
    "quotes": "quote",
    "removed": "removed",
    "issues": "issue",
}
_LEGEND = (*FORCES, *dict.fromkeys(_STYLES.values()))
# A path of a find begins with the field: `meeting.place`, `quotes[3]`.
_FIELD = re.compile(r"\W")
_WORDS = 80
# Nothing from elsewhere is ever loaded, not even if something slipped through.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def to_html(statement: Statement, raw: str, name: str = "") -> str:
    """Lay a Statement and the text that it was read from out as one page.

    >>> raw = "France and India met."
    >>> page = to_html(Statement(kind="readout", text=raw), raw)
    >>> "readout, no issue date in the text" in page, "<script" in page
    (True, False)
    """
    return "".join(page([article(statement, raw, name)]))


def page(articles: Iterable[str]) -> Iterator[str]:
    """Put articles on one page, with a legend above them."""
    samples = "".join(f"<li>{_tag(_element(each), each, each)}</li>" for each in _LEGEND)
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>statementparse</title>\n<style>\n{_sheet()}</style>\n</head>\n<body>\n"
        f'<ul class="legend" aria-label="Legend">{samples}</ul>\n'
    )
    yield from articles
    yield "</body>\n</html>\n"


def article(statement: Statement, raw: str, name: str = "", number: int = 1) -> str:
    """Lay one Statement out: what it says, its text with every find marked, and all finds.

    `number` tells its links from those of the other articles of a page.
    """
    finds = _finds(statement, len(raw), number)
    return "".join(
        (
            f"<article>\n<header>\n{_tag('p', name, 'name')}\n",
            _tag("h1", statement.title or "(no title in the text)"),
            f"\n{_tag('p', facts.kind_and_day(statement))}\n</header>\n",
            _facts(statement),
            _commitments(statement, {find.path: find for find in finds}),
            _begin("div", {"class": "raw", "lang": statement.language}),
            *(_written(step, raw, finds) for step in _steps(finds, len(raw))),
            "</div>\n",
            _everything(finds, raw),
            "</article>\n",
        )
    )


class _Find(NamedTuple):
    """A find as the page shows it; `link` is empty where it has no place in the text."""

    path: str
    value: str
    span: Span
    rules: str
    style: str
    link: str


def _finds(statement: Statement, length: int, number: int) -> tuple[_Find, ...]:
    forces = {f"commitments[{i}]": one.force for i, one in enumerate(statement.commitments)}
    more = _more(statement)
    return tuple(
        _Find(
            each.path,
            " ".join(facts.listed(each.value, more.get(each.path)).split()),
            each.span,
            " ".join(each.rules),
            forces.get(each.path) or _STYLES.get(_FIELD.split(each.path)[0], "heading"),
            f"f{number}-{place}" if each.span.start < min(each.span.end, length) else "",
        )
        for place, each in enumerate(findings(statement))
    )


def _more(statement: Statement) -> dict[str, str]:
    """Say of some finds what their one line in `explain` has no room for."""
    more = {}
    for place, one in enumerate(statement.commitments):
        more[f"commitments[{place}]"] = "; ".join((facts.actors(one), *facts.notes(one)))
    for place, call in enumerate(statement.calls):
        more[f"calls[{place}]"] = facts.actors(call)
    for place, person in enumerate(statement.participants):
        more[f"participants[{place}]"] = facts.listed(person.title, person.party)
    return more


def _facts(statement: Statement) -> str:
    rows = [(label, words) for label, words in facts.facts(statement)]
    rows += [(role, f"{party} {words}") for role, party, words in facts.people(statement)]
    told = "".join(
        _tag("dt", label) + "".join(_tag("dd", words) for _, words in group) + "\n"
        for label, group in groupby(rows, key=itemgetter(0))
    )
    return f"<dl>\n{told}</dl>\n"


def _commitments(statement: Statement, finds: Mapping[str, _Find]) -> str:
    entries = []
    for place, one in enumerate(statement.commitments):
        said = f"{one.force}, {one.status}, {facts.actors(one)}"
        linked = _linked(finds[f"commitments[{place}]"], said)
        more = _tag("small", "; ".join(facts.notes(one)))
        begin = _begin("li", {"class": one.force})
        entries.append(f"{begin}{linked} {_shown(one.clause)} {more}</li>\n")
    return f"<ol>\n{''.join(entries)}</ol>\n" if entries else ""


def _everything(finds: Iterable[_Find], raw: str) -> str:
    rows = []
    for find in finds:
        words = shortened(raw[slice(*find.span)], _WORDS)
        cells = (_linked(find, find.path), *map(_shown, (find.value, words, find.rules)))
        rows.append(f"<tr><td>{'</td><td>'.join(cells)}</td></tr>\n")
    return (
        "<details>\n<summary>All that was found, and by which rules</summary>\n<table>\n"
        "<tr><th>where</th><th>value</th><th>words</th><th>rules</th></tr>\n"
        f"{''.join(rows)}</table>\n</details>\n"
    )


def _linked(find: _Find, words: str) -> str:
    told = _shown(words)
    return f"{_begin('a', {'href': f'#{find.link}'})}{told}</a>" if find.link else told


def _steps(finds: Sequence[_Find], length: int) -> Iterator[Step]:
    return nested((Mark(find.span, place) for place, find in enumerate(finds)), length)


def _written(step: Step, raw: str, finds: Sequence[_Find]) -> str:
    match step:
        case Words(span):
            return _shown(raw[slice(*span)])
        case Close(mark):
            return f"</{_element(finds[mark.number].style)}>"
        case Open(mark, around, again):
            find = finds[mark.number]
            told = "\n".join(_note(finds[each.number]) for each in (mark, *around))
            # A mark that was cut in two is one to whoever goes from mark to mark by a key.
            key = {} if again else {"id": find.link, "tabindex": "0"}
            shown = {"class": find.style, **key, "data-of": find.link, "title": told}
            return _begin(_element(find.style), shown)


def _note(find: _Find) -> str:
    return f"{find.path}: {find.value}\n    {find.rules}".rstrip()


def _element(style: str) -> str:
    return "del" if style == "removed" else "mark"


def _begin(element: str, attributes: Mapping[str, str]) -> str:
    written = (f'{key}="{_shown(value)}"' for key, value in attributes.items())
    return f"<{' '.join((element, *written))}>"


def _tag(element: str, words: str, style: str = "") -> str:
    begin = _begin(element, {"class": style} if style else {})
    return f"{begin}{_shown(words)}</{element}>" if words else ""


def _shown(words: str) -> str:
    """Write words so that a browser shows them and nothing else.

    It would read a carriage return as a line end, and drop what stands for no character.
    """
    safe = escape(storable(words).replace("\0", "\N{REPLACEMENT CHARACTER}"))
    return safe.replace("\r", "&#13;")


@cache
def _sheet() -> str:
    return (files("statementparse.export") / "html.css").read_text(encoding="utf-8")
