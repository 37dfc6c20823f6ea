"""Subjects to the codes of the parties they are, and what carries over from line to line."""

from __future__ import annotations

from attrs import frozen

from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.subjects import Subject

_ALONE = frozenset(("he", "she", "it", "its", "i"))


@frozen(eq=False)
class Actors:
    """Who acted last, alone and together: what "he" and "they" may stand for."""

    parties: PartyFacts
    alone: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()

    def of(self, subject: Subject, speaker: tuple[str, ...]) -> tuple[str, ...] | None:
        """Give the codes of whom a subject means; None for a stranger."""
        ours = self.parties.codes
        if subject.kind in ("opening", "infinitive"):
            return self.lead or speaker or ours
        if subject.kind == "guest":
            return ()
        named = tuple(dict.fromkeys(token.code for token in subject.tokens if token.code))
        if named:
            mine = tuple(code for code in named if code in ours)
            return mine if mine or ours else named
        if subject.kind in ("it", "actor", "person") or subject.text.lower() in _ALONE:
            return self._one(subject, speaker)
        if subject.text.lower() in ("we", "our", "us"):
            return speaker or ours
        return ours

    def _one(self, subject: Subject, speaker: tuple[str, ...]) -> tuple[str, ...] | None:
        first, last = subject.tokens[0].start, subject.tokens[-1].end
        found = self.parties.resolve(first, last, speaker).codes
        if len(found) == 1:
            return found
        if subject.kind == "person":
            return None
        return speaker or self.alone
