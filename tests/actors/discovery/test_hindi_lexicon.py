"""The bilingual tables that discovery reads hold what they say they hold."""

import csv
from pathlib import Path

import pytest

import analysis
from analysis.actors.discovery.hindi_lexicon import Known, lexicon, word_key
from analysis.language import name_similarity, normalize_key, script_counts

FOLDER = Path(analysis.__file__).parent / "actors" / "discovery"
COLUMNS = {
    "people": ("form_hi", "form_en", "kind", "gender", "region", "word"),
    "places": ("name_hi", "name_en", "kind", "country", "word"),
    "organisations": ("name_hi", "name_en", "kind", "word"),
    "organisation_heads": ("word_hi", "word_en"),
    "titles": ("word_hi", "word_en", "kind", "word"),
}


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(line for line in stream if not line.startswith("#")))


@pytest.mark.parametrize("name", COLUMNS)
def test_every_row_has_a_form_in_each_script(name: str) -> None:
    table = rows(name)
    assert tuple(table[0]) == COLUMNS[name]
    for row in table:
        hindi, english = list(row.values())[:2]
        for form in hindi.split("|"):
            assert form == form.strip() and script_counts(form).get("Devanagari"), row
        for form in english.split("|"):
            assert form == form.strip() and form.isascii() and form, row
        assert row.get("word", "") in ("", "hi")


def test_people_are_named_by_kind_once() -> None:
    table = rows("people")
    assert {row["kind"] for row in table} == {"given", "surname", "both"}
    assert {row["gender"] for row in table} <= {"", "m", "f", "mf"}
    keys = [normalize_key(row["form_hi"].split("|")[0]) for row in table]
    assert len(keys) == len(set(keys)) > 3000


def test_the_two_forms_of_a_south_asian_name_sound_alike() -> None:
    """A slip of the pen does not; खड़गे, whom the press writes Kharge, does not either."""
    unlike = [
        row["form_en"]
        for row in rows("people")
        if row["region"] in ("in", "pk")
        and max(
            name_similarity(hindi, english)
            for hindi in row["form_hi"].split("|")
            for english in row["form_en"].split("|")
        )
        < 0.4
    ]
    assert len(unlike) < 5, unlike


def test_a_word_may_be_several_things() -> None:
    words = lexicon().words
    assert words[word_key("खान")] & Known.SURNAME and words[word_key("खान")] & Known.GIVEN
    assert words[word_key("पायलट")] & Known.ROLE and words[word_key("पायलट")] & Known.SURNAME
    assert not words[word_key("ली")] & Known.SURNAME


def test_a_missing_table_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("analysis.actors.discovery.hindi_lexicon._FOLDER", tmp_path)
    with pytest.raises(FileNotFoundError, match=r"organisation\w+\.csv|people\.csv|hindi_words"):
        lexicon.__wrapped__()
