"""Digests say in our own words what the sources report, alike in both languages."""

import unicodedata

import pytest
import regex

from analysis import corpus

WORD = regex.compile(r"[\w\p{M}]+")


def words(text):
    return [match.group().casefold() for match in WORD.finditer(text)]


def runs(text, length):
    found = words(text)
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


def test_every_source_we_know_has_a_digest_of_moderate_length():
    table = corpus.digests()
    assert set(table["doc"]) == {"000", "001", "002", "003", "004"}
    for language in ("en", "hi"):
        lengths = table.groupby("doc")[language].agg(lambda parts: len(" ".join(parts).split()))
        assert lengths.between(120, 250).all(), lengths


def test_each_language_is_in_its_script_and_normal_form():
    table = corpus.digests()
    for english, hindi in zip(table["en"], table["hi"], strict=True):
        assert not regex.search(r"\p{Devanagari}", english)
        assert not regex.search(r"\p{Latin}", hindi)
        assert unicodedata.normalize("NFC", hindi) == hindi


def test_numbers_agree_between_the_languages():
    for row in corpus.digests().itertuples():
        english, hindi = (sorted(regex.findall(r"\d+", text)) for text in (row.en, row.hi))
        assert english == hindi, (row.doc, row.paragraph)


def test_no_digest_repeats_eight_words_of_its_source(texts):
    sources = set().union(*(runs(document.text, 8) for document in texts))
    for row in corpus.digests().itertuples():
        assert not (runs(row.en, 8) | runs(row.hi, 8)) & sources


def test_a_digest_in_one_language_only_is_an_error(data_copy):
    (data_copy / "digests" / "000.hi.txt").unlink()
    with pytest.raises(FileNotFoundError, match=r"000\.hi\.txt is missing"):
        corpus.digests(data_copy)


def test_paragraphs_that_do_not_pair_are_an_error(data_copy):
    path = data_copy / "digests" / "003.en.txt"
    path.write_text(path.read_text("utf-8") + "\nOne more.\n", "utf-8")
    with pytest.raises(ValueError, match=r"003.*5 English paragraphs.*4 Hindi"):
        corpus.digests(data_copy)
