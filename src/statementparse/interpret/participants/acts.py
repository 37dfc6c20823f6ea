"""What a person of a TokenLine did: whether it is told in the past, and of another year."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from statementparse.interpret.participants.line import Phrase, TokenLine

# How far from a person the year of his act stands; a year has so many digits.
_REACH = 10
_DIGITS = 4
# How far into a text the year of its meeting is looked for.
_TOLD = 20_000
# What leads to a year, or stands between the two: "in | May 1985".
_LEADS = ("in", "of", "doubtful", "name", "number")
# What parts a year from an act: another clause, or a verb of those who speak of a thing.
_OTHER_CLAUSE = ("that", "who", "clause")
_SPEAKING = ("saying", "say_verb", "assess_verb", "mere_mention")


def is_act(line: TokenLine, place: int) -> bool:
    """Tell a verb in the past: by its ending, or as one of those of speaking and acting."""
    word, endings = line.word(place), line.language.lexicon("ending").forms.get("past", ())
    return line.says(place, "past_act") or (word.islower() and word.endswith(endings))


def is_of_another_year(line: TokenLine, person: Phrase) -> bool:
    """Tell "Minister Lima opened it in 1985", where nothing before tells of that year.

    "Minister Lima recalled the war in 1985" and "praised the port built in 1985" tell of today.
    """
    year = _year_in_front(line, person.first) or _year_behind(line, person.last)
    start = min(line.span(0, 1)[0], _TOLD)
    return year is not None and line.text.find(year, 0, start) < 0


def _year_in_front(line: TokenLine, first: int) -> str | None:
    """Give the year of "In May 1985, | Minister Lima opened it"."""
    year = first - 1 - (line.kinds[first - 1] == "comma")
    leads = year > 0 and line.kinds[0] == "in"
    return line.word(year) if leads and _is_year(line, year) else None


def _year_behind(line: TokenLine, last: int) -> str | None:
    """Give the year of "Minister Lima | opened the port in May 1985", or "last year"."""
    done = line.language.lexicon("ending").forms.get("past_participle", ())
    first, acts = last + (line.kinds[last] == "comma"), 0
    for place in range(first, min(last + _REACH, line.length)):
        if _is_year(line, place):
            return line.word(place)
        if line.says_all(place, place + 2, "long_ago"):
            return line.words(place, place + 2)
        acted = is_act(line, place) or line.word(place).endswith(done)
        acts += acted and line.kinds[place] != "never"  # "a | ouvert" tells of one act.
        if acts > 1 or line.kinds[place] == "comma" or _turns_away(line, place):
            break
    return None


def _is_year(line: TokenLine, place: int) -> bool:
    """Tell "in 1985" and "in May 1985" from "since 1985" and "the 1985 pact"."""
    word = line.word(place)
    return len(word) == _DIGITS and word.isdigit() and line.kinds[place - 1] in _LEADS


def _turns_away(line: TokenLine, place: int) -> bool:
    """Tell a word behind which a year is that of something else, but not "said | in 1985"."""
    if line.language.lexicon("grammar").value_of(line.word(place)) in _OTHER_CLAUSE:
        return True
    speaks = any(line.says(place, lexicon) for lexicon in _SPEAKING)
    return speaks and line.kinds[place + 1] != "in"
