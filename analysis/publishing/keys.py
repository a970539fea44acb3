"""Keys that change whenever anything a page depends on changes.

Jupyter Book's own execution cache looks at the cells alone and so keeps old outputs after a module
or a table was edited. Ours covers the cells, the package, the data, the lock file, the interpreter
and the edition. Only the standard library is used: these keys are computed before anything heavy
is imported.
"""

import hashlib
import json
import os
import platform
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

FORMAT = "1"
"""Changed when the meaning of a key changes, so that older caches are not trusted."""

_SKIPPED = {"__pycache__", ".ipynb_checkpoints"}


def digest(*parts: str | bytes) -> str:
    """Hash parts so that no two different lists of parts share a key.

    Parameters
    ----------
    *parts : str or bytes
        Text is taken as UTF-8.

    Returns
    -------
    str
        Forty hexadecimal digits of SHA-256.

    Examples
    --------
    >>> digest("वार्ता", "talks") == digest("वार्ता", "talks")
    True
    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(f"{len(data)}:".encode())
        total.update(data)
    return total.hexdigest()[:40]


def files_below(folder: Path, *, suffix: str = "", without: Iterable[Path] = ()) -> list[Path]:
    """List the files below a folder in a fixed order, caches left out.

    Parameters
    ----------
    folder : Path
        A folder that may be absent (then the list is empty).
    suffix : str
        Keep only names with this ending.
    without : iterable of Path
        Folders not to be entered.

    Returns
    -------
    list of Path
        Sorted by their path.
    """
    skipped = set(without)
    found: list[Path] = []
    for top, folders, names in os.walk(folder):
        here = Path(top)
        folders[:] = [n for n in folders if n not in _SKIPPED and here / n not in skipped]
        found += [here / n for n in names if n.endswith(suffix) and not n.startswith(".")]
    return sorted(found)


def files_digest(root: Path, paths: Iterable[Path]) -> str:
    """Hash names and contents of files, names taken relative to ``root``."""
    parts: list[str | bytes] = []
    for path in paths:
        parts += [path.relative_to(root).as_posix(), path.read_bytes()]
    return digest(*parts)


@cache
def inputs_digest(root: Path) -> str:
    """Hash what every chapter may read: package, data (raw texts apart), lock, interpreter.

    Parameters
    ----------
    root : Path
        The folder that holds ``analysis/``, ``data/`` and ``requirements.lock``.

    Returns
    -------
    str
        The same for two folders with the same contents, wherever they lie.
    """
    # The package's word lists are tables beside its modules.
    code = root / "analysis"
    paths = files_below(code, suffix=".py") + files_below(code, suffix=".csv")
    paths += files_below(root / "data", without=[root / "data" / "raw"])
    paths += [root / "requirements.lock"]
    return digest(FORMAT, files_digest(root, paths), platform.python_version())


def source_of(notebook: Mapping[str, Any]) -> str:
    """Return a notebook without its outputs, as canonical text.

    Examples
    --------
    >>> cell = {"cell_type": "code", "id": "a", "source": "1", "outputs": [], "metadata": {}}
    >>> ran = cell | {"outputs": ["1"], "execution_count": 1}
    >>> source_of({"cells": [cell]}) == source_of({"cells": [ran]})
    True
    """
    kept = ("cell_type", "id", "metadata", "source")
    cells = [
        {k: "".join(v) if k == "source" else v for k, v in cell.items() if k in kept}
        for cell in notebook["cells"]
    ]
    return json.dumps(cells, ensure_ascii=False, sort_keys=True)


def chapter_key(root: Path, chapter: Path, edition: str) -> str:
    """Key of a chapter's executed form.

    Parameters
    ----------
    root, chapter : Path
        The project and one of its notebooks.
    edition : str
        ``"en"`` or ``"hi"``.
    """
    notebook = json.loads(chapter.read_text("utf-8"))
    return digest(inputs_digest(root), edition, chapter.name, source_of(notebook))


def page_key(root: Path, page: Path, edition: str) -> str:
    """Key of a page: a chapter's for a notebook, the text's for any other source."""
    if page.suffix == ".ipynb":
        return chapter_key(root, page, edition)
    return digest(inputs_digest(root), edition, page.name, page.read_bytes())


def book_key(root: Path, editions: Iterable[str]) -> str:
    """Key of the whole published book: equal keys mean there is nothing to build."""
    outside = [root / name for name in ("_config.yml", "_toc.yml", "pyproject.toml")]
    pages = files_below(root / "book")
    return digest(inputs_digest(root), ",".join(editions), files_digest(root, outside + pages))


def folder_state(folder: Path) -> str:
    """Fingerprint of a built folder (names, sizes, times), to see that nobody touched it."""
    return digest(
        *(
            f"{path.relative_to(folder).as_posix()} {stat.st_size} {stat.st_mtime_ns}"
            for path in files_below(folder)
            for stat in [path.stat()]
        )
    )
