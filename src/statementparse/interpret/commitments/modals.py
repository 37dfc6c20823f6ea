"""A Line and a "will" or "shall" in it to the undertaking that it makes, if any."""

from __future__ import annotations

from typing import NamedTuple

from statementparse.interpret.commitments.courtesy import (
    force_of_modal,
    is_achieved,
    is_backed,
    is_glad,
    is_housekeeping,
    is_to_be_so,
)
from statementparse.interpret.commitments.passives import (
    NO_ACTS,
    acts_by_another,
    agent_behind,
    in_main_clause,
    is_our_thing,
    is_passive_act,
    promiser,
    ruler,
    untold,
)
from statementparse.interpret.syntax.binding import (
    FIRST,
    SINGLE,
    Frame,
    Setting,
    Undertaking,
    antecedent_of,
    body_of,
    can_promise,
    introduced,
    is_performed,
    is_unnamed,
    lets_through,
    person_of,
    reported_status,
    reporter_of,
    signatory,
)
from statementparse.interpret.syntax.denial import holds_negative, is_negative, is_nobody
from statementparse.interpret.syntax.grammar import NOBODY, Line, Subject, past_number
from statementparse.interpret.syntax.groups import group_start, is_day, past_time
from statementparse.interpret.syntax.heads import everybody
from statementparse.interpret.syntax.inversion import subject_behind
from statementparse.interpret.syntax.subjects import subject_of

# A modal has its verb within so many words, with these classes of words between.
_VERB_REACH = 16
# "Where appropriate," between the two has so many words at most.
_LONGEST_PROVISO = 9
_BETWEEN = frozenset(("adverb", "reflexive", "to", "quote"))
# What leads from "continue" to what goes on: "to", "not to".
_CONTINUED = frozenset(("to", "negator"))


class _Verb(NamedTuple):
    """The verb that a modal helps, whether it is denied, and whether it goes on."""

    place: int
    negated: bool
    continuing: bool


def by_modal(frame: Frame, setting: Setting) -> Undertaking | None:
    """Read "will" with its verb and subject."""
    line, index = frame.line, frame.place
    if _leads_in(line, index):
        subject = subject_of(line, index)
        return frame.undertaking(index, "pledge", subject, lead_in=True) if subject else None
    verb, subject = _verb_and_subject(frame)
    if verb is None:
        return None
    if subject.kind == "opening" and frame.start == 0:
        subject = setting.led or subject  # "The Omani side: - will open a school;"
    subject = subject or introduced(line, frame.start, setting.led) or signatory(line, frame.start)
    if is_unnamed(subject):
        subject = body_of(setting.before) or subject
    agent = _agent(frame, verb.place, subject, setting)
    if agent := agent or promiser(line, frame.start, subject):
        denied = verb.negated or holds_negative(line, 0, frame.start)
        return frame.undertaking(verb.place, "pledge", agent, negated=denied)
    if _is_timetable(frame, verb.place, setting):
        return None
    return _done(frame, verb, subject, setting.reported) if subject else _foretold(frame, verb)


def _foretold(frame: Frame, verb: _Verb) -> Undertaking | None:
    """Read what only binds in the mouth of an official: "“The fees will be waived,” she said."."""
    line, passive = frame.line, frame.line.verb_class(verb.place) == "copula"
    staged = line.means(verb.place + 1, "staged")
    if not passive or staged or not is_passive_act(line, verb.place):
        return None
    if not _is_foretold(frame, verb.place):
        return None
    all_of_us = everybody(line, frame.place)
    found = frame.undertaking(verb.place, "pledge", all_of_us, negated=verb.negated)
    return found._replace(spoken=True)


def _verb_and_subject(frame: Frame) -> tuple[_Verb | None, Subject]:
    """Find the verb that a modal helps, and who does it: in front, or behind a denial."""
    line, index, token, *_ = frame
    subject, end = subject_behind(line, index)
    if subject:  # "In no case will Chile sell it"
        verb = _main_verb(line, end - 1)
        affirmed = line.means(0, "inverting") == "so"
        return verb and verb._replace(negated=not affirmed), subject
    verb = _own_verb(frame) if token.says["part"] == "future" else _main_verb(line, index)
    if verb is None or line.means(frame.start - 1, "expletive"):
        return verb, NOBODY  # "There shall be established a council."
    return verb, subject_of(line, index)


