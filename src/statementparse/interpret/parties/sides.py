"""A Scene to its sides: the names of those whose statement or meeting it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from statementparse.interpret.headline import Headline
from statementparse.interpret.parties.issuers import issuer, letterhead, of_page, told_elsewhere
from statementparse.interpret.parties.missing import (
    ISSUER_UNITS,
    NOBODYS,
    SHARED,
    SINGLE,
    are_several,
    is_titled_meeting,
    with_missing,
)
from statementparse.interpret.parties.naming import NamedParty
from statementparse.interpret.parties.organs import members_of, own_organisation, sides_in
from statementparse.interpret.parties.scene import Group, Scene, codes_of
from statementparse.interpret.parties.speeches import states_of_speakers
from statementparse.interpret.parties.stance import (
    NEAR_START,
    acts_in_title,
    is_borne,
    is_side,
    left_role,
    other_meeting,
    words_before,
)
from statementparse.segment import Stretch

# How far into the text the sides may be introduced, and how far its release line reaches.
OPENING_UNITS = 16
RELEASE_REACH = 100
_FEWEST_SPEAKING = 3
# A verb and what is issued stand within so many words behind those who issue it.
_SOON = 9


def statement_sides(scene: Scene, headline: Headline) -> tuple[NamedParty, ...]:
    """Find the sides: for each the name that tells it, in the order of the text.

    A release line or a title that names two is enough; else the first sentences about a meeting
    are read until there are two. A document of one side has the one who issued it.
    """
    if (own := _of_one_voice(scene, headline)) is not None:
        return own
    if own := own_organisation(scene, headline):
        return _issuing(scene, headline) or _speaking(scene, headline) or own
    if own := _in_turns(scene, headline):
        return own
    found: dict[str, NamedParty] = {}
    publisher = letterhead(scene) if headline.kind not in NOBODYS else ()
    for stretch in _opening(scene, headline):
        joint = headline.kind in SHARED or _is_told_of(scene, headline, stretch)
        for name in _acting(scene, stretch, joint=joint):
            found.setdefault(name.code, name)
        if found and scene.is_sentence(stretch):
            # The one who publishes tells of the other: his own side goes without its name.
            found |= {name.code: name for name in publisher if name.code not in found}
        if are_several(scene, found):
            break
    found |= {name.code: name for name in _members(scene, headline) if name.code not in found}
    found = {name.code: name for name in told_elsewhere(scene, headline, found)} | found
    if not found:
        nobodys = headline.kind in NOBODYS
        first = _first_pair(scene, of_offices=nobodys) or (() if nobodys else issuer(scene))
        found.update((name.code, name) for name in first)
    return tuple(sorted(with_missing(scene, headline, found).values(), key=lambda name: name.start))


def _of_one_voice(scene: Scene, headline: Headline) -> Group | None:
    """Give the side of a document of one side; nothing where it is one of several."""
    if _is_briefing(scene, headline):
        return _speakers_own(scene)
    if own := _own_voice(scene, headline):
        return own
    if headline.kind in SINGLE and not is_titled_meeting(scene, headline):
        return _releasing(scene, headline) or _first_pair(scene) or issuer(scene)
    return None


def _speaking(scene: Scene, headline: Headline) -> Group:
    """Give three or more members of a body who speak: "We, the Ministers of Oman, Chad and Mali,".

    They are then told one by one, and no body that they belong to is a side.
    """
    person = scene.document.language.lexicon("person")
    for sentence in islice(scene.units(), OPENING_UNITS):
        near = sentence.start + RELEASE_REACH
        words = scene.document.cut(sentence.start, near)[0][:1]
        if sentence.start >= headline.end and any(person.value_of(w) == "1pl" for w in words):
            for group in scene.groups(sentence.start, sentence.end)[:1]:
                if group[0].start < near and len(codes_of(group)) >= _FEWEST_SPEAKING:
                    return group
    return ()


def _issuing(scene: Scene, headline: Headline) -> Group:
    """Give those who issue it, by its first lines: "Oman and Chad have issued the statement"."""
    known = scene.document.language.lexicon("release_word").values
    for sentence in islice(scene.units(), ISSUER_UNITS):
        row = scene.opening(*sentence) if sentence.start >= headline.end else ()
        if len(codes_of(row)) > 1:
            words = scene.document.cut(row[-1].end, row[-1].end + RELEASE_REACH)[0][:_SOON]
            if sum(word in known for word in words) > 1:
                return row
    return ()


def _in_turns(scene: Scene, headline: Headline) -> Group:
    """Give the states of two who take turns before the press, under a title that names none."""
    spoken = headline.kind == "transcript" and not scene.within(*headline.stretch)
    return tuple(states_of_speakers(scene).values()) if spoken else ()


def _is_briefing(scene: Scene, headline: Headline) -> bool:
    """Tell whether a spokesperson takes questions: all that is told of is not his meeting."""
    return headline.kind == "transcript" and _is_spokespersons(scene, headline)


def _is_spokespersons(scene: Scene, headline: Headline) -> bool:
    known = scene.document.language.lexicon("spokesperson")
    words = scene.document.words(*headline.stretch)
    return any(word.text in known for word in words)


def _own_voice(scene: Scene, headline: Headline) -> Group:
    """Give the side of one who speaks of others' meeting, or who welcomes a guest at home."""
    if headline.kind == "statement" and is_titled_meeting(scene, headline):
        return issuer(scene) if _is_spokespersons(scene, headline) else ()
    return _at_home(scene, headline) if headline.kind == "remarks" else ()


