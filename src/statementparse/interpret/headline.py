"""A Document to its Headline: the title and the kind of the document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from statementparse.document import Document, Word
from statementparse.interpret.genre import WEAK, Genre, kind_of
from statementparse.interpret.labels import hands_on, is_bare_form, is_label, links, says_more
from statementparse.interpret.reporters import is_agency
from statementparse.lines import is_capitals
from statementparse.models import Evidence
from statementparse.segment import Block, Stretch
from statementparse.titles import Body

_TITLE_RULE = "segment.title"
_SPOKEN = frozenset({"remarks", "transcript"})
_MOST_HEADINGS = 40
# What is shorter may be an entry of a menu ("Who's who?").
_SHORTEST_TOLD = 40
_FEWEST_WORDS = 4
_LONGEST_GLUED = 200
_LONGEST_LABEL = 20
_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ")


@frozen
class Headline:
    """The title with its place in the cleaned text, the kind, and what they rest on."""

    title: str | None = None
    kind: str = "other"
    start: int = 0
    end: int = 0
    evidence: tuple[Evidence, ...] = ()

    @property
    def stretch(self) -> Stretch:
        """Where the title stands; empty where there is none."""
        return Stretch(self.start, self.end)

    @property
    def is_spoken(self) -> bool:
        """Tell whether the text gives what was said somewhere."""
        return self.kind in _SPOKEN

    def holds(self, place: int) -> bool:
        """Tell whether a place of the cleaned text lies in the title."""
        return self.start <= place < self.end


def read_headline(document: Document) -> Headline:
    r"""Find the statement's own heading and tell what kind of document it is.

    >>> from statementparse.parser import Parser
    >>> from statementparse.languages import load_language
    >>> text = "Joint Statement on Rivers\n\nBoth sides met."
    >>> document = Parser(load_language()).document(text)
    >>> read_headline(document).kind
    'joint_statement'
    """
    place = title_of(document)
    genre = kind_of(document, place)
    if place is None:
        return Headline(None, genre.kind, evidence=(_kind_evidence(document, genre),))
    start, end = place
    title = " ".join(document.text[start:end].split())
    rule = document.language.rule_id(_TITLE_RULE)
    evidence = Evidence("title", title, document.span(start, end), (rule,))
    return Headline(title, genre.kind, start, end, (evidence, _kind_evidence(document, genre)))


def _kind_evidence(document: Document, genre: Genre) -> Evidence:
    return Evidence("kind", genre.kind, document.span(genre.start, genre.end), (genre.rule,))


def title_of(document: Document) -> tuple[int, int] | None:
    """Give where the title stands: the first heading that is more than a label of the page.

    A heading that names only the form ("Joint Statement") is the title where no other is.
    """
    headings = list(_headings(document))
    own = [block for block in headings if not is_label(document, block)]
    own = own or [block for block in headings if says_more(document, block)]
    bare = [block for block in own if is_bare_form(document, block)]
    named = [block for block in own if block not in bare]
    if bare and named and _continues(document, named[0]) and _is_below(named[0], bare[0]):
        named = []
    if len(named) > 1 or (bare and named):
        named = _likeliest(document, named, bool(bare))
    if not (named or bare):
        return None if headings else _glued(document)
    best = (named or bare)[0]
    return _whole(document, headings, _first_line(document, headings, best), best)


def _first_line(document: Document, headings: list[Block], block: Block) -> Block:
    """Give the line with which a title begins that is broken over several ("AT LIMA")."""
    forms = [above for above in headings if _is_strong_form(document, above)]
    for above in reversed(headings):
        line = document.text[above.start : above.end]
        if above.end + 1 == block.start and (
            _continues(document, block)
            or _leads_on(document, line)
            or (above in forms and not is_bare_form(document, block))
        ):
            block = above
    return block


def _likeliest(document: Document, named: list[Block], bare: bool) -> list[Block]:
    """Give the heading that shares most with the text; none if a bare form says more than it."""
    text = document.text
    sentences = (text[s.start : s.end] for s in document.structure.sentences)
    common = document.language.lexicon("common_word").values
    below = Body.of((said for said in sentences if len(said) >= _SHORTEST_TOLD), common)
    lines = [text[block.start : block.end] for block in named]
    number = below.likeliest(lines)
    if number and _is_second(document, named[number - 1], named[number]):
        number -= 1
    best = named[number]
    if bare and not below.shares(text[best.start : best.end]):
        return []
    return [best]


def _is_second(document: Document, above: Block, block: Block) -> bool:
    """Tell whether a heading is what stands in smaller type right below the title."""
    return (
        block.start == above.end + 1
        and _is_in_title_case(document, above)
        and not _is_in_title_case(document, block)
        and bool(document.mentions.within(above.start, above.end, "state", "organisation"))
        and not document.mentions.within(block.start, block.end, "document_form")
    )


def _is_in_title_case(document: Document, block: Block) -> bool:
    words = document.words(block.start, block.end)
    return len(words) >= _FEWEST_WORDS and all(_is_titled(document, word) for word in words)


def _is_titled(document: Document, word: Word) -> bool:
    """Tell whether a word has a capital where titles give words one."""
    return not word.text[0].isalpha() or word.text[0].isupper() or links(document, word.text)


def _glued(document: Document) -> tuple[int, int] | None:
    """Find a title that lost its line end ("Tenth Talks Joint Statement The ministers met ...")."""
    for form in document.mentions.within(0, _LONGEST_GLUED, "document_form"):
        words = document.words(0, form.end)
        titled = all(not w.text.isalpha() or _is_titled(document, w) for w in words)
        after = document.text[form.end : form.end + 2]
        if titled and len(words) > 1 and after[:1] == " " and after[1:].isupper():
            return words[0].start, form.end
    return None


def _headings(document: Document) -> Iterator[Block]:
    """Give the headings above the text proper."""
    for number, block in enumerate(document.structure.blocks[:_MOST_HEADINGS]):
        if block.kind in {"heading", "signature"} or (
            block.kind == "dateline" and says_more(document, block)
        ):
            yield block
        elif hands_on(document, number):
            yield document.structure.blocks[number + 1]
            return
        elif number == 0 and document.text[block.start].islower():
            continue  # The end of another text stands above, on the same page of a volume.
        elif block.kind in {"speaker", "frame"} or block.end - block.start >= _SHORTEST_TOLD:
            return


def _is_below(block: Block, above: Block) -> bool:
    """Tell whether a heading stands right below another."""
    return 0 < block.start - above.end <= 2


def _is_strong_form(document: Document, block: Block) -> bool:
    """Tell whether a heading is a form that says more than whose text it is ("Chair's Summary")."""
    forms = document.mentions.within(block.start, block.end, "document_form")
    return is_bare_form(document, block) and forms[0].value not in WEAK


def _whole(document: Document, headings: list[Block], block: Block, best: Block) -> tuple[int, int]:
    """Take in the next lines of a title that is broken over several; leave out the site's name."""
    text, end = document.text, block.end
    for following in headings:
        title = text[block.start : end]
        if _is_place_and_day(document, following):
            continue
        if following.start == end + 1 and (
            following == best
            or _goes_on(document, title, following)
            or _is_set_off(document, block, following)
        ):
            end = following.end
            continue
        if 0 < following.start - end <= 2 and (
            _continues(document, following) or _leads_on(document, title)
        ):
            end = following.end
    start = _behind_label(document, block) or _behind_number(document, block)
    return start, _without_stamp(document, start, _without_site(document, start, end))


