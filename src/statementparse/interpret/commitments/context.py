"""What one sentence undertakes, and what the sentences before it leave to it."""

from __future__ import annotations

from typing import NamedTuple

from statementparse.interpret.commitments.actors.voices import Voice
from statementparse.interpret.syntax.binding import Undertaking, person_of
from statementparse.interpret.syntax.grammar import Line
from statementparse.models import Call, Commitment

# So many sentences before the last are kept.
_EARLIER = 2


class Context(NamedTuple):
    """What the sentences before one leave to it.

    One that is `reported` stands in a list. `chorus` is the speaker of a quotation in which "we"
    are all parties, `host` who has invited, `before` the sentence itself, `earlier` those before
    that, the nearest first; what `announces` leads to a list.
    """

    reported: bool = False
    voice: Voice | None = None
    host: tuple[str, ...] = ()
    chorus: str | None = None
    before: Line | None = None
    earlier: tuple[Line, ...] = ()
    announces: bool = False

    @property
    def speaker(self) -> tuple[str, ...]:
        """The parties of whoever has the floor."""
        return self.voice.codes if self.voice else ()

    @property
    def sentences(self) -> tuple[Line, ...]:
        """The sentences before, the nearest first."""
        return (self.before, *self.earlier) if self.before else ()

    def alone(self, line: Line, found: Undertaking, voice: Voice | None) -> tuple[str, ...]:
        """Give the parties of who undertakes something alone: none agrees alone, nor a chorus."""
        if voice is None or (voice.quoted and voice.name == self.chorus):
            return ()
        several = line.attribute(found.cue, "subject") == "several"
        mine = person_of(line.language, found.subject.text) == "1sg"
        return () if several and not mine else voice.codes

    def behind(self, line: Line, read: Reading) -> Context:
        """Give what a sentence and those before it leave to the next."""
        chorus, host = read.chorus or self.chorus, read.host or self.host
        earlier = self.sentences[:_EARLIER]
        return Context(False, self.voice, host, chorus, line, earlier, self.announces)


class Reading(NamedTuple):
    """What one sentence undertakes, what it asks, and its act."""

    commitments: tuple[Commitment, ...]
    calls: tuple[Call, ...]
    act: str
    host: tuple[str, ...] = ()

    @property
    def chorus(self) -> str | None:
        """Whose quotation binds several: its "we" goes on to mean them."""
        for one in self.commitments:
            if one.quoted and len(one.actors) > 1:
                return one.speaker
        return None
