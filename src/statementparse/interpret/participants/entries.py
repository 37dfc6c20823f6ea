"""Parts with their places in the text, and what tells whether two of them are one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from statementparse.interpret.participants.line import Phrase
    from statementparse.interpret.participants.roles import Part


class Entry(NamedTuple):
    """A part and where it stands in the cleaned text."""

    part: Part
    start: int
    end: int

    @property
    def party(self) -> str | None:
        """The code of the party that it stands for."""
        return self.part.phrase.party

    @property
    def name(self) -> str | None:
        """The person's name."""
        return self.part.phrase.name

    def in_role(self, role: str) -> Entry:
        """Give the same entry in another role."""
        return self._replace(part=self.part._replace(role=role))

    def told_by(self, phrase: Phrase) -> Entry:
        """Give the same entry as another phrase tells it."""
        return self._replace(part=self.part._replace(phrase=phrase))

    def of(self, party: str | None) -> Entry:
        """Give the same entry for another party."""
        if party == self.party:
            return self
        return self.told_by(self.part.phrase._replace(party=party))


def is_namesake(name: str, other: str) -> bool:
    """Tell whether one name is a shorter form of the other.

    >>> is_namesake("Lima", "Ana B. Lima"), is_namesake("Ana Lima", "Anton Lima")
    (True, False)
    """
    short, long = sorted((words_of_name(name), words_of_name(other)), key=len)
    if len(short) == 1:
        return short[0] in long and (short[0] in (long[-1], long[0]))
    return short[-1] in long[-2:] and all(_is_in(word, long) for word in short)


def _is_in(word: str, name: list[str]) -> bool:
    """Tell whether a name has a word, or its initial where either gives no more than that."""
    return any(word == other or word[:1] == other or word == other[:1] for other in name)


def words_of_name(name: str) -> list[str]:
    """Give the words that tell one name from another."""
    words = name.casefold().replace(".", " ").replace(",", " ").split()
    return [word for word in words if word not in ("jr", "sr")] or words
