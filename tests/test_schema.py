"""The shipped JSON Schema is strict, agrees with the models, and holds for what parse gives."""

import json
from typing import get_args, get_type_hints

import attrs
import pytest
from jsonschema import Draft202012Validator

import statementparse as sp
from statementparse import models, seeds
from statementparse.schema import schema_text

SCHEMA = json.loads(schema_text())
VALIDATOR = Draft202012Validator(SCHEMA)
OBJECTS = {name: shape for name, shape in SCHEMA["$defs"].items() if shape["type"] == "object"}
MODELS = {
    "statement": models.Statement,
    "meeting": models.Meeting,
    "next_meeting": models.NextMeeting,
    "party": models.Party,
    "participant": models.Participant,
    "commitment": models.Commitment,
    "call": models.Call,
    "reference": models.Reference,
    "quote": models.Quote,
    "sentence": models.Sentence,
    "removal": models.Removal,
    "issue": models.Issue,
}
EMPTY = sp.Statement().to_dict()


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_every_object_of_the_schema_is_a_model():
    assert OBJECTS.keys() == MODELS.keys()


@pytest.mark.parametrize("name", OBJECTS)
def test_schema_and_model_have_the_same_keys_in_the_same_order(name):
    fields = [f.name for f in attrs.fields(MODELS[name]) if not f.metadata.get("hidden")]
    keys = [key for key in OBJECTS[name]["properties"] if key != "schema"]
    assert keys == fields


@pytest.mark.parametrize("name", OBJECTS)
def test_no_key_may_be_missing_and_none_may_be_added(name):
    assert OBJECTS[name]["required"] == list(OBJECTS[name]["properties"])
    assert OBJECTS[name]["additionalProperties"] is False


@pytest.mark.parametrize("name", OBJECTS)
def test_schema_and_model_agree_on_what_may_be_null(name):
    hints = get_type_hints(MODELS[name])
    for key, shape in OBJECTS[name]["properties"].items():
        if key != "schema":
            may_be_null = type(None) in get_args(hints[key])
            assert VALIDATOR.evolve(schema=with_definitions(shape)).is_valid(None) == may_be_null


def with_definitions(shape):
    return {**shape, "$defs": SCHEMA["$defs"]}


@pytest.mark.parametrize("name", seeds.names())
def test_every_seed_is_valid(name):
    VALIDATOR.validate(json.loads(sp.parse(seeds.text(name)).to_json()))


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "Lone \ud800 surrogate.", "声明。"])
def test_odd_texts_are_valid_too(text):
    VALIDATOR.validate(sp.parse(text).to_dict())


@pytest.mark.parametrize("key", EMPTY)
def test_a_statement_without_one_of_its_keys_is_not_valid(key):
    assert not VALIDATOR.is_valid({name: value for name, value in EMPTY.items() if name != key})


@pytest.mark.parametrize(
    "change",
    [
        {"extra": 1},
        {"schema": "statementparse/2"},
        {"kind": "essay"},
        {"issued": "2024-13"},
        {"issued": "2024-3-4"},
        {"title": ""},
        {"parties": [{"code": "france", "name": "France", "kind": "state"}]},
        {"issues": [{"code": "odd", "span": [0], "message": "short span"}]},
        {"removed": [{"text": "x", "span": [0, 1], "reason": "noise", "rule": "no address"}]},
    ],
)
def test_a_statement_with_an_odd_value_is_not_valid(change):
    assert VALIDATOR.is_valid(EMPTY)
    assert not VALIDATOR.is_valid({**EMPTY, **change})
