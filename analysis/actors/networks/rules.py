"""What one may choose when statements become a network, checked in one place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

__all__ = ["AGGREGATIONS", "DUPLICATES", "NORMALIZATIONS", "SCALES", "Rules"]

AGGREGATIONS: Final = {
    "one": ("ignore", "congruence", "conflict", "subtract"),
    "two": ("ignore", "subtract", "combine"),
}
NORMALIZATIONS: Final = {
    "one": ("no", "average", "jaccard", "cosine"),
    "two": ("no", "activity", "prominence"),
}
DUPLICATES: Final = ("include", "document", "upstream", "week", "month", "year", "all")
# Other programs' and papers' words for the same rules.
SYNONYMS: Final = {"none": "include", "include all": "include", "acrossrange": "all"}
SCALES: Final = ("sign", "boolean", "integer", "category")
COMPATIBLE: Final = (None, "dna")


@dataclass(frozen=True, kw_only=True)
class Rules:
    """How statements become a network.

    Parameters
    ----------
    mode : {"two", "one"}
        Nodes to what they speak of, or nodes to nodes.
    aggregation : str
        Two-mode ``ignore``, ``subtract``, ``combine``; one-mode ``ignore``, ``congruence``,
        ``conflict``, ``subtract``: see `analysis.actors.networks.projection`.
    normalization : str
        Two-mode ``no``, ``activity``, ``prominence``; one-mode ``no``, ``average``, ``jaccard``,
        ``cosine``: see `analysis.actors.networks.normalization`.
    duplicates : {"include", "document", "upstream", "week", "month", "year", "all"}
        Within what a repetition counts once; ``none`` and ``acrossrange`` are other words for the
        first and the last. ``upstream`` counts what several documents took from one source once,
        by the column of that name; where it is empty, a document is its own source.
    window : (str, str), optional
        First and last EDTF date of statements to use, both included.
    nodes : str
        Column whose values are tied, ``"proposition"`` for a network of propositions.
    over : str or tuple of str
        Column over which they are tied; with several, all must agree.
    qualifier : str or tuple of str, optional
        Column of positions; with several, agreement is their mean (Gower 1971). None: there are
        no positions, and only ``ignore`` is left to choose.
    scale : str or tuple of str
        How a qualifier is read: ``sign`` (positive, negative, and 0 for no position, which
        counts under ``ignore`` only), ``boolean`` (true or false), ``integer`` (agreement falls
        with distance), ``category`` (equal or not). A boolean column is boolean on any scale.
    include, exclude : mapping of str to collection, optional
        Column to the values kept, or left out; any column of the statements.
    minimum : mapping of str to int, optional
        Column to the number of statements a value of it must have to stay. Applied after the
        other filters, again until nothing more falls out.
    groups : mapping of str to str, optional
        Node to the group or side it is merged into; nodes not named stay themselves. Merged
        nodes repeat each other as one node repeats itself.
    isolates : bool
        Whether nodes that a window or filter leaves without a statement stay as nodes.
    compat : {None, "dna"}
        ``"dna"`` repeats what Discourse Network Analyzer computes where that differs from its
        definitions: cosine by row sums, months without their year, triangular kernel |1 - d|.

    Raises
    ------
    ValueError
        For an option that does not exist or does not go with the mode.

    Examples
    --------
    >>> rules = Rules(mode="one", aggregation="subtract", normalization="jaccard",
    ...               groups={"Khan": "पाकिस्तान", "Modi": "भारत"}, minimum={"actor": 2})
    >>> rules.duplicates, rules.shared
    ('document', ('proposition',))
    >>> Rules(mode="two", normalization="jaccard")
    Traceback (most recent call last):
    ValueError: normalization 'jaccard' with mode 'two': expected no, activity, prominence
    """

    mode: str = "two"
    aggregation: str = "ignore"
    normalization: str = "no"
    duplicates: str = "document"
    window: tuple[str, str] | None = None
    nodes: str = "actor"
    over: str | tuple[str, ...] = "proposition"
    qualifier: str | tuple[str, ...] | None = "stance"
    scale: str | tuple[str, ...] = "sign"
    include: Mapping[str, Collection[object]] = field(default_factory=dict)
    exclude: Mapping[str, Collection[object]] = field(default_factory=dict)
    minimum: Mapping[str, int] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    isolates: bool = False
    compat: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "duplicates", SYNONYMS.get(self.duplicates, self.duplicates))
        if self.mode not in AGGREGATIONS:
            raise ValueError(f"mode {self.mode!r}: expected 'one' or 'two'")
        one_of("duplicates", self.duplicates, DUPLICATES)
        one_of("compat", self.compat, COMPATIBLE)
        for scale in self.scales:
            one_of("scale", scale, SCALES)
        if not isinstance(self.minimum, Mapping):
            raise ValueError(f"minimum {self.minimum!r}: expected a column and its least number of "
                             f"statements, such as {{'actor': 2}}")  # fmt: skip
        where = f" with mode {self.mode!r}"
        one_of("aggregation", self.aggregation, AGGREGATIONS[self.mode], where)
        one_of("normalization", self.normalization, NORMALIZATIONS[self.mode], where)
        if self.aggregation == "combine" and self.normalization != "no":
            raise ValueError(
                f"normalization {self.normalization!r} with aggregation 'combine': 1, 2 and 3 are "
                "codes, not counts, and cannot be divided"
            )
        if not self.qualifiers and self.aggregation != "ignore":
            raise ValueError(f"aggregation {self.aggregation!r} needs a qualifier")

    @property
    def shared(self) -> tuple[str, ...]:
        """Columns over which nodes are tied."""
        return _tuple(self.over)

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """Columns of positions."""
        return () if self.qualifier is None else _tuple(self.qualifier)

    @property
    def scales(self) -> tuple[str, ...]:
        """Scale of each qualifier; one scale named alone holds for all."""
        scales = _tuple(self.scale)
        if len(scales) == 1:
            return scales * len(self.qualifiers)
        if len(scales) != len(self.qualifiers):
            raise ValueError(f"{len(scales)} scales for {len(self.qualifiers)} qualifiers")
        return scales

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns the statements must have."""
        return (self.nodes, *self.shared, *self.qualifiers, "doc")


def one_of(what: str, value: object, allowed: Collection[object], where: str = "") -> None:
    """Refuse a value that is not among those allowed, by name."""
    if value not in allowed:
        names = ", ".join(map(str, allowed))
        raise ValueError(f"{what} {value!r}{where}: expected {names}")


def _tuple(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
