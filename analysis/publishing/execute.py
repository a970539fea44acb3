"""Run chapters in parallel, each in its own kernel, and keep the results by key."""

import asyncio
import atexit
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import nbformat
import regex
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from analysis.publishing.keys import chapter_key

TIMEOUT = 300
"""Seconds one cell may take."""
TRACE_LINES = 15


class ChapterError(RuntimeError):
    """A cell of a chapter failed; the message names chapter and cell."""


class Job(NamedTuple):
    """One chapter to be run for one edition."""

    chapter: Path
    edition: str
    key: str


def cache_path(root: Path, key: str) -> Path:
    """Where the executed form of a chapter with this key lies."""
    return root / "_build" / ".execution" / f"{key}.ipynb"


def missing(root: Path, chapters: Sequence[Path], editions: Sequence[str]) -> list[Job]:
    """List the chapters whose executed form is not at hand.

    Parameters
    ----------
    root : Path
        The project.
    chapters : sequence of Path
        Notebooks.
    editions : sequence of str
        Editions to be built.

    Returns
    -------
    list of Job
        In the order of ``chapters``, one for each edition.
    """
    jobs = [Job(c, e, chapter_key(root, c, e)) for c in chapters for e in editions]
    return [job for job in jobs if not cache_path(root, job.key).exists()]


def kernel_environment(root: Path, edition: str) -> dict[str, str]:
    """Environment a chapter runs in: the edition, and nothing that makes two runs differ."""
    own = {
        "SAMVAD_EDITION": edition,
        "PYTHONPATH": str(root),  # this project's package, whichever is installed
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": "0",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "TZ": "UTC",
        # Neither a user's IPython profile nor their matplotlibrc may change a chapter.
        "IPYTHONDIR": str(root / "_build" / ".ipython"),
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "MATPLOTLIBRC"))}
    return {**kept, **own}


def tidy(notebook: Any) -> Any:
    """Drop from an executed notebook what depends on machine or moment."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


async def run_chapter(root: Path, chapter: Path, edition: str) -> Any:
    """Execute one notebook from its first cell to its last.

    Returns
    -------
    nbformat.NotebookNode
        The notebook with fresh outputs.

    Raises
    ------
    ChapterError
        When a cell fails, runs too long, or writes to standard error (a warning in a published
        page is a defect).
    """
    notebook = nbformat.read(chapter, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    if not any(cell.cell_type == "code" for cell in notebook.cells):
        return tidy(notebook)
    client = NotebookClient(
        notebook,
        timeout=TIMEOUT,
        kernel_name="python3",
        record_timing=False,
        # Kernels talk over this machine's loopback interface and say so on every start.
        extra_arguments=["--log-level=ERROR"],
        resources={"metadata": {"path": str(chapter.parent)}},
    )
    try:
        await client.async_execute(env=kernel_environment(root, edition))
    except CellExecutionError as error:
        raise ChapterError(_told(notebook, chapter, edition, error)) from None
    except (TimeoutError, RuntimeError) as error:
        raise ChapterError(f"{chapter.name} ({edition}): {error}") from error
    finally:
        # The kernel is gone by now; nbclient would look for it again when Python ends.
        atexit.unregister(client._cleanup_kernel)
    _refuse_warnings(notebook, chapter, edition)
    return tidy(notebook)


def _told(notebook: Any, chapter: Path, edition: str, error: CellExecutionError) -> str:
    """Say which cell failed, why, and where, without the colours of a terminal."""
    cell = next(
        (c.id for c in notebook.cells for o in c.get("outputs", ()) if o.output_type == "error"),
        "?",
    )
    lines = regex.sub(r"\x1b\[[0-9;]*m", "", error.traceback).strip().splitlines()[-TRACE_LINES:]
    trace = "\n    ".join(lines)
    head = f"{chapter.name} ({edition}), cell {cell!r} failed: {error.ename}: {error.evalue}"
    return f"{head}\n    {trace}"


def _refuse_warnings(notebook: Any, chapter: Path, edition: str) -> None:
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if output.get("name") == "stderr":
                raise ChapterError(
                    f"{chapter.name} ({edition}), cell {cell.id}: wrote to standard error:\n"
                    f"{output.text}"
                )


def run(
    root: Path,
    jobs: Sequence[Job],
    *,
    workers: int | None = None,
    report: Callable[[str], None] = print,
) -> None:
    """Execute jobs side by side and store each result under its key.

    Parameters
    ----------
    root : Path
        The project.
    jobs : sequence of Job
        What is to be run.
    workers : int, optional
        Kernels at a time; by default one for each processor.
    report : callable
        Told one line when a chapter is done.

    Raises
    ------
    ChapterError
        The first failure; chapters that succeeded stay stored, the failed one does not.
    """
    if jobs:
        (root / "_build" / ".ipython").mkdir(parents=True, exist_ok=True)
        # The kernel is always this interpreter's, whatever kernels a user has installed.
        os.environ["JUPYTER_PREFER_ENV_PATH"] = "1"
        try:
            asyncio.run(_run_all(root, jobs, workers or os.cpu_count() or 1, report))
        except BaseExceptionGroup as group:
            raise _first(group) from None


async def _run_all(
    root: Path, jobs: Sequence[Job], workers: int, report: Callable[[str], None]
) -> None:
    gate = asyncio.Semaphore(workers)
    done = 0

    async def run_one(job: Job) -> None:
        nonlocal done
        async with gate:
            start = time.perf_counter()
            notebook = await run_chapter(root, job.chapter, job.edition)
            store(root, job.key, notebook)
            done += 1
            seconds = time.perf_counter() - start
            name = f"{job.chapter.stem} ({job.edition})"
            report(f"  [{done}/{len(jobs)}] executed {name:24} {seconds:5.1f} s")

    async with asyncio.TaskGroup() as group:
        for job in jobs:
            group.create_task(run_one(job))


def store(root: Path, key: str, notebook: Any) -> None:
    """Write an executed notebook under its key, whole or not at all."""
    path = cache_path(root, key)
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(f".{os.getpid()}.part")
    partial.write_text(as_text(notebook), "utf-8")
    partial.replace(path)


def execute_and_store(path: Path, *, edition: str = "en") -> None:
    """Execute one notebook of ``book/`` and write its outputs into it.

    Raises
    ------
    ChapterError
        When a cell fails; the notebook is then left as it was.
    """
    path = path.resolve()
    job = Job(path, edition, chapter_key(path.parent.parent, path, edition))
    run(path.parent.parent, [job], report=lambda line: None)
    path.write_text(cache_path(path.parent.parent, job.key).read_text("utf-8"), "utf-8")


def as_text(notebook: Any) -> str:
    """Return a notebook's canonical JSON: sorted keys, one space, UTF-8, final newline."""
    text: str = nbformat.writes(notebook)
    return text if text.endswith("\n") else text + "\n"


def _first(error: BaseException) -> BaseException:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


if sys.platform == "win32":  # zmq needs a selector loop
    asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
