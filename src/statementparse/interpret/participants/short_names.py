"""Entries that name somebody in short to what the rest of the text says of his name and party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statementparse.interpret.participants.entries import Entry

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.participants.known import Known
    from statementparse.interpret.participants.line import Phrase

# How far from a place the text may tell more.
_REACH = 60


def by_mention(entry: Entry, known: Known) -> Entry:
    """Look where else the text names the person, for a party beside the office."""
    near = known.near
    for place in near.of(entry.name or ""):
        if not is_wanting(entry):
            break
        if _may_tell_more(near.document, entry, place):
            for phrase in known.told_at(place) or near.at(place):
                titled = phrase.title or phrase.honorific
                if titled and near.names(phrase, entry.name or ""):
                    entry = _fuller(entry, phrase)
    return _in_full(entry, known) if " " not in (entry.name or "") else entry


def _may_tell_more(document: Document, entry: Entry, place: int) -> bool:
    """Tell whether the words before a surname may name a party or the rest of the name."""
    if entry.start <= place < entry.end:
        return False
    before = document.text[max(place - _REACH, 0) : place].split()
    longer = " " not in (entry.name or "") and bool(before) and before[-1][0].isupper()
    if longer or entry.party:
        return longer
    start, end = max(place - _REACH, 0), place + _REACH
    return bool(document.mentions.within(start, end, "state", "demonym"))


def is_wanting(entry: Entry) -> bool:
    """Tell whether the name is a surname alone, or the party is not known."""
    return entry.name is not None and (entry.party is None or " " not in entry.name)


def _fuller(entry: Entry, phrase: Phrase) -> Entry:
    own = entry.part.phrase
    name = own.name if " " in (own.name or "") else phrase.name
    return entry.told_by(own._replace(name=name, party=own.party or phrase.party))


def _in_full(entry: Entry, known: Known) -> Entry:
    """Give who is named by a surname his given name too, where the text has one such name."""
    name = known.near.full_name(entry.name or "")
    return entry.told_by(entry.part.phrase._replace(name=name or entry.name))
