"""A Statement and its raw text to an account of what each value rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import frozen

from statementparse.export.page import WIDTH, Piece, StyledLine, shortened, text_of, wrapped
from statementparse.models import Statement
from statementparse.text import Span

_INDENT = 4
_AROUND = 30
Value = TypeVar("Value")


@frozen
class Finding:
    """One value of a Statement: where it stands there, the words it rests on, and the rules."""

    path: str
    value: str
    span: Span
    rules: tuple[str, ...]


def findings(statement: Statement) -> tuple[Finding, ...]:
    """List every value of a Statement that rests on words, in the order of its JSON.

    >>> from statementparse.models import Evidence
    >>> evidence = Evidence("kind", "readout", Span(0, 7), ("en.headline.readout",))
    >>> findings(Statement(kind="readout", evidence=(evidence,)))[0].value
    'readout'
    """
    return tuple(_findings(statement))


def explain(
    statement: Statement,
    raw: str,
    *,
    removed_only: bool = False,
    width: int = WIDTH,
    colour: bool = False,
) -> str:
    """Tell for every value, or for each removal alone, the words and the rules behind it."""
    found = findings(statement)
    if removed_only:
        found = tuple(each for each in found if each.path.startswith("removed"))
    return text_of(_listed(found, raw, width), colour=colour)


def explain_at(
    statement: Statement, raw: str, offset: int, *, width: int = WIDTH, colour: bool = False
) -> str:
    """Tell all that is known of one place of the raw text, the widest stretch first."""
    found = [*findings(statement), *_sentences(statement)]
    here = [each for each in found if each.span.start <= offset < each.span.end]
    here.sort(key=lambda each: each.span.start - each.span.end)
    lines = [_place(raw, offset), (), *_listed(here, raw, width)]
    if not here:
        lines.append((Piece("Nothing was found here, and nothing removed.", "aside"),))
    return text_of(lines, colour=colour)


def _findings(statement: Statement) -> Iterator[Finding]:
    for evidence in statement.evidence:
        yield Finding(evidence.field, evidence.value, evidence.span, evidence.rules)
    yield from _participants_and_acts(statement)
    for path, reference in _numbered("references", statement.references):
        value = f"{reference.kind} {reference.id or ''}"
        yield Finding(path, value, reference.span, reference.rules)
    for path, quote in _numbered("quotes", statement.quotes):
        yield Finding(path, f"said by {quote.speaker or 'nobody named'}", quote.span, quote.rules)
    for path, date in _numbered("dates", statement.dates):
        inferred = "".join(f", {part} inferred" for part in date.inferred)
        yield Finding(path, f"{date.value} ({date.role}{inferred})", date.span, date.rules)
    for path, removal in _numbered("removed", statement.removed):
        yield Finding(path, removal.reason, removal.span, (removal.rule,))
    for path, issue in _numbered("issues", statement.issues):
        yield Finding(path, f"{issue.code}: {issue.message}", issue.span, ())


def _participants_and_acts(statement: Statement) -> Iterator[Finding]:
    for path, person in _numbered("participants", statement.participants):
        named = person.name or person.organization or ""
        yield Finding(path, f"{person.role}: {named}", person.span, person.rules)
    for path, made in _numbered("commitments", statement.commitments):
        said = f", repeats {made.repeats.start}-{made.repeats.end}" if made.repeats else ""
        value = f"{made.force}, {made.status}{said}: {made.cue}"
        yield Finding(path, value, made.clause_span, made.rules)
    for path, call in _numbered("calls", statement.calls):
        yield Finding(path, f"{call.cue} {call.addressee or ''}", call.span, call.rules)


def _sentences(statement: Statement) -> Iterator[Finding]:
    for path, sentence in _numbered("sentences", statement.sentences):
        yield Finding(path, sentence.act, sentence.span, ())


def _numbered(name: str, values: Iterable[Value]) -> Iterator[tuple[str, Value]]:
    return ((f"{name}[{index}]", value) for index, value in enumerate(values))


def _listed(found: Iterable[Finding], raw: str, width: int) -> Iterator[StyledLine]:
    for each in found:
        yield (Piece(each.path, "heading"), Piece(f"  {' '.join(each.value.split())}", "title"))
        place = f"{each.span.start}-{each.span.end}  {' '.join(each.rules)}"
        yield from wrapped(place, _INDENT, width, "aside")
        words = raw[each.span.start : each.span.end]
        yield (Piece(" " * _INDENT), Piece(f"“{shortened(words, width - _INDENT - 2)}”"))


def _place(raw: str, offset: int) -> StyledLine:
    before, after = raw[max(offset - _AROUND, 0) : offset], raw[offset + 1 : offset + 1 + _AROUND]
    return (
        Piece(f"{offset}: ", "aside"),
        Piece(before),
        Piece(f"[{raw[offset : offset + 1]}]", "mark"),
        Piece(after),
    )
