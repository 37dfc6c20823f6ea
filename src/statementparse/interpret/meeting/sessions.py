"""A counted session to its number and the body that holds it: "the first meeting of the Quad"."""

from __future__ import annotations

from typing import NamedTuple

from statementparse.document import Document, Word
from statementparse.interpret.context import leading
from statementparse.interpret.dates.calendar import roman_number
from statementparse.scan import Mention

LONGEST_NAME = 120
_QUOTES = "\"“”'‘’"
_JOINTS = frozenset({"&", "-", "/"})


class Counted(NamedTuple):
    """Which meeting of a format it is, and where the text counts it."""

    number: int
    start: int
    end: int


class Series(NamedTuple):
    """The name of a format without parties and ordinal, and which of its meetings it is."""

    name: str | None = None
    start: int = 0
    end: int = 0
    rules: tuple[str, ...] = ()
    counted: Counted | None = None

    @property
    def ordinal(self) -> int | None:
        """The number of the meeting, where the text counts it."""
        return self.counted.number if self.counted else None


def ordinal_of(document: Document, mention: Mention) -> int | None:
    """Give the number that a counted meeting has, in words, digits or Roman numerals."""
    if digits := mention.words("number"):
        return int(digits)
    if roman := mention.words("roman"):
        return roman_number(roman)
    value = document.language.lexicon("ordinal").value_of(mention.words("ordinal"))
    return int(value) if value else None


def counted_by(document: Document, session: Mention) -> Counted | None:
    """Give the number of a counted meeting with its place."""
    ordinal = ordinal_of(document, session)
    return None if ordinal is None else Counted(ordinal, session.start, session.end)


def group_of(document: Document, session: Mention) -> Series | None:
    """Read the name of whatever body holds a counted session: "the first meeting of the Quad"."""
    after = document.words(session.end, min(session.end + LONGEST_NAME, len(document.text)))
    if not session.words("noun") or leading(document, session.end, "session_link") is None:
        return _body_of(document, session)
    inner = _JOINTS | document.language.lexicon("name_inner").values.keys()
    run: list[Word] = []
    for word in after:
        if "\n" in document.text[session.end : word.start]:
            break
        if not (word.text[:1].isupper() or word.text in _QUOTES or word.text in inner):
            break
        run.append(word)
    while run and (not run[-1].text[:1].isalnum() or run[-1].text in inner):
        run.pop()
    if not run:
        return None
    start, end = run[0].start, run[-1].end
    states = {name.start for name in document.mentions.within(start, end, "state", "demonym")}
    if all(word.start in states for word in run):
        return None
    name = tidied(document.text[start:end]).strip(_QUOTES)
    return Series(name, start, end, (session.rule,), counted_by(document, session))


def _body_of(document: Document, session: Mention) -> Series | None:
    """Read the name of a body between a number and its session: "88th Council meeting"."""
    known = document.language.lexicon("series_head")
    bodies = [
        word
        for word in document.words(session.start, session.end)
        if known.value_of(word.text) in ("weak", "gathering") and word.text[:1].isupper()
    ]
    if not bodies or bodies[0].end == session.end:
        return None
    start, end = bodies[0].start, session.end
    name = tidied(document.text[start:end])
    return Series(name, start, end, (session.rule,), counted_by(document, session))


def tidied(name: str) -> str:
    """Give a name on one line, with one blank between its words."""
    return " ".join(name.split())
