"""Forms are found as whole words, under any spelling of theirs, at their own offsets."""

import pickle
from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import (
    FormMatcher,
    KeyedText,
    find_forms,
    match_boundaries,
    normalize_key,
)


def found(text: str, forms: list[str], language: str) -> list[tuple[str, str]]:
    """Return the surface and the form of every hit."""
    return [(text[hit.start : hit.end], hit.form) for hit in find_forms(text, forms, language)]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("पाक", "पाकिस्तान में"),
        ("शाम", "वे शामिल थे"),
        ("शुक्र", "शुक्रिया"),
        ("कश्मीर", "कश्मीरी और कश्मीरियत"),
        ("मोदी", "मोदी\u200dजी"),
        ("क", "क्या की कि"),
        ("भारत", "भारतीय"),
    ],
)
def test_a_hindi_form_is_not_found_inside_a_word(form: str, text: str) -> None:
    assert found(text, [form], "hi") == []


@pytest.mark.parametrize(
    ("form", "text"),
    [("Pak", "Pakistan"), ("Khan", "Khanna"), ("India", "Indian"), ("cafe", "cafe\u0301")],
)
def test_an_english_form_is_not_found_inside_a_word(form: str, text: str) -> None:
    assert found(text, [form], "en") == []


@pytest.mark.parametrize(
    ("form", "text", "surface"),
    [
        ("नरेंद्र मोदी", "श्री नरेन्द्र मोदी ने", "नरेन्द्र मोदी"),
        ("संबंध", "सम्बन्ध।", "सम्बन्ध"),
        ("फ़ोन", "फोन पर", "फोन"),
        ("फोन", "फ़ोन पर", "फ़ोन"),
        ("जैश-ए-मोहम्मद", "जैश ए मोहम्मद ने", "जैश ए मोहम्मद"),
        ("जैश ए मोहम्मद", "जैश–ए–मोहम्मद ने", "जैश–ए–मोहम्मद"),
        ("भारत", "“भारत-पाकिस्तान”", "भारत"),
        ("डॉ. सिंह", "डॉ. सिंह ने", "डॉ. सिंह"),
        ("एस. जयशंकर", "एस.  जयशंकर ने", "एस.  जयशंकर"),
        ("मोदी", "\u202bमोदी\u202c ने", "मोदी"),
        ("2019", "२०१९ में", "२०१९"),
    ],
)
def test_a_hindi_form_is_found_under_its_spellings(form: str, text: str, surface: str) -> None:
    assert found(text, [form], "hi") == [(surface, form)]


@pytest.mark.parametrize(
    ("form", "text", "surface"),
    [
        ("Pakistan", "Pakistan’s offer", "Pakistan"),
        ("Pakistan", "PAKISTAN OFFERS TALKS", "PAKISTAN"),
        ("Jaish-e-Mohammad", "the Jaish e Mohammad chief", "Jaish e Mohammad"),
        ("Line of Control", "the Line\u00a0of Control.", "Line\u00a0of Control"),
        ("U.S.", "the U.S. envoy", "U.S."),
        ("J&K", "in J&K today", "J&K"),
        ("People's Democratic Party", "the People’s Democratic Party", "People’s Democratic Party"),
        ("(PoK)", "Kashmir (PoK) is", "(PoK)"),
        ("ceasefire", "the cease\u00adfire held", "cease\u00adfire"),
    ],
)
def test_an_english_form_is_found_under_its_spellings(form: str, text: str, surface: str) -> None:
    assert found(text, [form], "en") == [(surface, form)]


def test_a_form_in_capitals_is_found_in_capitals_only() -> None:
    text = "The US told us that PTI is no pti."
    assert found(text, ["US", "PTI"], "en") == [("US", "US"), ("PTI", "PTI")]
    assert found(text, ["us"], "en") == [("US", "us"), ("us", "us")]


def test_a_form_does_not_run_over_a_line_end() -> None:
    assert found("New\nDelhi and New Delhi", ["New Delhi"], "en") == [("New Delhi", "New Delhi")]


def test_other_punctuation_has_to_be_there() -> None:
    assert found("Kashmir, Valley", ["Kashmir Valley"], "en") == []
    assert found("the US", ["U.S."], "en") == []


