"""A Scene to those whom it names beside their people: "Ana Lima (Oman); Jo Ek (Fiji)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from statementparse.interpret.headline import Headline
from statementparse.interpret.parties.naming import NATIONAL, NamedParty
from statementparse.interpret.parties.scene import REACH, Group, Scene, codes_of
from statementparse.segment import Stretch

# How far into the text those who attended are named, and how many make a roster of states.
_UNITS = 24
_FEWEST = 3
# What stands around a name: "(Kosovo*)", "Oman: Ana Lima"; a bullet may stand before the latter.
_CLOSED, _LABELLED = ")*", ":–—"
_BULLET = 3
_PLACES = ("city", "capital", "place")


def attending(scene: Scene, headline: Headline) -> Group:
    """Give the states of a roster with that of the chair; nothing where it has but two."""
    below = (unit for unit in scene.units() if unit.start >= headline.end)
    roster: list[NamedParty] = []
    chairs: list[NamedParty] = []
    for unit in islice(below, _UNITS):
        if names := [name for name in scene.within(*unit) if name.kind in NATIONAL]:
            roster += (name for name in names if _is_of_roster(scene, unit, name))
            chairs += islice(_of_chair(scene, unit, names), 1)
    if len(codes_of(roster)) < _FEWEST:
        return ()
    return tuple({name.code: name for name in (*chairs[:1], *roster)}.values())


def stood_for(scene: Scene) -> Iterator[NamedParty]:
    """Give the states for which somebody came: "Ana Lima, Prime Minister, represented Peru"."""
    for unit in islice(scene.units(), _UNITS):
        for name in scene.within(*unit):
            leads = scene.role_before(name.start, min(REACH, name.start - unit.start)) == "led"
            if leads and name.kind == "state":
                yield name


def _is_of_roster(scene: Scene, unit: Stretch, name: NamedParty) -> bool:
    """Tell "(Oman)" behind a person, "Oman: Ana Lima" and "Oman was represented by Ana Lima"."""
    text = scene.document.text
    after = text[name.end : name.end + 2].lstrip()[:1]
    if text[name.start - 1 : name.start] == "(":
        return after in _CLOSED and not _is_where(scene, name)
    if after and after in _LABELLED:
        return name.start - unit.start <= _BULLET
    words = scene.document.text[name.end : name.end + REACH].split()
    known = scene.document.language.lexicon("represented")
    return any(" ".join(words[:count]) in known for count in (1, 2, 3))


def _is_where(scene: Scene, name: NamedParty) -> bool:
    """Tell where a city is from whose somebody is: "in Geneva (Switzerland)"."""
    near = scene.document.mentions.within(max(name.start - REACH, 0), name.start, *_PLACES)
    return any(name.start - city.end <= len(" (") for city in near)


def _of_chair(scene: Scene, unit: Stretch, names: list[NamedParty]) -> Iterator[NamedParty]:
    """Give the state that a sentence names beside whoever chairs."""
    for cue in scene.document.mentions.within(unit.start, unit.end, "role"):
        if cue.attribute("role") == "co_chair":
            yield from (name for name in names if not _is_of_roster(scene, unit, name))
