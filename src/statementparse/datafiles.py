"""Directories of TOML to the lexicons and rules in them, refused with their address where odd."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from attrs import fields

from statementparse.errors import RuleError
from statementparse.rules import Rule

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

COMMON = "common"
# All other keys of a rule are for the module that reads its mentions.
_KNOWN_KEYS = frozenset({"name", *(item.name for item in fields(Rule))})

Table = dict[str, object]
# The words for each value of a lexicon.
Forms = Mapping[str, Sequence[str]]


def bundled() -> Traversable:
    """Give the directory of the data files that come with the package."""
    from importlib.resources import files  # noqa: PLC0415 - a fifth of the import time

    return files("statementparse") / "data"


@cache
def available_languages() -> tuple[str, ...]:
    """Name the bundled languages."""
    directories = [d.name for d in bundled().iterdir() if d.is_dir()]
    return tuple(sorted(name for name in directories if name != COMMON))


def tables_of(directory: Traversable) -> Iterator[tuple[str, Table]]:
    """Give the files of a directory by their addresses, after each those that it includes.

    `include = ["en.clean"]` reads a file of another bundled language as if it were one's own.
    """
    for path in sorted(directory.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".toml"):
            address = f"{directory.name}.{path.name.removesuffix('.toml')}"
            table = _read(path, address)
            yield address, table
            for other in _texts(table, "include", address):
                language, _, file = other.partition(".")
                included = bundled() / language / f"{file}.toml"
                yield other, _read(included, f"{address}, include {other}")


def read_lexicon(name: str, file: str, lexicon: str) -> tuple[str, ...]:
    """Give the forms of one lexicon of a bundled language, without reading the language."""
    path = bundled() / name / f"{file}.toml"
    if not path.is_file():
        return ()
    found = lexicons_in(_read(path, f"{name}.{file}"), f"{name}.{file}")
    return tuple(form for forms in found.get(lexicon, {}).values() for form in forms)


def read_lexicons(file: str) -> dict[str, Forms]:
    """Give the lexicons of a bundled file that is read only where it is asked for."""
    return lexicons_in(_read(bundled() / f"{file}.toml", file), file)


def _read(path: Traversable, address: str) -> Table:
    import tomllib  # noqa: PLC0415 - likewise

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RuleError(address, f"the file cannot be read: {error}") from None


def lexicons_in(table: Table, address: str) -> dict[str, Forms]:
    """Give the lexicons of a file, each value with its words."""
    found = table.get("lexicon", {})
    if not isinstance(found, dict) or not all(isinstance(forms, dict) for forms in found.values()):
        raise RuleError(address, "[lexicon.name] tables are wanted")
    for name, forms in found.items():
        check_forms(f"{address}, lexicon {name}", forms)
    return found


def conjugated_in(table: Table, address: str) -> dict[str, Forms]:
    """Give the lexicons of a file's `[[conjugation]]`: each of its stems with their endings."""
    classes = table.get("conjugation", [])
    if not isinstance(classes, list) or not all(isinstance(verbs, dict) for verbs in classes):
        raise RuleError(address, "conjugation: [[conjugation]] tables are wanted")
    made: dict[str, Forms] = {}
    for verbs in classes:
        check_forms(f"{address}, conjugation", verbs)
        stems = verbs.get("stems", ())
        for name, endings in verbs.items():
            if name != "stems":
                forms = {stem: [stem + ending for ending in endings] for stem in stems}
                made[name] = {**made.get(name, {}), **forms}
    return made


def check_forms(address: str, forms: Forms) -> None:
    """Refuse values that have no list of words."""
    for value, words in forms.items():
        listed = isinstance(words, list | tuple)
        if not listed or not all(isinstance(word, str) and word for word in words):
            raise RuleError(address, f"{value}: a list of words is wanted, none of them empty")


def rules_in(table: Table, address: str) -> Iterator[Rule]:
    """Give the rules of a file, each with its address for an id."""
    entries = table.get("rule", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RuleError(address, "[[rule]] tables are wanted")
    for entry in entries:
        name = _text(entry, "name", address)
        yield _rule(f"{address}.{name}", {"kind": table.get("kind"), **entry})


def _rule(address: str, entry: Table) -> Rule:
    before = entry.get("before", 0)
    if not isinstance(before, int):
        raise RuleError(address, "before: a whole number is wanted")
    return Rule(
        id=address,
        kind=_text(entry, "kind", address),
        pattern=_text(entry, "pattern", address) if "pattern" in entry else None,
        terms=_text(entry, "terms", address) if "terms" in entry else None,
        anchor=_texts(entry, "anchor", address),
        before=before,
        capitals=entry.get("capitals") is True,
        value=_text(entry, "value", address) if "value" in entry else None,
        examples=_texts(entry, "examples", address),
        counterexamples=_texts(entry, "counterexamples", address),
        attributes={key: str(entry[key]) for key in entry.keys() - _KNOWN_KEYS},
    )


def _text(entry: Table, key: str, address: str) -> str:
    found = entry.get(key)
    if not isinstance(found, str):
        raise RuleError(address, f"{key}: a string is wanted")
    return found


def _texts(entry: Table, key: str, address: str) -> tuple[str, ...]:
    found = entry.get(key, [])
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise RuleError(address, f"{key}: a list of strings is wanted")
    return tuple(found)
