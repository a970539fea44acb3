"""What a chapter shows: a figure with its table twin, or a table by itself."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass

import pandas as pd
from IPython.display import display
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.figures.edition import say
from analysis.figures.html import escape, marked, table_html
from analysis.figures.style import house_style

__all__ = ["Exhibit", "Table", "Tables"]


@dataclass(frozen=True)
class Table:
    """A table as a reader sees it.

    Attributes
    ----------
    frame : pandas.DataFrame
        Rows to show; the first column heads each row, column names are for readers.
    caption : str
        What the table shows, in the edition's language.
    anchors : tuple of str
        Ids of the rows, for links to them; none by default.
    """

    frame: pd.DataFrame
    caption: str
    anchors: tuple[str, ...] = ()

    def html(self) -> str:
        """Escaped HTML of the table."""
        return table_html(self.frame, self.caption, self.anchors)

    def text(self) -> str:
        """The table in plain text, for terminals."""
        return f"{self.caption}\n{self.frame.to_string(index=False)}"

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return self.text()


@dataclass(frozen=True)
class Tables:
    """Several tables, one below the other."""

    tables: tuple[Table, ...]

    def _repr_html_(self) -> str:
        return "\n".join(table.html() for table in self.tables)

    def __repr__(self) -> str:
        return "\n\n".join(table.text() for table in self.tables)


@dataclass(frozen=True)
class Exhibit:
    """A figure, the table it was drawn from, a caption and an alternative text.

    Attributes
    ----------
    figure : matplotlib.figure.Figure
        Drawn with `analysis.figures.axes`.
    table : pandas.DataFrame
        The figure's numbers, with column names for readers.
    caption : str
        What the figure shows, in the edition's language.
    alt : str
        What one sees in it, derived from the same numbers, for those who do not see it.
    """

    figure: Figure
    table: pd.DataFrame
    caption: str
    alt: str

    def __post_init__(self) -> None:
        for name in ("caption", "alt"):
            if not getattr(self, name).strip():
                raise ValueError(f"an exhibit needs a text for {name!r}")
        if self.table.empty:
            raise ValueError(f"the table twin of {self.caption!r} is empty")

    @property
    def axes(self) -> Axes:
        """The figure's (first) axes."""
        return self.figure.axes[0]

    def png(self) -> bytes:
        """The figure as PNG, the same bytes for the same numbers."""
        stream = io.BytesIO()
        with house_style():
            # A tight box: no label at the edge is ever cut off.
            self.figure.savefig(
                stream,
                format="png",
                bbox_inches="tight",
                pad_inches=0.05,
                metadata={"Software": None},
            )
        return stream.getvalue()

    def html(self) -> str:
        """Caption and table twin, escaped."""
        twin = say(en="Show the numbers as a table", hi="आँकड़े तालिका में देखें")
        return (
            f'<div class="exhibit"><p class="exhibit-caption">{marked(self.caption)}</p>\n'
            f"<details><summary>{escape(twin)}</summary>\n"
            f"{table_html(self.table, self.caption)}\n</details></div>"
        )

    def _ipython_display_(self) -> None:
        image = base64.b64encode(self.png()).decode("ascii")
        # The picture and its twin are two outputs: one bundle would show only one of them.
        display(  # type: ignore[no-untyped-call]
            {"image/png": image, "text/plain": self.alt},
            raw=True,
            metadata={"samvad": {"alt": self.alt}},
        )
        twin = {"text/html": self.html(), "text/plain": self.caption}
        display(twin, raw=True)  # type: ignore[no-untyped-call]

    def __repr__(self) -> str:
        return f"Exhibit({self.caption!r})"