def _at_home(scene: Scene, headline: Headline) -> Group:
    """Give the state of a speaker whose title names the guest alone: "with her Omani counterpart".

    It is the one that begins a sentence and in whose capital the speech was held.
    """
    guests = scene.within(*headline.stretch)
    if not guests or not all(_is_counterparts(scene, guest) for guest in guests):
        return ()
    lines = (unit for unit in islice(scene.units(), ISSUER_UNITS) if not scene.is_sentence(unit))
    found = (scene.document.mentions.within(line.start, line.end, "capital") for line in lines)
    homes = {capital.value for capitals in found for capital in capitals}
    homes -= {guest.code for guest in guests}
    return tuple(islice((n for n in scene.names if n.code in homes and _opens(scene, n)), 1))


def _opens(scene: Scene, name: NamedParty) -> bool:
    number = scene.sentence_at(name.start)
    return number >= 0 and scene.document.structure.sentences[number].start == name.start


def _is_counterparts(scene: Scene, name: NamedParty) -> bool:
    known = scene.document.language.lexicon("counterpart")
    after = scene.document.words(name.end, name.end + RELEASE_REACH)[:1]
    return any(word.text in known for word in after)


def _speakers_own(scene: Scene) -> Group:
    """Give the side that a text of one voice names most often."""
    if own := of_page(scene):
        return own
    most = Counter(name.code for name in scene.names).most_common(1)
    return tuple(next(n for n in scene.names if n.code == code) for code, _ in most)


def _opening(scene: Scene, headline: Headline) -> Iterator[Stretch]:
    """Give the line that releases the statement, the title, and the first sentences."""
    yield from _release_lines(scene, headline.end)
    if headline.title:
        yield headline.stretch
    # Who speaks tells at once with whom he meets, and of other meetings later on.
    most = ISSUER_UNITS if headline.kind == "remarks" else OPENING_UNITS
    for unit in islice(scene.units(), most):
        if scene.is_sentence(unit) or scene.speaks_of("party_meeting", unit.start, unit.end):
            yield unit


def _is_told_of(scene: Scene, headline: Headline, stretch: Stretch) -> bool:
    """Tell whether a title says what several do: "Fiji, Tonga vow to": who is met later is more."""
    rows = scene.groups(*stretch)[:1] if stretch == headline.stretch else ()
    several = any(len(codes_of(row)) > 1 for row in rows)
    return several and acts_in_title(scene.document, rows[0][-1].end)


def _release_lines(scene: Scene, after: int) -> Iterator[Stretch]:
    """Give the lines that begin with who released the statement."""
    for unit in islice(scene.units(), ISSUER_UNITS):
        near = min(unit.start + RELEASE_REACH, unit.end)
        if unit.start >= after and scene.speaks_of("party_release", unit.start, near):
            yield unit


