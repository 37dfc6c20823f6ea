"""A Scene to its sides: the names of those whose statement or meeting it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from statementparse.document import Word
from statementparse.interpret.headline import Headline
from statementparse.interpret.naming import NamedParty
from statementparse.interpret.scene import REACH, Group, Scene, codes_of
from statementparse.segment import Stretch

# Documents of two or more sides, those of one, and those that say nothing of whose they are.
SHARED = frozenset({"joint_statement", "communique", "agreement", "readout"})
SINGLE = frozenset({"statement", "remarks"})
NOBODYS = frozenset({"news_report", "other"})
# How far into the text the sides may be introduced, and how many words make a name's context.
OPENING_UNITS = 16
ISSUER_UNITS = 6
NEAR = 6
NEAR_START = 40
RELEASE_REACH = 100
OWN_OFFICES = frozenset({"seat", "state_office", "agency", "metonym"})


def statement_sides(scene: Scene, headline: Headline) -> tuple[NamedParty, ...]:
    """Find the sides: for each the name that tells it, in the order of the text.

    A release line or a title that names two is enough; else the first sentences about a meeting
    are read until there are two. A document of one side has the one who issued it.
    """
    issuer = _issuer(scene) if headline.kind not in NOBODYS else ()
    if headline.kind in SINGLE and not _is_titled_meeting(scene, headline):
        return _releasing(scene, headline) or _first_pair(scene) or issuer
    found: dict[str, NamedParty] = {}
    for stretch in _opening(scene, headline):
        for name in _acting(scene, stretch, joint=headline.kind in SHARED):
            found.setdefault(name.code, name)
        if _are_several(scene, found):
            break
    if not found:
        found.update((name.code, name) for name in issuer)
    if not _are_several(scene, found) and _is_shared(scene, headline, found):
        found |= {name.code: name for name in _usual_pair(scene, found)}
    return tuple(sorted(found.values(), key=lambda name: name.start))


def _are_several(scene: Scene, codes: Iterable[str]) -> bool:
    members = scene.document.language.lexicon("members").forms
    return sum(len(members.get(code, (code,))) for code in codes) > 1


def _is_titled_meeting(scene: Scene, headline: Headline) -> bool:
    start, end = headline.start, headline.end
    return bool(headline.title) and scene.speaks_of("party_meeting", start, end)


def _opening(scene: Scene, headline: Headline) -> Iterator[Stretch]:
    """Give the line that releases the statement, the title, and the first sentences."""
    yield from _release_lines(scene, headline.end)
    if headline.title:
        yield Stretch(headline.start, headline.end)
    yield from islice(_units(scene), OPENING_UNITS)


def _release_lines(scene: Scene, after: int) -> Iterator[Stretch]:
    """Give the lines that begin with who released the statement."""
    for unit in islice(_units(scene), ISSUER_UNITS):
        near = min(unit.start + RELEASE_REACH, unit.end)
        if unit.start >= after and scene.speaks_of("party_release", unit.start, near):
            yield unit


def _units(scene: Scene) -> Iterator[Stretch]:
    """Give the headings, lines and sentences of a document in their order."""
    for block in scene.document.structure.blocks:
        yield from block.sentences or (Stretch(block.start, block.end),)


def _acting(scene: Scene, stretch: Stretch, *, joint: bool) -> Iterator[NamedParty]:
    """Give the names that stand as sides in a stretch about a meeting or a release."""
    start, end = stretch.start, stretch.end
    releases = scene.document.mentions.within(start, end, "party_release")
    meets = scene.speaks_of("party_meeting", start, end)
    if not (meets or releases or joint):
        return
    released = releases[-1].end if releases else end
    horizon = _topic_begins(scene, released, end)
    for group in scene.groups(start, end):
        if group[0].start > horizon and not scene.is_compound(group):
            continue
        named = group[0].start > released
        if _is_side(scene, stretch, group, certain=named, meets=joint or meets or bool(releases)):
            yield from group


def _topic_begins(scene: Scene, start: int, end: int) -> int:
    """Give the place where a release line turns to its topic, unless that is a meeting."""
    for word in scene.document.words(start, end):
        if scene.role_of(word.text) == "topic":
            return end if scene.speaks_of("party_meeting", word.end, end) else word.start
    return end


def _is_side(scene: Scene, stretch: Stretch, group: Group, *, certain: bool, meets: bool) -> bool:
    """Tell whether names stand where a side stands: "between A and B", "A's delegation"."""
    end = group[-1].end
    if scene.is_compound(group):
        reach = min(end + REACH, stretch.end)
        return scene.speaks_of("party_meeting", end, reach) or scene.speaks_of(
            "party_bond", end, reach
        )
    left = _left_role(scene, _words_before(scene, stretch, group[0].start))
    if left in ("topic", "place"):
        return False
    after = scene.document.words(end, min(stretch.end, end + REACH))[:NEAR]
    if certain or _is_subject(scene, stretch, group, after):
        return True
    own = any(name.kind in OWN_OFFICES for name in group)
    return meets and (left in ("bind", "office") or own or _has_office(scene, after))


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
        elif role == "company":
            near = scene.speaks_of("party_meeting", max(word.start - REACH, 0), word.start)
            return "bind" if near else None
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
    several = len(group) > 1 and group[0].start - stretch.start < NEAR_START
    if not after or not (several or scene.leads(stretch.start, group[0].start)):
        return False
    soon = after[min(3, len(after) - 1)].end
    return len(group) > 1 or scene.speaks_of("party_meeting", after[0].start, soon)


def _releasing(scene: Scene, headline: Headline) -> Group:
    """Give those by whom, after its title or first lines, a statement of one voice is."""
    for line in (Stretch(headline.start, headline.end), *_release_lines(scene, headline.end)):
        if scene.speaks_of("party_release", line.start, line.end):
            if found := tuple(_acting(scene, line, joint=False)):
                return found
    return ()


def _issuer(scene: Scene) -> tuple[NamedParty, ...]:
    """Give the first office or seat that the opening names on its own: it speaks."""
    for sentence in islice(_units(scene), ISSUER_UNITS):
        for name in scene.within(sentence.start, sentence.end):
            role = _left_role(scene, _words_before(scene, sentence, name.start))
            if name.kind in OWN_OFFICES and role not in ("place", "topic"):
                return (name,)
    return ()


def _first_pair(scene: Scene) -> Group:
    """Give the names that a text of one voice begins with: "India and Oman announce"."""
    for sentence in islice(_units(scene), ISSUER_UNITS):
        for group in scene.groups(sentence.start, sentence.end)[:1]:
            if len(set(codes_of(group))) > 1 and scene.leads(sentence.start, group[0].start):
                return group
    return ()


def _is_shared(scene: Scene, headline: Headline, found: Mapping[str, NamedParty]) -> bool:
    """Tell whether a document must have more sides than its opening names."""
    if not found and headline.kind in SHARED:
        return True
    return any(m.value == "both" for m in scene.document.mentions.of("collective"))


def _usual_pair(scene: Scene, known: Mapping[str, NamedParty]) -> Group:
    """Give the names that a text most often joins: "the United States and India"."""
    firsts: dict[frozenset[str], Group] = {}
    counts: Counter[frozenset[str]] = Counter()
    for group in scene.groups(0, len(scene.document.text)):
        codes = frozenset(name.code for name in group)
        if len(codes) > 1 and known.keys() <= codes:
            counts[codes] += 1
            firsts.setdefault(codes, group)
    if not counts:
        return ()
    return firsts[counts.most_common(1)[0][0]]
