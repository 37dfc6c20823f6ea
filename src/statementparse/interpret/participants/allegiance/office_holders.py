"""Entries that nothing in the text ties to a party to those whose high office tells it.

"Vice President Harris held a roundtable": all readers know whose. It is the last sign of all; what
the text says of somebody's party, or of another body that he heads, stands against it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from statementparse.gazetteer import names_in_full, party_of_holder
from statementparse.interpret.participants.entries import FACING, Entry, surname
from statementparse.interpret.participants.phrases.tokens import words_of
from statementparse.interpret.parties import NamedParty
from statementparse.languages import Language, once

if TYPE_CHECKING:
    from statementparse.document import Document
    from statementparse.interpret.headline import Headline
    from statementparse.interpret.participants.allegiance.elsewhere import Surroundings

_RULE = "offices.high_office"
# Documents of one side: they have no party but the one whose voice it is.
_OF_ONE = ("statement", "remarks")
_SPEAKING = "spokesperson"
# How far around a name, and for how many words, the text may tell of another body that he heads.
_REACH = 60
_NEAR = 7
# What leads from a name to the body, and what a club or firm is told by.
_LINKS = ("at", "comma", "from", "in", "open")
_PRIVATE = ("private", "no_public_body")
# Who goes before an office as the one whose it is.
_OWNERS = ("'s", "’s")
_LEADING = ("a", "and", "as", "by", "comma", "for", "from", "of", "role", "the", "to", "with")
_NAMED = ("name", "caps", "initial", "body", "field", "service")


def with_known_offices(entries: list[Entry], headline: Headline, near: Surroundings) -> list[Entry]:
    """Tie who is still of no party by the office that he is known to hold or to have held."""
    language = near.document.language
    found = {e: code for e in entries if _is_open(e) and (code := _known(language, e))}
    if not found:
        return entries
    private = _names_private(near.document, *headline.stretch)
    barred = {
        e.name
        for e in found
        if _is_of_another(near, e) or (_is_short(e) and (private or _is_loose(near, headline, e)))
    }
    rule = language.rule_id(_RULE)
    return [
        _tied(entry, found[entry], rule) if entry in found and entry.name not in barred else entry
        for entry in entries
    ]


def known_sides(
    entries: Sequence[Entry], headline: Headline, codes: Collection[str]
) -> Iterator[NamedParty]:
    """Give the parties of those who meet or speak and are known by their office alone.

    A document of one side has the one who speaks in it, where nothing else tells whose it is.
    """
    told = [entry for entry in entries if entry.part.known and entry.party not in codes]
    told = [e for e in told if e.part.role == _SPEAKING or e.part.role in FACING]
    if headline.kind in _OF_ONE:
        voices = sorted(told, key=_is_silent)
        told = [] if codes else voices[:1]
    for entry in told:
        yield NamedParty(entry.start, entry.end, entry.party or "", "holder", entry.part.known)


def _is_silent(entry: Entry) -> bool:
    return entry.part.role != _SPEAKING


def _is_open(entry: Entry) -> bool:
    """Tell whether a person with an office, and of no other body, is of no party yet."""
    own = entry.part.phrase
    titled = own.title or own.honorific
    return bool(own.name and titled and not own.party and not own.organization)


def _tied(entry: Entry, code: str, rule: str) -> Entry:
    tied = entry.of(code)
    return tied._replace(part=tied.part._replace(known=rule))


def _known(language: Language, entry: Entry) -> str | None:
    """Give the party by an office: by any of "Prime Minister and Foreign Minister"."""
    own = entry.part.phrase
    offices = _classes(language, own.title or own.honorific or "", full=not _is_short(entry))
    codes = {party_of_holder(office, own.name or "") for office in offices} - {None}
    return codes.pop() if len(codes) == 1 else None


def _is_short(entry: Entry) -> bool:
    return not names_in_full(entry.name or "")


def _classes(language: Language, title: str, *, full: bool) -> Sequence[str]:
    """Give the classes of the offices that a title is made of, but for words before that matter.

    None where one of them is in no government: "President and CEO".
    """
    known, acting = _offices(language)[full], language.lexicon("acting_in_office")
    public = language.lexicon("rules_at_home")
    for word in language.lexicon("between_offices").values:
        title = title.replace(f" {word} ", ",")
    found = []
    for office in title.lower().split(","):
        words = office.split()
        while words and words[0] in acting:
            words = words[1:]
        if told := known.get(" ".join(words)):
            found.append(told)
        elif not any(word in public for word in words):
            return ()
    return found


@once
def _offices(language: Language) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Give the classes of offices that tell a bearer by his surname, and those by his full name."""
    names = ("high_office", "high_office_in_full")
    short, full = ({f.lower(): c for f, c in language.lexicon(n).values.items()} for n in names)
    return short, {**full, **short}


def _is_of_another(near: Surroundings, entry: Entry) -> bool:
    """Tell whether any place that names somebody tells of a body of his that is no state's."""
    last = surname(near.document.language, entry.name) or ""
    ends = [place + len(last) for place in near.of(entry.name or "")]
    return any(_leads_to_a_body(near.document, end) for end in (entry.end, *ends))


def _is_loose(near: Surroundings, headline: Headline, entry: Entry) -> bool:
    """Tell "Acme President Lima" and "the club's President Lima" from "met President Lima".

    In small letters the office needs a link in front: "le président Lima", not "club president".
    """
    document, start = near.document, entry.start
    before = document.words(max(start - _REACH, 0), start)[-1:]
    if not before or headline.holds(start) or "\n" in document.text[before[0].end : start]:
        return False
    word = before[0].text
    kind = words_of(document.language).class_of(word)
    bare = document.text[start] == (entry.part.phrase.title or "")[:1].lower()  # without article
    if word.endswith(_OWNERS) or (bare and kind not in _LEADING):
        return True
    return kind in _NAMED and word.lower() not in document.language.lexicon("word_before_cue")


def _leads_to_a_body(document: Document, end: int) -> bool:
    """Tell "Lima of Durham", "Lima, who heads the golf club" from "Lima met the club's members"."""
    after = document.words(end, end + _REACH)[:_NEAR]
    if not after or "\n" in document.text[end : after[0].start]:
        return False
    link = words_of(document.language).class_of(after[0].text)
    private = _names_private(document, after[0].start, after[-1].end)
    return link == "of" or (link in _LINKS and private)


def _names_private(document: Document, start: int, end: int) -> bool:
    lexicons = [*map(document.language.lexicon, _PRIVATE)]
    return any(word.lower() in each for word in document.cut(start, end)[0] for each in lexicons)
