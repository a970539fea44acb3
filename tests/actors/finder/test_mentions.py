"""Finding the actors a text names."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.actors import find_mentions, load
from analysis.actors.finder.mentions import readings


def actors(text, language="en", date="2019-06-08"):
    found = find_mentions(text, language, date=date)
    return list(zip(found["surface"], found["actor"], strict=True))


def rules(text, language="en", date="2019-06-08"):
    return find_mentions(text, language, date=date)["rule"].tolist()


def test_names_are_found_in_both_scripts():
    assert actors("Imran Khan wrote to Narendra Modi") == [
        ("Imran Khan", "p-imran-khan"),
        ("Narendra Modi", "p-modi"),
    ]
    assert actors("इमरान खान ने नरेन्द्र मोदी को लिखा", "hi") == [
        ("इमरान खान", "p-imran-khan"),
        ("नरेन्द्र मोदी", "p-modi"),
    ]


def test_a_name_inside_a_word_is_none():
    """पाक does not stand in पाकिस्तान, nor US in "us"."""
    assert actors("पाकिस्तान", "hi") == [("पाकिस्तान", "st-PK")]
    assert actors("He told us that the USS Nimitz left") == []


def test_the_longest_name_wins_and_parts_stay_silent():
    text = (
        "the Pakistan-Stream Gas Pipeline; Pakistan-occupied Kashmir; the Russian Embassy in India"
    )
    assert [actor for _, actor in actors(text)] == ["prj-PAKSTREAM", "pl-AJK", "org-RU-EMBIN"]


@pytest.mark.parametrize("full", ["Imran Khan", "Shafqat Ali Khan"])
def test_a_bare_surname_means_the_nearest_full_name_of_its_text(full):
    first, second = actors(f"{full} spoke. Khan left.")
    assert second == ("Khan", first[1])
    assert rules(f"{full} spoke. Khan left.")[1] == "partial-earlier"


def test_a_surname_two_may_bear_means_nobody_without_a_full_name():
    assert actors("Khan left.") == []
    assert rules("Khan left, and Imran Khan stayed.") == ["partial-later", "name"]


def test_a_surname_behind_an_unknown_first_name_belongs_to_someone_else():
    assert actors("Imran Khan was there. Then Salman Khan sang.") == [
        ("Imran Khan", "p-imran-khan")
    ]
    assert len(actors("Imran Khan was there. In April Khan left.")) == 2


def test_a_title_is_not_counted_beside_its_name():
    """One mention for a title with its name; a stranger's title is the stranger's."""
    assert actors("PM Modi spoke") == [("Modi", "p-modi")]
    assert actors("Prime Minister Foo Bar spoke") == []
    assert actors("पाकिस्तान के प्रधानमंत्री इमरान खान", "hi") == [
        ("पाकिस्तान", "st-PK"),
        ("इमरान खान", "p-imran-khan"),
    ]


@pytest.mark.parametrize(
    ("date", "holder"),
    [("2016-01-25", "p-nawaz-sharif"), ("2019-06", "p-imran-khan"), (None, "post-PK-PM")],
)
def test_a_role_means_its_holder_on_the_day(date, holder):
    assert actors("The Pakistan PM spoke", date=date) == [("Pakistan PM", holder)]
    assert actors("पाकिस्तान के प्रमुख ने कहा", "hi", date) == [("पाकिस्तान के प्रमुख", holder)]


def test_a_role_without_a_country_follows_the_holder_named_last():
    text = "Narendra Modi arrived after Imran Khan. The Prime Minister smiled."
    assert actors(text)[-1] == ("Prime Minister", "p-imran-khan")
    assert actors("The Prime Minister smiled.") == []


@pytest.mark.parametrize(
    "text",
    ["a Pakistan PM would never", "the former Pakistan PM", "deputy Prime Minister of India"],
)
def test_a_role_nobody_holds_now_names_no_person(text):
    assert not any(actor.startswith("p-") for _, actor in actors(text))


def test_a_rank_is_no_mention():
    assert actors("foreign secretary-level talks between India and Pakistan") == [
        ("India", "st-IN"),
        ("Pakistan", "st-PK"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the foreign secretaries of Pakistan and India", "en"),
        ("India and Pakistan's foreign secretaries", "en"),
        ("भारत और पाकिस्तान के विदेश सचिवों", "hi"),
    ],
)
def test_a_shared_role_has_one_holder_a_side(text, language):
    found = find_mentions(text, language, date="2016-01-25")
    shared = found[found["rule"] == "role-both"]
    assert set(shared["actor"]) == {"p-aizaz", "p-jaishankar"}
    assert shared["start"].nunique() == 1


def test_a_capital_is_a_government_a_dateline_or_a_town():
    text = "New Delhi: Officials said New Delhi agreed. They met in New Delhi."
    found = find_mentions(text, "en")
    assert found["actor"].tolist() == ["pl-DELHI", "st-IN", "pl-DELHI"]
    assert found["rule"].tolist() == ["place-dateline", "metonym", "place-cue"]
    assert actors("मॉस्को ने कहा", "hi") == [("मॉस्को", "st-RU")]
    assert actors("मॉस्को में बैठक", "hi") == [("मॉस्को", "pl-MOSCOW")]
    assert actors("According to Islamabad’s statement") == [("Islamabad", "st-PK")]


def test_an_acronym_of_two_is_read_by_its_company():
    assert actors("the PTI said, quoting an envoy") == [("PTI", "med-PTI")]
    assert actors("PTI workers held a rally") == [("PTI", "org-PTI-party")]
    assert actors("Press Trust of India reported. PTI won votes")[-1] == ("PTI", "med-PTI")
    assert actors("the PTI") == []


def test_a_demonym_keeps_the_type_and_says_its_form():
    found = find_mentions("पाकिस्तानी और भारतीय सैनिक; कश्मीरियों की बात", "hi")
    assert found["form"].tolist() == ["demonym"] * 3
    assert found["type"].tolist() == ["state", "state", "people"]


def test_pak_is_a_name_only_beside_one():
    assert actors("पाक ने कहा", "hi") == [("पाक", "st-PK")]
    assert actors("पाक माह रमज़ान", "hi") == []


def test_misspelt_names_of_the_file_are_found_and_called_so():
    found = find_mentions("पायलट अभिनन्दन वर्तमान और संघाई सहयोग संघठन", "hi")
    assert found["actor"].tolist() == ["p-varthaman", "io-SCO"]
    assert set(found["form"]) == {"misspelling"}


def test_joined_agreements_are_agreements():
    text = "the Lahore and Simla agreements were signed, one of them in Lahore"
    assert [actor for _, actor in actors(text)] == ["agr-LAHORE", "agr-SIMLA", "pl-LAHORE"]


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_nukta_and_composition_do_not_matter(form):
    text = unicodedata.normalize(form, "अफ़ग़ानिस्तान और मसूद अज़हर")
    assert [actor for _, actor in actors(text, "hi")] == ["st-AF", "p-masood-azhar"]


def test_hostile_text_is_only_text():
    """NUL, bidi controls and markup neither hide a name nor make one."""
    text = "\0\u202eModi\u202c <script>PM Modi</script> =Modi"
    found = find_mentions(text, "en")
    assert found["surface"].tolist() == ["Modi"] * 3
    assert [text[s:e] for s, e in zip(found["start"], found["end"], strict=True)] == ["Modi"] * 3


def test_an_empty_text_has_no_mentions_but_all_columns():
    found = find_mentions("", "hi")
    assert found.empty
    assert found.columns.tolist() == ["start", "end", "surface", "actor", "type", "form", "rule"]


def test_plain_readings_are_what_the_table_holds():
    text = "इस्लामाबाद: प्रधानमंत्री ने PM Modi को लिखा। दोनों विदेश सचिव मिलेंगे।"
    table = find_mentions(text, "hi", date="2016-01-25")
    plain = readings(text, "hi", load(), "2016-01-25")
    assert [(r.start, r.end, r.actor, r.form, r.rule) for r in plain] == list(
        table[["start", "end", "actor", "form", "rule"]].itertuples(index=False, name=None)
    )


def test_what_is_no_date_is_refused():
    with pytest.raises(ValueError, match="yesterday"):
        find_mentions("India", "en", date="yesterday")


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="unknown language 'ur'"):
        find_mentions("پاکستان", "ur")


LATIN = "Imran Khan|Khan|Modi|the Prime Minister|PTI|New Delhi|India and Pakistan|Pakistan's|x"
HINDI = (
    "मोदी|पाक|कश्मीरियों|भारत और|पाकिस्तान के प्रधानमंत्री|के विदेश सचिव|।|foreign secretaries|spokesperson"
)
NAMES = [*LATIN.split("|"), *HINDI.split("|"), ": ", ", ", ". ", "\n", "\u202e"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(NAMES), max_size=14).map(" ".join), st.sampled_from(["hi", "en"]))
def test_spans_hold_their_surface_and_never_cross(text, language):
    """Whatever the text: offsets are right, spans are apart, and one pass gives one answer."""
    found = find_mentions(text, language, date="2016-01-25")
    spans = sorted(set(zip(found["start"], found["end"], strict=True)))
    assert all(
        text[row.start : row.end] == row.surface and row.surface for row in found.itertuples()
    )
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert set(found["actor"]) <= set(load().actors)
    assert found.equals(find_mentions(text, language, date="2016-01-25"))
