"""The finder's tables: rules with examples that hold, and clear words where a table is wrong."""

import itertools

import pytest

from analysis.chronology import readings, rules_table
from analysis.chronology.finder import lexicon
from analysis.chronology.finder.grammar import rules
from analysis.chronology.finder.lexicon import letters, openers, table_rows
from analysis.chronology.finder.patterns import read_pattern

EXAMPLES = [
    (row["rule"], language, example)
    for row in table_rows("rules.csv")
    for language in ("en", "hi")
    for example in filter(None, row[language].split("|"))
]


@pytest.mark.parametrize(("rule", "language", "example"), EXAMPLES)
def test_every_example_is_found_whole_by_its_rule(rule, language, example):
    before, rest = example.split("[")
    surface, after = rest.split("]")
    found = readings(before + surface + after, language, "2019-06-08")
    place = (len(before), len(before) + len(surface))
    assert [(one.start, one.end) for one in found if one.rule == rule] == [place]


def test_the_table_of_rules_says_what_each_rule_reads():
    table = rules_table()
    assert len(table) == len(rules())
    assert table["reading"].str.len().gt(0).all()


def test_no_rule_matches_words_of_which_none_opens_an_expression():
    weak = [letter for letter in letters().values() if letter not in openers()]
    for length in (1, 2):
        for kinds in itertools.product(weak, repeat=length):
            assert not any(rule.pattern.search("".join(kinds)) for rule in rules())


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("day mnth", "'mnth' is no class"),
        ("(day", "not closed"),
        ("day)", "unexpected"),
        ("day |", "empty choice"),
        ("day + month", "does not belong"),
        ("", "empty choice"),
    ],
)
def test_a_wrong_pattern_is_named_with_its_reason(pattern, reason):
    with pytest.raises(ValueError, match=reason):
        read_pattern(pattern, {"day": "d", "month": "M"})


def test_a_shorthand_that_names_itself_is_an_error():
    with pytest.raises(ValueError, match="is no class"):
        read_pattern("loop", {"day": "d"}, shorthands={"loop": "day loop"})


def test_a_pattern_knows_whether_all_its_matches_open_an_expression():
    classes = {"day": "d", "month": "M", "of": "O"}
    opening = frozenset("M")
    assert read_pattern("day of? month", classes, opening).opens
    assert not read_pattern("day of? month?", classes, opening).opens
    assert not read_pattern("day month | day of", classes, opening).opens


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("words.csv", "class,value,en\n", "words.csv: columns"),
        ("words.csv", "class,value,en,hi\nmonth,1,january\n", "row 2: 3 cells"),
        ("words.csv", "class,value,en,hi\n,1,january,\n", "row 2: class is empty"),
    ],
)
def test_a_wrong_table_is_named_by_file_row_and_reason(file, text, reason, tmp_path, monkeypatch):
    (tmp_path / file).write_text(text, "utf-8")
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    with pytest.raises(ValueError, match=reason):
        table_rows(file)


def test_a_missing_table_is_named_with_its_cure(tmp_path, monkeypatch):
    monkeypatch.setattr(lexicon, "_FOLDER", tmp_path)
    with pytest.raises(FileNotFoundError, match="install the package anew"):
        table_rows("words.csv")
