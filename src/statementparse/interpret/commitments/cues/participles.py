"""A Line and a participle of binding in it to who binds himself: ", agreeing to", "with both"."""

from __future__ import annotations

from statementparse.interpret.syntax.binding import is_participle
from statementparse.interpret.syntax.first_subject import first_subject
from statementparse.interpret.syntax.grammar import NOBODY, Line, Subject
from statementparse.interpret.syntax.heads import head_of
from statementparse.interpret.syntax.subjects import governor_of, subject_of

# Who can stand in front of a participle of his own.
_NAMED = frozenset(("party", "actors", "joint", "actor", "person"))
# A participle's own subject has so many words at most.
_LONGEST_SUBJECT = 12


def participle_subject(line: Line, index: int, start: int) -> Subject:
    """A participle binds where it opens the line, goes on from a verb, or has its own subject."""
    if line.means(start - 1, "simultaneous"):
        return subject_of(line, start - 1)
    if start and line.means(start - 1, "grammar") == "document":
        return _issuer(line, start)  # "Issued a statement pledging to"
    goes_on = line.text(start - 1) in (",", ";") or line.means(start - 1, "participle_link")
    return subject_of(line, index) if start == 0 or goes_on else _own(line, start)


def _issuer(line: Line, place: int) -> Subject:
    """Give who issues the document in front of a place, where the sentence begins with it."""
    verb = governor_of(line, place)
    return first_subject(line, place) if verb is None else subject_of(line, verb)


def _own(line: Line, end: int) -> Subject:
    """Read who acts beside the main clause: "with both sides | agreeing", ", each | pledging"."""
    for place in range(end - 1, max(end - _LONGEST_SUBJECT, 0) - 1, -1):
        opens = line.means(place, "absolute")
        if (line.is_verb(place) and not opens) or line.text(place) == ";":
            break
        sides = line.text(place) == "," and _tells_of_sides(line, place + 1)
        if opens or sides or (line.tag(place) == "and" and _follows_another(line, place)):
            found = head_of(line, place + 1, end)
            begins = found.kind in _NAMED and found.phrase.start == line.starts[place + 1]
            others = found.phrase.tags[:1] == ["actors"]  # "With | countries agreeing to"
            return found if begins and not others else NOBODY
    return NOBODY


def _tells_of_sides(line: Line, place: int) -> bool:
    """Tell ", both pledging" and ", Fiji pledging" from ", countries pledging" among others."""
    return line.tag(place) == "party" or bool(line.means(place, "floating_quantifier"))


def _follows_another(line: Line, place: int) -> bool:
    """Tell whether another participle binds before: "with Fiji pledging ... and | Oman vowing"."""
    told = (mark for index, mark in line.marked if index < place and mark.is_cue)
    return any(is_participle(mark, line) for mark in told)
