"""A Line and a passive in it to whom it binds: an agent, a giver, or everybody."""

from __future__ import annotations

from bisect import bisect_left

from statementparse.interpret.syntax.binding import Frame
from statementparse.interpret.syntax.grammar import (
    AUXILIARIES,
    NOBODY,
    VERBS,
    Line,
    Subject,
    abbreviates,
    is_year,
)
from statementparse.interpret.syntax.groups import group_start, past_time
from statementparse.interpret.syntax.heads import everybody, head_of, own_body
from statementparse.interpret.syntax.subjects import governor_of, subject_of

# A passive names its agent at most this far behind the verb, and in so many words.
_AGENT_REACH = 12
_LONGEST_AGENT = 10
_AGENTS = frozenset(("party", "actors", "actor", "pronoun", "person", "joint", "counted"))
_OFFICERS = frozenset(("actor", "person"))
# A noun has at most so many words in front of it.
_LONGEST_THING = 6
_OF_A_THING = frozenset(
    ("word", "adverb", "capital", "own_body", "each_body", "document", "effort")
)
# What ends the name of an agent, and what hides a passive from the main clause.
_OTHER_CLAUSE = VERBS | {"clause", "who", "that", "but"}
_BEHIND_AGENT = _OTHER_CLAUSE | {"to", "be"}
_AT_VERB = _OTHER_CLAUSE | {"be"}
_HIDING = frozenset(("who", "clause", "that", "to"))
# What no party undertakes: to be so, to see.
NO_ACTS = frozenset(("state", "perception"))
# What makes a mind known, and what stands in its passive: "was also reaffirmed".
PERFORMING = frozenset(("reaffirm", "affirm", "express"))
HELPERS = AUXILIARIES | {"adverb"}
_OF_A_SUM = frozenset(("money", "number", "determiner", "adverb", "point", "word", "capital"))
_FRAMES = frozenset(("effort", "document"))
# Who can tell what his own side will have done, and by which verbs.
_TELLERS = frozenset(("person", "actor", "party", "pronoun"))
_TELLING = frozenset(("say", "express"))
_CLAUSAL = frozenset(("be", "have", "who", "clause", "but"))
_PARTNERS = frozenset(("party", "actors"))
# Who rules; whom he tells of it has so many words.
_LONGEST_ADDRESSEE = 6
_RULERS = frozenset(("party", "actor", "joint"))


def is_passive_act(line: Line, verb: int) -> bool:
    """Tell whether a form of "be" helps a verb of doing: "be opened", "be working"."""
    place = line.past(verb + 1, "adverb")
    done = line.ends(place, "past_participle") or line.ends(place, "gerund")
    return done and not line.means(place, "idle_participle")


def agent_behind(line: Line, place: int) -> Subject:
    """Give the agent behind a passive: "was opened | by the two Ministers"."""
    for index in range(place + 1, min(place + _AGENT_REACH, len(line.tags))):
        if line.tags[index] in _OTHER_CLAUSE:
            break
        if line.means(index, "agentive"):
            end = name_end(line, index + 1)
            found = head_of(line, index + 1, end) or own_body(line, index + 1, end)
            attends = found.kind in _OFFICERS and line.means(place, "ceremonial_participle")
            timed = found.kind == "person" and is_time(line, index + 1, end)
            return found if found.kind in _AGENTS and not (attends or timed) else NOBODY
    return NOBODY


def is_time(line: Line, begin: int, end: int) -> bool:
    """Tell "by June", "by FY2033" from "by Dahl"."""
    return line.holds(begin, end, "month") or any(
        word[-1].isdigit() for word in line.words[begin : end + 1]
    )


def name_end(line: Line, begin: int) -> int:
    """Give the place behind the names of agents: "Fiji and Tonga | in May"."""
    end = min(begin + _LONGEST_AGENT, len(line.tags))
    for place in range(begin, end):
        tag = line.tags[place]
        led_away = tag == "preposition" and not line.means(place, "genitive_mark")
        ends = line.words[place] in (",", ".", ";", ":") and not abbreviates(line, place)
        if led_away or tag in _BEHIND_AGENT or ends:
            return place
    return end


