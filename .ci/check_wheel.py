"""Checks an installed wheel against the checkout named as the only argument."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

import statementparse
from statementparse import seeds

checkout = Path(sys.argv[1])
package = files("statementparse")

assert not Path(statementparse.__file__).is_relative_to(checkout / "src"), "not the wheel"
assert (package / "py.typed").is_file()
assert (package / "schema" / "statement-1.json").is_file()
assert (package / "export" / "html.css").is_file()
assert (package / "data" / "README.md").is_file()
assert entry_points(group="pytest11", name="statementparse")
assert len(seeds.names()) == len(list((checkout / "seeds").glob("*.txt")))
for name in seeds.names():
    raw = (checkout / "seeds" / f"{name}.txt").read_bytes()
    assert seeds.text(name).encode() == raw, name
    assert statementparse.parse(seeds.text(name)).commitments, name
print("the wheel carries seeds, py.typed, schema and rules")
