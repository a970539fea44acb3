"""A key changes with everything that can change a page, and with nothing else."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.publishing import keys


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "analysis/one.py": "x = 1",
        "data/a.csv": "क,ख",
        "data/raw/text.txt": "private",
        "requirements.lock": "pandas==3",
        "_toc.yml": "root: book/index",
        "_config.yml": "title: t",
        "pyproject.toml": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    chapter = tmp_path / "book" / "index.ipynb"
    chapter.parent.mkdir()
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": ["1"], "outputs": []}
    chapter.write_text(json.dumps({"cells": [cell], "metadata": {}}), "utf-8")
    return tmp_path


def chapter_key(root: Path, edition: str = "en") -> str:
    keys.inputs_digest.cache_clear()
    return keys.chapter_key(root, root / "book" / "index.ipynb", edition)


INPUTS = ["analysis/one.py", "analysis/words.csv", "data/a.csv", "requirements.lock"]


@pytest.mark.parametrize("name", INPUTS)
def test_a_module_a_table_and_the_lock_change_the_key(project, name):
    before = chapter_key(project)
    (project / name).write_text("changed", "utf-8")
    assert chapter_key(project) != before


def test_a_new_and_a_renamed_file_change_the_key(project):
    before = chapter_key(project)
    (project / "data" / "b.csv").write_text("", "utf-8")
    added = chapter_key(project)
    (project / "data" / "b.csv").rename(project / "data" / "c.csv")
    assert len({before, added, chapter_key(project)}) == 3


def test_raw_texts_and_bytecode_do_not_change_the_key(project):
    before = chapter_key(project)
    (project / "data" / "raw" / "text.txt").write_text("another", "utf-8")
    (project / "analysis" / "__pycache__").mkdir()
    (project / "analysis" / "__pycache__" / "one.py").write_text("cache", "utf-8")
    assert chapter_key(project) == before


def test_editions_have_keys_of_their_own(project):
    assert chapter_key(project, "en") != chapter_key(project, "hi")


def test_outputs_do_not_change_the_key_but_sources_and_tags_do(project):
    path = project / "book" / "index.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    before = chapter_key(project)
    notebook["cells"][0]["outputs"] = [{"output_type": "stream", "text": "1"}]
    path.write_text(json.dumps(notebook), "utf-8")
    assert chapter_key(project) == before
    notebook["cells"][0]["metadata"] = {"tags": ["lang-hi"]}
    path.write_text(json.dumps(notebook), "utf-8")
    assert chapter_key(project) != before


def test_the_key_is_the_same_in_another_folder(project, tmp_path_factory):
    other = tmp_path_factory.mktemp("elsewhere") / "clone"
    project.rename(other)
    there = chapter_key(other)
    other.rename(project)
    assert there == chapter_key(project)


def test_a_touched_page_changes_the_state_of_a_built_folder(project):
    before = keys.folder_state(project / "book")
    (project / "book" / "index.ipynb").write_text("{}", "utf-8")
    assert keys.folder_state(project / "book") != before


def test_the_book_key_covers_pages_settings_and_editions(project):
    def book_key(*editions: str) -> str:
        keys.inputs_digest.cache_clear()
        return keys.book_key(project, editions)

    seen = [book_key("en"), book_key("en", "hi")]
    (project / "_config.yml").write_text("title: other", "utf-8")
    seen.append(book_key("en"))
    (project / "book" / "style.css").write_text("p {}", "utf-8")
    seen.append(book_key("en"))
    assert len(set(seen)) == len(seen)


@given(st.lists(st.text()), st.lists(st.text()))
def test_different_parts_have_different_digests(a, b):
    encodable = all(not any(0xD800 <= ord(c) < 0xE000 for c in t) for t in a + b)
    if encodable:
        assert (keys.digest(*a) == keys.digest(*b)) == (a == b)