def untold(line: Line, start: int, verb: int, *, decided: bool) -> Subject:
    """Give whom a verb binds that names nobody: "our ports, it was agreed, will be opened"."""
    if line.verb_class(verb) != "copula":
        acts = decided and line.verb_class(verb) not in NO_ACTS
        # They decided that: "- the mayors will confer".
        return everybody(line, verb) if acts else NOBODY
    if not is_passive_act(line, verb):
        return _giver(line, start, verb)
    if _is_promised(line, start):
        return _giver(line, start, verb)
    if decided or is_our_thing(line, start) or _is_enacted(line, start, verb):
        return everybody(line, verb)
    return _giver(line, start, verb) or _partners(line, start, verb)


def _is_promised(line: Line, start: int) -> bool:
    """Tell what is read with the promise it is of: "promised that the toll would be lifted"."""
    that = "that" in line.tags[max(start - _LONGEST_THING, 0) : start]
    governor = governor_of(line, start) if that else None
    return governor is not None and line.attribute(governor, "force") == "pledge"


def _is_enacted(line: Line, end: int, verb: int) -> bool:
    """Tell whether that is done to a tax or a law which only a state does: "will be raised"."""
    done = line.means(verb + 1, "enacted") or line.means(verb + 2, "enacted")  # "Made available"
    if not done or acts_by_another(line, verb):
        return False
    for place in range(end - 1, max(end - _LONGEST_THING, -1), -1):
        if line.means(place, "instrument") or line.tags[place] == "money":
            asked = line.holds(max(place - _LONGEST_THING, 0), place, "interrogative")
            return not asked and (place + 1 == end or line.tags[place + 1] == "preposition")
        if line.tags[place] in _OTHER_CLAUSE or line.words[place] == ",":
            return False
    return False


def _giver(line: Line, start: int, verb: int) -> Subject:
    """Give who promises what is announced: "Oman announced that ten grants would be given".

    Who assures others that something will be done is bound to it, whatever it is, and so is one who
    says so of what acts and is no event: "Dahl said the chief would be transferred".
    """
    governor = governor_of(line, start)
    if governor is None or not _CLAUSAL.isdisjoint(line.tags[governor + 1 : start]):
        return NOBODY
    if line.attribute(governor, "takes") == "backing":
        return subject_of(line, governor)
    said = line.attribute(governor, "act") in _TELLING and not line.attribute(governor, "tells")
    announced = line.attribute(governor, "takes") == "money"
    teller = subject_of(line, governor) if said or announced else NOBODY
    if announced and "that" in line.tags[governor:start] and line.means(verb + 1, "given"):
        return teller
    done = line.ends(verb + 1, "past_participle") and is_passive_act(line, verb)
    events = line.means(verb + 1, "staged") or acts_by_another(line, verb)
    return teller if teller.kind in _TELLERS and done and not events else NOBODY


def ruler(line: Line, verb: int) -> Subject:
    """Give who says what only a state does: "No ship will be let in, the Minister said"."""
    if not (line.means(verb + 1, "enacted") or line.means(verb + 1, "permitted")):
        return NOBODY
    place, mark = line.marked[-1]
    ends = len(line.words) - place <= _LONGEST_ADDRESSEE
    closes = ends and "," in line.words[max(place - _LONGEST_AGENT, verb) : place]
    speaks = mark.says["act"] in _TELLING or mark.says["force"] == "decision"
    if not (closes and speaks) or acts_by_another(line, verb):
        return NOBODY
    teller = subject_of(line, place)
    official = teller.kind in _RULERS or "actor" in teller.own.tags
    return teller if official else NOBODY


def promiser(line: Line, start: int, subject: Subject) -> Subject:
    """Give who promises beside a clause what is told in it: "It will be open, Dahl promised".

    He also stands behind his verb, and both between commas: "the toll, vowed Dahl, will".
    """
    if (subject and line.text(start - 1) != ",") or "," not in line.words:
        return NOBODY
    before = bisect_left(line.marked, (start,))
    for place, mark in (*line.marked[max(before - 1, 0) : before], line.marked[-1]):
        if mark.says["force"] != "pledge" or mark.says["part"] != "verb":
            continue
        begin = group_start(line, place)
        comma = begin - 1
        while comma > max(begin - _LONGEST_AGENT, 0) and line.words[comma] != ",":
            comma -= 1
        behind = place + 1 if comma + 1 == begin else 0
        end = name_end(line, behind) if behind else place + 1
        closes = line.text(end) in ("", ".") if comma > start else end == start - 1
        if line.text(comma) == "," and closes:
            found = head_of(line, behind, end) if behind else subject_of(line, place)
            return found if found.kind in _TELLERS else NOBODY
    return NOBODY


