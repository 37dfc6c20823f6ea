"""A Scene to the office that issued its text: by the name that it opens with, or its letterhead."""

from __future__ import annotations

from itertools import islice

from statementparse.interpret.parties.missing import ISSUER_UNITS
from statementparse.interpret.parties.naming import NamedParty, acts
from statementparse.interpret.parties.scene import Group, Scene
from statementparse.interpret.parties.stance import OWN_OFFICES, left_role, words_before
from statementparse.segment import Stretch

# How far the name of a ministry reaches to its state.
_REACH = 100


def issuer(scene: Scene) -> Group:
    """Give the first office or seat that the opening names, or who first speaks: it is his."""
    for unit in islice(scene.units(), ISSUER_UNITS):
        for name in scene.within(unit.start, unit.end):
            speaks = scene.is_sentence(unit) and acts(scene.document, name.end)
            if name.kind not in OWN_OFFICES and not speaks:
                continue
            if left_role(scene, words_before(scene, unit, name.start)) not in ("place", "topic"):
                return (name,)
    return ()


def letterhead(scene: Scene) -> Group:
    """Give the office under whose name a text was published: its side may go without a name."""
    for unit in islice(scene.units(), ISSUER_UNITS):
        if not scene.is_sentence(unit):
            for name in scene.within(unit.start, unit.end):
                alone = name.end == unit.end or scene.leads(unit.start, name.start)
                if (name.kind in OWN_OFFICES and alone) or _is_ministrys(scene, unit, name):
                    return (name,)
    return ()


def _is_ministrys(scene: Scene, line: Stretch, name: NamedParty) -> bool:
    """Tell whether a line is the name of a state's ministry or embassy: "Ministry of X of Oman"."""
    words = scene.document.words(line.start, min(name.start, line.start + _REACH))[:1]
    class_of = scene.document.language.lexicon("person_word").value_of
    begins = any(class_of(word.text) == "body" for word in words)
    return begins and name.end == line.end and name.kind == "state"
