"""A Scene of two who take turns to the state of each: the one of which he says what it will do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise, product

from statementparse.interpret.parties.naming import VERB_REACH, NamedParty
from statementparse.interpret.parties.scene import Scene
from statementparse.segment import Stretch

# How many turns are read.
_TURNS = 60
_BOTH = 2
# What a state does from now on is told by its own; that it does or is something, by others too.
_OWN, _ANYBODYS = 3, 1


def states_of_speakers(scene: Scene) -> Mapping[str, NamedParty]:
    """Give the two who take turns, by their surnames, and the state of each; else nobody.

    "Norway will open a school", and the other: "Peru intends to plant a forest".
    """
    told: dict[str, Counter[NamedParty]] = {}
    for surname, turn in _turns(scene):
        told.setdefault(surname, Counter()).update(dict(_own_states(scene, turn)))
    speakers = [surname for surname, states in told.items() if states]
    if len(speakers) != _BOTH:
        return {}
    first, second = (_by_code(told[surname]) for surname in speakers)
    pairs = [(a, b) for a, b in product(first, second) if a[0].code != b[0].code]
    best = max(pairs, key=_weight, default=())
    if not best or _weight(best) <= _BOTH * _ANYBODYS:
        return {}  # What both say, anybody might.
    return dict(zip(speakers, (name for name, _ in best), strict=True))


def state_of_speech(scene: Scene) -> str | None:
    """Give the state of which a speech says most what it does, will do or wants: the speaker's."""
    told = dict(_own_states(scene, Stretch(0, len(scene.document.text))))
    states = sorted(_by_code(Counter(told)), key=lambda state: -state[1])
    weights = [weight for _, weight in states] + [0]
    sure = bool(states) and weights[0] >= _BOTH * _ANYBODYS and weights[0] > weights[1]
    return states[0][0].code if sure else None


def _weight(pair: Sequence[tuple[NamedParty, int]]) -> int:
    return sum(weight for _, weight in pair)


def _turns(scene: Scene) -> Iterator[tuple[str, Stretch]]:
    """Give each turn with the surname in the label that opens it."""
    document = scene.document
    asking = document.language.lexicon("questioner")
    labels = (block for block in document.structure.blocks if block.kind == "speaker")
    places = [(label.start, label.end) for label in islice(labels, _TURNS)]
    for label, (end, _) in pairwise([*places, (len(document.text), 0)]):
        words = document.cut(*label)[0]
        names = [word.casefold() for word in words if word[0].isalpha()]
        if names and asking.value_of(names[0]) is None:
            yield names[-1], Stretch(label[1], end)


def _own_states(scene: Scene, turn: Stretch) -> Iterator[tuple[NamedParty, int]]:
    """Give the states that a turn has for subjects of its clauses, and how surely each is his."""
    document = scene.document
    acting, helping = map(document.language.lexicon, ("acting_verb", "acting_adverb"))
    foretelling = document.language.lexicon("foretelling")
    for name in scene.within(turn.start, turn.end):
        if name.kind == "state" and _opens_clause(scene, name):
            words = document.cut(name.end, name.end + VERB_REACH)[0][:1]
            if any(word in foretelling for word in words):
                yield name, _OWN
            elif any(word in acting or word in helping for word in words):
                yield name, _ANYBODYS
    for voice in document.mentions.within(turn.start, turn.end, "own_voice"):
        for name in scene.within(voice.start, voice.end):
            yield name, _OWN  # "I reaffirm Peru's support"


def _opens_clause(scene: Scene, name: NamedParty) -> bool:
    """Tell whether a name opens a sentence, as "But Peru" does, or what a mark parts."""
    words = scene.document.cut(name.start - VERB_REACH, name.start)[0]
    before = [".", *(word for word in words if scene.role_of(word) != "skip")]
    joins = before[-1].isalpha() and scene.role_of(before[-1]) == "join"
    if joins or before[-1][0].isupper():
        before.pop()  # "Kenya, and Peru will", but not "Kenya and Peru will"
    return not before[-1][-1].isalnum()


def _by_code(states: Counter[NamedParty]) -> list[tuple[NamedParty, int]]:
    """Give each state once, by its first name, with what all its names weigh."""
    weights: Counter[str] = Counter()
    firsts: dict[str, NamedParty] = {}
    for name, weight in states.items():
        weights[name.code] += weight
        firsts.setdefault(name.code, name)
    return [(firsts[code], weight) for code, weight in weights.items()]
