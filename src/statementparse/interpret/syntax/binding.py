"""What all kinds of cues share: the Undertaking, who reports it, and whom a pronoun means."""

from __future__ import annotations

from typing import NamedTuple

from statementparse.interpret.syntax.grammar import NOBODY, VERBS, Line, Subject, Token
from statementparse.interpret.syntax.inversion import subject_at_opening
from statementparse.interpret.syntax.subjects import governor_of, subject_of
from statementparse.languages import Language

# How firmly a cue binds.
FORCES = frozenset(("pledge", "decision", "intent", "aspiration"))
# Who speaks of himself.
FIRST = frozenset(("1sg", "1pl"))
# Who is one.
SINGLE = frozenset(("1sg", "3sg"))
# What makes a state of a word behind it.
_COPULAS = frozenset(("be", "remain"))
# Who is one, and can hope or intend.
_HOLDERS = frozenset(("party", "actor", "joint", "person"))
# "A Contracting Party" has so many words, with what picks it out.
_LONGEST_PARTY, _PICKING = 5, frozenset(("who", "that"))
# The modal of a clause stands within so many words.
_MODAL_REACH = 60
_SAYING = frozenset(("reaffirm", "affirm", "express", "say"))
# "Once more" stands so near to its verb.
_AROUND = 2


class Undertaking(NamedTuple):
    """One cue that binds, as places in a Line; one that is `spoken` does so in a quotation."""

    start: int
    cue: int
    end: int
    force: str
    status: str
    subject: Subject
    negated: bool = False
    lead_in: bool = False
    governor: int | None = None
    lead: str = ""
    rule: str = ""
    spoken: bool = False


class Setting(NamedTuple):
    """What a line takes from the text around it.

    `reported` tells that "would" means "will", `decided` that the line stands in a list of
    decisions or results, whose passives bind everybody and whose nouns need no verb; `before` is
    the sentence before it. Passives do so in every sentence of a `treaty`, and in a main clause of
    a statement that is `joint`. `meeting` is the place of a meeting that is counted or the next.
    An item without a subject has that by which it is `led` in, and the nouns that begin it are
    `voiced` by the verb of its lead-in.
    """

    reported: bool = False
    decided: bool = False
    before: Line | None = None
    treaty: bool = False
    joint: bool = False
    meeting: int | None = None
    led: Subject = NOBODY
    voiced: str = ""


class Frame(NamedTuple):
    """A cue in its line: the line, the cue's place there, and where its verb group starts.

    `helpers` are the classes of the words in front of the cue in its group.
    """

    line: Line
    place: int
    token: Token
    start: int
    helpers: list[str]

    @classmethod
    def at(cls, line: Line, place: int, token: Token, start: int) -> Frame:
        """Give the frame of a cue whose verb group starts at a place."""
        return cls(line, place, token, start, line.tags[start:place])

    @property
    def has_copula(self) -> bool:
        """Tell whether the verb group holds "are", "stand" or "remain"."""
        return not _COPULAS.isdisjoint(self.helpers)

    def undertaking(  # noqa: PLR0913 - all but the first three are exceptions
        self,
        end: int,
        force: str,
        subject: Subject,
        *,
        start: int | None = None,
        status: str = "new",
        negated: bool = False,
        lead_in: bool = False,
        governor: int | None = None,
    ) -> Undertaking:
        """Give what the cue makes, up to the place of its complement; it starts with the group."""
        begin, cue = self.start if start is None else start, self.place
        rule = self.token.rule
        return Undertaking(
            begin, cue, end, force, status, subject, negated, lead_in, governor, "", rule
        )


def lets_through(verb: Token) -> bool:
    """Tell whether a verb hands on what its that-clause undertakes: "noted that they agreed"."""
    if verb.is_cue:
        return verb.says["force"] in ("decision", "pledge")
    return verb.says["act"] in _SAYING or bool(verb.says["hands_on"])


def antecedent_of(line: Line, subject: Subject, governor: int | None) -> Subject:
    """Give whom "it" or "she" in a that-clause means: whoever says it."""
    if governor is None:
        return subject
    word = subject.phrase.words[0] if subject.kind == "actor" else subject.text  # "Her country"
    who = person_of(line.language, word)
    if who not in ("3sg", "3pl"):
        return subject
    speaker = subject_of(line, governor)
    if who == "3pl":
        return speaker if _are_strangers(line, speaker) else subject
    known = speaker.kind in ("party", "actor", "joint", "person", "pronoun")
    return speaker._replace(governor=governor) if known else subject


def introduced(line: Line, end: int, led: Subject) -> Subject:
    """Give who acts in an item that tells of whom it is: "in the case of Fiji, | envisage".

    Where it tells nothing of whom, they are those by whom its list is led in.
    """
    if not (led and line.text(end - 1) == "," and VERBS.isdisjoint(line.tags[:end])):
        return NOBODY
    named = [place for place in range(end) if line.tags[place] == "party"]
    return Subject("party", line.phrase(named[0], named[0] + 1)) if len(named) == 1 else led


