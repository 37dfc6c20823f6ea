"""The participants to whose speech a text is, and to the parties that their names stand for."""

from __future__ import annotations

from statementparse.interpret.headline import Headline
from statementparse.interpret.participants import ParticipantFacts
from statementparse.languages import Language

_SPEECHES = frozenset(("remarks", "statement"))


def speaker_of(
    language: Language, headline: Headline, present: ParticipantFacts
) -> tuple[str, ...]:
    """Give the party of the only one a speech names, else of the first whom its title names.

    "Statement of Minister Dahl after his talks with Minister Lima" is that of Dahl.
    """
    people = [one for one in present.participants if one.name and one.party]
    if headline.kind == "remarks" and len(present.participants) == 1:
        return tuple(one.party for one in people if one.party)
    if headline.kind not in _SPEECHES or not headline.title:
        return ()
    places = sorted((headline.title.find(one.name or ""), one.party or "") for one in people)
    named = [(place, party) for place, party in places if place >= 0]
    if not named:
        return ()
    between = headline.title[named[0][0] : named[-1][0]].split()
    met = language.lexicon("comitative")
    alone = len({party for _, party in named}) == 1 or any(word in met for word in between)
    return (named[0][1],) if alone else ()


def host_at(language: Language, place: str | None, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Give the party in whose city a meeting took place."""
    cities = (language.lexicon("capital"), language.lexicon("city"))
    names = (place, place.title()) if place else ()
    codes = (known.value_of(name) for known in cities for name in names)
    return tuple(dict.fromkeys(code for code in codes if code in parties and code))


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
