"""From what a relative expression is reckoned: publication, a saying, the date before."""

import pytest

from analysis.chronology import find_times

SATURDAY = "2019-06-08"


def told(text, language, published=SATURDAY):
    found = find_times(text, language, published)
    return list(zip(found["surface"], found["edtf"], found["anchor"], strict=True))


@pytest.mark.parametrize(
    ("text", "language", "surface", "edtf"),
    [
        ('"We will meet tomorrow," the envoy said on Monday.', "en", "tomorrow", "2019-06-04"),
        ("On Monday the envoy said: “We met yesterday.”", "en", "yesterday", "2019-06-02"),
        ("दूत ने सोमवार को कहा, “हम कल मिलेंगे।”", "hi", "कल", "2019-06-04"),
    ],
)
def test_a_quotation_is_reckoned_from_the_day_it_was_said(text, language, surface, edtf):
    assert (surface, edtf, "quotation") in told(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('"We will meet tomorrow," the envoy said.', "en"),
        ('"We will meet tomorrow," the envoy said. On Monday it rained.', "en"),
        ("The envoy said on Monday that the talks will be held tomorrow.", "en"),
        ("दूत ने कहा, “हम कल मिलेंगे।”", "hi"),
    ],
)
def test_without_a_day_of_the_saying_publication_holds(text, language):
    found = {surface: (edtf, anchor) for surface, edtf, anchor in told(text, language)}
    assert found.get("tomorrow", found.get("कल")) == ("2019-06-09", "publication")


STORY = "In 1965 a war began and in 1971 another. On 3 December 1971 planes crossed the border. "


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The next morning the navy sailed.", "1971-12-04"),
        ("On Sunday the navy sailed.", "1971-12-05"),
        ("That night the navy sailed.", "1971-12-03"),
        ("Later that year talks began.", "1971"),
        ("Two days later the navy sailed.", "1971-12-05"),
        ("In January talks began.", "1972-01"),
        ("On 16 December it ended.", "1971-12-16"),
    ],
)
def test_a_story_goes_on_from_the_date_told_last(sentence, edtf):
    assert told(STORY + sentence, "en")[-1][1:] == (edtf, "previous")


def test_a_story_says_no_more_than_the_date_it_goes_on_from():
    text = "In May 1965 a war began and in 1971 another. On Sunday the navy sailed."
    assert told(text, "en")[-1] == ("Sunday", "", "previous")


def test_news_with_a_past_in_it_is_no_story():
    text = "After the attack of 2016 and talks in 2018, both sides met on Thursday."
    assert told(text, "en")[-1] == ("Thursday", "2019-06-06", "publication")


@pytest.mark.parametrize(
    ("text", "language", "published", "edtf"),
    [
        ("Talks will be held in February.", "en", "2016-05-10", "2017-02"),
        ("Talks will be held in February.", "en", "2018-12-15", "2019-02"),
        ("They met in February.", "en", "2016-11-10", "2016-02"),
        ("वार्ता फरवरी में होगी।", "hi", "2016-05-10", "2017-02"),
        ("वे फरवरी में मिले थे।", "hi", "2016-11-10", "2016-02"),
        ("वे दिसंबर में मिले थे।", "hi", "2016-01-25", "2015-12"),
    ],
)
def test_a_month_without_a_year_lies_where_the_verb_looks(text, language, published, edtf):
    assert told(text, language, published)[0][1] == edtf


def test_doubt_about_publication_reaches_only_what_hangs_on_it():
    text = '"We will meet tomorrow," the envoy said on 3 June 2019. Today he left; 1972 is past.'
    rows = told(text, "en", "2019-06-08/2019-06-09")
    assert rows == [
        ("tomorrow", "2019-06-04", "quotation"),
        ("3 June 2019", "2019-06-03", "text"),
        ("Today", "[2019-06-08..2019-06-09]", "publication"),
        ("1972", "1972", "text"),
    ]


def test_a_quotation_never_crosses_a_line():
    text = 'He said "tomorrow\non Monday" they said'
    assert all(anchor == "publication" for _, _, anchor in told(text, "en"))