def _is_place_and_day(document: Document, block: Block) -> bool:
    """Tell a line that is nothing but where and when ("LIMA, PERU, 3-4 MAY 2021")."""
    kinds = ("city", "capital", "state", "date")
    parts = document.mentions.within(block.start, block.end, *kinds)
    if not parts or parts[0].start != block.start or parts[-1].end != block.end:
        return False
    if len(parts) == 1 or parts[-1].kind != "date":
        return False
    between = (document.words(one.end, other.start) for one, other in pairwise(parts))
    return not any(word.text.isalnum() for words in between for word in words)


def _behind_label(document: Document, block: Block) -> int:
    """Give where a title begins behind "[Title]" or "Subject:"; 0 where no such word stands."""
    said = document.words(block.start, min(block.start + _LONGEST_LABEL, block.end))[:3]
    marks = "".join(word.text for word in said if not word.text.isalnum())
    labels = document.language.lexicon("title_label")
    if marks not in {"[]", ":"} or not any(word.text.casefold() in labels for word in said[:2]):
        return 0
    end = next(word.end for word in said if word.text in "]:")
    return end + 1 if document.text[end : end + 1] == " " else end


def _behind_number(document: Document, block: Block) -> int:
    """Give where a title begins behind its number and its day ("No: 12, 3 May 2018, Talks ...")."""
    labels = document.mentions.within(block.start, block.end, "issuer_line")
    dates = document.mentions.within(block.start, block.end, "date")
    forms = document.mentions.within(block.start, block.end, "document_form")
    if not (labels and dates and forms) or labels[0].value != "number":
        return block.start
    ends, begins = dates[0].end, forms[0].start
    opens = labels[0].start == block.start and ends < begins
    return begins if opens and not document.text[ends:begins].strip(" ,:–-") else block.start


