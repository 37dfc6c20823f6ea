"""Those who face one another at a press conference, as the labels of their turns name them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from statementparse.interpret.participants.elsewhere import Surroundings, with_offices
from statementparse.interpret.participants.entries import Entry, Part, entry_of
from statementparse.interpret.participants.line import speaks_for_others
from statementparse.interpret.participants.phrases import read

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.participants.line import Phrase, TokenLine

_MET = "participants.met"
# How many paragraphs are looked at, and how long a label is at most: "MINISTER OF TRADE ANA LIMA:".
_TURNS = 60
_LABEL = 120
_FEWEST = 2
# What a surname alone is read as.
_SHORT = ("name", "acronym")


def speakers(document: Document) -> list[Entry]:
    """Give the two or more with an office each, there or elsewhere, who take turns."""
    found = {entry.name: entry for entry in _labelled(document)}
    told = with_offices([*found.values()], Surroundings(document))
    return told if len(told) >= _FEWEST else []


def _labelled(document: Document) -> Iterator[Entry]:
    """Give whoever a paragraph begins with, up to a colon, by office or by a name alone."""
    rule = document.language.rule_id(_MET)
    for block in islice(document.structure.blocks, _TURNS):
        end = document.text.find(":", block.start, min(block.end, block.start + _LABEL))
        if end < 0 or not document.text[block.start].isupper():
            continue
        line, phrases = read(document, block.start, end)
        labels = [*takewhile(lambda phrase: phrase.kind != "open", phrases)]
        if len(labels) == 1 and _is_speaker(line, labels[0]):
            yield entry_of(line, Part(_named(line, labels[0]), "principal", rule))


def _is_speaker(line: TokenLine, label: Phrase) -> bool:
    """Tell a name, alone or with an office, from an address and from who speaks for others."""
    held = label.kind == "person" and label.title
    return label.kind in _SHORT or bool(held and not speaks_for_others(line.language, label))


def _named(line: TokenLine, label: Phrase) -> Phrase:
    """Give a surname in capitals as the name that it stands for: "LIMA" for "Lima"."""
    if label.kind != "acronym":
        return label
    return label._replace(kind="name", name=line.word(label.first).title())
