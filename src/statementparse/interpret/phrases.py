"""Tokens to Phrases: persons with their offices and bodies, bodies alone, sides, cues.

A small grammar, tried at each token from the left: what stands before a name, the name, what
stands after it. It knows word classes, not words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from statementparse.interpret.tokens import PARTY_KINDS, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIELD = ("field", "modifier")
_NAMING = ("name", "initial", "caps", "particle", "suffix")
_ALSO_A_NAME = ("field", "modifier", "state", "demonym", "office", "body", "postnominal")
_BODY_PARTY = ("agency", "organisation", "seat")
_END = Token("", 0, 0, "end")
_PREPOSITIONS = ("of", "for", "on", "to", "in")
_OPENERS = ("comma", "open", "dash", "as")


@frozen
class Phrase:
    """A person, body, office, party, side or cue, and the tokens that it is made of.

    `kind` is person, body, office, party, delegation, role, meeting, people, name, or the
    kind of the one token that is no phrase; `first` and `last` count tokens.
    """

    kind: str
    first: int
    last: int
    name: str | None = None
    honorific: str | None = None
    title: str | None = None
    organization: str | None = None
    parents: tuple[str, ...] = ()
    party: str | None = None


@frozen(eq=False)
class Grammar:
    """Reads phrases of one stretch's tokens; each method returns None where nothing fits."""

    text: str
    tokens: Sequence[Token]

    def at(self, index: int) -> Token:
        """Give a token, or the end mark outside the stretch."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else _END

    def kind(self, index: int) -> str:
        """Give a token's kind."""
        return self.at(index).kind

    def words(self, first: int, last: int) -> str:
        """Give the text of some tokens, white space made single."""
        return " ".join(self.text[self.at(first).start : self.at(last - 1).end].split())

    def phrases(self) -> tuple[Phrase, ...]:
        """Read the whole stretch from the left."""
        found: list[Phrase] = []
        index = 0
        while index < len(self.tokens):
            phrase = self.phrase(index)
            found.append(phrase)
            index = phrase.last
        return tuple(found)

    def phrase(self, index: int) -> Phrase:
        """Read the longest phrase that begins at a token; a token by itself where none does."""
        for read in (self.delegation, self.person, self.bodies, self.office):
            if found := read(index):
                return found
        token = self.at(index)
        kind = "party" if token.kind in PARTY_KINDS else token.kind
        return Phrase(kind, index, index + 1, party=token.code)

    # --- sides -------------------------------------------------------------------------------

    def delegation(self, index: int) -> Phrase | None:
        """Read "the Omani side", "delegation of the Republic of Korea", "Oman's delegation"."""
        place, code = self._skip_the(index), None
        for _ in range(5):
            if self.kind(place) in PARTY_KINDS:
                code = code or self.at(place).code
            elif self.kind(place) not in ("possessive", "modifier", "plain"):
                break
            elif self.kind(place) == "plain" and not code:
                break
            place += 1
        if self.kind(place) != "delegation":
            return None
        place += 1
        if not code and self.kind(place) in ("of", "from", "for"):
            after = self._skip_the(place + 1)
            if self.kind(after) in PARTY_KINDS:
                code, place = self.at(after).code, after + 1
        return Phrase("delegation", index, place, party=code)

    # --- bodies ------------------------------------------------------------------------------

    def bodies(self, index: int) -> Phrase | None:
        """Read a body; one inside another by a possessive has that one as its parent."""
        outer = self.body(index)
        if outer is None:
            return None
        while self.kind(outer.last) == "possessive":
            inner = self.body(outer.last + 1)
            if inner is None or inner.organization is None or outer.organization is None:
                break
            parents = (outer.organization, *outer.parents)
            party = inner.party or outer.party
            outer = evolve(inner, first=index, parents=parents, party=party)
        return outer

    def body(self, index: int) -> Phrase | None:
        """Read "the Ministry of X", "National Y Council", "X's Office", an agency's name."""
        first = self._skip_the(index)
        place, code = first, None
        while self._before_a_body(place, first):
            code = code or self.at(place).code
            place += 1
        if self.kind(place) == "body" and self.at(place).text[0].isupper():
            return self._body_tail(index, first, place, code)
        return self._known_body(index, first)

    def _before_a_body(self, place: int, first: int) -> bool:
        if place - first > 7:
            return False
        token, after = self.at(place), self.kind(place + 1)
        if token.kind in ("office", "possessive"):
            return after == "possessive" or token.kind == "possessive" and place > first
        if token.kind == "plain" or not token.text[:1].isupper():
            return token.kind == "and" and place > first and self.kind(place - 1) == "field"
        if token.kind == "body":
            return after == "body"
        kinds = (*_FIELD, "name", "caps", *PARTY_KINDS, "meeting")
        return token.kind in kinds and after != "comma"

    def _body_tail(self, index: int, first: int, place: int, code: str | None) -> Phrase:
        last, of_party = self._tails(place + 1, of_body=True)
        name = self.words(first, last)
        last = self._acronym(last)
        return Phrase("body", index, last, organization=name, party=code or of_party)

    def _known_body(self, index: int, first: int) -> Phrase | None:
        place, code = first, None
        while self.kind(place) in ("demonym", "state") and place < first + 1:
            code, place = self.at(place).code, place + 1
        token = self.at(place)
        if token.kind not in _BODY_PARTY:
            return None
        if self.kind(place + 1) == "dash" and token.kind == "organisation":
            return None
        name = self.words(first, place + 1)
        last = self._acronym(place + 1)
        return Phrase("body", index, last, organization=name, party=code or token.code)

    def _acronym(self, place: int) -> int:
        """Step over "(SGDSN)" behind a body."""
        inside = self.kind(place + 1) in ("caps", "name", "initial", *_BODY_PARTY)
        if self.kind(place) == "open" and inside and self.kind(place + 2) == "close":
            return place + 3
        return place

    # --- offices -----------------------------------------------------------------------------

    def office(self, index: int) -> Phrase | None:
        """Read "U.S. Deputy Secretary of State for X", "X Agency Director", "Prime Minister"."""
        first = self._skip_the(index)
        place, code, body = first, None, None
        while self._before_an_office(place, first):
            inner = None if body else self.bodies(place)
            if inner and self._leads_to_an_office(inner.last):
                body, code = inner, code or inner.party
                place = inner.last
                first = place + 1 if self.kind(place) == "possessive" else place
            else:
                code = code or self.at(place).code
                place += 1
            if code and self.kind(place - 1) in (*PARTY_KINDS, "possessive"):
                first = place
        if self.kind(place) != "office":
            return None
        return self._office_tail(index, first, place, (code, body))

    def _before_an_office(self, place: int, first: int) -> bool:
        if place - first > 12 or self.kind(place) == "office":
            # "Counselor" and "Assistant" are offices; before another one they are part of it.
            return (
                self.kind(place) == "office"
                and self.kind(place + 1) in _FIELD
                and (self._run(place + 1, _FIELD, "office"))
            )
        kinds = (*_FIELD, *PARTY_KINDS, "possessive", "body", "delegation")
        return self.kind(place) in kinds or (
            self.kind(place) in ("caps", "name") and self._leads_to_an_office(place + 1)
        )

    def _run(self, place: int, kinds: tuple[str, ...], end: str) -> bool:
        while self.kind(place) in kinds:
            place += 1
        return self.kind(place) == end

    def _leads_to_an_office(self, place: int) -> bool:
        return self._run(place, (*_FIELD, "possessive"), "office") or self._run(
            place, (*_FIELD, "possessive"), "honorific"
        )

    def _office_tail(
        self, index: int, first: int, place: int, before: tuple[str | None, Phrase | None]
    ) -> Phrase:
        code, body = before
        last, of_party = self._tails(self._after_head(place))
        title = self.words(first, last)
        organization = body.organization if body else None
        parents = body.parents if body else ()
        if self.kind(last) in ("of", "at", "in", "from", "for") and not body:
            after = self.bodies(last + 1)
            if after and after.party != after.organization:
                organization, parents = after.organization, after.parents
                last, of_party = after.last, of_party or after.party
        return Phrase(
            "office", index, last, None, None, title, organization, parents, code or of_party
        )

    def _after_head(self, place: int) -> int:
        """Step over the rest of the office's heart: "General" of "Secretary General"."""
        place += 1
        while self.kind(place) == "office" or self._is_general(place):
            place += 1
        return self._bracket(place)

    def _is_general(self, place: int) -> bool:
        return self.at(place).text in ("General", "GENERAL") and self.kind(place - 1) == "office"

    def _bracket(self, place: int) -> int:
        """Step over "(East Asia)" behind an office, which is no acronym and holds no office."""
        if self.kind(place) != "open":
            return place
        for last in range(place + 1, place + 8):
            if self.kind(last) == "close":
                return last + 1
            if self.kind(last) not in (*_FIELD, *PARTY_KINDS, "and", "comma", "caps", "dash"):
                return place
        return place

    def _tails(self, place: int, of_body: bool = False) -> tuple[int, str | None]:
        """Read "of X", "for Y and Z", "to the President": where they end, and whose they are."""
        code, start = None, place
        for _ in range(4):
            if self.kind(place) not in _PREPOSITIONS:
                break
            after = self._skip_the(place + 1)
            speaks_for = self.kind(place) == "for" and self.kind(after) in PARTY_KINDS
            if speaks_for and (of_body or place > start) and not self._goes_on(after + 1):
                break
            last, party = self._portfolio(place + 1)
            if last == place + 1:
                break
            if self.kind(place) == "of":
                code = code or party
            place = last
        return (place, code) if of_body else self._and_another(place, code)

    def _and_another(self, place: int, code: str | None) -> tuple[int, str | None]:
        """Read "and Minister of Y" where it is one person's second office: no name follows it."""
        after = place + 1
        if self.kind(place) != "and" or self.kind(after) not in ("office", *_FIELD):
            return place, code
        while self.kind(after) in _FIELD:
            after += 1
        if self.kind(after) != "office":
            return place, code
        last, party = self._tails(self._after_head(after))
        if self.kind(last) in ("honorific", "name", "initial", "caps") and not code:
            return last, party
        if self.kind(last) in ("comma", "close", "end", "stop", "plain", "role") and not code:
            return last, party
        return (place, code) if self.kind(last) in _NAMING else (last, code or party)

    def _portfolio(self, place: int) -> tuple[int, str | None]:
        """Read a field of government, or whom an office serves; returns where it ends."""
        start = place
        place = self._skip_the(place)
        place += self.kind(place) == "honorific"
        token = self.at(place)
        if token.kind in PARTY_KINDS and not self._goes_on(place + 1):
            return self._party_list(place)
        if token.kind == "office" and token.text[0].isupper():
            return self._after_head(place), None
        last = self._field_run(place)
        if last == place and token.kind in ("name", "caps") and token.text[0].isupper():
            last = self._field_run(place + 1)
        if last == place:
            return start, None
        return self._more_fields(last), None

    def _party_list(self, place: int) -> tuple[int, str | None]:
        code = self.at(place).code
        return place + 1, code

    def _goes_on(self, place: int) -> bool:
        return self.kind(place) in ("field", "body")

    def _field_run(self, place: int) -> int:
        kinds = (*_FIELD, "demonym")
        while self.kind(place) in kinds or (
            self.kind(place) in ("dash", "organisation", "body") and self.kind(place + 1) in _FIELD
        ):
            place += 1
        return place

    def _more_fields(self, place: int) -> int:
        """Read on through ", Y, and the Z" while fields follow that begin no new office."""
        while True:
            after = place
            while self.kind(after) in ("comma", "and", "&", "the") and after < place + 3:
                after += 1
            last = self._field_run(after)
            begins_new = self.kind(last) in ("office", "body", "people") or last == after
            if after == place or begins_new:
                return place
            place = last

    # --- persons -----------------------------------------------------------------------------

    def person(self, index: int) -> Phrase | None:
        """Read a person: honorific and office before the name, offices and bodies after it."""
        place = self._skip_the(index)
        honorific, place = self._honorifics(place)
        office = self.office(place)
        after = office.last if office else place
        if office and self.kind(after) == "comma":
            after += 1
        more, begin = self._honorifics(after)
        if office and not more and after != office.last and not self._is_apposed(begin):
            return None
        last = self.name(begin, sure=bool(honorific or more or office))
        if last == begin:
            return None
        base = office or Phrase("person", index, last)
        person = evolve(
            base,
            kind="person",
            first=index,
            last=last,
            name=self._spelled(begin, last),
            honorific=" ".join(filter(None, (honorific, more))) or None,
        )
        person = self._after_name(person)
        if not (person.title or person.honorific or person.organization):
            return evolve(person, kind="name")
        return person

    def _is_apposed(self, begin: int) -> bool:
        """Tell a name set off by commas from the next of a list: "the Minister, Ana Lima, met"."""
        last = self.name(begin, sure=True)
        return last > begin and not (
            self.kind(last) == "comma" and self.office(last + 1) is not None
        )

    def _honorifics(self, place: int) -> tuple[str, int]:
        start = place = self._skip_the(place)
        while self.kind(place) == "honorific":
            place += 1
        if place == start:
            return "", start
        return self.words(start, place), place

    def name(self, place: int, sure: bool) -> int:
        """Read a run of name words; returns where it ends, `place` itself where there is none."""
        start, strong = place, 0
        while True:
            token = self.at(place)
            if token.kind == "stop" and self._keeps_stop(place):
                place += 1
            elif self._is_name(place, start, sure):
                strong += token.kind in ("name", "caps") or token.kind in _ALSO_A_NAME
                place += 1
            elif token.kind == "comma" and self.kind(place + 1) == "suffix" and strong:
                place += 2
            else:
                break
        while place > start and self.kind(place - 1) in ("particle", "comma"):
            place -= 1
        if self.kind(place - 1) == "stop" and self.kind(place - 2) not in ("initial", "suffix"):
            place -= 1
        if not strong or (not sure and self._is_acronym(start, place)):
            return start
        return place

    def _keeps_stop(self, place: int) -> bool:
        before = self.kind(place - 1)
        return before in ("initial", "suffix") and self.at(place).start == self.at(place - 1).end

    def _is_name(self, place: int, start: int, sure: bool) -> bool:
        token = self.at(place)
        if token.kind in ("name", "initial", "caps"):
            return True
        if token.kind == "particle":
            return place > start or token.text[0].isupper()
        if token.kind == "suffix":
            return place > start
        if token.kind not in _ALSO_A_NAME or not token.text[0].isupper():
            return False
        joined = self.kind(place - 1) in ("name", "initial", "caps", "particle", "stop")
        if place > start:
            return joined and self._closes_a_name(place + 1) and "." not in token.text
        honoured = self.kind(place - 1) == "honorific"
        return (
            sure
            and token.kind != "office"
            and (self.kind(place + 1) in ("name", "initial") or honoured)
        )

    def _closes_a_name(self, place: int) -> bool:
        return self.kind(place) not in (
            "field",
            "office",
            "body",
            "possessive",
            "of",
            "for",
            "modifier",
            "delegation",
            "dash",
        )

    def _is_acronym(self, start: int, last: int) -> bool:
        return last == start + 1 and self.kind(start) == "caps"

    def _spelled(self, first: int, last: int) -> str:
        return self.words(first, last)

    def _after_name(self, person: Phrase) -> Phrase:
        """Read the offices, bodies and party behind a name, each after a comma or in brackets."""
        while True:
            more = self._postnominal(person) or self._apposition(person) or self._origin(person)
            if more is None:
                return person
            person = more

    def _postnominal(self, person: Phrase) -> Phrase | None:
        place = person.last + (self.kind(person.last) == "comma")
        start = place
        while self.kind(place) == "postnominal" or (
            place > start and self.kind(place) in ("stop", "postnominal")
        ):
            place += 1
        return evolve(person, last=place) if place > start else None

    def _apposition(self, person: Phrase) -> Phrase | None:
        mark = self.kind(person.last)
        if mark not in _OPENERS:
            return None
        start = person.last + 1
        office = self.office(start)
        if office and (mark == "open" or not self._names_another(office)):
            joined = _joined(person, office)
            return self._closed(joined, mark) if joined else None
        body = self.bodies(start)
        if body and self._is_own_body(person, body, start):
            return self._closed(_with_body(person, body), mark)
        return None

    def _names_another(self, office: Phrase) -> bool:
        """Tell whether the office belongs to the name behind it, not to the one before it."""
        place = office.last
        _, after = self._honorifics(place)
        if after == place and self.kind(place) == "comma":
            return False
        return after > place or self.name(place, sure=True) > place

    def _is_own_body(self, person: Phrase, body: Phrase, start: int) -> bool:
        if self.kind(start) == "the" and person.organization:
            return False
        if self._leads_to_an_office(body.last) or self.kind(body.last) in ("name", "honorific"):
            return False
        return len(person.parents) < 3

    def _closed(self, person: Phrase, mark: str) -> Phrase:
        if mark in ("open", "dash") and self.kind(person.last) in ("close", "dash"):
            return evolve(person, last=person.last + 1)
        return person

    def _origin(self, person: Phrase) -> Phrase | None:
        """Read "of the Ministry of X" and "of Oman" behind a name or an office."""
        if self.kind(person.last) not in ("of", "from", "at", "in", "with"):
            return None
        place = person.last + 1
        body = self.bodies(place)
        if body and not person.organization and not self._leads_to_an_office(body.last):
            return _with_body(person, body)
        token = self.at(self._skip_the(place))
        if self.kind(person.last) in ("of", "from") and token.code and not person.party:
            if token.kind in ("state", "organisation"):
                return evolve(person, last=self._skip_the(place) + 1, party=token.code)
        return None

    def _skip_the(self, place: int) -> int:
        return place + 1 if self.kind(place) in ("the", "a") else place


def _joined(person: Phrase, office: Phrase) -> Phrase | None:
    """Give a person one more office."""
    title = f"{person.title}, {office.title}" if person.title else office.title
    with_office = evolve(
        person, kind="person", last=office.last, title=title, party=person.party or office.party
    )
    if office.organization and not person.organization:
        return evolve(with_office, organization=office.organization, parents=office.parents)
    return with_office


def _with_body(person: Phrase, body: Phrase) -> Phrase:
    """Give a person the body behind the name; a second one is the first one's parent."""
    party = person.party or body.party
    if person.organization:
        parents = (*person.parents, body.organization or "")
        return evolve(person, kind="person", last=body.last, parents=parents, party=party)
    return evolve(
        person,
        kind="person",
        last=body.last,
        organization=body.organization,
        parents=body.parents,
        party=party,
    )
