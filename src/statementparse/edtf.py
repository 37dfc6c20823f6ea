"""Days, months and years as far as a text tells them, written in EDTF (ISO 8601-2)."""

from __future__ import annotations

import re
from calendar import isleap

from attrs import frozen

from statementparse.errors import DateError

_EDTF = re.compile("([0-9]{4}|XXXX)(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MOST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP_DAY = (2, 29)


@frozen
class PartialDate:
    """A day, month or year as far as the text tells it; `str` is its EDTF form (ISO 8601-2).

    >>> str(PartialDate(2024, 3, 20)), str(PartialDate(None, 3, 4)), str(PartialDate(2024))
    ('2024-03-20', 'XXXX-03-04', '2024')
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Write the date in EDTF."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.month is None:
            return year
        day = "" if self.day is None else f"-{self.day:02d}"
        return f"{year}-{self.month:02d}{day}"

    @classmethod
    def from_edtf(cls, text: str) -> PartialDate:
        """Read what `str` wrote; raises `DateError` for anything else."""
        if isinstance(text, str) and (found := _EDTF.fullmatch(text)):
            date = cls(*(None if n in (None, "XXXX") else int(n) for n in found.groups()))
            if date.is_possible:
                return date
        message = f"not a date in EDTF (2024-03-20, 2024-03, 2024, XXXX-03-04): {text!r}"
        raise DateError(message)

    @property
    def is_possible(self) -> bool:
        """Tell whether the calendar has such a day; 29 February is possible without a year.

        >>> PartialDate(2023, 2, 29).is_possible
        False
        """
        if self.month is None:
            return self.day is None
        if not 1 <= self.month <= 12 or self.year == 0:
            return False
        if (self.month, self.day) == _LEAP_DAY:
            return self.year is None or isleap(self.year)
        return self.day is None or 1 <= self.day <= _MOST_DAYS[self.month - 1]


@frozen
class DateRange:
    """The days from `start` to `end`, both included."""

    start: PartialDate
    end: PartialDate

    def __str__(self) -> str:
        """Write the range as an EDTF interval."""
        return f"{self.start}/{self.end}"

    @classmethod
    def from_edtf(cls, text: str) -> DateRange:
        """Read what `str` wrote; raises `DateError` for anything else."""
        start, _, end = text.partition("/")
        return cls(PartialDate.from_edtf(start), PartialDate.from_edtf(end))
