"""A text knows where each of its characters came from, however often it is edited."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import edits, texts

from statementparse import Edit, EditError, Span, Text


@st.composite
def passes(draw):
    """Draw a raw text and the text that some passes of edits leave of it."""
    text = Text.of(draw(texts))
    for _ in range(draw(st.integers(0, 3))):
        text = text.edited(draw(edits(text.clean)))
    return text


def origins(text):
    return [text.span(i, i + 1) for i in range(len(text.clean))]


def test_a_span_contains_itself_and_nothing_that_leaves_it():
    assert Span(2, 5).contains(Span(2, 5))
    assert not Span(2, 5).contains(Span(1, 5))
    assert not Span(2, 5).contains(Span(2, 6))


def test_a_fresh_text_is_its_own_clean_form():
    text = Text.of("abc")
    assert (text.clean, text.span(1, 2), text.edits) == ("abc", Span(1, 2), ())


def test_no_edits_leave_the_text_as_it_is():
    text = Text.of("abc")
    assert text.edited([]) is text


def test_an_edit_replaces_its_stretch():
    text = Text.of("one  two").edited([Edit(3, 5, " ", "test.clean.blanks")])
    assert text.clean == "one two"
    assert text.span(3, 4) == Span(3, 5)
    assert text.span(4, 7) == Span(5, 8)


def test_a_stretch_across_an_edit_covers_all_of_it():
    text = Text.of("one  two").edited([Edit(3, 5, " ", "test.clean.blanks")])
    assert text.span(0, 7) == Span(0, 8)


def test_a_replacement_of_the_same_length_maps_character_by_character():
    text = Text.of("a’’b").edited([Edit(1, 3, "''", "test.clean.quotes")])
    assert text.span(2, 3) == Span(2, 3)


def test_any_other_replacement_maps_as_a_whole():
    text = Text.of("a…b").edited([Edit(1, 2, "...", "test.clean.dots")])
    assert [text.span(i, i + 1) for i in (1, 2, 3)] == [Span(1, 2)] * 3


def test_a_second_pass_still_points_into_the_raw_text():
    once = Text.of("xx one  two").edited([Edit(0, 3, "", "test.clean.start")])
    twice = once.edited([Edit(3, 5, " ", "test.clean.blanks")])
    assert twice.clean == "one two"
    assert twice.span(4, 7) == Span(8, 11)
    assert twice.edits[1] == Edit(6, 8, " ", "test.clean.blanks")


def test_what_follows_a_part_stands_as_in_the_raw_text():
    part = Text.of("one  two  three").until(8).edited([Edit(3, 5, " ", "test.clean.blanks")])
    whole = part.followed_by(8)
    assert (part.clean, whole.clean) == ("one two", "one two  three")
    assert whole.span(7, 14) == (8, 15)
    assert whole.edits == part.edits


def test_all_of_a_text_is_followed_by_nothing():
    text = Text.of("abc")
    assert text.until(3).followed_by(3) is text


def test_a_text_may_be_edited_to_nothing():
    text = Text.of("abc").edited([Edit(0, 3, "", "test.clean.all")])
    assert text.clean == ""
    assert text.span(0, 0) == Span(0, 0)


@pytest.mark.parametrize("raw", [None, b"abc", 7])
def test_what_is_no_str_is_refused_by_its_type(raw):
    with pytest.raises(TypeError, match=f"a str is wanted, not {type(raw).__name__}"):
        Text.of(raw)


def test_an_empty_stretch_has_an_empty_origin():
    text = Text.of("one  two…").edited([Edit(3, 5, " ", "test.clean.blanks")])
    text = text.edited([Edit(7, 8, "...", "test.clean.dots")])
    assert text.span(5, 5) == Span(6, 6)
    assert text.span(8, 8) == Span(8, 8)


def test_what_closes_over_a_removal_maps_as_a_whole():
    once = Text.of("aXb").edited([Edit(1, 2, "", "test.clean.letter")])
    twice = once.edited([Edit(0, 2, "pqr", "test.clean.letter")])
    assert origins(twice) == [(0, 3)] * 3


@pytest.mark.parametrize(
    ("raw", "dots", "edit", "wanted"),
    [
        ("a…b", 1, Edit(1, 4, "-", "test.clean.dash"), [(0, 1), (1, 2), (2, 3)]),
        ("a…", 1, Edit(1, 4, "-", "test.clean.dash"), [(0, 1), (1, 2)]),
        ("…b", 0, Edit(0, 3, "-", "test.clean.dash"), [(0, 1), (1, 2)]),
        ("…bc", 0, Edit(3, 5, "xy", "test.clean.letters"), [(0, 1)] * 3 + [(1, 2), (2, 3)]),
        ("bc…", 2, Edit(0, 2, "xy", "test.clean.letters"), [(0, 1), (1, 2)] + [(2, 3)] * 3),
    ],
)
def test_characters_keep_their_own_origin_beside_a_whole_and_not_within(raw, dots, edit, wanted):
    text = Text.of(raw).edited([Edit(dots, dots + 1, "...", "test.clean.dots")])
    assert origins(text.edited([edit])) == wanted


@pytest.mark.parametrize(
    "wrong",
    [
        [Edit(1, 1, "x", "test.clean.insertion")],
        [Edit(2, 1, "", "test.clean.backwards")],
        [Edit(0, 9, "", "test.clean.too_far")],
        [Edit(-1, 1, "", "test.clean.before")],
        [Edit(0, 2, "", "test.clean.one"), Edit(1, 3, "", "test.clean.overlap")],
        [Edit(2, 3, "", "test.clean.one"), Edit(0, 1, "", "test.clean.out_of_order")],
    ],
)
def test_an_edit_that_inserts_overlaps_or_leaves_the_text_is_refused(wrong):
    with pytest.raises(EditError, match=r"test\.clean"):
        Text.of("abcd").edited(wrong)


@st.composite
def several_edits(draw):
    """Draw a short text, and passes of edits each of which fits what those before it leave."""
    text = Text.of(draw(st.text("ab", min_size=2, max_size=5)))
    passes = []
    for _ in range(draw(st.integers(1, 4))):
        cuts = sorted(draw(st.sets(st.integers(0, len(text.clean)), max_size=4)))
        stretches = list(zip(cuts[::2], cuts[1::2], strict=False))
        news = [draw(st.sampled_from(("", "x", "xx", "xxx", "xxxx"))) for _ in stretches]
        made = zip(stretches, news, strict=True)
        passes.append([Edit(*stretch, new, "test.clean.edit") for stretch, new in made])
        text = text.edited(passes[-1])
    return text, passes


def traced(raw, passes):
    """Keep the origin of each character in a plain list, and whether it is that one's own."""
    origins = [(place, place + 1, True) for place in range(len(raw))]
    for edits_of_pass in passes:
        for edit in reversed(edits_of_pass):
            old = origins[edit.start : edit.end]
            start, end = old[0][0], old[-1][1]
            same = len(edit.replacement) == len(old) == end - start
            own = same and all(exact for _, _, exact in old)
            new = old if own else [(start, end, False)] * len(edit.replacement)
            origins[edit.start : edit.end] = new
    return [(start, end) for start, end, _ in origins]


