"""Parts to the same Parts with their parties: who is whose, from all that the text tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from statementparse.interpret.participants.glance import names_office
from statementparse.interpret.participants.offices import read_office
from statementparse.interpret.participants.phrases import read_phrases
from statementparse.interpret.participants.roles import Part
from statementparse.interpret.participants.tokens import read_line

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.participants.line import Phrase
    from statementparse.scan import Mention

# Mentions that tie an office or body to a state by its name alone.
_TELLING = ("state_office", "seat", "agency", "organisation")
# Roles whose lists name the people of one side.
_TOGETHER = ("delegate", "principal")
# How many other places that name a person are looked at, and how far back.
_MENTIONS = 6
_REACH = 60
# What follows an office that is told of without its name: a verb.
_PREDICATES = ("plain", "never", "is", "role")
_FACING = ("co_chair", "head_of_delegation", "principal", "host", "signatory")


class Entry(NamedTuple):
    """A part and where it stands in the cleaned text."""

    part: Part
    start: int
    end: int

    @property
    def party(self) -> str | None:
        """The code of the party that it stands for."""
        return self.part.phrase.party

    @property
    def name(self) -> str | None:
        """The person's name."""
        return self.part.phrase.name

    def of(self, party: str | None) -> Entry:
        """Give the same entry for another party."""
        if party == self.party:
            return self
        return self._replace(part=self.part._replace(phrase=self.part.phrase._replace(party=party)))


def with_parties(document: Document, entries: Sequence[Entry], codes: Sequence[str]) -> list[Entry]:
    """Tie every entry to a party, from the surest sign to the weakest.

    First what its own words say, then an office that only one state has, then the same person
    elsewhere in the text, then the one side that is left over.
    """
    tied = [_checked(document, entry, codes) for entry in entries]
    near = _Surroundings(document)
    for is_open, sign in _SIGNS:
        known = _Known(near, codes, tied)
        tied = [sign(entry, known) if is_open(entry) else entry for entry in tied]
    return _in_order(tied, codes)


def _in_order(entries: list[Entry], codes: Sequence[str]) -> list[Entry]:
    """Give chairs of whom nothing is told the parties in order: "X and Y met, led by A and B"."""
    for role in ("co_chair", "principal"):
        facing = [entry for entry in entries if entry.part.role == role]
        if len(facing) == len(codes) > 1 and not any(entry.party for entry in facing):
            given = dict(zip(map(id, facing), codes, strict=True))
            return [entry.of(given.get(id(entry), entry.party)) for entry in entries]
    return entries


def _checked(document: Document, entry: Entry, codes: Sequence[str]) -> Entry:
    """Drop a party that only an acronym tells and that is no side of the statement."""
    if entry.party in codes or not codes or entry.party is None:
        return entry
    if entry.name is not None:
        return entry
    named = document.mentions.within(entry.start, entry.end, "state", "demonym")
    told = any(mention.value == entry.party for mention in named)
    return entry if told else entry.of(None)


def _by_office(entry: Entry, known: _Known) -> Entry:
    """Read an office or body that only one state has."""
    offices = known.near.document.mentions.within(entry.start, entry.end, *_TELLING)
    return known.tied_by(entry, offices)


def _by_issuer(entry: Entry, known: _Known) -> Entry:
    """Tie who speaks for a side to the seat of government that the text comes from."""
    speaks = entry.part.role == "spokesperson"
    return known.tied_by(entry, known.near.document.mentions.of("seat")[:1]) if speaks else entry


def _by_glued_name(entry: Entry, known: _Known) -> Entry:
    """Read the state that a lost blank hides from the scan: "State Secretary ofNorway"."""
    document, codes = known.near.document, known.codes
    text, forms = document.text, document.language.lexicon("state").forms
    found = [
        (place, code)
        for code in codes[:_MENTIONS]
        for form in forms.get(code, ())
        if (place := text.find(form, entry.start + 1, entry.end + _REACH)) > 0
        and text[place - 1].islower()
    ]
    return entry.of(min(found)[1]) if found else entry


def _by_namesake(entry: Entry, known: _Known) -> Entry:
    for other in known.entries:
        if other.party and entry.name and other.name and is_namesake(entry.name, other.name):
            return entry.of(other.party)
    return entry


def _by_list(entry: Entry, known: _Known) -> Entry:
    """Give the party of the others in the list where they all have the same one."""
    group, codes = entry.part.group, known.codes
    others = {e.party for e in known.entries if e.party and e.part.group == group >= 0}
    together = entry.part.role in _TOGETHER
    if len(others) != 1 or not together or (codes and not others <= set(codes)):
        return entry
    return entry.of(others.pop())


@frozen(eq=False)
class _Surroundings:
    """What stands around places of a document, each read once for all who are named there."""

    document: Document
    read: dict[int, tuple[Phrase, ...]] = field(factory=dict, init=False)

    def at(self, place: int) -> tuple[Phrase, ...]:
        """Give the phrases near a place, where an office is among them."""
        if place not in self.read:
            self.read[place] = self._phrases(place)
        return self.read[place]

    def _phrases(self, place: int) -> tuple[Phrase, ...]:
        start, end = max(place - _REACH, 0), min(place + _REACH, len(self.document.text))
        if not names_office(self.document, start, end):
            return ()
        return read_phrases(read_line(self.document, start, end))


