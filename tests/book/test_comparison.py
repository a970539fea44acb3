"""Stored outputs are what the code gives today, and a changed datum is seen."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from reading import CHAPTERS, ROOT, code_cells

COMPARED = {"text/plain", "text/html", "text/markdown", "application/json"}


def compare(root: Path, chapter: str) -> subprocess.CompletedProcess:
    """Run strict nbval on one chapter of a project folder."""
    command = [sys.executable, "-m", "pytest", "--nbval", "-q", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, "-o", "addopts=", "-n", "0", f"book/{chapter}.ipynb"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_there_is_something_to_compare_in_most_cells():
    """Nbval skips a cell without a count and ignores pictures: what is left must be plenty."""
    every = [c for path in CHAPTERS for c in code_cells(path)]
    comparable = [
        c
        for c in every
        if c["execution_count"]
        and any(COMPARED & set(o.get("data", {})) or "text" in o for o in c["outputs"])
    ]
    assert len(comparable) > len(every) / 2 > 0


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("copy")
    skipped = shutil.ignore_patterns("__pycache__", "raw", ".ipynb_checkpoints")
    for folder in ("analysis", "book", "data"):
        shutil.copytree(ROOT / folder, root / folder, ignore=skipped)
    return root


def test_one_changed_datum_turns_the_comparison_red(copy: Path):
    before = compare(copy, "sources")
    assert before.returncode == 0, before.stdout
    table = copy / "data" / "sources.csv"
    rows = list(csv.reader(table.read_text("utf-8").splitlines()))
    column = rows[0].index("outlet")
    rows[1][column] = "Another Daily"
    with table.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)
    after = compare(copy, "sources")
    assert after.returncode == 1 and "failed" in after.stdout, after.stdout
