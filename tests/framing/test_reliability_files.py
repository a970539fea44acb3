"""Other people's codings: files of any make, and errors that say what to do."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from analysis.cli import app
from analysis.framing import reliability_of_files, span_reliability_of_files
from analysis.tables import data_dir

RUN = CliRunner()


@pytest.fixture
def write(tmp_path: Path):
    """Return a function that writes a file and gives its path."""

    def written(name: str, text: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return written


def test_two_coders_files_are_compared(write) -> None:
    a = write("a.csv", "statement,topic,doc,language\nu1,war,x,hi\nu2,war,x,hi\nu3,talks,y,hi\n")
    b = write("b.csv", "statement,topic,doc,language\nu1,war,x,hi\nu2,talks,x,hi\nu3,talks,y,hi\n")
    found = reliability_of_files(a, b)
    assert found.tables["agreement"]["variable"].unique().tolist() == ["topic"]
    assert found.tables["agreement"]["language"].tolist() == ["all", "hi"]
    assert found.tables["agreement"]["alpha"].iloc[0] == pytest.approx(4 / 9)
    assert found.tables["confusions"].values.tolist() == [["topic", "a", "b", "war", "talks", 1]]


def test_spreadsheets_marks_and_spellings_make_no_difference(write) -> None:
    plain = write("a.csv", "unit,code\n1,ज़ोर\n2,वार्ता\n3,ज़ोर\n")
    # A byte order mark, semicolons, Windows line ends, padding and a precomposed nukta letter.
    other = write("b.csv", "\ufeffunit;code\r\n1; \u095bोर\r\n2;वार्ता \r\n3;ज़ोर\r\n")
    assert reliability_of_files(plain, other).tables["agreement"]["alpha"].tolist() == [1.0]


def test_three_coders_with_gaps_and_an_ordered_variable(write) -> None:
    texts = ["unit,tone\n1,1\n2,2\n3,3\n", "unit,tone\n1,1\n2,NA\n3,3\n", "unit,tone\n1,2\n3,3\n"]
    paths = [write(f"{place}.csv", text) for place, text in enumerate(texts)]
    found = reliability_of_files(*paths, levels={"tone": "ordinal"}, missing=["NA"])
    assert found.tables["agreement"][["n", "coders"]].values.tolist() == [[2, 3]]
    assert sum("gives no tone" in note for note in found.notes) == 2


def test_one_file_holds_all_coders_in_columns_or_in_rows(write) -> None:
    wide = write("wide.csv", "unit,asha,बशीर\n1,war,war\n2,war,talks\n3,talks,talks\n")
    coded = {"asha": ["war", "war", "talks"], "बशीर": ["war", "talks", "talks"]}
    rows = [f"{u},{name},{code}" for name, codes in coded.items() for u, code in enumerate(codes)]
    long = write("long.csv", "\n".join(["unit,coder,frame", *rows]))
    for found in (reliability_of_files(wide), reliability_of_files(long, coder="coder")):
        assert found.tables["agreement"]["alpha"].iloc[0] == pytest.approx(4 / 9)
        assert found.tables["confusions"][["first", "second"]].values.tolist() == [["asha", "बशीर"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("topic,frame\n1,war\n", r"say which column names the unit; .*topic, frame"),
        ("", r"a\.csv is empty"),
        ("unit,frame\n1,war,x\n", r"a\.csv, row 2: 3 cells where 2 are named"),
        ("unit,frame,frame\n1,war,x\n", r"need one name each"),
        ('unit,frame\n1,"war\n', r"a\.csv is no CSV"),
        ("unit,note\n1,x\n", r"share no coded column"),
        ("unit,frame\n\n1,war\n2,war,x\n", r"a\.csv, row 4: 3 cells"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(write, text: str, said: str) -> None:
    path, good = write("a.csv", text), write("b.csv", "unit,frame\n1,war\n")
    with pytest.raises(ValueError, match=said):
        reliability_of_files(path, good)


def test_a_file_given_twice_and_a_column_that_is_not_there_are_named(write) -> None:
    path, good = write("a.csv", "unit,frame\n1,war\n"), write("b.csv", "unit,frame\n1,war\n")
    with pytest.raises(ValueError, match=r"a\.csv is given twice"):
        reliability_of_files(path, path)
    with pytest.raises(ValueError, match="no file has the column 'article'"):
        reliability_of_files(path, good, by="article")


def test_a_text_beside_the_id_is_no_code_and_what_is_left_out_is_said(write) -> None:
    text = "id,statement,frame,tone,article\n1,She spoke.,war,1,x\n2,वे मिले।,talks,2,y\n"
    found = reliability_of_files(
        write("a.csv", text), write("b.csv", text), unit="id", by="article", draws=20
    )
    assert found.tables["agreement"]["variable"].tolist() == ["frame"]
    assert found.tables["agreement"]["docs"].tolist() == [2]
    assert "not compared, unless named with --level: tone" in found.notes


def test_a_file_in_another_encoding_is_named(write) -> None:
    path = write("old.csv", "unit,frame\n1,café\n", "latin-1")
    with pytest.raises(ValueError, match=r"old\.csv is not UTF-8"):
        reliability_of_files(path)


def test_a_variable_or_level_that_is_not_there_is_named(write) -> None:
    path = write("a.csv", "unit,frame\n1,war\n2,war\n")
    with pytest.raises(ValueError, match="no variable 'tone'"):
        reliability_of_files(
            path, write("b.csv", "unit,frame\n1,war\n"), levels={"tone": "nominal"}
        )
    with pytest.raises(ValueError, match="frame: level must be one of"):
        reliability_of_files(path, write("b.csv", "unit,frame\n1,war\n"), levels={"frame": "x"})


def test_numbers_taken_as_names_are_pointed_out(write) -> None:
    one, other = write("a.csv", "unit,tone\n1,1\n2,2\n"), write("b.csv", "unit,tone\n1,1\n2,3\n")
    assert any("--level tone=ordinal" in note for note in reliability_of_files(one, other).notes)


def test_the_command_reports_and_writes(tmp_path: Path) -> None:
    folder = data_dir() / "codings"
    names = [str(folder / f"{name}.csv") for name in ("a", "b", "adjudicated")]
    call = ["reliability", *names, "--level", "frame=nominal", "--draws", "20"]
    shown = RUN.invoke(app, [*call, "--out", str(tmp_path / "agreed")])
    assert shown.exit_code == 0, shown.output
    assert "frame nominal" in shown.output and "Most frequent disagreements" in shown.output
    written = pd.read_csv(tmp_path / "agreed" / "agreement.csv")
    assert written.loc[0, "coders"] == 3 and written.loc[0, "docs"] == 5
    assert {p.name for p in (tmp_path / "agreed").iterdir()} == {
        "agreement.csv", "categories.csv", "confusions.csv"}  # fmt: skip


def test_the_command_says_what_a_level_looks_like(tmp_path: Path) -> None:
    shown = RUN.invoke(app, ["reliability", str(tmp_path / "a.csv"), "--level", "frame"])
    assert shown.exit_code == 1 and "variable=level" in shown.output


def test_span_files_are_compared_with_and_without_known_lengths(write) -> None:
    one = write("one.csv", "doc,start,end,kind\nd1,0,10,direct\nd2,5,9,direct\n")
    two = write("two.csv", "doc,start,end,kind\nd1,0,10,indirect\nd2,5,9,direct\n")
    none = write("none.csv", "doc,start,end,kind\n")
    lengths = write("lengths.csv", "doc,length\nd1,100\nd2,100\nd3,100\n")
    known = span_reliability_of_files(one, two, value="kind", lengths=lengths, draws=50)
    assert known.tables["unitizing"].set_index("coefficient").at["|u", "alpha"] == 1
    assert known.tables["matches"].set_index("level").at["labelled", "f1"] == 0.5
    assert not known.notes
    guessed = span_reliability_of_files(one, two, none, draws=50)
    assert "--lengths" in guessed.notes[0]
    assert {"one", "two", "none"} == {*guessed.tables["matches"][["first", "second"]].stack()}


def test_what_is_wrong_with_a_file_of_spans_is_said(write) -> None:
    good = write("good.csv", "doc,start,end\nd,0,1\n")
    with pytest.raises(ValueError, match=r"lacks the column\(s\) kind; it has doc, start, end"):
        span_reliability_of_files(good, write("b.csv", "doc,start,end\n"), value="kind")
    with pytest.raises(ValueError, match=r"bad\.csv, row 2, column end: '१' is no whole number"):
        span_reliability_of_files(good, write("bad.csv", "doc,start,end\nd,0,१\n"))


def test_the_command_compares_spans(write) -> None:
    one, two = (str(write(f"{n}.csv", "doc,start,end\nd,0,5\nd,7,9\n")) for n in "ab")
    shown = RUN.invoke(app, ["reliability", one, two, "--spans"])
    assert shown.exit_code == 0, shown.output
    assert "|u" in shown.output and "characters" in shown.output


CELLS = st.text(st.sampled_from('a1ज़,;"\n\r\t\x00\u202e\ufeff é-=NA '), max_size=40)


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.one_of(st.binary(max_size=60), CELLS.map(lambda text: f"unit,code\n{text}".encode())))
def test_any_file_is_read_or_refused_with_a_reason(tmp_path: Path, content: bytes) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_bytes(content)
    two.write_text("unit,code\na,1\nb,2\n", "utf-8")
    try:
        assert reliability_of_files(one, two, draws=2).text()
    except ValueError as error:
        assert str(error)
