"""A Document to its parties: states and organisations, and whom "both sides" and "they" mean.

For those who use it (all offsets are of the cleaned text):

- `facts.codes` are the codes of the statement's parties, in the order of the text;
- `facts.within(start, end)` are the party names in a stretch (`NamedParty`: start, end, code, ...);
- `facts.resolve(start, end, speaker=())` tells whom a noun phrase means: `Resolved(codes, start,
  end)`, where start and end are those of its antecedent, or None where it means nobody who can be
  a party. A phrase that names parties means these; "both sides", "the ministers", "they", "we" are
  looked up. `speaker` are the codes of whoever speaks, where the phrase stands in a quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.headline import Headline
from statementparse.interpret.parties.antecedents import Resolved, Resolver
from statementparse.interpret.parties.naming import NamedParty, named_parties
from statementparse.interpret.parties.organs import members_of
from statementparse.interpret.parties.scene import Scene, codes_of
from statementparse.interpret.parties.sides import statement_sides
from statementparse.interpret.parties.speeches import state_of_speech, states_of_speakers
from statementparse.models import Evidence, Party, PartyMention

# So many of its members beside an organisation are those whom it stands for.
_FEWEST_MEMBERS = 3
# Documents of two or more.
_TOGETHER = ("joint_statement", "communique", "agreement")

__all__ = ["NamedParty", "PartyFacts", "Resolved", "party_mentions", "read_parties"]


@frozen(eq=False)
class PartyFacts:
    """The parties of the statement and every party that the text names."""

    parties: tuple[Party, ...]
    names: tuple[NamedParty, ...]
    evidence: tuple[Evidence, ...]
    resolver: Resolver

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the statement's parties, in the order of the text."""
        return self.resolver.codes

    @property
    def in_row(self) -> tuple[str, ...]:
        """The codes in the order in which the text first names them all in one breath."""
        scene = self.resolver.scene
        groups = map(codes_of, scene.groups(0, len(scene.document.text)))
        return next(
            (row for row in groups if len(row) == len(self.codes) == len({*row, *self.codes})), ()
        )

    @cached_property
    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of those of whom the text says that they make up a group, by its last word."""
        scene = self.resolver.scene
        told = (
            (one, members_of(scene, one)) for one in scene.document.mentions.of("party_members")
        )
        return {one.words("group").split()[-1]: codes_of(names) for one, names in told if names}

    @cached_property
    def of_speakers(self) -> Mapping[str, str]:
        """The parties of two who take turns before the press, by their surnames."""
        found = states_of_speakers(self.resolver.scene)
        return {surname: name.code for surname, name in found.items() if name.code in self.codes}

    @cached_property
    def of_speech(self) -> str | None:
        """The party of the one who speaks, where the text is one person's."""
        code = state_of_speech(self.resolver.scene)
        return code if code in self.codes else None

    def within(self, start: int, end: int) -> tuple[NamedParty, ...]:
        """Give the parties named in a stretch, in the order of the text."""
        return self.resolver.scene.within(start, end)

    def joined_by(self, more: Iterable[NamedParty], headline: Headline) -> PartyFacts:
        """Give the facts with further sides: those of people whose office tells their party.

        Where one of those who made a text together is still unknown, "we" are not the other.
        """
        new = {name.code: name for name in more if name.code not in self.codes}
        if not new:
            return self
        scene = self.resolver.scene
        sides = (*self.resolver.told_by, *new.values())
        names = sorted((*self.names, *new.values()), key=_start)
        parties = tuple(_parties(scene.document, _by_first_name(sides, names)))
        untold = headline.kind in _TOGETHER and len(parties) == 1
        codes = tuple(party.code for party in parties)
        resolver = self.resolver if untold else Resolver(scene, codes, sides)
        evidence = (*self.evidence, *_evidence(scene.document, new.values()))
        return PartyFacts(parties, self.names, evidence, resolver)

    def resolve(self, start: int, end: int, speaker: tuple[str, ...] = ()) -> Resolved | None:
        """Tell which parties a noun phrase means; None where it means nobody who can be one."""
        return self.resolver.resolve(start, end, speaker)


def read_parties(document: Document, headline: Headline) -> PartyFacts:
    """Find every party, and those whose statement or meeting it is."""
    names = named_parties(document)
    scene = Scene(document, names)
    sides = statement_sides(scene, headline)
    parties = tuple(_parties(document, _by_first_name(sides, names)))
    resolver = Resolver(scene, tuple(party.code for party in parties), sides)
    return PartyFacts(parties, names, tuple(_evidence(document, sides)), resolver)


def party_mentions(document: Document, names: tuple[NamedParty, ...]) -> tuple[PartyMention, ...]:
    """Give the names at their raw places, as users hold them."""
    text = document.text
    spans = document.source.spans([(name.start, name.end) for name in names])
    pairs = zip(names, spans, strict=True)
    return tuple(
        [
            PartyMention(text[start:end], span, code, (rule,))
            for (start, end, code, _, rule), span in pairs
        ]
    )


def _start(name: NamedParty) -> int:
    return name.start


def _by_first_name(sides: Iterable[NamedParty], names: Iterable[NamedParty]) -> list[NamedParty]:
    """Put the sides in the order in which the text first names them."""
    first: dict[str, int] = {}
    for name in names:
        first.setdefault(name.code, name.start)
    return sorted(sides, key=lambda side: first.get(side.code, side.start))


def _parties(document: Document, sides: Iterable[NamedParty]) -> Iterator[Party]:
    """Give each side once; a grouping of governments stands for its members."""
    members = document.language.lexicon("members").forms
    codes = dict.fromkeys(code for side in sides for code in members.get(side.code, (side.code,)))
    for code in codes:
        if not _is_roof(document, code, codes.keys() - {code}):
            yield _party(document, code)


def _is_roof(document: Document, code: str, others: AbstractSet[str]) -> bool:
    """Tell whether an organisation is but a name for the others: the BRICS states, all named."""
    members = document.language.lexicon("changing_members").forms.get(code, ())
    return len(others) >= _FEWEST_MEMBERS and others <= {*members}


def _party(document: Document, code: str) -> Party:
    """Give a party its name and kind by its code."""
    for lexicon, kind in (("state_name", "state"), ("organisation_name", "organisation")):
        if shown := document.language.lexicon(lexicon).forms.get(code):
            return Party(code, shown[0], kind)
    return Party(code, code, "state")


def _evidence(document: Document, sides: Iterable[NamedParty]) -> Iterator[Evidence]:
    for side in sides:
        yield Evidence("parties", side.code, document.span(side.start, side.end), (side.rule,))
