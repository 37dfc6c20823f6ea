"""A Line of a treaty or record to what it enacts in the present: who does what, what is founded."""

from __future__ import annotations

from collections.abc import Iterator

from statementparse.interpret.commitments.cues.passives import in_main_clause
from statementparse.interpret.syntax.binding import Frame, Setting, Undertaking
from statementparse.interpret.syntax.grammar import Line
from statementparse.interpret.syntax.groups import group_start
from statementparse.interpret.syntax.heads import everybody
from statementparse.interpret.syntax.subjects import subject_of

# What opens a noun phrase behind a preposition, and no verb.
_IN_FRONT_OF_NOUNS = frozenset(("determiner", "possessive", "preposition", "to"))
# What the verb of a treaty's clause can be beside: "encouragent" also calls on others.
_ACTING = frozenset(("word", "speech", "light", "cue"))
_BOUND = frozenset(("actors", "actor", "party", "joint"))
# What such a verb tells, and what stands around it: who acts, and an object or where to.
_DOING = frozenset(("action", "travel", "talk", "floor"))
_OBJECTS = frozenset(("determiner", "possessive", "number", "money"))
_BEHIND_VERB = _OBJECTS | {"word", "preposition", "adverb", "demonym", "capital", "to", "party"}
_IN_FRONT_OF_VERBS = _BOUND | {"adverb"}
_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"))
# What is founded is a body or a paper, and stands within so many words.
_FOUNDED = frozenset(("joint", "document", "effort", "own_body"))
_LONGEST_NAME = 8


def by_present(line: Line) -> Iterator[Undertaking]:
    """Read what a treaty has its parties do: "Les Parties échangent des experts"."""
    for place, tag in enumerate(line.tags):
        if tag in _ACTING and _is_act(line, place):
            frame = Frame.at(line, place, line.token(place), group_start(line, place))
            subject = subject_of(line, place)
            if subject.kind in _BOUND and subject.governor is None:
                denied = "negator" in frame.helpers
                yield frame.undertaking(place, "pledge", subject, negated=denied)
                return


def _is_act(line: Line, place: int) -> bool:
    """Tell whether a word is a verb of doing in the present: "échangent", "hands over"."""
    if line.means(place, "subjunctive") or line.means(place, "treaty_present"):
        return not _is_noun(line, place)
    known = line.tags[place] == "word" or line.attribute(place, "act") == "report"
    known = known or bool(line.attribute(place, "opens"))  # "Kenya lifts the ban"
    if not known or line.tag(place - 1) not in _IN_FRONT_OF_VERBS:
        return False
    return line.tag(place + 1) in _BEHIND_VERB and _is_doing(line, place)


def _is_doing(line: Line, place: int) -> bool:
    """Tell whether an English word has the form that its verb has beside "it" or "they"."""
    word, verbs = line.words[place], line.language.meanings["verb_class"]
    if verbs.get(word, "") in _DOING:
        return True
    stems = [word[: -len(end)] + stem for end, stem in _ENDINGS if word.endswith(end)]
    kinds = {verbs.get(form, "") for form in stems} - {""}
    unknown = bool(stems) and not kinds and line.tag(place + 1) in _OBJECTS
    return unknown or not kinds.isdisjoint(_DOING)


def _is_noun(line: Line, place: int) -> bool:
    """Tell "sous réserve de" and "la présente Convention" from "les Parties les notifient"."""
    ruled = line.tag(place - 1) in _IN_FRONT_OF_NOUNS
    return ruled and not line.ends(place, "third_plural")


def by_founding(frame: Frame, setting: Setting) -> Undertaking | None:
    """Read what is founded here and now: "A Joint Board is established", "Il est créé un fonds"."""
    line, index, _, start, _ = frame
    if not (setting.joint or setting.treaty or setting.decided) or not in_main_clause(line, start):
        return None
    behind = line.means(index + 1, "indefinite")
    first, last = (
        (index + 1, index + 1 + _LONGEST_NAME) if behind else (_opening(line, start), start)
    )
    new = line.means(first, "indefinite")
    body = not _FOUNDED.isdisjoint(line.tags[first:last])
    if not (new and (body or line.holds(first, last, "joint_adjective"))):
        return None
    return frame.undertaking(index, "decision", everybody(line, index))


def _opening(line: Line, end: int) -> int:
    """Give the place where the phrase begins that ends in front of a verb."""
    before = range(end - 1, max(end - _LONGEST_NAME, 0) - 1, -1)
    return next((place for place in before if line.means(place, "indefinite")), end)
