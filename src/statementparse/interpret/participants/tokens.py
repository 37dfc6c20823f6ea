"""A stretch of a Document to its Tokens: words in the classes that people's names are read by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from statementparse.document import Document, Word
    from statementparse.scan import Mention

PARTY_KINDS = ("state", "demonym", "organisation", "agency", "seat")
NAMING = ("name", "initial", "caps")
_WHOLE = ("role", "other_meeting", "honorific", *PARTY_KINDS)
_RANK = {kind: rank for rank, kind in enumerate(_WHOLE)}
_LINKS = frozenset(
    "of for to on at in from and the a as by with & who is behalf while respectively".split()
)
_MARKS = {",": "comma", ";": "semicolon", "(": "open", ")": "close", ":": "colon", ".": "stop"}
_DASHES = frozenset("-–—/")
_APOSTROPHES = ("'s", "’s", "'S", "’S")


class Token(NamedTuple):
    """A word, a mark, or a mention as one unit; `kind` is its class.

    Kinds: the classes of the lexicon `person_word`; honorific, role, other_meeting and the kinds of
    parties;
    possessive, initial, caps (an acronym or a surname in capitals), name (any other capitalised
    word), number, plain (any other word), mark; and each link and mark by its own name.
    """

    text: str
    start: int
    end: int
    kind: str
    mention: Mention | None = None
    code: str | None = None


_END = Token("", 0, 0, "end")


@frozen(eq=False)
class Line:
    """The tokens of a stretch, and what is asked of them again and again."""

    text: str
    tokens: Sequence[Token]

    def at(self, place: int) -> Token:
        """Give a token, or the end mark outside the line."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else _END

    def kind(self, place: int) -> str:
        """Give a token's kind."""
        return self.tokens[place].kind if 0 <= place < len(self.tokens) else "end"

    def words(self, first: int, last: int) -> str:
        """Give the text of some tokens, white space made single."""
        return " ".join(self.text[self.at(first).start : self.at(last - 1).end].split())

    def past(self, place: int, kinds: Collection[str]) -> int:
        """Give the first place from here whose token is of none of the kinds."""
        while self.kind(place) in kinds:
            place += 1
        return place

    def past_article(self, place: int) -> int:
        """Step over "the"."""
        return place + 1 if self.kind(place) in ("the", "a") else place

    def is_capital(self, place: int) -> bool:
        """Tell whether a token begins with a capital letter."""
        return self.at(place).text[:1].isupper()


def read_line(document: Document, start: int, end: int) -> Line:
    """Cut a stretch into tokens: mentions whole, everything else word by word.

    A mention that another one covers is left to it: "U.S." in "U.S. Space Command".
    """
    tokens: list[Token] = []
    place = start
    found = document.mentions.within(start, end, *_WHOLE)
    for mention in _settled(m for m in found if not _is_part_of_another(document, m)):
        tokens += _loose(document, place, mention.start)
        tokens.append(_token(document, mention))
        place = mention.end
    tokens += _loose(document, place, end)
    return Line(document.text, tokens)


def _token(document: Document, mention: Mention) -> Token:
    """Give a mention as a token; a cue has the party named in it: "head of the Omani side"."""
    start, end, kind = mention.start, mention.end, mention.kind
    code = mention.value if kind in PARTY_KINDS else None
    if kind == "role":
        named = document.mentions.within(start, end, "state", "demonym", "organisation")
        code = named[0].value if named else None
    return Token(document.text[start:end], start, end, kind, mention, code)


def _settled(mentions: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=_longest):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


def _longest(mention: Mention) -> tuple[int, int]:
    return (mention.start - mention.end, _RANK[mention.kind])


def _is_part_of_another(document: Document, mention: Mention) -> bool:
    """Tell whether the grammar reads a mention's words better by themselves.

    So it is with the second half of "Directorate-General", and a seat that an office names.
    """
    if mention.kind == "honorific":
        return document.text[mention.start - 1 : mention.start] == "-"
    if mention.kind not in ("agency", "seat", "organisation"):
        return False
    classes = [_kind(document, word.text) for word in document.words(mention.start, mention.end)]
    return classes[-1] == "office" or ("office" in classes and "body" not in classes)


def _loose(document: Document, start: int, end: int) -> Iterator[Token]:
    if document.text.startswith(_APOSTROPHES, start, end):
        yield Token(document.text[start : start + 2], start, start + 2, "possessive")
        start += 2
    for word in document.words(start, end):
        yield from _split(document, word)


def _split(document: Document, word: Word) -> Iterator[Token]:
    """Give a word's token; a possessive ending is a token of its own."""
    text, start, end = word
    if text.endswith(_APOSTROPHES) and len(text) > 2:
        yield Token(text[:-2], start, end - 2, _kind(document, text[:-2]))
        yield Token(text[-2:], end - 2, end, "possessive")
    elif text in ("'", "’"):
        yield Token(text, start, end, "possessive")
    elif len(text) == 1 and text.isupper() and document.text[end : end + 1] == ".":
        yield Token(text, start, end, "initial")
    else:
        yield Token(text, start, end, _kind(document, text))


def _kind(document: Document, text: str) -> str:
    lower = text.lower()
    if lower in _LINKS:
        return lower
    if text in _MARKS:
        return _MARKS[text]
    if text in _DASHES:
        return "dash"
    known = document.language.lexicon("person_word").values
    return known.get(text) or ("-" in text and _hyphenated(known, text)) or _shape(text)


def _hyphenated(known: Mapping[str, str], text: str) -> str | None:
    """Give the class of a hyphenated word: that of its last part, or of the office in it."""
    classes = [known.get(part) for part in text.split("-")]
    if "office" in classes:
        return "office"
    return classes[-1] if classes[-1] in ("field", "adjective", "body", "meeting") else None


def _shape(text: str) -> str:
    if not text[0].isalpha():
        return "number" if text[0].isdigit() else "mark"
    if not text[0].isupper():
        return "name" if text[1:2] in ("'", "’", "-") and text[2:3].isupper() else "plain"
    if len(text) == 1:
        return "initial"
    return "caps" if text.isupper() else "name"
