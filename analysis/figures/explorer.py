"""One interactive view of a network inside a static page: a picture, its tables, and a script.

What is written here is complete without a script: an SVG with title and description, and the names,
ties and rows of evidence as tables, joined by row numbers as footnotes are. The book's own
``network.js`` finds the same elements and adds search, choice, filters, panning and zooming; it
holds no data of its own, so that picture, tables and script cannot disagree.

No library draws it. Weighed were cytoscape.js 3.34 (MIT, 136 kB gzipped), vis-network 10.1 (Apache
or MIT, 154 kB), force-graph 1.52 (MIT, 56 kB) and sigma.js 3.0 with graphology (MIT, 61 kB): all
four draw on a canvas, which has no text to be read aloud, selected, printed or restyled in the
dark, and their strength, layout in the browser for thousands of nodes, is not asked for where
positions come computed and no network has a hundred. D3's zoom and drag (ISC, some 20 kB with the
modules they stand on) work on SVG but would replace about sixty lines of ours, and bring neither
keyboard nor search. None is to be had as a maintained package of the Python index that we could
build from without copying it: gravis rests since 2023 and carries all of D3 7 wrapped, XStatic-D3
and js.d3 stand at version 3, pyvis and dash-cytoscape bundle their canvas libraries. The page's own
script weighs about 8 kB gzipped, runs under ``script-src 'self'`` and asks no other host.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.figures.edition import edition, say
from analysis.figures.html import escape, marked
from analysis.figures.svg import Mark, Picture, picture_svg, shape

__all__ = ["Explorer", "Row", "Source"]


class Row(NamedTuple):
    """One row of a table: its cells, and the numbers of the rows of evidence behind it."""

    cells: tuple[str, ...]
    evidence: tuple[int, ...] = ()


class Source(NamedTuple):
    """Rows of evidence from one document: heading, link (or none), year, numbered rows."""

    doc: str
    heading: str
    href: str
    year: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Explorer:
    """A network to be explored; a notebook shows it as HTML.

    Attributes
    ----------
    picture : Picture
        Names no two views of a page share.
    caption : str
    legend : sequence of (Mark or dashes, str)
        Marks of sides, and kinds of lines as (colour, dashes, class).
    names, ties : sequence of Row
        In the order of the picture's marks and lines.
    evidence : sequence of Source
    heads : tuple of three tuples of str
        Column names of the three tables, the last ones of the first two (evidence) left out.
    """

    picture: Picture
    caption: str
    legend: tuple[tuple[Mark, str], ...]
    lines: tuple[tuple[str, str, str, str], ...]
    names: tuple[Row, ...]
    ties: tuple[Row, ...]
    evidence: tuple[Source, ...]
    heads: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]

    def html(self) -> str:
        """The view: caption, picture, legend and the tables behind it, everything escaped."""
        told = say(
            en="Show names, ties and evidence as tables", hi="नाम, संबंध और प्रमाण तालिकाओं में देखें"
        )
        rows = say(en="Evidence", hi="प्रमाण")
        tables = [
            _table("names", say(en="Names", hi="नाम"), (*self.heads[0], rows), _rows(self.names)),
            _table("ties", say(en="Ties", hi="संबंध"), (*self.heads[1], rows), _rows(self.ties)),
            _table("evidence", rows, self.heads[2], _sources(self.evidence, len(self.heads[2]))),
        ]
        wide = " wide" if self.picture.columns else ""
        return (
            f'<div class="network-view exhibit{wide}" id="{escape(self.picture.name)}" '
            f'data-language="{edition()}">\n'
            f'<p class="exhibit-caption">{_words(self.caption)}</p>\n'
            f'<div class="network-stage">\n{picture_svg(self.picture)}\n</div>\n{self._legend()}'
            f"<details><summary>{escape(told)}</summary>\n{''.join(tables)}</details>\n</div>"
        )

    def _legend(self) -> str:
        items = [
            f'<li><svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">'
            f'<g class="{mark.kind}">{shape(mark)}</g></svg>{_words(word)}</li>'
            for mark, word in self.legend
        ]
        items += [
            '<li><svg viewBox="0 0 30 8" width="30" height="8" aria-hidden="true">'
            f'<path class="{kind}" d="M1 4H29" fill="none" stroke="{colour}" stroke-width="3"'
            f"{_dashed(dashes)}/></svg>{_words(word)}</li>"
            for kind, colour, dashes, word in self.lines
        ]
        return f'<ul class="network-legend">{"".join(items)}</ul>\n' if items else ""

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return f"Explorer({self.picture.title!r})"


def _dashed(dashes: str) -> str:
    return f' stroke-dasharray="{dashes}"' if dashes else ""


def _words(value: str) -> str:
    """Escaped words, marked as Hindi where the page around them is not."""
    return escape(value) if edition() == "hi" else marked(value)


def _table(kind: str, caption: str, heads: Sequence[str], body: str) -> str:
    columns = "".join(f'<th scope="col">{_words(head)}</th>' for head in heads)
    return (
        f'<div class="table-scroll tall" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f'<table class="samvad" data-table="{kind}"><caption><span>{_words(caption)}</span>'
        f"</caption><thead><tr>{columns}</tr></thead>{body}</table></div>\n"
    )


def _rows(rows: Sequence[Row]) -> str:
    return "<tbody>" + "".join(
        _row((*row.cells, ", ".join(map(str, row.evidence)))) for row in rows
    )


def _row(cells: Sequence[str]) -> str:
    """One row; the end tags of cells, rows and bodies are left out, as HTML allows.

    They would be a fifth of all that such a view weighs.
    """
    first, *rest = cells
    return f'\n<tr><th scope="row">{_words(first)}' + "".join(
        f"<td>{_words(cell)}" for cell in rest
    )


def _sources(sources: Sequence[Source], columns: int) -> str:
    found = []
    for source in sources:
        head = f"<span>{_words(source.heading)}</span>"
        if source.href:
            head = f'<a href="{escape(source.href)}">{head}</a>'
        rows = "".join(_row((str(number), *cells)) for number, cells in source.rows)
        found.append(
            f'<tbody data-doc="{escape(source.doc)}" data-year="{escape(source.year)}">'
            f'<tr><th scope="rowgroup" colspan="{columns}">{head}{rows}'
        )
    return "".join(found) or "<tbody>"