def test_overlapping_forms_are_all_returned_longest_first() -> None:
    forms = ["खान", "इमरान", "इमरान खान", "प्रधानमंत्री इमरान"]
    assert [form for _, form in found("प्रधानमंत्री इमरान खान", forms, "hi")] == [
        "प्रधानमंत्री इमरान",
        "इमरान खान",
        "इमरान",
        "खान",
    ]


def test_of_forms_with_one_key_the_one_spelt_like_the_text_is_named() -> None:
    forms = ["नरेंद्र", "नरेन्द्र"]
    assert found("नरेन्द्र और नरेंद्र", forms, "hi") == [
        ("नरेन्द्र", "नरेन्द्र"),
        ("नरेंद्र", "नरेंद्र"),
    ]
    assert found("NAWAZ", ["Nawaz", "nawaz"], "en") == [("NAWAZ", "Nawaz")]


def test_a_long_form_that_fails_does_not_hide_a_short_one() -> None:
    forms = ["Line of Control", "Line", "of"]
    assert [form for _, form in found("Line of fire", forms, "en")] == ["Line", "of"]


def test_one_matcher_serves_many_texts() -> None:
    matcher = FormMatcher(["शिमला", "Simla"], "hi")
    assert [len(matcher.find(text)) for text in ("शिमला, Simla", "", "आगरा")] == [2, 0, 0]


@pytest.mark.parametrize("form", ["", " ", "—", "।", "\u200d"])
def test_a_form_without_a_letter_is_an_error(form: str) -> None:
    with pytest.raises(ValueError, match="no letter or digit"):
        FormMatcher(["कश्मीर", form], "hi")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown language 'xx'"):
        find_forms("text", ["text"], "xx")


def test_hostile_text_is_only_text() -> None:
    text = "<script>Modi</script>\x00Modi\u202e"
    assert [hit.start for hit in find_forms(text, ["Modi"], "en")] == [8, 22]


SCRAPS = st.text(
    alphabet=st.sampled_from(list("कमाि्ंज़न्द \u200d\u00ad\u202aeEß.-–’'()\x00\n\u093c")), max_size=12
)


@given(SCRAPS, SCRAPS, SCRAPS)
def test_what_is_found_has_the_key_of_the_form(before: str, form: str, after: str) -> None:
    text = f"{before} {form} {after}"
    try:
        hits = find_forms(text, [form], "hi")
    except ValueError:
        return
    wanted = normalize_key(form).replace("-", " ").split()
    for hit in hits:
        surface = text[hit.start : hit.end]
        assert normalize_key(surface).replace("-", " ").split() == wanted


def looked_up_plainly(text: str, forms: list[str]) -> set[tuple[int, int, str]]:
    """Compare every form with every place: slow, and plainly what is meant."""
    keyed = KeyedText(text)
    words = list(regex.finditer(r"\w+", keyed.key))
    best: dict[tuple[int, int, str], str] = {}
    for form in forms:
        key = normalize_key(form).strip()
        parts = list(regex.finditer(r"\w+", key))
        prefix, suffix = key[: parts[0].start()], key[parts[-1].end() :]
        letters = [char for char in form if char.isalpha()]
        for at in range(len(words) - len(parts) + 1):
            run = words[at : at + len(parts)]
            first, last = run[0].start() - len(prefix), run[-1].end() + len(suffix)
            if (
                first < 0
                or shape(keyed.key, run) != shape(key, parts)
                or keyed.key[first : run[0].start()] != prefix
                or keyed.key[run[-1].end() : last] != suffix
            ):
                continue
            start, end = keyed.span(first, last)
            shown = [char for char in text[start:end] if char.isalpha()]
            capitals = [
                len(chars) > 1 and all(map(str.isupper, chars)) for chars in (letters, shown)
            ]
            if capitals == [True, False]:
                continue
            place = (start, end, prefix + "".join(shape(key, parts)) + suffix)
            if place not in best or text[start:end] == form:
                best[place] = form
    return {(start, end, form) for (start, end, _), form in best.items()}


def shape(key: str, words: list[regex.Match[str]]) -> list[str]:
    """Return the words and, between them, what has to stand there; a hyphen is a space."""
    found = [words[0].group()]
    for left, right in pairwise(words):
        gap = key[left.end() : right.start()]
        gap = " " if gap == "-" else regex.sub("[^\\S\n]+", " ", gap)
        found += [gap, right.group()]
    return found


