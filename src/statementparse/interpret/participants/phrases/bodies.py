"""A TokenLine to the bodies in it, "the Ministry of X for Y and Z", and what offices are for."""

from __future__ import annotations

from typing import NamedTuple

from statementparse.interpret.participants.phrases.fields import field_run, past_fields, past_region
from statementparse.interpret.participants.phrases.heads import (
    AND,
    FIELDS,
    LONGEST_FRONT,
    begins_body,
    is_before_a_body,
    is_head,
    is_whole_government,
    leads_to_an_office,
    past_acronym,
    past_ending,
    past_office,
    past_posting,
    past_seat,
)
from statementparse.interpret.participants.phrases.line import (
    BODY_KINDS,
    HEADS,
    NAMING,
    PARTY_KINDS,
    Phrase,
    TokenLine,
)

_PREPOSITIONS = ("of", "for", "on", "to")
# What goes on with a head's own words, so that it isn't a field by itself.
_GOES_ON = frozenset((*_PREPOSITIONS, *FIELDS, "body", "office"))
_OWN_WORDS = frozenset((*FIELDS, *PARTY_KINDS))
_SEPARATORS = ("comma", *AND)
_OF_OFFICES = ("office", *FIELDS)
# Behind an adjective, these are what it goes with.
_NO_ADJECTIVE_BEFORE = frozenset((*FIELDS, *HEADS, *NAMING, *AND, "office", "meeting"))


class Tail(NamedTuple):
    """Where what follows a head ends, and the party that it names with "of"."""

    last: int
    party: str | None = None


def read_bodies(line: TokenLine, index: int) -> Phrase | None:
    """Read a body; one inside another by a possessive has that one as its parent."""
    outer = read_body(line, index)
    while outer is not None and _holds_another(line, outer.last):
        inner = read_body(line, outer.last + 1)
        if inner is None:
            break
        parents = (outer.organization or "", *outer.parents)
        party = inner.party or outer.party
        outer = inner._replace(first=index, parents=parents, party=party)
    return _within_another(line, outer) if outer else None


def _within_another(line: TokenLine, body: Phrase) -> Phrase:
    """Give a body the one that it is told to belong to: "the Office of X within the Ministry"."""
    whole = read_bodies(line, body.last + 1) if line.says(body.last, "part_of") else None
    if whole is None:
        return body
    parents = (*body.parents, whole.organization or "", *whole.parents)
    return body._replace(last=whole.last, parents=parents, party=body.party or whole.party)


def _holds_another(line: TokenLine, place: int) -> bool:
    """Tell whether a possessive or a dash set off by spaces stands between two bodies."""
    apart = not line.touches(place)
    return line.kinds[place] == "possessive" or (line.kinds[place] == "dash" and apart)


def read_body(line: TokenLine, index: int) -> Phrase | None:
    """Read "the Ministry of X", "National Y Council", "X's Office", an agency's name."""
    return line.behind_article(index, _read_body) if index <= line.last_of_bodies else None


def _read_body(line: TokenLine, first: int) -> Phrase | None:
    """Read what stands before the head of a body, the head, and what follows it."""
    kinds = line.kinds
    if HEADS.isdisjoint(kinds[first : first + LONGEST_FRONT + 1]):
        return _known_body(line, first)
    place, code = first, None
    while is_before_a_body(line, place, first):
        if code is None and kinds[place] in PARTY_KINDS and not line.says(place + 1, "dealings"):
            code = line.code(place)
        place += 1
    if not is_head(line, place) or is_whole_government(line, first, place):
        return _known_body(line, first)
    head, place = place, _past_adjectives(line, past_ending(line, place))
    if is_nation_behind(line, place):
        code, place = code or line.code(place), place + 1
    several = line.says(head, "body_in_plural")
    tail = _past_shared(line, place) if several else read_tails(line, place, of_body=True)
    if tail.last == place and kinds[place] == "of":
        inner = read_body(line, tail.last + 1)  # "the Office of the National Security Council"
        tail = Tail(inner.last, inner.party) if inner else _past_house(line, head) or tail
    if tail.last == first + 1 and kinds[head] == "body":
        return None
    begin = first + 2 if code and kinds[first + 1] == "possessive" else first
    named = past_posting(line, head, tail.last)
    last, seat = past_seat(line, named)
    name = line.words(begin, named)
    return Phrase("body", first, last, organization=name, party=code or tail.party or seat)


