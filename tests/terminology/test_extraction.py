"""Candidates stay within a clause, count inflected forms together, and rank terms first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import corpus
from analysis.language import function_words, normalize_key
from analysis.terminology import Passage, concept_of, extract_terms
from analysis.terminology.extraction import COLUMNS, candidates


@pytest.mark.parametrize(
    ("text", "language", "never"),
    [
        ("युद्धविराम। नियंत्रण रेखा", "hi", "युद्धविराम। नियंत्रण"),
        ("भारत “वार्ता” पाकिस्तान", "hi", "भारत “वार्ता"),
        ("नेताओं के बीच वार्ता", "hi", "नेताओं के बीच"),
        ("peace talks, trade ties", "en", "talks, trade"),
        ("''peace'' talks", "en", "peace'' talks"),
        ("Line of Control", "en", "Line of Control"),
        ("peace\ntalks", "en", "peace\ntalks"),
    ],
)
def test_no_candidate_crosses_a_boundary(text, language, never):
    assert never not in {text[start:end] for _, start, end in candidates(text, language)}


@given(
    st.lists(st.sampled_from(["वार्ता", "के", "बीच", "।", "“", "-", "सीमा", "\n", ",", "\x00"])),
    st.sampled_from(["hi", "en"]),
)
def test_candidates_hold_content_words_only(pieces, language):
    text = " ".join(pieces)
    stop = function_words(language)
    for key, start, end in candidates(text, language):
        words = text[start:end].replace("-", " ").split()
        assert len(key) == len(words) <= 5
        assert not any(normalize_key(word) in stop for word in words)


def test_a_hyphenated_word_is_not_cut():
    text = "foreign secretary-level contacts"
    found = {text[start:end] for _, start, end in candidates(text, "en")}
    assert "secretary-level contacts" in found and "foreign secretary" not in found


def test_forms_of_a_term_count_together():
    ranked = extract_terms([Passage("a", "सशस्त्र गुट, सशस्त्र गुटों से, सशस्त्र गुट", "hi")])
    assert ranked.loc[0, ["frequency", "words"]].tolist() == [3, 2]


def test_a_candidate_leads_to_its_first_place():
    texts = {"a": "कुछ नहीं।", "b": "वहां युद्धविराम है।"}
    ranked = extract_terms([Passage(doc, text, "hi") for doc, text in texts.items()])
    row = ranked.iloc[0]
    assert texts[row["first_doc"]][row["first_start"] : row["first_end"]] == "युद्धविराम"


def test_general_words_are_no_terms():
    ranked = extract_terms([Passage("a", "The important report was announced. Ceasefire.", "en")])
    assert ranked["term"].tolist() == ["Ceasefire"]


def test_the_termbase_is_well_represented_among_candidates_from_the_digests():
    digests = corpus.digests()
    for language in ("hi", "en"):
        passages = [Passage(str(i), text, language) for i, text in enumerate(digests[language])]
        best = extract_terms(passages, limit=20)
        known = [concept_of(term, language) != "" for term in best["term"]]
        assert sum(known) >= 12


def test_nothing_in_nothing_out():
    assert list(extract_terms([]).columns) == COLUMNS
    assert extract_terms([Passage("a", "", "hi")]).empty


@pytest.mark.parametrize("options", [{"longest": 0}, {"least": 0}])
def test_senseless_limits_are_refused(options):
    with pytest.raises(ValueError, match="at least 1"):
        extract_terms([], **options)


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="'ur'"):
        extract_terms([Passage("a", "x", "ur")])
