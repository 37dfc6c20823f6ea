"""Entries to what they tell of one another: told once for all whose party is looked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from statementparse.interpret.participants.allegiance.elsewhere import Surroundings
from statementparse.interpret.participants.entries import (
    FACING,
    Entry,
    Part,
    Row,
    surname,
    words_of_name,
)
from statementparse.interpret.participants.phrases.home import Home
from statementparse.interpret.participants.phrases.posts import is_posted
from statementparse.interpret.participants.phrases.tokens import words_of
from statementparse.interpret.parties import PartyFacts

if TYPE_CHECKING:
    from statementparse.interpret.participants.phrases.line import Phrase
    from statementparse.scan import Mention

_BOTH = 2
# How many words lead from an office to a state: "to the".
_LINK = 2


@frozen(eq=False)
class Known:
    """What a sign is read from: the text, the statement's parties, the entries tied so far.

    `untied` are the same entries as their own words tell them.
    """

    near: Surroundings
    parties: PartyFacts
    home: Home
    entries: Sequence[Entry]
    untied: Sequence[Entry]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the statement's parties."""
        return self.parties.codes

    @cached_property
    def is_of_one(self) -> bool:
        """Whether all entries are of one person or body."""
        return len({entry.name for entry in self.entries}) == 1

    @cached_property
    def faces(self) -> bool:
        """Whether anybody is told to face others; whoever hosts those who meet does not."""
        return any(e.part.role in FACING and e.part.role != "host" for e in self.entries)

    @cached_property
    def rows(self) -> set[Row | None]:
        """The lists that people stand in."""
        return {entry.part.row for entry in self.entries}

    @cached_property
    def _parties_of_row(self) -> Mapping[Row | None, set[str]]:
        """The parties that a list's people are of."""
        parties: dict[Row | None, set[str]] = {}
        for entry in self.entries:
            if entry.party and entry.part.row:
                parties.setdefault(entry.part.row, set()).add(entry.party)
        return parties

    def beside(self, entry: Entry) -> set[str]:
        """Give the parties of those who stand in one list with an entry."""
        return self._parties_of_row.get(entry.part.row, set())

    @cached_property
    def left_over(self) -> Mapping[str, str]:
        """The one side that nobody is of yet, by the role of those who face the other."""
        facing = [entry for entry in self.entries if entry.part.role in FACING]
        roles = dict.fromkeys(entry.part.role for entry in facing)
        left = {role: self._left_by([e for e in facing if e.part.role == role]) for role in roles}
        if len(self.codes) == 1:
            left = {}  # who faces somebody of the only side known is of another
        of_all = self._left_by(facing)
        return {role: code for role in roles if (code := left.get(role) or of_all)}

    def _left_by(self, entries: Sequence[Entry]) -> str | None:
        """Give the one side that none of the entries is of, where one person may be of it."""
        taken, untied = {e.party for e in entries}, {e.name for e in entries if not e.party}
        left = [code for code in self.codes if code not in taken]
        told = len(left) == 1 and (len(self.codes) == _BOTH or len(untied) == 1)
        return left[0] if told else None

    def other_than(self, party: str | None) -> str | None:
        """Give the other of two sides."""
        left = [code for code in self.codes if code != party]
        return left[0] if party and len(left) == 1 else None

    def facing(self, entry: Entry) -> set[str]:
        """Give the parties of the list on the other side of an entry's cue."""
        row = entry.part.row
        return self._parties_of_row.get(row.opposite, set()) if row else set()

    def across(self, entry: Entry) -> str | None:
        """Give the party of those on the other side of an entry's cue; the visitors' at home."""
        told = self.facing(entry) or self.visitors
        return next(iter(told)) if len(told) == 1 else None

    def post_across(self, entry: Entry) -> str | None:
        """Give the state where the one envoy on the other side of an entry's cue is posted."""
        row = entry.part.row
        others = [e for e in self.entries if row and e.part.row == row.opposite]
        posts = {code for other in others for code in self._posts_of(other)}
        return posts.pop() if len(others) == len(posts) == 1 else None

    def _posts_of(self, envoy: Entry) -> Iterator[str]:
        """Give the states that an envoy's own words send him to: "Ambassador of Oman to Fiji"."""
        document = self.near.document
        if not is_posted(document.language, envoy.part.phrase):
            return
        words = words_of(document.language)
        for state in document.mentions.within(envoy.start, envoy.end, "state"):
            before = document.text[envoy.start : state.start].split()[-_LINK:]
            kinds = [words.class_of(word) for word in before]
            if "to" in kinds or "in" in kinds:
                yield state.value

    @cached_property
    def visitors(self) -> set[str]:
        """The parties of those who are told to be on a visit."""
        return {e.party for e in self.entries if e.party and e.says("where") == "abroad"}

    def at_home(self, entry: Entry) -> str | None:
        """Give who hosts, receives or opens the state where they meet, if no guest is of it."""
        row, behind = entry.part.row, entry.says("people") == "after"
        hosts = entry.says("where") == "home" and row is not None and row.behind == behind
        return self._host if hosts and self._host not in self.facing(entry) else None

    @cached_property
    def _host(self) -> str | None:
        return self.home.host if self.home.host in self.codes else None

    @cached_property
    def embassies(self) -> set[str]:
        """The parties of the embassies that take part."""
        posted = self.near.document.language.lexicon("posted").values
        bodies = [e for e in self.entries if e.name is None and e.party]
        said = ((e.party, (e.part.phrase.organization or "").lower().split()) for e in bodies)
        return {party for party, words in said if party and not posted.keys().isdisjoint(words)}

    @cached_property
    def issuers_own(self) -> str | None:
        """The one side whose people go without their state, here and wherever they are named."""
        told = {self.in_short(raw.part) for raw in self.untied if raw.party}
        facing = (e for e in self.entries if e.party and e.part.role in FACING)
        own = {entry.party for entry in facing if self.in_short(entry.part) not in told}
        return own.pop() if len(own) == 1 else None

    def order_of(self, entry: Entry) -> Mapping[str, str]:
        """Give the party of each, in short, who is named beside an entry, by the order of both.

        Those who only attend follow the order of those who face one another.
        """
        return self._orders.get(_row_of(entry), {})

    @cached_property
    def _orders(self) -> Mapping[tuple[str, Row | None], Mapping[str, str]]:
        rows: dict[tuple[str, Row | None], list[Part]] = {}
        for entry in self.entries:
            rows.setdefault(_row_of(entry), []).append(entry.part)
        return {row: self._order(*row, parts) for row, parts in rows.items()}

    def _order(self, role: str, row: Row | None, parts: Sequence[Part]) -> Mapping[str, str]:
        """Give the party of each in a row, where nothing speaks against it."""
        people = {self.in_short(part): part for part in parts}
        if not 1 < len(people) == len(self.codes) or any(part.phrase.party for part in parts):
            return {}
        if role == "host" and self._has_guests:
            return {}
        if role not in FACING and (self.issuers_own or any(part.company for part in parts)):
            return {}
        listed = self._row_of_chairs if row else ()
        order = self.parties.in_row or self._order_above if role in FACING else listed
        given = dict(zip(people, order, strict=False))
        fits = all(self.usual_side(p) in (None, given.get(name)) for name, p in people.items())
        return given if fits else {}

    @cached_property
    def _order_above(self) -> Sequence[str]:
        """The parties in the order of the text above those who say "we"."""
        we = next((entry.start for entry in self.entries if entry.says_we), 0)
        told = dict.fromkeys(m.value for m in self.near.document.mentions.within(0, we, "state"))
        return [*told] if told.keys() == {*self.codes} else ()

    @cached_property
    def _has_guests(self) -> bool:
        """Whether the hosts are of one side: "A and B hosted C of Oman"."""
        return any(entry.party and entry.part.role == "principal" for entry in self.entries)

    @cached_property
    def _row_of_chairs(self) -> Sequence[str]:
        """The parties in the order in which those who face one another were named."""
        facing = (e.party for e in self.entries if e.part.role in FACING)
        row = dict.fromkeys(party for party in facing if party)
        return [*row] if row.keys() == {*self.codes} else ()

    def told_at(self, place: int) -> tuple[Phrase, ...]:
        """Give whom an entry that stands at a place has been read as: none needs reading again."""
        number = bisect_right(self._by_place, place, key=_start) - 1
        near = self._by_place[number] if number >= 0 else None
        return (near.part.phrase,) if near and place < near.end else ()

    @cached_property
    def _by_place(self) -> Sequence[Entry]:
        return sorted(self.entries, key=_start)

    def with_word_of(self, name: str) -> list[Entry]:
        """Give the entries that share a word with a name, as all who go by it do."""
        words = words_of_name(self.near.document.language, name)
        places = sorted({place for word in words for place in self._by_word.get(word, ())})
        return [self.entries[place] for place in places]

    @cached_property
    def _by_word(self) -> Mapping[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, entry in enumerate(self.entries):
            for word in words_of_name(self.near.document.language, entry.name or ""):
                places.setdefault(word, []).append(place)
        return places

    def in_short(self, part: Part) -> str:
        """Give what stands for a person or body in short."""
        language, phrase = self.near.document.language, part.phrase
        return surname(language, phrase.name) or phrase.organization or ""

    def usual_side(self, part: Part) -> str | None:
        """Give the one of the parties that alone has such an office, or may have it."""
        said = f" {part.phrase.title or part.phrase.organization} "
        own = [code for code in self.codes if self._names(said, "office_of_side", code)]
        may = [code for code in self.codes if not self._names(said, "office_of_others", code)]
        return own[0] if len(own) == 1 else may[0] if len(may) == 1 < len(self.codes) else None

    def _names(self, said: str, lexicon: str, code: str) -> bool:
        """Tell whether a title has one of the forms that a lexicon lists for a party."""
        forms = self.near.document.language.lexicon(lexicon).forms.get(code, ())
        return any(f" {form} " in said for form in forms)

    def tied_by(self, entry: Entry, mentions: Iterable[Mention]) -> Entry:
        """Tie an entry by the first mention of a side of the statement; by any where none is."""
        for mention in mentions:
            if mention.value in self.codes or not self.codes:
                return entry.of(mention.value)
        return entry


def _start(entry: Entry) -> int:
    return entry.start


def _row_of(entry: Entry) -> tuple[str, Row | None]:
    """Give what those of one row share: the role, and the list where they face nobody."""
    role, row = entry.part.role, entry.part.row
    return (role, None) if role in FACING else (role, row)
