"""Which pages the book has, from ``_toc.yml``."""

from pathlib import Path
from typing import Any

import yaml


class ContentsError(ValueError):
    """The table of contents is missing, malformed, or names a page that is not there."""


def pages(root: Path) -> list[Path]:
    """List the pages in their order.

    Parameters
    ----------
    root : Path
        The folder that holds ``_toc.yml``.

    Returns
    -------
    list of Path
        Notebooks and Markdown files, the first page first.

    Raises
    ------
    ContentsError
        Names the entry and what is wrong with it.
    """
    path = root / "_toc.yml"
    try:
        contents = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise ContentsError(f"{path.name}: {error}") from error
    if not isinstance(contents, dict) or "root" not in contents:
        raise ContentsError(f"{path.name}: no 'root' page is named")
    return [_source(root, name) for name in [contents["root"], *_named(contents)]]


def chapters(root: Path) -> list[Path]:
    """List the notebooks among the pages."""
    return [page for page in pages(root) if page.suffix == ".ipynb"]


def _named(entry: dict[str, Any]) -> list[str]:
    names: list[str] = []
    for part in [*entry.get("parts", []), *entry.get("subtrees", [])]:
        names += _named(part)
    for child in [
        *entry.get("chapters", []),
        *entry.get("sections", []),
        *entry.get("entries", []),
    ]:
        if "file" in child:
            names.append(child["file"])
        names += _named(child)
    return names


def _source(root: Path, name: str) -> Path:
    for suffix in ("", ".ipynb", ".md"):
        path = root / f"{name}{suffix}"
        if path.is_file():
            return path
    raise ContentsError(f"_toc.yml names {name!r}, but there is no {name}.ipynb or {name}.md")
