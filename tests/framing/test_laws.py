"""Laws the finders of framing keep on any text, hostile ones too."""

import unicodedata
import warnings
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.framing import code_frames, find_hedges, find_negations, find_voices
from analysis.framing.claims import claims, escalated, escalations, unattributed
from analysis.framing.dictionary import coder_for
from analysis.framing.scope import hedges, negations
from analysis.framing.speakers import KINDS, speakers
from analysis.framing.voices import readings
from analysis.language import match_boundaries

WORDS = st.sampled_from(
    [
        *(
            "The",
            "minister",
            "said",
            "that",
            "talks",
            "may",
            "not",
            "resume",
            ",",
            ".",
            "he",
            "told",
        ),
        *("reporters", "denied", "allegedly", "claims", "never", "no", "without", "refused", "to"),
        *("according", "didn't", "Pakistan", "wants", "Reuters", ":", "?", "about", "40", "said."),
        *("मंत्री", "ने", "कहा", "कि", "नहीं", "के", "मुताबिक", "शायद", "आरोप", "लगाया", "कथित", "बिना"),
        *("का", "कहना", "है", "बोले", "-", "मना", "किया", "दावा", "सकता", "क़रीब", "।", "॥", "इनकार"),
        *("“", "”", '"', "''", "‘", "’", "«", "»", "``", "\n", "\n\n", "(", ")", "—", "..."),
        *("\x00", "\u202e", "\u200d", "\ud800", "़", "्", "🙂", "\ue000", "e\u0301", "<b>"),
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join))
GLUED = st.lists(WORDS, max_size=30).map("".join)
LANGUAGES = st.sampled_from(["hi", "en"])


def frames(text, language):
    return coder_for(language).readings(text, readings(text, language), negations(text, language))


READERS = {
    "voices": readings,
    "voices in voices": partial(readings, nested=True),
    "negations": negations,
    "hedges": hedges,
    "claims": claims,
    "escalations": escalated,
    "frames": frames,
}
FINDERS = {
    "voices": find_voices,
    "negations": find_negations,
    "hedges": find_hedges,
    "claims": unattributed,
    "escalations": escalations,
    "frames": code_frames,
}
PLACES = [("start", "end"), ("source_start", "source_end"), ("cue_start", "cue_end")]
PLACES += [("scope_start", "scope_end"), ("claim_start", "claim_end")]


def places(one):
    """Spans of one row by name, those that are there."""
    for first, last in PLACES:
        if hasattr(one, first):
            yield first, getattr(one, first), getattr(one, last)


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None, max_examples=120)
@given(text=st.one_of(TEXTS, GLUED), language=LANGUAGES)
def test_no_text_makes_a_finder_fail_and_every_span_lies_in_it(name, text, language):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = READERS[name](text, language)
    for one in found:
        for first, start, end in places(one):
            absent = (start, end) == (-1, -1) and first != "start"
            assert absent or 0 <= start < end <= len(text), (one, first)


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None, max_examples=80)
@given(text=TEXTS, language=LANGUAGES)
def test_no_span_parts_a_letter_from_its_signs(name, text, language):
    for one in READERS[name](text, language):
        for _, start, end in places(one):
            for edge in (start, end):
                if 0 < edge < len(text) and text[edge - 1].isalpha():
                    assert unicodedata.category(text[edge]) not in ("Mn", "Mc"), one


@settings(deadline=None, max_examples=80)
@given(TEXTS, LANGUAGES)
def test_a_cue_of_a_voice_never_cuts_a_word(text, language):
    for one in readings(text, language):
        if one.cue_start >= 0:
            assert text[one.cue_start : one.cue_end] == one.cue
            assert match_boundaries(text, one.cue_start, one.cue_end)


@pytest.mark.parametrize("name", FINDERS)
@settings(deadline=None, max_examples=60)
@given(text=TEXTS, language=LANGUAGES)
def test_tables_are_in_order_and_the_same_each_time(name, text, language):
    found = FINDERS[name](text, language)
    assert found.equals(FINDERS[name](text, language))
    order = list(zip(found["start"], -found["end"], strict=True))
    assert order == sorted(order)
    if "surface" in found and name != "claims":  # there the words, not the sentence
        assert found["surface"].tolist() == [
            text[a:b] for a, b in zip(found["start"], found["end"], strict=True)
        ]


@settings(deadline=None, max_examples=80)
@given(TEXTS, LANGUAGES)
def test_the_table_of_voices_is_its_readings_without_repeats(text, language):
    rows = list(find_voices(text, language).itertuples(index=False, name=None))
    assert rows == [tuple(one) for one in readings(text, language)]
    assert len(set(rows)) == len(rows)


