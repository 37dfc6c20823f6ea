"""How a record is written to a file, and how a file tells which whole records it holds."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from json import JSONDecodeError, JSONDecoder
from typing import NamedTuple, Protocol

from statementparse.errors import OutputError
from statementparse.export import rows
from statementparse.models import Statement

_BEGINNING = '{"id": '
_END = b"\n"
_NUMBER, _COUNT = rows.COLUMNS.index("commitment"), rows.COLUMNS.index("commitments")
# By this sign a spreadsheet knows UTF-8.
_MARK = b"\xef\xbb\xbf"


class Held(NamedTuple):
    """A whole record of a file: the id of its input, and where the next one begins."""

    id: str
    end: int


class Form(Protocol):
    """One way to write records, of which each ends a line."""

    @property
    def head(self) -> bytes:
        """What a file begins with."""

    def record(self, name: str, statement: Statement) -> bytes:
        """Write one record."""

    def held(self, lines: Iterable[bytes]) -> Iterator[Held]:
        """List the whole records behind the head; raises `OutputError` where others stand."""


class JsonLines:
    r"""A record is the `to_dict` of a Statement behind its `id`, on one line.

    >>> JsonLines().record("a.txt", Statement())[:46]
    b'{"id": "a.txt", "schema": "statementparse/1", '
    >>> list(JsonLines().held([b'{"id": "a.txt", "x": 1}\n', b'{"id": "b.t']))
    [Held(id='a.txt', end=24)]
    """

    head = b""

    def record(self, name: str, statement: Statement) -> bytes:
        """Put the id before the keys of the Statement."""
        written = json.dumps(name, ensure_ascii=False)
        return f"{_BEGINNING}{written}, {statement.to_json()[1:]}\n".encode()

    def held(self, lines: Iterable[bytes]) -> Iterator[Held]:
        """Read no more of a line than its id; the last may be torn, but has to begin like one."""
        end = 0
        for line in lines:
            begins = line[: len(_BEGINNING)].decode("utf-8", "replace")
            if not _BEGINNING.startswith(begins):
                raise OutputError(f"it has lines that do not begin with {_BEGINNING}")
            if line.endswith(_END):
                end += len(line)
                yield Held(_id(line.decode("utf-8", "replace")), end)


class Csv:
    """A record is a line for each of its commitments, or one line if there is none."""

    head = _MARK + rows.line(rows.COLUMNS).encode()

    def record(self, name: str, statement: Statement) -> bytes:
        """Write the rows of a Statement."""
        return "".join(map(rows.line, rows.rows(name, statement))).encode()

    def held(self, lines: Iterable[bytes]) -> Iterator[Held]:
        """A record is whole with the last of its commitments."""
        end = len(self.head)
        for row in lines:
            if not row.endswith(_END):
                return
            end += len(row)
            cells = next(csv.reader([row.decode("utf-8", "replace")]))
            if len(cells) != len(rows.COLUMNS):
                raise OutputError("it has rows that are none of these columns")
            if cells[_NUMBER] in ("", cells[_COUNT]):
                yield Held(rows.unguarded(cells[0]), end)


def _id(line: str) -> str:
    try:
        name, _ = JSONDecoder().raw_decode(line, len(_BEGINNING))
    except JSONDecodeError as error:
        raise OutputError(f"it has lines that are no JSON: {error}") from None
    return str(name)
