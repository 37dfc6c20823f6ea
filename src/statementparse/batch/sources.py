"""Files and folders to the texts in them, one after the other, each with its name.

What cannot be read is a `Failure` in its place, and the rest goes on.
"""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, NamedTuple

from statementparse.edtf import PartialDate
from statementparse.errors import DateError, ExtraError, reason


class Record(NamedTuple):
    """A text, its name, the day that it came out, and how many bytes were read up to its end."""

    id: str
    text: str
    published: str | None
    read: int


class Failure(NamedTuple):
    """An input that could not be read, and why."""

    id: str
    reason: str


class Fields(NamedTuple):
    """What the fields of JSON Lines, or the columns of a table, are called."""

    text: str = "text"
    id: str = "id"
    published: str = "published"


Item = Record | Failure
Reader = Callable[[Path, Fields], Iterator[Item]]

# Whoever writes CSV for a spreadsheet of another country writes semicolons.
_DELIMITERS = ",;\t"
# A text may be longer than the 128 kB that a cell has by default; this is the most there can be.
_LONGEST_CELL = 2**31 - 1
_TIME = re.compile("[T ]")


def items(paths: Iterator[Path | Failure], fields: Fields) -> Iterator[Item]:
    """Read all files, with the bytes counted over all of them."""
    before = 0
    for path in paths:
        if isinstance(path, Failure):
            yield path
            continue
        for item in _items_of(path, fields):
            yield item._replace(read=before + item.read) if isinstance(item, Record) else item
        before += _size(path)


def walk(inputs: Sequence[str], without: Path | None = None) -> Iterator[Path | Failure]:
    """Give the files in the order of the inputs; a folder is those of its files that are known.

    Folders are gone through in the order of names. What begins with a dot is passed over there,
    and so is the file that is written to.
    """
    for name in inputs:
        path = Path(name)
        for found in _folder(path) if path.is_dir() else (path,):
            if isinstance(found, Failure) or not _is_same(found, without):
                yield found


def size(inputs: Sequence[str], without: Path | None = None) -> int:
    """Count the bytes of all files."""
    return sum(_size(path) for path in walk(inputs, without) if isinstance(path, Path))


def name_of(path: Path) -> str:
    """Write a path on one line and in characters that every file can hold.

    >>> name_of(Path("talks") / "one two.txt")
    'talks/one two.txt'
    """
    return _plain(path.as_posix())


def _plain(name: str) -> str:
    return " ".join(name.encode("utf-8", "backslashreplace").decode("utf-8").split())


def _folder(folder: Path) -> Iterator[Path | Failure]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(name_of(folder), reason(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _folder(folder / entry.name)
        elif entry.is_file() and Path(entry.name).suffix in _IN_FOLDERS:
            yield folder / entry.name


def _is_same(path: Path, other: Path | None) -> bool:
    return other is not None and path.name == other.name and path.resolve() == other.resolve()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _items_of(path: Path, fields: Fields) -> Iterator[Item]:
    name = name_of(path)
    reader = _READERS.get(path.suffix)
    if reader is None:
        yield Failure(name, f"no kind of input has this ending ({' '.join(_IN_FOLDERS)})")
        return
    try:
        yield from reader(path, fields)
    except (OSError, UnicodeDecodeError) as error:
        yield Failure(name, reason(error))
    except (csv.Error, ExtraError) as error:
        yield Failure(name, str(error))


def _text(path: Path, _: Fields) -> Iterator[Item]:
    raw = path.read_bytes()
    yield Record(name_of(path), raw.decode("utf-8"), None, len(raw))


def _json_lines(path: Path, fields: Fields) -> Iterator[Item]:
    with path.open("rb") as file:
        read = 0
        for number, line in enumerate(file, start=1):
            read += len(line)
            if not line.strip():
                continue
            place = f"{name_of(path)}:{number}"
            try:
                row = json.loads(line.decode("utf-8-sig"))
            except UnicodeDecodeError as error:
                yield Failure(place, reason(error))
            except (ValueError, RecursionError) as error:
                yield Failure(place, f"not JSON: {error}")
            else:
                yield _record(place, row, fields, read)


def _csv(path: Path, fields: Fields) -> Iterator[Item]:
    csv.field_size_limit(_LONGEST_CELL)
    # Bytes that are no UTF-8 spoil their own row and no other, so they are let in at first.
    with path.open("rb") as raw, _decoded(raw) as file:
        header = file.readline()
        file.seek(0)
        rows = csv.DictReader(file, delimiter=max(_DELIMITERS, key=header.count))
        if fields.text not in (rows.fieldnames or ()):
            yield _no_column(path, fields)
            return
        for row in rows:
            place = f"{name_of(path)}:{rows.line_num}"
            try:
                "".join(filter(None, (row[fields.text], row.get(fields.id)))).encode("utf-8")
            except UnicodeEncodeError:
                yield Failure(place, "not UTF-8 text; convert the file first (iconv)")
            else:
                yield _record(place, row, fields, raw.tell())


def _decoded(raw: BinaryIO) -> TextIOWrapper:
    return TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="")


def _parquet(path: Path, fields: Fields) -> Iterator[Item]:
    from statementparse import arrow  # noqa: PLC0415 - it is an extra

    share = _size(path) / max(arrow.count(path), 1)
    for number, row in enumerate(arrow.read(path, fields), start=1):
        if fields.text not in row:
            yield _no_column(path, fields)
            return
        yield _record(f"{name_of(path)}:{number}", row, fields, int(share * number))


def _no_column(path: Path, fields: Fields) -> Failure:
    return Failure(name_of(path), f"no column {fields.text!r}; --text-field names another")


_READERS: Mapping[str, Reader] = {
    "": _text,
    ".txt": _text,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".csv": _csv,
    ".parquet": _parquet,
}
_IN_FOLDERS = tuple(filter(None, _READERS))


def _record(place: str, row: object, fields: Fields, read: int) -> Item:
    if not isinstance(row, dict):
        return Failure(place, f"an object is wanted, not {type(row).__name__}")
    text, given, published = (row.get(name) for name in fields)
    if not isinstance(text, str):
        return Failure(place, f"no text in {fields.text!r}; --text-field names another field")
    name = place if given in (None, "") else _plain(str(given))
    try:
        return Record(name, text, _day(published), read)
    except DateError as error:
        return Failure(place, f"{fields.published}: {error}")


def _day(published: object) -> str | None:
    """Give the day as it is in EDTF; the time of day that tables keep beside it is dropped."""
    if published in (None, ""):
        return None
    return str(PartialDate.from_edtf(_TIME.split(str(published))[0]))
