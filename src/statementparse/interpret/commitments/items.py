"""A lead-in and the list items behind it to what the items undertake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from statementparse.interpret.commitments.cues.passives import PERFORMING, agent_behind
from statementparse.interpret.commitments.deeds import is_of_others, labelled, names_deed
from statementparse.interpret.syntax.binding import FORCES, Undertaking, person_of
from statementparse.interpret.syntax.complements import clause_of
from statementparse.interpret.syntax.grammar import NOBODY, OPENING, Line, Subject
from statementparse.interpret.syntax.heads import everybody, head_of
from statementparse.interpret.syntax.subjects import subject_of

_LONGEST_TAIL, _SHORTEST_TAIL = 9, 2
# Nouns of these forces announce a list: "the following decisions were taken:".
_DECIDING = frozenset(("decision", "pledge"))
# What announces nothing by itself: "We will:", "Hereby:".
_HELPING = frozenset(("modal", "adverb"))
# What an item without "to" does.
_DOING = frozenset(("action", "travel", "talk", "floor"))
# The acts that are no act of speech, but for what is then told of.
_IN_DEED = frozenset(("", "report"))
# What takes up the sentence before, in a line of so many words: "These are as follows:".
_TAKING_UP, _LONGEST_LINK = frozenset(("determiner", "pronoun", "it")), 8
_OPENS_CLAUSE = frozenset(("that", "who", "clause"))
# The place of a cue that stands in the lead-in, and not in the line.
_NO_CUE = -1


@frozen(eq=False)
class LeadIn:
    """What list items take over: whose they are, and the cue that they complete.

    One that is `clausal` leads to clauses ("They agreed that:"), one that is `decided` to decisions
    or results ("With the following results:"); `voiced` is what its last verb does with the nouns
    that are its objects ("They reaffirmed:"). One that is `titled` is a heading alone, below which
    parties may pledge as well; one that is `verbal` is completed by no noun phrase.
    """

    subject: Subject
    found: Undertaking | None = None
    cue: str = ""
    decided: bool = False
    clausal: bool = False
    voiced: str = ""
    titled: bool = False
    verbal: bool = False

    @property
    def decides(self) -> bool:
        """Tell whether what its items say shall be is decided: "They agreed as follows:"."""
        return self.decided or (self.found is not None and self.found.force == "decision")


def lead_of(line: Line, found: Sequence[Undertaking]) -> LeadIn | None:
    """Read a line that ends with a colon.

    Its last undertaking is what the items complete: "agreed to:", "agreed on the following
    steps:". A line that only names who acts ("The Ministers:") gives the items their subject.
    """
    last = len(line.tags) - 1
    clausal = line.tag(last - 1) == "that"
    if line.means(last - 1, "adjunct"):
        return None
    if found:
        one = found[-1]
        reason = one.start == 0 and "," in line.words[one.end : last]
        if behind := head_of(line, 0, last) if reason else NOBODY:
            return LeadIn(behind)  # "Eager to meet, both sides:"
        if one.lead_in or last - one.end <= _LONGEST_TAIL:
            return LeadIn(one.subject, one, _cue_words(line, one), clausal=clausal)
        return LeadIn(one.subject)
    subject = head_of(line, 0, last) or OPENING
    for place, mark in line.marked:
        force = mark.says["force"]
        if mark.is_cue and force in _DECIDING and mark.says["part"] not in _HELPING:
            one = Undertaking(place, place, place, force, "new", subject, rule=mark.rule)
            verbal = is_of_others(line, place)
            return LeadIn(subject, one, mark.text, decided=True, clausal=clausal, verbal=verbal)
    if any(line.means(place, "outcome") for place in range(last)):
        return LeadIn(subject, decided=True)  # "With the following results:"
    voiced = _voice(line, last)
    return LeadIn(subject, voiced=voiced) if voiced or subject.kind != "opening" else None


def _voice(line: Line, colon: int) -> str:
    """Tell what the verb in front of a colon does with its objects: "They also reaffirmed:"."""
    place = colon - 1
    while line.tag(place) == "adverb":
        place -= 1
    act = line.attribute(place, "act")
    return act if act in PERFORMING and line.is_verb(place) else ""


def headed_by(line: Line) -> LeadIn | None:
    """Read a heading without a colon: what stands below "Other resolutions" is decided.

    What stands below "What was agreed?" completes it.
    """
    for place, mark in line.marked:
        asks = line.means(0, "interrogative") and mark.says["part"] == "verb"
        if asks and mark.says["force"] == "decision" and line.is_verb(place):
            one = Undertaking(place, place, place, "decision", "new", everybody(line, place))
            return LeadIn(one.subject, one._replace(rule=mark.rule), mark.text, decided=True)
    told = any(line.means(place, "outcome") for place in range(len(line.words)))
    return LeadIn(OPENING, decided=True, titled=True) if told else None


def points_back(line: Line) -> bool:
    """Tell whether a lead-in only takes up the sentence before: "These are:"."""
    short = len(line.words) <= _LONGEST_LINK and line.tag(0) in _TAKING_UP
    if not short or line.words[-1] != ":":
        return False
    told = not FORCES.isdisjoint(line.acts)
    named = line.tag(1) == "be" or line.holds(0, len(line.words), "cataphoric")
    return named and not told


def announces(line: Line, found: Undertaking) -> bool:
    """Tell whether an undertaking only leads to the items: "they pledged to provide:"."""
    last = len(line.tags) - 1
    listed = any(line.means(place, "cataphoric") for place in range(found.end + 1, last))
    return last - found.end <= (_LONGEST_TAIL if listed else _SHORTEST_TAIL)


def _cue_words(line: Line, found: Undertaking) -> str:
    """Give the words of a lead-in's cue, without the "as follows:" at their end."""
    end = found.end
    while end > found.cue and (line.text(end) == ":" or line.tag(end) == "clause"):
        end -= 1
    if line.means(end, "cataphoric"):
        end -= 2
    return " ".join(line.text(place) for place in range(found.cue, end + 1))


