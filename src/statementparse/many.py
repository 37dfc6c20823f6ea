"""Many texts to Statements, lazily and in order, in this process or in several.

Worker processes get chunks of texts and send each Statement back as a small pickle. A few chunks a
worker are under way, so that memory stays constant however many texts come.
"""

from __future__ import annotations

import io
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from ctypes import c_bool
from functools import partial
from multiprocessing import parent_process
from multiprocessing.sharedctypes import RawValue
from operator import attrgetter
from threading import Thread
from typing import NamedTuple, Protocol, Self

import attrs

from statementparse import models
from statementparse.models import Issue, Statement
from statementparse.text import Span

# A chunk ends with so many texts or characters; `benchmarks/many.py` measures what it is worth.
CHUNK, LONGEST = 25, 100_000
AHEAD = 3


class Parse(Protocol):
    """Whatever reads a text, and the day that it came out where that comes along."""

    def __call__(self, text: str, published: str | None = None, /) -> Statement:
        """Read one text."""


class Dated(NamedTuple):
    """A text and the day that it came out, both of which the parse function is called with."""

    text: str
    published: str | None


class _NotText(NamedTuple):
    """What stands for an item that is no text, and perhaps nothing that can be sent."""

    type: str


_Item = str | Dated | _NotText


class _Chunk(NamedTuple):
    """Some items, the number of the first, and what the source raised behind the last."""

    first: int
    items: tuple[_Item, ...]
    error: Exception | None = None

    def singles(self) -> Iterator[_Chunk]:
        """Give each item as a chunk of its own."""
        for index, item in enumerate(self.items):
            yield _Chunk(self.first + index, (item,))


def parse_each(
    parse: Parse, texts: Iterable[object], workers: int
) -> Generator[Statement, None, None]:
    """Apply a parse function to texts; what is no text, or kills its worker, gives an Issue.

    Raises `TypeError` at once for a single text, which would be read letter by letter.
    """
    if isinstance(texts, str | bytes):
        message = "many texts are wanted, one after the other, not a single one"
        raise TypeError(message)
    return _each(parse, texts, workers)


def _each(parse: Parse, texts: Iterable[object], workers: int) -> Generator[Statement, None, None]:
    if workers <= 1:
        for index, text in enumerate(texts):
            yield _parsed(parse, _item(text), index)
        return
    with _Crew(parse, workers) as crew:
        yield from crew.run(_chunks(texts))


def _item(text: object) -> _Item:
    if isinstance(text, Dated):
        return text
    # A str of another class may be dear to send, or not be sendable at all.
    return str.__str__(text) if isinstance(text, str) else _NotText(type(text).__name__)


def _chunks(texts: Iterable[object]) -> Iterator[_Chunk]:
    """Cut texts into chunks; what their source raises comes behind the texts before it."""
    first, length = 0, 0
    some: list[_Item] = []
    try:
        for item in map(_item, texts):
            some.append(item)
            length += len(item.text if isinstance(item, Dated) else item)
            if len(some) == CHUNK or length >= LONGEST:
                yield _Chunk(first, tuple(some))
                first, length, some = first + len(some), 0, []
    except Exception as error:  # noqa: BLE001 - it is raised where it stands in the order
        yield _Chunk(first, tuple(some), error)
        return
    if some:
        yield _Chunk(first, tuple(some))


def _parsed(parse: Parse, item: _Item, index: int) -> Statement:
    if isinstance(item, _NotText):
        return _failed("not_text", f"item {index} is no str but {item.type}")
    return parse(*item) if isinstance(item, Dated) else parse(item)


def _failed(code: str, message: str) -> Statement:
    return Statement(issues=(Issue(code, Span(0, 0), message),))


class _Signs(NamedTuple):
    """What a crew and its workers tell each other, without a lock that a dead one could keep."""

    begun: c_bool
    enough: c_bool


class _Worker(NamedTuple):
    """What a worker process holds."""

    parse: Parse
    signs: _Signs


