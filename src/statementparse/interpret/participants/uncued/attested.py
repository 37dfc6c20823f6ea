"""Officials whom no cue tells of: their own act shows them present, or those named with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from statementparse.interpret.context import sentences_from
from statementparse.interpret.participants.entries import Entry, Part, Row, entry_of, is_namesake
from statementparse.interpret.participants.glance import may_name_several
from statementparse.interpret.participants.presence import Presence, is_act

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.headline import Headline
    from statementparse.interpret.participants.phrases import PhraseReader
    from statementparse.interpret.participants.phrases.line import Phrase, TokenLine

_ATTESTED = "participants.attested"
# Texts that report who was there; those that two sides sign name others for other reasons.
_REPORTS = frozenset(
    "news_report press_release communique readout chair_statement statement other".split()
)
# How many sentences are looked at, how long they are at most, and how many name two at least.
_SENTENCES = 40
_LONGEST = 1500
_SEVERAL = 2
# How soon behind a subject its verb stands.
_NEAR = 3
# In front of a person who is no subject, or not that of the sentence.
_GOVERNS = frozenset(("of", "by", "with", "to", "from", "for", "in", "at", "on", "as", "and"))


def attested(
    reader: PhraseReader, headline: Headline, known: Collection[Entry], codes: Collection[str]
) -> Iterator[Entry]:
    """Give the officials, named in full, who do something or are named together with others.

    A sentence that tells of another time or meeting, of a letter or a visit attests nobody. Nor
    is anybody attested who is of no side; one alone is only where some are known to meet.
    """
    document = reader.document
    met = known or codes or document.mentions.of("party_meeting")
    if headline.kind not in _REPORTS or not met:
        return
    parties = {*codes} or {entry.party for entry in known if entry.party}
    presence = Presence.of(document.language, parties)
    names = [entry.name for entry in known if entry.name]
    for start, end in sentences_from(document, headline.end, _SENTENCES):
        if end - start > _LONGEST or not may_name_several(document, start, end):
            continue
        line, phrases = reader.read(start, end)
        officials = [p for p in phrases if _is_named(p) and presence.may_be_of(line, p)]
        untold = [p for p in officials if not _is_one_of(line, p, names)]
        alone = len(officials) == 1 and (known or codes)  # Not in "A and B met, C said".
        several = len(untold) >= _SEVERAL
        present = untold if several else [p for p in untold if alone and _acts(line, p)]
        if present and not (_is_of_another_time(line) or presence.goes_away(line, phrases)):
            names += [person.name for person in present if person.name]
            yield from _entries(document, line, phrases, present)


def _is_named(phrase: Phrase) -> bool:
    """Tell a person with a full name and an office, or an address in its place."""
    told = phrase.title or phrase.honorific
    return phrase.kind == "person" and " " in (phrase.name or "") and bool(told)


def _is_one_of(line: TokenLine, person: Phrase, names: Collection[str]) -> bool:
    return any(is_namesake(line.language, person.name or "", name) for name in names)


def _acts(line: TokenLine, person: Phrase) -> bool:
    """Tell whether a person is the subject of a verb in the past."""
    if not person.title:
        return False
    before = line.kinds[person.first - 1] if person.first else ""
    after = range(person.last, person.last + _NEAR)
    return before not in _GOVERNS and any(is_act(line, place) for place in after)


def _is_of_another_time(line: TokenLine) -> bool:
    """Tell whether a word tells of another time or place."""
    words = (line.word(place).lower() for place in range(line.length))
    told = line.language.lexicon("told_from_afar").values.keys()
    return "other_meeting" in line.kinds or not told.isdisjoint(words)


def _entries(
    document: Document, line: TokenLine, phrases: Sequence[Phrase], present: Sequence[Phrase]
) -> Iterator[Entry]:
    """Give people with the party that is named before them: "From Lima came A; Oman sent B".

    Where a sentence names no party, nothing tells that they stand in the order of the sides.
    """
    rule = document.language.rule(_ATTESTED)
    capitals = document.language.lexicon("capital").values
    several = len(present) >= _SEVERAL
    told = any(person.party for person in present)
    party, since = None, 0
    for phrase in phrases:
        if phrase in present:
            begins = line.span(since, since + 1)[0]
            row = Row(begins, behind=True) if party or told else None
            own = phrase.of(party) if several else phrase
            yield entry_of(line, Part(own, "delegate", rule, row))
        elif phrase.kind in ("party", "delegation", "name"):
            named = phrase.party or capitals.get(line.words(phrase.first, phrase.last))
            if named:
                party, since = named, phrase.first
