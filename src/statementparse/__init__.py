"""Diplomatic press statements as data: typed, exact, explained.

A name is loaded when it is first used: the import costs next to nothing, and whoever only holds
Statements never loads the parser.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from statementparse.edtf import DateRange, PartialDate
    from statementparse.errors import (
        DateError,
        EditError,
        ExtraError,
        LanguageError,
        OutputError,
        RuleError,
        SchemaError,
        StatementparseError,
    )
    from statementparse.finders import (
        Cleaned,
        clean,
        find_commitments,
        find_dates,
        find_participants,
        find_parties,
        split_sentences,
    )
    from statementparse.languages import Language, load_language, read_language
    from statementparse.models import (
        Call,
        Commitment,
        DateMention,
        Evidence,
        Issue,
        Meeting,
        NextMeeting,
        Participant,
        Party,
        PartyMention,
        Quote,
        Reference,
        Removal,
        Sentence,
        Statement,
    )
    from statementparse.parser import Parser, parse, parse_many
    from statementparse.rules import Lexicon, Rule
    from statementparse.text import Edit, Span, Text
else:
    # The package of the first stage has the name of a function, whose place it would take later.
    import_module("statementparse.clean")
    del clean

    def __getattr__(name: str) -> object:
        """Load a name from the module that defines it."""
        for module in map(import_module, _HOMES if name in __all__ else ()):
            found = vars(module).get(name)
            if getattr(found, "__module__", None) == module.__name__:
                return globals().setdefault(name, found)
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)

    def __dir__() -> list[str]:
        """Name what is public, loaded or not."""
        return list(__all__)


# From light to heavy: none of these imports one that stands after it.
_HOMES = tuple(
    f"statementparse.{name}"
    for name in ("errors", "text", "edtf", "models", "rules", "languages", "parser", "finders")
)

__all__ = [
    "Call",
    "Cleaned",
    "Commitment",
    "DateError",
    "DateMention",
    "DateRange",
    "Edit",
    "EditError",
    "Evidence",
    "ExtraError",
    "Issue",
    "Language",
    "LanguageError",
    "Lexicon",
    "Meeting",
    "NextMeeting",
    "OutputError",
    "Parser",
    "PartialDate",
    "Participant",
    "Party",
    "PartyMention",
    "Quote",
    "Reference",
    "Removal",
    "Rule",
    "RuleError",
    "SchemaError",
    "Sentence",
    "Span",
    "Statement",
    "StatementparseError",
    "Text",
    "clean",
    "find_commitments",
    "find_dates",
    "find_participants",
    "find_parties",
    "load_language",
    "parse",
    "parse_many",
    "read_language",
    "split_sentences",
]