def _partners(line: Line, end: int, verb: int) -> Subject:
    """Give the parties of a frame: "Under the pact between Fiji and Tonga, roads will be built"."""
    if acts_by_another(line, verb) or line.tags[0] != "preposition" or "," not in line.words[:end]:
        return NOBODY
    comma = line.words.index(",")
    framed = (place for place in range(comma) if line.means(place, "grammar") in _FRAMES)
    frame = next(framed, comma)
    named = [place for place in range(frame, comma) if line.tags[place] in _PARTNERS]
    several = len(named) > 1 or "actors" in line.tags[frame:comma]
    return Subject("actors", line.phrase(named[0], named[-1] + 1)) if several else NOBODY


def is_our_thing(line: Line, end: int) -> bool:
    """Tell whether a noun phrase is "our archives"."""
    for place in range(end - 1, max(end - _LONGEST_THING, -1), -1):
        if line.tag(place) == "possessive":
            return line.means(place, "person") == "1pl"
        if line.tag(place) not in _OF_A_THING:
            return False
    return False


def passive_behind(line: Line, end: int) -> int | None:
    """Find the passive of a verb that performs, as the next verb: "was reaffirmed"."""
    verb = next_passive(line, end)
    return verb if verb and line.attribute(verb, "act") in PERFORMING else None


def next_passive(line: Line, end: int) -> int | None:
    """Find a passive as the next verb behind a phrase: "an agreement on fish | was reached"."""
    place = end + 1
    while place < len(line.tags) and (
        line.tags[place] not in _AT_VERB or "to" in line.tags[place - 2 : place]
    ):
        place += 1
    verb = line.past(place + 1, *HELPERS)
    return verb if line.tag(place) == "be" and line.ends(verb, "past_participle") else None


def is_fronted(frame: Frame) -> bool:
    """Tell whether a passive opens the line: "Agreed by Fiji: a ferry", "Agreed by Fiji was"."""
    line, index, _, start, _ = frame
    if start > 0 and not _is_sum_alone(line, start):
        return False
    behind = index + 1 + bool(line.means(index + 1, "topical"))
    return line.ends(index, "past") and bool(line.means(behind, "agentive"))


def _is_sum_alone(line: Line, end: int) -> bool:
    """Tell whether a line begins with nothing but a sum: "$3 million | pledged by Fiji"."""
    before = line.tags[:end]
    return "money" in before and _OF_A_SUM.issuperset(before)


def is_main(line: Line, start: int) -> bool:
    """Tell whether a passive is the main verb, and no time makes it one of history."""
    return not is_dated(line, start) and in_main_clause(line, start)


def is_dated(line: Line, start: int) -> bool:
    """Tell whether a time behind a place tells of another day: a year, "last month"."""
    dated = any(map(is_year, line.words[start:]))
    return dated or line.holds(start, len(line.words), "past_time")


def in_main_clause(line: Line, start: int) -> bool:
    """Tell whether nothing in front of a verb makes its clause one beside the main one."""
    return _HIDING.isdisjoint(line.tags[:start])


def acts_by_another(line: Line, verb: int) -> bool:
    """Tell whether somebody is named behind a passive who does it: "held by the club".

    "Done by sending teachers" and "by the end of May" name nobody; ", the baker promised" does.
    """
    last, mark = line.marked[-1]
    promised = mark.says["force"] == "pledge" and line.text(last + 1) in ("", ".")
    if promised and "," in line.words[verb:last]:
        return True
    behind = range(verb, min(verb + _AGENT_REACH, len(line.tags) - 1))
    by = (place + 1 for place in behind if line.means(place, "agentive"))
    return any(not (line.ends(p, "gerund") or past_time(line, p - 1) > p) for p in by)
