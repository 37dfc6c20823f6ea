"""An office to what commas set off behind it: its body, what it is for, and the name."""

from __future__ import annotations

from statementparse.interpret.participants.phrases.bodies import more_fields, read_bodies
from statementparse.interpret.participants.phrases.fields import field_run
from statementparse.interpret.participants.phrases.heads import leads_to_an_office, past_government
from statementparse.interpret.participants.phrases.line import Phrase, TokenLine
from statementparse.interpret.participants.phrases.names import read_name
from statementparse.interpret.participants.phrases.offices import read_office

# What ends a field that stands behind an office and a comma.
_CLOSES_FIELD = ("comma", "semicolon", "close", "stop", "end")
# A name without an address has so many words at least.
_FEWEST = 2


def with_body_between(line: TokenLine, office: Phrase) -> Phrase:
    """Read "the Secretary, Ministry of Trade, Ana Lima": the body or field before the name."""
    start = office.last + 1
    if line.kinds[office.last] != "comma" or office.organization:
        return office
    state = past_government(line, start)
    if state > start and line.kinds[state + 1] == "comma":
        return office._replace(last=state + 1, party=office.party or line.code(state))
    body = read_bodies(line, start)
    if body is None:
        field = with_field_apart(line, office)
        return field if field.last > office.last and _is_named(line, field.last) else office
    if line.kinds[body.first] == "the" or not _is_named(line, body.last):
        return office
    joined = office._replace(last=body.last, party=office.party or body.party)
    return joined._replace(organization=body.organization, parents=body.parents)


def _is_named(line: TokenLine, comma: int) -> bool:
    """Tell whether a comma leads to the name of whoever has the office before it."""
    place = comma + 1
    if line.kinds[comma] != "comma":
        return False
    if line.kinds[place] == "honorific":
        return True
    place += line.kinds[place] == "office"  # "the Director, Ministry of X, Ambassador Ana Lima"
    last = read_name(line, place, sure=True)
    return last >= place + _FEWEST and is_apposed(line, last)


def is_apposed(line: TokenLine, last: int) -> bool:
    """Tell a name set off by commas from the next of a list: "the Minister, Ana Lima, met".

    In "the Minister, Ana Lima, the Governor, Jo Ek," each office comes before its name, as in "the
    Minister, Ana Lima, Governor Jo Ek".
    """
    office = read_office(line, last + 1) if line.kinds[last] == "comma" else None
    if office is None or _leads_straight_to_name(line, office):
        return True
    return line.kinds[last + 1] == "the" and line.kinds[office.last] == "comma"


def _leads_straight_to_name(line: TokenLine, office: Phrase) -> bool:
    name = line.past(office.last, ("honorific",))
    return read_name(line, name, sure=True) > name


def with_field_apart(line: TokenLine, office: Phrase) -> Phrase:
    """Read "Deputy Secretary, Pacific and Development": what an office is for behind a comma."""
    place = office.last + 1
    if line.kinds[office.last] != "comma" or not line.is_capital(place):
        return office
    if line.kinds[place - 2] != "office" and not line.says(place - 2, "office_ending"):
        return office
    last = field_run(line, place)
    last = more_fields(line, last) if last > place else place
    ends = line.kinds[last] in _CLOSES_FIELD and "service" not in line.kinds[place:last]
    if last == place or not ends or leads_to_an_office(line, place):
        return office
    return office._replace(last=last, title=f"{office.title}, {line.words(place, last)}")
