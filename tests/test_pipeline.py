"""The subjects' rows meet without losing their place, and the committed tables come out again."""

import pandas as pd
import pytest

from analysis import actors, exports, pipeline, tables, terminology
from analysis.corpus import Document
from analysis.corpus.zones import find_zones

HINDI = """\
साझा करें मोदी
शिमला समझौते पर बयान

पाकिस्तान के प्रधानमंत्री इमरान खान ने कहा कि वह भारत से बातचीत चाहते हैं। वार्ता 15 जनवरी को होगी।
"""


@pytest.fixture
def document() -> Document:
    lines = {"boilerplate": "1", "title": "2", "body": "4"}
    zones = find_zones(HINDI, lines)
    return Document("n1", HINDI, "hi", "2019-06-08", "2019-06-08", "example", zones)


@pytest.fixture
def annotated(document) -> dict[str, pd.DataFrame]:
    return pipeline.annotate([document])


def test_every_table_has_the_columns_of_its_schema(annotated) -> None:
    assert tuple(annotated) == pipeline.ANNOTATIONS
    for name, frame in annotated.items():
        assert list(frame.columns) == [field.name for field in tables.schema(name).fields]


@pytest.mark.parametrize("name", ["mentions", "times", "terms"])
def test_offsets_point_at_the_surface_in_the_text_as_given(annotated, name) -> None:
    assert len(annotated[name])
    for row in annotated[name].itertuples():
        assert HINDI[row.start : row.end] == row.surface


def test_names_in_page_furniture_are_not_mentions(annotated) -> None:
    assert "p-modi" not in set(annotated["mentions"]["actor"])
    assert "p-imran-khan" in set(annotated["mentions"]["actor"])


def test_rows_know_their_zone_paragraph_and_sentence(annotated) -> None:
    times = annotated["times"]
    assert times["zone"].tolist() == ["body"]
    assert times["paragraph"].tolist() == [2]
    assert times["sentence"].tolist() == [3]


def test_a_voice_gets_the_person_its_source_names(annotated) -> None:
    assert "p-imran-khan" in set(annotated["voices"]["actor"])


def test_a_namesake_is_not_counted_as_the_person_of_the_termbase() -> None:
    text = "Spokesperson Shafqat Ali Khan met the press. Khan praised Imran Khan."
    zones = find_zones(text, {"body": "1"})
    note = Document("n3", text, "en", "2025-08-08", "2025-08-08", "example", zones)
    terms = pipeline.annotate([note])["terms"]
    people = terms[terms["concept"] == "K077"]
    assert people["surface"].tolist() == ["Imran Khan"]


def test_blanking_changes_no_offset(document) -> None:
    readable = pipeline.readable(document)
    assert len(readable) == len(document.text)
    for zone in document.zones:
        shown = readable[zone.start : zone.end]
        kept = document.text[zone.start : zone.end] if zone.kind in pipeline.CONTENT else ""
        assert shown.strip() == kept.strip()


@pytest.mark.parametrize("text", ["", " \n", "\x00\u202e<script>", "۔ ؟ \u0915\u094d"])
def test_no_text_makes_the_pipeline_raise(text) -> None:
    zones = find_zones(text, {"body": "1"} if text.strip() else {})
    odd = Document("n2", text, "hi", "2019-06", "2019-06", "example", zones)
    assert set(pipeline.annotate([odd])) == set(pipeline.ANNOTATIONS)


def test_order_and_number_of_workers_change_nothing(document) -> None:
    other = Document("n0", HINDI, "hi", "2020-01-01", "2020-01-01", "other", document.zones)
    one = pipeline.annotate([document, other])
    two = pipeline.annotate([other, document], workers=2)
    for name in pipeline.ANNOTATIONS:
        pd.testing.assert_frame_equal(one[name], two[name])


def test_the_committed_tables_are_made_again_byte_for_byte(texts, data_copy) -> None:
    paths = pipeline.update(pipeline.annotate(texts), root=data_copy)
    for path in paths:
        committed = tables.data_dir() / "derived" / path.name
        assert path.read_bytes() == committed.read_bytes(), f"{path.name}: run samvad annotate"


def test_annotating_one_document_leaves_the_rows_of_the_others(texts, data_copy) -> None:
    before = {name: (data_copy / "derived" / f"{name}.csv").read_bytes() for name in ("mentions",)}
    chosen = [texts.documents[-1]]
    pipeline.update(pipeline.annotate(chosen), only=[chosen[0].id], root=data_copy)
    assert (data_copy / "derived" / "mentions.csv").read_bytes() == before["mentions"]


def test_report_and_exports_rest_on_the_tables(tmp_path) -> None:
    report = pipeline.report()
    assert report["mentions"].sum() == len(tables.read("mentions"))
    for name in ("n.graphml", "n.gexf", "n.json", "n"):
        exports.export("network", tmp_path / name)
        assert actors.read_network(tmp_path / name).size() > 0
    for name in ("e.ics", "e.csv"):
        exports.export("events", tmp_path / name)
        assert (tmp_path / name).stat().st_size > 0
    with pytest.raises(ValueError, match="cannot write"):
        exports.export("network", tmp_path / "n.xyz")


def test_resources_are_read_from_the_folder_named(data_copy) -> None:
    assert len(actors.load(data_copy).actors) == len(tables.read("actors"))
    assert terminology.read_termbase(data_copy)


def test_a_concordance_says_in_whose_words_each_line_stands(document) -> None:
    lines = pipeline.concordance_by_voice([document], ["बातचीत", "वार्ता"], language="hi")
    assert lines["voice"].tolist() == ["reported", "outlet"]
    assert lines["actor"].tolist() == ["p-imran-khan", ""]
    assert pipeline.concordance_by_voice([document], "talks", language="en").empty


@pytest.mark.parametrize("text", ["", "\x00\ud800", "“" * 40, "He said"])
@pytest.mark.parametrize("language", ["en", "hi"])
def test_no_text_makes_the_speakers_raise(text, language) -> None:
    assert pipeline.spoken(text, language)["actor"].tolist() == []
