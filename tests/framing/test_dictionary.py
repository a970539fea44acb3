"""The frame dictionary: what its entries mean, what it refuses, and that it misses nothing."""

from __future__ import annotations

import pickle
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import tables
from analysis.framing import code_frames, leading_frame, read_dictionary
from analysis.framing.dictionary import FrameCoder
from analysis.framing.dictionary.patterns import WORD

DICTIONARY = """
frames:
  dialogue_peace: {rank: 1, en: [talks, peace talk*, resum* ~3 contact], hi: [वार्ता]}
  war_military:
    rank: 2
    en: [{find: war, only: affirmed}, =strike, IAF, jet|plane, de-escalat*]
    hi: [हमला, फ़ौज*, {find: जंग, only: outlet}]
not: {en: [cold war], hi: [शीत युद्ध]}
"""


@pytest.fixture
def small(tmp_path):
    path = tmp_path / "small.yaml"
    path.write_text(DICTIONARY, "utf-8")
    return read_dictionary(path)


def surfaces(text, language, dictionary, **given):
    found = code_frames(text, language, dictionary=dictionary, **given)
    return found["surface"].tolist()


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Talks, a talk and talking.", "en", ["Talks", "talk"]),
        ("Peace-talks and a peace talker.", "en", ["Peace-talks", "peace talker"]),
        ("peace, talks", "en", ["talks"]),
        ("strike, strikes", "en", ["strike"]),
        ("the IAF, the iaf", "en", ["IAF"]),
        ("planes and jets", "en", ["planes", "jets"]),
        ("They resumed some contact.", "en", ["resumed some contact"]),
        ("Contact was not resumed.", "en", ["Contact was not resumed"]),
        ("They resumed. Contact broke off.", "en", []),
        ("They resumed what had long been a contact.", "en", []),
        ("a cold war, a war", "en", ["war"]),
        ("the war's end", "en", ["war"]),
        ("software, warden", "en", []),
        ("हमलों, हमले, हमलावर", "hi", ["हमलों", "हमले"]),
        ("फौजी और फ़ौजियों", "hi", ["फौजी", "फ़ौजियों"]),
        ("वार्ताएँ। वार्ताकार", "hi", ["वार्ताएँ"]),
    ],
)
def test_what_an_entry_finds(small, text, language, found):
    assert surfaces(text, language, small, voices=[], negations=[]) == found


def test_conditions_decide_whether_an_entry_counts(small):
    denied = [SimpleNamespace(scope_start=0, scope_end=9)]
    said = [SimpleNamespace(start=0, end=9)]
    assert surfaces("war, talks", "en", small, voices=[], negations=denied) == ["talks"]
    assert surfaces("जंग, वार्ता", "hi", small, voices=said, negations=[]) == ["वार्ता"]
    assert surfaces("जंग, वार्ता", "hi", small, voices=[], negations=[]) == ["जंग", "वार्ता"]


def test_voice_and_negation_are_found_where_not_given():
    row = code_frames("मंत्री ने कहा कि वार्ता नहीं होगी।", "hi").iloc[-1]
    assert (row["frame"], row["negated"], row["voice"]) == ("dialogue_peace", True, "actor")


