"""How far a batch is: a line on a terminal, messages alone elsewhere."""

import io
import os
import pty
import subprocess
import sys
from itertools import count

import pytest

from statementparse.batch.progress import Progress

BACK = "\r\x1b[K"


class Terminal(io.StringIO):
    """A stream that says it is one."""

    def isatty(self):
        return True


@pytest.fixture
def terminal():
    return Terminal()


def lines(stream):
    return stream.getvalue().split(BACK)[1:]


def test_the_line_tells_what_is_done_and_how_long_the_rest_takes(terminal):
    progress = Progress(terminal, 1000, clock=count(step=30.0).__next__)
    for number, read in enumerate((100, 550, 1000), start=1):
        progress.show(read, number * 1000, number - 1)
    progress.end()
    assert lines(terminal) == [
        "[##......................] 10%  1,000 done",
        "[#############...........] 55%  2,000 done  1 failed  30 s left",
        "[########################]100%  3,000 done  2 failed  0 s left\n",
    ]


def test_it_is_drawn_a_few_times_a_second(terminal):
    progress = Progress(terminal, 1000, clock=count(step=0.01).__next__)
    for number in range(100):
        progress.show(number, number, 0)
    assert 5 < len(lines(terminal)) < 20


def test_a_message_goes_above_the_line(terminal):
    progress = Progress(terminal, 100)
    progress.show(50, 1, 0)
    progress.tell("x.txt: gone")
    line = "[############............] 50%  1 done"
    assert terminal.getvalue() == f"{BACK}{line}{BACK}statementparse: x.txt: gone\n{BACK}{line}"


def test_without_bytes_to_read_all_is_done(terminal):
    Progress(terminal, 0).show(0, 0, 0)
    assert "100%" in terminal.getvalue()


def test_elsewhere_there_are_messages_and_nothing_else():
    stream = io.StringIO()
    progress = Progress(stream, 100)
    progress.show(50, 1, 0)
    progress.tell("x.txt: gone")
    progress.end()
    assert stream.getvalue() == "statementparse: x.txt: gone\n"


@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_batch_shows_it_on_a_terminal_alone(is_terminal, tmp_path):
    (tmp_path / "a.txt").write_text("They met.", encoding="utf-8")
    mine, its = pty.openpty() if is_terminal else os.pipe()
    words = [sys.executable, "-m", "statementparse", "batch", "a.txt", "--out", "out.jsonl"]
    subprocess.run(words, stderr=its, cwd=tmp_path, check=True)
    os.write(its, b"behind")
    shown = os.read(mine, 4096)
    os.close(mine)
    os.close(its)
    assert (b"100%  1 done" in shown) == is_terminal
    assert is_terminal or shown == b"behind"
