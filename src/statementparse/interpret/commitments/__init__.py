"""A Document to its commitments and calls, and the act of each sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, zip_longest

from attrs import evolve, frozen

from statementparse.document import Document
from statementparse.interpret.commitments.actors import Actors
from statementparse.interpret.syntax.binding import Undertaking
from statementparse.interpret.commitments.calls import demands
from statementparse.interpret.commitments.clauses import actions, clause_end, conditions, deadline
from statementparse.interpret.commitments.cues import undertakings
from statementparse.interpret.dates import DateFact
from statementparse.interpret.syntax.grammar import Line, read_line
from statementparse.interpret.commitments.items import Lead, completed, lead_of
from statementparse.interpret.participants import ParticipantFacts
from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.quotes import QuoteFacts
from statementparse.interpret.commitments.voices import Voice, Voices
from statementparse.models import Call, Commitment
from statementparse.scan import Mention
from statementparse.segment import Block, Stretch

_ACTS = {
    "call": "call",
    "assess": "assessment",
    "affirm": "assessment",
    "reaffirm": "assessment",
    "express": "assessment",
    "report": "report",
}
_BINDING = ("cue", "speech")
_TELLING = frozenset(("say", "affirm", "reaffirm", "express", "assess"))
_NOBODY = ParticipantFacts()
# A sentence of a real text holds a few undertakings; one of a megabyte must not hold its length.
_MOST = 24


@frozen(eq=False)
class CommitmentFacts:
    """Who undertakes what, what is asked of others, and the act of each sentence."""

    commitments: tuple[Commitment, ...] = ()
    calls: tuple[Call, ...] = ()
    acts: tuple[str, ...] = ()


def read_commitments(
    document: Document,
    dates: tuple[DateFact, ...],
    parties: PartyFacts,
    quotes: QuoteFacts,
    participants: ParticipantFacts = _NOBODY,
) -> CommitmentFacts:
    """Find every undertaking of the parties, and what only looks like one."""
    actors = Actors.of_document(parties, participants)
    reader = _Reader(document, dates, actors, Voices(document, quotes, actors))
    commitments: list[Commitment] = []
    calls: list[Call] = []
    acts: list[str] = []
    for sentence, lead, context in _walk(document, reader):
        found = tuple(reader.commitments(sentence, lead, context))
        asked = tuple(reader.calls(sentence, context))
        commitments += found
        calls += asked
        acts.append(_act(document, sentence, bool(found), bool(asked)))
    return CommitmentFacts(tuple(_once(commitments)), tuple(calls), tuple(acts))


def _once(commitments: list[Commitment]) -> Iterator[Commitment]:
    """Leave out an undertaking that repeats another of the same text word for word."""
    seen: set[tuple[str, tuple[str, ...], str]] = set()
    for one in commitments:
        key = (one.force, one.actions, one.cue.lower())
        if not one.actions or key not in seen:
            yield one
        seen.add(key)


def _act(document: Document, sentence: Stretch, binds: bool, asks: bool) -> str:
    if binds:
        return "commitment"
    if asks:
        return "call"
    mentions = document.mentions.within(sentence.start, sentence.end, "speech")
    acts = {_ACTS.get(mention.source.attributes["act"], "") for mention in mentions}
    acts |= {"assessment" for mention in mentions if mention.value == "note"}
    return next((act for act in ("assessment", "report") if act in acts), "description")


def _may_bind(mentions: tuple[Mention, ...]) -> bool:
    """Tell whether a sentence holds anything that can make an undertaking."""
    return any(m.kind == "cue" or "own" in m.source.attributes for m in mentions)


@frozen
class _Context:
    """What the sentences before one leave to it."""

    reported: bool = False
    voice: Voice | None = None


def _walk(document: Document, reader: _Reader) -> Iterator[tuple[Stretch, Lead | None, _Context]]:
    """Go through the sentences with the lead-in of each, and what stands in front of it."""
    leads: dict[int, Lead] = {}
    context = _Context()
    for number, block in enumerate(document.structure.blocks):
        if block.kind == "speaker":
            context = evolve(context, voice=reader.voices.of_label(block))
        lead = leads.get(block.lead_in) if block.lead_in is not None else None
        if lead is not None and not context.reported:
            context = evolve(context, reported=lead.reported)
        for sentence in block.sentences:
            yield sentence, lead, context
            context = evolve(context, reported=_reports(document, sentence))
        if (made := reader.lead_in(block, lead)) is not None:
            leads[number] = made


def _reports(document: Document, sentence: Stretch) -> bool:
    """Tell whether a sentence puts words into somebody's mouth, so that "would" may follow."""
    found = document.mentions.within(sentence.start, sentence.end, "speech")
    return any(mention.source.attributes["act"] in _TELLING for mention in found)


