"""Typed errors for wrong use of the API; odd input text is never an error."""

from __future__ import annotations


class StatementparseError(Exception):
    """Every error that this package raises on purpose."""


class EditError(StatementparseError, ValueError):
    """Edits of a text that overlap, are out of order, empty or out of bounds."""


class DateError(StatementparseError, ValueError):
    """A string that is no date in EDTF form."""


class RuleError(StatementparseError, ValueError):
    """A rule or lexicon that cannot be used; `address` names it (`en.dates.month_day_year`)."""

    def __init__(self, address: str, message: str) -> None:
        """Name the rule at fault and what is wrong with it."""
        super().__init__(f"{address}: {message}")
        self.address = address


class LanguageError(StatementparseError, LookupError):
    """A language that is not there."""


class SchemaError(StatementparseError, ValueError):
    """A dictionary that is no Statement; `path` names the place (`$.commitments[0].span`)."""

    def __init__(self, path: str, message: str) -> None:
        """Name the place at fault and what is wrong with it."""
        super().__init__(f"{path}: {message}")
        self.path = path
