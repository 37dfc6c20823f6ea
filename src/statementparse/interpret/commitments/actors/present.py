"""Those who are present to whose speech a text is, and to the parties that words stand for."""

from __future__ import annotations

from statementparse.interpret.headline import Headline
from statementparse.interpret.participants import ParticipantFacts
from statementparse.interpret.parties import PartyFacts
from statementparse.interpret.syntax.grammar import Line, Phrase
from statementparse.languages import Language

_PAIR = 2
# A body was told of within so many characters.
_BEFORE = 6_000
_SPEECHES = frozenset(("remarks", "statement"))


def speaker_of(
    language: Language, headline: Headline, present: ParticipantFacts, parties: PartyFacts
) -> tuple[str, ...]:
    """Give the party of the only one a speech names, else of the first whom its title names.

    "Statement of Minister Dahl after his talks with Minister Lima" is that of Dahl. Who speaks at
    the "Fiji-Tonga Forum" and is not known speaks for Fiji: one's own state comes first.
    """
    people = [one for one in present.participants if one.name and one.party]
    if headline.kind == "remarks" and people and len(present.participants) == 1:
        return tuple(one.party for one in people if one.party)
    if headline.kind not in _SPEECHES or not headline.title:
        return ()
    places = sorted((headline.title.find(one.name or ""), one.party or "") for one in people)
    named = [(place, party) for place, party in places if place >= 0]
    if not named:
        return _first_named(headline, parties) if headline.kind == "remarks" else ()
    between = headline.title[named[0][0] : named[-1][0]].split()
    met = language.lexicon("comitative")
    alone = len({party for _, party in named}) == 1 or any(word in met for word in between)
    return (named[0][1],) if alone else ()


def _first_named(headline: Headline, parties: PartyFacts) -> tuple[str, ...]:
    """Give the first of two parties that a title names."""
    text, title = parties.resolver.scene.document.text, headline.title or ""
    ours = (name for name in parties.names if name.code in parties.codes)
    places = sorted((title.find(text[name.start : name.end]), name.code) for name in ours)
    named = [code for place, code in places if place >= 0]
    return (named[0],) if len(set(named)) == _PAIR == len(parties.codes) else ()


def host_at(language: Language, place: str | None, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Give the party in whose city a meeting took place."""
    cities = (language.lexicon("capital"), language.lexicon("city"))
    names = (place, place.title()) if place else ()
    codes = (known.value_of(name) for known in cities for name in names)
    return tuple(dict.fromkeys(code for code in codes if code in parties and code))


def visited(line: Line, index: int, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Give the party that somebody is invited to: "invited him to visit Norway"."""
    leads = [place for place, tag in enumerate(line.tags) if tag == "to" and place > index]
    visits = (place for place in leads if line.verb_class(place + 1))
    last = next(visits, leads[-1] if leads else len(line.tags))
    capitals = line.language.lexicon("capital")
    named = {mark.code for mark in line.marks[last:] if mark}
    named.update(capitals.value_of(word) or "" for word in line.words[last:])
    return tuple(code for code in parties if code in named)


def is_unheard_of(parties: PartyFacts, language: Language, phrase: Phrase) -> bool:
    """Tell "a board" and one that the text has not told of before."""
    word, known = phrase.words[-1].lower(), language.lexicon
    if word not in known("board"):
        return False
    if len(phrase.words) > _PAIR:
        return phrase.words[0].lower() in known("indefinite")  # "A | tourist board"
    text = parties.resolver.scene.document.text
    before = text[max(phrase.start - _BEFORE, 0) : phrase.start].lower()
    return not any(blank + word in before for blank in " \n")  # And not "aboard"


def by_words_of_names(present: ParticipantFacts) -> dict[str, str]:
    """Give the party of everybody by each word of his name, and his last before all.

    A word in the names of two parties' people tells neither.
    """
    bearers: dict[str, set[str]] = {}
    last: dict[str, str] = {}
    for person in present.participants:
        if person.name and person.party:
            words = person.name.lower().split()
            last[words[-1]] = person.party
            for word in words:
                bearers.setdefault(word, set()).add(person.party)
    return {word: party for word, (party, *more) in bearers.items() if not more} | last
