"""A TokenLine to the fields of government in it: "Trade", "Asian and Pacific Affairs"."""

from __future__ import annotations

from statementparse.interpret.participants.phrases.heads import (
    AND,
    FIELD,
    FIELDS,
    LONGEST_FRONT,
    leads_to_an_office,
)
from statementparse.interpret.participants.phrases.line import NAMING, TokenLine

_BEFORE_FIELD = ("dash", "organisation", "body", "modifier", "demonym")
_NAMED = (*NAMING, "honorific")
# What stands between a part of the world and what its office is for.
_OF_REGION = ("and", "comma", "&", "demonym", "state", *FIELDS, *NAMING)


def field_run(line: TokenLine, place: int) -> int:
    """Give where a run of fields ends that begins here; the place itself where there is none."""
    while (last := _past_field(line, place)) > place:
        place = last
    return place


def _past_field(line: TokenLine, place: int) -> int:
    """Step over one field of government, and over what must stand before or behind it."""
    kind, after, then = line.kinds[place : place + 3]
    if kind in FIELD and after == "possessive" and then in FIELD:
        return place + 3  # "Women's Affairs"
    if kind in (*FIELD, "service"):
        lone = kind == "adjective" and after == "name" and then not in _NAMED
        joined = after == "never" and line.says(place + 1, "noun_behind_a_field")
        return place + 1 + (lone or joined)  # "Nuclear" wants a noun: any will do
    last = place
    if kind in ("modifier", "organisation") and after in AND and then in FIELD:
        last = place + 2  # "New and Renewable Energy"
    elif kind == "demonym" and (abroad := _past_abroad(line, place + 1)):
        return abroad
    elif kind in _BEFORE_FIELD and after in FIELD:
        last = place + 1
    return place if last > place and leads_to_an_office(line, place + 1) else last


def _past_abroad(line: TokenLine, place: int) -> int:
    """Step over "Abroad" in "Minister for Senegalese Abroad"; 0 where there is none."""
    words = line.language.lexicon("abroad")
    last = place
    while words.value_of(line.word(last).lower()) == "way":
        last += 1
    return last + 1 if words.value_of(line.word(last).lower()) == "place" else 0


def own_nationals(line: TokenLine, start: int, end: int) -> str | None:
    """Give the state whose people abroad an office is for: "Minister of Gambians Abroad"."""
    kinds = line.kinds[start:end]
    places = (start + i for i, kind in enumerate(kinds) if kind == "demonym")
    return next((line.code(i) for i in places if _past_abroad(line, i + 1)), None)


def past_region(line: TokenLine, place: int) -> int:
    """Step over "American and South Pacific Affairs": a part of the world, and no party; else 0."""
    last = place + 1
    while line.kinds[last] in _OF_REGION and last < place + LONGEST_FRONT:
        if line.says(last, "regional_field"):
            return last + 1 if line.kinds[place] == "demonym" else 0
        last += 1
    return 0


def past_proper_name(line: TokenLine, place: int) -> int:
    """Step over one unknown word, or over all that lead to a common one: "the Rio Declaration"."""
    last = line.past(place, ("name",))
    ends = line.kinds[last] in ("never", "meeting", *FIELD) or line.is_city(line.words(place, last))
    return last if ends else place + 1


def _past_meeting(line: TokenLine, first: int, place: int) -> int:
    """Step over "Coordinator for | Negotiations" and "Envoy for | Peace Talks": what one is for."""
    meant = line.kinds[first - 1] == "for" or (first == place and line.kinds[first - 1] == "of")
    return place + (meant and line.kinds[place] == "meeting" and line.is_capital(place))


def past_fields(line: TokenLine, place: int) -> int:
    """Step over the fields of an office; a name no one knows may stand in front of them."""
    last = _past_meeting(line, place, field_run(line, _past_meeting(line, place, place)))
    if last == place and line.kinds[place] in ("name", "caps"):
        last = field_run(line, past_proper_name(line, place))
    last = line.past(last, ("never",)) if line.is_capital(last) else last
    numbered = line.says(last, "number_of_office") and line.word(last).isupper()
    numbered = numbered and line.kinds[last + 1] not in NAMING  # "I Wayan" is a name
    return last + (numbered and last > place)
