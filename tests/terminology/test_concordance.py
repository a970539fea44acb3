"""A concordance shows every occurrence, whole letters, in the order asked for."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from analysis.terminology import concordance

TEXTS = {"a": "नई वार्ता हुई। फिर वार्ताओं का दौर।", "b": "वार्ताकार आए।"}


def test_inflected_forms_are_found_and_other_words_are_not():
    assert concordance(TEXTS, "वार्ता", language="hi")["match"].tolist() == ["वार्ता", "वार्ताओं"]
    assert len(concordance(TEXTS, "वार्ता", language="hi", inflected=False)) == 1


@given(st.text(alphabet="कषत्रिक्षी़ंa \u200d\n", max_size=30), st.integers(0, 6))
def test_context_never_parts_a_letter_from_its_signs(around, width):
    text = f"{around} वार्ता {around}"
    for row in concordance({"a": text}, "वार्ता", language="hi", width=width).itertuples():
        assert len(regex.findall(r"\X", row.left)) <= width
        assert not row.right or not regex.match(r"\p{M}", row.right)
        assert "\n" not in row.left + row.right
        assert text[row.start : row.end] == row.match


@pytest.mark.parametrize(
    ("sort", "starts"), [("position", [0, 10, 20]), ("left", [0, 20, 10]), ("right", [20, 10, 0])]
)
def test_lines_are_sorted_as_asked(sort, starts):
    text = {"a": "talks z b talks y a talks x"}
    found = concordance(text, "talks", language="en", sort=sort)
    assert found["start"].tolist() == starts


def test_several_forms_overlapping_show_the_longest():
    found = concordance({"a": "peace talks"}, ["talks", "peace talks"], language="en")
    assert found["match"].tolist() == ["peace talks"]


def test_markup_and_nul_in_a_text_stay_what_they_are():
    found = concordance({"a": "<script>\x00talks</script>"}, "talks", language="en")
    assert found.loc[0, "right"] == "</script>"


@pytest.mark.parametrize(
    ("options", "message"),
    [({"width": -1}, "width"), ({"sort": "up"}, "order"), ({"language": "ur"}, "'ur'")],
)
def test_senseless_wishes_are_refused(options, message):
    with pytest.raises(ValueError, match=message):
        concordance(TEXTS, "वार्ता", **{"language": "hi", **options})


def test_a_query_without_a_letter_is_refused():
    with pytest.raises(ValueError, match="no letter"):
        concordance(TEXTS, "।", language="hi")


def test_no_text_no_lines():
    assert concordance({}, "talks", language="en", sort="left").empty
