"""The command says what it did, and what is wrong by file, row, column and reason."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from analysis import tables
from analysis.actors import read_network
from analysis.chronology import (
    csv_to_events,
    from_timeml,
    icalendar_to_events,
    timelinejs_to_events,
)
from analysis.cli import app

RUN = CliRunner()
COMMANDS = ["check", "annotate", "ingest", "report", "reliability", "export", "network", "discover"]
COMMANDS += ["events", "frames", "keyness", "voices", "classify", "percentages", "chapter new"]


@pytest.fixture
def article(tmp_path):
    """Return a file with a text of our own that carries its date."""
    path = tmp_path / "article.txt"
    path.write_text("प्रकाशित: 8 जून 2019\n\nदोनों विदेश सचिव कल मिले थे।\n", "utf-8")
    return path


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


def test_frames_of_a_file_of_documents_are_written_as_tables(tmp_path) -> None:
    news, out = tmp_path / "news.jsonl", tmp_path / "frames"
    texts = ["The minister said talks would follow the attack.", "मंत्री ने कहा कि वार्ता होगी।"]
    news.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    found = RUN.invoke(app, ["frames", str(news), "-o", str(out), "--minimum", "1"])
    assert found.exit_code == 0, found.output
    names = {"documents.csv", "voices.csv", "hits.csv", "frame_shares.csv", "keyness.csv"}
    assert {path.name for path in out.iterdir()} == names
    rows = list(csv.DictReader((out / "documents.csv").open(encoding="utf-8")))
    assert [row["language"] for row in rows] == ["en", "hi"]


def test_two_corpora_are_compared_by_their_words(tmp_path) -> None:
    for name, texts in {"a": ["War talk.", "War again."], "b": ["Peace talks.", "Peace."]}.items():
        lines = "".join(json.dumps({"text": text}) + "\n" for text in texts)
        (tmp_path / f"{name}.jsonl").write_text(lines, "utf-8")
    given = [str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl"), "--minimum", "1", "--bigrams"]
    found = RUN.invoke(app, ["keyness", *given, "--draws", "20"])
    assert found.exit_code == 0, found.output
    rows = list(csv.DictReader(io.StringIO(found.output)))
    assert rows[0]["term"] == "war" and rows[-1]["term"] == "peace"
    assert "peace talks" in {row["term"] for row in rows} and rows[0]["interval"] == "documents"


def test_words_of_two_languages_are_not_compared(tmp_path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "वार्ता हुई।"}\n', "utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Talks."}\n', "utf-8")
    found = RUN.invoke(app, ["keyness", str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")])
    assert found.exit_code == 1 and "within one language" in found.output


def test_frames_of_nothing_or_by_an_unknown_contrast_are_refused(tmp_path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text('{"text": "War."}\n', "utf-8")
    given = [str(news), "--out", str(tmp_path), "--contrast", "party"]
    for arguments, reason in (
        ([str(tmp_path / "none.jsonl"), "--out", str(tmp_path)], "no such file"),
        (given, "contrast must be one of voice, outlet"),
    ):
        found = RUN.invoke(app, ["frames", *arguments])
        assert found.exit_code == 1 and reason in found.output


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


@pytest.mark.parametrize(
    ("what", "name", "options"),
    [
        ("timelinejs", "e.json", ["language=hi", "group=plover"]),
        ("events", "e.json", []),
        ("icalendar", "e.ics", ["language=hi"]),
        ("events", "e.ics", []),
        ("events-csv", "e.csv", []),
        ("events", "e.csv", []),
    ],
)
def test_events_are_exported_and_read_back(tmp_path, what, name, options) -> None:
    out = tmp_path / name
    given = [part for option in options for part in ("--option", option)]
    shown = RUN.invoke(app, ["export", what, str(out), *given])
    assert shown.exit_code == 0, shown.output
    assert f"wrote {out}" in shown.output
    read = {".json": timelinejs_to_events, ".ics": icalendar_to_events, ".csv": csv_to_events}
    found = read[out.suffix](out.read_bytes().decode("utf-8"))
    assert set(found["id"]) <= set(tables.read("events")["id"])
    assert len(found) > 100


def test_a_timeline_of_events_names_its_groups_in_its_language(tmp_path) -> None:
    out = tmp_path / "e.json"
    RUN.invoke(app, ["export", "timelinejs", str(out), "--option", "language=hi"])
    labels = set(tables.read("event_types")["label_hi"])
    assert {event["group"] for event in json.loads(out.read_text("utf-8"))["events"]} <= labels


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["events", "e.pdf"], "cannot write 'events as .pdf'"),
        (["nothing", "e.csv"], "cannot write 'nothing'"),
        (["events-csv", "no/e.csv"], "make it first"),
        (["events-csv", "e.csv", "--option", "language=hi"], "no option 'language'"),
        (["timelinejs", "e.json", "--option", "language=ur"], "expected 'en' or 'hi'"),
        (["icalendar", "e.ics", "--option", "language=ur"], "expected 'en' or 'hi'"),
        (["network", "e.json", "--option", "language=hi"], "no option 'language'"),
    ],
)
def test_an_export_that_cannot_be_is_refused_with_a_reason(tmp_path, arguments, reason) -> None:
    what, name, *rest = arguments
    shown = RUN.invoke(app, ["export", what, str(tmp_path / name), *rest])
    assert shown.exit_code == 1
    assert reason in shown.output
    assert list(tmp_path.iterdir()) == []


def test_times_are_exported_inline_only_from_texts_at_hand(data_copy, article, tmp_path) -> None:
    shown = RUN.invoke(app, ["export", "timeml", str(tmp_path / "m"), "--data", str(data_copy)])
    assert shown.exit_code == 1
    assert "SAMVAD_RAW" in shown.output
    told = ["--id", "n1", "--language", "hi", "--outlet", "Example", "--published", "2019-06-08"]
    taken = RUN.invoke(app, ["ingest", str(article), *told, "--data", str(data_copy)])
    assert taken.exit_code == 0, taken.output
    shown = RUN.invoke(app, ["export", "timeml", str(tmp_path / "m"), "--data", str(data_copy)])
    assert shown.exit_code == 0, shown.output
    marked = from_timeml((tmp_path / "m" / "n1.tml").read_bytes().decode("utf-8"))
    assert (marked.text, marked.published) == (article.read_text("utf-8"), "2019-06-08")
    assert "कल" in set(marked.times["surface"])


def test_a_text_without_a_date_is_dated_by_what_it_says(data_copy, article) -> None:
    told = ["--id", "n1", "--language", "hi", "--outlet", "Example", "--data", str(data_copy)]
    shown = RUN.invoke(app, ["ingest", str(article), *told])
    assert shown.exit_code == 0, shown.output
    assert "The date is inferred: a stamp of publication: 8 June 2019" in shown.output
    row = tables.read("sources", data_copy).set_index("id").loc["n1"]
    assert (row["published"], row["published_bounds"]) == ("2019-06-08", "2019-06-08")
    assert row["published_reason"].startswith("inferred: ")


def test_a_text_that_does_not_say_when_is_not_dated_silently(data_copy, article) -> None:
    before = (data_copy / "sources.csv").read_bytes()
    told = ["--id", "n1", "--language", "hi", "--outlet", "Example", "--data", str(data_copy)]
    for text, reason in [
        ("दोनों विदेश सचिव मिले थे।", "nothing in the text says"),
        ("2016 में दोनों विदेश सचिव मिले थे।", "1 January 2016 or later"),
    ]:
        article.write_text(text, "utf-8")
        shown = RUN.invoke(app, ["ingest", str(article), *told])
        assert shown.exit_code == 1
        assert reason in shown.output
        assert "--published" in shown.output
    article.write_bytes(b"\xff")
    assert "not UTF-8" in RUN.invoke(app, ["ingest", str(article), *told]).output
    assert (data_copy / "sources.csv").read_bytes() == before


def test_events_are_proposed_from_texts_that_no_table_knows(tmp_path) -> None:
    name = "2019-06-08-a.en.txt"
    (tmp_path / name).write_text("Pakistan condemned India on Friday.\n", "utf-8")
    shown = RUN.invoke(app, ["events", str(tmp_path)])
    assert shown.exit_code == 0, shown.output
    assert "proposed by a machine" in shown.stderr
    (row,) = csv.DictReader(io.StringIO(shown.stdout))
    assert (row["date"], row["status"]) == ("2019-06-07", "happened")


def test_voices_are_told_with_speakers_and_claims(tmp_path) -> None:
    path = tmp_path / "note.txt"
    text = "Imran Khan wrote on Friday. He said the bridge was mined by smugglers. "
    path.write_text(text + "The bridge mined by smugglers is a disgraceful sight.\n", "utf-8")
    shown = RUN.invoke(app, ["voices", str(path), "--published", "2019-06"])
    assert shown.exit_code == 0, shown.output
    assert "pronoun p-imran-khan [He] said" in shown.output
    assert "later" in shown.output and "evaluation [disgraceful]" in shown.output
    shown = RUN.invoke(app, ["voices", str(path), "--out", str(tmp_path / "out")])
    assert {file.stem for file in (tmp_path / "out").iterdir()} == {
        "voices",
        "escalations",
        "unattributed",
    }
    shown = RUN.invoke(app, ["voices", str(tmp_path / "none.txt")])
    assert shown.exit_code == 1 and "none.txt" in shown.output


def test_impossible_percentages_are_told_with_the_totals_that_fit() -> None:
    told = RUN.invoke(app, ["percentages", "81.13", "100", "--of", "56"])
    assert told.exit_code == 0
    assert "81.13 %: impossible of 56; fits 53" in told.output
    assert "all together: fit 53" in told.output
    assert RUN.invoke(app, ["percentages", "x", "--of", "5"]).exit_code != 0
