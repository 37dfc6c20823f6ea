"""A noun phrase to those who are a party's or make one up, though their own word names no party."""

from __future__ import annotations

from statementparse.interpret.syntax.grammar import Line
from statementparse.interpret.syntax.heads import NOBODY, Subject

# What a body belongs to: "experts of both sides", "our forces".
_OWNERS = frozenset(("actors", "possessive"))
_MEMBERS = 2


def own_body(line: Line, start: int, end: int) -> Subject:
    """Read those who are a party's or make one up, though no word in HEADS names them.

    "The two central banks", "experts of both sides", "Quad partners", "the two".
    """
    tags = line.tags
    begin = max((p + 1 for p in range(start, end) if line.words[p] == ","), default=start)
    persons = range(begin, end) if line.holds(begin, end, "person") else ()
    ours = next((p for p in persons if line.means(p, "person") == "1pl"), None)
    begin = begin if ours is None else ours  # "In the coming year our customs offices will"
    head = next((p for p in range(begin + 1, end) if tags[p] == "preposition"), end)
    kind = line.tag(head - 1)
    if head == end == begin + 2 and tags[begin] == "determiner" and line.means(end - 1, "few"):
        return Subject("actors", line.phrase(begin, end))  # "The two pledged"
    member = line.means(head - 1, "member")
    if member and line.tag(head - 2) == "party":
        return Subject("party", line.phrase(begin, end))  # "Quad partners"
    if member and head - begin == _MEMBERS and line.tag(head - 2) == "organisation":
        return Subject("joint", line.phrase(begin, end))  # "Forum members"
    phrase = line.phrase(begin, end)
    if kind == "word" and _is_counted(line, begin, head):
        return Subject("counted", phrase, head=line.phrase(begin, head))
    if kind not in ("own_body", "each_body"):
        return NOBODY
    for_each = head == end and (ours is not None or line.holds(begin, end, "dual"))
    owned = kind == "own_body" and bool(phrase.codes or not _OWNERS.isdisjoint(phrase.tags))
    return Subject("actors", phrase) if for_each or owned else NOBODY


def _is_counted(line: Line, begin: int, end: int) -> bool:
    """Tell whether so many are told of who can be the parties: "the two neighbours"."""
    number = begin + (not line.means(begin, "few"))
    counted = line.means(number, "few") and number + 1 < end
    return bool(counted and line.means(end - 1, "people"))
