"""Each edition shows its own prose, the shared figures, and says what is in another language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.publishing import editions


def prose(text: str, *tags: str) -> editions.Cell:
    return {"cell_type": "markdown", "id": "x", "source": text, "metadata": {"tags": list(tags)}}


def figure(*outputs: dict, id: str = "fig") -> editions.Cell:
    return {"cell_type": "code", "id": id, "source": "", "metadata": {}, "outputs": list(outputs)}


CHAPTER = [
    prose("# Actors", "lang-en"),
    prose("# पात्र", "lang-hi"),
    prose("Who.", "lang-en", "summary"),
    prose("कौन।", "lang-hi", "summary"),
    figure(),
    prose("Reading", "lang-en"),
    prose("पाठ", "lang-hi"),
]


def sources(edition: str, cells=CHAPTER) -> str:
    return "\n".join(editions.text_of(c) for c in editions.for_edition(cells, edition))


def test_the_english_edition_shows_english_and_the_hindi_summary():
    text = sources("en")
    assert "Reading" in text and "# पात्र" not in text and "\nपाठ" not in text
    assert "{language-block} hi\n:title: सारांश (हिंदी)" in text and "कौन।" in text


def test_the_hindi_edition_shows_hindi_alone():
    text = sources("hi")
    assert "# पात्र" in text and "पाठ" in text
    assert "Reading" not in text and "Who." not in text


def test_code_cells_belong_to_both_editions():
    for edition in editions.EDITIONS:
        kinds = [c["cell_type"] for c in editions.for_edition(CHAPTER, edition)]
        assert kinds.count("code") == 1


def test_an_untranslated_chapter_is_shown_in_english_and_says_so():
    cells = [prose("# Data", "lang-en"), prose("Only English.", "lang-en")]
    text = sources("hi", cells)
    assert editions.NOT_YET in text
    assert "{language-block} en" in text and "Only English." in text
    assert text.startswith("# Data")


def test_a_page_without_tags_is_the_same_in_both_editions():
    cells = [prose("# Numbers"), figure()]
    assert editions.for_edition(cells, "en") == editions.for_edition(cells, "hi") == cells


def test_an_unknown_edition_is_refused():
    with pytest.raises(ValueError, match="'ur'"):
        editions.for_edition(CHAPTER, "ur")


def test_the_cells_given_are_not_changed():
    before = repr(CHAPTER)
    editions.edition_of({"cells": CHAPTER}, "hi")
    assert repr(CHAPTER) == before


@given(st.text(alphabet="`~:ab\n{}क", max_size=40))
def test_no_text_closes_the_block_around_it(text):
    wrapped = editions.block(text, language="hi")
    fence = wrapped[: len(wrapped) - len(wrapped.lstrip("`"))]
    assert all(fence not in line for line in text.split("\n"))
    assert wrapped.endswith("\n" + fence)


def png(**metadata: object) -> dict:
    return {"output_type": "display_data", "data": {"image/png": ""}, "metadata": metadata}


def test_alt_text_moves_from_the_output_to_the_cell():
    cell = editions.with_alt_texts(figure(png(samvad={"alt": 'दो "स्तंभ"'})))
    assert cell["metadata"]["mystnb"]["image"]["alt"] == 'दो "स्तंभ"'


def test_a_figure_without_alt_text_is_refused():
    with pytest.raises(ValueError, match="cell fig shows a figure without alt text"):
        editions.with_alt_texts(figure(png()))


def test_two_figures_in_a_cell_are_refused():
    with pytest.raises(ValueError, match="give each its own cell"):
        editions.with_alt_texts(figure(png(samvad={"alt": "a"}), png(samvad={"alt": "b"})))
