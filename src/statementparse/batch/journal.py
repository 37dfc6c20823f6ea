"""A file to which whole records are added, so that whatever interrupts it costs one at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from attrs import define, field

from statementparse.batch.forms import Form, Held
from statementparse.errors import OutputError
from statementparse.models import Statement


@define
class Journal:
    """A file of records in one form, open for more.

    `count` is how many there are; `held` are the ids that were there before, each as often as
    it was, for several inputs may bear one name.
    """

    path: Path
    form: Form
    held: Counter[str] = field(factory=Counter)
    count: int = 0
    end: int = 0

    def open(self, *, resume: bool) -> Self:
        """Begin a file, or go on behind the last whole record of one; what is torn is cut away.

        Raises `OutputError`, and changes nothing, for a file that is there already where none is
        to be gone on with, and for one that holds something else.
        """
        if resume and self.path.exists():
            for record in self._records():
                self.held[record.id] += 1
                self.end = record.end
            self.count = self.held.total()
        elif written(self.path):
            raise exists(self.path)
        with self.path.open("ab") as file:
            file.truncate(self.end)
        if self.end == 0:
            self._append(self.form.head)
        return self

    def add(self, name: str, statement: Statement) -> None:
        """Write one record behind the others."""
        self._append(self.form.record(name, statement))
        self.count += 1

    def finish(self) -> None:
        """Leave the file as it is: it is whole after every record."""

    def _records(self) -> Iterator[Held]:
        head = self.form.head
        with self.path.open("rb") as file:
            begins = file.read(len(head))
            if not head.startswith(begins):
                raise foreign(self.path, "it begins otherwise")
            try:
                yield from self.form.held(file if begins == head else ())
            except OutputError as error:
                raise foreign(self.path, str(error)) from None

    def _append(self, written: bytes) -> None:
        """Write all, or, where a full disk or a key stops it, leave the file as it was."""
        with self.path.open("ab", buffering=0) as file:
            try:
                rest = memoryview(written)
                while rest:
                    rest = rest[file.write(rest) :]
            except BaseException:
                file.truncate(self.end)
                raise
        self.end += len(written)


def written(path: Path) -> bool:
    """Tell whether something stands in a file already."""
    return path.exists() and path.stat().st_size > 0


def exists(path: Path) -> OutputError:
    """Say that a file is there, and what to do."""
    return OutputError(f"{path} is there already; --resume goes on behind what it holds")


def foreign(path: Path, why: str) -> OutputError:
    """Say that a file is not one of ours, and how that shows."""
    return OutputError(f"{path} was not written by this command: {why}")
