"""An undertaking of "she", "her country" or "the Minister" to the party that is meant."""

from __future__ import annotations

from statementparse.interpret.commitments.actors.descriptions import is_counterpart
from statementparse.interpret.commitments.actors.voices import Voice, Voices
from statementparse.interpret.commitments.context import Context
from statementparse.interpret.commitments.cues.telling import behind
from statementparse.interpret.quotes.tellers import is_single
from statementparse.interpret.syntax.binding import Setting, Undertaking, holder_of, person_of
from statementparse.interpret.syntax.grammar import NOBODY, Line
from statementparse.interpret.syntax.subjects import subject_of

# What is "hers" or is "she", and who else "she" can mean in the same sentence.
_OWNED = frozenset(("pronoun", "actor"))
_PEOPLE = frozenset(("party", "actor", "actors", "capital", "joint", "demonym"))
# "The Minister" has so many words.
_OFFICE = 2


def of_him(
    voices: Voices, line: Line, found: Undertaking, context: Context, voice: Voice | None
) -> tuple[str, ...]:
    """Give the party of "she" or "her country" where the sentences before tell who she is."""
    phrase = found.subject.phrase
    his = found.subject.kind in _OWNED or phrase.tags[-1:] == ["own_body"]  # "His officers"
    if not his or person_of(line.language, phrase.words[0]) != "3sg":
        return ()
    teller = NOBODY if found.governor is None else subject_of(line, found.governor)
    if is_single(teller) and (told := voices.actors.of(teller, ())):
        return told  # "Dahl conveyed her Government's wish to"
    if phrase.codes or is_counterpart(found.subject):
        return ()  # "Her Omani colleague" is not she.
    named = not _PEOPLE.isdisjoint(line.tags[: line.place_at(phrase.start)])
    spoken = voice is not None and voice.quoted
    return () if named or spoken else voices.before(_before(line, found, context))


def of_one(voices: Voices, line: Line, found: Undertaking, context: Context) -> tuple[str, ...]:
    """Give the party of "it", "her country" or "the Minister": of the one who tells it.

    Else that is the one who acts before.
    """
    words, actors = found.subject.phrase.words, voices.actors
    his = bool(words) and person_of(line.language, words[0]) == "3sg"
    if not his and found.subject.kind != "actor":
        return ()
    teller = NOBODY if found.governor is None else subject_of(line, found.governor)
    if told := actors.of(teller, ()):
        return told
    lines = _before(line, found, context)
    if not his:
        office = len(words) == _OFFICE and found.subject.phrase.tags[0] == "determiner"
        return voices.before(lines) if office else ()
    return actors.of(holder_of(next(iter(lines), None)), ()) or ()


def _before(line: Line, found: Undertaking, context: Context) -> list[Line]:
    """Give what stands before a cue: the part of its sentence in front of a semicolon first."""
    before = behind(line, found.cue, Setting(before=context.before)).before
    parts = [] if before is context.before or before is None else [before]
    return [*parts, *context.sentences]