class _Known(NamedTuple):
    """What a sign is read from: the text, the statement's parties, the entries tied so far."""

    near: _Surroundings
    codes: Sequence[str]
    entries: Sequence[Entry]

    def tied_by(self, entry: Entry, mentions: Iterable[Mention]) -> Entry:
        """Tie an entry by the first mention of a side of the statement; by any where none is."""
        for mention in mentions:
            if mention.value in self.codes or not self.codes:
                return entry.of(mention.value)
        return entry


def _by_mention(entry: Entry, known: _Known) -> Entry:
    """Look where else the text names the person, for a party beside the office."""
    document, place = known.near.document, -1
    surname = (entry.name or "").rpartition(" ")[2]
    for _ in range(_MENTIONS):
        wanted = surname and _is_wanting(entry)
        place = document.text.find(surname, place + 1) if wanted else -1
        if place < 0:
            return entry
        if _may_tell_more(document, entry, place):
            for phrase in known.near.at(place):
                titled = phrase.title or phrase.honorific
                if phrase.name and titled and is_namesake(phrase.name, entry.name or ""):
                    entry = _fuller(entry, phrase)
    return entry


def _may_tell_more(document: Document, entry: Entry, place: int) -> bool:
    """Tell whether the words before a surname may name a party or the rest of the name."""
    if entry.start <= place < entry.end:
        return False
    before = document.text[max(place - _REACH, 0) : place].split()
    longer = " " not in (entry.name or "") and bool(before) and before[-1][0].isupper()
    parties = document.mentions.within(max(place - _REACH, 0), place + _REACH, "state", "demonym")
    return longer or bool(parties)


def _is_bare(entry: Entry) -> bool:
    """Tell whether nothing but a surname and a party is known of a person."""
    own = entry.part.phrase
    return bool(own.name and entry.party and " " not in own.name) and not own.title


def _by_lone_office(entry: Entry, known: _Known) -> Entry:
    """Give the office that opens a sentence before: "The Omani Minister ... Later Lima met"."""
    document = known.near.document
    for mention in document.mentions.within(0, entry.start, "state", "demonym")[:_MENTIONS]:
        if mention.value != entry.party:
            continue
        line = read_line(document, mention.start, min(mention.end + _REACH, entry.start))
        office = read_office(line, 0)
        if office and office.title and line.kinds[office.last] in _PREDICATES:
            own = entry.part.phrase._replace(title=office.title)
            return entry._replace(part=entry.part._replace(phrase=own))
    return entry


def _is_wanting(entry: Entry) -> bool:
    """Tell whether the name is a surname alone, or the party is not known."""
    return entry.name is not None and (entry.party is None or " " not in entry.name)


def _fuller(entry: Entry, phrase: Phrase) -> Entry:
    own = entry.part.phrase
    name = own.name if " " in (own.name or "") else phrase.name
    fuller = own._replace(name=name, party=own.party or phrase.party)
    return entry._replace(part=entry.part._replace(phrase=fuller))


def _left_over(entry: Entry, known: _Known) -> Entry:
    """Give the other side to who faces one side alone: "the Omani minister met Ana Lima"."""
    _, codes, entries = known
    facing = {e.party for e in entries if e.party and e.part.role in _FACING}
    if len(codes) == 1 and len({e.name for e in entries}) == 1:
        return entry.of(codes[0])
    left = [code for code in codes if code not in facing]
    if len(codes) == 2 and len(left) == 1 and entry.part.role in _FACING:
        return entry.of(left[0])
    return entry


def _is_untied(entry: Entry) -> bool:
    return not entry.party


# From the surest to the weakest, each with the entries that it is read for.
_SIGNS: tuple[tuple[Callable[[Entry], bool], Callable[[Entry, _Known], Entry]], ...] = (
    (_is_untied, _by_office),
    (_is_untied, _by_issuer),
    (_is_untied, _by_namesake),
    (_is_untied, _by_glued_name),
    (_is_wanting, _by_mention),
    (_is_untied, _left_over),
    (_is_untied, _by_list),
    (_is_bare, _by_lone_office),
)


def is_namesake(name: str, other: str) -> bool:
    """Tell whether one name is a shorter form of the other.

    >>> is_namesake("Lima", "Ana B. Lima"), is_namesake("Ana Lima", "Anton Lima")
    (True, False)
    """
    short, long = sorted((words_of_name(name), words_of_name(other)), key=len)
    if len(short) == 1:
        return short[0] in long and (short[0] in (long[-1], long[0]))
    return short[-1] in long[-2:] and all(_is_in(word, long) for word in short)


def _is_in(word: str, name: list[str]) -> bool:
    """Tell whether a name has a word, or its initial where either gives no more than that."""
    return any(word == other or word[:1] == other or word == other[:1] for other in name)


def words_of_name(name: str) -> list[str]:
    """Give the words that tell one name from another."""
    return [word for word in name.casefold().replace(".", " ").split() if word not in ("jr", "sr")]
