"""The JSON Schema of the output: from a file of this package to its text."""

from __future__ import annotations

from importlib.resources import files


def schema_text() -> str:
    """Give the JSON Schema (draft 2020-12) that every `Statement.to_json` is valid against.

    It is strict: no key may be missing and none may be added.

    >>> import json
    >>> json.loads(schema_text())["$id"]
    'urn:statementparse:statement:1'
    """
    return (files(__name__) / "statement-1.json").read_text(encoding="utf-8")
