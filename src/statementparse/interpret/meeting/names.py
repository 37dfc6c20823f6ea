"""A named event to the series it is of: its name without parties and year, and its number."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from statementparse.document import Document
from statementparse.interpret.context import leading
from statementparse.interpret.meeting.sessions import LONGEST_NAME, Series, ordinal_of, tidied
from statementparse.interpret.parties import PartyFacts
from statementparse.scan import Mention

_SKIPPED = " \n-–/,.&’'\"“”"
# What stands in front of a name and its parties: "for the third annual".
_LONGEST_LEAD = 60
# "of the" and the blanks around it.
_LONGEST_LINK = 8
# What may stand between a name and its number: "Joint Committee: Fourth Meeting".
_BETWEEN = " :,–-("


class Lead(NamedTuple):
    """Where a name begins with its parties, with what counts it, and which number that is."""

    front: int
    start: int
    ordinal: int | None = None
    mark: tuple[int, int] = (0, 0)


def named(document: Document, event: Mention, parties: PartyFacts, lead: Lead) -> Series | None:
    """Cut parties, ordinal and year off the front of a name; nothing where no name is left."""
    start, ordinal, mark = _stripped(document, event, parties)
    end = _end_with_topic(document, event)
    name = tidied(document.text[start:end])
    if not name or _is_body(document, event, name) or _is_mere_count(document, event, name):
        return None
    if ordinal is None:
        ordinal, mark = lead.ordinal, lead.mark
    if ordinal is None:
        ordinal, mark = _counted_behind(document, event)
    if ordinal is not None and " " in name:
        return Series(name, start, end, (event.rule,), ordinal, *mark)
    owned = bool(parties.within(lead.front, event.fields.get("head", (0, event.end))[1]))
    if not _is_format(document, event, special=owned or ordinal is not None):
        return None
    return Series(name, start, end, (event.rule,), ordinal, *mark)


def _is_mere_count(document: Document, event: Mention, name: str) -> bool:
    """Tell "SEVENTH MEETING OF THE", which counts what is named behind it."""
    sessions = document.mentions.within(event.start, event.end + _LONGEST_LINK, "session")
    return " " not in name and any(session.end > event.end for session in sessions)


def _end_with_topic(document: Document, event: Mention) -> int:
    """Give where a name ends with what it is on: "their health dialogue on fevers and ticks"."""
    topics = document.mentions.within(event.start, event.end + LONGEST_NAME, "topic")
    return max((event.end, *(topic.end for topic in topics if topic.start < event.end)))


def lead_before(document: Document, start: int, parties: PartyFacts) -> Lead:
    """Read what stands in front of a name: its parties, its number or a counted session of it."""
    front = _front(document, start, parties)
    session = _session_before(document, front)
    start, ordinal, mark = _counted(document, front if session is None else session.start)
    if session is not None:
        ordinal, mark = ordinal_of(document, session), (session.start, session.end)
    return Lead(front, start, ordinal, mark)


def _front(document: Document, start: int, parties: PartyFacts) -> int:
    """Give where the parties begin that stand in front of a name: "Peru-Chile commission"."""
    for name in reversed(parties.within(max(start - LONGEST_NAME, 0), start)):
        if document.text[name.end : start].strip(_SKIPPED):
            break
        start = name.start
    return start


def _counted(document: Document, front: int) -> tuple[int, int | None, tuple[int, int]]:
    """Walk back over articles and "annual" to the number in front of a name, where one is."""
    passed = document.language.lexicon("before_name")
    begin = max(front - _LONGEST_LEAD, 0)
    before = document.text[begin:front]
    start, ordinal, mark = front, None, (0, 0)
    while before := before.rstrip(_SKIPPED):
        word = _last_word(before)
        number = _number(document, word)
        if number is not None and ordinal is None:
            ordinal, mark = number, (begin + len(before) - len(word), begin + len(before))
        elif word not in passed:
            break
        before = before.removesuffix(word)
        start = begin + len(before)
    return start, ordinal, mark


def _last_word(text: str) -> str:
    return text.replace("\n", " ").rpartition(" ")[2].lstrip(_SKIPPED)


def _counted_behind(document: Document, event: Mention) -> tuple[int | None, tuple[int, int]]:
    """Read the number behind a name: "held its 28th session", "Council: First Meeting"."""
    for session in document.mentions.within(event.end, event.end + _LONGEST_LEAD, "session"):
        held = document.mentions.within(event.end, session.start, "meeting_cue")
        own = held and leading(document, session.start, "own_word") is not None
        if own or not document.text[event.end : session.start].strip(_BETWEEN):
            return ordinal_of(document, session), (session.start, session.end)
    follows = document.language.lexicon("after_name")
    for word, after in pairwise(document.words(event.end, event.end + _LONGEST_LEAD)[:3]):
        if follows.value_of(after.text) and (ordinal := _number(document, word.text)) is not None:
            return ordinal, (word.start, word.end)
    return None, (0, 0)


def _session_before(document: Document, start: int) -> Mention | None:
    """Give the counted session that a name follows: "the third meeting of the ..."."""
    before = document.mentions.within(start - LONGEST_NAME, start, "session")
    return before[-1] if before and start - before[-1].end <= 2 else None


def _is_body(document: Document, event: Mention, name: str) -> bool:
    """Tell whether a name is that of a standing body such as the Security Council."""
    known = document.language.lexicon("no_series")
    head_end = event.fields.get("head", (0, event.end))[1]
    whole = tidied(document.text[event.start : head_end])
    return name in known or whole in known


def _is_format(document: Document, event: Mention, *, special: bool) -> bool:
    """Refuse a mere "Meeting": it is a format where ministers, leaders or officials hold it.

    One on a topic is an occasion ("Ministerial Meeting on Lakes"), but where somebody's or counted.
    """
    modifier = document.language.lexicon("meeting_modifier")
    head = event.words("head")
    # In capitals the head may be all that a heading gives to count by.
    if head.isupper() or head not in document.language.lexicon("mere_meeting"):
        return True
    if event.words("about") and not special:
        return False
    words = document.words(event.start, event.end)
    return any(word.text in modifier for word in words)


def _stripped(
    document: Document, event: Mention, parties: PartyFacts
) -> tuple[int, int | None, tuple[int, int]]:
    """Give where a name begins behind parties, ordinal and year, and the ordinal's place."""
    start, ordinal, mark = event.start, None, (0, 0)
    head = event.fields.get("head", (event.end, event.end))[0]
    names = {name.start: name.end for name in parties.within(event.start, event.end)}
    skip = document.language.lexicon("series_skip")
    words = {word.start: word for word in document.words(event.start, event.end)}
    while start < event.end:
        word = words.get(start)
        if start in names and names[start] <= head:
            start = names[start]
        elif document.text[start] in _SKIPPED:
            start += 1
        elif word is None:
            break
        elif (number := _number(document, word.text)) is not None and ordinal is None:
            ordinal, mark, start = number, (word.start, word.end), word.end
        elif (len(word.text) == 4 and word.text.isdigit()) or skip.value_of(word.text):
            start = word.end
        else:
            break
    return start, ordinal, mark


def _number(document: Document, word: str) -> int | None:
    """Read an ordinal in words or digits."""
    value = document.language.lexicon("ordinal").value_of(word)
    if value is not None:
        return int(value)
    digits = word[:-2]
    return int(digits) if digits.isdigit() and word[-2:].isalpha() else None
