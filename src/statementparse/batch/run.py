"""Inputs to an output: every text is read, and its record written, one after the other."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import NamedTuple, Protocol

from attrs import define, field

from statementparse.batch.progress import Progress
from statementparse.batch.sources import Failure, Item
from statementparse.many import Dated, parse_each
from statementparse.models import Statement
from statementparse.parser import parse

# What stands in the place of a Statement where there is none.
_LOST = "worker_died"


class Output(Protocol):
    """Where records go."""

    @property
    def held(self) -> Counter[str]:
        """The ids of the records that were there before, and how often."""

    @property
    def count(self) -> int:
        """How many records there are."""

    def add(self, name: str, statement: Statement) -> None:
        """Write one record, whole or not at all."""

    def finish(self) -> None:
        """Make the file what it is to be, once all records are there."""


class _Waiting(NamedTuple):
    """A text that is being read: what it is called, and where it ends in the inputs."""

    name: str
    read: int


@define
class Batch:
    """A run over all inputs, in their order; only a few texts are held at a time."""

    output: Output
    progress: Progress
    done: int = 0
    failed: int = 0
    waiting: deque[_Waiting] = field(factory=deque)

    def run(self, items: Iterable[Item], published: str | None = None, workers: int = 1) -> None:
        """Read all that the output does not hold; `published` is for texts without a day."""
        with closing(parse_each(parse, self._texts(items, published), workers)) as statements:
            for statement in statements:
                self._keep(self.waiting.popleft(), statement)
        self.output.finish()

    def _texts(self, items: Iterable[Item], published: str | None) -> Iterator[Dated]:
        """Give what is to be read, and tell of what cannot be."""
        for item in items:
            if isinstance(item, Failure):
                self._fail(item)
            elif self.output.held[item.id]:
                self.output.held[item.id] -= 1
            else:
                self.waiting.append(_Waiting(item.id, item.read))
                yield Dated(item.text, item.published or published)

    def _keep(self, waiting: _Waiting, statement: Statement) -> None:
        if any(issue.code == _LOST for issue in statement.issues):
            self._fail(Failure(waiting.name, "it killed the process that read it"))
        else:
            self.output.add(waiting.name, statement)
            self.done += 1
        self.progress.show(waiting.read, self.done, self.failed)

    def _fail(self, failure: Failure) -> None:
        self.failed += 1
        self.progress.tell(f"{failure.id}: {failure.reason}")