@settings(max_examples=400)
@given(several_edits())
def test_the_map_is_what_a_list_of_origins_would_be(drawn):
    text, passes = drawn
    assert origins(text) == traced(text.raw, passes)


@given(passes())
def test_every_origin_lies_in_the_raw_text(text):
    assert all(0 <= span.start <= span.end <= len(text.raw) for span in origins(text))


def test_an_edit_of_part_of_a_whole_stays_whole():
    text = (
        Text.of("ab")
        .edited([Edit(0, 2, "xyz", "test.clean.whole")])
        .edited([Edit(1, 3, "pq", "test.clean.whole")])
    )
    assert origins(text) == [(0, 2), (0, 2), (0, 2)]


@given(passes())
def test_origins_never_go_backwards(text):
    spans = origins(text)
    assert spans == sorted(spans)
    assert [span.end for span in spans] == sorted(span.end for span in spans)


@given(passes())
def test_a_character_that_no_edit_touched_maps_to_itself(text):
    touched = {i for edit in text.edits for i in range(edit.start, edit.end)}
    for character, span in zip(text.clean, origins(text), strict=True):
        if not touched.intersection(range(*span)):
            assert text.raw[span.start : span.end] == character


@given(passes())
def test_a_character_that_no_edit_touched_is_kept(text):
    touched = {i for edit in text.edits for i in range(edit.start, edit.end)}
    reached = {i for span in origins(text) for i in range(*span)}
    assert set(range(len(text.raw))) - touched <= reached


@given(passes(), st.data())
def test_the_origin_of_a_stretch_covers_that_of_each_part(text, data):
    start = data.draw(st.integers(0, len(text.clean)))
    end = data.draw(st.integers(start, len(text.clean)))
    middle = data.draw(st.integers(start, end))
    whole = text.span(start, end)
    assert whole.contains(text.span(middle, end)) or middle == end
    assert whole.contains(text.span(start, middle)) or middle == start


@given(passes())
def test_a_text_survives_pickling(text):
    twin = pickle.loads(pickle.dumps(text))
    assert twin == text
    assert origins(twin) == origins(text)


@given(texts, st.data())
def test_two_passes_apart_are_as_one(raw, data):
    todo = data.draw(edits(raw))
    at_once = Text.of(raw).edited(todo)
    one_by_one = Text.of(raw)
    for edit in reversed(todo):
        one_by_one = one_by_one.edited([edit])
    assert one_by_one.clean == at_once.clean
    assert origins(one_by_one) == origins(at_once)
