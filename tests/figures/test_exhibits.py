"""A figure carries its numbers, its words and its glyphs; nothing from a table becomes markup."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.colors import to_rgb

from analysis import figures
from analysis.figures.html import escape, marked, table_html

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{glue:text}`x` ```{include} /etc/passwd```",
    "वार्ता\u202eatlat",
    "a\x00b",
]


def exhibit(**changes) -> figures.Exhibit:
    figure, ax = figures.axes(height=2)
    ax.barh(["भारत", "Pakistan"], [3, 5])
    table = pd.DataFrame({"Actor": ["भारत", "Pakistan"], "Mentions": [3, 5]})
    given_ = {"table": table, "caption": "Mentions", "alt": "Pakistan 5, भारत 3"} | changes
    return figures.Exhibit(figure, **given_)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_cell_becomes_markup(text: str) -> None:
    html = table_html(pd.DataFrame({text: [text]}), text)
    assert "<script" not in html
    assert "<img" not in html
    assert "\u202e" not in html
    assert "\x00" not in html


@given(st.text())
def test_escaped_text_holds_no_markup_character(text: str) -> None:
    assert not set("<>\"'") & set(escape(text))


def test_devanagari_is_marked_as_hindi_and_latin_is_not() -> None:
    assert marked("संवाद") == '<span lang="hi">संवाद</span>'
    assert marked("dialogue") == "dialogue"


def test_a_table_has_caption_and_scoped_headers() -> None:
    html = table_html(pd.DataFrame({"Term": ["वार्ता"], "n": [2]}), "Terms")
    assert "<caption><span>Terms</span></caption>" in html
    assert html.count('scope="col"') == 2
    assert html.count('scope="row"') == 1
    assert 'tabindex="0"' in html


def test_a_figure_is_the_same_bytes_twice() -> None:
    assert exhibit().png() == exhibit().png()


def test_a_glyph_no_font_holds_is_an_error() -> None:
    figure, ax = figures.axes(height=2)
    ax.set_title("\U00013000")
    drawn = figures.Exhibit(figure, pd.DataFrame({"n": [1]}), "caption", "alt")
    with pytest.raises(UserWarning, match="missing"):
        drawn.png()


@pytest.mark.parametrize("name", ["caption", "alt"])
def test_an_exhibit_without_words_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        exhibit(**{name: " "})


def test_an_exhibit_without_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        exhibit(table=pd.DataFrame({"Actor": []}))


def test_devanagari_is_shaped_and_not_drawn_letter_by_letter() -> None:
    """A conjunct takes less room than its letters; drawn letter by letter it would not."""
    figure, ax = figures.axes(height=2)
    with figures.house_style():
        joined = ax.text(0, 0, "क्ष", family=figures.FONTS)
        apart = ax.text(0, 0.5, "कष", family=figures.FONTS)
        figure.draw_without_rendering()
    assert joined.get_window_extent().width < apart.get_window_extent().width


def test_sides_differ_in_marker_hatch_and_grey() -> None:
    looks = list(figures.SIDES.values())
    assert len({look.marker for look in looks}) == len(looks)
    assert len({look.hatch for look in looks}) == len(looks)
    india, pakistan = (
        sum(
            w * c
            for w, c in zip((0.299, 0.587, 0.114), to_rgb(figures.side_colour(name)), strict=True)
        )
        for name in ("India", "Pakistan")
    )
    assert abs(india - pakistan) > 0.1


def test_the_edition_chooses_the_words(monkeypatch) -> None:
    assert figures.say(en="talks", hi="वार्ता") == "talks"
    monkeypatch.setenv("SAMVAD_EDITION", "hi")
    assert figures.say(en="talks", hi="वार्ता") == "वार्ता"
    monkeypatch.setenv("SAMVAD_EDITION", "fr")
    with pytest.raises(ValueError, match="editions are en, hi"):
        figures.edition()


def test_a_series_never_wears_the_colour_of_a_side() -> None:
    sides = {look.colour for look in figures.SIDES.values()}
    assert not sides & {figures.series(number) for number in range(8)}
