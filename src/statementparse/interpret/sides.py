"""A Scene to its sides: the names of those whose statement or meeting it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from statementparse.document import Word
from statementparse.interpret.headline import Headline
from statementparse.interpret.naming import NamedParty
from statementparse.interpret.scene import REACH, Group, Scene, is_compound
from statementparse.segment import Stretch

# Documents of two or more sides, and those that say nothing of whose they are.
SHARED = frozenset({"joint_statement", "communique", "agreement", "readout"})
NOBODYS = frozenset({"news_report", "other"})
# How far into the text the sides may be introduced, and how many words make a name's context.
OPENING_SENTENCES = 14
ISSUER_SENTENCES = 5
NEAR = 6
OWN_OFFICES = frozenset({"seat", "state_office", "agency", "metonym"})


def statement_sides(scene: Scene, headline: Headline) -> tuple[NamedParty, ...]:
    """Find the sides: for each the name that tells it, in the order of the text.

    A title or a release line that names two is enough; else the first sentences about a meeting
    are read until there are two, and a document of one side has the one who issued it.
    """
    found: dict[str, NamedParty] = {}
    for stretch in _opening(scene, headline):
        for name in _acting(scene, stretch):
            found.setdefault(name.code, name)
        if _are_several(scene, found):
            break
    if not found and headline.kind not in NOBODYS:
        found.update((name.code, name) for name in _issuer(scene))
    if not _are_several(scene, found) and _is_shared(scene, headline):
        for name in _most_named(scene, 2 - len(found), found):
            found.setdefault(name.code, name)
    return tuple(sorted(found.values(), key=lambda name: name.start))


def _are_several(scene: Scene, codes: Iterable[str]) -> bool:
    members = scene.document.language.lexicon("members").forms
    return sum(len(members.get(code, (code,))) for code in codes) > 1


def _opening(scene: Scene, headline: Headline) -> Iterator[Stretch]:
    """Give the title, the line that releases the statement, and the first sentences."""
    if headline.title:
        yield Stretch(headline.start, headline.end)
    first = tuple(islice(scene.document.structure.sentences, OPENING_SENTENCES))
    yield from (s for s in first if scene.speaks_of("party_release", s.start, s.end))
    yield from first


def _acting(scene: Scene, stretch: Stretch) -> Iterator[NamedParty]:
    """Give the names in a stretch about a meeting that stand there as sides."""
    start, end = stretch.start, stretch.end
    if scene.speaks_of("party_meeting", start, end) or scene.speaks_of("party_release", start, end):
        for group in scene.groups(start, end):
            if _is_side(scene, stretch, group):
                yield from group


def _is_side(scene: Scene, stretch: Stretch, group: Group) -> bool:
    end = group[-1].end
    if is_compound(group):
        return scene.speaks_of("party_meeting", end, min(end + REACH, stretch.end))
    left = _left_role(scene, _words_before(scene, stretch, group[0].start))
    if left in ("topic", "place"):
        return False
    after = scene.document.words(end, min(stretch.end, end + REACH))[:NEAR]
    return (
        left in ("bind", "office")
        or any(name.kind in OWN_OFFICES for name in group)
        or _has_office(scene, after)
        or _is_subject(scene, stretch, group, after)
    )


def _words_before(scene: Scene, stretch: Stretch, end: int) -> tuple[Word, ...]:
    """Give the words in front of a place, the nearest first."""
    return scene.document.words(max(stretch.start, end - REACH), end)[: -NEAR - 1 : -1]


def _left_role(scene: Scene, words: Iterable[Word]) -> str | None:
    """Tell what stands in front of a name: "between the", "Foreign Minister of", "in"."""
    belongs = False
    for word in words:
        role = scene.role_of(word.text)
        if scene.is_office(word.text):
            return "office"
        if role == "of":
            belongs = True
        elif role in ("bind", "place", "topic"):
            return None if belongs else role
        elif role != "skip" and not belongs:
            return None
    return None


def _has_office(scene: Scene, words: Iterable[Word]) -> bool:
    """Tell whether an office follows a name: "Turkish Foreign Minister", "Iraq's delegation"."""
    for word in words:
        if scene.is_office(word.text):
            return True
        if scene.role_of(word.text) != "of" and not word.text[0].isalpha():
            return False
    return False


def _is_subject(scene: Scene, stretch: Stretch, group: Group, after: tuple[Word, ...]) -> bool:
    """Tell whether a sentence begins with the names and a meeting: "India and Oman held"."""
    if not after or not scene.leads(stretch.start, group[0].start):
        return False
    soon = after[min(3, len(after) - 1)].end
    return len(group) > 1 or scene.speaks_of("party_meeting", after[0].start, soon)


def _issuer(scene: Scene) -> Iterator[NamedParty]:
    """Give the first office or seat that the opening names on its own: it speaks."""
    for sentence in islice(scene.document.structure.sentences, ISSUER_SENTENCES):
        for name in scene.within(sentence.start, sentence.end):
            role = _left_role(scene, _words_before(scene, sentence, name.start))
            if name.kind in OWN_OFFICES and role not in ("place", "topic"):
                yield name
                return


def _is_shared(scene: Scene, headline: Headline) -> bool:
    """Tell whether the document is about a meeting of two or more sides."""
    if headline.kind in SHARED:
        return True
    titled = bool(headline.title)
    titled = titled and scene.speaks_of("party_meeting", headline.start, headline.end)
    return titled or any(m.value == "both" for m in scene.document.mentions.of("collective"))


def _most_named(scene: Scene, wanted: int, known: Iterable[str]) -> Iterator[NamedParty]:
    """Give those whom a text of two sides names most often, where its opening names none."""
    counts = Counter(name.code for name in scene.names if name.code not in known)
    for code, count in counts.most_common(wanted):
        if count > 1:
            yield next(name for name in scene.names if name.code == code)
