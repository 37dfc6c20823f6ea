"""Fuzz `parse` under coverage guidance; the seeds and the rules' examples are the first corpus.

    python tools/fuzz.py SECONDS [CORPUS]

Needs atheris. What it finds is written as `crash-...`; shrink it, add it to tests/cases/found.toml,
and mend it then.
"""

import sys
import tempfile
from pathlib import Path

import atheris

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path.insert(0, str(TESTS))
with atheris.instrument_imports(include=["statementparse"]):
    import laws

    from statementparse import seeds
    from statementparse.datafiles import available_languages
    from statementparse.languages import load_language

    laws.check("Both sides agreed to meet.")  # What is loaded when first used is watched too.

# Seconds after which a text counts as a find; so slow is none of 8,192 characters.
SLOWEST = 30


def one_input(blob: bytes) -> None:
    """Read the fuzzer's bytes as text, odd characters and all, and hold it to the laws."""
    laws.check(blob.decode("utf-8", errors="surrogateescape"))


def _write_corpus(corpus: Path) -> None:
    """Put down the seeds, and for each rule its examples."""
    for name in seeds.names():
        (corpus / name).write_text(seeds.text(name), encoding="utf-8")
    for language in available_languages():
        for rule in load_language(language).rules:
            told = "\n".join(rule.examples).replace("[", "").replace("]", "")
            (corpus / rule.id).write_text(told, "utf-8", "surrogateescape")


def _write_words(path: Path) -> None:
    """Put down the words at which rules are tried: no mutation of bytes would ever spell them."""
    language = load_language()
    words = {word for rule in language.rules for word in rule.anchor if word.isprintable()}
    words |= {
        form for name in language.lexicons for form in list(language.lexicon(name).values)[:9]
    }
    blobs = (word.encode("utf-8", "surrogateescape") for word in sorted(words))
    tokens = ("".join(f"\\x{byte:02x}" for byte in blob) for blob in blobs if blob)
    path.write_text("".join(f'"{token}"\n' for token in tokens), encoding="ascii")


def main() -> None:
    """Fuzz for some seconds."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    with tempfile.TemporaryDirectory() as made:
        words, corpus = Path(made) / "words.txt", Path(made) / "corpus"
        corpus = Path(sys.argv[2]) if len(sys.argv) > 2 else corpus
        corpus.mkdir(exist_ok=True)
        _write_corpus(corpus)
        _write_words(words)
        limits = [f"-max_total_time={seconds}", f"-timeout={SLOWEST}", "-max_len=8192"]
        atheris.Setup([sys.argv[0], *limits, f"-dict={words}", str(corpus)], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