def _past_house(line: TokenLine, head: int) -> Tail | None:
    """Read "House of Representatives" and "Chamber of Deputies", and whose it is."""
    sits = line.says(head, "house_of_members") and line.is_capital(head + 2)
    if not sits or line.kinds[head + 2] in PARTY_KINDS:
        return None
    after = read_tails(line, head + 3)
    return after if after.party else Tail(head + 3)


def is_nation_behind(line: TokenLine, place: int) -> bool:
    """Tell whose a body is where that stands behind it: "le ministère togolais de"."""
    return line.is_small_demonym(place) and line.kinds[place + 1] == "of"


def _past_adjectives(line: TokenLine, place: int) -> int:
    """Step over what stands behind the head in some languages: "Instituto Forestal"."""
    last = line.past(place, ("adjective",))
    own = line.is_capital(place) and line.kinds[last] not in _NO_ADJECTIVE_BEFORE
    return last if own and not leads_to_an_office(line, place) else place


def _known_body(line: TokenLine, first: int) -> Phrase | None:
    """Read a body that the data know by name, with a demonym before it."""
    place, code = first, None
    if line.kinds[place] in ("demonym", "state"):
        code, place = line.code(place), place + 1
    kind = line.kinds[place]
    tight = line.kinds[place + 1] == "dash" and line.touches(place + 1)
    if kind not in BODY_KINDS or tight or line.kinds[place + 1] in PARTY_KINDS:
        return None
    name = line.words(first, place + 1)
    last, seat = past_seat(line, place + 1)
    told = line.code(place) if kind == "organisation" else None
    return Phrase("body", first, last, organization=name, party=code or told or seat)


# --- What follows a head -----------------------------------------------------------------------


def _past_shared(line: TokenLine, place: int) -> Tail:
    """Read "of A, the B and C, and of D" behind a head that several bodies share."""
    link, tail = line.kinds[place], read_tails(line, place, of_body=True)
    while True:
        after = line.past(tail.last, _SEPARATORS)
        start = line.past_article(after + (line.kinds[after] == link))
        if after == tail.last or not _continues(line, start):
            return tail
        tail = Tail(more_fields(line, field_run(line, start)), tail.party)


def _continues(line: TokenLine, start: int) -> bool:
    """Tell whether fields begin here that are of no office and no body of their own."""
    last = field_run(line, start)
    if last == start or not line.is_capital(start) or leads_to_an_office(line, start):
        return False
    own = line.kinds[last - 1] == "service" and last > start + 1 and begins_body(line, start)
    return not own and line.kinds[last] not in HEADS and not _is_body(line, start)


def read_tails(line: TokenLine, place: int, of_body: bool = False) -> Tail:
    """Read "of X", "for Y and Z", "to the President": where they end, and whose they are."""
    code, start = None, place
    for _ in range(4):
        if _is_slash(line, place):
            place = _past_slash(line, place)
        link = line.kinds[place]
        if link in ("in", "at") and line.says(line.past_article(place + 1), "seat_of_an_office"):
            place = line.past_article(place + 1) + 1
            continue
        if link not in _PREPOSITIONS or (link == "to" and line.is_surname(place)):
            break
        begin = place + 1 + line.says(place, "attached_to")  # "Auprès | du ministre"
        after = line.past_article(begin)
        speaks_for = link == "for" and line.kinds[after] in PARTY_KINDS
        if speaks_for and (of_body or place > start) and line.kinds[after + 1] not in FIELDS:
            break
        last, party = _portfolio(line, begin)
        if last == begin:
            break
        if link == "of" or line.kinds[last - 1] in _OF_OFFICES:
            code = code or party
        place = last
    return Tail(place, code)


def _is_slash(line: TokenLine, place: int) -> bool:
    return line.kinds[place] == "dash" and line.touches(place)


def _past_slash(line: TokenLine, place: int) -> int:
    """Step over "/Vice-President" and "/Bilateral Affairs" behind an office."""
    if line.kinds[place + 1] == "office":
        return past_office(line, place + 1)
    last = field_run(line, place + 1)
    return last if last > place + 1 else place


