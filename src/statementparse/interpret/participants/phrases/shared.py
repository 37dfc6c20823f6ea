"""What the bodies of a list share, given to each: a head, a party, a parent.

"the Departments of X and Y", "the State and Energy Departments", "the Omani Ministry of X,
Ministry of Y", "the Office's A and B", "the Ministries of X of Oman and Fiji".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from statementparse.interpret.participants.phrases.line import Phrase, TokenLine

_SEPARATORS = ("comma", "and", "&")
_WANTING = ("adjective", "modifier")


def add_bodies(line: TokenLine, found: list[Phrase], phrases: Sequence[Phrase], place: int) -> int:
    """Add the body at a place, written out, to the phrases found; gives how many it takes up."""
    body = _with_party_before(line, found, _with_shared_parents(line, found, phrases[place]))
    head = _shared_head(line, body)
    if head is None:
        found.append(body)
        return 1
    after = list(takewhile(_is_of_row, phrases[place + 1 :]))
    while after and after[-1].kind != "party":
        after.pop()
    before = takewhile(_is_of_row, reversed(found))
    row = [*reversed([p.party for p in before]), body.party, *(p.party for p in after)]
    parties = [party for party in row if party]
    if len(parties) < 2:
        found += _of_each_field(line, body, head, body.last)
        return 1
    last = end_of_field(line, head + 2, body.last)
    found += [
        one._replace(party=party)
        for party in parties
        for one in _of_each_field(line, body, head, last)
    ]
    return 1 + len(after)


def _is_of_row(phrase: Phrase) -> bool:
    return phrase.kind in ("party", "the", *_SEPARATORS)


def _with_shared_parents(line: TokenLine, before: Sequence[Phrase], body: Phrase) -> Phrase:
    """Give "B" the parent of "A" in "the Office's A and B"; an article begins a new one."""
    joined = len(before) > 1 and before[-1].kind == "and" and before[-2].kind == "body"
    if body.parents or not joined or line.kinds[body.first] == "the":
        return body
    return body._replace(parents=before[-2].parents)


def _with_party_before(line: TokenLine, before: Sequence[Phrase], body: Phrase) -> Phrase:
    """Give "B" the party of "A" in "the Omani A, B, and C"; an article begins a new one."""
    listed = bool(before) and before[-1].kind in _SEPARATORS
    if body.party or not listed or line.kinds[body.first] == "the":
        return body
    row = list(takewhile(lambda p: p.kind in ("body", *_SEPARATORS), reversed(before)))
    several = any(phrase.kind == "comma" for phrase in row)
    first = next((phrase for phrase in row if phrase.kind == "body"), None)
    return body.of(first.party) if first and several else body


# --- One head for several ------------------------------------------------------------------------


def _shared_head(line: TokenLine, body: Phrase) -> int | None:
    """Give where the head in the plural stands: "Departments" of "the Departments of X and Y"."""
    places = range(body.first, body.last)
    heads = (i for i in places if line.kinds[i] == "body" and line.says(i, "body_in_plural"))
    return next(heads, None)


def _of_each_field(line: TokenLine, body: Phrase, head: int, last: int) -> Iterator[Phrase]:
    """Give "Department of X" and "Department of Y"; "X Department" where the head is the last."""
    one = line.language.lexicon("body_in_plural").values[line.word(head).lower()]
    first = line.past_article(body.first)
    if last <= head + 2:
        for begin, end in _items(line, first, head, ""):
            yield body._replace(organization=f"{line.words(begin, end)} {one}")
        return
    front = f"{line.words(first, head)} " if head > first else ""
    link = line.word(head + 1)
    for begin, end in _items(line, head + 2, last, line.kinds[head + 1]):
        yield body._replace(organization=f"{front}{one} {link} {line.words(begin, end)}")


def _items(line: TokenLine, first: int, last: int, link: str) -> Iterator[tuple[int, int]]:
    """Give where each item of a list begins and ends: "A, the B, and C and D" has three.

    Where the link stands again, it alone parts them ("of A and B and of C"); where a comma stands
    before "and", the commas do; else every mark.
    """
    marks = [i for i in range(first, last) if _parts(line, i)]
    again = [i for i in marks if line.kinds[i + 1] == link]
    oxford = any(line.kinds[i] == "comma" and line.kinds[i + 1] == "and" for i in marks)
    commas = [i for i in marks if line.kinds[i] == "comma" or line.kinds[i - 1] == "comma"]
    begin = first
    for mark in (*(again or (commas if oxford else marks)), last):
        if mark > begin:
            yield begin, mark - (line.kinds[mark - 1] == "comma")
        begin = mark + 1 + (line.kinds[mark + 1] == link)


def _parts(line: TokenLine, place: int) -> bool:
    """Tell a mark between two items from the one in "Foreign and European Affairs"."""
    return line.kinds[place] in _SEPARATORS and line.kinds[place - 1] not in _WANTING


def end_of_field(line: TokenLine, start: int, last: int) -> int:
    """Give where "Trade" ends before "of the Republic of X"."""
    own = (place for place in range(start, last) if line.kinds[place] in ("state", "organisation"))
    end = next(own, last)
    while end > start and line.kinds[end - 1] in ("of", "the"):
        end -= 1
    return end
