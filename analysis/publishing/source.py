"""Sphinx: give every page its freshly executed source, and nothing older.

Loaded by `analysis.publishing.extension`. Execution does not happen in Sphinx's own serial reading
but before it, in parallel and keyed (`execute`); here the executed notebook takes the place of the
file's text, reduced to the edition's cells. The edition is Sphinx's ``language``.
"""

import json
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

from analysis.publishing.editions import edition_of
from analysis.publishing.execute import ChapterError, cache_path, missing, run
from analysis.publishing.keys import chapter_key, digest, page_key

KEYS = "samvad_page_keys"
CONTENTS = "samvad_contents"
WRITTEN = ".written"
"""Folder of lists, one an edition, of the keys the pages in the output folder were written with."""


def edition(app: Sphinx) -> str:
    """Return the edition being built."""
    return str(app.config.language)


def _keys(env: BuildEnvironment) -> dict[str, str]:
    if not hasattr(env, KEYS):
        setattr(env, KEYS, {})
    keys: dict[str, str] = getattr(env, KEYS)
    return keys


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Name the pages whose key is not the one they were last read with.

    Sphinx itself compares times, which a checkout or a changed table does not move.
    """
    del added, changed, removed
    root, keys, stale = Path(app.srcdir), _keys(env), []
    for name in sorted(env.found_docs):
        key = page_key(root, Path(env.doc2path(name)), edition(app))
        if keys.get(name) != key:
            stale.append(name)
        keys[name] = key
    return stale


def execute_missing(app: Sphinx, env: BuildEnvironment, names: list[str]) -> None:
    """Execute the chapters about to be read whose executed form is not at hand."""
    paths = [Path(env.doc2path(name)) for name in names]
    chapters = [path for path in paths if path.suffix == ".ipynb"]
    try:
        run(Path(app.srcdir), missing(Path(app.srcdir), chapters, [edition(app)]))
    except ChapterError as error:
        raise ExtensionError(str(error)) from error


def supply(app: Sphinx, name: str, content: list[str]) -> None:
    """Put the executed notebook, in this edition's cells, in the place of the file's text."""
    assert app.env is not None
    path = Path(app.env.doc2path(name))
    if path.suffix != ".ipynb":
        return
    stored = cache_path(Path(app.srcdir), chapter_key(Path(app.srcdir), path, edition(app)))
    try:
        notebook = edition_of(json.loads(stored.read_text("utf-8")), edition(app))
    except ValueError as error:
        raise ExtensionError(f"{path.name}: {error}") from error
    content[0] = json.dumps(notebook, ensure_ascii=False)


def _written(app: Sphinx) -> Path:
    return Path(app.srcdir, "_build", WRITTEN, f"{edition(app)}.json")


def rewrite(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages to be written again though they need not be read again.

    All of them when a title or the order changed, since each page shows the contents; and those
    whose page in the output folder is of another key, as after a build by another command.
    """
    titles = [(name, title.astext()) for name, title in sorted(env.titles.items())]
    contents = digest(repr(titles), repr(sorted(env.toctree_includes.items())))
    before = getattr(env, CONTENTS, contents)
    setattr(env, CONTENTS, contents)
    path = _written(app)
    pages = json.loads(path.read_text("utf-8")) if path.exists() else {}
    if before != contents or pages.pop("", None) != str(app.outdir):
        return sorted(env.found_docs)
    keys = _keys(env)
    return sorted(name for name in env.found_docs if pages.get(name) != keys[name])


def conclude(app: Sphinx, error: Exception | None) -> None:
    """Fail a build that warned, and make the next one read and write everything again.

    Sphinx reports a warning only while it reads a page; a second run would find the page read and
    end well with the defect still in it.
    """
    path = _written(app)
    path.unlink(missing_ok=True)
    if app._warncount or error:
        app.statuscode = app.statuscode or 1
        (Path(app.doctreedir) / "environment.pickle").unlink(missing_ok=True)
        return
    assert app.env is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    pages = {"": str(app.outdir), **_keys(app.env)}
    path.write_text(json.dumps(pages, sort_keys=True), "utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the steps above."""
    app.connect("env-get-outdated", outdated)
    app.connect("env-before-read-docs", execute_missing)
    app.connect("source-read", supply)
    app.connect("env-updated", rewrite)
    app.connect("build-finished", conclude, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True, "env_version": 1}