def _agent(frame: Frame, verb: int, subject: Subject, setting: Setting) -> Subject:
    """Give whom a passive binds: its agent, else whoever is meant where none is told."""
    line, start = frame.line, frame.start
    passive = (is_copula := line.verb_class(verb) == "copula") and is_passive_act(line, verb)
    agent = agent_behind(line, verb + 1) if passive else NOBODY
    if passive and not (agent and agent.kind != "person"):
        agent = ruler(line, verb) or agent
    if agent and agent.kind != "person":
        return agent
    if _is_timetable(frame, verb, setting) or (subject and not is_our_thing(line, start)):
        return agent
    agreed = setting.decided or (setting.treaty and is_copula)
    agreed = agreed or (setting.joint and passive and _is_foretold(frame, verb))
    return untold(line, start, verb, decided=agreed) or agent  # "By October" looks like a name.


def _is_foretold(frame: Frame, verb: int) -> bool:
    """Tell whether those who speak together say what will be done: "A ferry will be opened"."""
    line, start = frame.line, frame.start
    own = in_main_clause(line, start) and not frame.token.says["reported"]
    if line.means(verb + 1, "staged") and "capital" in line.tags[:start]:
        return False  # "The Ocean Games will be held in Fiji"
    return own and line.ends(verb + 1, "past_participle") and not acts_by_another(line, verb)


def _is_timetable(frame: Frame, verb: int, setting: Setting) -> bool:
    """Tell "is to be opened", which tells when a thing is done, and by nobody who decided it."""
    told = not setting.decided and frame.line.verb_class(verb) == "copula"
    return told and frame.token.says["takes"] == "act"


def _done(frame: Frame, verb: _Verb, named: Subject, reported: bool) -> Undertaking | None:
    """Read a verb that its own subject does: "it" and "she" are whoever says so."""
    line, token = frame.line, frame.token
    governor = reporter_of(line, named)
    doer = antecedent_of(line, named, governor)
    judged = doer if named.kind == "it" else named
    if doer.kind == "it" or not _modal_binds(frame, verb, judged):
        return None
    heard = governor is not None and line.means(verb.place - 1, "turn")  # "Noted that it will next"
    if heard or not _voiced(frame, governor, named, reported):
        return None
    status = reported_status(line, governor)
    status = "continuing" if verb.continuing and status == "new" else status
    denied = verb.negated or bool(token.says["negated"]) or is_nobody(line, doer)
    force = force_of_modal(line, verb.place, doer)
    return frame.undertaking(
        verb.place, force, doer, status=status, negated=denied, governor=governor
    )


def _own_verb(frame: Frame) -> _Verb:
    """Give the verb that is its own future, with what denies it: "ne percevra plus"."""
    line, index, *_ = frame
    return _Verb(index, "negator" in frame.helpers, bool(line.means(index, "continuative")))


def _main_verb(line: Line, index: int) -> _Verb | None:
    """Find the verb that a modal helps: "will not, where appropriate, ask"."""
    end = min(index + _VERB_REACH, len(line.tags))
    place, after = index, index + 1
    negated = continuing = False
    while place < after < end:
        place = after
        negated = negated or is_negative(line, place)
        goes_on = line.means(place, "continuative") and line.is_infinitive(place)  # "Va a seguir"
        continuing = continuing or line.tag(place) == "remain" or bool(goes_on)
        after = _past_helper(line, place)
    if place != after or not (line.tag(place) == "remain" or can_be_verb(line, place)):
        return None
    lasts = negated and line.means(place, "ceasing")  # "Will not stop sharing"
    continuing = continuing or bool(lasts)
    return _Verb(place, negated, continuing)


def _leads_in(line: Line, index: int) -> bool:
    """Tell whether items tell what will be done: "we will:", "both sides will also:"."""
    if line.words[-1] != ":":
        return False
    return line.past(index + 1, "remain", *_BETWEEN) + 1 == len(line.tags)


