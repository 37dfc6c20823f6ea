"""A TokenLine to the heads of bodies in it, "Ministry", and how their names begin and end."""

from __future__ import annotations

from statementparse.interpret.participants.phrases.line import HEADS, NAMING, PARTY_KINDS, TokenLine

FIELD = ("field", "adjective")
FIELDS = (*FIELD, "modifier", "service")
AND = ("and", "&")
_OFFICIAL = frozenset((*FIELDS, "body", "possessive", "dash"))
_LED_TO = ("office", "honorific")
# How many words may stand before the head of a body.
LONGEST_FRONT = 8
# What may stand before a head, what tells whose a body is, and what is below a service.
_FRONT = frozenset((*FIELDS, "name", "caps", "particle", "meeting", *PARTY_KINDS))
_OF_PARTY = frozenset((*PARTY_KINDS, "possessive"))
_BELOW = frozenset((*FIELDS, "office", "body", "people"))
_NO_ENDING = (*FIELDS, *NAMING, "office", "body", "honorific")
_FIELD = frozenset(FIELD)
_LISTED = (*FIELD, "comma")
_ACRONYMS = frozenset(("caps", "name", "initial", *PARTY_KINDS))
# What leads from an embassy to where it is.
_POSTED = ("in", "to", "at")


def is_head(line: TokenLine, place: int) -> bool:
    """Tell the head of a body: "Ministry", and "Navy" where nothing below it follows."""
    kind = line.kinds[place]
    if kind not in HEADS or not (line.is_capital(place) or line.says(place, "small_head")):
        return False
    if kind == "body" or line.kinds[past_ending(line, place)] in _BELOW:
        return kind == "body"
    fields = (line.kinds[place - 1], line.kinds[place + 2])
    return not line.says(place, "body_with_field") or not _FIELD.isdisjoint(fields)


def is_before_a_body(line: TokenLine, place: int, first: int) -> bool:
    """Tell whether a word may stand before the head of a body that begins with the first one."""
    if place - first >= LONGEST_FRONT or is_head(line, place):
        return line.kinds[place] == "body" and line.kinds[place + 1] == "body"
    kind, after = line.kinds[place], line.kinds[place + 1]
    if kind == "office":
        return after == "possessive" or line.says(place + 1, "office_ending")
    if kind == "possessive":
        return place > first
    if kind == "honorific":  # "the Attorney General's Office"
        return after == "possessive" and line.says(place, "office_ending")
    if kind in AND:
        return place > first and line.kinds[place - 1] in FIELD and after in FIELDS
    if kind == "comma" or after == "comma":
        return _lists_fields(line, place + (after == "comma"))
    return kind in _FRONT and line.is_capital(place)


def _lists_fields(line: TokenLine, comma: int) -> bool:
    """Tell the comma in "the Oil, Gas and Metals Corporation" from one between two bodies."""
    last = line.past(comma, _LISTED)
    return (
        all(line.kinds[i] in FIELD for i in (comma - 1, comma + 1, last + 1))
        and line.kinds[last] in AND
    )


def begins_body(line: TokenLine, place: int) -> bool:
    """Tell "the Coast Guard" and "Federal Aviation Administration" from "Social Services"."""
    return line.kinds[place - 1] == "the" or line.kinds[place] in ("modifier", *PARTY_KINDS)


def is_whole_government(line: TokenLine, first: int, head: int) -> bool:
    """Tell "the Omani Government", which is a party, from "the Kurdistan Regional Government".

    Of "Heads of State and Government" it is none either.
    """
    front = line.kinds[first:head]
    whole = "and" in front or _OF_PARTY.issuperset(front)
    return whole and line.says(head, "whole_government")


def past_government(line: TokenLine, place: int) -> int:
    """Step over "Government of", "the Royal Government of the" before a state; else stay."""
    head = line.past(line.past_article(place), ("modifier",))
    if not line.says(head, "whole_government"):
        return place
    link = head + 1 + (line.kinds[head + 1] == "stop")  # "Govt. of India"
    state = line.past_article(link + 1)
    return state if line.kinds[link] == "of" and line.kinds[state] == "state" else place


def past_ending(line: TokenLine, head: int) -> int:
    """Step over a head and what may end it: "Directorate General", "Health Service Executive"."""
    ends = line.says(head + 1, "office_ending") and line.kinds[head + 2] not in _NO_ENDING
    return head + 1 + ends


def past_posting(line: TokenLine, head: int, place: int) -> int:
    """Step over "in Washington, D.C." and "to the UN" behind an embassy."""
    if line.kinds[place] not in _POSTED or not line.says(head, "posted"):
        return place
    last = line.past(line.past_article(place + 1), _ACRONYMS)
    if line.kinds[last] == "comma" and "." in line.word(last + 1):
        last += 2
    return last + (line.kinds[last] == "stop" and "." in line.word(last - 1))


def past_seat(line: TokenLine, place: int) -> tuple[int, str | None]:
    """Step over "(NCB)", "(India)" and ", India (NCB)" behind a body: the party that it names."""
    last = past_acronym(line, place)
    if last > place and line.kinds[place + 1] == "state":
        return last, line.code(place + 1)
    known = line.kinds[last] == "comma" and line.kinds[last + 1] == "state"
    if known and past_acronym(line, last + 2) > last + 2:
        return past_acronym(line, last + 2), line.code(last + 1)
    return last, None


def past_acronym(line: TokenLine, place: int) -> int:
    """Step over "(SGDSN)" behind a body."""
    if line.kinds[place] != "open" or line.kinds[place + 2] != "close":
        return place
    return place + 3 if line.kinds[place + 1] in _ACRONYMS else place


def leads_to_an_office(line: TokenLine, place: int) -> bool:
    """Tell whether only fields stand between here and an office or an honorific."""
    after = line.past(place, _OFFICIAL)
    if line.kinds[after] in _LED_TO:
        return True
    return is_just_made(line, after) and line.kinds[line.past(after + 1, _OFFICIAL)] in _LED_TO


def is_just_made(line: TokenLine, place: int) -> bool:
    """Tell "appointed" in "the newly appointed Ambassador" from the verb."""
    return line.says(place, "just_made") and line.says(place - 1, "newly")


def past_office(line: TokenLine, place: int) -> int:
    """Step over the rest of an office's head: "General" of "Secretary General"."""
    place += 1
    while line.kinds[place] == "office" or line.says(place, "office_ending"):
        place += 1
        joined = line.kinds[place] == "and" and line.says(place - 1, "office_ending")
        if joined and line.says(place + 1, "office_ending"):
            place += 1  # "Ambassadeur extraordinaire et plénipotentiaire"
    ends = line.kinds[place] in ("at", "plain") and line.says_all(place, place + 2, "at_large")
    return place + 2 if ends else place
