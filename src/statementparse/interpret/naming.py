"""A Document to every place where it names a state or organisation, with its code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from statementparse.document import Document
from statementparse.recognise import Mention

# Kinds of mentions that name a party by their own value; capitals do only where they act.
NAMES = ("state", "demonym", "prefix", "organisation", "agency", "seat", "state_office")
METONYM = "metonym"


@frozen
class NamedParty:
    """A place where the text names a state or organisation, and how.

    `kind` is state, demonym, prefix, organisation, agency, seat, state_office or metonym.
    """

    start: int
    end: int
    code: str
    kind: str
    rule: str


def named_parties(document: Document) -> tuple[NamedParty, ...]:
    """Find every name of a party; of overlapping names the longest counts."""
    found = [_named(mention) for mention in document.mentions.of(*NAMES)]
    for mention in document.mentions.of(METONYM):
        found += _capitals(document, mention)
    kept = sorted(_outermost(found), key=lambda name: name.start)
    borrowed = _borrowed_acronyms(document, kept)
    return tuple(name for name in kept if document.text[name.start : name.end] not in borrowed)


def _named(mention: Mention) -> NamedParty:
    return NamedParty(mention.start, mention.end, mention.value, mention.kind, mention.rule)


def _capitals(document: Document, mention: Mention) -> Iterator[NamedParty]:
    capitals = document.language.lexicon("capital")
    for start, end in mention.fields.values():
        code = capitals.value_of(document.text[start:end])
        if code:
            yield NamedParty(start, end, code, METONYM, mention.rule)


def _outermost(names: Iterable[NamedParty]) -> Iterator[NamedParty]:
    """Drop every name that lies in or overlaps a longer one before it."""
    end = 0
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if name.start >= end:
            end = name.end
            yield name


def _borrowed_acronyms(document: Document, names: Iterable[NamedParty]) -> frozenset[str]:
    """Find acronyms that this text defines for something else: "Space Observatory (SCO)"."""
    text, before, borrowed = document.text, None, set()
    for name in names:
        bracketed = (
            text[name.start - 1 : name.start] == "(" and text[name.end : name.end + 1] == ")"
        )
        if bracketed and name.kind in ("organisation", "agency"):
            told = before is not None and before.end >= name.start - 3 and before.code == name.code
            follows_words = text[max(name.start - 3, 0) : name.start - 2].isalnum()
            if follows_words and not told and text[name.start : name.end].isupper():
                borrowed.add(text[name.start : name.end])
        before = name
    return frozenset(borrowed)