def _portfolio(line: TokenLine, start: int) -> Tail:
    """Read a field of government, or whom an office serves."""
    place = line.past(line.past_article(start), ("honorific",))
    kind, after = line.kinds[place], line.kinds[place + 1]
    ends = after not in FIELDS or line.says(place + 1, "residing")  # "of Oman accredited to Chad"
    if kind == "demonym" or after == "possessive":  # "to the Fijian Minister for Trade"
        served = _past_served(line, start, place + 1 + (after == "possessive"))
        if served and line.kinds[start - 1] in ("to", "of"):
            return Tail(served, line.code(place))
    if kind in PARTY_KINDS and ends:
        return _region_or_party(line, place) or Tail(start)
    if kind == "modifier" and place > start and after == "for":
        return Tail(place + 1)  # "of the Union for Foreign Affairs"
    lone = kind == "body" and (place == start or line.is_capital(place))
    if lone and after not in _GOES_ON and not is_nation_behind(line, place + 1):
        return Tail(place + 1)
    if (served := _past_served(line, start, place)) is not None:
        return Tail(served)
    last = place if _is_body(line, place, own=place > start) else past_fields(line, place)
    return Tail(more_fields(line, last)) if last > place else Tail(start)


def _region_or_party(line: TokenLine, place: int) -> Tail | None:
    """Read the part of the world or the party of an office, unless a body begins with it."""
    if last := past_region(line, place):
        return Tail(more_fields(line, last))
    body = read_body(line, place)
    inside = body is not None and body.last > past_acronym(line, place + 1)
    return None if inside else _of_party(line, place)


def _past_served(line: TokenLine, start: int, place: int) -> int | None:
    """Step over an office that another serves: "to the President"; None where there is none."""
    kind, served = line.kinds[place], line.past(place, FIELDS)
    serves = place > start or kind in ("office", "modifier") or line.kinds[start - 1] == "to"
    if not serves or line.kinds[served] != "office":
        return None
    if not (line.is_capital(served) or line.says(start - 2, "attached_to")):
        return None
    last = past_office(line, served)
    named = line.kinds[last] in (*NAMING, "honorific")
    styled = kind == "modifier" and place == start and named
    return served if styled else last  # "for Political Affairs Ambassador Ana Lima"


def _is_body(line: TokenLine, place: int, own: bool = False) -> bool:
    """Tell whether a body's own words begin here: "the Foreign Policy Bureau".

    Before an office they are the office's, but where an article makes the body an `own` one: "of
    the Asia Department Ambassador Ana Lima".
    """
    body = read_body(line, place) if line.kinds[place] in _OWN_WORDS else None
    if body is None or (not own and leads_to_an_office(line, body.last)):
        return False
    return any(line.kinds[i] == "body" for i in range(place, body.last))


def _of_party(line: TokenLine, place: int) -> Tail | None:
    """Read the party of an office, or the office of a body: "of the EU Commission President"."""
    code, after = line.code(place), past_acronym(line, place + 1)
    if line.kinds[place] in BODY_KINDS and line.kinds[after] == "office":
        return Tail(past_office(line, after), code)
    return None if line.kinds[place] in ("agency", "seat") else Tail(after, code)


def more_fields(line: TokenLine, place: int) -> int:
    """Read on through ", Y, and the Z" while fields follow that begin no new office or body."""
    while True:
        after = place
        while line.kinds[after] in ("comma", "and", "&", "the") and after < place + 3:
            after += 1
            if line.kinds[after] in ("of", "to") and line.kinds[after - 1] in _SEPARATORS:
                after = line.past_article(after + 1)  # "et de la Coopération"
        if after == place:
            return place
        last = field_run(line, after)
        wanting = line.kinds[place - 1] == "adjective" and line.kinds[place] != "the"
        begins_new = not wanting and (
            line.kinds[last] in ("office", "body", "people", "meeting")
            or (line.kinds[last - 1] == "service" and begins_body(line, after))
            or _is_body(line, after)
        )
        if after == last or begins_new:
            return place
        place = last
