"""A cleaned text to Mentions: what the rules find, and who wins where two finds overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from statementparse.patterns import PatternMatch
from statementparse.rules import WHOLE, Rule

if TYPE_CHECKING:
    from statementparse.languages import Language
    from statementparse.scan import Match, Scanner

_NO_FIELDS: Mapping[str, tuple[int, int]] = {}


class Mention(NamedTuple):
    """Something small that a rule found: a party, an office, a verb cue, a date.

    Offsets are of the cleaned text. `value` is the canonical value of a term, or what the rule
    says.
    """

    start: int
    end: int
    kind: str
    value: str
    source: Rule
    found: PatternMatch | None = None

    @property
    def rule(self) -> str:
        """The id of the rule that found it."""
        return self.source.id

    @property
    def fields(self) -> Mapping[str, tuple[int, int]]:
        """Where each named group of the pattern stands; groups that took no part are left out."""
        if self.found is None:
            return _NO_FIELDS
        spans = {name: self.found.span(name) for name in self.found.re.groupindex}
        return {name: s for name, s in spans.items() if s != (-1, -1) and name != WHOLE}

    def words(self, name: str) -> str:
        """Give the words of a named group; empty where it took no part."""
        if self.found is None or name not in self.found.re.groupindex:
            return ""
        return self.found.group(name) or ""


@frozen(eq=False)
class Mentions:
    """All mentions of a text, by kind and place."""

    _by_kind: Mapping[str, tuple[Mention, ...]] = field(repr=False)
    _starts: Mapping[str, list[int]] = field(repr=False)

    @classmethod
    def settled(cls, matches: list[Match]) -> Mentions:
        """Keep the winners: within one kind the longest match, then the first rule."""
        kinds: dict[str, list[Match]] = defaultdict(list)
        for match in matches:
            kinds[match.rule.kind].append(match)
        by_kind = {kind: tuple(_winners(kind, found)) for kind, found in kinds.items()}
        starts = {kind: [m.start for m in found] for kind, found in by_kind.items()}
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


def _winners(kind: str, matches: list[Match]) -> Iterator[Mention]:
    """Settle overlaps: where some matches touch, the longest takes its place first."""
    for cluster in _clusters(matches):
        winners = cluster if len(cluster) == 1 else _settled(cluster)
        for start, end, _, rule, value, found in winners:
            if value != "":
                yield Mention(start, end, kind, value or "", rule, found)


def _clusters(matches: list[Match]) -> Iterator[list[Match]]:
    """Group matches that come by start into runs that overlap one another."""
    cluster: list[Match] = []
    reach = 0
    for match in matches:
        if cluster and match.start >= reach:
            yield cluster
            cluster = []
        cluster.append(match)
        reach = max(reach, match.end) if len(cluster) > 1 else match.end
    if cluster:
        yield cluster


def _settled(cluster: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(cluster, key=_longest_first):
        place = bisect_left(kept, match[:2])
        neighbours = kept[max(place - 1, 0) : place + 1]
        if not any(other.start < match.end and match.start < other.end for other in neighbours):
            kept.insert(place, match)
    return kept


def _longest_first(match: Match) -> int:
    return match.start - match.end
