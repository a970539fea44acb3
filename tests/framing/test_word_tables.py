"""The word tables of framing are whole: columns, no form under two heads, a cure in every error."""

import csv
from pathlib import Path

import pytest

from analysis.framing import claims, speakers, word_tables
from analysis.framing.claims.words import CLASSES, equivalents, lexicon
from analysis.framing.speakers.words import GROUPS, Words
from analysis.language import normalize_key

ROLES = ("role", "group", "office", "one_en", "many_en", "one_hi", "many_hi")


def _path(module: object, name: str) -> Path:
    return Path(module.__file__).parent / name


@pytest.mark.parametrize("language", ["en", "hi"])
def test_a_word_for_people_has_one_role(language) -> None:
    held: dict[str, str] = {}
    for row in word_tables.rows(_path(speakers, "roles.csv"), ROLES):
        assert row["group"] in GROUPS and row["office"] in ("", "yes")
        for number in ("one", "many"):
            for form in word_tables.forms(row[f"{number}_{language}"]):
                key = normalize_key(form)
                assert held.setdefault(key, row["role"]) == row["role"], form
                assert any(word.sort == "role" for word in Words(form, language).all), form


@pytest.mark.parametrize("language", ["en", "hi"])
def test_a_loaded_word_has_one_class(language) -> None:
    _, known = lexicon(language)
    classes = {*CLASSES, "casualty", "number", "condition"}
    assert set(known.values()) <= classes
    listed: dict[str, str] = {}
    for row in word_tables.rows(_path(claims, "claims.csv"), ("class", "en", "hi")):
        for form in word_tables.forms(row[language]):
            assert listed.setdefault(normalize_key(form), row["class"]) == row["class"], form
    assert set(equivalents("en").values()) == set(equivalents("hi").values())


def test_a_table_that_is_missing_or_wrong_says_so(tmp_path) -> None:
    with pytest.raises(FileNotFoundError, match="install the package anew"):
        word_tables.rows(tmp_path / "none.csv", ("a",))
    path = tmp_path / "odd.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["a", "b"], ["1"]])
    with pytest.raises(ValueError, match="row 2: 1 cells, expected 2"):
        word_tables.rows(path, ("a", "b"))
    with pytest.raises(ValueError, match="columns are"):
        word_tables.rows(path, ("a", "c"))
