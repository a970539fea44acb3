"""Zones hold every line of text exactly once, at exact offsets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus import KINDS, ZoneError, find_zones, format_lines, parse_lines
from analysis.corpus.zones import line_spans

LINE = st.sampled_from(["", " ", "\u00a0", "talks", "वार्ता हुई।", "😀 a\u2028b"])
LINES = st.lists(LINE, max_size=12)


@pytest.mark.parametrize(
    ("ranges", "lines"),
    [
        ("", ()),
        ("7", (7,)),
        ("1-4", (1, 2, 3, 4)),
        ("9-15 odd", (9, 11, 13, 15)),
        ("9-15 even", (10, 12, 14)),
        ("9;1-2; 4", (1, 2, 4, 9)),
    ],
)
def test_line_ranges_are_expanded_in_order(ranges, lines):
    assert parse_lines(ranges) == lines


@pytest.mark.parametrize(
    "ranges",
    ["0", "3-1", "-3", "1,2", "1-3;2", "a", "1-2 prime", ";", "1;", "१-२", "1\x00", "1-999999999"],
)
def test_a_bad_line_range_is_refused_and_named(ranges):
    with pytest.raises(ZoneError, match=r"line|range"):
        parse_lines(ranges)


@given(st.sets(st.integers(1, 60)))
def test_formatting_line_numbers_loses_none(numbers):
    assert parse_lines(format_lines(numbers)) == tuple(sorted(numbers))


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_lines_are_counted_alike_for_every_line_end(lines, end):
    text = end.join(lines)
    assert [text[a:b] for a, b in line_spans(text)] == (lines or [""])


@given(LINES, st.data())
def test_zones_cover_all_text_and_never_overlap(lines, data):
    text = "\n".join(lines)
    filled = [number for number, line in enumerate(lines, 1) if line.strip()]
    kinds = {line: data.draw(st.sampled_from(KINDS)) for line in filled}
    ranges = {kind: format_lines(n for n in filled if kinds[n] == kind) for kind in KINDS}
    zones = find_zones(text, ranges)
    assert [text[zone.start : zone.end] for zone in zones] == [lines[n - 1] for n in filled]
    assert [(zone.line, zone.kind) for zone in zones] == [(n, kinds[n]) for n in filled]
    assert [zone.paragraph for zone in zones] == list(range(len(filled)))
    assert all(a.end <= b.start for a, b in pairwise(zones))
    outside = set(range(len(text))) - {i for z in zones for i in range(z.start, z.end)}
    assert not "".join(text[i] for i in outside).strip()


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ({"title": "1", "body": "1;3"}, "line 1 is called both title and body"),
        ({"body": "3"}, "line 1 holds text, but no zone names it"),
        ({"body": "1-3"}, "line 2 is called body, but holds no text"),
        ({"body": "1;3", "byline": "9"}, "line 9 is called byline, but the text ends at line 3"),
        ({"body": "1;3", "advert": "2"}, "'advert' is no kind of zone"),
    ],
)
def test_line_ranges_that_do_not_fit_the_text_are_refused(lines, reason):
    with pytest.raises(ZoneError, match=reason):
        find_zones("शीर्षक\n\u00a0\nपहला वाक्य।", lines)
