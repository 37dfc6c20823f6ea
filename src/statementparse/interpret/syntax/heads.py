"""A noun phrase to its head: who it names, and whether that could be a party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from statementparse.interpret.syntax.grammar import Token

# The classes of words that can head the name of somebody who acts for a party.
HEADS = frozenset(("party", "pronoun", "actors", "actor", "joint", "it"))
# What a list of people holds and nothing else does.
_NAMES = frozenset(("capital", "determiner", "and", "point"))


class Subject(NamedTuple):
    """Who acts: the class of the head word, and the tokens of the noun phrase.

    `kind` is party, pronoun, it, actors, actor, joint, person, effort, next, guest, or `opening`
    where the verb begins the line and has no subject of its own. An empty kind is nobody who could
    undertake anything. `governor` is the token in front of the phrase.
    """

    kind: str = ""
    tokens: tuple[Token, ...] = ()
    governor: int | None = None
    head: tuple[Token, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether this is somebody who can bind himself."""
        return bool(self.kind)

    @property
    def text(self) -> str:
        """The words of the head, for a look-up."""
        return self.tokens[-1].text if self.tokens else ""


NOBODY = Subject()
OPENING = Subject("opening")


def head_of(tokens: Sequence[Token]) -> Subject:
    """Tell whom a noun phrase names, from its head and what stands in front of it."""
    segments = list(_segments(tokens))
    if not segments:
        return NOBODY
    last = segments[-1]
    if last and last[0].tag == "and" and last[-1].tag == "counterpart":
        return Subject("actors", tuple(tokens), head=tuple(last))
    listed = len(segments) > 1 and any(token.tag == "and" for token in last)
    if listed and _names(segments[-2]):
        return _named(last, tokens)
    introduced = len(segments[0]) == 1 and tokens[0].tag == "adverb"  # "Together, we"
    return _named(last, tokens if introduced else last)


def _segments(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    begin = 0
    for index, token in enumerate(tokens):
        if token.text == ",":
            yield tokens[begin:index]
            begin = index + 1
    yield tokens[begin:]


def _names(segment: Sequence[Token]) -> bool:
    return bool(segment) and segment[0].tag != "preposition" and bool(_named(segment, segment))


def _named(segment: Sequence[Token], whole: Sequence[Token]) -> Subject:
    """Read the head of a segment: the last word before its first preposition."""
    if _is_infinitive(segment):
        return _last_conjunct(segment)
    begin = _after_introduction(segment)
    head = _before_preposition(segment[begin:])
    if not head:
        return NOBODY
    if kind := _kind_of(head):
        people = kind == "person" and any(token.tag == "and" for token in head)
        return Subject("actors" if people else kind, tuple(whole), head=tuple(head))
    if _is_ours(head):
        return Subject("actors", tuple(whole), head=tuple(head))
    return _last_conjunct(segment)


def _is_infinitive(segment: Sequence[Token]) -> bool:
    """Tell whether a segment is "to ensure the two sides ...": what follows is an object."""
    for index, token in enumerate(segment[:-1]):
        if token.tag == "to":
            return segment[index + 1].tag not in ("determiner", "possessive")
    return False


def _is_ours(head: Sequence[Token]) -> bool:
    """Tell whether a head is "our countries and organisations": ours, whatever comes last."""
    return head[0].tag == "possessive" and any(token.tag == "actors" for token in head)


def _last_conjunct(segment: Sequence[Token]) -> Subject:
    """Read the end of a segment with a clause of its own: "to go on and Jordan stands"."""
    for index in range(len(segment) - 1, 0, -1):
        if segment[index].tag == "and":
            rest = segment[index + 1 :]
            clausal = any(token.tag in ("to", "be", "have") for token in segment[:index])
            kind = _kind_of(rest) if rest and clausal else ""
            return Subject(kind, tuple(rest)) if kind in ("party", "pronoun") else NOBODY
    return NOBODY


def _after_introduction(segment: Sequence[Token]) -> int:
    """Skip "In 2023" in front of "Japan will": the first name that no preposition rules."""
    if not segment or segment[0].tag != "preposition":
        return 0
    for index, token in enumerate(segment):
        if index and token.tag in HEADS and not is_ruled(segment, index):
            return _own_start(segment, index)
    return len(segment)


def _own_start(segment: Sequence[Token], index: int) -> int:
    while index and segment[index - 1].tag in ("determiner", "capital", "demonym"):
        index -= 1
    return index


def is_ruled(segment: Sequence[Token], index: int) -> bool:
    """Tell whether a preposition stands in front of a word and its own determiners."""
    index -= 1
    while index >= 0 and segment[index].tag in ("determiner", "possessive", "capital", "word"):
        if segment[index].tag == "determiner":
            return index > 0 and segment[index - 1].tag == "preposition"
        index -= 1
    return index >= 0 and segment[index].tag in ("preposition", "and")


def _before_preposition(tokens: Sequence[Token]) -> Sequence[Token]:
    for index, token in enumerate(tokens):
        if token.tag == "preposition" and index:
            return tokens[:index]
    return tokens


def _kind_of(head: Sequence[Token]) -> str:
    """Tell what class of actor the head is; empty for things, companies and strangers."""
    last = head[-1]
    if last.tag in ("point", "number", "demonym", "epithet") and len(head) > 1:
        return _kind_of(head[:-1])
    if last.tag in HEADS:
        return last.tag
    tags = {token.tag for token in head}
    if last.tag == "counterpart" and not tags.isdisjoint(("and", "demonym")):
        return "actors" if "and" in tags else "actor"  # "her Omani counterpart"
    if last.tag == "capital":
        named = len(head) <= 3 or tags <= _NAMES  # "Ms. Roca and Dr. Dahl"
        return "person" if named or tags & {"actor", "actors", "demonym"} else ""
    if last.tag == "next" and last.text[0].isupper() and len(head) > 1:
        return "joint"  # "The Meeting agreed": those who meet.
    if last.tag in ("effort", "next"):
        return last.tag
    return ""
