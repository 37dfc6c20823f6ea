"""Subjects to the codes of the parties they are: whose undertaking it is."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from statementparse.document import Document
from statementparse.interpret.headline import Headline
from statementparse.interpret.participants import ParticipantFacts
from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.syntax.grammar import Token
from statementparse.interpret.syntax.heads import Subject
from statementparse.languages import Language

_SINGLE = frozenset(("1sg", "3sg"))


@frozen(eq=False)
class Actors:
    """The parties of a document, who act for them by their surnames, and whose speech it is.

    `offices` are those of the people, each with its party.
    """

    parties: PartyFacts
    people: Mapping[str, str]
    language: Language
    speaker: tuple[str, ...] = ()
    offices: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of_document(
        cls, document: Document, headline: Headline, parties: PartyFacts, present: ParticipantFacts
    ) -> Actors:
        """Gather whom the document knows; a speech is that of the only one it names."""
        people = {
            person.name.split()[-1].lower(): person.party
            for person in present.participants
            if person.name and person.party
        }
        alone = headline.kind == "remarks" and len(present.participants) == 1
        speaker = tuple(people.values()) if alone else ()
        offices = tuple(
            (person.title.lower(), person.party)
            for person in present.participants
            if person.title and person.party
        )
        return cls(parties, people, document.language, speaker, offices)

    def of(self, subject: Subject, speaker: tuple[str, ...]) -> tuple[str, ...] | None:
        """Give the codes of whom a subject means; None for a stranger, none where it is untold."""
        if subject.kind in ("opening", "effort", "next", "joint") or not subject.tokens:
            return speaker or self.parties.codes
        if _with_counterpart(subject) or self._are_together(subject):
            return self.parties.codes
        if subject.kind == "person":
            return self._of_person(subject, speaker)
        if subject.kind == "actors" and subject.head and (codes := self._of_people(subject.head)):
            return codes
        if _named(subject.tokens):
            return self._of_names(subject.tokens)
        return self._of_words(subject, speaker)

    def besides(self, host: tuple[str, ...]) -> tuple[str, ...]:
        """Give the guests of one who invites: the other parties; none where that is untold."""
        if not host:
            return ()
        return tuple(code for code in self.parties.codes if code not in host)

    def in_order(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Put codes in the order in which the parties of the document stand."""
        ours = {code: place for place, code in enumerate(self.parties.codes)}
        return tuple(sorted(codes, key=lambda code: (ours.get(code, len(ours)), code)))

    def of_person(self, name: str | None) -> tuple[str, ...]:
        """Give the party of a person whom the document knows."""
        party = self.people.get(name.split()[-1].lower()) if name else None
        return (party,) if party else ()

    def _of_people(self, head: tuple[Token, ...]) -> tuple[str, ...] | None:
        """Give the parties of "Odhiambo and Dahl"; all, where they are as many as these."""
        known = [self.people.get(token.text.lower()) for token in head if token.tag == "capital"]
        if not any(known):
            return None
        conjuncts = 1 + sum(token.tag == "and" for token in head)
        if conjuncts == len(self.parties.codes):
            return self.parties.codes
        return tuple(dict.fromkeys(code for code in (*known, *_named(head)) if code))

    def _of_names(self, tokens: tuple[Token, ...]) -> tuple[str, ...] | None:
        """Names mean themselves or their members; a state that is no party undertakes nothing."""
        ours, named = self.parties.codes, _named(tokens)
        if not ours:
            return named
        mine = tuple(code for code in named if code in ours)
        if mine:
            return mine
        found = self.parties.resolve(tokens[0].start, tokens[-1].end)
        members = found.codes if found is not None else ()
        return tuple(code for code in members if code in ours) or None

    def _of_person(self, subject: Subject, speaker: tuple[str, ...]) -> tuple[str, ...] | None:
        """A person acts for the party he is known to belong to; a stranger for none."""
        head = subject.head or subject.tokens
        name = " ".join(token.text for token in head)
        capital = self.language.lexicon("capital").value_of(name)
        if capital is not None:
            return (capital,) if capital in self.parties.codes else None
        party = self.people.get(head[-1].text.lower())
        if party is not None:
            return (party,)
        if _named(head):
            return self._of_names(head)
        has_office = any(token.tag in ("actor", "actors") for token in head)
        return self._of_words(subject, speaker) if has_office else None

    def _of_words(self, subject: Subject, speaker: tuple[str, ...]) -> tuple[str, ...]:
        word = subject.tokens[-1]
        single = self._person(word) in _SINGLE
        if single and speaker:
            return speaker
        start = word.start if subject.kind in ("pronoun", "it") else subject.tokens[0].start
        found = self.parties.resolve(start, word.end, speaker)
        if found is not None and found.codes:
            return found.codes
        alone = subject.kind in ("actor", "person", "it") or single
        ours = self.parties.codes
        return self._of_office(subject) if alone and len(ours) > 1 else ours

    def _of_office(self, subject: Subject) -> tuple[str, ...]:
        """Give the party of "the Prime Minister" where those of only one party are such."""
        words = (token.text for token in subject.tokens if token.tag != "determiner")
        office = f" {' '.join(words).lower()} "
        held = {party for title, party in self.offices if office in f" {title} "}
        return tuple(held) if subject.kind == "actor" and len(held) == 1 else ()

    def _person(self, word: Token) -> str:
        return self.language.lexicon("person").values.get(word.text, "")

    def _are_together(self, subject: Subject) -> bool:
        """Tell whether "we" are all: "together, we will", whoever says so."""
        together = self.language.lexicon("collective_adverb").values
        return self._person(subject.tokens[-1]) == "1pl" and any(
            token.text in together for token in subject.tokens
        )


def _with_counterpart(subject: Subject) -> bool:
    """Tell whether a subject is a pair: "Odhiambo and her counterpart Dahl", "counterparts".

    "Her Omani counterpart" is one of them.
    """
    tags = [token.tag for token in subject.tokens]
    all_of_them = tags[-1] == "counterpart" and not _named(subject.tokens)
    return all_of_them or ("counterpart" in tags and "and" in tags)


def _named(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(token.code for token in tokens if token.code))
