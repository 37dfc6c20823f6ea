"""Those who face one another at a press conference, as the labels of their turns name them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from statementparse.interpret.participants.blocks import entry_of
from statementparse.interpret.participants.phrases import read_phrases
from statementparse.interpret.participants.roles import Part, speaks_for_others
from statementparse.interpret.participants.tokens import read_line

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.participants.entries import Entry

_MET = "participants.met"
# How many paragraphs are looked at, and how long a label is at most: "MINISTER OF TRADE ANA LIMA:".
_TURNS = 60
_LABEL = 120
_FEWEST = 2


def speakers(document: Document) -> list[Entry]:
    """Give the two or more with an office each who take turns."""
    found = {entry.name: entry for entry in _labelled(document)}
    return list(found.values()) if len(found) >= _FEWEST else []


def _labelled(document: Document) -> Iterator[Entry]:
    """Give whoever a paragraph begins with, with an office and up to a colon."""
    rule = document.language.rule_id(_MET)
    for block in islice(document.structure.blocks, _TURNS):
        end = document.text.find(":", block.start, min(block.end, block.start + _LABEL))
        if end < 0 or not document.text[block.start].isupper():
            continue
        line = read_line(document, block.start, end)
        phrases = read_phrases(line)
        held = len(phrases) == 1 and phrases[0].kind == "person" and phrases[0].title
        if held and not speaks_for_others(line, phrases[0]):
            yield entry_of(line, Part(phrases[0], "principal", rule))
