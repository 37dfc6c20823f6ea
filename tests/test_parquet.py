"""Statements in Parquet: typed like the models, and as safe from interruption as text."""

import json
from pathlib import Path

import pytest
from attrs import evolve
from test_export import STATEMENT

import statementparse as sp
from statementparse import Statement, cli, seeds

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
from statementparse import arrow  # noqa: E402 - where pyarrow is not, neither is this
from statementparse.batch.packed import Packed  # noqa: E402

TEXTS = {
    "first": "France and India agreed to build a telescope.",
    "twin": "Chile and Peru will open a road.",
    "half": "half \ud800 a sign",
    "": "",
}
OUT = Path("out.parquet")
PART = Path("out.parquet.part")


@pytest.fixture(autouse=True)
def _inputs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines = (json.dumps({"id": name, "text": text}) + "\n" for name, text in TEXTS.items())
    Path("in.jsonl").write_text("".join(lines), encoding="utf-8")


def batch(*words):
    return cli.main(["batch", "in.jsonl", "--out", str(OUT), *words])


def rows():
    return parquet.read_table(OUT).to_pylist()


def record(name, statement):
    return {"id": name, **statement.to_dict()}


def test_a_record_comes_back_as_it_was():
    written = [record("a", STATEMENT), record("b", Statement())]
    arrow.write(OUT, written)
    assert rows() == written
    assert parquet.read_schema(OUT).equals(arrow.schema())
    assert list(arrow.read(OUT)) == written
    assert arrow.count(OUT) == 2


def test_every_seed_comes_back_as_it_was():
    written = [record(name, sp.parse(seeds.text(name))) for name in seeds.names()]
    arrow.write(OUT, written)
    assert rows() == written


def test_more_than_a_row_group_comes_back(monkeypatch):
    monkeypatch.setattr(arrow, "GROUP", 3)
    written = [record(str(number), evolve(STATEMENT, title=None)) for number in range(10)]
    arrow.write(OUT, iter(written))
    assert parquet.ParquetFile(OUT).num_row_groups == 4
    assert list(arrow.read(OUT)) == written


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_batch_becomes_a_row_a_statement(workers):
    assert batch("--workers", workers) == 0
    found = rows()
    assert [row.pop("id") for row in found] == ["first", "twin", "half", "in.jsonl:4"]
    assert Statement.from_dict(found[0]) == sp.parse(TEXTS["first"])
    assert found[2]["text"] == "half \N{REPLACEMENT CHARACTER} a sign"
    assert sorted(path.name for path in Path().iterdir()) == ["in.jsonl", "out.parquet"]


def test_a_batch_reads_parquet(capsys):
    table = pa.table(
        {"body": pa.array(["They met on March 4.", None], pa.large_string()), "id": [7, 8]}
    )
    parquet.write_table(table, "in.parquet")
    words = ["batch", "in.parquet", "--out", "out.jsonl"]
    assert cli.main([*words, "--text-field", "body"]) == 1
    assert capsys.readouterr().err.startswith("statementparse: in.parquet:2: no text in 'body'")
    assert json.loads(Path("out.jsonl").read_text(encoding="utf-8"))["id"] == "7"
    assert cli.main([*words, "--resume"]) == 1
    assert capsys.readouterr().err.startswith("statementparse: in.parquet: no column 'text'")


def test_what_is_no_parquet_is_a_failed_input(capsys):
    Path("x.parquet").write_bytes(b"They met.")
    assert cli.main(["batch", "x.parquet", "--out", "out.jsonl"]) == 1
    assert capsys.readouterr().err.startswith("statementparse: x.parquet: Parquet ")


@pytest.mark.parametrize("cut", [0, 1, 500, 2000, 3000, -1])
def test_a_journal_that_was_torn_is_gone_on_with(cut):
    batch()
    wanted = rows()
    waiting = Packed.at(Path("copy.parquet")).open(resume=False)
    for name, text in TEXTS.items():
        waiting.add(name or "in.jsonl:4", sp.parse(text))
    PART.write_bytes(waiting.journal.path.read_bytes()[:cut])
    OUT.unlink()
    assert batch("--resume") == 0
    assert rows() == wanted
    assert not PART.exists()


def test_a_finished_file_is_gone_on_with_when_inputs_come():
    batch()
    before = rows()
    with Path("in.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "new", "text": "They met."}\n')
    assert batch("--resume") == 0
    assert rows() == [*before, record("new", sp.parse("They met."))]


def test_a_journal_of_a_finished_file_adds_nothing_twice():
    batch()
    before = rows()
    left = Packed.at(OUT).open(resume=True)
    assert left.count == len(TEXTS)
    assert batch("--resume") == 0
    assert rows() == before


def test_until_it_is_whole_the_file_stays_as_it_was(monkeypatch):
    batch()
    before = OUT.read_bytes()

    def full(path, _records):
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(arrow, "write", full)
        left = Packed.at(OUT).open(resume=True)
        with pytest.raises(OSError, match="No space left"):
            left.finish()
    assert OUT.read_bytes() == before
    assert batch("--resume") == 0
    assert sorted(path.name for path in Path().iterdir()) == ["in.jsonl", "out.parquet"]


@pytest.mark.parametrize("there", [OUT, PART])
def test_a_file_that_is_there_is_not_written_over(there, capsys):
    there.write_bytes(b"precious")
    with pytest.raises(SystemExit, match="2"):
        batch()
    assert f"{there} is there already; --resume" in capsys.readouterr().err
    assert there.read_bytes() == b"precious"


@pytest.mark.parametrize("table", [None, {"id": ["a"]}])
def test_a_file_of_something_else_is_not_gone_on_with(table, capsys):
    if table:
        parquet.write_table(pa.table(table), OUT)
    else:
        OUT.write_bytes(b"precious")
    before = OUT.read_bytes()
    with pytest.raises(SystemExit, match="2"):
        batch("--resume")
    assert "out.parquet was not written by this command" in capsys.readouterr().err
    assert OUT.read_bytes() == before
    assert not PART.exists()