def _past_helper(line: Line, place: int) -> int:
    """Skip a word that may stand between a modal and its verb; stay where the verb stands."""
    tag, word = line.tag(place), line.text(place)
    if tag == "remain":
        return place + (line.tag(place + 1) in _CONTINUED)
    if word == ",":
        return _closing_comma(line, place) + 1
    if word == ":":
        return past_number(line, place + 1)
    if is_day(line, place):
        return place + 2
    if (after := past_time(line, place)) > place:
        return after
    between = tag in _BETWEEN or line.means(place, "floating_quantifier")
    between = between or (line.means(place, "turn") and line.verb_class(place + 1))
    return place + 1 if between or is_negative(line, place) else place


def _closing_comma(line: Line, place: int) -> int:
    """Skip ", where appropriate," between a modal and its verb."""
    for index in range(place + 1, min(place + 1 + _LONGEST_PROVISO, len(line.tags))):
        if line.text(index) == ",":
            return index
    return place


def can_be_verb(line: Line, place: int) -> bool:
    """Tell whether a word in a verb's place can be a verb."""
    known = line.tag(place) in ("word", "be", "have", "do", "cue", "speech", "light", "effort")
    return known or bool(line.verb_class(place))


def _modal_binds(frame: Frame, helped: _Verb, subject: Subject) -> bool:
    """Tell whether subject and verb make an undertaking, and no forecast or timetable."""
    line, (verb, _, continuing) = frame.line, helped
    kind = line.verb_class(verb)
    if subject.kind in ("opening", "effort", "gathered"):
        works = kind == "action" and _is_named_effort(line, subject)
        return subject.kind == "effort" and (works or bool(line.means(verb, "effort_verb")))
    if subject.kind == "next" or (subject.head.tags and subject.head.tags[-1] == "next"):
        occurs = bool(line.means(verb, "occurrence_verb"))
        return occurs or (kind == "copula" and is_passive_act(line, verb))
    if kind == "copula":
        founded = subject.kind == "joint" and is_passive_act(line, verb)
        return founded or is_to_be_so(line, verb)
    who = person_of(line.language, subject.text)
    if is_housekeeping(line, verb, who) or (who == "1sg" and frame.token.says["reported"]):
        return False
    if is_achieved(line, verb):
        return True
    if kind == "talk" and not continuing:
        return False  # "The two Ministers will discuss the thaw": that is their agenda.
    if kind == "travel" and _is_schedule(frame, subject, who):
        return False
    seen = line.tag(verb + 1) == "to" and line.tag(verb + 2) == "it"  # "We shall see to it that"
    return kind not in NO_ACTS or (seen and kind == "perception")


def _is_schedule(frame: Frame, subject: Subject, who: str) -> bool:
    """Tell whether one person travels, or it is told aside; "each side will receive" is a duty."""
    line, first = frame.line, subject.phrase.words[:1]
    if first and first[0] in line.language.lexicon("floating_quantifier"):
        return False
    if line.means(frame.place, "duty") and who not in FIRST:
        return False
    aside = line.tag(frame.start - 1) == "who"
    return aside or subject.kind in ("actor", "person", "it") or who in SINGLE


def _is_named_effort(line: Line, subject: Subject) -> bool:
    """Tell "the Partnership" and "KNCSP", which are bodies, from "the partnership".

    A Dialogue is where others meet, and does nothing itself.
    """
    name = subject.text
    if name in line.language.lexicon("gathering"):
        return False
    return name.isupper() or (name[:1].isupper() and len(subject.phrase.words) > 1)


def _are_others(line: Line, governor: int, named: Subject) -> bool:
    """Tell whether "we believe they will" tells of others."""
    speaks = person_of(line.language, subject_of(line, governor).text) in FIRST
    return speaks and person_of(line.language, named.text) == "3pl"


def _voiced(frame: Frame, governor: int | None, named: Subject, reported: bool) -> bool:
    """Tell whether a modal is the parties' own word, or what they are told to have said."""
    line, token = frame.line, frame.token
    if governor is None:
        if reported or not token.says["reported"] or is_backed(line, frame.start):
            return True
        return person_of(line.language, named.text) in FIRST and is_glad(line, frame.place + 1)
    verb = line.token(governor)
    if verb.is_cue or not lets_through(verb):
        return False
    if verb.says["act"] == "opine" and _are_others(line, governor, named):
        return False
    start = group_start(line, governor)
    told = line.tag(start - 1) == "document" or is_performed(line, start)
    return told or can_promise(line, subject_of(line, governor))