def _is_sentence(line: Line) -> bool:
    """Tell whether an item completes nothing, since it has a subject and a verb of its own."""
    if line.tag(0) == "to" and line.verb_class(1):
        return False  # "To meet again in a port that the Chair shall choose"
    verbs = (place for place, _ in line.marked if line.is_verb(place))
    verb = next((place for place in verbs if _is_finite(line, place)), None)
    subject = NOBODY if verb is None else subject_of(line, verb)
    return _describes(line) or (bool(subject) and subject.kind != "opening")


def _is_finite(line: Line, verb: int) -> bool:
    """Tell "they exchange data" from "to exchange data" and "weekly exchange of data"."""
    named = line.attribute(verb, "act") == "report" and line.means(verb + 1, "genitive_mark")
    return line.tag(verb - 1) != "to" and not named


def _describes(line: Line) -> bool:
    """Tell whether an item says how something is: "Food insecurity is a rising problem.".

    A verb that begins an item has its object right behind it: "ensure all ships are insured".
    """
    if line.tag(0) == "to" or line.tag(1) in ("determiner", "possessive"):
        return False
    for index, tag in enumerate(line.tags):
        if tag in _OPENS_CLAUSE:
            return False
        if tag in ("be", "have") and index and line.tag(index - 1) != "to":
            return True
    return False


def is_item(line: Line, first: int, lead: LeadIn | None) -> bool:
    """Tell whether a paragraph is an item that has no mark, or lost it: "Open a pier."."""
    unmarked = lead is not None and lead.found is not None and _is_to_be_done(line, first)
    resolved = lead is not None and lead.decided and line.tag(first) == "that"
    return unmarked or resolved or _is_counted(line, first)


def _is_counted(line: Line, first: int = 0) -> bool:
    """Tell whether a sentence counts what was agreed: "Second, to hold joint exercises"."""
    opens = line.text(first + 1) == "," and line.tag(first + 2) in ("to", "negator")
    return opens and bool(line.means(first, "enumerating"))


