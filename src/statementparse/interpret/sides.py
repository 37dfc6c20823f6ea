"""The names in a Document to its sides: whose statement or meeting it is, and what tells so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from attrs import frozen

from statementparse.document import Document, Word
from statementparse.interpret.headline import Headline
from statementparse.interpret.naming import NamedParty
from statementparse.segment import Stretch

JOINT_KINDS = frozenset({"joint_statement", "communique", "agreement", "readout", "declaration"})
# How far into the text the sides may be introduced, and how far from a name its context reaches.
OPENING_SENTENCES = 14
REACH = 64
NEAR = 6


@frozen
class Scene:
    """The document with its names, as all readers of this file need them."""

    document: Document
    headline: Headline
    names: tuple[NamedParty, ...]

    def names_in(self, stretch: Stretch) -> tuple[NamedParty, ...]:
        """Give the names that lie in a stretch."""
        return tuple(n for n in self.names if stretch.start <= n.start and n.end <= stretch.end)

    def role_of(self, word: str) -> str | None:
        """Tell what a word near a name does: join, bind, of, skip, place or topic."""
        return self.document.language.lexicon("party_context").value_of(word)

    def is_office(self, word: str) -> bool:
        """Tell whether a word is an office or a body that acts for its state."""
        return self.document.language.lexicon("party_office").value_of(word) is not None

    def meeting_at(self, start: int, end: int) -> bool:
        """Tell whether a stretch speaks of a meeting."""
        return bool(self.document.mentions.within(start, end, "party_meeting"))


def statement_sides(scene: Scene) -> tuple[NamedParty, ...]:
    """Find the sides: for each the name that tells it, in the order of the text."""
    found: dict[str, NamedParty] = {}
    for stretch in _opening(scene):
        for name in _acting(scene, stretch):
            found.setdefault(name.code, name)
        if len(found) > 1:
            break
    if len(found) < 2 and _is_shared(scene):
        for name in _most_named(scene, 2 - len(found), found):
            found.setdefault(name.code, name)
    return tuple(sorted(found.values(), key=lambda name: name.start))


def _opening(scene: Scene) -> Iterator[Stretch]:
    """Give the title, the line that releases the statement, and the first sentences."""
    headline, sentences = scene.headline, scene.document.structure.sentences
    if headline.title:
        yield Stretch(headline.start, headline.end)
    first = tuple(islice(sentences, OPENING_SENTENCES))
    yield from (s for s in first if _releases(scene, s))
    yield from first


def _releases(scene: Scene, stretch: Stretch) -> bool:
    return bool(scene.document.mentions.within(stretch.start, stretch.end, "party_release"))


def _acting(scene: Scene, stretch: Stretch) -> Iterator[NamedParty]:
    """Give the names in a stretch that stand there as sides."""
    for group in _groups(scene, scene.names_in(stretch)):
        if _is_side(scene, stretch, group):
            yield from group


def _groups(scene: Scene, names: Sequence[NamedParty]) -> list[list[NamedParty]]:
    """Join names that a list or a compound puts on one level: "A, B and C", "A-B"."""
    groups: list[list[NamedParty]] = []
    for name in names:
        if groups and _are_joined(scene, groups[-1][-1], name):
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups


def _are_joined(scene: Scene, first: NamedParty, second: NamedParty) -> bool:
    if second.start - first.end > REACH:
        return False
    between = scene.document.words(first.end, second.start)
    roles = [scene.role_of(word.text) for word in between]
    return all(role in ("join", "skip") for role in roles) and (
        "join" in roles or first.kind == "prefix"
    )


def _is_side(scene: Scene, stretch: Stretch, group: Sequence[NamedParty]) -> bool:
    before = _words_before(scene, stretch, group[0].start)
    after = _words_after(scene, stretch, group[-1].end)
    meets = scene.meeting_at(stretch.start, stretch.end) or _releases(scene, stretch)
    if _is_compound(scene, group):
        return meets and _leads_to_meeting(scene, stretch, group[-1].end)
    left = _left_role(scene, before)
    if left in ("topic", "place"):
        return False
    acts = left in ("bind", "office") or _has_office(scene, after) or _has_own_office(group)
    return meets and (acts or _acts_itself(scene, stretch, group, after))


def _is_compound(scene: Scene, group: Sequence[NamedParty]) -> bool:
    return len(group) > 1 and group[1].start - group[0].end <= 3


def _leads_to_meeting(scene: Scene, stretch: Stretch, end: int) -> bool:
    return scene.meeting_at(end, min(end + REACH, stretch.end))


def _has_own_office(group: Sequence[NamedParty]) -> bool:
    return any(name.kind in ("seat", "state_office", "agency", "metonym") for name in group)


def _words_before(scene: Scene, stretch: Stretch, end: int) -> tuple[Word, ...]:
    return scene.document.words(max(stretch.start, end - REACH), end)[: -NEAR - 1 : -1]


def _words_after(scene: Scene, stretch: Stretch, start: int) -> tuple[Word, ...]:
    return scene.document.words(start, min(stretch.end, start + REACH))[:NEAR]


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


def _acts_itself(
    scene: Scene, stretch: Stretch, group: Sequence[NamedParty], after: Sequence[Word]
) -> bool:
    """Tell whether the names are the subject of a verb of meeting: "India and Oman held"."""
    if not after:
        return False
    opens = scene.document.words(stretch.start, group[0].start)
    leads = all(scene.role_of(word.text) == "skip" for word in opens)
    soon = after[min(3, len(after) - 1)].end
    return leads and (len(group) > 1 or scene.meeting_at(after[0].start, soon))


def _is_shared(scene: Scene) -> bool:
    """Tell whether the document is about a meeting of two or more sides."""
    headline, mentions = scene.headline, scene.document.mentions
    if headline.kind in JOINT_KINDS:
        return True
    titled = headline.title is not None and scene.meeting_at(headline.start, headline.end)
    return titled or any(m.value == "both" for m in mentions.of("collective"))


def _most_named(scene: Scene, wanted: int, known: Iterable[str]) -> Iterator[NamedParty]:
    counts = Counter(name.code for name in scene.names if name.code not in known)
    for code, count in counts.most_common(wanted):
        if count > 1:
            yield next(name for name in scene.names if name.code == code)
