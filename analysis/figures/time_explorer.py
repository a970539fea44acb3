"""One interactive view of a timeline inside a static page: a picture, its table, and a script.

What is written here is complete without a script: an SVG with title and description, and
every dated thing as a row of a table. The book's own ``timeline.js``
finds the same elements and adds zooming, panning, filters, search and a card for each row, made
of the row's own cells; it holds no data of its own, so that picture, table and script cannot
disagree. What can be chosen in the filters stands in the page as JSON in an attribute, since the
book's policy leaves no room for inline scripts.

No library draws it. Weighed were TimelineJS3 (MPL-2.0, some 100 kB of script and style, built for
slides with media from other hosts), vis-timeline 7 (Apache or MIT, 170 kB gzipped with what it
needs) and D3's scales and zoom (ISC, 30 kB): the first two draw a date as a point or a bar that
is sure of its ends, speak to screen readers hardly at all and set styles from the script, and of
D3 no more than a linear scale would be used.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.figures.edition import edition, say
from analysis.figures.html import escape, marked
from analysis.figures.timeline import Mark
from analysis.figures.timeline_svg import TimePicture, mark_svg, time_svg

__all__ = ["Entry", "Filter", "Link", "TimeExplorer"]


class Link(NamedTuple):
    """A line of a cell, with where it leads (or nothing)."""

    text: str
    href: str = ""


class Filter(NamedTuple):
    """A question the reader may ask: its name, the word for no choice, groups of options."""

    label: str
    everything: str
    groups: tuple[tuple[str, tuple[str, ...]], ...]


class Entry(NamedTuple):
    """One dated thing: anchor, cells of its row, chosen options by filter, words to find it by.

    `mark` is its place in the picture's marks, None where it has no place in time. A cell is a
    text or several lines; `options` are numbers of options of each filter, counted through
    its groups from 0.
    """

    anchor: str
    cells: tuple[str | tuple[Link, ...], ...]
    options: tuple[tuple[int, ...], ...] = ()
    keys: str = ""
    mark: int | None = None


@dataclass(frozen=True)
class TimeExplorer:
    """A timeline to be explored; a notebook shows it as HTML.

    Attributes
    ----------
    picture : TimePicture
    caption : str
    heads : tuple of str
        Column names; the first column is what a thing is called, the second when it was.
    entries : tuple of Entry
        In order of time.
    filters : tuple of Filter
    legend : tuple of (Mark, str)
        Marks with the words for how they are drawn.
    told : str
        Words that open the table.
    """

    picture: TimePicture
    caption: str
    heads: tuple[str, ...]
    entries: tuple[Entry, ...]
    filters: tuple[Filter, ...] = ()
    legend: tuple[tuple[Mark, str], ...] = ()
    told: str = ""

    def html(self) -> str:
        """The view: caption, picture, legend and the table behind it, everything escaped."""
        told = self.told or say(en="Show all as a table", hi="सब कुछ तालिका में देखें")
        filters = json.dumps([tuple(each) for each in self.filters], ensure_ascii=True)
        return (
            f'<div class="timeline-view exhibit" id="{escape(self.picture.name)}" '
            f'data-language="{edition()}" data-filters="{escape(filters)}">\n'
            f'<p class="exhibit-caption">{_words(self.caption)}</p>\n'
            f'<div class="timeline-stage">\n{time_svg(self.picture)}\n</div>\n{self._legend()}'
            f"<details><summary>{escape(told)}</summary>\n{self._table()}</details>\n</div>"
        )

    def _legend(self) -> str:
        items = []
        for mark, word in self.legend:
            wide = mark.start != mark.end
            drawn = mark_svg(mark, (12, 34) if wide else (23, 23), 9, 0, 0)
            items.append(
                '<li><svg viewBox="0 0 46 18" width="46" height="18" aria-hidden="true">'
                f'<g class="timeline-marks">{drawn}</g></svg>{_words(word)}</li>'
            )
        return f'<ul class="timeline-legend">{"".join(items)}</ul>\n' if items else ""

    def _table(self) -> str:
        columns = "".join(f'<th scope="col">{_words(head)}</th>' for head in self.heads)
        body = "".join(map(_row, self.entries))
        return (
            '<div class="table-scroll tall" role="region" tabindex="0" '
            f'aria-label="{escape(self.caption)}"><table class="samvad"><caption><span>'
            f"{_words(self.caption)}</span></caption><thead><tr>{columns}</tr></thead>"
            f"<tbody>{body}</tbody></table></div>\n"
        )

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return f"TimeExplorer({self.picture.title!r})"


def _words(value: str) -> str:
    """Escaped words, marked as Hindi where the page around them is not."""
    return escape(value) if edition() == "hi" else marked(value)


def _cell(cell: str | Sequence[Link]) -> str:
    if isinstance(cell, str):
        return _words(cell)
    lines = [
        f'<a href="{escape(link.href)}">{_words(link.text)}</a>' if link.href else _words(link.text)
        for link in cell
    ]
    return "<br>".join(lines)


def _row(entry: Entry) -> str:
    """One row; the end tags of cells and rows are left out, as HTML allows."""
    first, *rest = entry.cells
    chosen = "|".join(" ".join(map(str, options)) for options in entry.options)
    place = "" if entry.mark is None else f' data-mark="{entry.mark}"'
    anchor = f' id="{escape(entry.anchor)}"' if entry.anchor else ""
    return (
        f'\n<tr{anchor}{place} data-options="{chosen}" data-keys="{escape(entry.keys)}">'
        f'<th scope="row">{_cell(first)}' + "".join(f"<td>{_cell(cell)}" for cell in rest)
    )
