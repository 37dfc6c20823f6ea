"""A Document and the parties that it names, with the questions that their readers ask of both."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from statementparse.document import Document
from statementparse.interpret.parties.naming import NamedParty
from statementparse.segment import Stretch

# How far, in characters, two names of one list may stand apart, and a context may reach.
REACH = 64
# How far behind a city the state stands where it is: "Castries, Saint Lucia".
_BEHIND = 2

_LEADING = ("skip", "of", "join")

Group = tuple[NamedParty, ...]


@frozen(eq=False)
class Scene:
    """A document and every party named in it."""

    document: Document
    names: tuple[NamedParty, ...]
    # The groups of the stretches that were asked for.
    _groups: dict[tuple[int, int], tuple[Group, ...]] = field(factory=dict, init=False, repr=False)

    def within(self, start: int, end: int) -> Group:
        """Give the names that begin in a stretch, in the order of the text."""
        low = bisect_left(self.names, (start,))
        return self.names[low : bisect_left(self.names, (end,), low)]

    def groups(self, start: int, end: int) -> tuple[Group, ...]:
        """Give the names of a stretch, joined where a list or compound puts them on one level."""
        if (start, end) not in self._groups:
            self._groups[start, end] = self._grouped(start, end)
        return self._groups[start, end]

    def _grouped(self, start: int, end: int) -> tuple[Group, ...]:
        groups: list[list[NamedParty]] = []
        for name in self.within(start, end):
            if self.is_where(name):
                continue
            if groups and self._are_joined(groups[-1][-1], name):
                groups[-1].append(name)
            else:
                groups.append([name])
        return tuple(map(tuple, groups))

    def is_where(self, name: NamedParty) -> bool:
        """Tell a state that only tells where a city of it is: "Castries, Saint Lucia"."""
        if self.document.text[name.start - _BEHIND : name.start] != ", ":
            return False
        kinds = ("capital", "city")
        near = self.document.mentions.within(max(name.start - REACH, 0), name.start, *kinds)
        return any(city.end == name.start - _BEHIND and city.value == name.code for city in near)

    def units(self) -> Iterator[Stretch]:
        """Give the headings, lines and sentences of a document in their order."""
        for block in self.document.structure.blocks:
            yield from block.sentences or (Stretch(block.start, block.end),)

    def sentence_at(self, place: int) -> int:
        """Give the number of the sentence that a place lies in; -1 before the first."""
        return bisect_left(self.document.structure.sentences, (place + 1,)) - 1

    def is_sentence(self, stretch: Stretch) -> bool:
        """Tell whether a stretch is a sentence, and no heading or line of its own."""
        number = self.sentence_at(stretch.start)
        return number >= 0 and self.document.structure.sentences[number] == stretch

    def role_of(self, word: str) -> str | None:
        """Tell what a word near a name does: join, bind, of, skip, place or topic."""
        return self.document.language.lexicon("party_context").value_of(word)

    def role_before(self, place: int, reach: int) -> str | None:
        """Tell what the nearest word in front of a place does, articles left out."""
        roles = map(self.role_of, reversed(self.document.cut(max(place - reach, 0), place)[0]))
        return next((role for role in roles if role != "skip"), None)

    def is_office(self, word: str) -> bool:
        """Tell whether a word is an office or a body that acts for its state."""
        return word in self.document.language.lexicon("party_office")

    def speaks_of(self, kind: str, start: int, end: int) -> bool:
        """Tell whether a stretch has a mention of some kind."""
        return bool(self.document.mentions.within(start, end, kind))

    def leads(self, start: int, end: int) -> bool:
        """Tell whether only articles and offices stand between two near places."""
        if end - start > 2 * REACH:
            return False
        return all(map(self._is_before_name, self.document.cut(start, end)[0]))

    def _is_before_name(self, word: str) -> bool:
        """Tell an article, an office, and what joins names."""
        return self.is_office(word) or self.role_of(word) in _LEADING

    def is_owner(self, name: NamedParty) -> bool:
        """Tell whether "'s" stands behind a name."""
        after = self.document.cut(name.end, name.end + 2)[0]
        return bool(after) and self.role_of(after[0]) == "of" and not after[0].isalpha()

    def opening(self, start: int, end: int) -> Group:
        """Give the names that a stretch begins with: in a list, or beside those who bear them.

        So it is in "Presidents Lima of Peru and Saleh of Chad met" and in "The Peruvian Minister,
        Ana Lima, and Chadian officials"; the first other word ends it.
        """
        found: list[NamedParty] = []
        place = start
        for name in self.within(start, end):
            if not self._leads_on(place, name.start, first=not found):
                break
            found.append(name)
            place = name.end
        return tuple(found)

    def _leads_on(self, start: int, end: int, *, first: bool) -> bool:
        """Tell whether only articles, offices and people's names stand between two places.

        The first word of a sentence has a capital, too: it must be more than that.
        """
        if end - start > 2 * REACH:
            return False
        said = self.document.cut(start, end)[0]
        known = [self._is_before_name(word) for word in said]
        if first:
            return all(known) or (known[0] and self._are_names(said, known))
        joined = any(self.role_of(word) == "join" for word in said)
        return joined and self._are_names(said, known)

    def _are_names(self, words: Sequence[str], known: Sequence[bool]) -> bool:
        """Tell whether those that are not known are names of people."""
        return all(
            told or word == "." or (word[0].isupper() and self.role_of(word) is None)
            for word, told in zip(words, known, strict=True)
        )

    def is_compound(self, group: Group) -> bool:
        """Tell whether a group is one word: "Franco-German", "U.S.-India"."""
        if len(group) == 1:
            return False
        between = self.document.cut(group[0].end, group[1].start)[0]
        hyphens = all(self.role_of(word) == "hyphen" for word in between)
        return hyphens and (bool(between) or group[0].kind == "prefix")

    def _are_joined(self, first: NamedParty, second: NamedParty) -> bool:
        if second.start - first.end > REACH:
            return False
        between = self.document.cut(first.end, second.start)[0]
        roles = {self.role_of(w) or ("skip" if self.is_office(w) else None) for w in between}
        joined = not roles.isdisjoint({"join", "hyphen"}) or first.kind == "prefix"
        joined = joined or first.code == second.code
        repeated = "join" in roles and "of" in roles  # "du Mali et du Niger"
        return joined and roles <= {"join", "hyphen", "skip", "of" if repeated else "skip"}


def codes_of(names: Iterable[NamedParty]) -> tuple[str, ...]:
    """Give the codes of names, each once, in the order of the text."""
    return tuple(dict.fromkeys(name.code for name in names))