def is_unnamed(subject: Subject) -> bool:
    """Tell whether a subject is an "it" that only the sentence before can explain."""
    return subject.kind == "it" and subject.governor is None


def holder_of(before: Line | None) -> Subject:
    """Give the one who acts in a sentence, if it is one: "it" or "she" hopes in the next."""
    if before is None:
        return NOBODY
    verbs = (place for place, _ in before.marked if before.is_verb(place))
    verb = next(verbs, None)
    found = subject_at_opening(before) if verb is None else subject_of(before, verb)
    return found if found.kind in _HOLDERS else NOBODY


def body_of(before: Line | None) -> Subject:
    """Give the last body that a sentence names: "it" will meet in the next."""
    if before is None or "joint" not in before.tags:
        return NOBODY
    place = len(before.tags) - 1 - before.tags[::-1].index("joint")
    return Subject("joint", before.phrase(place, place + 1))


def can_promise(line: Line, speaker: Subject) -> bool:
    """Tell whether what somebody says of the future can bind: not what "Observers" say."""
    return bool(speaker) and not _are_strangers(line, speaker)


def is_performed(line: Line, start: int) -> bool:
    """Tell whether saying so does it, as "I can promise" promises."""
    can = line.means(start - 1, "performable")
    if start == 2 and line.tag(1) == "to":
        return True  # "Proud to announce that Kenya will"
    if line.tag(start - 1) == "to" and VERBS.isdisjoint(line.tags[:start]):
        return person_of(line.language, line.words[0]) in FIRST  # "I have come to say that we will"
    return bool(can) and person_of(line.language, line.text(start - 2)) in FIRST


def _are_strangers(line: Line, speaker: Subject) -> bool:
    """Tell whether a group speaks that is named by one word: "Protesters", "the Karabas"."""
    if speaker.kind != "person":
        return False
    *before, last = speaker.head.words
    known = last in line.language.lexicon("capital")  # "Athens"
    alone = not (before or known) and line.endings[last, "plural"]
    return alone or speaker.head.tags[:-1] == ["determiner"]


def reporter_of(line: Line, subject: Subject) -> int | None:
    """Find the verb that reports a clause: in front of its "that", or of its subject."""
    if subject.governor is None:
        return None
    place = subject.governor
    if line.tags[place] in VERBS:
        return place
    before = place - 1
    if line.text(before) == "," == line.text(before - 2):
        before -= 3  # "A message, though, that we will"
    said = line.tag(place - 1) == "be" or line.means(before, "message")
    if line.tag(place) != "that" or said:
        return None  # "What I can say is that we will" is one's own word.
    verb = governor_of(line, place)
    if verb is not None and line.attribute(verb - 1, "act") == "deny":
        return verb - 1  # In "denied claims that it agreed" the claims are a noun.
    return verb


def reporter_at(line: Line, start: int) -> int | None:
    """Find the verb that hands on the clause that begins at a place: "said that | it is"."""
    that = line.tag(start - 1) == "that"
    verb = governor_of(line, start - 1) if that else start - 1
    told = verb is not None and line.is_verb(verb) and lets_through(line.token(verb))
    return verb if told else None


def reported_status(line: Line, governor: int | None) -> str:
    """Give the status of what a verb reports: "reiterated that it will" is nothing new."""
    if governor is None:
        return "new"
    again = line.attribute(governor, "act") == "reaffirm"
    again = again or says_again(line, max(governor - _AROUND, 0), governor + _AROUND)
    return "reaffirmed" if again else "new"


def says_again(line: Line, start: int, end: int) -> bool:
    """Tell whether a verb among some words is not the first to say so: "once more declared"."""
    return line.holds(start, end, "once_more")


def is_participle(token: Token, line: Line) -> bool:
    """Tell whether a cue is a gerund: "deciding", "looking forward", but not "willing"."""
    first = token.text.partition(" ")[0]
    return token.says["part"] != "adjective" and line.endings[first, "gerund"]


def person_of(language: Language, word: str) -> str:
    """Give person and number of a pronoun or possessive ("3pl"); empty for any other word."""
    return language.meanings["person"].get(word, "")


def modal_behind(line: Line, place: int) -> int | None:
    """Find the modal of the clause behind a place, before any other verb."""
    for index in range(place + 1, min(place - 1 + _MODAL_REACH, len(line.tags))):
        if line.attribute(index, "part") in ("modal", "future"):
            return index
        if line.is_verb(index):
            return None
    return None


def signatory(line: Line, end: int) -> Subject:
    """Give whom a treaty picks out: "A Contracting Party which withdraws | shall give notice"."""
    who = next((p for p in range(2, min(end, _LONGEST_PARTY)) if line.tags[p] in _PICKING), 0)
    named = who and line.means(who - 1, "signatory_noun") and line.tags[0] == "determiner"
    if not named or "," in line.words[:end]:
        return NOBODY
    return Subject(line.tags[who - 1], line.phrase(0, who))
