"""A Line and a verb in it to its group: its helpers, and what is put between commas."""

from __future__ import annotations

from statementparse.interpret.syntax.grammar import VERBS, Line, is_year

_GROUP = frozenset(("be", "have", "remain", "adverb", "negator", "reflexive"))
_HELPERS = frozenset(("be", "have"))
# What stands in front of the participle of "se sont déclarés prêts".
_DECLARING = frozenset(("reflexive", "be"))
# What stands between commas has so many words at most, and a verb so many helpers and adverbs.
_LONGEST_PARENTHESIS, _LONGEST_GROUP = 25, 12
_LONGEST_TIME = 9
# What parts a cue from its complement has so many words at most, "if so requested" so many.
_LONGEST_INSERTION, _LONGEST_ASIDE = 20, 4
# The lexicons of what a time is told by: "two months", "end of June".
_OF_TIMES = ("time_word", "month", "few", "many")


def group_start(line: Line, index: int) -> int:
    """Give the index of the first token of the verb group that a verb ends: "have also agreed"."""
    verb, first = index, max(index - _LONGEST_GROUP, 0)
    while index > first:
        tag, before = line.tags[index - 1], line.tags[index - 2] if index > 1 else ""
        if tag in _GROUP or (tag == "cue" and is_modal(line, index - 1)):
            index -= 1
        elif tag == "to" and before == "remain":
            index -= 2
        elif before in _HELPERS and (_floats(line, index - 1) or is_day(line, index - 1)):
            index -= 1  # "Are both determined", 'is "determined"', "has on Monday pledged"
        elif before in _DECLARING and _declares(line, index - 1):
            index -= 1  # "Se sont déclarés | prêts"
        elif tag == "do" and _is_done_so(line, index, verb):
            index -= 1  # "Do hereby agree"
        elif line.words[index - 1] == "," and (opening := _interruption(line, index)) is not None:
            index = opening
        else:
            break
    return index


def _floats(line: Line, place: int) -> bool:
    """Tell whether a word or mark parts no helper from its verb: "both", a quotation mark."""
    return line.tags[place] == "quote" or bool(line.means(place, "floating_quantifier"))


def _is_done_so(line: Line, place: int, verb: int) -> bool:
    """Tell what stands behind "do": its verb, "did not agree", "do hereby agree"."""
    apart = line.tag(place) == "negator" or line.attribute(place, "part") == "adverb"
    return apart or (place == verb and line.attribute(place, "part") == "verb")


def _declares(line: Line, place: int) -> bool:
    """Tell whether somebody says to be so: "se sont déclarés | prêts", "se mostró | dispuesto"."""
    helped = place - 1 - (line.tag(place - 1) == "be")
    return line.tag(helped) == "reflexive" and bool(line.means(place, "declaring"))


def _interruption(line: Line, index: int) -> int | None:
    """Find the comma that parts a verb from its helpers: "have not |, however, agreed"."""
    opening = parenthesis(line, index - 1)
    return opening if opening is not None and line.tag(opening - 1) in _GROUP else None


def is_day(line: Line, index: int) -> bool:
    """Tell whether a preposition leads to a day of the week: "will on Monday sign"."""
    return line.tag(index) == "preposition" and bool(line.means(index + 1, "weekday"))


def past_time(line: Line, place: int) -> int:
    """Skip by when something is done, in front of its verb: "shall within six months | notify"."""
    if not line.means(place, "time_link"):
        return place
    end = place + 1
    while end < place + _LONGEST_TIME and (line.tag(end) == "number" or is_of_time(line, end)):
        end += 1
    last = line.means(end - 1, "time_word") == "unit" or line.means(end - 1, "month")
    return end if last or line.tag(end - 1) == "number" else place


def before_time(line: Line, index: int) -> int:
    """Pass over when it is done: "opened a school | and for the next two years will"."""
    if line.tag(index) != "number" and not line.means(index, "time_word"):
        return index
    for place in range(index - 1, max(index - _LONGEST_TIME, 0), -1):
        if line.tag(place) == "and":
            return place if past_time(line, place + 1) == index + 1 else index
    return index


def is_of_time(line: Line, place: int) -> bool:
    """Tell whether a word can stand in a time: "the end of June"."""
    return any(line.means(place, name) for name in _OF_TIMES)


def is_modal(line: Line, index: int) -> bool:
    """Tell whether a token is "will" or its like."""
    return line.tags[index] == "cue" and line.attribute(index, "part") == "modal"


def parenthesis(line: Line, place: int) -> int | None:
    """Find the comma that opens the parenthesis which the comma at `place` closes.

    A clause of its own has a finite verb, unless it hangs on a participle (", noting that X is,")
    or is a comment: ", it was agreed,".
    """
    finite: list[int] = []
    for index in range(place - 1, max(place - _LONGEST_PARENTHESIS, 0), -1):
        if line.text(index) == ",":
            comments = finite == [place - 1] or line.ends(index + 1, "gerund")
            decided = finite == [index + 2] and line.means(index + 1, "capacity")
            comments = comments or bool(decided)  # "As decided by the participants"
            opens = line.tag(index + 1) not in ("and", "but") or accompanies(line, index + 1)
            return index if opens and (not finite or comments) else None
        if line.tags[index] in VERBS and not line.ends(index, "gerund"):
            finite.append(index)
    return None


def accompanies(line: Line, place: int) -> bool:
    """Tell ", together with Fiji," from ", and Fiji will"."""
    return line.tag(place) == "and" and " " in line.words[place]


def past_insertion(line: Line, place: int) -> int:
    """Skip "in principle", "with the Minister", ", after talks," up to the complement itself.

    Where none comes, all of the line is skipped.
    """
    comma = line.text(place) == ","
    acts = line.tag(place + 1) == "to" and line.verb_class(place + 2)
    clausal = line.tag(place + 1) == "that" and line.text(place + 3) != ","
    if comma and (acts or clausal):
        return place + 1  # "Kenya proposed, and Norway agreed, to extend it."
    aside = place + _LONGEST_ASIDE if comma and line.tag(place + 1) == "clause" else place
    for index in range(place + 1, min(place + _LONGEST_INSERTION, len(line.tags))):
        tag, text = line.tag(index), line.text(index)
        dated = index == place + 1 and is_year(text) and line.means(place, "past_opening")
        if line.means(index, "past_time") or dated:
            return len(line.tags)  # "Promised last year to", "agreed in 1998 to" are history.
        if comma and text == ",":
            return index + 1
        if not comma and tag == "to" and line.tag(index - 1) == "view":
            continue  # "Concurred in the need | to act" gives a view.
        if not comma and (tag in ("to", "that") or text == ":" or line.means(index, "topical")):
            return index
        if not comma and line.is_infinitive(index):
            return index
        if text in (";", ":") or (line.tags[index] in VERBS and index > aside):
            return len(line.tags)
    return len(line.tags)
