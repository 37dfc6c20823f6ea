"""A cue in a sentence's Phrases to the subject of its clause, where other words stand between.

"A will travel to X to lead", "A told reporters after talks", "A went to X, where he met".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from statementparse.interpret.participants.line import Phrase, kind_at

if TYPE_CHECKING:
    from statementparse.interpret.participants.line import TokenLine

# How near to a cue the subject of its clause stands.
_NEAR = 6
# How far from its beginning a sentence may name its subject: "On 3 May 2020, Ana Lima".
_FIRST_WORDS = 12
_ENDS = ("role", "semicolon", "colon", "stop")


def subject_of(line: TokenLine, phrases: Sequence[Phrase], place: int) -> list[Phrase]:
    """Give whom a clause begins with, of whom the cue at a place is said too."""
    before, cue = phrases[place - 1], line.cue(phrases[place].first)
    if before.kind == "pronoun":
        people = (p for p in phrases[: min(place, _FIRST_WORDS)] if p.kind == "person")
        return list(islice(people, 1))
    if line.says(before.first, "turn_to_talks"):
        near = phrases[max(place - _NEAR, 0) : place]
        # The first word counts, too: "A came back late on Monday after talks".
        row = (*reversed(near), *phrases[:1])
        return [p for p in row if p.kind == "person"][:1]
    if cue and cue.attribute("subject"):
        return list(islice(_of_a_verb(phrases, place), 1))
    if not line.says(before.first, "turn_to_plan"):
        return []
    for phrase in phrases[: min(place, _FIRST_WORDS)]:
        if phrase.kind in ("role", "semicolon", "colon"):
            return []
        if phrase.kind in ("person", "body"):
            return [phrase]
    return []


def _of_a_verb(phrases: Sequence[Phrase], place: int) -> Iterator[Phrase]:
    """Give whom a verb before a cue is said of: "A told a news conference with B"."""
    for index in range(place - 1, max(place - _FIRST_WORDS, -1), -1):
        phrase = phrases[index]
        if phrase.kind in _ENDS:
            return
        opens = index == 0 or phrases[index - 1].kind in ("comma", "mark")
        verb = kind_at(phrases, index + 1) in ("plain", "never")
        if phrase.kind in ("person", "name") and opens and verb:
            yield phrase
