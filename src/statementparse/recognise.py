"""A cleaned text to Mentions: what the rules find, and who wins where two finds overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import chain
from operator import itemgetter

from attrs import field, frozen

from statementparse.languages import Language
from statementparse.scan import BLOCKER, Mention, Scanner

# Mentions of some kinds in the order of the text.
_Row = tuple[Mention, ...]


@frozen(eq=False)
class Mentions:
    """All mentions of a text, by kind and place."""

    # A row for each kind; those for several kinds together are merged when first asked for.
    _rows: dict[tuple[str, ...], _Row] = field(repr=False)
    # The rows that a stretch was looked for in, each with where its mentions start.
    _starts: dict[tuple[str, ...], tuple[_Row, list[int]]] = field(
        factory=dict, init=False, repr=False
    )

    @classmethod
    def settled(cls, found: list[Mention]) -> Mentions:
        """Keep the winners: within one kind the longest mention, then the first rule."""
        kinds: dict[str, list[Mention]] = defaultdict(list)
        for mention in found:
            kinds[mention.source.kind].append(mention)
        return cls({(kind,): _winners(same) for kind, same in kinds.items()})

    def of(self, *kinds: str) -> tuple[Mention, ...]:
        """Give all mentions of some kinds, in the order of the text."""
        return self._row(kinds)

    def within(self, start: int, end: int, *kinds: str) -> tuple[Mention, ...]:
        """Give the mentions of some kinds that lie in a stretch, in the order of the text."""
        row, starts = self._starts.get(kinds) or self._with_starts(kinds)
        if not row:
            return ()  # Of most kinds a short text has none.
        low = bisect_left(starts, start)
        high = bisect_left(starts, end, low)
        if low == high:
            return ()
        return tuple([mention for mention in row[low:high] if mention[1] <= end])

    @property
    def starts(self) -> list[int]:
        """Where each mention begins, in the order of the text."""
        single = (row for kinds, row in self._rows.items() if len(kinds) == 1)
        return sorted(mention.start for mention in chain(*single))

    def __len__(self) -> int:
        """Count the mentions of all kinds."""
        return sum(len(row) for kinds, row in self._rows.items() if len(kinds) == 1)

    def until(self, place: int) -> Mentions:
        """Leave out what ends behind a place."""
        return Mentions({kinds: self.within(0, place, *kinds) for kinds in self._rows})

    def _with_starts(self, kinds: tuple[str, ...]) -> tuple[_Row, list[int]]:
        row = self._row(kinds)
        self._starts[kinds] = row, [mention[0] for mention in row] if row else []
        return self._starts[kinds]

    def _row(self, kinds: tuple[str, ...]) -> _Row:
        row = self._rows.get(kinds)
        if row is None:
            rows = [self._rows[kind,] for kind in kinds if (kind,) in self._rows]
            row = _merged(rows) if len(rows) > 1 else rows[0] if rows else ()
            self._rows[kinds] = row
        return row


def recognise(text: str, language: Language) -> Mentions:
    """Find all mentions that the language's rules know.

    >>> from statementparse.languages import load_language
    >>> [m.value for m in recognise("France and India met.", load_language()).of("state")]
    ['FRA', 'IND']
    """
    return recognise_with(text, language.mention_scanner)


def recognise_with(text: str, scanner: Scanner) -> Mentions:
    """Find the mentions that one scanner's rules know."""
    return Mentions.settled(scanner.find(text))


def _merged(rows: list[_Row]) -> _Row:
    """Put mentions in the order of the text; of those that begin together the longest is first."""
    by_end = sorted(chain(*rows), key=itemgetter(1), reverse=True)
    return tuple(sorted(by_end, key=itemgetter(0)))


def _winners(mentions: list[Mention]) -> _Row:
    """Settle the overlaps of mentions that come by start; those that only block are dropped."""
    won: list[Mention] = []
    cluster: list[Mention] = []
    reach = 0
    for mention in mentions:
        if mention[0] >= reach:
            won += _settled(cluster) if len(cluster) > 1 else cluster
            cluster, reach = [mention], mention[1]
        else:
            cluster.append(mention)
            reach = max(reach, mention[1])
    won += _settled(cluster)
    return tuple([mention for mention in won if mention.value != BLOCKER])


def _settled(cluster: list[Mention]) -> list[Mention]:
    """Settle a run of mentions that overlap one another: the longest takes its place first."""
    if len(cluster) < 2:
        return cluster
    kept: list[Mention] = []
    for mention in sorted(cluster, key=_longest_first):
        place = bisect_left(kept, mention[:2])
        free = not place or kept[place - 1].end <= mention.start
        if free and (place == len(kept) or kept[place].start >= mention.end):
            kept.insert(place, mention)
    return kept


def _longest_first(mention: Mention) -> tuple[int, int]:
    return (mention.start - mention.end, mention.order)
