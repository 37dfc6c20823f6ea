"""Stage 5: Facts to a Statement: order, what was removed, what was left over."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from statementparse.lines import ends_sentence
from statementparse.models import DateMention, Issue, Removal, Sentence, Statement
from statementparse.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from statementparse.document import Document
    from statementparse.interpret import Facts
    from statementparse.interpret.dates import DateFact
    from statementparse.languages import Language
    from statementparse.text import Text

# What is said of a part that was not read, by the code of its Issue.
_UNREAD = {
    "several_items": "another item with a dateline of its own begins here; it was not read",
    "crowded": "here stands more than running text can hold; from here on it was not read",
}
# A page of at least so many lines, all shorter than this and without a stop, is an index.
_FEWEST_LINKS, _LONGEST_LINK = 3, 160
# Makes a Span of a tuple in half the time that its class takes.
_span = partial(tuple.__new__, Span)


def assemble(document: Document, facts: Facts) -> Statement:
    """Put the facts in the order of the text, into one value."""
    return Statement(
        language=document.language.name,
        kind=facts.headline.kind,
        title=facts.headline.title,
        issued=facts.issued.date,
        meeting=facts.meeting.meeting,
        parties=facts.parties.parties,
        participants=facts.participants.participants,
        commitments=facts.commitments.commitments,
        calls=facts.commitments.calls,
        references=facts.references,
        quotes=facts.quotes.quotes,
        sentences=sentences(document, facts.commitments.acts),
        removed=removals(document.source, document.language),
        issues=tuple(_issues(document, facts)),
        text=document.text,
        evidence=facts.headline.evidence
        + facts.issued.evidence
        + facts.meeting.evidence
        + facts.parties.evidence,
        dates=dates(document, facts.dates.dates),
    )


def sentences(document: Document, acts: tuple[str, ...]) -> tuple[Sentence, ...]:
    """Give every sentence and list item with its act."""
    text, found = document.text, document.structure.sentences
    told = zip(found, document.source.spans(found), acts, strict=True)
    return tuple([Sentence(text[start:end], span, act) for (start, end), span, act in told])


def dates(document: Document, found: Iterable[DateFact]) -> tuple[DateMention, ...]:
    """Give every date at its raw place."""
    text, found = document.source.clean, tuple(found)
    spans = document.source.spans([(date.start, date.end) for date in found])
    pairs = zip(found, spans, strict=True)
    return tuple(
        [
            DateMention(text[start:end], where, value, role, inferred, rules)
            for (start, end, value, role, inferred, rules, *_), where in pairs
        ]
    )


def removals(source: Text, language: Language) -> tuple[Removal, ...]:
    """List the words that cleaning took away, in the order of the raw text, and why."""
    reasons = language.reasons
    found = [
        Removal(words, _span((start, end)), reasons.get(rule, "noise"), rule)
        for start, end, replacement, rule in source.edits
        if not replacement.strip() and (words := source.raw[start:end]).strip()
    ]
    return tuple(sorted(found, key=attrgetter("span")))


def _issues(document: Document, facts: Facts) -> Iterator[Issue]:
    if _is_index(document):
        yield Issue("no_statement", document.span(0, len(document.text)), "no sentence stands here")
    if rest := document.structure.rest:
        yield Issue(rest.code, document.span(rest.start, rest.end), _UNREAD[rest.code])
    yield from facts.dates.issues


def _is_index(document: Document) -> bool:
    """Tell whether a page has no sentence, or nothing but short lines that end without a stop."""
    sentences = document.structure.sentences
    ended = any(ends_sentence(document.text[s.start : s.end]) for s in sentences)
    longest = max((s.end - s.start for s in sentences), default=0)
    lines = len(document.structure.blocks)
    return not sentences or (lines >= _FEWEST_LINKS and longest < _LONGEST_LINK and not ended)
