"""A Comparison to a table that a person likes to read, or to JSON-ready data."""

from __future__ import annotations

from collections.abc import Iterator

from statementparse.comparison import CHANGES, Change, Comparison
from statementparse.export.page import WIDTH, Piece, StyledLine, row, text_of, wrapped
from statementparse.models import Commitment, Statement
from statementparse.plain import Plain, to_plain

SCHEMA = "statementparse-comparison/1"
_INDENT = 4


def to_table(comparison: Comparison, *, width: int = WIDTH, colour: bool = False) -> str:
    """Lay a Comparison out for reading: what is firmer, looser, as before, new, and gone.

    >>> from statementparse import parse
    >>> from statementparse.comparison import compare
    >>> earlier = parse("Chad and Mali agreed to meet in Bamako.")
    >>> print(to_table(compare(earlier, parse(""))))
    Earlier       no title in the text
    Later         no title in the text
    Commitments   1 dropped
    <BLANKLINE>
    Dropped (1)
      - TCD, MLI  decision  agreed to meet in Bamako
    <BLANKLINE>
    """
    return text_of(_lines(comparison, width), colour=colour)


def to_dict(comparison: Comparison) -> dict[str, Plain]:
    """Give a Comparison as JSON-ready data: heads of both statements, and each change whole."""
    return {
        "schema": SCHEMA,
        "earlier": _head(comparison.earlier),
        "later": _head(comparison.later),
        "doubts": list(comparison.doubts),
        "changes": [to_plain(change) for change in comparison.changes],
    }


def _head(statement: Statement) -> Plain:
    whole = statement.to_dict()
    return {key: whole[key] for key in ("title", "kind", "issued", "meeting", "parties")}


def _lines(comparison: Comparison, width: int) -> Iterator[StyledLine]:
    for label, statement in (("Earlier", comparison.earlier), ("Later", comparison.later)):
        yield from row(label, statement.title or "no title in the text", width)
    groups = {change: comparison.of(change) for change in CHANGES}
    counts = [f"{len(group)} {change}" for change, group in groups.items() if group]
    yield from row("Commitments", ", ".join(counts) or "none", width)
    for doubt in comparison.doubts:
        yield from row("Doubt", doubt, width)
    for change, group in groups.items():
        if group:
            yield ()
            yield (Piece(f"{change.capitalize()} ({len(group)})", "heading"),)
        for each in group:
            yield from _change(each, width)


def _change(change: Change, width: int) -> Iterator[StyledLine]:
    told = change.later or change.earlier
    if told:
        yield from _listed("  - ", told, told.force, width)
    if change.earlier and change.later and change.earlier.clause != change.later.clause:
        yield from _listed("    before: ", change.earlier, "aside", width)
    for reason in change.reasons:
        yield from wrapped(reason, _INDENT, width, "aside")


def _listed(left: str, told: Commitment, style: str, width: int) -> Iterator[StyledLine]:
    """Give a commitment behind a mark, its further lines below the mark's own words."""
    words = f"{', '.join(told.actors) or '---'}  {told.force}  {told.clause}"
    for number, line in enumerate(wrapped(left + words, 0, width, style)):
        yield line if number == 0 else (Piece(" " * _INDENT), *line)
