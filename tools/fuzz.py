"""Fuzz `parse` under coverage guidance, with the bundled seeds as the first corpus.

    python tools/fuzz.py SECONDS [CORPUS]

Needs atheris. What it finds is written as `crash-...`; a find becomes a test before it is mended.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["statementparse"]):
    import statementparse as sp
    from statementparse import seeds

SLOWEST = 30


def spans(value: object) -> Iterator[list[int]]:
    """Give every span in plain data."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "span" or key.endswith("_span"):
                yield item
            else:
                yield from spans(item)
    elif isinstance(value, list):
        for item in value:
            yield from spans(item)


def check(text: str) -> None:
    """Hold one text to the laws that any text must keep."""
    statement = sp.parse(text)
    plain = statement.to_dict()
    assert sp.Statement.from_dict(plain) == statement, "the round trip changes the Statement"
    assert all(0 <= start <= end <= len(text) for start, end in spans(plain)), "a span is outside"
    cleaned = sp.clean(text).text
    assert sp.clean(cleaned).text == cleaned, "cleaning twice is not cleaning once"


def one_input(blob: bytes) -> None:
    """Read the fuzzer's bytes as text, odd characters and all."""
    check(blob.decode("utf-8", errors="surrogateescape"))


def main() -> None:
    """Fuzz for some seconds."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    with tempfile.TemporaryDirectory() as made:
        corpus = Path(sys.argv[2] if len(sys.argv) > 2 else made)
        for name in seeds.names():
            (corpus / name).write_text(seeds.text(name), encoding="utf-8")
        options = [f"-max_total_time={seconds}", f"-timeout={SLOWEST}", "-max_len=8192"]
        atheris.Setup([sys.argv[0], *options, str(corpus)], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