_WORKER: ContextVar[_Worker] = ContextVar("_WORKER")


def _begin(parse: Parse, signs: _Signs) -> None:
    """Make this process a worker, which leaves with its parent and lets that one see to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()
    _WORKER.set(_Worker(parse, signs))


def _leave_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _parse_chunk(first: int, items: tuple[_Item, ...]) -> list[bytes]:
    """Parse in a worker, unless nobody wants the results any more."""
    parse, signs = _WORKER.get()
    signs.begun.value = True
    numbered = enumerate(items, start=first)
    return [
        packed(_parsed(parse, item, index)) for index, item in numbered if not signs.enough.value
    ]


def packed(statement: Statement) -> bytes:
    """Pickle models as what their classes are called with: half the work that attrs makes of it."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCED
    pickler.dump(statement)
    return stream.getvalue()


_Values = tuple[object, ...]


def _reduced(values: attrgetter[_Values], model: object) -> tuple[type, _Values]:
    return type(model), values(model)


def _names(model: type) -> tuple[str, ...]:
    return Span._fields if model is Span else tuple(item.name for item in attrs.fields(model))


_REDUCED: Mapping[type, Callable[[object], tuple[type, _Values]]] = {
    model: partial(_reduced, attrgetter(*_names(model)))
    for model in vars(models).values()
    if isinstance(model, type) and (attrs.has(model) or model is Span)
}


@attrs.define
class _Crew:
    """Worker processes that are replaced when one of them dies."""

    parse: Parse
    workers: int
    signs: _Signs = attrs.field(init=False)
    pool: ProcessPoolExecutor | None = None
    under_way: deque[tuple[_Chunk, Future[list[bytes]]]] = attrs.field(factory=deque)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._dismiss()

    def run(self, chunks: Iterator[_Chunk]) -> Iterator[Statement]:
        """Give the Statements of all chunks in order, reading only a few chunks ahead."""
        for chunk in chunks:
            self._start(chunk)
            if len(self.under_way) >= AHEAD * self.workers:
                yield from self._next()
        while self.under_way:
            yield from self._next()

    def _start(self, chunk: _Chunk) -> None:
        try:
            future = self._hired().submit(_parse_chunk, chunk.first, chunk.items)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        self.under_way.append((chunk, future))

    def _hired(self) -> ProcessPoolExecutor:
        if self.pool is None:
            self.signs = _Signs(RawValue(c_bool, False), RawValue(c_bool, False))
            hiring = (self.parse, self.signs)
            self.pool = ProcessPoolExecutor(self.workers, initializer=_begin, initargs=hiring)
        return self.pool

    def _next(self) -> Iterator[Statement]:
        chunk, future = self.under_way.popleft()
        try:
            sent = future.result()
        except BrokenProcessPool:
            yield from self._one_by_one(chunk)
        else:
            yield from map(pickle.loads, sent)
        if chunk.error is not None:
            raise chunk.error

    def _one_by_one(self, broken: _Chunk) -> Iterator[Statement]:
        """Parse the items of a broken chunk, nothing beside them, and begin the others again."""
        waiting, self.under_way = self.under_way, deque()
        self._dismiss()
        for chunk in broken.singles():
            try:
                sent = self._hired().submit(_parse_chunk, *chunk[:2]).result()
            except BrokenProcessPool:
                if not self.signs.begun.value:
                    raise  # No worker lives long enough to be given a text.
                self._dismiss()
                yield _failed("worker_died", f"item {chunk.first} killed its worker")
            else:
                yield from map(pickle.loads, sent)
        for chunk, future in waiting:
            if future.done() and not future.cancelled() and not future.exception():
                self.under_way.append((chunk, future))
            else:
                self._start(chunk)

    def _dismiss(self) -> None:
        """Let the workers finish the text that each is at, and go."""
        if self.pool is not None:
            self.signs.enough.value = True
            self.pool.shutdown(wait=True, cancel_futures=True)
            self.pool = None
