"""A place in a Document to the voice that speaks there: quoted, attributed or labelled."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from statementparse.document import Document
from statementparse.interpret.commitments.actors import Actors
from statementparse.interpret.quotes import QuoteFacts, speaker_name
from statementparse.interpret.quotes.attribution import (
    index_at,
    is_bystander,
    speaker_after,
    speaker_before,
)
from statementparse.interpret.quotes.tellers import is_single, teller_of
from statementparse.interpret.syntax.binding import Undertaking
from statementparse.interpret.syntax.grammar import Line
from statementparse.scan import Mention
from statementparse.segment import Block

# Whom words come from is named so soon.
_LONGEST_SOURCE = 4
_NOT_SPEAKERS = frozenset(("pronoun", "it", "actors"))


@frozen
class Voice:
    """Who speaks: the name as the text gives it, and the party that the speaker belongs to.

    `until` is the place in the cleaned text where the spoken words end and the telling begins.
    `asks` tells that it is a journalist's turn, `stranger` that a person is quoted who acts for
    nobody, `bystander` that the text says so.
    """

    name: str | None
    codes: tuple[str, ...] = ()
    quoted: bool = False
    until: int | None = None
    asks: bool = False
    stranger: bool = False
    bystander: bool = False


@frozen(eq=False)
class Voices:
    """The voices of a document."""

    document: Document
    quotes: QuoteFacts
    actors: Actors

    def of_label(self, block: Block) -> Voice | None:
        """Read the label in front of a speech ("SECRETARY ORTEGA:") as its speaker."""
        words = self.document.text[block.start : block.end].strip().rstrip(":")
        named = self.actors.parties.within(block.start, block.end)
        codes = tuple(dict.fromkeys(name.code for name in named))
        if not codes and words:
            party = self.actors.people.get(words.split()[-1].lower())
            codes = (party,) if party else ()
        asking = self.document.language.lexicon("questioner")
        return Voice(words, codes, asks=words.casefold().rstrip(".") in asking)

    def over(self, line: Line, found: Undertaking) -> Voice | None:
        """Find who says an undertaking: in a quotation, or as "the White House said" tells."""
        place = line.starts[found.cue]
        if said := self.quotes.at(place):
            codes = said.codes or self.actors.of_person(said.speaker)
            stranger = not (codes or said.official) and self._is_private(said.speaker)
            return Voice(
                said.speaker,
                codes,
                quoted=True,
                until=said.end - 1,
                stranger=stranger,
                bystander=said.bystander,
            )
        attributing = self.document.language.lexicon("attributing").values
        for mention in self._sayings(line, found):
            words = self.document.text[mention.start : mention.end]
            if words not in attributing:
                continue
            if voice := self._attributed(line, mention):
                told_after = voice.until is not None and voice.until > place
                return voice if told_after else evolve(voice, until=None)
        return None

    def before(self, lines: Iterable[Line]) -> tuple[str, ...]:
        """Give the party of the one whom "she" means: who speaks or acts in a sentence before."""
        for line in lines:
            if (said := self.quotes.last_in(line.start, line.end)) and said.speaker:
                return said.codes or self.actors.of_person(said.speaker)
            teller = teller_of(self.document, line)
            if is_single(teller):
                return self.actors.of(teller, ()) or ()
        return ()

    def _is_private(self, name: str | None) -> bool:
        """Tell whether a name is a person's of no office: "Arne Kvist"."""
        classes = self.document.language.lexicon("grammar")
        words = name.split() if name else ()
        bare = all(word[0].isupper() and not classes.value_of(word) for word in words)
        return len(words) > 1 and bare

    def _sayings(self, line: Line, found: Undertaking) -> list[Mention]:
        """Find the verbs of saying in a line: first the one that reports the undertaking."""
        every = self.document.mentions.within(line.start, line.end, "saying")
        if found.governor is None:
            return [*every]
        reporting = line.starts[found.governor]
        return sorted(every, key=lambda mention: mention.start != reporting)

    def _attributed(self, line: Line, mention: Mention) -> Voice | None:
        """Read whom words come from: "according to the Ministry", "the White House said"."""
        ahead = mention.attribute("order") == "speaker_last"
        index = index_at(line, mention.end - 1 if ahead else mention.start)
        if index is None or line.tag(index - 1) in ("determiner", "possessive"):
            return None
        if line.tag(index - 1) == "be" and mention.value != "quote":
            return None  # "So that the families are told"
        if ahead and is_bystander(line, index + 1, index + _LONGEST_SOURCE):
            return Voice(None, bystander=True)  # "According to analysts, they will agree."
        found = None if ahead else speaker_before(line, index)
        found = found or speaker_after(line, index)
        if found is None or line.tag(found[1] - 1) in _NOT_SPEAKERS:
            return None
        if is_bystander(line, *found):
            return Voice(None, bystander=True)  # "They will agree, analysts say."
        first, last = line.starts[found[0]], line.end_of(found[1] - 1)
        resolved = self.actors.parties.resolve(first, last)
        codes = resolved.codes if resolved is not None and len(resolved.codes) == 1 else ()
        until = min(first, mention.start)
        return Voice(speaker_name(self.document, first, last), codes, until=until)
