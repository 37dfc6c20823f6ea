"""A Document and its dates to the day it was issued: stamps, datelines, "released on"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import evolve, frozen

from statementparse.document import Document
from statementparse.edtf import PartialDate
from statementparse.interpret.context import leading, leading_words
from statementparse.interpret.dates import DateFact, last_day, read_dates_of
from statementparse.interpret.dates.relative import completed
from statementparse.interpret.headline import Headline
from statementparse.interpret.reporters import is_agency
from statementparse.languages import Language
from statementparse.models import Evidence
from statementparse.segment import SEVERAL_ITEMS, Block
from statementparse.text import Span

# How well a date's surroundings show that it is the issue date: the lowest number wins.
SAID, LINE, TODAY, REPOST, NEVER = 1, 3, 4, 5, 9
_SHORTEST_STAMP, _LONGEST_STAMP = 6, 400
_WEEK = 7
# What is said on a day comes out on that day.
_SPOKEN = frozenset({"remarks", "transcript"})
# The value of "today" in its lexicon.
_THIS_DAY = "day 0"
_LONGEST_NUMBERED = 160
# No line is longer that is nothing but a date and what may stand beside it.
_LONGEST_LINE = 300
# A place line or dateline is short, and stands among the first or the last blocks.
_LONGEST_PLACE = 60
# "de la", "of": what is small in a name has at most so many letters.
_PARTICLE = 3
_HEAD, _TAIL = 8, 4
# The formula of signing stands among the last blocks, above the names of those who sign.
_CLOSING = 16
# "27 July 2021, via video conference": what stands between the day and the way.
_LONGEST_WAY = 6
# "issued in Tokyo on 30 October": what stands between the city and the day.
_CITY_GAP = 5
_MARKS = ("", "-", "–", "—", "|", ",", ":", "·", "»", "•", "/", "(", ")", "]")
# "– Minister Huber, January 27, 2021": whose words stand above, and when they were said.
_ATTRIBUTION = ("-", "–", "—")
_DASHES = (" -", " –", " —")
_CLOSERS = (" -", " –", " —", ".-", ".–", ":", " (", ") ", "(", " /", ". /", ".", ",")
_PUNCTUATION = " \n\t.,;:|()[]{}/\\*#_-–—»«>'\"“”\u3000"


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
    stamps = tuple(_removed_stamps(document))
    found = [*_in_text(document, headline, dates), *(s for s in stamps if s.rank < NEVER)]
    datelines = {candidate.date for candidate in found if candidate.dateline}
    rest = document.structure.rest
    if (rest and rest.code == SEVERAL_ITEMS) or len(datelines) > 1:
        # Several items on one page: none of their dates is that of the whole.
        found = [candidate for candidate in found if candidate.rank <= SAID]
    if not found:
        return Issued()
    best = min(found, key=lambda told: (told.rank, -_precision(told.date), told.above))
    told = [*(last_day(date.value) for date in dates), *(stamp.date for stamp in stamps)]
    day = _with_year(best.date, found, told)
    return Issued(day, best.start, (Evidence("issued", str(day), best.span, best.rules),))


def _with_year(
    date: PartialDate, found: list[_Candidate], told: Iterable[PartialDate]
) -> PartialDate:
    """Give a dateline without a year that of another stamp, or of a day near it on the page."""
    for other in found:
        value = completed(date, other.date).value
        if isinstance(value, PartialDate) and value.year is not None:
            return value
    near = (t for t in told if t.year and t.month == date.month and _are_near(t.day, date.day))
    return next((PartialDate(t.year, date.month, date.day) for t in near), date)


def _are_near(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= _WEEK


def _precision(date: PartialDate) -> int:
    return sum(part is not None for part in (date.year, date.month, date.day))


def _in_text(
    document: Document, headline: Headline, dates: Iterable[DateFact]
) -> Iterator[_Candidate]:
    blocks = document.structure.blocks
    index = 0
    for date in dates:
        while index < len(blocks) and blocks[index].end <= date.start:
            index += 1
        value = date.value
        if index == len(blocks) or not isinstance(value, PartialDate) or value.month is None:
            continue
        rank = _said(document, date)
        dateline, titled = False, headline.holds(date.start)
        if rank is None and (index < _HEAD or index >= len(blocks) - _TAIL):
            block = _behind(headline, blocks[index], date)
            dateline = _is_dateline(document, block, date)
            if dateline or _is_date_line(document, block, date, titled):
                rank = LINE
            elif _says_today(document, date) or (titled and headline.kind in _SPOKEN):
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


def _says_today(document: Document, date: DateFact) -> bool:
    """Tell whether a text dates its own day: "met in Lima today, 5 May 2021"."""
    before = document.text[max(date.start - _LONGEST_PLACE, 0) : date.start].rstrip(", ")
    return leading_words(before, len(before), document.language.lexicon("relative")) == _THIS_DAY


def _said(document: Document, date: DateFact) -> int | None:
    """Give the rank of the words in front of a date, with a city between them or not."""
    kinds = ("city", "capital", "place", "state")
    cities = document.mentions.within(date.start - _LONGEST_PLACE, date.start, *kinds)
    beside = cities if cities and date.start - cities[-1].end <= _CITY_GAP else ()
    starts = (city.fields.get("place", (city.start,))[0] for city in beside)
    ranks = (leading(document, start, "issue_word") for start in (date.start, *starts))
    return next((int(rank) for rank in ranks if rank is not None), None)


def _is_date_line(document: Document, block: Block, date: DateFact, titled: bool) -> bool:
    """Tell whether a line holds a date, and perhaps a place, a time or the name of a site."""
    line_start = max(block.start, document.text.rfind("\n", 0, date.start) + 1)
    if titled and _is_held_online(document, line_start, date, block.end):
        return True
    if block.end - block.start > _LONGEST_LINE:
        return False
    before = document.text[block.start : date.start].strip()
    after = document.text[date.end : block.end].strip()
    if before[:1] in _ATTRIBUTION and any(map(str.isalpha, before)):
        return False
    if _is_numbered(document, before) or _is_numbered(document, after):
        return len(before) + len(after) <= _LONGEST_NUMBERED
    words_before, words_after = before.strip(_PUNCTUATION), after.strip(_PUNCTUATION)
    if not words_after:
        named = block.kind == "dateline" and before[:1].isupper()
        placed = (named and _may_name(before)) or _is_place(document, block.start, date.start)
        stamped = not titled and _is_stamp(document, date, before, after)
        closed = not titled and _closes_bracket(document, block, date, after)
        return placed or stamped or closed or not words_before
    before = "" if document.language.lexicon("date_glue").value_of(before) else before  # "Le 8"
    return not titled and (
        _is_stamp(document, date, before, after) or _begins_with_city(document, block, date)
    )


def _closes_bracket(document: Document, block: Block, date: DateFact, after: str) -> bool:
    """Tell a day that ends what stands in brackets behind a form: "Statement (Peru, 3 May)"."""
    opened = document.text.find("(", block.start, date.start)
    forms = document.language.lexicon("release_form")
    before = document.cut(block.start, max(opened, block.start))[0][-3:]
    return after[:1] == ")" and any(word.casefold() in forms for word in before)


def _may_name(words: str) -> bool:
    """Tell "Port of Rivas" from "Next meeting in Rivas": small words of a name are short."""
    return all(len(word) <= _PARTICLE or not word[0].islower() for word in words.split())


def _is_held_online(document: Document, line_start: int, date: DateFact, end: int) -> bool:
    """Tell whether the last line of a heading is a day and the way it was met on: "via Zoom"."""
    if line_start != date.start:
        return False
    ways = document.mentions.within(date.end, end, "virtual")
    return bool(ways) and ways[0].start - date.end <= _LONGEST_WAY and end - ways[-1].end <= 1


def _is_numbered(document: Document, words: str) -> bool:
    """Tell whether what stands beside a date begins with the number of a release: "No: 168"."""
    marks = document.language.lexicon("number_mark")
    return words.partition(" ")[0] in marks


def _is_stamp(document: Document, date: DateFact, before: str, after: str) -> bool:
    """Tell whether what stands beside a date is short and set off from it by a mark."""
    if len(before) + len(after) > _LONGEST_PLACE or after.endswith("."):
        return False
    timed = document.mentions.within(date.start, date.end, "time")
    return bool(timed) or (before[-1:] in _MARKS and (after[:1] in _MARKS or is_agency(after)))


def _begins_with_city(document: Document, block: Block, date: DateFact) -> bool:
    """Tell whether a line goes on with a city right behind its date: "15.02.2023 Bern Press"."""
    cities = document.mentions.within(date.end, block.end, "city", "capital")
    short = block.end - block.start <= _LONGEST_PLACE
    return short and date.start == block.start and bool(cities) and cities[0].start - date.end <= 3


def _is_dateline(document: Document, block: Block, date: DateFact) -> bool:
    """Tell whether a paragraph begins with a place and this date, set off from what follows."""
    if date.end == block.end:
        return False
    after = document.text[date.end : date.end + 3]
    glued = after[:1].isupper()  # The end of the line was lost: "3 May 2021The ministers".
    if date.start == block.start:
        return glued or after.startswith(_DASHES)
    closed = glued or after.startswith(_CLOSERS)
    return closed and _is_place(document, block.start, date.start)


def _is_place(document: Document, start: int, end: int) -> bool:
    """Tell whether a stretch is a place and what may stand beside it in a dateline."""
    if end - start > _LONGEST_PLACE:
        return False
    places = document.mentions.within(start, end, "capital", "city", "dateline_place")
    words = document.text[start:end].strip(_PUNCTUATION)
    if places and places[0].start - start <= 1:
        return True
    # "Guatemala, 9 July": some capitals have the name of their state; "Puno (Perú), 9 ago".
    states = document.mentions.within(start, end, "state")
    name = document.text[states[-1].start : states[-1].end] if states else ""
    if name and (words == name or words.endswith(f" ({name}")):
        return _may_name(words)
    return words.isupper() and words.replace(" ", "").isalpha()


def _removed_stamps(document: Document) -> Iterator[_Candidate]:
    """Read the dates of what cleaning took away, with how far each is to be believed."""
    for start, end, replacement, rule in document.source.edits:
        raw = document.source.raw[start:end]
        if replacement.strip() or not _may_be_dated(raw):
            continue
        for date in read_dates_of(raw, document.language):
            rank = _rank_of_words(document, raw, date) or _rank_of_rule(document.language, rule)
            if isinstance(date.value, PartialDate) and date.value.month is not None:
                span = Span(start + date.start, start + date.end)
                yield _Candidate(rank or NEVER, date.value, span, (rule, *date.rules))


def _may_be_dated(raw: str) -> bool:
    """Tell whether a stretch is more than the number of a page."""
    return len(raw.strip()) >= _SHORTEST_STAMP and any(map(str.isdigit, raw[:_LONGEST_STAMP]))


def _rank_of_words(document: Document, raw: str, date: DateFact) -> int | None:
    """Believe the word in front of a removed date, or one that is all of a line or of an entry."""
    said = leading_words(raw, date.start, document.language.lexicon("issue_word"))
    if said is not None:
        return int(said)
    before, after = raw[: date.start].rpartition("|")[2], raw[date.end :].partition("|")[0]
    return None if (before + after).strip(_PUNCTUATION) else REPOST


def _rank_of_rule(language: Language, rule: str) -> int | None:
    """Tell how far the stamps that a rule of cleaning removes are to be believed."""
    rank = language.lexicon("stamp_rank").value_of(language.reasons.get(rule, ""))
    return int(rank) if rank else None
