"""Two Statements, an earlier and a later one, to what became of each undertaking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import fsum, log
from typing import NamedTuple

from attrs import frozen

from statementparse.edtf import PartialDate
from statementparse.interpret.commitments.repeats import Substance, substance_of
from statementparse.languages import load_language
from statementparse.models import Commitment, Meeting, Statement

# From the firmest to the loosest; a commitment's `force` is one of them.
FORCES = ("pledge", "decision", "intent", "aspiration")
CHANGES = ("strengthened", "weakened", "kept", "new", "dropped")
# Two undertakings are the same from this share of their words of substance on, by weight.
_ALIKE = 0.4
# They are sought by the rarest words of each; a word that more of them hold tells none apart.
_TELLING, _HELD_BY = 8, 48


@frozen
class Change:
    """What became of one undertaking, and why it is said so.

    `change` is strengthened, weakened, kept, new or dropped; `likeness` tells how much of their
    words of substance the two have in common, by weight, in percent.
    """

    change: str
    earlier: Commitment | None
    later: Commitment | None
    likeness: int = 0
    reasons: tuple[str, ...] = ()


@frozen
class Comparison:
    """Two statements side by side; `doubts` tells what speaks against their being two rounds."""

    earlier: Statement
    later: Statement
    changes: tuple[Change, ...]
    doubts: tuple[str, ...] = ()

    def of(self, change: str) -> tuple[Change, ...]:
        """Give the undertakings that came to this, in the order of the later text."""
        return tuple(each for each in self.changes if each.change == change)


class _Pair(NamedTuple):
    """An earlier and a later undertaking by their places, and how alike they are."""

    likeness: float
    earlier: int
    later: int


def compare(earlier: Statement, later: Statement) -> Comparison:
    """Tell what became of each undertaking from one round of a dialogue to the next.

    Two undertakings are the same where they share enough words of substance, the rarer the word the
    more, and no two parties promise them for themselves. Each finds one partner at most, the
    likest first. Which is the firmer tells the force; where that is the same, a condition, and then
    the deadline.

    >>> from statementparse import parse
    >>> before = parse("France and India intend to build a joint weather satellite.")
    >>> after = parse("France and India agreed to build a joint weather satellite by 2030.")
    >>> [(each.change, each.reasons) for each in compare(before, after).changes]
    [('strengthened', ('force: intent, now decision', 'deadline: none, now 2030'))]
    """
    old, new = _substances(earlier), _substances(later)
    pairs = {pair.later: pair for pair in _chosen(_alike(old, new))}
    changes = [_change(old, new, pairs.get(place), place) for place in range(len(new))]
    held = {pair.earlier for pair in pairs.values()}
    gone = [each.commitment for place, each in enumerate(old) if place not in held]
    changes += [Change("dropped", commitment, None) for commitment in gone]
    return Comparison(earlier, later, tuple(changes), tuple(_doubts(earlier, later)))


def _substances(statement: Statement) -> list[Substance]:
    language = load_language(statement.language)
    told = (each for each in statement.commitments if each.repeats is None)
    return [substance_of(commitment, language) for commitment in told]


def _alike(old: Sequence[Substance], new: Sequence[Substance]) -> Iterator[_Pair]:
    """Give the pairs that may be the same undertaking."""
    counts = Counter(chain.from_iterable(each.stems for each in (*old, *new)))
    weights = {stem: log(1 + (len(old) + len(new)) / count) for stem, count in counts.items()}
    places: dict[str, list[int]] = {}
    for place, each in enumerate(old):
        for stem in each.stems:
            places.setdefault(stem, []).append(place)
    for later, each in enumerate(new):
        rarest = sorted(each.stems, key=lambda stem: (counts[stem], stem))[:_TELLING]
        shared = (places.get(stem, ()) for stem in rarest if counts[stem] <= _HELD_BY)
        for earlier in set(chain.from_iterable(shared)):
            likeness = _likeness(old[earlier], each, weights)
            if likeness >= _ALIKE:
                yield _Pair(likeness, earlier, later)


def _likeness(old: Substance, new: Substance, weights: Mapping[str, float]) -> float:
    one, other = old.commitment, new.commitment
    apart = one.actors and other.actors and set(one.actors).isdisjoint(other.actors)
    if apart or one.negated != other.negated:
        return 0.0
    # Sums that no order of the words changes: the same answer on every day.
    shared, either = (
        fsum(map(weights.__getitem__, stems))
        for stems in (old.stems & new.stems, chain(old.stems, new.stems))
    )
    return 2 * shared / either


def _chosen(pairs: Iterable[_Pair]) -> Iterator[_Pair]:
    """Give each undertaking one partner, the likest pairs first; ties go by the texts' order."""
    taken: set[tuple[str, int]] = set()
    order = sorted(pairs, key=lambda pair: (-pair.likeness, pair.earlier + pair.later, pair.later))
    for pair in order:
        both = {("earlier", pair.earlier), ("later", pair.later)}
        if taken.isdisjoint(both):
            taken |= both
            yield pair


