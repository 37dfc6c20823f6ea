"""A cleaned text to Mentions: what the rules find, and who wins where two finds overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from statementparse.languages import Language
from statementparse.scan import BLOCKER, Mention, Scanner


@frozen(eq=False)
class Mentions:
    """All mentions of a text, by kind and place."""

    _by_kind: Mapping[str, tuple[Mention, ...]] = field(repr=False)
    _starts: Mapping[str, list[int]] = field(repr=False)

    @classmethod
    def settled(cls, found: list[Mention]) -> Mentions:
        """Keep the winners: within one kind the longest mention, then the first rule."""
        kinds: dict[str, list[Mention]] = defaultdict(list)
        for mention in found:
            kinds[mention.source.kind].append(mention)
        by_kind = {kind: tuple(_winners(same)) for kind, same in kinds.items()}
        starts = {kind: [m.start for m in kept] for kind, kept in by_kind.items()}
        return cls(by_kind, starts)

    def of(self, *kinds: str) -> tuple[Mention, ...]:
        """Give all mentions of some kinds, in the order of the text."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], ())
        return tuple(sorted((m for k in kinds for m in self.of(k)), key=_place))

    def within(self, start: int, end: int, *kinds: str) -> tuple[Mention, ...]:
        """Give the mentions of some kinds that lie in a stretch, in the order of the text."""
        if len(kinds) == 1:
            return self._within(start, end, kinds[0])
        return tuple(sorted((m for k in kinds for m in self._within(start, end, k)), key=_place))

    def _within(self, start: int, end: int, kind: str) -> tuple[Mention, ...]:
        starts = self._starts.get(kind)
        if not starts:
            return ()
        low, high = bisect_left(starts, start), bisect_left(starts, end)
        found = self._by_kind[kind][low:high]
        return found if not found or found[-1].end <= end else found[:-1]


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


def _place(mention: Mention) -> tuple[int, int]:
    return (mention.start, -mention.end)


def _winners(mentions: list[Mention]) -> Iterator[Mention]:
    """Settle overlaps: where some mentions touch, the longest takes its place first."""
    for cluster in _clusters(mentions):
        for mention in cluster if len(cluster) == 1 else _settled(cluster):
            if mention.value != BLOCKER:
                yield mention


def _clusters(mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Group mentions that come by start into runs that overlap one another."""
    cluster: list[Mention] = []
    reach = 0
    for mention in mentions:
        if cluster and mention.start >= reach:
            yield cluster
            cluster, reach = [], 0
        cluster.append(mention)
        reach = max(reach, mention.end)
    if cluster:
        yield cluster


def _settled(cluster: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(cluster, key=_longest_first):
        place = bisect_left(kept, mention[:2])
        around = kept[max(place - 1, 0) : place + 1]
        if not any(other.start < mention.end and mention.start < other.end for other in around):
            kept.insert(place, mention)
    return kept


def _longest_first(mention: Mention) -> tuple[int, int]:
    return (mention.start - mention.end, mention.order)
