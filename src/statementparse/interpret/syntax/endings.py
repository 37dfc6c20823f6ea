"""A Language and a word to whether the word ends as those of a form do: gerunds, participles."""

from __future__ import annotations

from statementparse.languages import Language, once

# So many answers are kept for all texts, of words that are no longer.
_REMEMBERED, _LONGEST_WORD = 16_384, 32


class Endings(dict[tuple[str, str], bool]):
    """Whether a word has the ending of a form: some have hundreds, and few words are asked for."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._forms = language.lexicon("ending").forms
        self._no_infinitives = language.meanings["no_infinitive"]

    def __missing__(self, asked: tuple[str, str]) -> bool:
        word, form = asked
        endings = self._forms.get(form)
        told = endings is not None and word.lower().endswith(endings)
        if len(self) < _REMEMBERED and len(word) < _LONGEST_WORD:
            self[asked] = told
        return told

    def is_infinitive(self, word: str) -> bool:
        """Tell whether a word in small letters has the ending of an infinitive and is one."""
        ending = self[word, "infinitive"] and word.islower()
        return ending and word not in self._no_infinitives


@once
def endings_of(language: Language) -> Endings:
    """Give the endings of a language, with what they have told of words before."""
    return Endings(language)
