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


class ExtraError(StatementparseError, ImportError):
    """Something is wanted that a plain installation lacks; `extra` names what brings it."""

    def __init__(self, extra: str, wanted: str) -> None:
        """Name the extra and what it is wanted for."""
        super().__init__(f"{wanted} needs the extra: pip install 'statementparse[{extra}]'")
        self.extra = extra


class OutputError(StatementparseError, ValueError):
    """An output that cannot be gone on with: it holds something that was not written here."""


def reason(error: OSError | UnicodeDecodeError) -> str:
    """Say in one line why a file could not be read or written.

    >>> reason(FileNotFoundError(2, "No such file or directory"))
    'No such file or directory'
    """
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text: {error.reason} at byte {error.start}; convert it first (iconv)"
    return error.strerror or str(error)
