"""The command line: results on standard output, messages on standard error, exit 0, 1 or 2."""

import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

import statementparse as sp
from statementparse import cli, seeds
from statementparse.schema import schema_text

TEXT = "Joint Statement\n\nFrance and India agreed to build a telescope.\n"
COMMAND = [sys.executable, "-m", "statementparse"]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def undecodable(tmp_path):
    path = tmp_path / "latin.txt"
    path.write_bytes("Descôtes".encode("latin-1"))
    return str(path)


@pytest.fixture
def missing(tmp_path):
    return str(tmp_path / "missing.txt")


def stdin_of(monkeypatch, text):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_json_of_one_file_is_the_statement(file, capsys):
    assert cli.main(["parse", file, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == sp.parse(TEXT).to_dict()


def test_json_of_several_files_is_a_list(file, capsys):
    assert cli.main(["parse", file, file, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [sp.parse(TEXT).to_dict()] * 2


def test_json_lines_are_one_statement_a_line(file, capsys):
    assert cli.main(["parse", file, file, "--format", "jsonl"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line) for line in lines] == [sp.parse(TEXT).to_dict()] * 2


def test_a_table_is_the_default_and_each_of_several_is_named(file, capsys):
    assert cli.main(["parse", file]) == 0
    single = capsys.readouterr().out
    assert cli.main(["parse", file, file]) == 0
    assert capsys.readouterr().out == f"=== {file}\n\n{single}\n\n=== {file}\n\n{single}"


@pytest.mark.parametrize("files", [[], ["-"]])
def test_standard_input_is_read_without_a_file(files, monkeypatch, capsys):
    stdin_of(monkeypatch, TEXT)
    assert cli.main(["parse", *files, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == sp.parse(TEXT).to_dict()


def test_line_ends_are_left_alone_so_that_offsets_hold(tmp_path, capsys):
    path = tmp_path / "dos.txt"
    text = TEXT.replace("\n", "\r\n")
    path.write_bytes(text.encode())
    cli.main(["parse", str(path), "--format", "json"])
    assert json.loads(capsys.readouterr().out) == sp.parse(text).to_dict()


def test_published_resolves_dates(tmp_path, capsys):
    path = tmp_path / "dated.txt"
    text = "France and India met in Paris on March 4."
    path.write_text(text, encoding="utf-8")
    cli.main(["parse", str(path), "--format", "json", "--published", "2024-03-05"])
    assert json.loads(capsys.readouterr().out) == sp.parse(text, "2024-03-05").to_dict()


def test_a_failed_input_is_named_and_the_others_are_done(file, missing, undecodable, capsys):
    assert cli.main(["parse", missing, file, undecodable, "--format", "jsonl"]) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    at_missing, at_undecodable = printed.err.splitlines()
    assert at_missing == f"statementparse: {missing}: No such file or directory"
    reason = "not UTF-8 text: invalid continuation byte at byte 4; convert it first (iconv)"
    assert at_undecodable == f"statementparse: {undecodable}: {reason}"


def test_a_directory_is_a_failed_input(tmp_path, capsys):
    assert cli.main(["parse", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_a_list_stays_a_list_when_all_but_one_input_fails(file, missing, capsys):
    assert cli.main(["parse", missing, file, "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == [sp.parse(TEXT).to_dict()]


@pytest.mark.parametrize(
    ("name", "options"),
    [("out.jsonl", []), ("out.json", []), ("out.txt", ["--format", "jsonl"])],
)
def test_output_goes_to_a_file_in_the_format_of_its_name(name, options, file, tmp_path, capsys):
    out = tmp_path / name
    assert cli.main(["parse", file, "-o", str(out), *options]) == 0
    assert json.loads(out.read_text(encoding="utf-8")) == sp.parse(TEXT).to_dict()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["no_such_command"],
        ["parse", "--format", "xml"],
        ["parse", "--published", "last week"],
        ["parse", "--published", "2024-02-31"],
        ["explain", "--at", "here"],
    ],
)
def test_wrong_usage_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit, match="2"):
        cli.main(arguments)
    assert "usage: statementparse" in capsys.readouterr().err


def test_an_output_that_cannot_be_written_is_wrong_usage(file, tmp_path, capsys):
    with pytest.raises(SystemExit, match="2"):
        cli.main(["parse", file, "-o", str(tmp_path / "no" / "such" / "folder.json")])
    assert "folder.json: No such file or directory" in capsys.readouterr().err


@pytest.mark.parametrize("offset", ["-1", str(len(TEXT))])
def test_an_offset_outside_the_text_is_wrong_usage(offset, file, capsys):
    with pytest.raises(SystemExit, match="2"):
        cli.main(["explain", file, f"--at={offset}"])
    assert f"the offsets 0 to {len(TEXT) - 1}" in capsys.readouterr().err


def test_explain_reads_standard_input(monkeypatch, capsys):
    stdin_of(monkeypatch, TEXT)
    assert cli.main(["explain", "--at", "20"]) == 0
    assert "sentences[" in capsys.readouterr().out


def test_explain_of_a_missing_file_fails(missing, capsys):
    assert cli.main(["explain", missing]) == 1
    assert missing in capsys.readouterr().err


def test_explain_names_every_rule_of_the_statement(tmp_path, capsys):
    path = tmp_path / "seed.txt"
    text = seeds.text("002_4b4a2474aec07f5a")
    path.write_bytes(text.encode())
    assert cli.main(["explain", str(path)]) == 0
    told = capsys.readouterr().out
    statement = sp.parse(text)
    found = (*statement.commitments, *statement.participants, *statement.evidence)
    assert found
    assert all(rule in told for each in found for rule in each.rules)


def test_explain_removed_tells_only_of_removals(tmp_path, capsys):
    path = tmp_path / "seed.txt"
    text = seeds.text("003_d7b0b368f4c2836e")
    path.write_bytes(text.encode())
    assert cli.main(["explain", str(path), "--removed"]) == 0
    told = capsys.readouterr().out
    assert "Comments are closed." in told
    assert "commitments[" not in told


def test_schema_prints_the_shipped_schema(capsys):
    assert cli.main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()


def test_a_closed_pipe_ends_without_a_traceback(tmp_path):
    path = tmp_path / "seed.txt"
    path.write_bytes(seeds.text("002_4b4a2474aec07f5a").encode())
    files = [str(path)] * 20
    with subprocess.Popen(
        [*COMMAND, "parse", *files, "--format", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        run.stdout.read(10)
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to try")
def test_a_full_disk_is_told_without_a_traceback(file):
    command = [*COMMAND, "parse", file]
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE)
    assert run.returncode == 1
    assert run.stderr == b"statementparse: cannot write: No space left on device\n"


def test_output_is_utf8_whatever_the_locale(tmp_path):
    path = tmp_path / "seed.txt"
    path.write_bytes(seeds.text("003_d7b0b368f4c2836e").encode())
    run = subprocess.run(
        [*COMMAND, "parse", str(path), "--format", "json"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        stdout=subprocess.PIPE,
        check=True,
    )
    assert "Descôtes" in run.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("more", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_colour_unless_it_is_asked_not_to(more, coloured, file):
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    shown = shown_on_a_terminal(["parse", file], {**environment, "TERM": "xterm", **more})
    assert (b"\x1b[" in shown) == coloured


def shown_on_a_terminal(arguments, environment):
    """Run the command with a terminal as its standard output, and give what it wrote."""
    mine, its = pty.openpty()
    with subprocess.Popen([*COMMAND, *arguments], stdout=its, env=environment) as run:
        os.close(its)
        shown = b""
        # On Linux reading fails once the other end is closed.
        while chunk := read_or_nothing(mine):
            shown += chunk
    os.close(mine)
    assert run.returncode == 0
    return shown


def read_or_nothing(descriptor):
    try:
        return os.read(descriptor, 4096)
    except OSError:
        return b""


def test_a_pipe_gets_no_colour(file):
    run = subprocess.run([*COMMAND, "parse", file], stdout=subprocess.PIPE, check=True)
    assert b"\x1b[" not in run.stdout


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ([], "parse batch explain compare schema --version"),
        (["parse"], "FILE --format table json jsonl html --published --out"),
        (["batch"], "INPUT --out .jsonl .csv .parquet --workers --resume --published"),
        (["batch"], "--text-field --id-field --published-field"),
        (["explain"], "FILE --at --removed --published"),
        (["compare"], "OLD NEW --format"),
        (["schema"], ""),
    ],
)
def test_the_help_tells_of_every_option(command, told, capsys):
    with pytest.raises(SystemExit, match="0"):
        cli.main([*command, "--help"])
    shown = capsys.readouterr().out
    assert [word for word in told.split() if word not in shown] == []


def test_the_version_is_that_of_the_package(capsys):
    with pytest.raises(SystemExit, match="0"):
        cli.main(["--version"])
    text = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{capsys.readouterr().out.strip()}"' in text


def test_an_ending_that_names_no_format_is_wrong_usage(file, tmp_path, capsys):
    out = tmp_path / "out.csv"
    with pytest.raises(SystemExit) as ended:
        cli.main(["parse", file, "-o", str(out)])
    assert ended.value.code == 2
    assert "no format has this ending" in capsys.readouterr().err
    assert not out.exists()
