"""One vocabulary of Hypothesis strategies: texts, noise, statements, edits, rules."""

from dataclasses import dataclass

from hypothesis import strategies as st

from statementparse import Edit, Lexicon, Rule

# Pieces of statements and of their pages; joined at random they look almost like one.
FRAGMENTS = (
    "U.S.",
    "Mr. A. B.",
    "H.E. Dr.",
    "France",
    "India and Japan",
    "both sides",
    "They agreed to",
    "will not",
    "March 20-21, 2024",
    "on 4 March",
    "2021-11-11",
    "co-chaired by",
    "Ministry of",
    "“We will",
    "he said”",
    "resolution 77/41",
    "Comments are closed.",
    "https://example.org/a?b=c",
    "(Image: @x)",
    "1. ",
    "- ",
    "The post ",
    "if",
    ", and",
    ".",
    "\n",
    "\n\n",
    "   ",
)
# What breaks readers of text: line ends, marks, bidirectional signs, mojibake, halves of pairs.
ODDITIES = (
    "\x00",
    "\r",
    "\r\n",
    "\t",
    "\x0b",
    "\x85",
    "\u00a0",
    "\u00ad",
    "\u0130",
    "\u0301\u0323\u0301",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2028",
    "\ufeff",
    "\ufffd",
    "\ud800",
    "\udfff",
    "\U0001f1eb\U0001f1f7",
    "\ufb01",
    "â€™",
    "Ã©",
    "&amp;",
    "<p>",
    "声明。",
    "بيان مشترك",
    "Заявление",
)

characters = st.characters(exclude_categories=())
texts = st.lists(
    st.one_of(
        st.sampled_from(FRAGMENTS), st.sampled_from(ODDITIES), st.text(characters, max_size=8)
    ),
    max_size=40,
).flatmap(lambda parts: st.sampled_from(("", " ")).map(lambda glue: glue.join(parts)))

noise_lines = st.sampled_from(
    (
        "Comments are closed.",
        "Share this article",
        "Share on Facebook",
        "Follow us on Twitter",
        "Read more",
        "Click here to subscribe",
        "Subscribe to our newsletter",
        "Related articles",
        "Latest News",
        "All rights reserved.",
        "Print this page",
        "(Image: @ministry/Twitter)",
        "This website uses cookies.",
    )
)

STATES = {
    "France": "FRA",
    "India": "IND",
    "Japan": "JPN",
    "Brazil": "BRA",
    "Kenya": "KEN",
    "Norway": "NOR",
    "Vietnam": "VNM",
    "Chile": "CHL",
}
PLACES = ("Paris", "New Delhi", "Tokyo", "Nairobi", "Oslo", "Santiago")
ORDINALS = {"second": 2, "third": 3, "fifth": 5, "twelfth": 12}
TOPICS = ("Space", "Maritime", "Energy", "Cyber", "Consular")
MONTHS = ("January", "March", "June", "September", "November")
NAMES = (
    "Ingrid Solberg",
    "Rafael Quintana",
    "Amina Wanjiru",
    "Kenji Morimoto",
    "Claire Delorme",
    "Arvind Sethi",
)
FORCES = {
    "agreed to": "decision",
    "decided to": "decision",
    "resolved to": "decision",
    "pledged to": "pledge",
    "committed to": "pledge",
    "intend to": "intent",
    "expressed their intent to": "intent",
}
ACTS = (
    "deepen their cooperation on satellite data",
    "open a joint laboratory",
    "share forecasts of floods",
    "hold an annual exercise at sea",
    "exchange customs officers",
)
ASIDES = (
    "The discussions took place in a friendly atmosphere.",
    "The two sides reviewed the work of the past year.",
    "They exchanged views on regional developments.",
)


@dataclass(frozen=True)
class Composed:
    """A statement made from parts, with what a reader must find in it."""

    text: str
    parties: frozenset[str]
    day: str
    place: str
    ordinal: int
    chairs: tuple[str, ...]
    undertakings: tuple[tuple[str, str], ...]


def _two_of(choices):
    return st.lists(st.sampled_from(choices), min_size=2, max_size=2, unique=True)


@st.composite
def statements(draw):
    """Compose a joint statement of two states whose every part is known."""
    first, second = draw(
        st.lists(st.sampled_from(list(STATES)), min_size=2, max_size=2, unique=True)
    )
    one, other = draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True))
    ordinal, place = draw(st.sampled_from(list(ORDINALS))), draw(st.sampled_from(PLACES))
    month, day = draw(st.integers(0, len(MONTHS) - 1)), draw(st.integers(1, 28))
    year = draw(st.integers(1995, 2035))
    series = f"{draw(st.sampled_from(TOPICS))} Dialogue"
    acts = st.tuples(st.sampled_from(list(FORCES)), st.sampled_from(ACTS))
    undertakings = draw(st.lists(acts, min_size=1, max_size=4, unique_by=lambda act: act[1]))
    asides = draw(st.lists(st.sampled_from(ASIDES), max_size=2, unique=True))
    date = f"{MONTHS[month]} {day}, {year}"
    body = f"Secretary General of the Ministry of Foreign Affairs of {second}"
    chairs = f"{one}, Foreign Secretary of {first}, and {other}, {body}"
    lines = [
        f"Joint Statement of the {ordinal.capitalize()} {first}-{second} {series}",
        f"{first} and {second} held the {ordinal} {first}-{second} {series} in {place} on {date}.",
        f"The meeting was co-chaired by {chairs}.",
        *asides,
        *(f"Both sides {cue} {act}." for cue, act in undertakings),
    ]
    return Composed(
        "\n\n".join(lines),
        frozenset({STATES[first], STATES[second]}),
        f"{year}-{('01', '03', '06', '09', '11')[month]}-{day:02d}",
        place,
        ORDINALS[ordinal],
        (one, other),
        tuple((cue, FORCES[cue]) for cue, _ in undertakings),
    )


@st.composite
def edits(draw, text):
    """Draw edits of a text: in order, apart, each consuming a character or more."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    stretches = list(zip(cuts[::2], cuts[1::2], strict=False))
    replacements = st.text(characters, max_size=4)
    return [Edit(start, end, draw(replacements), "test.clean.edit") for start, end in stretches]


words = st.text("abcdeéß", min_size=2, max_size=6)
lexicons = st.dictionaries(
    st.sampled_from(("one", "two", "three")),
    st.lists(words, min_size=1, max_size=3).map(tuple),
    min_size=1,
).map(lambda forms: Lexicon("novel", forms))


@st.composite
def rules(draw, kind):
    """Draw a rule of a kind: a word of its own, or a word and what follows it."""
    word = draw(st.sampled_from(("France", "agreed", "March", "the", "Ministry", "zebra")))
    pattern = draw(st.sampled_from((word, rf"{word} \w{{1,20}}", rf"{word}[ ,.]{{0,3}}\d{{1,4}}")))
    name = draw(st.sampled_from(("alpha", "beta")))
    return Rule(f"test.novel.{name}", kind, pattern=pattern, anchor=(word,))
