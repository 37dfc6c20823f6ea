"""What the pages say of the code is so; their examples are run by the conftest.py at the top."""

import re
import tomllib
from pathlib import Path

import pytest
from test_layers import RANKS

from statementparse import Statement, cli, load_language
from statementparse.languages import read_language

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src" / "statementparse" / "data"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), DATA / "README.md"]
FENCE = re.compile(r"^```(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ADDRESS = re.compile(r"`(en|common)\.(\w+)\.(\w+)`")


def fences(page, *languages):
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    return [body for language, body in found if language in languages]


def name(page):
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_fence_is_run_or_is_no_example(page):
    languages = {language for language, _ in FENCE.findall(page.read_text(encoding="utf-8"))}
    assert languages <= {
        "python",
        "console",
        "toml",
        "text",
        "{toctree}",
        "{include}",
        "{eval-rst}",
    }


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_between_files_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), target


def test_every_page_is_in_the_table_of_contents():
    (contents,) = fences(ROOT / "docs" / "index.md", "{toctree}")
    pages = {page.stem for page in (ROOT / "docs").glob("*.md")}
    assert set(contents.split("\n\n")[1].split()) == pages - {"index"}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_rule_that_is_named_exists(page):
    ids = {rule.id for rule in load_language("en").rules}
    named = {".".join(parts) for parts in ADDRESS.findall(page.read_text(encoding="utf-8"))}
    assert named <= ids


def test_every_file_that_the_architecture_names_exists():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(data/en/\w+\.toml|(?:\w+/)*\w+\.py)`", text))
    assert named
    assert [p for p in named if not any((base / p).exists() for base in (ROOT, DATA.parent))] == []


def test_the_import_order_that_is_told_is_the_one_that_is_held():
    (told,) = [body for body in fences(ROOT / "docs" / "architecture.md", "text") if "<" in body]
    ranks = [RANKS[name] for name in re.findall(r"\w+", told)]
    assert ranks == sorted(ranks)


def test_the_example_of_the_file_format_is_a_language(tmp_path):
    (example,) = fences(DATA / "README.md", "toml")
    (tmp_path / "dates.toml").write_text(example, encoding="utf-8")
    language = read_language("example", [tmp_path])
    assert language.check() == ()
    assert len(language.rules) == len(tomllib.loads(example)["rule"])


def test_every_field_of_a_statement_is_told_of():
    text = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    assert all(f"`{key}`" in text for key in Statement().to_dict() if key != "schema")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_that_is_shown_is_understood(page):
    for body in fences(page, "console"):
        for line in re.findall(r"^\$ statementparse (.*)$", body, re.MULTILINE):
            words = line.partition(">")[0].split()
            assert cli.arguments().parse_args(words).run


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_target_of_make_that_is_shown_exists(page):
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    text = page.read_text(encoding="utf-8")
    assert set(re.findall(r"(?:`|\$ )make (\w+)", text)) <= set(targets)


def test_every_code_of_an_issue_is_told_of():
    sources = (ROOT / "src").rglob("*.py")
    code = re.compile(r'(?:Issue\(|Problem\(|_failed\(|SEVERAL_ITEMS = |CROWDED = )"(\w+)"')
    codes = {found for path in sources for found in code.findall(path.read_text("utf-8"))}
    told = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    assert len(codes) == 8
    assert all(f"| `{found}` |" in told for found in codes)
