"""Coded texts of anybody's make a classifier: what it tells, what it writes, what it refuses."""

from __future__ import annotations

import pandas as pd
import pytest
from typer.testing import CliRunner

from analysis.cli import app
from analysis.framing.classifier import classify_files

TEXTS = ["Shells fell.", "Talks began.", "गोले गिरे।", "वार्ता शुरू हुई।"]
ROWS = [(text, f"d{part}", frame) for part in range(3) for text, frame in
        zip(TEXTS, ["war", "peace"] * 2, strict=True)]  # fmt: skip
CODED = pd.DataFrame(ROWS, columns=["text", "doc", "frame"])


@pytest.fixture
def coded(tmp_path):
    path = tmp_path / "coded.csv"
    CODED.to_csv(path, index=False)
    return path


@pytest.fixture
def others(tmp_path):
    path = tmp_path / "others.csv"
    pd.DataFrame({"text": ["More talks.", "और गोले।"] * 3}).to_csv(path, index=False)
    return path


def test_texts_of_a_file_are_coded_and_shares_corrected(coded, others):
    report = classify_files(coded, others, random=True, names=["Modi"])
    assert list(report.tables) == ["scores", "names", "coefficients", "predicted", "prevalence"]
    assert report.tables["predicted"]["predicted"].tolist() == ["peace", "war"] * 3
    assert report.tables["scores"]["f1"].tolist() == [1, 1]
    assert set(report.tables["prevalence"]["code"]) == {"war", "peace"}


def test_shares_are_not_corrected_unless_the_coded_texts_are_a_random_part(coded, others):
    report = classify_files(coded, others)
    assert "prevalence" not in report.tables
    assert "not said to be a random part" in report.text()


def test_several_codes_may_hold_of_one_text(tmp_path, others):
    path = tmp_path / "flags.csv"
    flags = CODED.assign(war=CODED["frame"] == "war", talk=CODED["frame"] == "peace")
    flags.to_csv(path, index=False)
    report = classify_files(path, others, codes=["war", "talk"])
    assert report.tables["predicted"]["talk_predicted"].tolist() == [True, False] * 3


def test_the_command_prints_scores_and_writes_tables(coded, tmp_path):
    out = tmp_path / "out"
    shown = CliRunner().invoke(app, ["classify", str(coded), "--no-names", "--out", str(out)])
    assert shown.exit_code == 0, shown.output
    assert "On documents not seen" in shown.output
    assert sorted(path.name for path in out.iterdir()) == ["coefficients.csv", "scores.csv"]


@pytest.mark.parametrize(
    ("content", "arguments", "told"),
    [
        ("text,frame\na,b\n", [], "no column 'doc'; it has text, frame"),
        ("text,doc,frame\na,b,c\nd,e,\n", [], "row 3: no frame"),
        ("text,doc,frame,language\na,b,c,ur\n", [], "row 2: unknown language 'ur'"),
        ("text,doc,frame\n1,b,c\n", [], "row 2"),
        ("text,doc,x,y\na,b,c,1\n", ["--code", "x", "--code", "y"], "'c' is neither yes nor no"),
        ("text,doc,frame\na b,d,x\nb c,d,y\n", [], "two documents"),
        ("text,doc,frame\na b,d,x\nb c,e,x\n", [], "nothing to tell apart"),
    ],
)
def test_what_is_wrong_is_told_by_file_and_row(tmp_path, content, arguments, told):
    path = tmp_path / "faulty.csv"
    path.write_text(content, "utf-8")
    shown = CliRunner().invoke(app, ["classify", str(path), "--no-names", *arguments])
    assert shown.exit_code == 1
    assert told in shown.output


def test_a_missing_file_is_named(tmp_path):
    shown = CliRunner().invoke(app, ["classify", str(tmp_path / "none.csv"), "--no-names"])
    assert shown.exit_code == 1
    assert "none.csv" in shown.output
