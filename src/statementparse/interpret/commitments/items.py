"""A lead-in and the list items behind it to what the items undertake."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from statementparse.interpret.syntax.binding import Undertaking
from statementparse.interpret.syntax.grammar import Line
from statementparse.interpret.syntax.heads import OPENING, Subject, head_of
from statementparse.interpret.syntax.subjects import subject_of

_LONGEST_TAIL = 9


@frozen(eq=False)
class Lead:
    """What list items take over: whose they are, and the cue that they complete."""

    subject: Subject
    found: Undertaking | None = None
    cue: str = ""
    reported: bool = False


def lead_of(line: Line, found: Sequence[Undertaking]) -> Lead | None:
    """Read a line that ends with a colon.

    Its last undertaking is what the items complete: "agreed to:", "agreed on the following
    steps:". A line that only names who acts ("The Ministers:") gives the items their subject.
    """
    last = len(line.tags) - 1
    reported = "speech" in line.tags
    if line.means(last - 1, "adjunct"):
        return None
    if found:
        one = found[-1]
        if one.lead_in or last - one.end <= _LONGEST_TAIL:
            words = " ".join(line.text(place) for place in range(one.cue, one.end + 1))
            return Lead(one.subject, one, words.rstrip(" :"), reported)
        return Lead(one.subject, None, "", reported)
    subject = head_of(line.between(0, last))
    return Lead(subject, None, "", reported) if subject else None


def _says_more(line: Line) -> bool:
    """Tell whether an item has a subject and a verb of its own: "We thank our hosts."."""
    for index in line.marked:
        if line.is_verb(index) and line.tag(index - 1) != "to":
            subject = subject_of(line, index)
            return bool(subject) and subject.kind != "opening"
    return False


def completed(line: Line, lead: Lead) -> Undertaking | None:
    """Read an item that has no cue of its own as the undertaking of its lead-in."""
    if lead.found is None or not line.tags or line.means(0, "adjunct"):
        return None
    if _says_more(line):
        return None
    one = lead.found
    rule = one.rule
    return Undertaking(
        0, 0, -1, one.force, one.status, lead.subject or OPENING, lead=lead.cue, rule=rule
    )