def _is_to_be_done(line: Line, first: int = 0) -> bool:
    """Tell whether an item begins with an act: "to open a pier", "open a pier"."""
    if line.tag(first) == "negator" or line.tag(first) == "to":
        return True
    first += line.tag(first) == "adverb"  # "Jointly open a pier"
    word = line.text(first).lower()
    acts = line.language.meanings["verb_class"].get(word, "") in _DOING
    acts = acts or line.endings.is_infinitive(word)
    return acts and line.tag(first + 1) != "preposition"


def _founded(line: Line, lead: LeadIn) -> Undertaking | None:
    """Read what "we:" found here and now: "- establish the Reef Fund;"."""
    we = person_of(line.language, lead.subject.text) == "1pl"
    if not (we and line.means(0, "founding_here")):
        return None
    return Undertaking(0, 0, 0, "decision", "new", lead.subject)


def _declared(line: Line, lead: LeadIn) -> Undertaking | None:
    """Read the act that an item of a declaration is, or one of a list of results: "To open a pier".

    To thank, to call on others and to say something are none.
    """
    declares = lead.voiced == "express" or (lead.decided and lead.subject.kind == "opening")
    act = line.past(1, "adverb")
    does = line.tag(0) == "to" and line.verb_class(act) in _DOING
    does = does and line.attribute(act, "act") in _IN_DEED  # "To meet again", not "to exhort them"
    if not (declares and does):
        return None
    return Undertaking(1, 1, 0, "decision", "new", lead.subject or everybody(line, 0))


def completed(line: Line, lead: LeadIn) -> Undertaking | None:
    """Read an item that has no cue of its own as the undertaking of its lead-in."""
    that = 0 if line.tag(0) == "that" else -1
    acts = (lead.clausal or that == 0) and clause_of(line, that, _NO_CUE) is not None
    if line.means(0, "adjunct") or (_is_sentence(line) and not acts):
        return None
    if lead.found is None and that == 0 and lead.decided:
        return Undertaking(0, 0, 0, "decision", "new", everybody(line, 0))
    if lead.found is None:
        return _declared(line, lead) or _founded(line, lead)
    label = labelled(line)
    deed = not (acts or lead.verbal) and names_deed(line, 2 if label else 0)
    if lead.decided and not (acts or deed or _is_to_be_done(line)):
        return None
    one, begin = lead.found, 2 if label or _is_counted(line) else 0
    negated = line.tag(begin) == "negator"
    begin += negated
    begin += line.tag(begin) == "to"
    if begin == len(line.tags):
        return None
    return Undertaking(
        start=begin,
        cue=begin,
        end=begin - 1,
        force=one.force,
        status=one.status,
        subject=label or (agent_behind(line, 0) if deed else NOBODY) or lead.subject,
        negated=negated,
        lead=lead.cue,
        rule=one.rule,
    )


def passed_on(line: Line, lead: LeadIn | None) -> LeadIn | None:
    """Give a later sentence of an item what is left to it of the lead-in.

    One that begins with an act completes it as well: "Open a pier. Dredge its basin."; others
    explain: "Open a pier. The lack of one costs both dearly.".
    """
    if lead is None or lead.found is None or _is_to_be_done(line):
        return lead
    return evolve(lead, found=None)


def led_in(line: Line, lead: LeadIn, every: Iterable[Undertaking]) -> Iterator[Undertaking]:
    """Give the undertakings of an item what they take over.

    One without a subject has that of the lead-in; what "shall be" in an item of "They agreed that:"
    is decided, and no pledge of its own.
    """
    for found in every:
        told = line.attribute(found.cue, "part") in ("modal", "future")
        pledged = lead.titled and line.tag(0) != "that"
        force = "decision" if lead.decides and told and not pledged else found.force
        opens = found.subject.kind == "opening"
        yield found._replace(force=force, subject=lead.subject if opens else found.subject)
