"""A book is built whole or not at all, never stale, and a defect stays a defect."""

import json
import shutil
import time

import pytest
from small_book import SmallBook, code, prose

PLAIN = ("-c", "from jupyter_book.cli.main import main; main()", "build", ".")


@pytest.mark.slow
def test_both_editions_are_built_linked_and_then_left_alone(small_book: SmallBook):
    built = small_book.run(editions=("en", "hi"))
    assert built.returncode == 0, built.stderr
    assert 'There are <span class="pasted-text">41</span> rivers' in small_book.html("water")
    assert '<div class="chapter-summary docutils container" lang="hi">' in small_book.html("water")
    assert '<span lang="hi">वार्ता</span>' in small_book.html("water")
    hindi = small_book.html("water", "hi")
    assert '<html lang="hi"' in hindi and "केवल हिंदी संस्करण में" in hindi
    assert "There are" not in hindi
    assert 'href="../hi/book/water.html"' in small_book.html("water")
    assert 'href="../../book/water.html"' in hindi
    start = time.perf_counter()
    again = small_book.run(editions=("en", "hi"))
    assert "Nothing changed." in again.stdout
    assert time.perf_counter() - start < 3
    page = small_book.root / "_build" / "html" / "book" / "water.html"
    page.write_text("spoiled", "utf-8")
    mended = small_book.run(editions=("en", "hi"))
    assert "The book is built." in mended.stdout
    assert "41</span> rivers" in small_book.html("water")


@pytest.mark.slow
def test_changed_data_and_modules_reach_the_page_whoever_builds(small_book: SmallBook):
    assert small_book.run().returncode == 0
    (small_book.root / "data" / "number.txt").write_text("42\n", "utf-8")
    assert small_book.run().returncode == 0
    assert ">42</span> rivers" in small_book.html("water")
    prose_file = small_book.root / "analysis" / "figures" / "prose.py"
    text = prose_file.read_text("utf-8")
    prose_file.write_text(text.replace('f"{value:,}"', 'f"{value:,} or so"'), "utf-8")
    plain = small_book.run(*PLAIN)
    assert plain.returncode == 0, plain.stderr
    assert ">42 or so</span> rivers" in small_book.html("water")
    prose_file.write_text(text, "utf-8")
    assert small_book.run().returncode == 0
    assert ">42</span> rivers" in small_book.html("water")


def test_a_failing_cell_fails_the_build_every_time_and_is_named(small_book: SmallBook):
    small_book.chapter("water", prose("t", "# Water"), code("broken", "1 / 0"))
    for _ in range(2):
        built = small_book.run()
        assert built.returncode == 1
        assert "water.ipynb (en), cell 'broken' failed: ZeroDivisionError" in built.stderr
        assert "\x1b" not in built.stderr
    plain = small_book.run(*PLAIN)
    assert plain.returncode != 0


def test_a_warning_of_a_cell_fails_the_build(small_book: SmallBook):
    small_book.chapter(
        "water", prose("t", "# Water"), code("loud", "import warnings; warnings.warn('शोर')")
    )
    built = small_book.run()
    assert built.returncode == 1 and "cell loud: wrote to standard error" in built.stderr


@pytest.mark.slow
def test_a_sphinx_warning_fails_the_build_every_time(small_book: SmallBook):
    small_book.chapter("water", prose("t", "# Water\n\n[nowhere](lost.ipynb)"))
    assert [small_book.run().returncode for _ in range(2)] == [1, 1]
    plain = [small_book.run(*PLAIN).returncode for _ in range(2)]
    assert all(plain)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        '<a href="javascript:alert(1)">x</a>',
        '<img src="https://example.org/pixel.png">',
    ],
)
def test_markup_that_runs_in_prose_fails_the_build(small_book: SmallBook, text):
    small_book.chapter("water", prose("t", f"# Water\n\n{text}"))
    built = small_book.run()
    assert built.returncode == 1 and "book/water: the page's text holds" in built.stderr


def test_a_stray_notebook_outside_the_contents_is_neither_run_nor_shown(small_book: SmallBook):
    mark = small_book.root / "ran"
    small_book.chapter("stray", prose("t", "# Stray"), code("c", f"open({str(mark)!r}, 'w')"))
    assert small_book.run().returncode == 0
    assert not mark.exists()
    assert not (small_book.root / "_build" / "html" / "book" / "stray.html").exists()


@pytest.mark.slow
def test_a_new_title_reaches_the_contents_of_every_page(small_book: SmallBook):
    assert small_book.run().returncode == 0
    path = small_book.root / "book" / "water.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    notebook["cells"][0]["source"] = "# Rivers"
    path.write_text(json.dumps(notebook), "utf-8")
    assert small_book.run().returncode == 0
    assert "Rivers" in small_book.html("index") and "Water" not in small_book.html("index")


@pytest.mark.slow
def test_what_an_earlier_build_left_is_removed(small_book: SmallBook):
    small_book.chapter("old", prose("t", "# Old\n\nA zebra."))
    small_book.contents("water", "old")
    assert small_book.run(editions=("en", "hi")).returncode == 0
    html = small_book.root / "_build" / "html"
    assert (html / "book" / "old.html").exists() and (html / "hi" / "book" / "old.html").exists()
    assert "zebra" in (html / "searchindex.js").read_text("utf-8")
    small_book.contents("water")
    assert small_book.run().returncode == 0
    assert "zebra" not in (html / "searchindex.js").read_text("utf-8")
    assert not list(html.rglob("old*")) and not (html / "hi").exists()
    assert 'hreflang="hi"' not in small_book.html("water")


def test_a_missing_page_is_named(small_book: SmallBook):
    small_book.contents("water", "lost")
    built = small_book.run()
    assert built.returncode == 1 and "book/lost" in built.stderr


def test_refresh_stores_outputs_and_leaves_a_failing_chapter_as_it_was(small_book: SmallBook):
    done = small_book.run("-m", "analysis.publishing", "refresh")
    assert done.returncode == 0, done.stderr
    stored = json.loads((small_book.root / "book" / "water.ipynb").read_text("utf-8"))
    ran = [c for c in stored["cells"] if c["cell_type"] == "code"]
    assert [c["execution_count"] for c in ran] == [1]
    assert (
        "unchanged book/water.ipynb"
        in small_book.run("-m", "analysis.publishing", "refresh").stdout
    )
    shutil.copy(small_book.root / "book" / "water.ipynb", small_book.root / "before")
    (small_book.root / "data" / "number.txt").write_text("no number", "utf-8")
    assert small_book.run("-m", "analysis.publishing", "refresh").returncode != 0
    now = (small_book.root / "book" / "water.ipynb").read_bytes()
    assert now == (small_book.root / "before").read_bytes()


def test_a_missing_or_wrong_table_is_told_before_any_chapter_runs(small_book: SmallBook):
    field = {"name": "date", "type": "string", "notation": "edtf"}
    resource = {"name": "events", "path": "events.csv", "schema": {"fields": [field]}}
    package = json.dumps({"name": "small", "resources": [resource]})
    (small_book.root / "data" / "datapackage.json").write_text(package, "utf-8")
    missing = small_book.run()
    assert missing.returncode == 1 and "events.csv is missing: restore it" in missing.stderr
    (small_book.root / "data" / "events.csv").write_text("date\n19x7\n", "utf-8")
    wrong = small_book.run()
    assert wrong.returncode == 1 and "events.csv, row 2, column date" in wrong.stderr
    assert "Executing" not in missing.stdout + wrong.stdout
