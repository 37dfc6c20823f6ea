"""A Document and its dates to the day it was issued: stamps, datelines, "released on"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import evolve, frozen

from statementparse.document import Document
from statementparse.edtf import PartialDate
from statementparse.interpret.context import leading, leading_words
from statementparse.interpret.dates import DateFact, last_day, read_dates_of
from statementparse.interpret.dates.datelines import (
    LONGEST_PLACE,
    PUNCTUATION,
    is_date_line,
    is_dateline,
    with_place,
)
from statementparse.interpret.dates.relative import completed, day_of
from statementparse.interpret.headline import Headline
from statementparse.languages import Language
from statementparse.models import Evidence
from statementparse.segment import SEVERAL_ITEMS, Block
from statementparse.text import Span

# How well a date's surroundings show that it is the issue date: the lowest number wins. A dateline
# whose year another stamp tells is older than that stamp, which is the site's.
SAID, DATELINE, LINE, TODAY, REPOST, NEVER = 1, 2, 3, 4, 5, 9
_SHORTEST_STAMP, _LONGEST_STAMP = 6, 400
_WEEK = 7
# A page has been stamped within fifty years of this day: of its year two digits may be told.
_OF_PAGES = PartialDate(2020, 1, 1)
# What parts the entries of a line of a page.
_PARTING = str.maketrans(dict.fromkeys("·•›»", "|"))
# What stands between "today" and the day that it is.
_BESIDE_DAY = ", ("
# The value of "today" in its lexicon.
_THIS_DAY = "day 0"
# A place line or dateline stands among the first or the last blocks.
_HEAD, _TAIL = 8, 7
# The formula of signing stands among the last blocks, above the names of those who sign.
_CLOSING = 16
# "issued in Tokyo on 30 October": what stands between the city and the day.
_CITY_GAP = 5


@frozen
class Issued:
    """The day of issue, where the cleaned text tells it (-1: nowhere), and what it rests on."""

    date: PartialDate | None = None
    start: int = -1
    evidence: tuple[Evidence, ...] = ()


class _Candidate(NamedTuple):
    rank: int
    date: PartialDate
    span: Span
    rules: tuple[str, ...]
    start: int = -1
    dateline: bool = False
    # The clock of a page stands above the title.
    above: bool = False


def read_issued(document: Document, headline: Headline, dates: tuple[DateFact, ...]) -> Issued:
    """Choose the date that says best when the statement itself came out."""
    days = [last_day(date.value) for date in dates]
    stamps = tuple(_removed_stamps(document, days))
    found = [*_in_text(document, headline, dates), *(s for s in stamps if s.rank < NEVER)]
    datelines = {candidate.date for candidate in found if candidate.dateline}
    rest = document.structure.rest
    if (rest and rest.code == SEVERAL_ITEMS) or len(datelines) > 1:
        # Several items on one page: none of their dates is that of the whole.
        found = [candidate for candidate in found if candidate.rank <= SAID]
    if not found:
        return Issued()
    told = [*days, *(stamp.date for stamp in stamps)]
    # Each day once: a text may tell one of them a thousand times.
    dated, told = (_with_a_year(days) for days in ((known.date for known in found), told))
    found = [_completed(candidate, dated, told) for candidate in found]
    best = min(found, key=lambda known: (known.rank, -_precision(known.date), known.above))
    evidence = Evidence("issued", str(best.date), best.span, best.rules)
    return Issued(best.date, best.start, (evidence,))


def _with_a_year(days: Iterable[PartialDate]) -> list[PartialDate]:
    return [*dict.fromkeys(day for day in days if day.year is not None)]


def _completed(
    candidate: _Candidate, dated: Iterable[PartialDate], told: Iterable[PartialDate]
) -> _Candidate:
    """Give a dateline without a year that of the nearest stamp, or of a day near it on the page.

    One that another stamp dates to the same week is believed before that stamp.
    """
    day = candidate.date
    if day.year is not None:
        return candidate
    years = [year for other in dated for year in _dated(day, other)]
    if years:
        apart, day = min(years, key=lambda year: year[0])
        rank = min(candidate.rank, DATELINE) if apart <= _WEEK else candidate.rank
        return candidate._replace(date=day, rank=rank)
    near = (t for t in told if t.month == day.month and _are_near(t.day, day.day))
    return candidate._replace(
        date=next((PartialDate(t.year, day.month, day.day) for t in near), day)
    )


def _dated(day: PartialDate, stamp: PartialDate) -> Iterator[tuple[int, PartialDate]]:
    """Give a day without a year in the year of a stamp, and by how many days they are apart."""
    value = completed(day, stamp).value
    if isinstance(value, PartialDate) and (here := day_of(value)) and (there := day_of(stamp)):
        yield abs((here - there).days), value


def _are_near(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= _WEEK


def _precision(date: PartialDate) -> int:
    return sum(part is not None for part in (date.year, date.month, date.day))


def _in_text(
    document: Document, headline: Headline, dates: Iterable[DateFact]
) -> Iterator[_Candidate]:
    """Give the dates of the text that may be its day of issue, each with its rank."""
    blocks = document.structure.blocks
    # Below a menu that was left, the head of a page begins with its title.
    head = sum(block.end <= headline.start for block in blocks) + _HEAD
    index = 0
    for date in dates:
        while index < len(blocks) and blocks[index].end <= date.start:
            index += 1
        value = date.value
        if index == len(blocks) or not isinstance(value, PartialDate) or value.month is None:
            continue
        rank = _said(document, date)
        dateline, titled = False, headline.holds(date.start)
        if rank is None and (index < head or index >= len(blocks) - _TAIL):
            block = _behind(headline, with_place(document, blocks, index), date)
            dateline = is_dateline(document, block, date)
            if dateline or is_date_line(document, block, date, titled):
                rank = LINE
            elif _says_today(document, date) or (titled and _dates_title(document, headline, date)):
                rank = TODAY
        if rank is None and index >= len(blocks) - _CLOSING and _closes(document, blocks[index]):
            rank = SAID
        if rank is not None and rank < NEVER:
            span = document.span(date.start, date.end)
            above = date.end <= headline.start
            yield _Candidate(rank, value, span, date.rules, date.start, dateline, above)


def _behind(headline: Headline, block: Block, date: DateFact) -> Block:
    """Leave out the title where the day stands behind it in its line ("Talks held May 3 HNA")."""
    shares = block.start <= headline.start < headline.end <= date.start
    return evolve(block, start=headline.end) if shares else block


def _closes(document: Document, block: Block) -> bool:
    """Tell whether a paragraph is the formula above the signatures: "Done at Lima, this ..."."""
    formulas = document.language.lexicon("closing_formula").values
    return document.text.startswith(tuple(formulas), block.start)


def _dates_title(document: Document, headline: Headline, date: DateFact) -> bool:
    """Tell whether a title is of its day: what was spoken, or "Call with Minister Ek (3 May)"."""
    in_brackets = document.text[date.start - 1 : date.start] == "("
    closes = document.text[date.end : headline.end] == ")"
    return headline.is_spoken or (in_brackets and closes)


def _says_today(document: Document, date: DateFact) -> bool:
    """Tell whether a text dates its own day: "met in Lima today, Wednesday, 5 May 2021"."""
    before = document.text[max(date.start - LONGEST_PLACE, 0) : date.start].rstrip(_BESIDE_DAY)
    last = before.rpartition(" ")[2].lstrip("(")
    if last in document.language.lexicon("weekday"):
        before = before.removesuffix(last).rstrip(_BESIDE_DAY)
    return leading_words(before, len(before), document.language.lexicon("relative")) == _THIS_DAY


def _said(document: Document, date: DateFact) -> int | None:
    """Give the rank of the words in front of a date, with a city between them or not."""
    kinds = ("city", "capital", "place", "state")
    cities = document.mentions.within(date.start - LONGEST_PLACE, date.start, *kinds)
    beside = cities if cities and date.start - cities[-1].end <= _CITY_GAP else ()
    starts = dict.fromkeys(city.span_of("place")[0] for city in beside)
    ranks = (leading(document, start, "issue_word") for start in (date.start, *starts))
    return next((int(rank) for rank in ranks if rank is not None), None)


def _removed_stamps(document: Document, days: Sequence[PartialDate]) -> Iterator[_Candidate]:
    """Read the dates of what cleaning took away, with how far each is to be believed."""
    for start, end, replacement, rule in document.source.edits:
        if end - start < _SHORTEST_STAMP or replacement.strip():
            continue
        raw = document.source.raw[start:end]
        if not _may_be_dated(raw):
            continue
        for date in read_dates_of(raw, document.language, days):
            by_rule = _rank_of_rule(document.language, rule)
            is_field = by_rule == LINE  # What a machine wrote is told by its rule.
            rank = by_rule if is_field else _rank_of_words(document, raw, date) or by_rule
            ending = date.head.words("short_year") if date.head else ""
            value = completed(date.value, _OF_PAGES, 0, ending).value if ending else date.value
            if isinstance(value, PartialDate) and value.month is not None:
                span = Span(start + date.start, start + date.end)
                yield _Candidate(rank or NEVER, value, span, (rule, *date.rules))


def _may_be_dated(raw: str) -> bool:
    """Tell whether a stretch is more than the number of a page."""
    return len(raw.strip()) >= _SHORTEST_STAMP and any(map(str.isdigit, raw[:_LONGEST_STAMP]))


def _rank_of_words(document: Document, raw: str, date: DateFact) -> int | None:
    """Believe the word in front of a removed date, or one that is all of a line or of an entry."""
    said = leading_words(raw, date.start, document.language.lexicon("issue_word"))
    if said is not None:
        return int(said)
    entries = raw.translate(_PARTING).replace(" / ", " | ")
    before, after = entries[: date.start].rpartition("|")[2], entries[date.end :].partition("|")[0]
    return None if (before + after).strip(PUNCTUATION) else REPOST


def _rank_of_rule(language: Language, rule: str) -> int | None:
    """Tell how far the stamps that a rule of cleaning removes are to be believed."""
    rank = language.lexicon("stamp_rank").value_of(language.reasons.get(rule, ""))
    return int(rank) if rank else None
