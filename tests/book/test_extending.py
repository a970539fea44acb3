"""One command makes a chapter, one takes a text in; both leave a project that passes its tests."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from reading import NAMES, ROOT

REPORT = """\
वार्ता की नई तारीख़

पाकिस्तान के प्रधानमंत्री इमरान खान ने कहा कि वह भारत से कश्मीर पर बातचीत चाहते हैं। बैठक 15 मार्च 2021 को होगी।
नियंत्रण रेखा पर युद्धविराम जारी है।
"""
EXECUTE = """
import sys, pathlib
from analysis.publishing.execute import execute_and_store
for name in sys.argv[1:]:
    execute_and_store(pathlib.Path("book", f"{name}.ipynb"))
"""
# Chapters whose numbers rest on the texts themselves.
COUNTING = ("index", "sources", "actors", "chronology", "terminology")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the whole project, without the source texts."""
    root = tmp_path_factory.mktemp("project")
    skipped = shutil.ignore_patterns("__pycache__", "raw", ".ipynb_checkpoints")
    for folder in ("analysis", "book", "data", "tests"):
        shutil.copytree(ROOT / folder, root / folder, ignore=skipped)
    for name in ("_config.yml", "_toc.yml", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    return root


def run(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("SAMVAD_")}
    done = subprocess.run(
        [sys.executable, "-X", "utf8", *command],
        cwd=project,
        env={**kept, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}:\n{done.stdout}{done.stderr}"
    return done


def samvad(project: Path, *words: str) -> str:
    return run(project, "-c", "from analysis.cli import app; app()", *words).stdout


def outputs(project: Path, chapter: str) -> str:
    notebook = json.loads((project / "book" / f"{chapter}.ipynb").read_text("utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return json.dumps([cell["outputs"] for cell in code], ensure_ascii=False, sort_keys=True)


def test_a_new_chapter_passes_the_tests_and_stands_in_the_contents(project: Path) -> None:
    samvad(project, "chapter", "new", "water", "--title", "Water", "--title-hi", "पानी")
    contents = (project / "_toc.yml").read_text("utf-8")
    assert contents.count("book/water") == 1
    assert contents.index("book/terminology") < contents.index("book/water")
    pytest_ = ("-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "-o", "addopts=")
    tests = ("tests/book/test_notebooks.py", "tests/book/test_numbers.py")
    mode = "--import-mode=importlib"
    shown = run(project, *pytest_, mode, "-k", "water", *tests).stdout
    assert "passed" in shown and "failed" not in shown
    run(project, *pytest_, "--nbval", "book/water.ipynb")


def test_a_text_taken_in_moves_the_numbers_of_every_counting_chapter(project: Path) -> None:
    before = {name: outputs(project, name) for name in COUNTING}
    (project / "report.txt").write_text(REPORT, "utf-8")
    details = ("--language", "hi", "--published", "2021-03-08", "--outlet", "नमूना समाचार")
    samvad(project, "ingest", "report.txt", "--id", "005", *details, "--title-lines", "1")
    assert "agree with datapackage.json" in samvad(project, "check")
    assert "नमूना समाचार" in samvad(project, "report")
    assert set(COUNTING) <= set(NAMES)
    run(project, "-c", EXECUTE, *COUNTING, "framing")
    for name in COUNTING:
        assert outputs(project, name) != before[name], f"{name} did not follow"
