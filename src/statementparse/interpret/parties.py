"""A Document to its parties: states and organisations, and whom "both sides" and "they" mean.

For those who use it (all offsets are of the cleaned text):

- `facts.codes` are the codes of the statement's parties, in the order of the text;
- `facts.within(start, end)` are the party names in a stretch (`NamedParty`: start, end, code, ...);
- `facts.resolve(start, end, speaker=())` tells whom a noun phrase means: `Resolved(codes, start,
  end)`, where start and end are those of its antecedent. A phrase that names parties means these;
  "both sides", "the ministers", "they", "we" are looked up. `speaker` are the codes of whoever
  speaks, where the phrase stands in a quotation: "we" and "our" are then the speaker's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.headline import Headline
from statementparse.interpret.naming import NamedParty, named_parties
from statementparse.interpret.sides import Scene, statement_sides
from statementparse.models import Evidence, Party


@frozen
class Resolved:
    """The parties that a phrase means, and the stretch of text that tells so."""

    codes: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


@frozen(eq=False)
class PartyFacts:
    """The parties of the statement and every party that the text names."""

    parties: tuple[Party, ...] = ()
    names: tuple[NamedParty, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the statement's parties, in the order of the text."""
        return tuple(party.code for party in self.parties)

    def within(self, start: int, end: int) -> tuple[NamedParty, ...]:
        """Give the parties named in a stretch, in the order of the text."""
        low = bisect_left(self.names, start, key=lambda name: name.start)
        high = bisect_left(self.names, end, key=lambda name: name.start)
        return self.names[low:high]

    def resolve(self, start: int, end: int, speaker: tuple[str, ...] = ()) -> Resolved:
        """Tell which parties a noun phrase means; no codes where the text does not tell."""
        named = self.within(start, end)
        codes = tuple(dict.fromkeys(name.code for name in named))
        return Resolved(codes, start, end) if codes else Resolved(self.codes, start, end)


def read_parties(document: Document, headline: Headline) -> PartyFacts:
    """Find every party, and those whose statement or meeting it is."""
    names = named_parties(document)
    sides = statement_sides(Scene(document, headline, names))
    parties = tuple(_parties(document, sides))
    return PartyFacts(parties, names, tuple(_evidence(document, sides)))


def _parties(document: Document, sides: Iterable[NamedParty]) -> Iterator[Party]:
    """Give each side once; a grouping of governments stands for its members."""
    members = document.language.lexicon("members").forms
    codes = [code for side in sides for code in members.get(side.code, (side.code,))]
    for code in dict.fromkeys(codes):
        yield party_of(document, code)


def party_of(document: Document, code: str) -> Party:
    """Give a party its name and kind by its code."""
    for lexicon, kind in (("state_name", "state"), ("organisation_name", "organisation")):
        if shown := document.language.lexicon(lexicon).forms.get(code):
            return Party(code, shown[0], kind)
    return Party(code, code, "state")


def _evidence(document: Document, sides: Iterable[NamedParty]) -> Iterator[Evidence]:
    for side in sides:
        yield Evidence("parties", side.code, document.span(side.start, side.end), (side.rule,))
