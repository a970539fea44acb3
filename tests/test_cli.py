"""The command says what it did, and what is wrong by file, row, column and reason."""

import pytest
from typer.testing import CliRunner

from analysis.actors import read_network
from analysis.cli import app

RUN = CliRunner()
COMMANDS = ["check", "annotate", "ingest", "report", "reliability", "export", "network", "discover"]
COMMANDS += ["chapter new"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    shown = RUN.invoke(app, [*command.split(), "--help"])
    assert shown.exit_code == 0
    assert f"Example: samvad {command}" in shown.output


def test_check_is_content_with_the_project() -> None:
    shown = RUN.invoke(app, ["check"])
    assert shown.exit_code == 0, shown.output
    assert "agree with datapackage.json" in shown.output


def test_one_bad_row_is_named(data_copy) -> None:
    path = data_copy / "events.csv"
    lines = path.read_text("utf-8").splitlines()
    lines[1] = lines[1].replace("1947", "19x7")
    path.write_text("\n".join(lines) + "\n", "utf-8")
    shown = RUN.invoke(app, ["check", "--data", str(data_copy)])
    assert shown.exit_code == 1
    assert "events.csv, row 2, column date: no EDTF date" in shown.output


def test_a_missing_table_is_named_with_its_cure(data_copy) -> None:
    (data_copy / "derived" / "mentions.csv").unlink()
    shown = RUN.invoke(app, ["check", "--data", str(data_copy)])
    assert shown.exit_code == 1
    assert "derived/mentions.csv" in shown.output
    assert "samvad annotate" in shown.output


def test_a_missing_data_folder_is_an_error_with_a_cure(tmp_path) -> None:
    shown = RUN.invoke(app, ["check", "--data", str(tmp_path)])
    assert shown.exit_code == 1
    assert "datapackage.json is missing" in shown.output


def test_annotating_without_the_texts_says_where_to_put_them(data_copy) -> None:
    shown = RUN.invoke(app, ["annotate", "--data", str(data_copy)])
    assert shown.exit_code == 1
    assert "SAMVAD_RAW" in shown.output


@pytest.mark.parametrize(
    ("name", "title", "reason"),
    [
        ("../x", "Water", "no chapter name"),
        ("water", "<script>", "no plain title"),
        ("water", " ", "no plain title"),
        ("water", "# {glue:text}`x`", "no plain title"),
    ],
)
def test_a_chapter_with_a_foul_name_or_title_is_refused(tmp_path, name, title, reason) -> None:
    new = ["chapter", "new", name, "--title", title, "--title-hi", "पानी", "--book", str(tmp_path)]
    shown = RUN.invoke(app, new)
    assert shown.exit_code == 1
    assert reason in shown.output


def test_a_network_is_made_from_a_file_of_documents(tmp_path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text(
        '{"text": "India and Pakistan met."}\n{"text": "भारत और पाकिस्तान मिले।"}\n', "utf-8"
    )
    out = tmp_path / "beside.graphml"
    found = RUN.invoke(app, ["network", str(news), "--out", str(out), "--evidence", "1"])
    assert found.exit_code == 0, found.output
    assert "2 documents: 2 actors, 1 ties" in found.output
    edge = read_network(out).edges["st-IN", "st-PK"]
    assert (edge["weight"], edge["documents"], len(edge["evidence"])) == (2, 2, 1)


def test_a_network_from_nowhere_is_refused_before_it_is_begun(tmp_path) -> None:
    for arguments, reason in [
        ([str(tmp_path), "--out", str(tmp_path / "a.json")], "no .txt file"),
        ([str(tmp_path), "--out", str(tmp_path / "a.pdf")], "cannot write a network as .pdf"),
        ([str(tmp_path), "--out", str(tmp_path / "no" / "a.json")], "make it first"),
    ]:
        found = RUN.invoke(app, ["network", *arguments])
        assert found.exit_code == 1
        assert reason in found.output


def test_actors_that_no_list_holds_are_offered(tmp_path) -> None:
    (tmp_path / "2019-06-01-a.en.txt").write_text("Envoy Hari Koirala said no.", "utf-8")
    found = RUN.invoke(app, ["discover", str(tmp_path), "--rows", str(tmp_path / "rows")])
    assert found.exit_code == 0, found.output
    assert "p-hari-koirala,Hari Koirala," in found.output
    assert len(list((tmp_path / "rows").iterdir())) == 2


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["mode=two"], ""),
        (["mode=one", "aggregation=subtract", "window=2019-01-01..2021-12-31"], ""),
        (["mode=three"], "mode 'three'"),
        (["colour=red"], "expected name=value"),
    ],
)
def test_networks_are_exported_as_asked(tmp_path, options, reason) -> None:
    out = tmp_path / "n.graphml"
    given = [part for option in options for part in ("--option", option)]
    shown = RUN.invoke(app, ["export", "network", str(out), *given])
    assert (shown.exit_code, reason in shown.output) == (int(bool(reason)), True), shown.output
    assert bool(reason) or read_network(out).size() > 0
