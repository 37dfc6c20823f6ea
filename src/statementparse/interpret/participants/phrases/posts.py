"""An office to where its envoy serves, and whether it is one of those who serve abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statementparse.interpret.participants.phrases.line import NAMING, Phrase, TokenLine

if TYPE_CHECKING:
    from statementparse.interpret.participants.phrases.bodies import Tail
    from statementparse.languages import Language

# What stands before and behind the states where an envoy serves.
_BEFORE_POST = ("in", "comma", "and", "the")
_BEHIND_POST = (*NAMING, "honorific", "particle", "comma", "and", "stop", "close", "end", "role")
# What goes on behind the city where an envoy serves.
_BEHIND_CITY = ("comma", "semicolon", "and", "close", *NAMING, "honorific", "particle")


def past_post(line: TokenLine, head: int, tail: Tail) -> Tail:
    """Step over where an envoy serves: "Ambassador of Oman in Fiji", "to Fiji, Nepal and Peru"."""
    if not line.says(head, "envoy"):
        return tail
    last = tail.last
    ours = line.says(last + 1, "possessive_pronoun") and line.says(last + 2, "own_country")
    if line.kinds[last] == "to" and ours:
        last += 3  # "Ambassador of Oman to our country"
    if line.kinds[last] == "in":
        last = _past_city(line, last) or _past_posts(line, last)
    sent = not {"to", "in"}.isdisjoint(line.kinds[head:last]) and line.kinds[last - 1] == "state"
    while sent and (after := _past_posts(line, last)) > last:
        last = after
    while (after := _past_seat(line, last)) > last:
        last = after
    return tail._replace(last=last)


def _past_seat(line: TokenLine, place: int) -> int:
    """Step over an envoy's post or seat: "accredited to the Kingdom", ", residing in Lima"."""
    bracketed = line.kinds[place] == "open"
    begin = place + (line.kinds[place] in ("open", "comma"))
    begin += line.kinds[begin] == "with"
    if not line.says(begin, "residing") or line.kinds[begin + 1] not in ("to", "in"):
        return place
    state = line.past_article(begin + 2)
    known = line.kinds[state] == "state" or line.says(state, "own_country")
    last = state + 1 if known else line.past(begin + 2, ("name",))
    ends = line.kinds[last] == "close" if bracketed else line.kinds[last] in _BEHIND_POST
    return last + bracketed if ends and last > begin + 2 else place


def _past_city(line: TokenLine, place: int) -> int:
    """Step over "in Port of Spain" where a list goes on or a name follows; 0 where it does not."""
    ends = (last for last in range(place + 4, place + 1, -1) if line.kinds[last] in _BEHIND_CITY)
    return next((last for last in ends if line.is_city(line.words(place + 1, last))), 0)


def _past_posts(line: TokenLine, place: int) -> int:
    """Step over one more state behind a comma or link, where nothing of its own follows it."""
    state = line.past(place, _BEFORE_POST)
    ends = line.kinds[state] == "state" and line.kinds[state + 1] in _BEHIND_POST
    return state + 1 if ends and state > place else place


def is_posted(language: Language, own: Phrase) -> bool:
    """Tell an envoy and those who serve with him in another state.

    "Director-General, Ambassador" is but a rank.
    """
    rank = (own.title or "").rpartition(", ")
    if rank[0] and rank[2].lower() in language.lexicon("envoy_at_a_post"):
        own = own._replace(title=rank[0])
    words = f"{own.title or ''} {own.organization or ''}".lower().replace(",", " ").split()
    envoys, staff = map(language.lexicon, ("envoy_at_a_post", "embassy_staff"))
    said = f" {' '.join(words)} "
    return any(map(envoys.value_of, words)) or any(f" {form} " in said for form in staff.values)
