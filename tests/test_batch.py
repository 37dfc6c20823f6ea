"""A collection of texts becomes one file; what cannot be read is named, and the rest goes on."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import statementparse as sp
from statementparse import cli
from statementparse.batch import command
from statementparse.batch.forms import Csv, JsonLines
from statementparse.batch.progress import Progress
from statementparse.batch.run import Batch
from statementparse.batch.sources import Fields, Record, items, walk

TEXTS = {
    "a.txt": "Joint Statement\n\nFrance and India agreed to build a telescope.\n",
    "b/c.txt": "The ministers reviewed the work of the past year.\n",
    "b/d.txt": "Chile and Peru will open a road. They will share its cost. They met on March 4.\n",
    "e.txt": "",
}


FOLDER = Path("talks")


@pytest.fixture(autouse=True)
def _a_folder_of_texts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def batch(*words):
    return cli.main(["batch", *map(str, words)])


def records(out):
    return [json.loads(line) for line in Path(out).read_text(encoding="utf-8").splitlines()]


def expected(texts, published=None):
    return [{"id": name, **sp.parse(text, published).to_dict()} for name, text in texts.items()]


IN_FOLDER = {f"talks/{name}": text for name, text in TEXTS.items()}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_folder_becomes_a_record_for_each_text_in_the_order_of_names(workers):
    assert batch(FOLDER, "--out", "out.jsonl", "--workers", workers) == 0
    assert records("out.jsonl") == expected(IN_FOLDER)


def test_a_record_is_a_statement_with_an_id():
    batch(FOLDER, "--out", "out.jsonl")
    first = records("out.jsonl")[0]
    assert first.pop("id") == "talks/a.txt"
    assert sp.Statement.from_dict(first) == sp.parse(TEXTS["a.txt"])


def test_files_come_in_the_order_they_are_named():
    batch(FOLDER / "e.txt", FOLDER / "a.txt", "--out", "out.jsonl")
    assert [record["id"] for record in records("out.jsonl")] == ["talks/e.txt", "talks/a.txt"]


def test_a_folder_is_what_can_be_read_and_not_hidden_and_not_written():
    for name in (".hidden.txt", "notes.md", "photo.jpg"):
        (FOLDER / name).write_text("They agreed to rest.", encoding="utf-8")
    (FOLDER / ".git").mkdir()
    (FOLDER / ".git" / "x.txt").write_text("They agreed to rest.", encoding="utf-8")
    out = FOLDER / "out.jsonl"
    batch(FOLDER, "--out", out)
    once = out.read_bytes()
    assert records(out) == expected(IN_FOLDER)
    batch(FOLDER, "--out", out, "--resume")
    assert out.read_bytes() == once


# --- Tables of texts -----------------------------------------------------------------------------

DATED = "France and India met in Paris on March 4."
JSON_LINES = f"""\
\ufeff{{"id": "first", "text": "{DATED}", "published": "2024-03-05"}}

