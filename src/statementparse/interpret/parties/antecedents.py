"""A noun phrase in a Scene to the parties it means: "both sides", "they", "the U.S. side"."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from statementparse.document import Word
from statementparse.interpret.parties.naming import NamedParty
from statementparse.interpret.parties.scene import Scene, codes_of
from statementparse.scan import Mention

# How many sentences back "they", "he" and "the former" may find whom they mean.
SENTENCES_BACK = 3
PAIR = 2
# How much of a sentence, and how many names, are looked through: hostile texts have no end.
SUBJECT_REACH = 240
PAIR_REACH = 800
MOST_NAMES = 400
# How far an office and its state may stand apart: "President of the Republic of".
LINK = 24


@frozen
class Resolved:
    """The parties that a phrase means, and the stretch of text that tells so.

    No codes where the phrase does mean parties and the text does not tell which.
    """

    codes: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


@frozen(eq=False)
class Resolver:
    """Whom the phrases of one document mean, given the parties whose statement it is."""

    scene: Scene
    codes: tuple[str, ...]
    told_by: tuple[NamedParty, ...] = ()
    # What sentences begin with, as far as it was asked: every pronoun asks of those before it.
    _begun: dict[tuple[int, int], Resolved | None] = field(factory=dict, init=False, repr=False)
    # The phrases that were asked for: one may be the subject of several verbs.
    _resolved: dict[tuple[int, int, tuple[str, ...]], Resolved | None] = field(
        factory=dict, init=False, repr=False
    )

    def resolve(self, start: int, end: int, speaker: tuple[str, ...] = ()) -> Resolved | None:
        """Tell which parties a noun phrase means; None where it means nobody who can be one."""
        phrase = start, end, speaker
        if phrase not in self._resolved:
            self._resolved[phrase] = self._resolve(*phrase)
        return self._resolved[phrase]

    def _resolve(self, start: int, end: int, speaker: tuple[str, ...]) -> Resolved | None:
        found = self.scene.document.mentions.within(start, end, "collective")
        named = self.scene.within(start, end)
        if found and (not named or found[0].start < named[0].start):
            return self._of_collective(found[0], speaker)
        if named:
            return self._of_names(named, end)
        return self._of_words(start, end, speaker)

    def _of_names(self, named: tuple[NamedParty, ...], end: int) -> Resolved | None:
        """Names mean themselves, unless they only tell where somebody else comes from."""
        last = named[-1]
        if last.kind in ("state", "demonym", "prefix"):
            after = self.scene.document.cut(last.end, end)[0]
            others = any(word[0].islower() and len(word) > 2 for word in after)
            if others and not any(map(self.scene.is_office, after)):
                return None
        return Resolved(self._members(codes_of(named)), named[0].start, last.end)

    def _of_collective(self, mention: Mention, speaker: tuple[str, ...]) -> Resolved:
        match mention.value:
            case "we":
                return self._everybody(speaker)
            case "they":
                return self._they(mention.start)
            case "former" | "latter":
                return self._one_of_two(mention.start, last=mention.value == "latter")
            case "both":
                return self._both(mention)
            case _:
                return self._several(mention) or self._everybody(())

    def _of_words(self, start: int, end: int, speaker: tuple[str, ...]) -> Resolved | None:
        """Resolve possessives, joint bodies and offices whose state an earlier name tells."""
        document = self.scene.document
        words = document.words(start, end)
        pronouns = document.language.lexicon("possessive_pronoun")
        meaning = pronouns.value_of(words[0].text) if words else None
        if meaning == "we":
            return self._everybody(speaker)
        if meaning == "they":
            return self._they(start)
        if meaning == "he":
            return self._he(start)
        bodies = document.language.lexicon("joint_body")
        if words and words[-1].text in bodies:
            return self._everybody(())
        return self._office_holders(words)

    def _everybody(self, speaker: tuple[str, ...]) -> Resolved:
        told_by = self.told_by
        if speaker or not told_by:
            return Resolved(speaker or self.codes)
        return Resolved(self.codes, told_by[0].start, told_by[-1].end)

    def _both(self, mention: Mention) -> Resolved:
        """Two parties are both; among three or more only a pair named just before is.

        Where one of the two is an organisation, "both countries" are others.
        """
        if others := self._other_states(mention):
            return Resolved(codes_of(others), others[0].start, others[-1].end)
        if len(self.codes) == PAIR:
            return self._everybody(())
        for resolved in self._subjects_before(mention.start):
            if len(resolved.codes) == PAIR:
                return resolved
        return self._met_in_turn(mention.start, PAIR) or Resolved()

    def _met_in_turn(self, place: int, most: int) -> Resolved | None:
        """Give the two of a meeting, one of several in a report: "At the talks with Chad, both".

        The one whom the text names first met them all.
        """
        here = self.scene.sentence_at(place)
        for number in range(here, max(here - most, -1), -1):
            start, end = self.scene.document.structure.sentences[number]
            start, end = max(start, place - PAIR_REACH), min(end, place)
            named = [name for name in self.scene.within(start, end) if name.code in self.codes]
            codes = codes_of(named)
            if len(codes) == 1 and codes[0] != self.codes[0]:
                codes = (self.codes[0], *codes)
            if len(codes) == PAIR and self.scene.speaks_of("party_meeting", start, end):
                return Resolved(codes, named[0].start, named[-1].end)
        return None

    def _several(self, mention: Mention) -> Resolved | None:
        """Give so many as are named before where the parties are not as many: "the three"."""
        document = self.scene.document
        few, words = document.language.lexicon("few"), document.cut(mention.start, mention.end)[0]
        number = next((int(n) for n in map(few.value_of, words[:2]) if n and n.isdigit()), 0)
        if number <= PAIR or number == len(self.codes):
            return None
        here = self.scene.sentence_at(mention.start)
        for first in range(here, max(here - 1 - SENTENCES_BACK, -1), -1):
            start, end = document.structure.sentences[first]
            named = self.scene.within(max(start, end - PAIR_REACH), min(end, mention.start))
            own = self.codes if len(self.codes) == 1 else ()  # Who tells of the three is one.
            codes = tuple(dict.fromkeys((*own, *codes_of(named))))
            if named and len(codes) == number:
                return Resolved(codes, named[0].start, named[-1].end)
        return None

    def _other_states(self, mention: Mention) -> tuple[NamedParty, ...]:
        """Give the two states named before "both countries" where no two states are parties."""
        document = self.scene.document
        states = document.language.lexicon("state_name").forms
        last = document.cut(mention.start, mention.end)[0][-1]
        if states.keys() >= {*self.codes} or last not in document.language.lexicon("land"):
            return ()
        first = max(self.scene.sentence_at(mention.start) - 1, 0)
        start = max(document.structure.sentences[first].start, mention.start - PAIR_REACH)
        groups = self.scene.groups(start, mention.start)
        return next((row for row in groups[::-1] if len(codes_of(row)) == PAIR), ())

    def _they(self, place: int) -> Resolved:
        """The nearest plural subject before, else the parties of the statement.

        "The Member States" of one organisation are many.
        """
        for resolved in self._subjects_before(place):
            if len(resolved.codes) >= PAIR or (resolved.codes and resolved.codes == self.codes):
                return resolved
        few = len(self.codes) <= PAIR
        return (None if few else self._met_in_turn(place, 1)) or self._everybody(())

    def _he(self, place: int) -> Resolved:
        for resolved in self._subjects_before(place):
            if len(resolved.codes) == 1:
                return resolved
        return Resolved(self.codes if len(self.codes) == 1 else ())

    def _one_of_two(self, place: int, *, last: bool) -> Resolved:
        sentences = self.scene.document.structure.sentences
        first = max(self.scene.sentence_at(place) - 1, 0)
        start = max(sentences[first].start if sentences else 0, place - PAIR_REACH)
        names = {name.code: name for name in self.scene.within(start, place)}
        if len(names) != PAIR:
            return Resolved()
        chosen = list(names.values())[-1 if last else 0]
        return Resolved((chosen.code,), chosen.start, chosen.end)

    def _subjects_before(self, place: int) -> Iterator[Resolved]:
        """Give the subjects of this sentence and of those before it, the nearest first."""
        sentences = self.scene.document.structure.sentences
        here = self.scene.sentence_at(place)
        for number in range(here, max(here - 1 - SENTENCES_BACK, -1), -1):
            start, end = sentences[number]
            if start == place:
                continue  # It begins with the pronoun itself.
            stretch = start, min(end, place)
            if stretch not in self._begun:
                self._begun[stretch] = self._subject(*stretch)
            if subject := self._begun[stretch]:
                yield subject

    def _subject(self, start: int, end: int) -> Resolved | None:
        """Give what a sentence begins with, where that means parties."""
        scene, end = self.scene, min(end, start + SUBJECT_REACH)
        if names := scene.opening(start, end):
            return Resolved(codes_of(names), names[0].start, names[-1].end)
        for mention in scene.document.mentions.within(start, end, "collective")[:1]:
            if mention.value in ("both", "all") and mention.start == start:
                return Resolved(self.codes, mention.start, mention.end)
        return None

    def _office_holders(self, words: tuple[Word, ...]) -> Resolved | None:
        """Tie "the Prime Minister and the President" to the states whose these are in the text."""
        held = [self._office_holder(part) for part in self._parts(words)]
        if not held or None in held:
            return None
        codes = tuple(dict.fromkeys(code for part in held for code in part or ()))
        if len(held) > 1 and len(self.codes) == PAIR and codes:
            return self._everybody(())
        return Resolved(codes if all(held) else ())

    def _parts(self, words: tuple[Word, ...]) -> Iterator[list[Word]]:
        """Cut a phrase at its "and"s, and take the articles off its parts."""
        part: list[Word] = []
        for word in words:
            role = self.scene.role_of(word.text)
            if role == "join":
                yield part
                part = []
            elif role != "skip" or part:
                part.append(word)
        yield part

    def _office_holder(self, words: list[Word]) -> tuple[str, ...] | None:
        """Give the one state whose office the text names so; None where it is no office."""
        scene, text = self.scene, self.scene.document.text
        if not any(scene.is_office(word.text) for word in words):
            return None
        office = text[words[0].start : words[-1].end]
        codes = dict.fromkeys(n.code for n in scene.names[:MOST_NAMES] if self._bears(n, office))
        return tuple(codes) if len(codes) == 1 else ()

    def _bears(self, name: NamedParty, office: str) -> bool:
        """Tell whether an office stands beside a name: "French President", "President of"."""
        document, role_of = self.scene.document, self.scene.role_of
        reach = LINK + len(office)
        if document.text.find(office, max(name.start - reach, 0), name.end + reach) < 0:
            return False
        for word in document.words(name.end, name.end + LINK)[:3]:
            if role_of(word.text) != "of":
                if document.text.startswith(office, word.start):
                    return True
                break
        before = document.words(max(name.start - LINK, 0), name.start)
        ends = [word.end for word in before if role_of(word.text) not in ("of", "skip")]
        return bool(ends) and document.text.endswith(office, 0, ends[-1])

    def _members(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        members = self.scene.document.language.lexicon("members").forms
        return tuple(dict.fromkeys(m for code in codes for m in members.get(code, (code,))))