@settings(deadline=None, max_examples=80)
@given(TEXTS, LANGUAGES)
def test_every_voice_has_one_speaker_of_a_known_kind(text, language):
    spoken = readings(text, language, nested=True)
    found = speakers(text, language, spoken, [])
    assert len(found) == len(spoken)
    assert {one.speaker for one in found} <= set(KINDS)


@settings(deadline=None, max_examples=80)
@given(TEXTS, LANGUAGES)
def test_voices_by_default_are_those_that_lie_in_no_other(text, language):
    outer, every = readings(text, language), readings(text, language, nested=True)
    assert set(outer) <= set(every)


@settings(deadline=None, max_examples=80)
@given(TEXTS, LANGUAGES)
def test_no_claim_without_a_source_lies_inside_a_voice(text, language):
    said = [(one.start, one.end) for one in readings(text, language)]
    for claim in claims(text, language):
        assert not any(start < claim.end and claim.start < end for start, end in said)


PARAGRAPHS = st.sampled_from(
    [
        *("The judge said that the road was open.", "They did not meet.", "Talks may resume."),
        *("According to the clerk, the file was lost.", "Nobody spoke.", "The trains ran on time."),
    ]
)
HINDI = st.sampled_from(
    [
        *("मंत्री ने कहा कि सड़क खुली है।", "वे नहीं मिले।", "शायद बात हो।", "गाड़ियाँ समय पर चलीं।"),
        *("सूत्रों के मुताबिक फ़ाइल गुम है।", "विपक्ष ने जाँच की माँग की।", "पुल ज़रूर खुलेगा, मुंशी ने कहा।"),
    ]
)


@pytest.mark.parametrize("name", [name for name in READERS if name != "escalations"])
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_paragraphs_without_quotations_are_read_by_themselves(name, data):
    for language, some in (("en", PARAGRAPHS), ("hi", HINDI)):
        first = data.draw(some)
        rest = data.draw(st.lists(some, max_size=3))
        beside = READERS[name]("\n\n".join([first, *rest]), language)
        assert [one for one in beside if one.end <= len(first)] == READERS[name](first, language)


@pytest.mark.parametrize("name", READERS)
@settings(deadline=None, max_examples=40)
@given(texts=st.lists(HINDI, max_size=4))
def test_forms_of_unicode_and_nuktas_change_nothing_that_is_found(name, texts):
    text = "\n".join(texts)

    def told(form):
        parts = ("kind", "rule", "frame", "place", "dropped")
        return [
            (*(getattr(one, part, "") for part in parts), form[one.start : one.end])
            for one in READERS[name](form, "hi")
        ]

    expected = [(*head, unicodedata.normalize("NFC", said)) for *head, said in told(text)]
    decomposed = told(unicodedata.normalize("NFD", text))
    assert [(*head, unicodedata.normalize("NFC", said)) for *head, said in decomposed] == expected
    bare = told(unicodedata.normalize("NFD", text).replace("\u093c", ""))
    assert [row[:-1] for row in bare] == [row[:-1] for row in expected]


HOSTILE = [
    "",
    " \n\t ",
    "said",
    ": said said that that",
    "“" * 50,
    "”" * 50,
    "''" * 50 + "said",
    "“a ‘b “c ‘d” e’ f” said",
    "He said \ud800 that \udfff",
    "\x00 said \x00 that \x00",
    "\u202eHe said that\u202c it was “open”",
    "<script>he said “x”</script>",
    "ने ने ने कहा कहा कि कि कि",
    "ने कहा कि",
    "कि “",
    "के मुताबिक के मुताबिक",
    "not not not not",
    "नहीं नहीं न न ना मत",
    "n't 't n’t ’t",
    "un non- in- अ ग़ैर- बे",
    "no no no no " * 40,
    "क" + "\u093c" * 200 + " ने कहा कि वह “आए”",
    "a" * 20_000,
    "said" * 5_000,
    "कहा" * 5_000,
    "\ue000" * 40 + " said that",
]


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:16]))
def test_hostile_strings_give_spans_or_nothing(text, language):
    for reader in READERS.values():
        for one in reader(text, language):
            for _, start, end in places(one):
                assert (start, end) == (-1, -1) or text[start:end].strip()


@pytest.mark.parametrize("finder", FINDERS.values())
def test_an_unknown_language_is_named_with_the_known_ones(finder):
    with pytest.raises(ValueError, match="en"):
        finder("text", "ur")
