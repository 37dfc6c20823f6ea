"""Which language a text is read in: told by its commonest words, or by the caller."""

import subprocess
import sys
import time

import pytest

import statementparse as sp
from statementparse.choice import language_of
from statementparse.datafiles import available_languages, read_lexicon

FRENCH = "Les deux Parties sont convenues de tenir la prochaine session à Dakar."
SPANISH = "Las dos partes acordaron celebrar la próxima reunión en la ciudad de Lima."
ENGLISH = "The two sides agreed to hold the next session in Dakar."


@pytest.mark.parametrize(
    ("text", "language"), [(FRENCH, "fr"), (SPANISH, "es"), (ENGLISH, "en")], ids=["fr", "es", "en"]
)
def test_a_text_is_read_in_the_language_of_its_commonest_words(text, language):
    statement = sp.parse(text)
    assert statement.language == language
    assert [one.force for one in statement.commitments] == ["decision"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Dakar",
        "Communiqué",
        "le",
        "Rio de Janeiro, La Paz",
        "Maria de la Cruz (Spain)",
        "1 2 3",
        "\x00",
        "协议",
        "EL SALVADOR AND LOS ANGELES",
    ],
)
def test_what_is_too_short_to_tell_is_english(text):
    assert language_of(text) == "en"


def test_a_tie_or_nearly_one_is_english():
    words = "the of to is " + "le les des du "
    assert language_of(words) == "en"
    assert language_of(words + "aux") == "en"
    assert language_of(words + "aux une") == "fr"
    assert language_of("la la en en la") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quito suspenderá la venta de energía.", "es"),
        ("La Côte de Granit rose se prépare.", "fr"),
        ("La que se de la.", "en"),
    ],
)
def test_a_tie_of_two_others_is_settled_by_their_letters(text, language):
    assert language_of(text) == language


def test_foreign_names_in_an_english_text_do_not_turn_it():
    text = (
        "The Ministers met at the Palacio de la Moneda with the president of the Banco del Sur "
        "and the mayor of Los Angeles, and they agreed that the talks would go on in Le Havre."
    )
    assert language_of(text) == "en"


def test_only_the_beginning_of_a_text_is_looked_at():
    assert language_of(ENGLISH * 100 + FRENCH * 1000) == "en"


def test_a_parser_of_a_language_does_not_ask_the_text():
    assert sp.Parser("fr").parse(ENGLISH).language == "fr"
    assert sp.Parser("en").parse(FRENCH).language == "en"


def test_finders_and_batches_choose_for_each_text():
    assert [one.language for one in sp.parse_many([FRENCH, ENGLISH, SPANISH])] == ["fr", "en", "es"]
    assert [str(date.value) for date in sp.find_dates(f"{FRENCH} Fait le 3 février 2020.")] == [
        "2020-02-03"
    ]
    assert [one.code for one in sp.find_parties(f"{SPANISH} Firmó la delegación panameña.")] == [
        "PAN"
    ]


def test_no_word_speaks_for_english_and_another_language():
    lists = {
        name: set(read_lexicon(name, "words", "common_word")) for name in available_languages()
    }
    others = set().union(*(words for name, words in lists.items() if name != "en"))
    assert lists["en"] & others == set()
    assert all(len(words) > 20 for words in lists.values())


def test_what_is_no_text_is_told_as_before():
    with pytest.raises(TypeError, match="str"):
        sp.parse(b"Les deux Parties")


def test_an_english_text_loads_no_other_language():
    program = (
        "import statementparse as sp, statementparse.parser as p\n"
        f"sp.parse({ENGLISH!r})\n"
        "print(p._parser_of.cache_info().currsize)\n"
        f"sp.parse({FRENCH!r})\n"
        "print(p._parser_of.cache_info().currsize)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["1", "2"]


def test_the_choice_costs_an_english_text_next_to_nothing():
    text = ENGLISH * 200
    language_of(text)
    seconds = []
    for _ in range(50):
        start = time.process_time()
        language_of(text)
        seconds.append(time.process_time() - start)
    assert min(seconds) < 0.000_1


def test_words_in_capitals_count_as_well():
    text = "LES DEUX PARTIES SONT CONVENUES DE SE REVOIR À OSLO POUR LA SUITE DES TRAVAUX"
    assert language_of(text) == language_of(text.lower()) == language_of(text.title()) == "fr"