BITS = st.lists(
    st.sampled_from(["क", "का", "न्द", "US", "us", "of", "ß", "e\u0301", "ज़", "\u200d", "\u00ad"])
    | st.sampled_from([" ", " ", "-", ".", "(", "’", "  ", ", "]),
    max_size=10,
).map("".join)


@given(
    BITS, st.lists(BITS.filter(lambda form: regex.search(r"\w", normalize_key(form))), max_size=4)
)
def test_what_is_found_is_what_a_plain_search_finds(text: str, forms: list[str]) -> None:
    forms = list(dict.fromkeys([*forms, "US", "of क"]))
    assert set(find_forms(text, forms, "hi")) == looked_up_plainly(text, forms)


@given(st.text(alphabet=st.sampled_from(list("कमाि्ंज़न्द\u200dab")), min_size=1, max_size=8), SCRAPS)
def test_a_word_between_spaces_is_always_found(word: str, around: str) -> None:
    if not (normalize_key(word)[:1].isalpha() and word[0].isalpha()):
        return
    text = f"{around} {word} {around}"
    start = len(around) + 1
    hits = {(hit.start, hit.end) for hit in find_forms(text, [word], "hi")}
    assert (start, start + len(word)) in hits


@pytest.mark.parametrize(
    ("text", "start", "end", "whole"),
    [
        ("वे शामिल", 3, 6, False),
        ("वे शामिल", 3, 8, True),
        ("वे शामिल", 0, 1, False),
        ("Modi", 0, 4, True),
        ("Modi’s", 0, 4, True),
        ("a", 0, 1, True),
        ("a", 0, 0, False),
        ("a", 0, 2, False),
        ("a b", 0, 3, True),
    ],
)
def test_boundaries_are_those_of_words(text: str, start: int, end: int, whole: bool) -> None:
    assert match_boundaries(text, start, end) is whole


PARTS = (
    st.sampled_from(["क", "ये", "गये", "गए", "य", "्", "न्द", "ंद", "दु:ख", "अत:", "ः", "ज़", "२"])
    | st.sampled_from(["é", "e\u0301", "ß", "US", "of", "İ", "\ud800", "\U0001f600"])
    | st.sampled_from(["\u2028", "\x1f", "\u00a0", "\t", "  ", " ", ":", "(", ",", "\n"])
    | st.sampled_from(["\u200d", "\u200b", "\u00ad", "\ufe0f"])
)
ODD = st.lists(PARTS, max_size=12).map("".join)


@given(ODD, st.lists(ODD.filter(lambda form: regex.search(r"\w", normalize_key(form))), max_size=3))
def test_odd_characters_are_found_as_a_plain_search_finds_them(text: str, forms: list[str]) -> None:
    forms = [form for form in dict.fromkeys(forms) if "\n" not in form and "\u2028" not in form]
    assert set(find_forms(text, forms, "hi")) == looked_up_plainly(text, forms)


def test_a_long_text_is_searched_to_its_end() -> None:
    line = "वे गये, नरेन्द्र मोदी ने कहा; PTI of Lahore’s “Khan”.\n"
    text = line * 3000
    matcher = FormMatcher(["नरेंद्र मोदी", "PTI", "Khan"], "hi")
    one = [(hit.start, hit.end) for hit in matcher.find(line)]
    wanted = [(s + at, e + at) for at in range(0, len(text), len(line)) for s, e in one]
    assert [(hit.start, hit.end) for hit in matcher.find(text)] == wanted


def test_many_forms_are_compiled_in_seconds_and_all_found() -> None:
    forms = [f"Name{number} Surname{number % 977}" for number in range(20_000)]
    text = ", ".join(forms[::50])
    assert [hit.form for hit in FormMatcher(forms, "en").find(text)] == forms[::50]


def test_a_matcher_goes_to_another_process() -> None:
    matcher = FormMatcher(["नवाज़", "US"], "hi")
    assert pickle.loads(pickle.dumps(matcher)).find("नवाज US") == matcher.find("नवाज US") != []


def test_what_was_learned_does_not_change_what_is_found() -> None:
    matcher = FormMatcher(["U.S.", "US", "(PoK)", "गए"], "en")
    text = "US, U.S. and us; (PoK), PoK, गये गए"
    first = matcher.find(text)
    assert (
        matcher.find(text) == first == FormMatcher(["U.S.", "US", "(PoK)", "गए"], "en").find(text)
    )
