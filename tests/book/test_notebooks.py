"""Chapters are thin, stable, bilingual where it matters, and their outputs are stored."""

import json
from statistics import median

import pytest
import regex
from reading import CHAPTERS, NAMES, cells, code_cells

from analysis.publishing.editions import text_of

chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=NAMES)
SLUG = regex.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def outside_code(text: str) -> str:
    return regex.sub(r"(?s)```.*?```|``.*?``(?!`)", "", text)


def lines(cell) -> int:
    return len([line for line in text_of(cell).splitlines() if line.strip()])


def test_code_cells_are_short():
    counts = [lines(c) for path in CHAPTERS for c in code_cells(path)]
    assert median(counts) <= 3 and max(counts) <= 12


@chapter
def test_no_function_or_class_is_defined_in_a_chapter(chapter):
    for cell in code_cells(chapter):
        assert not regex.search(r"^\s*(def|class|async def)\b", text_of(cell), regex.M), cell["id"]


@chapter
def test_no_cell_calls_a_shell_a_magic_or_the_network(chapter):
    outside = regex.compile(r"^\s*[%!]|\b(urllib|requests|httpx|socket|subprocess)\b", regex.M)
    for cell in code_cells(chapter):
        assert not outside.search(text_of(cell)), cell["id"]


@chapter
def test_cell_ids_are_unique_words(chapter):
    ids = [c["id"] for c in cells(chapter)]
    assert len(ids) == len(set(ids))
    assert [i for i in ids if not SLUG.fullmatch(i)] == []


@chapter
def test_every_code_cell_stores_its_outputs_in_order(chapter):
    counts = [c["execution_count"] for c in code_cells(chapter)]
    assert counts == list(range(1, len(counts) + 1)), "run: make refresh"


@chapter
def test_nothing_of_a_machine_or_a_moment_is_stored(chapter):
    text = chapter.read_text("utf-8")
    notebook = json.loads(text)
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}
    assert set(notebook["metadata"]["language_info"]) == {"name"}
    for forbidden in (r"/(home|root|tmp|work)/\w+", r"0x[0-9a-f]{8,}", r"iopub\."):
        found = regex.search(forbidden, text)
        assert not found, found and text[max(0, found.start() - 60) : found.end() + 20]


@chapter
def test_a_chapter_opens_with_title_and_summary_in_both_languages(chapter):
    opening = cells(chapter)[:4]
    ids = [c["id"] for c in opening]
    assert ids == ["title-en", "title-hi", "summary-en", "summary-hi"]
    tags = [sorted(c["metadata"]["tags"]) for c in opening]
    assert tags[:2] == [["lang-en"], ["lang-hi"]]
    assert tags[2:] == [["lang-en", "summary"], ["lang-hi", "summary"]]
    assert all(text_of(c).startswith("# ") for c in opening[:2])
    assert all("\n#" not in "\n" + text_of(c) for c in opening[2:])
    assert regex.search(r"\p{Devanagari}{2}", text_of(opening[3]))


@chapter
def test_every_prose_cell_belongs_to_an_edition(chapter):
    for cell in cells(chapter):
        if cell["cell_type"] == "markdown":
            tags = cell["metadata"].get("tags", [])
            assert len({"lang-en", "lang-hi"} & set(tags)) == 1, cell["id"]


@chapter
def test_code_is_folded_away_from_readers(chapter):
    hidden = {"hide-input", "remove-input", "hide-cell", "remove-cell"}
    for cell in code_cells(chapter):
        assert hidden & set(cell["metadata"].get("tags", [])), cell["id"]


@chapter
def test_every_glued_number_is_computed_in_the_chapter(chapter):
    glued = set()
    for cell in code_cells(chapter):
        for output in cell["outputs"]:
            name = output.get("metadata", {}).get("scrapbook", {}).get("name")
            glued |= {name} if name else set()
    used = {
        name
        for cell in cells(chapter)
        for name in regex.findall(r"\{glue:text\}`([\w-]+)", outside_code(text_of(cell)))
    }
    assert used <= glued, f"used but not computed: {sorted(used - glued)}"
