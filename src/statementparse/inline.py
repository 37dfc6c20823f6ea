"""A text to the edits that remove noise from within its lines: credits, posts, stamps."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from statementparse.furniture import Pattern
from statementparse.text import Edit

if TYPE_CHECKING:
    from statementparse.languages import Language

_WINDOW = 300
# A pattern may give back the first marks of its anchor: those before the bracket in ". (".
_SLACK = 3


@lru_cache(maxsize=8)
def _patterns(language: Language) -> tuple[Pattern, ...]:
    scoped = (r for r in language.rules if r.attributes.get("scope") == "inline")
    return tuple(Pattern(rule, language.lexicons) for rule in scoped)


def credited(text: str, language: Language) -> list[Edit]:
    """Give the edits in order; of two that overlap the longer one stays."""
    found = [edit for pattern in _patterns(language) for edit in _edits(pattern, text)]
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda e: (e.start, -e.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _edits(pattern: Pattern, text: str) -> Iterator[Edit]:
    for anchor in pattern.rule.anchor:
        place = text.find(anchor)
        while place >= 0:
            match = _match(pattern, text, place)
            if match is not None:
                yield Edit(*_with_space(text, *match), "", pattern.rule.id)
            place = text.find(anchor, place + len(anchor))


def _match(pattern: Pattern, text: str, anchor: int) -> tuple[int, int] | None:
    before = pattern.rule.before
    if not before:
        found = pattern.compiled.match(text, anchor, anchor + _WINDOW)
    else:
        found = pattern.compiled.search(text, max(anchor - before, 0), anchor + _WINDOW)
    if found is None or found.start() > anchor + _SLACK or found.end() <= anchor:
        return None
    return found.span()


def _with_space(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the space on one side along, so that no two are left."""
    if end < len(text) and text[end] == " ":
        return start, end + 1
    if start and text[start - 1] == " ":
        return start - 1, end
    return start, end