def _acting(scene: Scene, stretch: Stretch, *, joint: bool) -> Iterator[NamedParty]:
    """Give the names that stand as sides in a stretch about a meeting or a release."""
    start, end = stretch.start, stretch.end
    if not (groups := scene.groups(start, end)):
        return
    releases = scene.document.mentions.within(start, end, "party_release")
    meets = scene.speaks_of("party_meeting", start, end)
    yield from _subjects(scene, stretch, meets=meets)
    if not (meets or releases or joint):
        return
    released = releases[-1].end if releases else end
    horizon = _topic_begins(scene, released, end)
    aside = other_meeting(scene, stretch)
    for row in _behind(groups, releases[0].end) if releases else groups:
        group = tuple(name for name in row if not aside.start <= name.start < aside.end)
        if not group or (group[0].start > horizon and not scene.is_compound(group)):
            continue
        named = group[0].start > released
        if is_side(scene, stretch, group, certain=named, meets=joint or meets or bool(releases)):
            yield from group


def _subjects(scene: Scene, stretch: Stretch, *, meets: bool) -> Group:
    """Give those whose people a sentence begins with: "Oman's Said and Minister Paz of Peru".

    Without an office, those who do not meet may be firms.
    """
    if len(codes_of(scene.within(stretch.start, stretch.end))) <= 1:
        return ()
    row = scene.opening(stretch.start, stretch.end)
    bear = all(
        is_borne(scene, stretch, name)
        or (meets and scene.is_owner(name))
        # "The Ministers of Oman, Ana Lima, and Fiji, Jo Ek, met"
        or (meets and place > 0 and scene.role_before(name.start, NEAR_START) == "join")
        for place, name in enumerate(row)
    )
    return row if bear and len(codes_of(row)) > 1 else ()


def _behind(groups: Sequence[Group], release: int) -> Sequence[Group]:
    """Give those who stand behind words of release, where they are several; else all.

    Who stands before is none of them then: "Statement on Chad by the Governments of Oman and Fiji".
    """
    behind = [group for group in groups if group[0].start > release]
    return behind if len(codes_of(sum(behind, ()))) > 1 else groups


def _topic_begins(scene: Scene, start: int, end: int) -> int:
    """Give the place where a release line turns to its topic, unless that is a meeting."""
    for word, place in zip(*scene.document.cut(start, end), strict=True):
        role = scene.role_of(word)
        if role == "voice":
            return place
        if role == "topic":
            return end if scene.speaks_of("party_meeting", place + len(word), end) else place
    return end


def _releasing(scene: Scene, headline: Headline) -> Group:
    """Give those by whom, after its title or first lines, a statement of one voice is."""
    for line in (headline.stretch, *_release_lines(scene, headline.end)):
        releases = scene.speaks_of("party_release", line.start, line.end)
        if releases and (found := tuple(_acting(scene, line, joint=False))):
            return found
    return ()


def _first_pair(scene: Scene, *, of_offices: bool = False) -> Group:
    """Give the names that a text of one voice begins with: "India and Oman announce".

    Those "of offices" are of people who act: "The ministers of India and Oman agreed".
    """
    for sentence in islice(scene.units(), ISSUER_UNITS):
        for group in scene.groups(sentence.start, sentence.end)[:1]:
            start = group[0].start
            if of_offices:
                before = words_before(scene, sentence, start)
                near = start - sentence.start < NEAR_START
                leads = near and left_role(scene, before) == "office"
            else:
                leads = scene.leads(sentence.start, start)
            if leads and len(set(codes_of(group))) > 1:
                return group
    return ()


def _members(scene: Scene, headline: Headline) -> Iterator[NamedParty]:
    """Give those who make up, by the text, the group that its title names, and who is beside it."""
    text = scene.document.text
    title = text[headline.start : headline.end]
    for group in scene.document.mentions.of("party_members"):
        named = scene.sentence_at(group.start) >= 0
        if named and headline.title and group.words("group") in title:
            yield from members_of(scene, group)
            yield from sides_in(scene, headline.stretch)
