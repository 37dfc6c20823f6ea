"""A Parquet file as an output: it cannot be added to, so its records wait in a journal beside it.

While there is a journal, it holds everything; with its end the Parquet file is written whole, put
in its place at once, and the journal goes. So neither is ever without a record of the other.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self, TextIO, cast

from attrs import define

from statementparse import arrow
from statementparse.batch.forms import JsonLines
from statementparse.batch.journal import Journal, exists, foreign, written
from statementparse.models import Statement
from statementparse.plain import Plain, storable

# How JSON writes half a character of UTF-16, which Parquet cannot hold.
_HALF = "\\ud"


@define
class Packed:
    """A Parquet file and the journal from which it is made."""

    path: Path
    journal: Journal

    @classmethod
    def at(cls, path: Path) -> Self:
        """Put the journal beside the file: `talks.parquet.part` beside `talks.parquet`."""
        return cls(path, Journal(_beside(path, ".part"), JsonLines()))

    @property
    def held(self) -> Counter[str]:
        """The ids that were there before, and how often."""
        return self.journal.held

    @property
    def count(self) -> int:
        """How many records there are."""
        return self.journal.count

    def open(self, *, resume: bool) -> Self:
        """Begin a file, or go on with what there is of one, whole or not."""
        if written(self.path) and not resume:
            raise exists(self.path)
        if written(self.path) and not self.journal.path.exists():
            self._unpack()
        self.journal.open(resume=resume)
        return self

    def add(self, name: str, statement: Statement) -> None:
        """Write one record into the journal."""
        self.journal.add(name, statement)

    def finish(self) -> None:
        """Write the Parquet file, and let the journal go."""
        with _lines(self.journal.path, "r") as lines, _instead_of(self.path) as new:
            arrow.write(new, map(_record, lines))
        self.journal.path.unlink()

    def _unpack(self) -> None:
        try:
            with _instead_of(self.journal.path) as new, _lines(new, "w") as out:
                for record in arrow.read(self.path):
                    if list(record) != arrow.schema().names:
                        raise foreign(self.path, "it has other columns")
                    out.write(json.dumps(record, ensure_ascii=False) + "\n")
        except OSError as error:
            raise foreign(self.path, str(error)) from None


def _lines(path: Path, mode: str) -> TextIO:
    return cast("TextIO", path.open(mode, encoding="utf-8", newline="\n"))


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


@contextmanager
def _instead_of(path: Path) -> Iterator[Path]:
    """Give a new file to write, which takes the place of the old one when it is whole."""
    new = _beside(path, ".new")
    try:
        yield new
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _record(line: str) -> dict[str, Plain]:
    record: dict[str, Plain] = json.loads(line)
    if _HALF in line:
        record = {name: _without_halves(value) for name, value in record.items()}
    return record


def _without_halves(value: Plain) -> Plain:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [_without_halves(item) for item in value]
    if isinstance(value, dict):
        return {name: _without_halves(item) for name, item in value.items()}
    return value
