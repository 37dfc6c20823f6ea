"""A Document to the recurring format that its meeting belongs to, and which one it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from statementparse.document import Document, Word
from statementparse.interpret.dates import leading, sentence_of
from statementparse.interpret.headline import Headline
from statementparse.interpret.meeting.sessions import (
    LONGEST_NAME,
    Series,
    group_of,
    ordinal_of,
    tidied,
)
from statementparse.interpret.parties import PartyFacts
from statementparse.scan import Mention

# The name of the meeting stands in the title, the release line or the first paragraphs.
_OPENING = 2500
_SKIPPED = " \n-–/,.&’'\"“”"
_LONGEST_ORDINAL = 16
_ENOUGH, _TITLED = 3, 10
# A name that first stands after this many sentences is that of another meeting.
_EARLY = 4


class _Candidate(NamedTuple):
    score: int
    series: Series


def read_series(document: Document, headline: Headline, parties: PartyFacts) -> Series:
    """Choose the format that the opening of the text names best, and count its meetings."""
    found = [c for c in _candidates(document, headline, parties) if c.score >= _ENOUGH]
    best = max(found, key=lambda candidate: candidate.score, default=None)
    if best is None:
        return _counted_session(document, headline)
    best = next((other for other in found if _is_fuller(other.series, best.series)), best)
    if best.series.ordinal is not None:
        return best.series
    for other in found:
        if other.series.ordinal is not None and _alike(best.series, other.series):
            return best.series._replace(
                ordinal=other.series.ordinal,
                ordinal_start=other.series.ordinal_start,
                ordinal_end=other.series.ordinal_end,
                rules=tuple(dict.fromkeys(best.series.rules + other.series.rules)),
            )
    counted = _counted_session(document, headline)
    return counted._replace(
        name=best.series.name,
        start=best.series.start,
        end=best.series.end,
        rules=tuple(dict.fromkeys(best.series.rules + counted.rules)),
    )


def _candidates(
    document: Document, headline: Headline, parties: PartyFacts
) -> Iterator[_Candidate]:
    early = _end_of_opening(document, headline)
    for event in document.mentions.within(0, _OPENING, "event", "common_event"):
        series = _named(document, event, parties)
        if series is not None:
            titled = headline.start <= event.start < headline.end
            late = event.start >= early
            score = _score(document, parties, event, series) + 2 * titled - 2 * late
            # The title's own format goes before every other.
            score += _TITLED * (titled and score >= _ENOUGH)
            yield _Candidate(score, series)
    for session in document.mentions.within(0, early, "session"):
        if leading(document, session.start, "margin_word") is not None:
            continue
        if series := group_of(document, session):
            yield _Candidate(_ENOUGH, series)


def _end_of_opening(document: Document, headline: Headline) -> int:
    """Give where the sentences end in which a text names its own meeting."""
    sentences = [s for s in document.structure.sentences if s.start >= headline.end]
    return sentences[:_EARLY][-1].end if sentences else _OPENING


def _score(document: Document, parties: PartyFacts, event: Mention, series: Series) -> int:
    """Weigh what shows that a name is that of this meeting."""
    near = (event.start - LONGEST_NAME, event.end + LONGEST_NAME)
    start = sentence_of(document, event.start).start
    head = document.language.lexicon("series_head").value_of(event.words("head"))
    beside = leading(document, event.start, "margin_word") is not None
    recalled = document.mentions.within(start, event.start, "recall")
    front = _front(document, event, parties)
    own = bool(parties.within(front, event.end))
    annual = _recurs(document, series.name or "", front)
    topical = document.language.lexicon("topical_head").value_of(event.words("head"))
    bare = series.ordinal is None and not (own and topical and event.words("about"))
    bare = bare and _is_bare(document, series.name or "")
    return (
        2 * (head == "strong")
        + 2 * (series.ordinal is not None)
        + (event.kind == "common_event" and annual)
        + 2 * (event.kind == "common_event" and _is_held(document, event, front))
        + own
        + bool(document.mentions.within(*near, "meeting_cue"))
        - 4 * (bare or bool(recalled) or beside)
    )


def _recurs(document: Document, name: str, front: int) -> bool:
    """Tell whether a format is one of every year by its name, or by the word in front of it."""
    every = document.language.lexicon("recurring")
    within = any(every.value_of(word) is not None for word in name.split())
    return within or leading(document, front, "recurring") is not None


def _is_held(document: Document, event: Mention, front: int) -> bool:
    """Tell whether a format in small letters sits, or is one by its name: "a session of the"."""
    by_name = document.language.lexicon("format_by_name").value_of(
        tidied(document.text[event.start : event.end])
    )
    return by_name is not None or leading(document, front, "session_of") is not None


def _is_bare(document: Document, name: str) -> bool:
    """Tell whether a name is a mere "Consultations", whoever held them and on what."""
    owned = name.replace("'s ", "’s ").rpartition("’s ")[2]
    noun = owned.partition(" on ")[0].partition(" with ")[0]
    return document.language.lexicon("common_head").value_of(noun) is not None


def _named(document: Document, event: Mention, parties: PartyFacts) -> Series | None:
    """Cut parties, ordinal and year off the front of a name; nothing where no name is left."""
    start, ordinal, mark = _stripped(document, event, parties)
    name = tidied(document.text[start : event.end])
    if not name or _is_body(document, event, name) or not _is_format(document, event):
        return None
    front = _front(document, event, parties)
    session = _session_before(document, front)
    if ordinal is None and session is not None:
        ordinal, mark = ordinal_of(document, session), (session.start, session.end)
    if ordinal is None and (word := _word_before(document, front)) is not None:
        ordinal, mark = _number(document, word), (word.start, word.end)
    return Series(name, start, event.end, (event.rule,), ordinal, *mark)


def _front(document: Document, event: Mention, parties: PartyFacts) -> int:
    """Give where the parties begin that stand in front of a name: "Peru-Chile commission"."""
    start = event.start
    for name in reversed(parties.within(max(start - LONGEST_NAME, 0), start)):
        if document.text[name.end : start].strip(_SKIPPED):
            break
        start = name.start
    return start


def _word_before(document: Document, start: int) -> Word | None:
    words = document.words(max(start - _LONGEST_ORDINAL, 0), start)
    return words[-1] if words else None


def _is_body(document: Document, event: Mention, name: str) -> bool:
    """Tell whether a name is that of a standing body such as the Security Council."""
    known = document.language.lexicon("no_series")
    head_end = event.fields.get("head", (0, event.end))[1]
    whole = tidied(document.text[event.start : head_end])
    return known.value_of(name) is not None or known.value_of(whole) is not None


def _is_format(document: Document, event: Mention) -> bool:
    """Refuse a mere "Meeting": it is a format where ministers, leaders or officials hold it."""
    modifier = document.language.lexicon("meeting_modifier")
    head = event.words("head")
    # In capitals the head may be all that a heading gives to count by.
    if head.isupper() or document.language.lexicon("mere_meeting").value_of(head) is None:
        return True
    words = document.words(event.start, event.end)
    return any(modifier.value_of(word.text) is not None for word in words)


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
        elif (number := _number(document, word)) is not None and ordinal is None:
            ordinal, mark, start = number, (word.start, word.end), word.end
        elif (len(word.text) == 4 and word.text.isdigit()) or skip.value_of(word.text):
            start = word.end
        else:
            break
    return start, ordinal, mark


def _number(document: Document, word: Word) -> int | None:
    """Read an ordinal in words or digits."""
    value = document.language.lexicon("ordinal").value_of(word.text)
    if value is not None:
        return int(value)
    digits = word.text[:-2]
    return int(digits) if digits.isdigit() and word.text[-2:].isalpha() else None


def _session_before(document: Document, start: int) -> Mention | None:
    """Give the counted session that a name follows: "the third meeting of the ..."."""
    before = document.mentions.within(start - LONGEST_NAME, start, "session")
    return before[-1] if before and start - before[-1].end <= 2 else None


def _counted_session(document: Document, headline: Headline) -> Series:
    """Read the number of a session whose format has no name."""
    for session in document.mentions.within(0, _end_of_opening(document, headline), "session"):
        titled = headline.start <= session.start < headline.end
        cues = document.mentions.within(session.end, session.end + LONGEST_NAME, "meeting_cue")
        ordinal = ordinal_of(document, session)
        if leading(document, session.start, "margin_word") is not None:
            continue
        if ordinal is not None and (titled or (cues and ordinal > 1)):
            rules = (session.rule,)
            return Series(None, 0, 0, rules, ordinal, session.start, session.end)
    return Series()


def _is_fuller(one: Series, other: Series) -> bool:
    """Tell whether a counted name says in full what a heading says in small or capital letters."""
    full, short = one.name or "", other.name or ""
    if one.ordinal is None or full == short or not (short.islower() or short.isupper()):
        return False
    words = full.casefold().split()
    return full[:1].isupper() and not full.isupper() and set(short.casefold().split()) <= set(words)


def _alike(one: Series, other: Series) -> bool:
    """Tell whether two names are of one format: the shorter ends the longer."""
    first, second = (one.name or "").casefold(), (other.name or "").casefold()
    return first.endswith(second) or second.endswith(first) or first.startswith(second)
