"""Parts to the same Parts with their parties: who is whose, from all that the text tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from statementparse.interpret.participants.allegiance.attending import (
    at_home,
    by_company,
    by_delegates,
)
from statementparse.interpret.participants.allegiance.elsewhere import (
    Surroundings,
    is_wanting,
    told_elsewhere,
)
from statementparse.interpret.participants.allegiance.known import Known
from statementparse.interpret.participants.entries import FACING, Entry, surname
from statementparse.interpret.participants.phrases.line import BODY_KINDS
from statementparse.interpret.participants.phrases.offices import read_office
from statementparse.interpret.participants.phrases.posts import is_posted
from statementparse.interpret.participants.phrases.tokens import read_line
from statementparse.interpret.participants.presence import is_official

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.participants.phrases.home import Home
    from statementparse.interpret.parties import PartyFacts

# Mentions that tie an office or body to a state by its name alone.
_TELLING = ("state_office", *BODY_KINDS)
# Roles whose lists name the people of one side.
_TOGETHER = ("delegate", "principal", "host")
_ATTENDING = ("delegate", "source")
# How many states are looked for, and how far behind an entry or an office's state.
_STATES = 6
_REACH = 60
# What follows an office that is told of without its name: a verb.
_PREDICATES = ("plain", "never", "is", "role")


def with_parties(
    entries: Sequence[Entry], near: Surroundings, parties: PartyFacts, home: Home
) -> list[Entry]:
    """Tie every entry to a party, from the surest sign to the weakest.

    First what its own words say, then an office that only one state has, then the same person
    elsewhere in the text, then the one side that is left over.
    """
    tied = [_checked(near.document, entry, parties.codes) for entry in entries]
    closed: set[Callable[[Entry], bool]] = set()
    for is_open, sign in _SIGNS:
        if is_open in closed:
            continue
        if any(map(is_open, tied)):
            known = Known(near, parties, home, tied, entries)
            tied = [sign(entry, known) if is_open(entry) else entry for entry in tied]
        else:
            closed.add(is_open)  # A sign never takes away what another has told.
    return tied


def _by_order(entry: Entry, known: Known) -> Entry:
    """Read the parties in order where nothing tells of anyone: "X and Y met, led by A and B"."""
    return entry.of(known.order_of(entry).get(known.in_short(entry.part)))


def _checked(document: Document, entry: Entry, codes: Sequence[str]) -> Entry:
    """Drop a party that only an acronym tells and that is no side of the statement."""
    if entry.party in codes or not codes or entry.party is None:
        return entry
    if entry.name is not None:
        return entry
    told = document.mentions.within(entry.start, entry.end, *BODY_KINDS, "state", "demonym")
    own = [mention for mention in told if mention.value == entry.party]
    acronyms = [m for m in own if m.kind in BODY_KINDS and document.text[m.start : m.end].isupper()]
    return entry.of(None) if own and acronyms == own else entry


def _by_office(entry: Entry, known: Known) -> Entry:
    """Read an office or body that only one state has."""
    offices = known.near.document.mentions.within(entry.start, entry.end, *_TELLING)
    return known.tied_by(entry, offices)


def _by_city(entry: Entry, known: Known) -> Entry:
    """Read the state of who heads a city that is known: "the Mayor of Suva"."""
    document, title = known.near.document, entry.part.phrase.title or ""
    local = document.language.lexicon("local_office").values
    if not any(word in local for word in title.lower().split()):
        return entry
    cities = document.mentions.within(entry.start, entry.end, "city", "capital")
    return known.tied_by(entry, [m for m in cities if document.text[m.start : m.end] in title])


def _by_issuer(entry: Entry, known: Known) -> Entry:
    """Tie who speaks for a side to the seat of government that the text comes from."""
    speaks = entry.part.role == "spokesperson"
    return known.tied_by(entry, known.near.document.mentions.of("seat")[:1]) if speaks else entry


def _by_custom(entry: Entry, known: Known) -> Entry:
    """Read an office that is usual with one of the sides alone: "Cabinet Secretary"."""
    return entry.of(known.usual_side(entry.part))


def _by_voice(entry: Entry, known: Known) -> Entry:
    """Read whose will someone tells: "Minister Lima reaffirmed Oman's support"."""
    mentions = known.near.document.mentions
    for told in known.near.voices(entry.name or ""):
        for own in mentions.within(told.start, told.end, "state", "demonym"):
            return entry.of(own.value)
    return entry


def _by_turns(entry: Entry, known: Known) -> Entry:
    """Read of which state somebody says what it will do, in turn with one of the other."""
    last = surname(known.near.document.language, entry.name)
    return entry.of(known.parties.of_speakers.get(last or ""))


def _by_speech(entry: Entry, known: Known) -> Entry:
    """Give the one whose speech it is the state of which it says what this will do."""
    speaks = entry.says("speech") and entry.part.role == "principal"
    alone = speaks and len({e.name for e in known.entries if e.says("speech")}) == 1
    return entry.of(known.parties.of_speech) if alone else entry


def _by_mention(entry: Entry, known: Known) -> Entry:
    """Look where else the text names the person, for a party beside the office."""
    return told_elsewhere(entry, known.near, known.told_at)


def _by_namesake(entry: Entry, known: Known) -> Entry:
    for other in known.with_word_of(entry.name or ""):
        if other.party and known.near.names(other.part.phrase, entry.name or ""):
            return entry.of(other.party)
    return entry


def _by_list(entry: Entry, known: Known) -> Entry:
    """Give the party of the others in the list where they all have the same one.

    An embassy's people stand for their state alone: "attended by the Ambassador and the Governor".
    """
    others = known.beside(entry)
    language = known.near.document.language
    if others == known.embassies and entry.name and not is_posted(language, entry.part.phrase):
        return entry
    together = entry.part.role in _TOGETHER
    if len(others) != 1 or not together or (known.codes and not {*others} <= {*known.codes}):
        return entry
    return entry.of(*others)


def _beside_one_facing(entry: Entry, known: Known) -> Entry:
    """Give the party of those beside him, where they face others: "A met B of Oman and C"."""
    beside, row = known.beside(entry), entry.part.row
    faces = row is not None and row.opposite in known.rows
    one_side = len(beside) == 1 and beside != known.facing(entry)
    return entry.of(*beside) if faces and one_side else entry


def _is_bare(entry: Entry) -> bool:
    """Tell whether nothing but a surname and a party is known of a person."""
    own = entry.part.phrase
    return bool(own.name and entry.party and " " not in own.name) and not own.title


def _by_lone_office(entry: Entry, known: Known) -> Entry:
    """Give the office that opens a sentence before: "The Omani Minister ... Later Lima met"."""
    document = known.near.document
    for mention in document.mentions.within(0, entry.start, "state", "demonym")[:_STATES]:
        if mention.value != entry.party:
            continue
        line = read_line(document, mention.start, min(mention.end + _REACH, entry.start))
        office = read_office(line, 0)
        if office and office.title and line.kinds[office.last] in _PREDICATES:
            return entry.told_by(entry.part.phrase._replace(title=office.title))
    return entry


def _by_post(entry: Entry, known: Known) -> Entry:
    """Give who meets an envoy the state that this one is sent to: "met the Omani Ambassador to"."""
    return entry.of(known.post_across(entry))


def _left_over(entry: Entry, known: Known) -> Entry:
    """Give the other side to who faces one side alone: "the Omani minister met Ana Lima"."""
    return entry.of(known.left_over.get(entry.part.role))


def _from_across(entry: Entry, known: Known) -> Entry:
    """Give the other side to officials whom one side meets: "Minister Lima of Peru met Minister B".

    "The CEO of a company" is of no side.
    """
    language, own = known.near.document.language, entry.part.phrase
    met = entry.part.role == "principal" and is_official(language, own)
    return entry.of(known.other_than(known.across(entry))) if met else entry


def _by_issuers_own(entry: Entry, known: Known) -> Entry:
    """Tie who speaks or attends to the side whose people go without their state: it is his."""
    language, own = known.near.document.language, known.issuers_own
    if entry.part.role == "spokesperson":
        return entry.of(own)
    of_state = own in language.lexicon("state_name").forms
    attends = of_state and entry.part.role in _ATTENDING
    return entry.of(own) if attends and is_official(language, entry.part.phrase) else entry


def _by_itself(entry: Entry, known: Known) -> Entry:
    """Give the only party to the only one who is named."""
    alone = len(known.codes) == 1 and known.is_of_one
    return entry.of(known.codes[0]) if alone else entry


def _is_untied(entry: Entry) -> bool:
    return not entry.party


def _is_lone_side(entry: Entry) -> bool:
    return not entry.party and entry.part.role in FACING


# From the surest to the weakest, each with the entries that it is read for.
_SIGNS: tuple[tuple[Callable[[Entry], bool], Callable[[Entry, Known], Entry]], ...] = (
    (_is_untied, _by_office),
    (_is_untied, _by_issuer),
    (_is_untied, _by_namesake),
    (is_wanting, _by_mention),
    (_is_untied, _by_itself),
    (_is_lone_side, _by_speech),
    (_is_lone_side, _by_post),
    (_is_lone_side, _by_order),
    (_is_lone_side, _beside_one_facing),
    (_is_lone_side, _left_over),
    (_is_lone_side, _by_turns),
    (_is_lone_side, _by_custom),
    (_is_lone_side, _by_voice),
    (_is_lone_side, _left_over),
    (_is_lone_side, at_home),
    (_is_untied, by_company),
    (_is_untied, by_delegates),
    (_is_untied, _by_order),
    (_is_untied, _by_custom),
    (_is_untied, _by_list),
    (_is_lone_side, _from_across),
    (_is_untied, _by_issuers_own),
    (_is_untied, _by_city),
    (_is_bare, _by_lone_office),
)
