"""Runs in processes of their own, and how a test ends them."""

import os
import signal
import subprocess
from contextlib import suppress

import pytest

PATIENCE = 120


def unmeasured():
    """Give an environment in which coverage is not measured.

    It writes a file, which has limits like any other; and an interrupt that comes while it holds
    its lock leaves that locked, so that the next line of the run waits for ever.
    """
    return {key: value for key, value in os.environ.items() if "COVERAGE" not in key}


def ended(run, sign, send=os.kill):
    """End a run as a user does, and give what it told: where nothing happens, once more.

    Python drops an interrupt that comes while an object is finalized, as those of `regex` are.
    """
    for _ in range(PATIENCE // 20):
        send(run.pid, sign)
        with suppress(subprocess.TimeoutExpired):
            return run.communicate(timeout=20)[1]
    pytest.fail(f"the run went on after {signal.Signals(sign).name}")
