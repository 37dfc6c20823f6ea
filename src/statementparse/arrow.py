"""Records of Statements to Parquet and back, typed by the models; needs the extra `parquet`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from itertools import islice
from pathlib import Path
from types import UnionType
from typing import get_args, get_origin, get_type_hints

import attrs

from statementparse.errors import ExtraError
from statementparse.models import Statement
from statementparse.plain import Plain
from statementparse.text import Span

try:
    import pyarrow as pa
    from pyarrow import parquet
except ImportError as error:
    raise ExtraError("parquet", "Parquet") from error

# So many statements make a row group: some megabytes, which is what is held at once.
GROUP = 500


@cache
def schema() -> pa.Schema:
    """Give the types of a record: the `id` of its input, then the shape of `to_dict`.

    >>> str(schema().field("commitments").type.value_type.field("actors").type)
    'list<item: string>'
    """
    first = [pa.field(name, pa.string(), nullable=False) for name in ("id", "schema")]
    return pa.schema([*first, *_fields(Statement)])


def write(path: Path, records: Iterable[Mapping[str, Plain]]) -> None:
    """Write records to a Parquet file, a row group after the other."""
    remaining = iter(records)
    with parquet.ParquetWriter(path, schema(), compression="zstd") as out:
        while group := list(islice(remaining, GROUP)):
            out.write_table(pa.Table.from_pylist(group, schema()))


def count(path: Path) -> int:
    """Count the rows of any Parquet file; raises `OSError` for what is none."""
    with _opened(path) as file:
        return int(file.metadata.num_rows)


def read(path: Path, columns: Iterable[str] | None = None) -> Iterator[dict[str, Plain]]:
    """Read the rows of any Parquet file lazily; a column that it lacks is left out.

    Raises `OSError` for what is no Parquet.
    """
    with _opened(path) as file:
        there = file.schema_arrow.names
        wanted = there if columns is None else [name for name in columns if name in there]
        for batch in file.iter_batches(GROUP, columns=wanted):
            yield from batch.to_pylist()


@contextmanager
def _opened(path: Path) -> Iterator[parquet.ParquetFile]:
    try:
        with parquet.ParquetFile(path) as file:
            yield file
    except pa.ArrowException as error:
        raise OSError(str(error)) from error


def _fields(model: type) -> list[pa.Field]:
    hints = get_type_hints(model)
    shown = (one.name for one in attrs.fields(model) if not one.metadata.get("hidden"))
    return [
        pa.field(name, _type(hints[name]), nullable=isinstance(hints[name], UnionType))
        for name in shown
    ]


def _type(kind: object) -> pa.DataType:
    """Give the Arrow type of what `to_plain` makes of a value of this kind."""
    if isinstance(kind, UnionType):
        (kind,) = (choice for choice in get_args(kind) if choice is not type(None))
    if get_origin(kind) is tuple:
        return pa.list_(_type(get_args(kind)[0]))
    if kind is Span:
        return pa.list_(pa.int32())
    scalars = {bool: pa.bool_(), int: pa.int32(), str: pa.string()}
    if kind in scalars:
        return scalars[kind]
    assert isinstance(kind, type)
    return pa.string() if hasattr(kind, "from_edtf") else pa.struct(_fields(kind))
