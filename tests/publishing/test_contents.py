"""The order of the pages stands in _toc.yml alone."""

from pathlib import Path

import pytest

from analysis.publishing.contents import ContentsError, chapters, pages


def write(root: Path, text: str, *names: str) -> Path:
    (root / "_toc.yml").write_text(text, "utf-8")
    for name in names:
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("", "utf-8")
    return root


def test_pages_come_in_their_order_with_parts_and_sections(tmp_path):
    text = (
        "root: book/index\nparts:\n- caption: A\n  chapters:\n  - file: book/two\n"
        "    sections:\n    - file: book/three\n- caption: B\n  chapters:\n  - file: book/one\n"
    )
    names = ["book/index.ipynb", "book/two.ipynb", "book/three.md", "book/one.ipynb"]
    root = write(tmp_path, text, *names)
    assert [p.relative_to(root).as_posix() for p in pages(root)] == names
    assert [p.stem for p in chapters(root)] == ["index", "two", "one"]


def test_a_page_that_is_not_there_is_named(tmp_path):
    root = write(tmp_path, "root: book/index\nchapters:\n- file: book/lost\n", "book/index.ipynb")
    with pytest.raises(ContentsError, match="book/lost"):
        pages(root)


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "chapters: []\n", "root: [unclosed\n"])
def test_a_malformed_table_of_contents_is_a_clear_error(tmp_path, text):
    with pytest.raises(ContentsError, match=r"_toc\.yml"):
        pages(write(tmp_path, text))


def test_a_missing_table_of_contents_is_a_clear_error(tmp_path):
    with pytest.raises(ContentsError, match=r"_toc\.yml"):
        pages(tmp_path)
