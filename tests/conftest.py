"""Hypothesis profiles (HYPOTHESIS_PROFILE=quick, ci or thorough), Ctrl-C, and the usual cost."""

import os
import signal

import pytest
from hostile import LARGE, SMALL, cpu_seconds, ordinary, parse
from hypothesis import HealthCheck, settings

# Deadlines measure the machine, not the code; how time grows is measured in its own test.
settings.register_profile(
    "quick", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# On a build machine a failure must come back when it is looked at.
settings.register_profile("ci", parent=settings.get_profile("quick"), derandomize=True)
settings.register_profile("thorough", parent=settings.get_profile("quick"), max_examples=300)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

# A shell that starts the tests in the background has them ignore Ctrl-C, and so would every run
# that they start and end with it.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def usual():
    """Give the seconds that a character of an ordinary text costs."""
    parse(ordinary(SMALL))
    return cpu_seconds(parse, ordinary(LARGE), rounds=3) / LARGE
