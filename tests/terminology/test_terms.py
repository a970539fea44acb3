"""Terms are found whole, longest first, inflected, in both scripts; nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import spans, tables
from analysis.terminology import concept_of, find_terms, score
from analysis.terminology.terms import COLUMNS, inflect


def concepts(text, language):
    return find_terms(text, language)["concept"].tolist()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("सीमा पार आतंकवाद", "hi", ["K019"]),
        ("Kashmir issue and Kashmir", "en", ["K009", "K012"]),
        (
            "UN Security Council resolutions, a UN resolution, a resolution",
            "en",
            ["K067", "K067", "K061"],
        ),
    ],
)
def test_of_nested_terms_the_longest_counts(text, language, expected):
    assert concepts(text, language) == expected


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("समझौतों", "K065"),
        ("हमलों", "K142"),
        ("वार्ताओं", "K004"),
        ("आतंकियों", "K023"),
        ("चुनाव", None),
        ("आम चुनावो", "K096"),
        ("विवादों", "K139"),
        ("मदरसे", "K112"),
    ],
)
def test_regular_hindi_forms_are_found(text, concept):
    assert concepts(text, "hi") == ([concept] if concept else [])


def test_names_are_not_inflected_and_small_letters_are_no_name():
    assert concepts("Khans, khan, lashkar, let us talk to us, pok, loc", "en") == []
    assert concepts("LeT, JeM, PoK, LoC and LOC, US aid", "en") == [
        "K030",
        "K029",
        "K014",
        "K001",
        "K001",
        "K085",
    ]


@pytest.mark.parametrize("text", ["पाकीज़ा", "शामिल", "Pakora", "Indiana", "discontact", "भारती"])
def test_no_term_is_found_inside_a_word(text):
    assert concepts(text, "hi" if text[0] > "z" else "en") == []


def test_a_misspelling_says_so():
    found = find_terms("संघाई सहयोग संघठन की बैठक", "hi")
    assert found["rule"].tolist() == ["misspelling", "listed"]


def test_offsets_are_those_of_the_raw_text():
    text = "\u202eA<script>\x00 Simla\u00a0Agreement नोट"
    (row,) = find_terms(text, "en").itertuples()
    assert text[row.start : row.end] == row.surface == "Simla\u00a0Agreement"


@pytest.mark.parametrize("language", ["hi", "en"])
def test_an_empty_text_has_no_terms_but_the_columns(language):
    assert list(find_terms("", language).columns) == COLUMNS


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="'ur'"):
        find_terms("x", "ur")


PIECES = [
    "कश्मीर",
    " विवाद",
    "पाक",
    "Kashmir",
    " dispute",
    "US",
    "\u093c",
    "-",
    "। ",
    "\x00",
    "\n",
    "PoK",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join), st.sampled_from(["hi", "en"]))
def test_terms_are_slices_in_order_and_never_overlap(text, language):
    found = find_terms(text, language)
    end = 0
    for row in found.itertuples():
        assert end <= row.start < row.end <= len(text)
        assert text[row.start : row.end] == row.surface
        end = row.end


@given(st.sampled_from(["hi", "en"]), st.text(alphabet="कखिीाों aeys", min_size=1, max_size=6))
def test_inflected_forms_are_new_and_distinct(language, form):
    forms = inflect(form, language)
    assert form not in forms and len(set(forms)) == len(forms)


def test_a_whole_form_names_a_concept_and_a_part_does_not():
    assert concept_of("talks", "en") == "K004" and concept_of("talks on", "en") == ""


def test_the_finder_agrees_with_the_marking_by_reading():
    found = tables.read("terms")
    found = found[~found["zone"].isin(["boilerplate", "byline"])]
    languages = tables.read("sources").set_index("id")["language"]
    gold = tables.read("gold_terms")
    gold = gold[gold["doc"].isin(found["doc"])]
    found, gold = (rows.assign(language=rows["doc"].map(languages)) for rows in (found, gold))
    f1 = score(found, gold, by="language").set_index(["language", "level"])["f1"]
    both = found.merge(gold, on=["doc", "start", "end", "concept", "language"])
    for language in ("en", "hi"):
        assert f1[language, "labelled"] >= 0.97
        sizes = [int((rows["language"] == language).sum()) for rows in (both, found, gold)]
        assert spans.rates(*sizes)[2] >= 0.97


@pytest.mark.parametrize("table", ["gold_terms", "translation_shifts"])
def test_surfaces_of_hand_made_rows_are_what_stands_in_the_text(texts, table):
    for row in tables.read(table).itertuples():
        assert texts[row.doc].text[row.start : row.end] == row.surface


def test_gold_terms_do_not_overlap():
    gold = tables.read("gold_terms").sort_values(["doc", "start"])
    before = gold.groupby("doc")["end"].shift(fill_value=0)
    assert (gold["start"] >= before).all()


def test_scores_of_nothing_are_not_numbers_but_do_not_fail():
    empty = tables.read("gold_terms").iloc[:0]
    assert score(empty, empty)["f1"].isna().all()
