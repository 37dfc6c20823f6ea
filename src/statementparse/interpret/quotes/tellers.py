"""A sentence to the one whom it has speak or act: whom "he" or "she" in the next one means."""

from __future__ import annotations

from statementparse.document import Document
from statementparse.interpret.quotes.attribution import index_at, speaker_after
from statementparse.interpret.syntax.binding import holder_of
from statementparse.interpret.syntax.grammar import Line, Subject
from statementparse.interpret.syntax.heads import head_of

# Those whom "he" and "she" can mean.
_SINGLE = frozenset(("person", "actor"))
_OTHERS = frozenset(("pronoun", "it", "possessive", "be", "have"))


def teller_of(document: Document, line: Line) -> Subject:
    """Give whom a sentence names as its source, else who acts in it: "according to Dahl"."""
    for mention in document.mentions.within(line.start, line.end, "saying"):
        if mention.attribute("order") != "speaker_last":
            continue
        index = index_at(line, mention.end - 1)
        named = None if index is None else speaker_after(line, index)
        source = head_of(line, *named) if named else None
        if source and source.kind in _SINGLE:
            return source
    return holder_of(line)


def is_single(subject: Subject) -> bool:
    """Tell whether a subject is one whom "he" or "she" can mean."""
    return subject.kind in _SINGLE and _OTHERS.isdisjoint(subject.own.tags)