@frozen(eq=False)
class _Reader:
    """Reads one sentence at a time, given what its document knows."""

    document: Document
    dates: tuple[DateFact, ...]
    actors: Actors
    voices: Voices

    def lead_in(self, block: Block, outer: Lead | None) -> Lead | None:
        """Read what the items behind a block that ends with a colon take over from it."""
        if not block.sentences:
            return None
        last = block.sentences[-1]
        if not self.document.text[: last.end][-3:].rstrip().endswith((":", ":-", ":–", ":—")):
            return None
        line = self._line(last)
        lead = lead_of(line, list(islice(undertakings(line, reported=True), _MOST)))
        return lead if lead is not None or outer is None else outer

    def commitments(
        self, sentence: Stretch, lead: Lead | None, context: _Context
    ) -> Iterator[Commitment]:
        """Find the undertakings of a sentence, or of an item that completes a lead-in."""
        mentions = self.document.mentions
        if lead is None and not _may_bind(mentions.within(sentence.start, sentence.end, *_BINDING)):
            return
        line = self._line(sentence)
        binding = (one for one in undertakings(line, context.reported) if not one.lead_in)
        found = list(islice(binding, _MOST))
        if not found and lead is not None and (one := completed(line, lead)):
            found = [one]
        for one, following in zip_longest(found, found[1:]):
            if made := self._commitment(line, one, following, lead, context):
                yield made

    def _commitment(
        self,
        line: Line,
        found: Undertaking,
        following: Undertaking | None,
        lead: Lead | None,
        context: _Context,
    ) -> Commitment | None:
        voice = self.voices.over(line, found) or context.voice
        if found.subject.kind == "opening" and lead is not None:
            found = found._replace(subject=lead.subject)
        actors = self.actors.of(found.subject, voice.codes if voice else ())
        if actors is None:
            return None
        return self._made(line, found, following, actors, voice)

    def _made(
        self,
        line: Line,
        found: Undertaking,
        following: Undertaking | None,
        actors: tuple[str, ...],
        voice: Voice | None,
    ) -> Commitment:
        document, text = self.document, self.document.text
        end = clause_end(line, found, following, voice.until if voice else None)
        first, last = line.tokens[found.start].start, line.tokens[end - 1].end

        return Commitment(
            text=text[line.start : line.end],
            span=document.span(line.start, line.end),
            clause=text[first:last],
            clause_span=document.span(first, last),
            cue=found.lead or text[first : line.tokens[found.end].end],
            force=found.force,
            status=found.status,
            actors=self.actors.in_order(actors),
            actions=tuple(" ".join(text[a:b].split()) for a, b in actions(line, found, end)),
            negated=found.negated,
            conditions=tuple(conditions(document, line, first, last)),
            deadline=deadline(document, self.dates, first, last),
            speaker=voice.name if voice else None,
            quoted=voice.quoted if voice else False,
            rules=(found.rule,),
        )

    def calls(self, sentence: Stretch, context: _Context) -> Iterator[Call]:
        """Find what a sentence asks of others."""
        speech = self.document.mentions.within(sentence.start, sentence.end, "speech")
        if not any(mention.source.attributes["act"] == "call" for mention in speech):
            return
        line = self._line(sentence)
        text, span = self.document.text, self.document.span
        for demand in demands(line):
            token = line.tokens[demand.cue]
            voice = context.voice.codes if context.voice else ()
            actors = self.actors.of(demand.subject, voice)
            if actors is None or token.mention is None:
                continue
            yield Call(
                text=text[line.start : line.end],
                span=span(line.start, line.end),
                cue=token.text,
                actors=self.actors.in_order(actors),
                addressee=_words(text, line, demand.addressee),
                rules=(token.mention.rule,),
            )

    def _line(self, sentence: Stretch) -> Line:
        return read_line(self.document, self.actors.parties, sentence.start, sentence.end)


def _words(text: str, line: Line, stretch: tuple[int, int] | None) -> str | None:
    if stretch is None:
        return None
    first, last = line.tokens[stretch[0]].start, line.tokens[stretch[1] - 1].end
    return " ".join(text[first:last].split())
