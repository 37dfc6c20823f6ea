"""The laws that one text can be held to: what fuzzing checks, and what it found is checked by."""

import json
from itertools import pairwise

import attrs

import statementparse as sp
from statementparse.datafiles import available_languages
from statementparse.languages import load_language
from statementparse.text import Span

IDS = {rule.id for name in available_languages() for rule in load_language(name).rules}


def parts(value):
    """Give every model within a model, itself first."""
    if attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple) and not isinstance(value, Span):
        for item in value:
            yield from parts(item)


def spans(value):
    """Give every span within a model: its own, and that of the clause of a commitment."""
    for part in parts(value):
        for field in attrs.fields(type(part)):
            found = getattr(part, field.name)
            if isinstance(found, Span):
                yield found


def check(text):
    """Hold one text to the laws that any text must keep."""
    statement = sp.parse(text)
    assert all(0 <= start <= end <= len(text) for start, end in spans(statement)), "spans lie in it"
    for one in statement.commitments:
        assert one.span.contains(one.clause_span), "a clause lies in its sentence"
    places = [sentence.span for sentence in statement.sentences]
    assert all(one.end <= other.start for one, other in pairwise(places)), "sentences lie apart"
    for removal in statement.removed:
        assert text[slice(*removal.span)] == removal.text, "what was removed stands at its span"
    named = {rule for part in parts(statement) for rule in getattr(part, "rules", ())}
    assert named | {removal.rule for removal in statement.removed} <= IDS, "rules exist"
    assert sp.Statement.from_dict(statement.to_dict()) == statement, "JSON and back is the same"
    written = statement.to_json().encode("utf-8")
    assert sp.Statement.from_dict(json.loads(written)) == statement, "so is JSON in UTF-8"
    cleaned = sp.clean(text).text
    assert cleaned == statement.text, "the text is what cleaning leaves"
    # What goes may have told another language: "Read this in English" below a French text.
    again = sp.Parser(statement.language).document(cleaned).text
    assert again == cleaned, "cleaning twice is cleaning once"
