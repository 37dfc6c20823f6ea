"""The bundled statements: from the name of a seed to its raw text, byte for byte as scraped."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def names() -> tuple[str, ...]:
    """List the bundled seeds, sorted by name.

    >>> names()[2]
    '002_4b4a2474aec07f5a'
    """
    found = (entry.name for entry in _root().iterdir())
    return tuple(sorted(name.removesuffix(".txt") for name in found if name.endswith(".txt")))


def text(name: str) -> str:
    """Read one seed as it was scraped, with everything the page left around the statement.

    The name may carry the ".txt" of its file.

    >>> text("003_d7b0b368f4c2836e")[:20]
    'Latest Trending News'
    """
    stem = name.removesuffix(".txt")
    if stem not in names():
        raise KeyError(name)
    return (_root() / f"{stem}.txt").read_bytes().decode("utf-8")


def _root() -> Traversable:
    # A wheel carries the seeds inside the package; a checkout has them at its top.
    packed = files("statementparse") / "_seeds"
    return packed if packed.is_dir() else Path(__file__).resolve().parents[2] / "seeds"
