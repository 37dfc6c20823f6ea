"""A place in a Document to what stands around it: the words in front, and its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from statementparse.document import Document
from statementparse.rules import Lexicon
from statementparse.segment import Stretch

# What leads to a place has so many words and characters at most.
_WORDS_BEFORE, _REACH = 6, 48
# What may stand between a word and what it introduces.
_OPENERS = " \n\"'“‘(["


def leading(document: Document, start: int, lexicon: str) -> str | None:
    """Give the value of the words straight in front of a place, the longest that are known."""
    return leading_words(document.source.clean, start, document.language.lexicon(lexicon))


def leading_words(text: str, start: int, known: Lexicon) -> str | None:
    """Give the value of the words of a text straight in front of a place."""
    before = text[max(start - _REACH, 0) : start].rstrip(_OPENERS)
    last = before.rsplit(None, 1)[-1:]
    if not last or last[0] not in known.last_words:
        return None  # As nearly always.
    words = before.split()[-_WORDS_BEFORE:]
    for n, word in enumerate(words):
        if word in known.first_words and (value := known.value_of(" ".join(words[n:]))) is not None:
            return value
    return None


def sentences_from(document: Document, place: int, count: int) -> Sequence[Stretch]:
    """Give the first sentences that begin behind a place, as below the title."""
    sentences = document.structure.sentences
    first = bisect_left(sentences, (place,))
    return sentences[first : first + count]


def sentence_of(document: Document, offset: int) -> Stretch:
    """Give the sentence that a place lies in, or the headings between two sentences."""
    sentences = document.structure.sentences
    after = bisect_left(sentences, (offset + 1,))
    if after and offset < sentences[after - 1].end:
        return sentences[after - 1]
    start = sentences[after - 1].end if after else 0
    return Stretch(start, sentences[after].start if after < len(sentences) else len(document.text))
