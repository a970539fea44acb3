"""How the tests read notebooks and built pages."""

import json
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

from analysis.publishing.contents import chapters

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = chapters(ROOT)
NAMES = [path.stem for path in CHAPTERS]
VOID = {"meta", "link", "img", "input", "br", "hr", "path", "col", "wbr", "area", "source"}


def cells(chapter: Path) -> list[dict[str, Any]]:
    return list(json.loads(chapter.read_text("utf-8"))["cells"])


def code_cells(chapter: Path) -> list[dict[str, Any]]:
    return [c for c in cells(chapter) if c["cell_type"] == "code"]


class Element(NamedTuple):
    """One start tag of a page, with the tags around it."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[str, ...]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.texts: list[str] = []
        self.code: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, attributes, tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("script", "style"):
            return
        (self.code if {"code", "pre"} & set(self.open) else self.texts).append(data)


@cache
def read(page: Path) -> _Reader:
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    return reader


def elements(page: Path, *tags: str) -> Iterator[Element]:
    return (e for e in read(page).elements if not tags or e.tag in tags)


def pages(html: Path) -> list[Path]:
    found = [p for p in sorted(html.rglob("*.html")) if "_static" not in p.parts]
    assert len(found) > len(CHAPTERS), "fewer pages than chapters"
    return found
