"""No result is typed: every number in prose is computed where it stands."""

import pytest
from numerals import typed_numbers
from reading import CHAPTERS, NAMES, cells

from analysis.publishing.editions import text_of


@pytest.mark.parametrize("chapter", CHAPTERS, ids=NAMES)
def test_no_number_is_typed_into_prose(chapter):
    found = {
        cell["id"]: numbers
        for cell in cells(chapter)
        if cell["cell_type"] == "markdown" and (numbers := typed_numbers(text_of(cell)))
    }
    assert found == {}


@pytest.mark.parametrize(
    "prose",
    [
        "We found 17 names.",
        "हमने १७ नाम पाए।",
        "It names five actors.",
        "पाठ में पाँच पात्र हैं।",
        "An alpha of .86 is good.",
        "Half of the statements",
        "The share is 42 %.",
    ],
)
def test_a_typed_result_is_seen(prose):
    assert typed_numbers(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "We found {glue:text}`names` names in `004`.",
        "In 1972, on 2 July, and in 1947–2025",
        "27 फ़रवरी 2019 को",
        "a two-mode network of the two countries",
        "1. First\n2. Second",
        "see {cite:t}`lee2005` and [the table](actors.ipynb#table-2)",
        "Article 370 and Resolution 47",
        "अनुच्छेद 370",
        "दोनों देशों के बीच",
        "```\nx = 5\n```",
    ],
)
def test_dates_names_ids_and_glue_are_no_typed_results(prose):
    assert typed_numbers(prose) == []
