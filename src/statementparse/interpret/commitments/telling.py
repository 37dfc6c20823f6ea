"""A Line to what it puts into somebody's mouth, so that "would" in it or behind it is a promise."""

from __future__ import annotations

from statementparse.interpret.syntax.binding import FORCES, Setting, Undertaking
from statementparse.interpret.syntax.grammar import Line, Token
from statementparse.interpret.syntax.subjects import subject_of

_TELLING = frozenset(("say", "affirm", "reaffirm", "express", "assess"))
# What a preamble does with what others have said and done.
_RESTING = frozenset(("say", "assess", "hear"))
# What names who speaks, in how many words.
_OF_LABELS = frozenset(("capital", "actor", "point"))
_LONGEST_LABEL = 6
_PROMISES = frozenset(("pledge", "decision"))
# What has a sentence read.
_READ = FORCES | {"call"}
_THIRD = frozenset(("3sg", "3pl"))
# What stands behind the first verb of a question.
_ASKED = frozenset(("party", "pronoun", "it", "determiner", "possessive", "actors", "demonym"))


def is_read(line: Line, *, treaty: bool) -> bool:
    """Tell whether a sentence holds anything that binds or asks, and is no preamble.

    In a treaty any verb may.
    """
    binds = treaty or not _READ.isdisjoint(line.acts)
    return binds and not (_is_preamble(line) or _is_of_business(line))


def _is_of_business(line: Line) -> bool:
    """Tell whether a firm speaks: of "our customers", "all our suppliers", not "our peoples"."""
    if "possessive" not in line.tags:
        return False
    ours = [p for p, tag in enumerate(line.tags) if tag == "possessive"]
    return any(
        line.means(place, "person") not in _THIRD
        and (line.means(place + 1, "clientele") or _is_everywhere(line, place))
        for place in ours
    )


def _is_everywhere(line: Line, place: int) -> bool:
    """Tell what a firm has in many places: "across our sites"."""
    return bool(line.means(place - 1, "spread") and line.means(place + 1, "business"))


def opens_turn(line: Line, first: int) -> bool:
    """Tell whether a paragraph begins with who speaks: "Ms Dahl: We regret it."."""
    for place in range(first, first + _LONGEST_LABEL):
        if line.text(place) == ":":
            return place > first
        if line.tag(place) not in _OF_LABELS:
            return False
    return False


def _is_preamble(line: Line) -> bool:
    """Tell what a resolution rests on: "Noting that Kenya agreed to host it,"."""
    if line.text(len(line.words) - 1) not in (",", ";") or not line.ends(0, "gerund"):
        return False
    first = line.marks[0]
    return first is not None and (first.says["act"] in _RESTING or bool(line.means(0, "recalling")))


def is_asked(line: Line) -> bool:
    """Tell a question by its order: "Will Kenya pay, a reporter asked.", "le Mali paiera-t-il"."""
    inverted = line.holds(1, len(line.words), "inverted")
    inverted = inverted and any(line.means(place + 1, "inverted") for place, _ in line.marked)
    return inverted or (line.tag(1) in _ASKED and bool(line.means(0, "asking")))


def reports(line: Line | None) -> bool:
    """Tell whether a sentence puts words into somebody's mouth, so that "would" may follow."""
    return line is not None and (
        not _TELLING.isdisjoint(line.acts) or any(_is_promise(mark) for _, mark in line.marked)
    )


def _is_promise(mark: Token) -> bool:
    """Tell whether a verb promises, so that the next sentence may tell more of the same."""
    return mark.says["part"] == "verb" and mark.says["force"] in _PROMISES


def is_told(line: Line) -> bool:
    """Tell whether a sentence ends with who said it: "Kenya would pay, the Minister said."."""
    for place, mark in reversed(line.marked):
        closes = line.text(place + 1) in ("", ".")
        closes = closes and (mark.says["act"] in _TELLING or _is_promise(mark))
        if not (closes or mark.says["act"] == "say"):
            return False
        comma = place - 1
        while comma > 0 and line.words[comma] != ",":
            comma -= 1
        return comma > 0
    return False


def is_of_another(line: Line, found: Undertaking, actors: tuple[str, ...]) -> bool:
    """Tell whether several tell of another: "Fiji and Tonga noted that Chile will"."""
    if found.governor is None or found.subject.kind != "party":
        return False
    told_by = subject_of(line, found.governor).phrase.codes
    return len(told_by) > 1 and not set(told_by).intersection(actors)


def behind(line: Line, place: int, setting: Setting) -> Setting:
    """Give what a clause behind a semicolon takes: what is before that is a sentence to it."""
    parted = next((p for p in range(place - 1, -1, -1) if line.words[p] == ";"), None)
    if parted is None:
        return setting
    before = line.stretch(line.start, line.starts[parted])
    return setting._replace(reported=setting.reported or reports(before), before=before)
