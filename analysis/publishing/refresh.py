"""``make refresh``: execute every chapter and store its outputs in ``book/``."""

from pathlib import Path

import nbformat

from analysis.publishing.contents import chapters
from analysis.publishing.execute import as_text, cache_path, missing, run
from analysis.publishing.keys import chapter_key

EDITION = "en"
"""The edition whose outputs are stored and compared by the tests."""


def refresh(root: Path) -> int:
    """Store fresh outputs in the notebooks of the table of contents.

    Parameters
    ----------
    root : Path
        The project.

    Returns
    -------
    int
        0. A failing cell raises, and that notebook is left as it was.
    """
    listed = chapters(root)
    run(root, missing(root, listed, [EDITION]))
    for chapter in listed:
        stored = cache_path(root, chapter_key(root, chapter, EDITION))
        text = as_text(nbformat.reads(stored.read_text("utf-8"), as_version=4))
        changed = text != chapter.read_text("utf-8")
        if changed:
            chapter.write_text(text, "utf-8")
        print(f"  {'stored   ' if changed else 'unchanged'} {chapter.relative_to(root)}")
    return 0
