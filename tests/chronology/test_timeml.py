"""A text with its times marked inline is valid TimeML, and comes back to the last character."""

from xml.etree import ElementTree

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.chronology import TIME_COLUMNS, find_times, from_timeml, to_timeml

# What TimeML 1.2.1 allows of the attributes we write.
VALUES = {
    "tid": r"t\d+",
    "type": "DATE|TIME|DURATION|SET",
    "value": r"[\dX]{2,4}.*|P.+|T.+|(PAST|PRESENT|FUTURE)_REF",
    "mod": "BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE"
    "|START|MID|END|APPROX",
    "quant": "EACH|EVERY",
    "freq": r"\d+X",
    "temporalFunction": "true|false",
    "functionInDocument": "CREATION_TIME|NONE",
    "anchorTimeID": r"t\d+",
    "comment": ".*",
}
PAGES = [
    ("It met yesterday, on 7 June 2019, for three hours & every week.", "en"),
    ("<b>Talks</b> ]]> in early 2020; the next day they were off.", "en"),
    ("बैठक कल हुई थी,\r\nअगले हफ्ते फिर होगी; हर साल, बीते कुछ वर्षों में।", "hi"),
    ("14 फ़रवरी\x00 को \ud800 हमला ⟦U+0041⟧ \u202e2016 में\r", "hi"),
    ("", "en"),
]
PIECES = st.sampled_from(
    ["yesterday", "कल", "7 June 2019", "14 फ\u093cरवरी", "हर साल", "<script>", "]]>", "&amp;",
     "\x00", "\ud800", "\r\n", "\r", "⟦", "⟦U+0041⟧", "\u202e", "\u2028", "\ufffe", " "]
)  # fmt: skip


def check(xml: str) -> None:
    """Hold the file to the attributes and values that TimeML knows."""
    root = ElementTree.fromstring(xml.encode("utf-8"))
    assert [child.tag for child in root] == ["DOCID", "DCT", "TEXT"]
    names = [element.get("tid") for element in root.iter("TIMEX3")]
    assert len(set(names)) == len(names)
    for element in root.iter("TIMEX3"):
        assert set(element.attrib) <= set(VALUES)
        assert {"tid", "type", "value"} <= set(element.attrib)
        for name, value in element.attrib.items():
            assert pd.Series([value]).str.fullmatch(VALUES[name]).all(), (name, value)
        assert element.get("anchorTimeID", names[0]) in names
    creation = root.find("DCT/TIMEX3")
    assert creation is not None
    assert creation.get("functionInDocument") == "CREATION_TIME"


@pytest.mark.parametrize(("text", "language"), PAGES)
@pytest.mark.parametrize("published", ["", "2019-06-08", "[2019-06-07..2019-06-12]", "2019-06~"])
def test_marked_texts_are_timeml_and_come_back(text, language, published):
    times = find_times(text, language, published or None)
    xml = to_timeml(text, times, published, doc="a&b")
    check(xml)
    found = from_timeml(xml)
    assert (found.text, found.published, found.doc) == (text, published, "a&b")
    assert found.times.equals(times[TIME_COLUMNS])


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=10).map(" ".join)))
def test_any_text_comes_back_to_the_last_character(text):
    times = find_times(text, "hi", "2019-06-08")
    found = from_timeml(to_timeml(text, times, "2019-06-08"))
    assert found.text == text
    assert found.times.equals(times)


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=20), st.text(max_size=8), st.text(max_size=8))
def test_rows_come_back_whatever_they_say(surface, value, rule):
    times = pd.DataFrame(
        [(0, len(surface), surface, "vague", value, "", "", "none", rule)], columns=TIME_COLUMNS
    )
    found = from_timeml(to_timeml(surface, times))
    assert found.times.values.tolist() == times.values.tolist()


def test_the_creation_time_says_as_much_as_is_known():
    for published, value in [
        ("2019-06-08", "2019-06-08"),
        ("[2019-06-07..2019-06-12]", "2019-06-XX"),
        ("2019/2020", "XXXX-XX-XX"),
        ("", "XXXX-XX-XX"),
    ]:
        assert f'value="{value}"' in to_timeml("x", find_times("x", "en"), published)


def test_sets_name_how_often():
    text = "They meet every week. वे हर सोमवार मिलते हैं।"
    assert 'quant="EVERY"' in to_timeml(text, find_times(text, "en"))
    assert to_timeml(text, find_times(text, "hi")).count('quant="EVERY"') == 2


def test_expressions_that_cannot_be_nested_are_refused():
    columns = TIME_COLUMNS
    row = ("date", "", "", "", "none", "x")
    for rows, reason in [
        ([(0, 3, "abc", *row), (2, 4, "cd", *row)], "overlaps"),
        ([(0, 3, "xyz", *row)], "not in the text"),
        ([(2, 9, "cd", *row)], "not in the text"),
        ([(0, 3, "abc", "era", *row[1:])], "type 'era'"),
    ]:
        with pytest.raises(ValueError, match=reason):
            to_timeml("abcd", pd.DataFrame(rows, columns=columns))


def test_other_programs_files_are_read():
    xml = (
        '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2019-06-08" '
        'functionInDocument="CREATION_TIME">June 8</TIMEX3></DCT><TEXT>They <EVENT>met</EVENT> '
        '<TIMEX3 tid="t1" type="DATE" value="2019-06-07" anchorTimeID="t0">yesterday</TIMEX3>, '
        '<TIMEX3 tid="t2" type="DURATION" value="P2D">two <b>days</b></TIMEX3>.</TEXT></TimeML>'
    )
    found = from_timeml(xml)
    assert (found.text, found.published) == ("They met yesterday, two days.", "2019-06-08")
    rows = found.times[["start", "end", "surface", "type", "value", "anchor"]].values.tolist()
    assert rows == [
        [9, 18, "yesterday", "date", "2019-06-07", "publication"],
        [20, 28, "two days", "duration", "P2D", "none"],
    ]


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ("", "no well-formed XML"),
        ("<TimeML>", "no well-formed XML"),
        ("<a>\x00</a>", "no well-formed XML"),
        ("<a>\ud800</a>", "no well-formed XML"),
        ('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', "DOCTYPE"),
    ],
)
def test_what_is_no_plain_xml_is_refused(xml, reason):
    with pytest.raises(ValueError, match=reason):
        from_timeml(xml)


def test_no_depth_of_elements_breaks_the_reader():
    depth = 2000
    assert from_timeml("<a>" * depth + "x" + "</a>" * depth).text == "x"
