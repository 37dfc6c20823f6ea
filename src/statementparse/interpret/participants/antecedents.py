"""The person whom "he" is that met another: "After talks with B, he told"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from statementparse.interpret.participants.entries import Entry, Part, entry_of

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.participants.line import Phrase, TokenLine
    from statementparse.interpret.participants.phrases import PhraseReader

# What "he" stands behind where he is the subject: "There he met", "After talks with B, he told".
_OPENS = ("comma", "never", "plain", "and")
_LONGEST = 1000


def met_by_him(
    document: Document,
    reader: PhraseReader,
    line: TokenLine,
    phrases: Sequence[Phrase],
    parts: Sequence[Part],
) -> Iterator[Entry]:
    """Give the one person of the sentence before, where only one whom he met is named in this one.

    Who has the same party is no other side's, and who is named without an office may be anybody.
    """
    met = [part for part in parts if part.phrase.kind == "person"]
    if len(met) != 1 or met[0].role != "principal":
        return
    row = met[0].row
    if row is None or not row.behind or not _tells_of_him(line, phrases):
        return
    sentences = document.structure.sentences
    number = bisect_left(sentences, (line.span(0, 1)[0] + 1,)) - 2
    if number < 0:
        return
    start, end = sentences[number].start, sentences[number].end
    if end - start > _LONGEST:
        return
    before, told = reader.read(start, end)
    people = [phrase for phrase in told if phrase.kind == "person"]
    if len(people) == 1 and people[0].title and people[0].party != met[0].phrase.party:
        yield entry_of(before, Part(people[0], "principal", met[0].cue, row.opposite, met[0].aside))


def _tells_of_him(line: TokenLine, phrases: Sequence[Phrase]) -> bool:
    """Tell whether "he" or "she" is the subject, and nobody in the sentence is."""
    return any(
        phrase.kind == "pronoun"
        and line.says(phrase.first, "one_person")
        and (not place or phrases[place - 1].kind in _OPENS)
        for place, phrase in enumerate(phrases)
    )
