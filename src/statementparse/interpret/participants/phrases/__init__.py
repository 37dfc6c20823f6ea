"""A TokenLine to its Phrases, from the left: persons, bodies, offices, sides, and single tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from statementparse.interpret.participants.phrases.bodies import read_bodies
from statementparse.interpret.participants.phrases.heads import FIELD, FIELDS, leads_to_an_office
from statementparse.interpret.participants.phrases.home import Home
from statementparse.interpret.participants.phrases.line import (
    PARTY_KINDS,
    Phrase,
    Reader,
    TokenLine,
    lone,
)
from statementparse.interpret.participants.phrases.offices import read_office
from statementparse.interpret.participants.phrases.persons import read_person
from statementparse.interpret.participants.phrases.rosters import written_out
from statementparse.interpret.participants.phrases.tokens import read_line

if TYPE_CHECKING:
    from statementparse.document import Document

# What a token alone is called where it is no phrase: a lone "office" names nobody.
_LONE = {"office": "plain", "body": "plain", "name": "plain", "caps": "acronym"}

_ARTICLES = ("the", "a")
# What a side is called by; from a body it only comes, perhaps from several.
_SIDES = ("state", "demonym", "organisation")
# Behind these a name of a party stands alone, unless it is a body.
_CLOSES = frozenset(
    "plain never comma stop and role to in by semicolon colon end is who on at with for as from of"
    " people delegation".split()
)
# How many words stand before "side" or "delegation" at most.
_LONGEST_FRONT = 5
_BEFORE_SIDE = ("possessive", "modifier", "plain", "field", "adjective")
# An opening has no more sentences; to keep all of a long text would cost much memory.
_MOST_KEPT = 16


@frozen(eq=False)
class PhraseReader:
    """Reads stretches of a document for people; the first ones, asked for again, are kept."""

    document: Document
    home: Home
    _known: dict[tuple[int, int], tuple[TokenLine, tuple[Phrase, ...]]] = field(
        factory=dict, init=False
    )

    def read(self, start: int, end: int) -> tuple[TokenLine, tuple[Phrase, ...]]:
        """Give the tokens of a stretch, and its phrases with all who share one written out."""
        if known := self._known.get((start, end)):
            return known
        line, phrases = read(self.document, start, end)
        told = line, self.home.told(line, written_out(line, phrases))
        if len(self._known) < _MOST_KEPT:
            self._known[start, end] = told
        return told


def read(document: Document, start: int, end: int) -> tuple[TokenLine, tuple[Phrase, ...]]:
    """Give the tokens of a stretch, and the phrases that they make."""
    line = read_line(document, start, end)
    return line, read_phrases(line)


def read_phrases(line: TokenLine) -> tuple[Phrase, ...]:
    """Read a line; what is no phrase stays one token each."""
    found: list[Phrase] = []
    kinds = line.kinds
    place = 0
    while place < line.length:
        kind = kinds[place]
        if kind in _BEGINNING:
            phrase = _phrase_at(line, place) or _lone(line, place)
        elif kind == "role":
            phrase = _lone(line, place)
        elif kind == "never" and kinds[place + 1] == "of":
            phrase = _side_again(line, place) or lone(kind, place)
        else:
            phrase = lone(kind, place)
        found.append(phrase)
        place = phrase.last
    return tuple(found)


def _side_again(line: TokenLine, place: int) -> Phrase | None:
    """Read "that of Oman", where a delegation was told of before."""
    party = line.past_article(place + 2)
    ends = line.kinds[party + 1] not in FIELDS or line.says(party + 1, "part_of")
    if not ends or line.kinds[party] not in _SIDES or not line.says(place, "side_again"):
        return None
    return Phrase("delegation", place, party + 1, party=line.code(party))


def _phrase_at(line: TokenLine, place: int) -> Phrase | None:
    for read in _readers(line, place):
        if found := read(line, place):
            return found
    return None


def _lone(line: TokenLine, place: int) -> Phrase:
    """Give a token that is no phrase; a name of a party is one by itself."""
    kind, code = line.kinds[place], line.code(place)
    kind = "party" if kind in PARTY_KINDS else _LONE.get(kind, kind)
    return lone(kind, place, code)


def _readers(line: TokenLine, place: int) -> tuple[Reader, ...]:
    """Give the readers that may find something here; none for the common words of a text."""
    first = line.past_article(place)
    kind = line.kinds[first]
    if kind in PARTY_KINDS and line.kinds[first + 1] in _CLOSES:
        return (read_side, read_bodies)
    if kind in FIELDS and not line.is_capital(first) and not leads_to_an_office(line, first):
        return (read_side,)
    if kind == "plain" and first > place:
        return (read_side,)
    return _READERS.get(kind, ())


def read_side(line: TokenLine, index: int) -> Phrase | None:
    """Read "the Omani side", "delegation of the Republic of Korea", "la délégation malienne"."""
    place: int = index + (line.kinds[index] in _ARTICLES)
    code: str | None = None
    if "delegation" not in line.kinds[place : place + _LONGEST_FRONT + 1]:
        return None
    for _ in range(_LONGEST_FRONT):
        if line.kinds[place] in PARTY_KINDS:
            code = code or line.code(place)
        elif line.kinds[place] not in _BEFORE_SIDE:
            break
        place += 1
    if line.kinds[place] != "delegation":
        return None
    place += 1
    if not code and line.is_small_demonym(place):
        return Phrase("delegation", index, place + 1, party=line.code(place))
    after = line.past_article(place + 1)
    if not code and line.kinds[place] in ("of", "from", "for") and line.kinds[after] in PARTY_KINDS:
        code = line.code(after)
        place = after + 1 if line.kinds[after] in _SIDES else place
    return Phrase("delegation", index, place, party=code)


def _read_lone_body(line: TokenLine, index: int) -> Phrase | None:
    """Read "Etihad Investment Office", whose first words would be a name by themselves."""
    body = read_bodies(line, index)
    if body is None or line.kinds[body.last] == "possessive":
        return None
    return None if leads_to_an_office(line, body.last) else body


# What may find something that begins with a token of a kind, apart from an article.
_ANY: tuple[Reader, ...] = (read_person, read_bodies, read_office)
_READERS: dict[str, tuple[Reader, ...]] = {
    "delegation": (read_side,),
    **dict.fromkeys(("honorific", "initial", "doubtful"), (read_person,)),
    **dict.fromkeys(("office", "body", "service"), _ANY),
    **dict.fromkeys(("name", "caps", "particle"), (_read_lone_body, *_ANY)),
    **dict.fromkeys((*FIELD, "modifier", *PARTY_KINDS), (read_side, *_ANY)),
}
_BEGINNING = frozenset((*_READERS, *_ARTICLES))