def _continues(document: Document, block: Block) -> bool:
    """Tell whether a heading goes on with the one before it ("BETWEEN the Ministry of ...")."""
    first = document.words(block.start, min(block.start + 20, block.end))[:1]
    continuing = document.language.lexicon("title_continuation")
    return bool(first) and first[0].text.casefold() in continuing


def _goes_on(document: Document, title: str, following: Block) -> bool:
    below = document.text[following.start : following.end]
    return (is_capitals(title) and is_capitals(below)) or _leads_on(document, title)


def _leads_on(document: Document, line: str) -> bool:
    """Tell whether a line of a title ends with a word or a mark that asks for more."""
    last = line.replace("\n", " ").rpartition(" ")[2]
    return links(document, last) or line.endswith((",", "-", "–"))


def _is_set_off(document: Document, block: Block, following: Block) -> bool:
    """Tell whether two lines in title case stand alone between blank lines, as one title does."""
    text = document.text
    above, below = text[max(block.start - 2, 0) : block.start], text[following.end :][:2]
    if above.strip("\n") or len(above) == 1 or below != "\n\n" or is_label(document, following):
        return False
    if document.mentions.within(block.start, following.end, "document_form"):
        return False
    words = document.words(block.start, following.end)
    return all(_is_titled(document, word) for word in words)


def _without_stamp(document: Document, start: int, end: int) -> int:
    """Give where a title ends before the day and the letters of its agency ("May 3, 2021 HNA")."""
    dates = document.mentions.within(start, end, "date")
    if not dates or not is_agency(document.text[dates[-1].end : end]):
        return end
    words = document.cut(start, dates[-1].start)[0]
    told = len(words) >= _FEWEST_WORDS and words[-1].isalpha() and not links(document, words[-1])
    return dates[-1].start - 1 if told else end


def _without_site(document: Document, start: int, end: int) -> int:
    """Give where a title ends before the name of its site ("... | Harbour Notes")."""
    text = document.text[start:end]
    for separator in _SEPARATORS:
        head, found, tail = text.rpartition(separator)
        if not found or len(head) <= len(tail):
            continue
        words, known = document.cut(end - len(tail), end)[0], document.language.lexicon("site_word")
        names_site = not known.values.keys().isdisjoint(words)
        if names_site or separator == " | " or "." in tail[1:-1]:
            return start + len(head)
    return end
