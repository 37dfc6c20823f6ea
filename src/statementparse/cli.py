"""The command line: arguments to results on standard output, messages on standard error."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from argparse import ArgumentError, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple, TextIO

from attrs import define

from statementparse.batch import command as batch
from statementparse.comparison import compare
from statementparse.edtf import PartialDate
from statementparse.errors import DateError, reason
from statementparse.export import changes
from statementparse.export.explain import explain, explain_at
from statementparse.export.html import article as html_article
from statementparse.export.html import page as html_page
from statementparse.export.page import WIDTH
from statementparse.export.table import to_table
from statementparse.models import Statement
from statementparse.parser import parse
from statementparse.schema import schema_text

DONE, SOME_FAILED = 0, 1
# What a shell gives for a command that Ctrl-C ended.
INTERRUPTED = 130
_STDIN = "-"
_FORMATS = ("table", "json", "jsonl", "html")
_WIDEST = 120
# The endings of a file for people to read.
_FOR_PEOPLE = ("", ".txt", ".table")


class Look(NamedTuple):
    """How text for people is laid out on one stream."""

    width: int
    colour: bool


class Read(NamedTuple):
    """A Statement, and the file and the text that it was read from."""

    name: str
    text: str
    statement: Statement


@define
class Inputs:
    """The texts of some files by name; one that cannot be read is told, counted and left out."""

    files: Sequence[str]
    failed: int = 0

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Read one file after the other."""
        for file in self.files:
            try:
                yield file, _read(file)
            except (OSError, UnicodeDecodeError) as error:
                self.failed += 1
                sys.stderr.write(f"statementparse: {file}: {reason(error)}\n")

    @property
    def status(self) -> int:
        """The exit status, once all files were read."""
        return SOME_FAILED if self.failed else DONE


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; give its exit status: 0 done, 1 some inputs failed, 2 wrong usage."""
    parser = arguments()
    options = parser.parse_args(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Results are UTF-8 with plain line ends, whatever the locale and the system say.
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`| head`) has seen enough: what is still buffered goes nowhere, quietly.
        _drop_output()
        return DONE
    except OSError as error:
        _drop_output()
        sys.stderr.write(f"statementparse: cannot write: {reason(error)}\n")
        return SOME_FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except ArgumentError as error:
        parser.error(str(error))
    return status


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that nothing fails again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def arguments() -> ArgumentParser:
    """Describe what the command line understands."""
    parser = ArgumentParser("statementparse", description="Diplomatic press statements as data.")
    parser.add_argument("--version", action="version", version=version("statementparse"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("parse", help="read statements into tables, JSON or a page")
    command.add_argument("files", nargs="*", metavar="FILE", help="'-' or none: standard input")
    command.add_argument("--format", choices=_FORMATS, help="default: by the name of OUT, or table")
    _add_published(command)
    command.add_argument("-o", "--out", metavar="OUT", help="write to this file")
    command.set_defaults(run=_parse)

    command = commands.add_parser("batch", help="read whole collections into one file")
    batch.add_arguments(command)
    _add_published(command)
    command.set_defaults(run=_batch)

    command = commands.add_parser("explain", help="tell which words and rules each value rests on")
    command.add_argument("file", nargs="?", default=_STDIN, metavar="FILE")
    command.add_argument("--at", type=int, metavar="OFFSET", help="one place, in code points")
    command.add_argument("--removed", action="store_true", help="only what was removed, and why")
    _add_published(command)
    command.set_defaults(run=_explain)

    command = commands.add_parser("compare", help="tell what became of each commitment")
    command.add_argument("old", metavar="OLD", help="the statement of the earlier round")
    command.add_argument("new", metavar="NEW", help="the statement of the later round")
    command.add_argument("--format", choices=_FORMATS[:2], default=_FORMATS[0])
    command.set_defaults(run=_compare)

    command = commands.add_parser("schema", help="print the JSON Schema of the output")
    command.set_defaults(run=_schema)
    return parser


def _add_published(command: ArgumentParser) -> None:
    command.add_argument(
        "--published",
        type=_date,
        metavar="DATE",
        help="when the page came out (2021-11-11), to resolve 'on Thursday' and 'March 4'",
    )


def _date(text: str) -> str:
    try:
        PartialDate.from_edtf(text)
    except DateError as error:
        raise ArgumentTypeError(str(error)) from None
    return text


def _parse(options: Namespace) -> int:
    inputs = Inputs(options.files or [_STDIN])
    several = len(inputs.files) > 1
    results = (Read(name, text, parse(text, options.published)) for name, text in inputs)
    chosen = _format(options)
    with _out(options.out) as out:
        if chosen == "table":
            out.writelines(_tables(results, several, _look(out)))
        elif chosen == "json" and several:
            out.writelines(_json_list(results))
        elif chosen == "html":
            out.writelines(html_page(_articles(results)))
        else:
            indent = 2 if chosen == "json" else None
            out.writelines(read.statement.to_json(indent) + "\n" for read in results)
    return inputs.status


def _format(options: Namespace) -> str:
    chosen: str | None = options.format
    ending = Path(options.out or "").suffix
    if chosen is None and ending not in _FOR_PEOPLE and ending[1:] not in _FORMATS:
        raise ArgumentError(None, f"{options.out}: no format has this ending; say --format")
    return chosen or (ending[1:] if ending[1:] in _FORMATS else "table")


def _tables(results: Iterator[Read], several: bool, look: Look) -> Iterator[str]:
    for number, read in enumerate(results):
        if several:
            yield ("\n\n" if number else "") + f"=== {read.name}\n\n"
        yield to_table(read.statement, width=look.width, colour=look.colour)


def _articles(results: Iterator[Read]) -> Iterator[str]:
    for number, read in enumerate(results, start=1):
        yield html_article(read.statement, read.text, read.name, number)


def _json_list(results: Iterator[Read]) -> Iterator[str]:
    yield "["
    for number, read in enumerate(results):
        yield (",\n" if number else "\n") + read.statement.to_json(indent=2)
    yield "\n]\n"


def _batch(options: Namespace) -> int:
    return DONE if batch.run(options) else SOME_FAILED


def _explain(options: Namespace) -> int:
    inputs = Inputs([options.file])
    look = _look(sys.stdout)
    for _, text in inputs:
        statement = parse(text, options.published)
        if options.at is None:
            told = explain(statement, text, removed_only=options.removed, **look._asdict())
        elif 0 <= options.at < len(text):
            told = explain_at(statement, text, options.at, **look._asdict())
        else:
            raise ArgumentError(None, f"--at: the text has the offsets 0 to {len(text) - 1}")
        sys.stdout.write(told)
    return inputs.status


def _compare(options: Namespace) -> int:
    inputs = Inputs([options.old, options.new])
    statements = [parse(text) for _, text in inputs]
    if inputs.status == DONE:
        told = compare(*statements)
        if options.format == "json":
            json.dump(changes.to_dict(told), sys.stdout, ensure_ascii=False, indent=2)
            sys.stdout.write("\n")
        else:
            sys.stdout.write(changes.to_table(told, **_look(sys.stdout)._asdict()))
    return inputs.status


def _schema(_: Namespace) -> int:
    sys.stdout.write(schema_text())
    return DONE


def _read(file: str) -> str:
    # Bytes, not text mode: translated line ends would shift every offset behind them.
    raw = sys.stdin.buffer.read() if file == _STDIN else Path(file).read_bytes()
    return raw.decode("utf-8")


def _out(file: str | None) -> AbstractContextManager[TextIO]:
    if file is None:
        return nullcontext(sys.stdout)
    try:
        return Path(file).open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ArgumentError(None, f"{file}: {error.strerror}") from None


def _look(out: TextIO) -> Look:
    """Lay out for the terminal there is; a pipe or file gets the same bytes on every machine."""
    if not out.isatty():
        return Look(WIDTH, colour=False)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(min(shutil.get_terminal_size().columns, _WIDEST), colour)