{{"text": "{DATED}"}}
{{"id": 7, "text": "{DATED}", "published": "2023-03-05T10:00:00Z", "more": []}}
{{"id": "", "text": "half \\ud800", "published": null}}
"""
TABLE = f"""\
\ufeffpublished,text,id
2024-03-05,"{DATED}",first
,"{DATED}",
2023-03-05 10:00:00,"{DATED}",7
"""
SEMICOLONS = TABLE.replace(",", ";").replace("France; and", "France and")


@pytest.mark.parametrize(
    ("name", "table", "ids"),
    [
        ("in.jsonl", JSON_LINES, ["first", "in.jsonl:3", "7", "in.jsonl:5"]),
        ("in.ndjson", JSON_LINES, ["first", "in.ndjson:3", "7", "in.ndjson:5"]),
        ("in.csv", TABLE, ["first", "in.csv:3", "7"]),
        ("in.csv", SEMICOLONS, ["first", "in.csv:3", "7"]),
        ("in.csv", TABLE.replace(",", "\t"), ["first", "in.csv:3", "7"]),
    ],
)
def test_texts_in_a_table_have_ids_and_days_of_their_own(name, table, ids):
    Path(name).write_text(table, encoding="utf-8")
    assert batch(name, "--out", "out.jsonl", "--published", "2022-03-05") == 0
    found = records("out.jsonl")
    assert [record["id"] for record in found] == ids
    starts = [record["meeting"]["start"] for record in found[:3]]
    assert starts == ["2024-03-04", "2022-03-04", "2023-03-04"]


def test_fields_may_have_other_names():
    Path("in.jsonl").write_text(f'{{"n": 1, "body": "{DATED}", "day": "2024-03-05"}}\n')
    fields = ["--text-field", "body", "--id-field", "n", "--published-field", "day"]
    assert batch("in.jsonl", "--out", "out.jsonl", *fields) == 0
    assert records("out.jsonl") == expected({"1": DATED}, "2024-03-05")


def test_a_cell_may_be_longer_than_cells_usually_are():
    text = "They met. " * 20_000
    Path("in.csv").write_text(f"id,text\n1,{text}\n", encoding="utf-8")
    assert batch("in.csv", "--out", "out.jsonl") == 0
    assert [record["id"] for record in records("out.jsonl")] == ["1"]


@pytest.mark.parametrize(
    ("name", "written", "told"),
    [
        ("x.txt", b"Desc\xf4tes", "x.txt: not UTF-8 text: invalid continuation byte at byte 4"),
        ("x.pdf", b"", "x.pdf: no kind of input has this ending (.txt .jsonl .ndjson .csv"),
        ("x.jsonl", b'{"text": "Desc\xf4tes"}', "x.jsonl:1: not UTF-8 text"),
        ("x.jsonl", b'\n{"text": ', "x.jsonl:2: not JSON: Expecting value"),
        ("x.jsonl", b"[" * 100_000, "x.jsonl:1: not JSON: "),
        ("x.jsonl", b"null", "x.jsonl:1: an object is wanted, not NoneType"),
        ("x.jsonl", b'{"id": 1}', "x.jsonl:1: no text in 'text'; --text-field names another"),
        ("x.jsonl", b'{"text": ["They met."]}', "x.jsonl:1: no text in 'text'"),
        (
            "x.jsonl",
            b'{"id": 1, "text": "", "published": "May"}',
            "x.jsonl:1: published: not a date",
        ),
        ("x.csv", b"id,body\n1,They met.\n", "x.csv: no column 'text'; --text-field names"),
        ("x.csv", b"", "x.csv: no column 'text'"),
        ("x.csv", b"id,text\n1,Desc\xf4tes\n", "x.csv:2: not UTF-8 text"),
        ("x.csv", b"id,text\n1\n", "x.csv:2: no text in 'text'"),
    ],
)
def test_a_bad_input_is_named_and_the_rest_goes_on(name, written, told, capsys):
    Path(name).write_bytes(written)
    words = [FOLDER / "a.txt", name, FOLDER / "e.txt"]
    assert batch(*words, "--out", "out.jsonl") == 1
    assert [record["id"] for record in records("out.jsonl")] == ["talks/a.txt", "talks/e.txt"]
    (message,) = capsys.readouterr().err.splitlines()
    assert message.startswith(f"statementparse: {told}")


def test_of_a_table_only_the_bad_rows_are_lost(capsys):
    Path("x.csv").write_bytes(b"id,text\n1,They met.\n2,Desc\xf4tes\n3,They agreed.\n")
    Path("x.jsonl").write_bytes(b'{"text": "They met."}\n7\n{"text": "They agreed."}\n')
    assert batch("x.csv", "x.jsonl", "--out", "out.jsonl") == 1
    ids = [record["id"] for record in records("out.jsonl")]
    assert ids == ["1", "3", "x.jsonl:1", "x.jsonl:3"]
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_inputs_that_are_not_there_are_named(capsys):
    assert batch("no.txt", "no.jsonl", "no.csv", FOLDER / "a.txt", "--out", "out.jsonl") == 1
    assert capsys.readouterr().err.splitlines() == [
        f"statementparse: no.{ending}: No such file or directory"
        for ending in ("txt", "jsonl", "csv")
    ]
    assert len(records("out.jsonl")) == 1


def test_a_folder_that_cannot_be_read_is_named_and_the_rest_goes_on(monkeypatch, capsys):
    def scandir(path, look=os.scandir):
        if Path(path).name == "b":
            raise PermissionError(13, "Permission denied")
        return look(path)

    monkeypatch.setattr("statementparse.batch.sources.os.scandir", scandir)
    assert batch(FOLDER, "--out", "out.jsonl") == 1
    assert [record["id"] for record in records("out.jsonl")] == ["talks/a.txt", "talks/e.txt"]
    assert capsys.readouterr().err == "statementparse: talks/b: Permission denied\n"


def test_a_name_cannot_command_the_terminal(capsys):
    assert batch("no\x1b[2J\nsuch.txt", "--out", "out.jsonl") == 1
    assert capsys.readouterr().err == (
        "statementparse: no\N{REPLACEMENT CHARACTER}[2J such.txt: No such file or directory\n"
    )


# --- Outputs -------------------------------------------------------------------------------------


def test_an_id_may_hold_anything_and_comes_back():
    ids = ["=1", "'=1", 'say "so"', "é | b", "two\nlines", "half \ud800"]
    lines = (json.dumps({"id": name, "text": "They met."}) for name in ids)
    Path("in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for form, out in ((JsonLines(), "out.jsonl"), (Csv(), "out.csv")):
        assert batch("in.jsonl", "--out", out) == 0
        with Path(out).open("rb") as file:
            file.read(len(form.head))
            held = [record.id for record in form.held(file)]
        assert held == ["=1", "'=1", 'say "so"', "é | b", "two lines", "half \\ud800"]
        once = Path(out).read_bytes()
        assert batch("in.jsonl", "--out", out, "--resume") == 0
        assert Path(out).read_bytes() == once


@pytest.mark.parametrize("name", ["out.jsonl", "out.csv"])
def test_a_file_that_is_there_is_not_written_over(name, capsys):
    Path(name).write_text("precious", encoding="utf-8")
    with pytest.raises(SystemExit, match="2"):
        batch(FOLDER, "--out", name)
    assert f"{name} is there already; --resume goes on" in capsys.readouterr().err
    assert Path(name).read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize("written", ["precious", "precious\n", '{"id": "a\n', "a,b\n", "\n"])
@pytest.mark.parametrize("name", ["out.jsonl", "out.csv"])
def test_a_file_of_something_else_is_not_gone_on_with(name, written, capsys):
    Path(name).write_text(written, encoding="utf-8")
    with pytest.raises(SystemExit, match="2"):
        batch(FOLDER, "--out", name, "--resume")
    assert f"{name} was not written by this command" in capsys.readouterr().err
    assert Path(name).read_text(encoding="utf-8") == written


def test_a_table_of_other_columns_is_not_gone_on_with(capsys):
    Path("out.csv").write_bytes(Csv.head + b"a,b\n")
    with pytest.raises(SystemExit, match="2"):
        batch(FOLDER, "--out", "out.csv", "--resume")
    assert "none of these columns" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["talks"],
        ["talks", "--out", "out.xml"],
        ["talks", "--out", "out"],
        ["talks", "--out", "no/such/folder.jsonl"],
        ["talks", "--out", "out.jsonl", "--workers", "0"],
        ["talks", "--out", "out.jsonl", "--workers", "many"],
        ["talks", "--out", "out.jsonl", "--published", "last week"],
    ],
)
def test_wrong_usage_ends_with_2(words, capsys):
    with pytest.raises(SystemExit, match="2"):
        batch(*words)
    assert "usage: statementparse" in capsys.readouterr().err


def test_parquet_without_its_extra_is_wrong_usage_and_names_it():
    lines = (
        "import sys",
        "sys.modules['pyarrow'] = None",
        "from statementparse import cli",
        "cli.main(['batch', 'talks', '--out', 'out.parquet'])",
    )
    run = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 2
    assert "pip install 'statementparse[parquet]'" in run.stderr
    assert not Path("out.parquet").exists()


def test_parquet_to_be_read_without_its_extra_is_a_failed_input(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "statementparse.arrow", raising=False)
    monkeypatch.delattr(sp, "arrow", raising=False)
    assert batch("x.parquet", FOLDER / "a.txt", "--out", "out.jsonl") == 1
    assert capsys.readouterr().err.startswith("statementparse: x.parquet: Parquet needs the extra")
    assert len(records("out.jsonl")) == 1


# --- The run itself ------------------------------------------------------------------------------


class Heap:
    """An output that counts what it is given."""

    def __init__(self):
        self.held, self.count, self.names = Counter(), 0, []

    def add(self, name, _statement):
        self.count += 1
        self.names.append(name)

    def finish(self):
        self.names.append("the end")


@pytest.mark.parametrize(("workers", "ahead"), [(1, 1), (2, 200)])
def test_no_more_texts_are_held_of_five_hundred_than_of_two_hundred(workers, ahead):
    heap, most = Heap(), 0

    def endless():
        nonlocal most
        for number in range(500):
            most = max(most, number - heap.count)
            yield Record(str(number), "They met.", None, number)

    Batch(heap, Progress(sys.stderr, 0)).run(endless(), workers=workers)
    assert heap.names == [*map(str, range(500)), "the end"]
    assert most <= ahead


def killed_by_chile(text, _published):
    """Stand in for parse; die of one of the texts."""
    if "Chile" in text:
        os._exit(1)
    return sp.Statement(text=text)


def test_a_text_that_kills_its_worker_is_a_failed_input(monkeypatch, capsys):
    monkeypatch.setattr("statementparse.batch.run.parse", killed_by_chile)
    assert batch(FOLDER, "--out", "out.jsonl", "--workers", 2) == 1
    ids = [record["id"] for record in records("out.jsonl")]
    assert ids == ["talks/a.txt", "talks/b/c.txt", "talks/e.txt"]
    told = "statementparse: talks/b/d.txt: it killed the process that read it\n"
    assert capsys.readouterr().err == told


def test_the_bytes_that_were_read_are_counted_over_all_files():
    Path("in.jsonl").write_text(JSON_LINES, encoding="utf-8")
    Path("in.csv").write_text(TABLE, encoding="utf-8")
    inputs = ["talks", "in.jsonl", "in.csv"]
    found = [item.read for item in items(walk(inputs), Fields())]
    assert found == sorted(found)
    assert found[-1] == command.size(inputs)