def test_a_coder_survives_the_way_to_another_process(small):
    coder = FrameCoder("en", small)
    again = pickle.loads(pickle.dumps(coder))
    assert again.readings("peace talks") == coder.readings("peace talks")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("frames: [a]", "frames: expected a mapping, got list"),
        ("words: {}", "expected the sections frames and not"),
        ("frames: {war: {en: [war]}}", "war: rank must be a whole number, got None"),
        ("frames: {war: {rank: 1, ur: [جنگ]}}", "war: unknown language 'ur'"),
        ("frames: {war: {rank: 1, en: war}}", "war, en: expected a list of entries"),
        ("frames: {war: {rank: 1, en: [no]}}", "False is no text; put it in quotation marks"),
        ("frames: {war: {rank: 1, en: [wa*]}}", "needs 3 characters before it"),
        ("frames: {war: {rank: 1, en: [a ~90 b]}}", "a number from 1 to 12"),
        ("frames: {war: {rank: 1, en: [a ~2 b ~2 c]}}", "only one ~"),
        ("frames: {war: {rank: 1, en: [at-war|peace]}}", "between single words only"),
        ("frames: {war: {rank: 1, en: ['?']}}", "'?' is no word"),
        ("frames: {war: {rank: 1, en: ['  ']}}", "nothing to look for"),
        ("frames: {war: {rank: 1, en: [{find: a, only: loud}]}}", "only is one of affirmed"),
        ("frames: {war: {rank: 1, en: [{find: a}]}}", "needs find and only"),
        (
            "frames: {war: {rank: 1, en: [war]}, peace: {rank: 1, en: [war]}}",
            "en, 'war' stands under war and peace",
        ),
        ("frames: {a: &x {rank: 1}, b: *x}", "aliases"),
        ("frames: [", "expected"),
    ],
)
def test_a_faulty_dictionary_is_refused_by_file_and_reason(tmp_path, content, told):
    path = tmp_path / "faulty.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(ValueError, match=r"faulty\.yaml") as error:
        read_dictionary(path)
    assert told in str(error.value)


def test_a_missing_dictionary_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"none\.yaml is missing"):
        read_dictionary(tmp_path / "none.yaml")


def test_the_project_s_dictionary_has_the_frames_of_the_codebook_in_both_languages():
    codebook = tables.read("codebook")
    frames = codebook.loc[codebook["variable"] == "frame", "code"]
    dictionary = read_dictionary()
    assert sorted(dictionary.frames) == sorted(frames)
    filled = {(entry.frame, entry.language) for entry in dictionary.entries if entry.frame}
    assert filled == {
        (frame, lang) for frame in frames if frame != "other" for lang in ("en", "hi")
    }


def test_every_entry_finds_itself():
    dictionary = read_dictionary()
    for language in ("en", "hi"):
        for entry in dictionary.entries:
            if entry.language == language and entry.frame:
                parts = [entry.pattern.first, entry.pattern.second]
                text = " ".join(place[-1].form for part in parts for place in part)
                found = FrameCoder(language, dictionary._replace(entries=(entry,)))
                denied = [SimpleNamespace(scope_start=0, scope_end=99)]
                hits = found.readings(text) or found.readings(text, negations=denied)
                assert [hit.entry for hit in hits] == [entry.name], entry


def test_ties_go_to_the_remedy_then_to_what_comes_first():
    assert leading_frame(["war_military", "third_party"]) == "third_party"
    assert leading_frame(["human_rights", "war_military"]) == "human_rights"
    assert leading_frame(["culture_religion", "human_rights"]) == "human_rights"


HOSTILE = st.text(
    st.sampled_from("war talks peace हमला फ़ौज\u200d\u200b\u0301़ँ\ud800\0\u202e.:'’-\nUS É2")
    | st.characters()
)
CODERS = {language: FrameCoder(language) for language in ("en", "hi")}


@given(HOSTILE, st.sampled_from(["en", "hi"]))
def test_any_string_is_read_and_every_hit_is_its_own_surface(text, language):
    hits = CODERS[language].readings(text)
    assert all(text[hit.start : hit.end] == hit.surface for hit in hits)
    assert hits == sorted(hits)


@given(
    st.lists(
        st.sampled_from(
            ["war", "यह", "युद्ध", "wars", "peace,", "talks’", "हमलों", "बातचीत;", "फौज", "U.S."]
        )
    )
)
def test_searching_by_beginnings_misses_no_word(tokens):
    text = " ".join(tokens)
    for coder in CODERS.values():
        met = {text[word.start : word.end] for word in coder._lookup.meet(text)}
        whole = WORD.findall(text)
        judged = coder._lookup._judge(whole)
        assert met == {word for word, own in zip(whole, judged, strict=True) if own.places}
