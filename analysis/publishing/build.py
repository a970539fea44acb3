"""``make book``: decide what is to be done, do it side by side, say where the book is."""

import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from analysis.publishing.keys import book_key, folder_state
from analysis.publishing.write import join

NAMES = {"en": "English edition", "hi": "Hindi edition"}


def build(root: Path, *, editions: Sequence[str]) -> int:
    """Build the editions, or see that nothing changed since they were built.

    Parameters
    ----------
    root : Path
        The project.
    editions : sequence of str
        Languages to be published.

    Returns
    -------
    int
        0 when the book stands; 1 after a failing cell, a warning or a missing page.
    """
    start = time.perf_counter()
    stamp = root / "_build" / ".book-key"
    html = root / "_build" / "html"
    key = book_key(root, editions)
    built, _, state = stamp.read_text("utf-8").partition(" ") if stamp.exists() else ("", "", "")
    untouched = state == folder_state(html)
    if built == key and untouched:
        _announce(html, "Nothing changed.", start)
        return 0
    stamp.unlink(missing_ok=True)
    if not untouched:
        shutil.rmtree(html, ignore_errors=True)
        shutil.rmtree(root / "_build" / ".written", ignore_errors=True)
    if not (_tables_agree() and _execute(root, editions) and _write(root, editions)):
        print("The book was not built.", file=sys.stderr)
        return 1
    join(root, editions)
    stamp.write_text(f"{key} {folder_state(html)}", "utf-8")
    _announce(html, "The book is built.", start)
    return 0


def _announce(html: Path, what: str, start: float) -> None:
    seconds = time.perf_counter() - start
    print(f"{what} ({seconds:.1f} s)\nOpen {html / 'index.html'}\nor type: make serve")


def _tables_agree() -> bool:
    """Look through the tables first: a bad row is then told plainly, not from within a chapter."""
    from analysis import tables

    try:
        problems = [str(problem) for problem in tables.check()]
    except FileNotFoundError as error:
        problems = [str(error)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return not problems


def _execute(root: Path, editions: Sequence[str]) -> bool:
    from analysis.publishing.contents import ContentsError, chapters
    from analysis.publishing.execute import ChapterError, missing, run

    try:
        listed = chapters(root)
        jobs = missing(root, listed, editions)
        known = len(listed) * len(editions) - len(jobs)
        print(f"Executing chapters: {len(jobs)} to run, {known} unchanged", flush=True)
        run(root, jobs, report=lambda line: print(line, flush=True))
    except (ChapterError, ContentsError) as error:
        print(error, file=sys.stderr)
        return False
    return True


def _write(root: Path, editions: Sequence[str]) -> bool:
    """Write the editions, each in a process of its own (Sphinx keeps global state)."""
    print("Writing pages", flush=True)
    start = time.perf_counter()
    command = [sys.executable, "-X", "utf8", "-m", "analysis.publishing", "write"]
    running = {
        edition: subprocess.Popen(
            [*command, edition, "--root", str(root), "--editions", *editions], cwd=root
        )
        for edition in editions
    }
    good = True
    for edition, process in running.items():
        written = process.wait() == 0
        good = good and written
        seconds = time.perf_counter() - start
        print(
            f"  {NAMES[edition]}: {'written' if written else 'FAILED'} ({seconds:.1f} s)",
            flush=True,
        )
    return good
