"""A Line and a verb in a that-clause to whether somebody is to act: "that talks should begin"."""

from __future__ import annotations

from statementparse.interpret.syntax.grammar import Line

# A relative clause has so many words at most.
_LONGEST_RELATIVE = 30
_BARE = frozenset(("action", "travel", "talk"))
# What stands in front of a noun, so that no verb follows.
_OF_A_NOUN = frozenset(("determiner", "possessive", "preposition", "to", "document"))
_SINGULAR = frozenset(("word", "actor", "joint", "party"))


def is_bare(line: Line, verb: int) -> bool:
    """Tell the bare verb of "that each side appoint a clerk", which asks for it, from a noun."""
    alone = line.tag(verb - 1) in _SINGULAR and not line.ends(verb - 1, "plural")
    acts = alone and line.means(verb, "verb_class") in _BARE
    return acts and line.tag(verb + 1) in ("determiner", "possessive")


def is_to_do(line: Line, verb: int) -> bool:
    """Tell whether somebody is to act: "should", and the subjunctive of "que se firme".

    In "que el informe" stands a noun.
    """
    noun = line.tag(verb - 1) in _OF_A_NOUN
    acts = line.means(verb, "obligation") or (not noun and line.means(verb, "subjunctive"))
    return bool(acts)


def is_to_be(line: Line, copula: int) -> bool:
    """Tell whether something is to be done: "that it be", "that it is to", "qu'il sera signé"."""
    if line.tags[copula] == "be":
        return bool(line.means(copula, "bare_copula")) or line.tag(copula + 1) == "to"
    return line.ends(copula + 1, "past_participle")


def past_relative(line: Line, place: int) -> int:
    """Skip ", which was set up in 1997," up to the verb of the clause itself."""
    for index in range(place + 1, min(place + _LONGEST_RELATIVE, len(line.tags))):
        if line.words[index] == ",":
            return index + 1
    return len(line.tags)


def has_act(line: Line, modal: int) -> bool:
    """Tell whether a modal helps a verb of doing: not "would be an important legacy"."""
    after = _past_adverbs(line, modal + 1)
    if line.means(after, "bare_copula"):
        state = _past_adverbs(line, after + 1)  # "Would remain in close touch"
        done = line.ends(state, "past_participle") or line.means(state, "achieved")
        return bool(done) or line.holds(state, state + 3, "contact")
    return not line.means(after, "outcome_verb")


def _past_adverbs(line: Line, place: int) -> int:
    while line.tag(place) in ("adverb", "negator"):
        place += 1
    return place
