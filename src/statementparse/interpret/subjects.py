"""A Line and a verb in it to the verb's subject: who it is that acts, and whether a party can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from statementparse.interpret.grammar import Line, Token

_GROUP = frozenset(("be", "have", "remain", "adverb", "negator"))
_EDGES = frozenset(("that", "clause", "who", "but", "quote"))
_STOPS = frozenset((";", ":", "|", "•"))
_DASHES = frozenset(("–", "—", "-"))
_HEADS = frozenset(("party", "pronoun", "actors", "actor", "joint", "it"))
_REACH = 60


@frozen
class Subject:
    """Who acts: the class of the head word, and the tokens of the noun phrase.

    `kind` is party, pronoun, it, actors, actor, joint, person, effort, next, or one of the ways in
    which a verb has no subject of its own: opening, infinitive. An empty kind is nobody who could
    undertake anything.
    """

    kind: str = ""
    tokens: tuple[Token, ...] = field(default=(), repr=False)
    governor: int | None = None
    head: tuple[Token, ...] = field(default=(), repr=False)

    def __bool__(self) -> bool:
        """Tell whether this is somebody who can bind himself."""
        return bool(self.kind)

    @property
    def text(self) -> str:
        """The words of the head, for a look-up."""
        return self.tokens[-1].text if self.tokens else ""


NOBODY = Subject()
OPENING = Subject("opening")


def group_start(line: Line, index: int) -> int:
    """Give the index of the first token of the verb group that a verb ends.

    >>> # "The sides | have also agreed": the group begins at "have".
    """
    while index > 0:
        tag = line.tag(index - 1)
        if tag in _GROUP or _is_modal(line.tokens[index - 1]):
            index -= 1
        elif tag == "to" and line.tag(index - 2) == "remain":
            index -= 2
        elif tag == "do" and line.tag(index) == "negator":
            index -= 1
        else:
            break
    return index


def subject_of(line: Line, index: int) -> Subject:
    """Find the subject of the verb at an index: its noun phrase, or that of the verb before it."""
    first = index
    for _ in range(12):
        start = group_start(line, index)
        if _is_contraction(line.tokens[start]):
            return Subject("pronoun", (line.tokens[start],))
        place = _before(line, start)
        if place < 0:
            return OPENING
        tag, text = line.tag(place), line.text(place)
        if tag == "to":
            governor = governor_of(line, place)
            if governor is None:
                return _first_subject(line, place)
            index = governor
            continue
        if text in _DASHES:
            return _around_dashes(line, place)
        if line.is_verb(place):
            index = place
            continue
        if tag in ("and", "but") or text == ",":
            found = _carried(line, place, strict=_is_modal(line.tokens[index]))
            if isinstance(found, Subject):
                return found
            index = found
            continue
        if tag == "who":
            before = governor_of(line, place) if index < first else None
            if before is None:
                return _antecedent(line, place)
            index = before
            continue
        if text in _STOPS:
            return OPENING
        return _phrase_before(line, place + 1)
    return NOBODY


def governor_of(line: Line, index: int) -> int | None:
    """Find the nearest cue or speech verb to the left of an index, in the same sentence part."""
    for place in range(index - 1, max(index - _REACH, -1), -1):
        if line.tokens[place].is_verb and _is_clausal(line, place):
            return place
        if line.text(place) in _STOPS:
            return None
    return None


def _is_clausal(line: Line, place: int) -> bool:
    return line.is_verb(place) or line.tokens[place].attribute("part") == "noun"


def _is_modal(token: Token) -> bool:
    return token.is_cue and token.attribute("part") == "modal"


def _before(line: Line, index: int) -> int:
    index -= 1
    while index >= 0 and (line.tag(index) in ("adverb", "quote") or line.text(index) == "each"):
        index -= 1
    return index


def _is_contraction(token: Token) -> bool:
    """Tell whether a pronoun and its verb are one word: "we're", "they'll"."""
    mark = max(token.text.find("'"), token.text.find("’"))
    return token.tag in ("be", "have", "cue") and mark > 0 and not token.text.endswith("n't")


def _around_dashes(line: Line, place: int) -> Subject:
    """A parenthesis between dashes stands between a subject and its verb."""
    for index in range(place - 1, max(place - 30, 0), -1):
        if line.text(index) in _DASHES:
            return _phrase_before(line, index)
    return NOBODY


def _carried(line: Line, place: int, *, strict: bool) -> Subject | int:
    """Pass from a coordinated verb to the verb before it, or to the sentence's first subject.

    A parenthesis between commas ("France, for its part, will") stands between a subject and its
    own verb: the phrase before it is then the subject.
    """
    if line.text(place) == ",":
        opening = _parenthesis(line, place)
        if opening is not None:
            found = _phrase_before(line, opening)
            if found or strict:
                return found
    verb = governor_of(line, place)
    if verb is not None and not _is_noun_cue(line.tokens[verb]):
        return verb
    if verb is not None:
        return _carried(line, verb, strict=strict)
    return _first_subject(line, place)


def _is_noun_cue(token: Token) -> bool:
    return token.is_cue and token.attribute("part") == "noun"


def _parenthesis(line: Line, place: int) -> int | None:
    """Find the comma that opens the parenthesis which the comma at `place` closes."""
    for index in range(place - 1, max(place - 25, 0), -1):
        if line.text(index) == ",":
            return index if line.tag(index + 1) not in ("and", "but") else None
        if line.tokens[index].is_verb and not _is_participle(line.tokens[index]):
            return None
    return None


def _is_participle(token: Token) -> bool:
    return token.text.endswith("ing")


def _antecedent(line: Line, place: int) -> Subject:
    """Find whom a relative pronoun stands for; a restrictive one picks out somebody else."""
    if line.text(place - 1) != ",":
        return NOBODY
    return _phrase_before(line, place - 1)


def _phrase_before(line: Line, end: int) -> Subject:
    """Read the noun phrase that ends in front of a token."""
    start = end
    while start > max(end - _REACH, 0):
        token = line.tokens[start - 1]
        if token.tag in _EDGES or token.text in _STOPS or line.is_verb(start - 1):
            break
        start -= 1
    tokens = line.tokens[start:end]
    found = head_of(tokens)
    adjacent = not found.tokens or found.tokens[0] == tokens[0]
    governor = start - 1 if start > 0 and adjacent else None
    return evolve(found, governor=governor) if found else NOBODY


def head_of(tokens: Sequence[Token]) -> Subject:
    """Tell whom a noun phrase names, from its head and what stands in front of it."""
    segments = list(_segments(tokens))
    if not segments:
        return NOBODY
    last = segments[-1]
    listed = len(segments) > 1 and any(token.tag == "and" for token in last)
    if listed and _names(segments[-2]):
        return _named(last, tokens)
    return _named(last, last)


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
    return head[0].text.lower() == "our" and any(token.tag == "actors" for token in head)


def _last_conjunct(segment: Sequence[Token]) -> Subject:
    """Read the end of a segment that holds a clause of its own: "... to go on and Jordan stands"."""
    for index in range(len(segment) - 1, 0, -1):
        if segment[index].tag == "and":
            rest = segment[index + 1 :]
            clausal = any(token.tag in ("to", "be", "have") for token in segment[:index])
            kind = _kind_of(rest) if rest and clausal else ""
            return Subject(kind, tuple(rest)) if kind in ("party", "pronoun") else NOBODY
    return NOBODY


def _after_introduction(segment: Sequence[Token]) -> int:
    """Skip "In 2023" in front of "Japan will": go on to the first name that no preposition rules."""
    if not segment or segment[0].tag != "preposition":
        return 0
    for index, token in enumerate(segment):
        if token.tag in _HEADS and index and not _ruled(segment, index):
            while index and segment[index - 1].tag in ("determiner", "capital", "demonym"):
                index -= 1
            return index
    return len(segment)


def _ruled(segment: Sequence[Token], index: int) -> bool:
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
    if last.tag in ("point", "number") and len(head) > 1:
        return _kind_of(head[:-1])
    if last.tag in _HEADS:
        return last.tag
    tags = {token.tag for token in head}
    if last.tag == "capital":
        named = len(head) <= 3 or tags <= {"capital", "determiner", "and"}
        return "person" if named or tags & {"actor", "actors", "demonym"} else ""
    if last.tag in ("effort", "next"):
        return last.tag
    return ""


def _first_subject(line: Line, end: int) -> Subject:
    """Find the first admissible noun phrase of a sentence, in front of a verb nobody listed."""
    for index in range(min(end, _REACH)):
        token = line.tokens[index]
        if token.tag in _HEADS and not _ruled(line.tokens, index):
            if index + 1 < len(line.tokens) and line.tag(index + 1) == "genitive":
                continue
            return Subject(token.tag, line.tokens[max(index - 3, 0) : index + 1])
    return NOBODY
