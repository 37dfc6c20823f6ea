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
FEWEST = 3
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
    if len(codes_of(roster)) < FEWEST:
        return ()
    return tuple({name.code: name for name in (*chairs[:1], *roster)}.values())


def listed_as_present(scene: Scene, headline: Headline, *, of_meeting: bool) -> tuple[Group, Group]:
    """Give three states or more of which a sentence says that they came, and its other names.

    So it is with "The countries attending were Oman, Peru and Fiji, while Chad was an observer".
    Where the text is of no meeting, the sentence must say what they came to.
    """
    for unit in islice(scene.units(), _UNITS):
        every = scene.within(*unit)
        if unit.start < headline.end or len(every) < FEWEST:
            continue
        names = tuple([name for name in every if name.kind == "state"])
        if len(names) < FEWEST:
            continue
        met = of_meeting or scene.speaks_of("party_meeting", unit.start, names[0].start)
        if met and _tells_who_came(scene, unit.start, names[0].start):
            end, observed = _until_others(scene, names[0].start, unit.end)
            present = tuple(name for name in names if name.start < end)
            if len(codes_of(present)) >= FEWEST and not (observed and present == names):
                return present, names[len(present) :]
    return (), ()


def _tells_who_came(scene: Scene, start: int, end: int) -> bool:
    """Tell words that lead to a roster: "Those present were the Minister of"."""
    known = scene.document.language.lexicon("roster_word")
    roles = [known.value_of(word) for word in scene.document.cut(start, end)[0]]
    came = roles.index("came") if "came" in roles else len(roles)
    return "were" in roles[came:] and "denied" not in roles


def _until_others(scene: Scene, start: int, end: int) -> tuple[int, bool]:
    """Give where a roster turns to others, and whether somebody only observes."""
    known = scene.document.language.lexicon("roster_word")
    roles = [
        (known.value_of(word), place)
        for word, place in zip(*scene.document.cut(start, end), strict=True)
    ]
    others = (place for role, place in roles if role in ("others", "observer"))
    return next(others, end), any(role == "observer" for role, _ in roles)


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
