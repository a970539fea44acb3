"""What a table is said to be: its columns, types, units, constraints and keys.

The description is that of a Frictionless Data Package (``data/datapackage.json``); this module
reads it and says whether one cell agrees with its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

__all__ = ["Field", "Schema", "cell_problems", "cell_text", "names", "typed"]

# Invisible characters that make a cell say something else than it shows (Unicode TR 36).
HIDDEN = re.compile("[\x00\u202a-\u202e\u2066-\u2069\ufeff]")
LINES = re.compile(r"\d+(-\d+)?(;\d+(-\d+)?)*")
URI = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True)
class Field:
    """One column: its name, type, meaning and what its cells must satisfy."""

    name: str
    type: str = "string"
    description: str = ""
    format: str = "default"
    # How a text is written where Frictionless has no format for it: "edtf" or "lines".
    notation: str = ""
    unit: str = ""
    provenance: str = ""
    delimiter: str = ""
    # "table.column" that the parts of a delimited cell point to; plain cells use foreignKeys.
    references: str = ""
    constraints: dict[str, Any] = field(default_factory=dict)

    @property
    def required(self) -> bool:
        """Whether every cell must hold a value."""
        return bool(self.constraints.get("required"))


@dataclass(frozen=True)
class Schema:
    """One table: its file below ``data/``, columns and keys."""

    name: str
    path: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[dict[str, Any], ...]

    @classmethod
    def from_resource(cls, resource: dict[str, Any]) -> Schema:
        """Read a Frictionless resource object."""
        known = Field.__dataclass_fields__
        described = resource["schema"]
        fields = tuple(
            Field(**{k: v for k, v in item.items() if k in known}) for item in described["fields"]
        )
        pointers = [*described.get("foreignKeys", ()), *_pointers(fields)]
        keys = [names(key["fields"]) for key in pointers]
        for column in {*names(described.get("primaryKey", ())), *(c for key in keys for c in key)}:
            if column not in {item.name for item in fields}:
                raise ValueError(f"table {resource['name']}: key {column!r} is none of its columns")
        return cls(
            name=resource["name"],
            path=resource["path"],
            title=resource.get("title", ""),
            description=resource.get("description", ""),
            fields=fields,
            primary_key=names(described.get("primaryKey", ())),
            foreign_keys=tuple(pointers),
        )


def _pointers(fields: Iterable[Field]) -> Iterator[dict[str, Any]]:
    for item in fields:
        if item.references:
            resource, column = item.references.split(".")
            yield {"fields": item.name, "reference": {"resource": resource, "fields": column}}


def names(value: str | Iterable[str]) -> tuple[str, ...]:
    """One name or several, as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value)


def cell_text(value: Any) -> str:
    """Text of one value as it stands in a table file.

    Examples
    --------
    >>> cell_text(True), cell_text(None)
    ('true', '')
    """
    if value is None or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, bool) or type(value).__name__ == "bool":
        return "true" if value else "false"
    return str(value)


def cell_problems(item: Field, value: str) -> Iterator[str]:
    """Reasons why a cell does not agree with its column.

    Examples
    --------
    >>> list(cell_problems(Field("words", "integer"), "बारह"))
    ["'बारह' is no integer"]
    """
    if hidden := HIDDEN.search(value):
        yield f"hidden character U+{ord(hidden.group()):04X}"
    if value[:1] in ("=", "@", "\t"):
        yield "a spreadsheet would run this cell as a formula"
    if not value:
        if item.required:
            yield "empty, but required"
        return
    for part in value.split(item.delimiter) if item.delimiter else [value]:
        yield from _check_value(item, part.strip() if item.delimiter else part)


def _check_value(item: Field, value: str) -> Iterator[str]:
    try:
        found = typed(item.type, value)
    except ValueError:
        yield f"{value!r} is no {item.type}"
        return
    rules = item.constraints
    if "enum" in rules and value not in map(cell_text, rules["enum"]):
        yield f"{value!r} is none of {', '.join(map(cell_text, rules['enum']))}"
    if "pattern" in rules and not re.fullmatch(rules["pattern"], value):
        yield f"{value!r} does not match {rules['pattern']}"
    if "minimum" in rules and found < rules["minimum"]:
        yield f"{value} is below {rules['minimum']}"
    if "maximum" in rules and found > rules["maximum"]:
        yield f"{value} is above {rules['maximum']}"
    if "minLength" in rules and len(value) < rules["minLength"]:
        yield f"shorter than {rules['minLength']} characters"
    if item.notation == "lines" and not LINES.fullmatch(value):
        yield f"{value!r} is no list of lines such as 1-7 or 9;11;13"
    if item.format == "uri" and not URI.fullmatch(value):
        yield f"{value!r} is no web address"
    if item.notation == "edtf":
        yield from _check_edtf(value)


def _check_edtf(value: str) -> Iterator[str]:
    from analysis.edtf import parse_edtf

    try:
        parse_edtf(value)
    except ValueError as error:
        yield f"no EDTF date: {error}"


def typed(kind: str, value: str) -> Any:
    """Value of a cell by its column's type.

    Examples
    --------
    >>> typed("integer", "401")
    401
    """
    if kind == "integer":
        return int(value)
    if kind == "number":
        return float(value)
    if kind == "boolean":
        if value not in ("true", "false"):
            raise ValueError(value)
        return value == "true"
    return value
