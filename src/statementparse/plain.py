"""Values of attrs classes to plain JSON-ready data, and back again with a typed error."""

from __future__ import annotations

import re
from functools import cache
from types import UnionType
from typing import Protocol, TypeVar, cast, get_args, get_origin, get_type_hints

import attrs

from statementparse.errors import SchemaError
from statementparse.text import Span

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]
Model = TypeVar("Model")
# Half a character of UTF-16, which a raw text may hold and UTF-8 cannot.
SURROGATE = re.compile("[\ud800-\udfff]")


class _Written(Protocol):
    """A value that is one string in JSON."""

    @classmethod
    def from_edtf(cls, text: str) -> object: ...


def to_plain(value: object) -> Plain:
    """Turn a model into dictionaries, lists and scalars; fields marked `hidden` stay out."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if hasattr(value, "from_edtf"):
        return str(value)
    return {name: to_plain(getattr(value, name)) for name in _names(type(value))}


def from_plain(model: type[Model], value: object, path: str = "$") -> Model:
    """Build a model from plain data; raises `SchemaError` with the path of what does not fit."""
    return cast("Model", _build(model, value, path))


def storable(text: str) -> str:
    r"""Put a sign for each half of a character, so that any file can hold the text.

    >>> storable("a \ud800 b")
    'a � b'
    """
    return SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _names(model: type) -> tuple[str, ...]:
    return tuple(item.name for item in attrs.fields(model) if not item.metadata.get("hidden"))


@cache
def _hints(model: type) -> dict[str, object]:
    hints = get_type_hints(model)
    return {name: hints[name] for name in _names(model)}


def _build(kind: object, value: object, path: str) -> object:
    if isinstance(kind, UnionType):
        if value is None:
            return None
        (kind,) = (choice for choice in get_args(kind) if choice is not type(None))
    if kind is Span:
        return Span(*_list(value, path, length=2))
    if get_origin(kind) is tuple:
        item = get_args(kind)[0]
        return tuple(_build(item, v, f"{path}[{i}]") for i, v in enumerate(_list(value, path)))
    assert isinstance(kind, type)
    if attrs.has(kind) and not hasattr(kind, "from_edtf"):
        return _object(kind, value, path)
    return _scalar(kind, value, path)


def _object(kind: type, value: object, path: str) -> object:
    hints = _hints(kind)
    if not isinstance(value, dict):
        raise SchemaError(path, f"an object is wanted, not {type(value).__name__}")
    odd = sorted(hints.keys() ^ value.keys())
    if odd:
        raise SchemaError(path, f"missing or unknown keys: {', '.join(odd)}")
    return kind(**{name: _build(hints[name], value[name], f"{path}.{name}") for name in hints})


def _list(value: object, path: str, length: int | None = None) -> list[int]:
    if not isinstance(value, list) or (length is not None and len(value) != length):
        raise SchemaError(path, "a list is wanted" + (f" of {length}" if length else ""))
    if length is not None and not all(type(item) is int for item in value):
        raise SchemaError(path, "whole numbers are wanted")
    return value


def _scalar(kind: type, value: object, path: str) -> object:
    if hasattr(kind, "from_edtf") and isinstance(value, str):
        try:
            return cast("_Written", kind).from_edtf(value)
        except ValueError as error:
            raise SchemaError(path, str(error)) from None
    if type(value) is not kind:
        raise SchemaError(path, f"{kind.__name__} is wanted, not {type(value).__name__}")
    return value
