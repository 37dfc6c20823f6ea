"""The bundled seeds are the files of seeds/, in a checkout and from a wheel, and as fixtures."""

import re
from pathlib import Path

import pytest

from statementparse import seeds

CHECKOUT = Path(__file__).resolve().parents[1] / "seeds"
pytest_plugins = ["pytester"]


def test_every_file_of_the_checkout_is_a_seed():
    assert seeds.names() == tuple(sorted(path.stem for path in CHECKOUT.glob("*.txt")))
    assert len(seeds.names()) >= 4


@pytest.mark.parametrize("name", seeds.names())
def test_a_seed_is_the_file_byte_for_byte(name):
    assert seeds.text(name).encode() == (CHECKOUT / f"{name}.txt").read_bytes()


def test_a_seed_is_also_found_by_the_name_of_its_file():
    name = seeds.names()[0]
    assert seeds.text(f"{name}.txt") == seeds.text(name)


@pytest.mark.parametrize("name", ["", "no_such_seed", "../README.md", "../seeds/000"])
def test_an_unknown_seed_is_a_key_error(name):
    with pytest.raises(KeyError, match=re.escape(repr(name))):
        seeds.text(name)


def test_the_fixture_maps_names_to_texts(statementparse_seeds):
    assert tuple(statementparse_seeds) == seeds.names()
    assert all(statementparse_seeds[name] == seeds.text(name) for name in seeds.names())


def test_the_fixture_cannot_be_changed(statementparse_seeds):
    with pytest.raises(TypeError):
        statementparse_seeds["new"] = ""


def test_the_single_fixture_runs_a_test_once_for_each_seed(pytester):
    pytester.makepyfile("def test_one(statementparse_seed): assert len(statementparse_seed) > 1000")
    pytester.runpytest_inprocess("-q").assert_outcomes(passed=len(seeds.names()))
