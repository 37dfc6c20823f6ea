"""Those who attend, accompany or host to their side: that of their company, list or city."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from statementparse.interpret.participants.entries import FACING, Entry, words_of_name
from statementparse.interpret.participants.phrases.posts import is_posted
from statementparse.interpret.participants.presence import is_official

if TYPE_CHECKING:
    from statementparse.interpret.participants.allegiance.known import Known


def by_company(entry: Entry, known: Known) -> Entry:
    """Give who accompanies somebody his party: "Accompanying Minister Lima was Jo Ek".

    By an office that both sides have, a text means its own: "The Minister was accompanied by". An
    envoy of no state attends a visit from his own: he serves where it goes; else he is of the
    embassy that takes part.
    """
    company = entry.part.company
    if not company:
        home = known.visitors or known.embassies
        alone = entry.part.role == "delegate" and entry.name is not None and len(home) == 1
        posted = alone and is_posted(known.near.document.language, entry.part.phrase)
        return entry.of(next(iter(home))) if posted else entry
    parties = {*_named(known, company)} or {*_by_title(known, company)}
    return entry.of(parties.pop() if len(parties) == 1 else known.issuers_own)


def _named(known: Known, company: str) -> Iterator[str | None]:
    """Give the parties of those whose surnames stand in some words."""
    language = known.near.document.language
    said = {*words_of_name(language, company.replace("'s", "").replace("’s", ""))}
    for other in known.entries:
        words = words_of_name(language, other.name or "")
        if other.part.role in FACING and words and words[-1] in said:
            yield other.party


def _by_title(known: Known, company: str) -> Iterator[str | None]:
    """Give the parties of those whose office some words are short for: "The President"."""
    class_of = known.near.document.language.lexicon("person_word").value_of
    article, _, rest = company.lower().partition(" ")
    said = rest if class_of(article) == "the" else company.lower()
    for other in known.entries:
        title = (other.part.phrase.title or "").lower()
        if other.part.role in FACING and (title == said or title.startswith(f"{said} ")):
            yield other.party


def by_delegates(entry: Entry, known: Known) -> Entry:
    """Give those of a list the state of the one of them who has one, where it is not his alone.

    An envoy's is his alone, and so is that of who stands behind them: "A, B and the Omani
    Minister, C". The others are of the side whose people go without their state; where those of
    the list alone meet, of the other one.
    """
    row = entry.part.row
    if entry.part.role != "delegate" or row is None:
        return entry
    if entry.name is None:
        return _by_neighbour(entry, known)
    marked = [raw for raw in known.untied if raw.part.row == row and raw.party]
    told = {raw.party for raw in marked}
    if len(told) != 1 or (known.codes and not told <= {*known.codes}):
        return entry
    party = told.pop()
    language = known.near.document.language
    leading = [raw.start for raw in marked if not is_posted(language, raw.part.phrase)]
    first = entry.start < min(leading, default=entry.end)
    apart = first and not is_posted(language, entry.part.phrase)
    alone = not leading or not known.faces
    own = known.issuers_own or (known.other_than(party) if alone else None)
    return entry.of(own if apart and own else party)


def _by_neighbour(body: Entry, known: Known) -> Entry:
    """Give a body the state of the one before it in a list of both: "Oman's X and Y, Fiji's Z"."""
    row = [e for e in known.untied if e.part.row == body.part.row and e.name is None]
    parties = [e.party for e in row if e.start < body.start and e.party]
    both = {e.party for e in row} - {None} == {*known.codes}
    return body.of(parties[-1]) if parties and both and len(known.codes) > 1 else body


def at_home(entry: Entry, known: Known) -> Entry:
    """Give an official who hosts, receives or opens the state of the city where they meet."""
    official = is_official(known.near.document.language, entry.part.phrase)
    return entry.of(known.at_home(entry)) if official else entry
