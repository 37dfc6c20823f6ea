"""A Document to its parties: states and organisations, and whom "both sides" and "they" mean."""

from __future__ import annotations

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.headline import Headline
from statementparse.models import Evidence, Party


@frozen(eq=False)
class PartyFacts:
    """The parties of the statement and every party that the text names."""

    parties: tuple[Party, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def read_parties(document: Document, headline: Headline) -> PartyFacts:
    """Find every party, and those whose statement or meeting it is."""
    return PartyFacts()
