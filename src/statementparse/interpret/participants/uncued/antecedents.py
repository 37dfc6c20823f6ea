"""The person whom "he" or "the Ambassador" is that met another: "After talks with B, he told"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from statementparse.interpret.participants.entries import Entry, Part, entry_of

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.participants.phrases import PhraseReader
    from statementparse.interpret.participants.phrases.line import Phrase, TokenLine

# What "he" stands behind where he is the subject: "There he met", "After talks with B, he told".
_OPENS = ("comma", "never", "plain", "and", "mark")
_LONGEST = 1000
# How soon an office alone stands in its sentence, and in how many sentences its bearer is named.
_FIRST = 6
_SENTENCES = 6
# How many sentences back "he" is named at most.
_BEFORE = 3


def met_by_him(
    document: Document,
    reader: PhraseReader,
    line: TokenLine,
    phrases: Sequence[Phrase],
    parts: Sequence[Part],
) -> Iterator[Entry]:
    """Give him where only one whom he met is named: the one person of the sentence before.

    Where the sentence tells an office alone, it is the one who has it. Who has the same party is no
    other side's, and who is named without an office may be anybody.
    """
    people = (part for part in parts if part.phrase.kind == "person")
    met = [part for part in people if part.role != "spokesperson"]
    if len(met) != 1 or met[0].role != "principal":
        return
    row = met[0].row
    if row is None or not row.behind:
        return
    he = _tells_of_him(line, phrases)
    if he:
        found = _in_sentence_before(document, reader, line)
    else:
        found = _by_office(document, reader, line, phrases)
    if found and found[1].party != met[0].phrase.party:
        aside = met[0].aside or not he  # an office may meet others, after those of the text
        part = Part(found[1], "principal", met[0].rule, row.opposite, aside)
        yield entry_of(found[0], part)


def _in_sentence_before(
    document: Document, reader: PhraseReader, line: TokenLine
) -> tuple[TokenLine, Phrase] | None:
    """Give the one person of the last sentence before that names any, where he has an office."""
    sentences = document.structure.sentences
    number = bisect_left(sentences, (line.span(0, 1)[0] + 1,)) - 1
    for start, end in reversed(sentences[max(number - _BEFORE, 0) : max(number, 0)]):
        if end - start > _LONGEST:
            return None
        before, told = reader.read(start, end)
        people = [phrase for phrase in told if phrase.kind == "person"]
        if people or any(" " in (phrase.name or "") for phrase in told):
            return (before, people[0]) if len(people) == 1 and people[0].title else None
    return None


def _by_office(
    document: Document, reader: PhraseReader, line: TokenLine, phrases: Sequence[Phrase]
) -> tuple[TokenLine, Phrase] | None:
    """Give the only one of the first sentences who has the office that a sentence begins with."""
    office = next((phrase for phrase in phrases[:_FIRST] if phrase.kind == "office"), None)
    if office is None or office.party or line.kinds[office.first] != "the":
        return None
    said, here = f" {(office.title or '').lower()} ", line.span(0, 1)[0]
    found: dict[str | None, tuple[TokenLine, Phrase]] = {}
    for start, end in document.structure.sentences[:_SENTENCES]:
        if start >= here or end - start > _LONGEST:
            break
        before, told = reader.read(start, end)
        for person in told:
            if person.kind == "person" and said in f" {(person.title or '').lower()} ":
                found.setdefault(person.name, (before, person))
    return found.popitem()[1] if len(found) == 1 else None


def _tells_of_him(line: TokenLine, phrases: Sequence[Phrase]) -> bool:
    """Tell whether "he" or "she" is the subject, and nobody in the sentence is."""
    return any(
        phrase.kind == "pronoun"
        and line.says(phrase.first, "one_person")
        and (not place or phrases[place - 1].kind in _OPENS)
        for place, phrase in enumerate(phrases)
    )
