"""The package's face: every public name is there, and is loaded when it is first used."""

import subprocess
import sys

import pytest

import statementparse


def told(*lines):
    """Run lines in a fresh interpreter, where nothing is loaded yet; give what they print."""
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


LOADED = "print(*(name for name in sys.modules if name.startswith(('statementparse', 'attrs'))))"


@pytest.mark.parametrize("name", statementparse.__all__)
def test_every_public_name_is_there(name):
    assert getattr(statementparse, name).__name__ == name


def test_nothing_but_public_names_is_shown():
    assert dir(statementparse) == statementparse.__all__


def test_the_import_loads_nothing_but_the_face():
    loaded = told("import sys, statementparse", LOADED)
    assert set(loaded) == {"statementparse", "statementparse.clean"}


def test_a_statement_is_read_from_json_without_the_parser():
    loaded = told("import sys", "from statementparse import Statement", LOADED)
    assert "statementparse.models" in loaded
    assert "statementparse.parser" not in loaded


@pytest.mark.parametrize("first", ["sp.parse('x')", "import statementparse.parser", "sp.Cleaned"])
def test_clean_is_a_function_whatever_is_loaded_before(first):
    assert told("import statementparse as sp", first, "print(callable(sp.clean))") == ["True"]


def test_a_name_that_is_not_there_is_told():
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = statementparse.no_such_name
