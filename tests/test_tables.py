"""A table is read only when every cell agrees with its schema, and says so where it does not."""

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import tables
from analysis.schema import Field, cell_problems

FIELDS = [
    {"name": "id", "type": "string", "constraints": {"required": True, "pattern": "K[0-9]{3}"}},
    {"name": "form", "type": "string", "constraints": {"required": True, "unique": True}},
    {"name": "count", "type": "integer", "constraints": {"minimum": 0}},
    {"name": "share", "type": "number", "constraints": {"maximum": 1}},
    {"name": "loaded", "type": "boolean", "constraints": {"required": True}},
    {"name": "date", "type": "string", "notation": "edtf"},
    {"name": "lines", "type": "string", "notation": "lines"},
    {"name": "see", "type": "string", "delimiter": ";", "references": "terms.id"},
]
HEADER = "id,form,count,share,loaded,date,lines,see\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    schema = {"fields": FIELDS, "primaryKey": "id"}
    resource = {"name": "terms", "path": "terms.csv", "schema": schema}
    package = {"name": "small", "resources": [resource]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), "utf-8")
    return tmp_path


def put(folder: Path, text: str | bytes) -> Path:
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    (folder / "terms.csv").write_bytes(data)
    return folder


def problems(folder: Path) -> list[tuple[int | None, str | None, str]]:
    return [(p.row, p.column, p.reason) for p in tables.check(folder)]


def test_a_good_table_comes_back_typed(folder: Path) -> None:
    put(folder, HEADER + "K001,वार्ता,3,0.5,true,2019-06~,1-7;9,K002\nK002,talks,,,false,,,\n")
    frame = tables.read("terms", folder)
    assert frame["form"].tolist() == ["वार्ता", "talks"]
    assert frame["count"].tolist() == [3, pd.NA]
    assert frame["loaded"].dtype == bool
    assert frame["date"].tolist() == ["2019-06~", ""]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("X1,वार्ता,3,,true,,,", "id", "does not match"),
        ("K001,,3,,true,,,", "form", "required"),
        ("K001,वार्ता,तीन,,true,,,", "count", "no integer"),
        ("K001,वार्ता,-1,,true,,,", "count", "below 0"),
        ("K001,वार्ता,1,1.5,true,,,", "share", "above 1"),
        ("K001,वार्ता,1,,हाँ,,,", "loaded", "no boolean"),
        ("K001,वार्ता,1,,true,2019-13,,", "date", "no EDTF date"),
        ("K001,वार्ता,1,,true,,7-23 odd,", "lines", "no list of lines"),
        ("K001,वार्ता,1,,true,,,K009", "see", "is not in terms.id"),
        ("K001,=1+1,1,,true,,,", "form", "formula"),
        ("K001,वार्ता\u202e,1,,true,,,", "form", "U+202E"),
        ("K001,वा\x00र्ता,1,,true,,,", "form", "U+0000"),
    ],
)
def test_a_bad_cell_is_named_by_file_row_column_and_reason(folder, row, column, reason) -> None:
    (found,) = tables.check(put(folder, HEADER + row + "\n"))
    assert (found.file, found.row, found.column) == ("terms.csv", 2, column)
    assert reason in found.reason


def test_a_repeated_key_names_both_rows(folder: Path) -> None:
    put(folder, HEADER + "K001,a,1,,true,,,\nK001,b,1,,true,,,\n")
    assert problems(folder) == [(3, "id", "key 'K001' stands in row 2 already")]


def test_bad_bytes_are_placed(folder: Path) -> None:
    put(folder, HEADER.encode() + b"K001,\xff\xfe,1,,true,,,\n")
    ((row, _, reason),) = problems(folder)
    assert row == 2
    assert "not UTF-8" in reason


def test_a_short_row_and_a_foreign_header_are_refused(folder: Path) -> None:
    ((row, _, reason),) = problems(put(folder, HEADER + "K001,a\n"))
    assert (row, reason) == (2, "2 cells, the header has 8")
    ((row, _, reason),) = problems(put(folder, "id,name\n"))
    assert row == 1
    assert "header is" in reason


def test_a_missing_file_names_the_cure(folder: Path) -> None:
    with pytest.raises(FileNotFoundError, match="is missing: restore it"):
        tables.read("terms", folder)
    with pytest.raises(FileNotFoundError, match="SAMVAD_DATA"):
        tables.schemas(folder / "nowhere")


def test_nothing_wrong_is_written(folder: Path) -> None:
    frame = pd.DataFrame({field["name"]: [""] for field in FIELDS})
    with pytest.raises(tables.TableError, match="required"):
        tables.write("terms", frame, folder)
    assert not (folder / "terms.csv").exists()


def test_what_is_written_reads_back_and_writes_the_same_bytes(folder: Path) -> None:
    put(folder, HEADER + 'K001,"क, ""ख""",3,0.25,true,2019,1,\n')
    before = (folder / "terms.csv").read_bytes()
    tables.write("terms", tables.read("terms", folder), folder)
    assert (folder / "terms.csv").read_bytes() == before


@given(st.text())
def test_no_cell_raises(value: str) -> None:
    for field in FIELDS:
        known = {key: field[key] for key in field if key in Field.__dataclass_fields__}
        list(cell_problems(Field(**known), value))


def test_every_table_of_the_project_agrees_with_its_schema() -> None:
    assert [str(problem) for problem in tables.check()] == []


def test_every_column_says_what_it_means_and_who_made_it() -> None:
    for schema in tables.schemas().values():
        assert schema.title, schema.name
        assert schema.primary_key, schema.name
        for field in schema.fields:
            assert field.description, f"{schema.name}.{field.name}"
            assert field.provenance, f"{schema.name}.{field.name}"
