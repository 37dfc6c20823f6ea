"""A Scene to the organisation whose own document it is: "Communiqué of the ECOWAS Council"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from statementparse.interpret.headline import Headline
from statementparse.interpret.parties.naming import NamedParty
from statementparse.interpret.parties.scene import REACH, Group, Scene
from statementparse.interpret.parties.stance import left_role, words_before
from statementparse.segment import Stretch

# Documents that an organ adopts, and those that tell of it where their title begins with it.
_ADOPTED = ("communique", "declaration", "chair_statement", "joint_statement")
_TOLD = ("press_release", "news_report")


def own_organisation(scene: Scene, headline: Headline) -> Group:
    """Give the organisation whose organ met, where the title names nobody else.

    Under a title that names nobody, the first sentence tells whose organ it was that met. Who
    chairs the organ, or is its host, is none of the sides then.
    """
    title = headline.stretch
    if not [*sides_in(scene, title)] and headline.kind in _ADOPTED:
        title = _who_met(scene, headline)
    names = [*sides_in(scene, title)]
    first = names[0] if names else None
    if first is None or first.kind != "organisation" or len({name.code for name in names}) > 1:
        return ()
    if _is_beside_another(scene, title, first):
        return ()  # "The Troika and the EU": whom no list knows stands beside it
    if first.code in scene.document.language.lexicon("changing_members").forms:
        return ()  # its members speak, and are named
    begins = headline.kind in _TOLD and scene.leads(title.start, first.start)
    owns = (headline.kind in _ADOPTED or begins) and _has_organ(scene, title, first)
    return (first,) if owns else ()


def sides_in(scene: Scene, stretch: Stretch) -> Iterator[NamedParty]:
    """Give the names of a stretch that are no mere place or topic: "on the situation in Oman"."""
    for group in scene.groups(stretch.start, stretch.end):
        left = left_role(scene, words_before(scene, stretch, group[0].start))
        if scene.is_compound(group) or left not in ("topic", "place"):
            yield from group


def _is_beside_another(scene: Scene, title: Stretch, name: NamedParty) -> bool:
    """Tell whether "and" joins a name to what stands in front of it."""
    words = scene.document.cut(title.start, name.start)[0]
    words = words[:-1] if words and scene.role_of(words[-1]) == "skip" else words
    return bool(words) and words[-1].isalpha() and scene.role_of(words[-1]) == "join"


def _who_met(scene: Scene, headline: Headline) -> Stretch:
    """Give the first sentence up to where it says that somebody met; the title where it doesn't."""
    sentences = (s for s in scene.document.structure.sentences if s.start >= headline.end)
    for first in islice(sentences, 1):
        if scene.document.text[first.start : first.end].endswith(","):
            return first  # "The Permanent Council of the Union," and then what it rests on
        for cue in scene.document.mentions.within(first.start, first.end, "meeting_cue"):
            return Stretch(first.start, cue.start)
    return headline.stretch


def _has_organ(scene: Scene, title: Stretch, name: NamedParty) -> bool:
    """Tell whether an organ of the organisation is named beside it."""
    start, end = max(name.start - REACH, title.start), min(name.end + REACH, title.end)
    known = scene.document.language.lexicon("organ")
    return any(word.text in known for word in scene.document.words(start, end))
