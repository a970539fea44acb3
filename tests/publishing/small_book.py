"""A small book that tests may build, break and build again."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

HERE = Path(__file__).resolve().parents[2]
KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}


def prose(id: str, text: str, *tags: str) -> nbformat.NotebookNode:
    return new_markdown_cell(text, id=id, metadata={"tags": list(tags)})


def code(id: str, text: str) -> nbformat.NotebookNode:
    return new_code_cell(text, id=id, metadata={"tags": ["hide-input"]})


class SmallBook:
    """A project folder with the real package and settings, and chapters of a test's own."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def chapter(self, name: str, *cells: nbformat.NotebookNode) -> Path:
        path = self.root / "book" / f"{name}.ipynb"
        nbformat.write(new_notebook(cells=list(cells), metadata=KERNEL), path)
        return path

    def contents(self, *names: str) -> None:
        lines = "".join(f"  - file: book/{name}\n" for name in names)
        text = f"format: jb-book\nroot: book/index\nchapters:\n{lines}"
        (self.root / "_toc.yml").write_text(text, "utf-8")

    def run(self, *words: str, editions: tuple[str, ...] = ("en",)) -> subprocess.CompletedProcess:
        command = words or ("-m", "analysis.publishing", "build", "--editions", *editions)
        return subprocess.run(
            [sys.executable, *command],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root), "PYTHONUTF8": "1", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )

    def html(self, name: str, edition: str = "en") -> str:
        top = self.root / "_build" / "html"
        folder = top if edition == "en" else top / edition
        return (folder / "book" / f"{name}.html").read_text("utf-8")


def make_small_book(root: Path) -> SmallBook:
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HERE / "analysis", root / "analysis", ignore=skipped)
    for folder in ("_static", "_templates"):
        shutil.copytree(HERE / "book" / folder, root / "book" / folder)
    for name in ("_config.yml", "requirements.lock", "pyproject.toml", "book/references.bib"):
        shutil.copy(HERE / name, root / name)
    (root / "data").mkdir()
    (root / "data" / "datapackage.json").write_text('{"name": "small", "resources": []}', "utf-8")
    (root / "data" / "number.txt").write_text("41\n", "utf-8")
    book = SmallBook(root)
    book.chapter(
        "index",
        prose("title-en", "# A small book", "lang-en"),
        prose("title-hi", "# एक छोटी किताब", "lang-hi"),
        prose("summary-en", "What it shows.", "lang-en", "summary"),
        prose("summary-hi", "यह क्या दिखाती है।", "lang-hi", "summary"),
    )
    book.chapter(
        "water",
        prose("title-en", "# Water", "lang-en"),
        prose("title-hi", "# पानी", "lang-hi"),
        prose("summary-en", "There are {glue:text}`n` rivers.", "lang-en", "summary"),
        prose("summary-hi", "यहाँ {glue:text}`n` नदियाँ हैं।", "lang-hi", "summary"),
        code(
            "setup",
            "from pathlib import Path\nfrom analysis import figures\n"
            "figures.glue(n=int(Path('../data/number.txt').read_text()))",
        ),
        prose("reading-en", "The word वार्ता means talks.", "lang-en"),
        prose("reading-hi", "केवल हिंदी संस्करण में।", "lang-hi"),
    )
    book.contents("water")
    return book
