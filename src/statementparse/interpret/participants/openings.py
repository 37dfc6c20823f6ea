"""The two or three whom an opening sentence names in one breath: "A and B agreed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from statementparse.interpret.participants.blocks import entry_of
from statementparse.interpret.participants.glance import may_name_several
from statementparse.interpret.participants.phrases import read_phrases
from statementparse.interpret.participants.roles import Part, is_of_state
from statementparse.interpret.participants.rosters import written_out
from statementparse.interpret.participants.tokens import read_line

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.headline import Headline
    from statementparse.interpret.participants.entries import Entry
    from statementparse.interpret.participants.line import Line, Phrase

# They are named in one of the first sentences, as one of those who met would be.
_SENTENCES = 4
_MOST = 3
_SIDES = 2
_MET = "participants.met"
# What stands between two of them, what of it joins them, and how many phrases it is at most.
_BETWEEN = frozenset("comma and with the a of never party plain &".split())
_JOINS = frozenset(("and", "with", "&"))
_FAR = 6
# What one does together with another may be told before him: "A marked the day along with B".
_TOGETHER = 12


def opening_subjects(document: Document, headline: Headline) -> list[Entry]:
    """Give those of two sides whom the first sentence joins that does: "A and B affirmed".

    They face one another by their parties, or since one is the other's counterpart.
    """
    after = (s for s in document.structure.sentences if s.start >= headline.end)
    for sentence in islice(after, _SENTENCES):
        if not document.mentions.within(sentence.start, sentence.end, "state", "demonym"):
            continue
        if not may_name_several(document, sentence.start, sentence.end):
            continue
        line = read_line(document, sentence.start, sentence.end)
        phrases = written_out(line, read_phrases(line))
        if document.mentions.within(sentence.start, sentence.end, "party_meeting"):
            phrases = tuple(_as_person(line, phrase) for phrase in phrases)
        for people in _rows(line, phrases):
            if _are_sides(line, people):
                rule = document.language.rule_id(_MET)
                return [entry_of(line, Part(person, "principal", rule)) for person in people]
    return []


def _as_person(line: Line, phrase: Phrase) -> Phrase:
    return phrase._replace(kind="person") if is_of_state(line, phrase) else phrase


def _rows(line: Line, phrases: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """Give the people of a sentence who are joined: "A, B and C", "A and his counterpart, B"."""
    row: list[Phrase] = []
    joined, end = False, 0
    for place, phrase in enumerate(phrases):
        if phrase.kind != "person":
            continue
        between = {other.kind for other in phrases[end:place]}
        together = phrases[place - 1].kind == "with" and place - end < _TOGETHER
        paired = bool(row) and (together or _is_counterpart(line, row[-1], phrase))
        if not paired and (place - end >= _FAR or not between <= _BETWEEN):
            if joined:
                yield row
            row, joined = [], False
        joined = paired or (bool(row) and (joined or not between.isdisjoint(_JOINS)))
        row, end = [*row, phrase], place + 1
    if joined:
        yield row


def _is_counterpart(line: Line, first: Phrase, second: Phrase) -> bool:
    """Tell whether the second of two is told to be the first one's counterpart."""
    near = range(max(first.last, second.first - _FAR), second.last)
    return any(line.says(place, "counterpart") for place in near)


def _are_sides(line: Line, people: Sequence[Phrase]) -> bool:
    """Tell whether people are of two sides, or one each; who publishes may leave out his own."""
    parties = {person.party for person in people} - {None}
    if len(people) > _MOST:
        return len(parties) == len(people)
    if len(parties) != 1:
        return len(parties) >= _SIDES
    first, second = people[:2]
    alike = first.title == second.title or _is_counterpart(line, first, second)
    return first.party != second.party and alike
