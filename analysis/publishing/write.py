"""Write one edition of the book with Jupyter Book's configuration and Sphinx."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

EPOCH = "1735689600"
"""A fixed moment (2025-01-01) for tools that stamp their output, so that two builds are equal."""

HINDI = {
    "language": "hi",
    "html_title": "संवाद: हिंदी और अंग्रेज़ी समाचारों में कश्मीर पर भारत-पाकिस्तान संवाद",
    "html_short_title": "संवाद",
    "nb_code_prompt_show": "कोड देखें",
    "nb_code_prompt_hide": "कोड छिपाएँ",
    "html_theme_options": {"search_bar_text": "किताब में खोजें", "toc_title": "इस पन्ने पर"},
}


def outdir(root: Path, edition: str) -> Path:
    """Folder Sphinx writes an edition to.

    English goes where Jupyter Book puts it. MyST-NB leaves working files beside this folder, so
    another edition is written elsewhere and then copied into the site (`join`).
    """
    build = root / "_build"
    return build / "html" if edition == "en" else build / f".{edition}" / "html"


def join(root: Path, editions: Sequence[str]) -> None:
    """Put the other editions into the site: ``_build/html/hi`` beside the English pages."""
    for edition in editions:
        if edition != "en":
            there = root / "_build" / "html" / edition
            shutil.rmtree(there, ignore_errors=True)
            shutil.copytree(outdir(root, edition), there)


def write_edition(root: Path, edition: str, *, editions: Sequence[str]) -> int:
    """Write the pages that changed.

    Parameters
    ----------
    root : Path
        The project.
    edition : str
        ``"en"`` or ``"hi"``.
    editions : sequence of str
        All editions of this build, which link to one another.

    Returns
    -------
    int
        0, or another number when anything failed or warned.
    """
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    from jupyter_book.sphinx import build_sphinx

    overrides = {"latex_individualpages": False, "samvad_editions": list(editions)}
    if edition == "hi":
        overrides |= HINDI
    status = build_sphinx(
        root,
        outdir(root, edition),
        noconfig=True,
        path_config=root / "_config.yml",
        confoverrides=overrides,
        doctreedir=root / "_build" / f".doctrees-{edition}",
        warningiserror=True,
        keep_going=True,
        quiet=True,
    )
    if status:
        print(f"  the {edition} edition was not written: see above", file=sys.stderr)
    return 1 if status else 0