def _change(
    old: Sequence[Substance], new: Sequence[Substance], pair: _Pair | None, place: int
) -> Change:
    commitment = new[place].commitment
    if pair is None:
        return Change("new", None, commitment)
    before = old[pair.earlier].commitment
    told = list(_steps(before, commitment))
    firmer = next((step for step, _ in told if step), 0)
    change = "strengthened" if firmer > 0 else "weakened" if firmer < 0 else "kept"
    reasons = tuple(reason for _, reason in told)
    return Change(change, before, commitment, round(100 * pair.likeness), reasons)


def _steps(before: Commitment, after: Commitment) -> Iterator[tuple[int, str]]:
    """Tell what is firmer (1) or looser (-1) than before, what decides first of all first."""
    if before.force != after.force:
        firmer = FORCES.index(after.force) < FORCES.index(before.force)
        yield 1 if firmer else -1, f"force: {before.force}, now {after.force}"
    if before.conditions != after.conditions:
        fewer = len(before.conditions) - len(after.conditions)
        was, now = (", ".join(each.conditions) or "none" for each in (before, after))
        yield (fewer > 0) - (fewer < 0), f"conditions: {was}, now {now}"
    if before.deadline != after.deadline:
        step = _last_day(after.deadline) < _last_day(before.deadline)
        was, now = (str(each.deadline or "none") for each in (before, after))
        yield 1 if step else -1, f"deadline: {was}, now {now}"
    if before.actors != after.actors:
        was, now = (", ".join(each.actors) or "not told" for each in (before, after))
        yield 0, f"actors: {was}, now {now}"


def _last_day(deadline: PartialDate | None) -> tuple[int, int, int]:
    """Give the last day that a deadline leaves; without one there is time for ever."""
    if deadline is None or deadline.year is None:
        return (10_000, 0, 0)
    return (deadline.year, deadline.month or 12, deadline.day or 31)


def _doubts(earlier: Statement, later: Statement) -> Iterator[str]:
    """Tell what speaks against the two being rounds of one dialogue, in this order."""
    before, after = ({party.code for party in each.parties} for each in (earlier, later))
    if before and after and before != after:
        yield f"the parties differ: {', '.join(sorted(before))}; {', '.join(sorted(after))}"
    was, now = earlier.meeting or Meeting(), later.meeting or Meeting()
    if was.series and now.series and was.series.casefold() != now.series.casefold():
        yield f"the series differ: {was.series}; {now.series}"
    if earlier.language != later.language:
        yield f"the languages differ: {earlier.language}; {later.language}"
    if was.ordinal and now.ordinal and was.ordinal >= now.ordinal:
        yield f"the earlier is number {was.ordinal}, the later number {now.ordinal}"
