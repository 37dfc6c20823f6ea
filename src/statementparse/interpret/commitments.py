"""A Document to its commitments and calls, and the act of each sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.actors import Actors
from statementparse.interpret.calls import demands
from statementparse.interpret.clauses import actions, clause_end
from statementparse.interpret.conditions import conditions
from statementparse.interpret.cues import Undertaking, undertakings
from statementparse.interpret.dates import DateFact
from statementparse.interpret.deadlines import deadline
from statementparse.interpret.grammar import Line, read_line
from statementparse.interpret.participants import ParticipantFacts
from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.quotes import QuoteFacts
from statementparse.models import Call, Commitment
from statementparse.segment import Stretch

_ACTS = {
    "call": "call", "assess": "assessment", "affirm": "assessment", "reaffirm": "assessment",
    "express": "assessment", "report": "report", "say": "description", "presuppose": "description",
}  # fmt: skip
_RANK = ("call", "assessment", "report")
_MOST = 24
_NOBODY = ParticipantFacts()


@frozen(eq=False)
class CommitmentFacts:
    """Who undertakes what, what is asked of others, and the act of each sentence."""

    commitments: tuple[Commitment, ...] = ()
    calls: tuple[Call, ...] = ()
    acts: tuple[str, ...] = ()


@frozen(eq=False)
class _Lead:
    """What a list item takes over from the line that introduces it."""

    actors: tuple[str, ...] = ()
    found: Undertaking | None = None
    cue: str = ""
    rule: str = ""


def read_commitments(
    document: Document,
    dates: tuple[DateFact, ...],
    parties: PartyFacts,
    quotes: QuoteFacts,
    participants: ParticipantFacts = _NOBODY,
) -> CommitmentFacts:
    """Find every undertaking of the parties, and what only looks like one."""
    actors = Actors.of_document(parties, participants)
    reader = _Reader(document, dates, actors, quotes)
    return reader.read()


class _Reader:
    """Walks the sentences in order and remembers what the next one may need."""

    def __init__(
        self,
        document: Document,
        dates: tuple[DateFact, ...],
        actors: Actors,
        quotes: QuoteFacts,
    ) -> None:
        self.document, self.dates, self.actors, self.quotes = document, dates, actors, quotes
        self.parties = actors.parties
        self.reported = False

    def read(self) -> CommitmentFacts:
        commitments: list[Commitment] = []
        calls: list[Call] = []
        acts: list[str] = []
        for sentence in self.document.structure.sentences:
            found = tuple(self._commitments(sentence))
            asked = tuple(self._calls(sentence))
            commitments += found
            calls += asked
            acts.append(self._act(sentence, bool(found), bool(asked)))
        return CommitmentFacts(tuple(commitments), tuple(calls), tuple(acts))

    def _act(self, sentence: Stretch, binds: bool, asks: bool) -> str:
        if binds:
            return "commitment"
        if asks:
            return "call"
        mentions = self.document.mentions.within(sentence.start, sentence.end, "speech")
        acts = {_ACTS[mention.source.attributes["act"]] for mention in mentions}
        return next((act for act in _RANK[1:] if act in acts), "description")

    def _commitments(self, sentence: Stretch) -> Iterator[Commitment]:
        mentions = self.document.mentions
        if not mentions.within(sentence.start, sentence.end, "cue"):
            self.reported = bool(mentions.within(sentence.start, sentence.end, "speech"))
            return
        line = read_line(self.document, self.parties, sentence.start, sentence.end)
        found = list(undertakings(line, self.reported))[:_MOST]
        for one, following in zip_longest(found, found[1:]):
            if made := self._commitment(line, one, following):
                yield made
        self.reported = any(token.tag == "speech" for token in line.tokens)

    def _commitment(
        self, line: Line, found: Undertaking, following: Undertaking | None
    ) -> Commitment | None:
        actors = self.actors.of(found.subject, ())
        if actors is None:
            return None
        end = clause_end(line, found, following)
        text, span = self.document.text, self.document.span
        first, last = line.tokens[found.start].start, line.tokens[end - 1].end
        token = line.tokens[found.cue]
        return Commitment(
            text[line.start : line.end],
            span(line.start, line.end),
            text[first:last],
            span(first, last),
            text[line.tokens[found.start].start : line.tokens[found.end].end],
            found.force,
            found.status,
            tuple(sorted(actors)),
            tuple(" ".join(text[a:b].split()) for a, b in actions(line, found, end)),
            found.negated,
            tuple(conditions(self.document, first, last)),
            deadline(self.document, self.dates, first, last),
            None,
            False,
            (token.mention.rule,) if token.mention else (),
        )

    def _calls(self, sentence: Stretch) -> Iterator[Call]:
        speech = self.document.mentions.within(sentence.start, sentence.end, "speech")
        if not any(mention.source.attributes["act"] == "call" for mention in speech):
            return
        line = read_line(self.document, self.parties, sentence.start, sentence.end)
        text, span = self.document.text, self.document.span
        for demand in demands(line):
            token = line.tokens[demand.cue]
            actors = self.actors.of(demand.subject, ())
            if actors is None or token.mention is None:
                continue
            addressee = None
            if demand.addressee is not None:
                a, b = demand.addressee
                addressee = text[line.tokens[a].start : line.tokens[b - 1].end]
            yield Call(
                text[line.start : line.end],
                span(line.start, line.end),
                token.text,
                tuple(sorted(actors)),
                addressee,
                (token.mention.rule,),
            )
