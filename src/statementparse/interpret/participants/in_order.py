"""People and the parties named behind them, in the same order: "A and B, ministers of X and Y"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from statementparse.interpret.participants.line import Phrase, TokenLine, kind_at

_LINKS = ("comma", "and")
_PARTIES = ("party", "the", *_LINKS)
_PEOPLE = ("person", "name", *_LINKS)
_STATES = ("state", "organisation")


def parties_behind(line: TokenLine, phrases: Sequence[Phrase], place: int) -> list[Phrase]:
    """Give the phrases behind a person up to the last of the parties that go on with his own."""
    person = phrases[place]
    if not person.party or line.kinds[person.last - 1] not in _STATES:
        return []
    row = list(takewhile(lambda phrase: phrase.kind in _PARTIES, phrases[place + 1 :]))
    while row and row[-1].kind != "party":
        row.pop()
    return [] if kind_at(phrases, place + 1 + len(row)) == "possessive" else row


def in_order(before: Sequence[Phrase], last: Phrase, row: Sequence[Phrase]) -> list[Phrase]:
    """Give those at the end of what was found, and the last one, each with his own party.

    There must be as many of them as parties, and nobody else beside them.
    """
    codes = [last.party, *(phrase.party for phrase in row if phrase.kind == "party")]
    front = list(takewhile(lambda phrase: phrase.kind in _PEOPLE, reversed(before)))
    people = [phrase for phrase in reversed(front) if phrase.kind not in _LINKS]
    joined = bool(front) and front[0].kind in _LINKS
    if not joined or len(people) + 1 != len(codes) or any(person.party for person in people):
        return []
    own = iter(codes)
    row_of_people = (*reversed(front), last)
    return [p if p.kind in _LINKS else p._replace(party=next(own)) for p in row_of_people]
