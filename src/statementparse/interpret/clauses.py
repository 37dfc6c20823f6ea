"""An undertaking in a Line to its clause: where it ends, what is to be done, what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from statementparse.interpret.cues import Undertaking
from statementparse.interpret.grammar import Line

_ENDS = frozenset((".", "!", "?", ";", ":"))


def clause_end(line: Line, found: Undertaking, following: Undertaking | None) -> int:
    """Give the index behind the last token of an undertaking's clause.

    It ends where the next undertaking of the sentence begins, without the "and" before that.
    """
    end = len(line.tokens) if following is None else following.start
    while end > found.end + 1 and _is_edge(line, end - 1, last=following is None):
        end -= 1
    return end


def _is_edge(line: Line, index: int, *, last: bool) -> bool:
    token = line.tokens[index]
    if last:
        return token.text in _ENDS or token.tag == "quote"
    return token.tag in ("and", "but", "clause", "adverb", "pronoun") or token.text in ",;"


def actions(line: Line, found: Undertaking, end: int) -> Iterator[tuple[int, int]]:
    """Split what follows the cue into ends, as stretches of text; means stay with their end.

    "to maintain X, deepen Y and utilise Z" are three; "to reach X, including by A and B" is one.
    """
    begin = first = found.end if found.force and _starts_verb(line, found.end) else found.end + 1
    if begin >= end:
        return
    means = False
    for index in range(first + 1, end):
        tag = line.tag(index)
        means = (
            means
            or tag == "preposition"
            and line.text(index) in ("by", "through", "including", "via")
        )
        if means or not _opens_action(line, index):
            continue
        stop = _without_link(line, begin, index)
        if stop > begin:
            yield line.tokens[begin].start, line.tokens[stop - 1].end
            begin = index + (line.tag(index) == "to")
    if begin < end:
        yield line.tokens[begin].start, line.tokens[end - 1].end


def _starts_verb(line: Line, index: int) -> bool:
    """A modal's own verb is part of what is done; the "to" of a verb is not."""
    return line.tag(index) not in ("to", "that") and line.text(index).lower() not in (
        "on",
        "upon",
        "of",
        "for",
        "in",
    )


def _opens_action(line: Line, index: int) -> bool:
    """Tell whether a coordinated verb stands at an index: after a comma or "and"."""
    before = index - 1
    while line.tag(before) == "adverb":
        before -= 1
    linked = line.tag(before) == "and" or line.text(before) in (",", ";")
    if not linked:
        return False
    if line.tag(index) == "to":
        return bool(line.verb_class(index + 1))
    return bool(line.verb_class(index)) and line.tag(index + 1) not in ("point", "and")


def _without_link(line: Line, begin: int, end: int) -> int:
    while end > begin and (line.tag(end - 1) in ("and", "adverb") or line.text(end - 1) in ",;"):
        end -= 1
    return end
