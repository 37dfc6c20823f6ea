"""A pytest plugin: the bundled statements as fixtures, in every project that installs the package.

`statementparse_seeds` is a mapping from name to raw text. A test that asks for
`statementparse_seed` runs once for each of them, and gets the raw text.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from statementparse import seeds

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.fixture(scope="session")
def statementparse_seeds() -> Mapping[str, str]:
    """Map the name of each bundled statement to its raw text."""
    return MappingProxyType({name: seeds.text(name) for name in seeds.names()})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `statementparse_seed` once for each bundled statement."""
    if "statementparse_seed" in metafunc.fixturenames:
        names = seeds.names()
        metafunc.parametrize("statementparse_seed", [seeds.text(name) for name in names], ids=names)
