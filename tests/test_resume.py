"""Whatever interrupts a batch, it goes on to what one run without interruption gives."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path

import pytest
from processes import PATIENCE, ended, unmeasured

from statementparse import cli
from statementparse.batch import command, sources
from statementparse.batch.forms import Csv, JsonLines
from statementparse.batch.journal import Journal
from statementparse.models import Statement

COMMAND = [sys.executable, "-m", "statementparse", "batch", "in.jsonl"]
# Two bear the same name, one has no commitment, one is empty, one has several.
TEXTS = (
    ("first", "France and India agreed to build a telescope."),
    ("twin", "Chile and Peru will open a road. They will share its cost. They agreed to meet."),
    ("none", "The ministers met."),
    ("twin", "Norway and Kenya pledged to plant trees."),
    ("empty", ""),
)
FORMS = {"out.jsonl": JsonLines(), "out.csv": Csv()}


@pytest.fixture(autouse=True)
def _inputs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_inputs(TEXTS)


def write_inputs(texts):
    lines = (json.dumps({"id": name, "text": text}) + "\n" for name, text in texts)
    Path("in.jsonl").write_text("".join(lines), encoding="utf-8")


def batch(*words):
    return cli.main(["batch", "in.jsonl", *words])


def whole(name):
    """Give what one run without interruption writes."""
    batch("--out", f"whole.{name}")
    return Path(f"whole.{name}").read_bytes()


def held(name):
    with Path(name).open("rb") as file:
        file.read(len(FORMS[name].head))
        return [record.id for record in FORMS[name].held(file)]


def stopped(name):
    return f"statementparse: {name}: stopped; --resume goes on behind its {len(held(name))} records"


@pytest.mark.parametrize("name", FORMS)
def test_wherever_a_file_was_torn_the_end_is_the_same(name):
    wanted = whole(name)
    ends = [at for at, sign in enumerate(wanted) if sign == ord("\n")]
    cuts = {*range(0, len(wanted), 149), *ends, *(end + 1 for end in ends), 1, 3, len(wanted) - 1}
    for cut in sorted(cuts):
        Path(name).write_bytes(wanted[:cut])
        assert batch("--out", name, "--resume") == 0
        assert Path(name).read_bytes() == wanted, f"torn at {cut}"


def test_to_go_on_with_nothing_is_to_begin():
    wanted = whole("out.jsonl")
    assert batch("--out", "out.jsonl", "--resume") == 0
    assert Path("out.jsonl").read_bytes() == wanted


def test_a_failed_input_is_tried_again_and_a_new_one_is_read(capsys):
    first, *others = Path("in.jsonl").read_text(encoding="utf-8").splitlines()
    Path("in.jsonl").write_text("\n".join(["{", *others]), encoding="utf-8")
    assert batch("--out", "out.jsonl") == 1
    before = Path("out.jsonl").read_bytes()
    assert batch("--out", "out.jsonl", "--resume") == 1
    assert Path("out.jsonl").read_bytes() == before
    Path("in.jsonl").write_text("\n".join([first, *others]), encoding="utf-8")
    assert batch("--out", "out.jsonl", "--resume") == 0
    assert Path("out.jsonl").read_bytes().startswith(before)
    assert held("out.jsonl") == ["twin", "none", "twin", "empty", "first"]
    assert len(capsys.readouterr().err.splitlines()) == 2


@pytest.mark.parametrize("number", range(6))
@pytest.mark.parametrize("name", FORMS)
def test_control_c_leaves_whole_records_and_says_what_to_do(name, number, monkeypatch, capsys):
    def interrupted(paths, fields):
        yield from islice(sources.items(paths, fields), number)
        raise KeyboardInterrupt

    wanted = whole(name)
    with monkeypatch.context() as patch:
        patch.setattr(command, "items", interrupted)
        assert batch("--out", name) == cli.INTERRUPTED
    assert capsys.readouterr().err == stopped(name) + "\n"
    assert held(name) == [one for one, _ in TEXTS[:number]]
    assert batch("--out", name, "--resume") == 0
    assert Path(name).read_bytes() == wanted


@pytest.mark.parametrize("name", FORMS)
def test_a_write_that_fails_in_its_middle_leaves_no_half_record(name, tmp_path):
    small = Journal(tmp_path / name, FORMS[name]).open(resume=False)
    small.add("one", Statement())
    before = small.path.read_bytes()
    with small.path.open("ab") as file:
        file.write(b"half a rec")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 20, limits[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            small.add("two", Statement(title="x" * 100))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert small.path.read_bytes() == before


def test_a_full_disk_is_told_and_gone_on_from():
    write_inputs((str(number), text) for number in range(20) for _, text in TEXTS)
    wanted = whole("out.csv")
    run = subprocess.run(
        [*COMMAND, "--out", "out.csv"],
        env=unmeasured(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    told = run.stderr.splitlines()
    assert told == [stopped("out.csv"), "statementparse: cannot write: File too large"]
    torn = Path("out.csv").read_bytes()
    assert wanted.startswith(torn)
    assert torn.endswith(b"\n")
    assert batch("--out", "out.csv", "--resume") == 0
    assert Path("out.csv").read_bytes() == wanted


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_ended_loses_one_record_at_most(workers, sign):
    write_inputs((str(number), TEXTS[1][1]) for number in range(200))
    words = [*COMMAND, "--out", "out.jsonl", "--workers", workers]
    # It cannot come to the end before it is ended, for the pipe stays open.
    popen = partial(subprocess.Popen, stderr=subprocess.PIPE, text=True, env=unmeasured())
    with piped("in.jsonl"), popen(words) as run:
        try:
            wait_for_lines("out.jsonl", 20)
            errors = ended(run, sign)
        finally:
            run.kill()
    there = held("out.jsonl")
    assert there == [str(number) for number in range(len(there))]
    if sign is signal.SIGINT:
        assert run.returncode == cli.INTERRUPTED
        told, *rest = errors.partition(stopped("out.jsonl"))
        assert rest == [stopped("out.jsonl"), "\n"]
        assert not told or told.startswith("Exception ignored in")  # what Python says of the drop
        assert Path("out.jsonl").read_bytes().endswith(b"\n")
    assert batch("--out", "out.jsonl", "--resume") == 0
    assert held("out.jsonl") == [str(number) for number in range(200)]


@contextmanager
def piped(name):
    """Put a pipe in the place of a file for a while, in which the file's content waits."""
    content = Path(name).read_bytes()
    Path(name).unlink()
    os.mkfifo(name)
    pipe = os.open(name, os.O_RDWR)
    os.write(pipe, content)
    try:
        yield
    finally:
        os.close(pipe)
        Path(name).unlink()
        Path(name).write_bytes(content)


def wait_for_lines(name, number):
    end = time.monotonic() + PATIENCE
    while not (Path(name).exists() and Path(name).read_bytes().count(b"\n") > number):
        assert time.monotonic() < end, "nothing was written"
        time.sleep(0.01)
