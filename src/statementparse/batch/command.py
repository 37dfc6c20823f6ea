"""`statementparse batch`: its arguments, and what they set going."""

from __future__ import annotations

import sys
from argparse import ArgumentError, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping
from pathlib import Path

from statementparse.batch.forms import Csv, Form, JsonLines
from statementparse.batch.journal import Journal
from statementparse.batch.progress import Progress
from statementparse.batch.run import Batch, Output
from statementparse.batch.sources import Fields, items, size, walk
from statementparse.errors import ExtraError, OutputError, reason

_FORMS: Mapping[str, Form] = {".jsonl": JsonLines(), ".csv": Csv()}
_PACKED = ".parquet"
_FIELDS: Mapping[str, str] = {
    "text": "text",
    "id": "name that the record gets (else FILE:LINE)",
    "published": "day the page came out",
}
_ENDINGS = ", ".join((*_FORMS, _PACKED))


def add_arguments(command: ArgumentParser) -> None:
    """Describe what the command understands."""
    command.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a text (.txt), texts (.jsonl, .csv, .parquet), or a folder of such files",
    )
    command.add_argument(
        "--out",
        "-o",
        type=_output,
        required=True,
        metavar="OUT",
        help="a new file: .jsonl (a record a line), .csv (a commitment a row) or .parquet",
    )
    command.add_argument("--resume", action="store_true", help="go on behind what OUT holds")
    command.add_argument(
        "--workers", type=_number, default=1, metavar="N", help="processes that read; default: 1"
    )
    for field, default in Fields()._asdict().items():
        command.add_argument(
            f"--{field}-field",
            default=default,
            metavar="NAME",
            help=f"the field or column with the {_FIELDS[field]}; default: {default}",
        )


def run(options: Namespace) -> bool:
    """Read all inputs into the output; tell whether every one was read."""
    out: Path = options.out
    output = _opened(out, resume=options.resume)
    progress = Progress(sys.stderr, size(options.inputs, out) if sys.stderr.isatty() else 0)
    batch = Batch(output, progress)
    fields = Fields(options.text_field, options.id_field, options.published_field)
    try:
        batch.run(items(walk(options.inputs, out), fields), options.published, options.workers)
    except (KeyboardInterrupt, OSError):
        progress.tell(f"{out}: stopped; --resume goes on behind its {output.count:,} records")
        raise
    finally:
        progress.end()
    return batch.failed == 0


def _opened(out: Path, *, resume: bool) -> Output:
    try:
        if out.suffix != _PACKED:
            return Journal(out, _FORMS[out.suffix]).open(resume=resume)
        from statementparse.batch.packed import Packed  # noqa: PLC0415 - it is an extra

        return Packed.at(out).open(resume=resume)
    except (OutputError, ExtraError) as error:
        raise ArgumentError(None, str(error)) from None
    except OSError as error:
        raise ArgumentError(None, f"{out}: {reason(error)}") from None


def _output(name: str) -> Path:
    path = Path(name)
    if path.suffix not in (*_FORMS, _PACKED):
        raise ArgumentTypeError(f"{name}: no output has this ending ({_ENDINGS})")
    return path


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"a number from 1 on is wanted, not {text!r}")
    return int(text)
