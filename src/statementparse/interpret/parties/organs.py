"""A Scene to the organisation whose own document it is: "Communiqué of the ECOWAS Council"."""

from __future__ import annotations

from collections.abc import Iterator

from statementparse.interpret.context import sentences_from
from statementparse.interpret.headline import Headline
from statementparse.interpret.parties.naming import NATIONAL, NamedParty
from statementparse.interpret.parties.scene import REACH, Group, Scene
from statementparse.interpret.parties.stance import left_role, words_before
from statementparse.scan import Mention
from statementparse.segment import Stretch

# Documents that an organ adopts, and those that tell of it where their title begins with it.
_ADOPTED = ("communique", "declaration", "chair_statement", "joint_statement")
_TOLD = ("press_release", "news_report")
# So many states, among so many names, are those present at a sitting.
_FEWEST_PRESENT, _LOOKED_AT = 4, 16


def own_organisation(scene: Scene, headline: Headline) -> Group:
    """Give the organisation whose organ met, where the title names nobody else.

    Under a title that names nobody, the first sentence tells whose organ it was that met. Who
    chairs the organ, or is its host, is none of the sides then.
    """
    title = headline.stretch
    if not [*sides_in(scene, title)]:
        if headline.kind in _TOLD:
            return _whose_sitting(scene, headline)
        title = _who_met(scene, headline) if headline.kind in _ADOPTED else title
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


def _whose_sitting(scene: Scene, headline: Headline) -> Group:
    """Give the organisation of whose organ a report tells: "The 9th session of the SADC Council".

    Several states must be named soon, as those present are.
    """
    sitting = _who_met(scene, headline)
    first = scene.within(*sitting)[:1]
    present = {name.code for name in scene.names[:_LOOKED_AT] if name.kind in NATIONAL}
    if not first or first[0].kind != "organisation" or len(present) < _FEWEST_PRESENT:
        return ()
    belongs = left_role(scene, words_before(scene, sitting, first[0].start)) == "of"
    return first if belongs and _has_organ(scene, sitting, first[0]) else ()


def sides_in(scene: Scene, stretch: Stretch) -> Iterator[NamedParty]:
    """Give the names of a stretch that are no mere place or topic: "on the situation in Oman"."""
    for group in scene.groups(stretch.start, stretch.end):
        left = left_role(scene, words_before(scene, stretch, group[0].start))
        if scene.is_compound(group) or left not in ("topic", "place"):
            yield from group


def members_of(scene: Scene, group: Mention) -> Group:
    """Give those whom a text names as members of a group, up to the end of a bracket."""
    text, sentences = scene.document.text, scene.document.structure.sentences
    if (number := scene.sentence_at(group.start)) < 0:
        return ()
    end = sentences[number].end
    closed = text.find(")", group.end, end) if text[group.end - 1] == "(" else end
    return scene.within(group.end, closed)


def _is_beside_another(scene: Scene, title: Stretch, name: NamedParty) -> bool:
    """Tell whether "and" joins a name to what stands in front of it."""
    words = scene.document.cut(title.start, name.start)[0]
    words = words[:-1] if words and scene.role_of(words[-1]) == "skip" else words
    return bool(words) and words[-1].isalpha() and scene.role_of(words[-1]) == "join"


def _who_met(scene: Scene, headline: Headline) -> Stretch:
    """Give the first sentence up to where it says that somebody met; the title where it doesn't."""
    for first in sentences_from(scene.document, headline.end, 1):
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
