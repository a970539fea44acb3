"""The source articles are their publishers': no sentence of theirs is published here."""

import os
import subprocess
from pathlib import Path

import pytest
import regex
from reading import ROOT, pages

from analysis.tables import read as read_table

LONGEST_RUN = 7
BINARY = {".png", ".ico", ".parquet", ".ttf", ".woff2", ".pdf"}
HEADLINES_ALLOWED = {"book/references.bib", "data/sources.csv"}
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_ESCAPE = regex.compile(r"\\u([0-9a-fA-F]{4})")


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of eight words."""
    found, size = words(text), LONGEST_RUN + 1
    return {tuple(found[i : i + size]) for i in range(len(found) - size + 1)}


def readable(path: Path) -> str:
    text = path.read_text("utf-8", errors="replace")
    text = _ESCAPE.sub(lambda m: chr(int(m[1], 16)), text).replace("\\n", " ")
    return regex.sub(r"<[^>]*>", " ", text) if path.suffix in (".html", ".ipynb") else text


@pytest.fixture(scope="module")
def source_runs(raw: Path) -> dict[tuple[str, ...], str]:
    return {
        run: path.name
        for path in sorted(raw.glob("*.txt"))
        for run in runs(path.read_text("utf-8"))
    }


@pytest.fixture(scope="module")
def headline_runs(raw: Path) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for row in read_table("sources").itertuples():
        lines = (raw / row.file).read_text("utf-8").splitlines()
        numbers = [int(n) for n in regex.findall(r"\d+", str(row.title_lines))]
        found |= {run for n in numbers for run in runs(lines[n - 1])}
    return found


def tracked() -> list[Path]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = [ROOT / name for name in listed.splitlines()]
    return [p for p in paths if p.suffix not in BINARY and p.is_file()]


def copied(path: Path, source_runs, allowed) -> list[str]:
    found = runs(readable(path)) & source_runs.keys() - allowed
    return [f"{path}: {source_runs[run]}: {' '.join(run)}" for run in sorted(found)]


def test_a_copied_sentence_would_be_seen(raw, source_runs, tmp_path):
    text = (sorted(raw.glob("*.txt"))[0]).read_text("utf-8")
    excerpt = " ".join(text.split()[40:60])
    page = tmp_path / "page.html"
    page.write_text(f"<p>{excerpt}</p>", "utf-8")
    assert copied(page, source_runs, set())
    page.write_text("<p>" + " ".join(text.split()[40:45]) + "</p>", "utf-8")
    assert copied(page, source_runs, set()) == []


def test_no_tracked_file_holds_a_sentence_of_a_source(source_runs, headline_runs):
    files = tracked()
    assert len(files) > 50
    found = []
    for path in files:
        headlines = path.relative_to(ROOT).as_posix() in HEADLINES_ALLOWED
        found += copied(path, source_runs, headline_runs if headlines else set())
    assert found == []


def test_no_built_page_holds_a_sentence_of_a_source(html, source_runs, headline_runs):
    found = []
    for path in pages(html):
        headlines = path.stem in ("bibliography", "sources")
        found += copied(path, source_runs, headline_runs if headlines else set())
    assert found == []


@pytest.mark.skipif(not os.environ.get("CI"), reason="only CI is known to have the texts")
@pytest.mark.skipif(not (ROOT.parent / "shared" / "sources").is_dir(), reason="no texts beside us")
def test_ci_reads_the_texts_where_they_lie_beside_the_repository(raw):
    assert len(list(raw.glob("*.txt"))) >= 5
