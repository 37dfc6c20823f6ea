"""A Scene to the organisation whose own document it is: "Communiqué of the ECOWAS Council"."""

from __future__ import annotations

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
    if not scene.within(*title) and headline.kind in _ADOPTED:
        title = _who_met(scene, headline)
    names = [name for name in scene.within(*title) if not scene.is_where(name)]
    first = names[0] if names else None
    if first is None or first.kind != "organisation" or len({name.code for name in names}) > 1:
        return ()
    if first.code in scene.document.language.lexicon("changing_members").forms:
        return ()  # its members speak, and are named
    begins = headline.kind in _TOLD and scene.leads(title.start, first.start)
    owns = (headline.kind in _ADOPTED or begins) and _has_organ(scene, title, first)
    return (first,) if owns else ()


def _who_met(scene: Scene, headline: Headline) -> Stretch:
    """Give the first sentence up to where it says that somebody met; the title where it doesn't."""
    sentences = (s for s in scene.document.structure.sentences if s.start >= headline.end)
    for first in islice(sentences, 1):
        for cue in scene.document.mentions.within(first.start, first.end, "meeting_cue"):
            return Stretch(first.start, cue.start)
    return headline.stretch


def _has_organ(scene: Scene, title: Stretch, name: NamedParty) -> bool:
    """Tell whether an organ of the organisation is named beside it, which is no mere topic."""
    if left_role(scene, words_before(scene, title, name.start)) in ("topic", "place"):
        return False
    start, end = max(name.start - REACH, title.start), min(name.end + REACH, title.end)
    known = scene.document.language.lexicon("organ")
    return any(word.text in known for word in scene.document.words(start, end))
