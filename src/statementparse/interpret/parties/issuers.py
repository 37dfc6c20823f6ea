"""A Scene to the office that issued its text: by the name that it opens with, or its letterhead."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, takewhile

from statementparse.interpret.headline import Headline
from statementparse.interpret.parties.attendance import stood_for
from statementparse.interpret.parties.missing import ISSUER_UNITS, SINGLE, Found, are_several
from statementparse.interpret.parties.naming import NATIONAL, NamedParty, acts
from statementparse.interpret.parties.scene import Group, Scene
from statementparse.interpret.parties.stance import OWN_OFFICES, left_role, words_before
from statementparse.segment import Stretch

# How far the name of a ministry reaches to its state.
_REACH = 100
_MANY = 3
# What parts the names in a line of a page, how many there are, and the words of one.
_BETWEEN = (",", "·", ">", "»", "–", "—", " - ", "•", "/", "(", ")")
_MOST_PARTS, _LONGEST_BODY = 12, 16


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


def told_elsewhere(scene: Scene, headline: Headline, found: Found) -> Iterable[NamedParty]:
    """Give the side whose page it is, where one alone is found, and those that came to many."""
    if len(found) >= _MANY:
        return stood_for(scene)
    alone = headline.kind not in SINGLE and not are_several(scene, found)
    return of_page(scene) if alone else ()


def of_page(scene: Scene) -> Group:
    """Give the state by whose ministry or embassy a page is, where its text names that state.

    The page tells so above or below the text: "Embassy of Oman | Lima", "© Government of Peru".
    """
    codes = {_body_of(scene, line) for line in scene.document.margins} - {None}
    if len(codes) != 1:
        return ()
    return tuple(islice((n for n in scene.names if n.code in codes and n.kind in NATIONAL), 1))


def _body_of(scene: Scene, line: str) -> str | None:
    """Give the state whose body a line names: "Ministry of Energy of the Republic of Chad"."""
    lexicon = scene.document.language.lexicon
    class_of, governs = lexicon("person_word").value_of, lexicon("whole_government")
    for mark in _BETWEEN:
        line = line.replace(mark, "|")
    for part in line.split("|")[:_MOST_PARTS]:
        words = part.split()[:_LONGEST_BODY]
        known = [place for place, w in enumerate(words) if class_of(w) == "body" or w in governs]
        for place in range(known[0], len(words)) if known else ():
            if scene.role_of(words[place]) == "of" and (code := _state(scene, words[place + 1 :])):
                return code
    return None


def _state(scene: Scene, words: list[str]) -> str | None:
    """Give the state that words name: all of them, or those before "in Lima"."""
    first = 1 if words and scene.role_of(words[0]) == "skip" else 0
    named = takewhile(lambda word: scene.role_of(word) != "place", words[first:])
    return scene.document.language.lexicon("state").value_of(" ".join(named)) or None


def _is_ministrys(scene: Scene, line: Stretch, name: NamedParty) -> bool:
    """Tell whether a line is the name of a state's ministry or embassy: "Ministry of X of Oman"."""
    words = scene.document.words(line.start, min(name.start, line.start + _REACH))[:1]
    class_of = scene.document.language.lexicon("person_word").value_of
    begins = any(class_of(word.text) == "body" for word in words)
    return begins and name.end == line.end and name.kind == "state"
