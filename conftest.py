"""Runs the examples of README.md and docs/: Python fences, and the commands of console fences."""

from __future__ import annotations

import io
import shlex
from contextlib import redirect_stdout
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from statementparse import cli

if TYPE_CHECKING:
    from sybil import Example

ROOT = Path(__file__).parent
# What needs an extra is looked through for examples where that is there.
_WITH_PYARROW = ["src/statementparse/arrow.py", "src/statementparse/batch/packed.py"]
collect_ignore = [] if find_spec("pyarrow") else _WITH_PYARROW


def run_console(example: Example) -> str | None:
    """Run each `$ statementparse ...` of a fence; what is shown below it is what it prints.

    `...` stands for anything. Other commands (`make`, `pip`) are the business of .ci/run.
    """
    for block in f"\n{example.parsed}".split("\n$ ")[1:]:
        command, _, wanted = block.partition("\n")
        if command.startswith("statementparse ") and wanted.strip():
            printed = printed_by(command)
            if not OutputChecker().check_output(wanted, printed, ELLIPSIS | NORMALIZE_WHITESPACE):
                return f"$ {command}\nprinted:\n{printed}\nwanted:\n{wanted}"
    return None


def printed_by(command: str) -> str:
    """Run a command line in this process, with file names as seen from the checkout."""
    words = (str(ROOT / w) if w.startswith("seeds/") else w for w in shlex.split(command)[1:])
    with redirect_stdout(io.StringIO()) as out:
        cli.main(list(words))
    return out.getvalue()


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser("console", run_console)],
    patterns=["*.md"],
).pytest()
