"""What indic-nlp-library 0.92 does wrong, shown, and that we are spared it.

Each test first shows the fault upstream; when one fails there, the guard may go.
"""

import pytest
from indicnlp.normalize.indic_normalize import DevanagariNormalizer
from indicnlp.script import indic_scripts
from indicnlp.tokenize.indic_tokenize import trivial_tokenize
from indicnlp.tokenize.sentence_tokenize import is_acronym_abbvr, sentence_split
from indicnlp.transliterate.acronym_transliterator import LatinToIndicAcronymTransliterator
from indicnlp.transliterate.unicode_transliterate import (
    ItransTransliterator,
    UnicodeIndicTransliterator,
)

from analysis.language import (
    KeyedText,
    name_similarity,
    normalize_key,
    romanize,
    sentences,
    tokenize,
)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, "hi")]


def test_a_colon_is_not_made_a_visarga() -> None:
    text = "उन्होंने कहा: वार्ता"
    assert "कहाः" in DevanagariNormalizer("hi").normalize(text)
    assert "कहा:" in normalize_key(text)


@pytest.mark.parametrize("text", ["वार्ता हुई: दोनों", "समय: 14:30", "भारत: शांति"])
def test_only_a_colon_typed_for_a_visarga_is_one(text: str) -> None:
    assert "ः" in DevanagariNormalizer("hi").normalize(text)
    assert "ः" not in normalize_key(text)
    assert normalize_key("दु:ख") == "दुःख"


def test_a_bar_is_not_made_a_danda() -> None:
    assert DevanagariNormalizer("hi").normalize("A | B") == "A । B"
    assert normalize_key("A | B") == "a | b"


@pytest.mark.parametrize("text", ["वे — सब — गए", "कहा… गए", "क\u094d\u200dष भारत", "''हां''"])
def test_offsets_are_not_lost(text: str) -> None:
    normal = DevanagariNormalizer("hi").normalize(text)
    assert len(normal) != len(text)
    keyed = KeyedText(text)
    last = text.split()[-1]
    key = normalize_key(last)
    at = keyed.key.rindex(key)
    assert text[slice(*keyed.span(at, at + len(key)))] == last


def test_a_nasal_is_an_anusvara_only_before_its_own_stops() -> None:
    relaxed = DevanagariNormalizer("hi", nasals_mode="to_anusvaara_relaxed")
    assert relaxed.normalize("सम्मेलन") == "संमेलन"
    assert normalize_key("सम्मेलन") == "सम्मेलन"


def test_where_the_normaliser_is_right_our_keys_agree_with_it() -> None:
    strict = DevanagariNormalizer(
        "hi", remove_nuktas=True, nasals_mode="to_anusvaara_strict", do_normalize_chandras=False
    )
    for word in ("सम्बन्ध", "अङ्क", "पञ्जाब", "पाण्डव", "ज़मीन", "क़लम", "हिन्\u200dदी", "“वार्ता”"):
        assert normalize_key(word) == strict.normalize(word)


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    text = "उसने कहा, “वार्ता होगी।” फिर वह गया।"
    assert sentence_split(text, "hi")[1].startswith("”")
    assert split(text) == ["उसने कहा, “वार्ता होगी।”", "फिर वह गया।"]


def test_full_stops_are_seen_after_a_danda() -> None:
    text = "वार्ता हुई। सब लौटे. सीमा शांत रही."
    assert len(sentence_split(text, "hi")) == 2
    assert len(split(text)) == 3


def test_a_number_before_a_danda_does_not_hide_it() -> None:
    text = "यह बात है 2019 की, या 2020। सब जानते हैं।"
    assert len(sentence_split(text, "hi")) == 1
    assert len(split(text)) == 2


def test_an_honorific_before_a_stop_is_not_an_initial() -> None:
    text = "वहां थे नेता जी. वे चुप रहे."
    assert is_acronym_abbvr("जी", "hi")
    assert len(sentence_split(text, "hi")) == 1
    assert split(text) == ["वहां थे नेता जी.", "वे चुप रहे."]


def test_curly_quotation_marks_are_parted_from_words() -> None:
    text = "“वार्ता”"
    assert trivial_tokenize(text, "hi") == [text]
    assert [text[start:end] for start, end in tokenize(text, "hi")] == ["“", "वार्ता", "”"]


def test_no_letter_is_dropped_in_romanisation() -> None:
    assert "ख" not in ItransTransliterator.to_itrans("खान", "hi")
    assert len(ItransTransliterator.to_itrans("खान", "hi")) < len("khan")
    assert romanize("खान") == "khan"


@pytest.mark.parametrize(
    ("text", "code", "left_over", "latin"),
    [
        ("ਪੰਜਾਬ", "pa", "ੰ", "panjab"),
        ("ਪੱਕਾ", "pa", "ੱ", "pakka"),
        ("ভারৎ", "bn", "\u094e", "bharat"),
    ],
)
def test_letters_of_sister_scripts_keep_their_sound(
    text: str, code: str, left_over: str, latin: str
) -> None:
    assert left_over in UnicodeIndicTransliterator.transliterate(text, code, "hi")
    assert romanize(text) == latin


def test_an_acronym_with_y_is_known_in_its_usual_spelling() -> None:
    assert LatinToIndicAcronymTransliterator.transliterate("YPG", "hi") == "वायपीजी"
    assert name_similarity("YPG", "वाईपीजी") == name_similarity("YPG", "वायपीजी") == 1.0


def test_sounds_are_compared_without_resources() -> None:
    with pytest.raises(AttributeError, match="'NoneType' object has no attribute"):
        indic_scripts.get_phonetic_feature_vector("क", "hi")
    assert name_similarity("कमल", "Kamal") > name_similarity("कमल", "Vijay")


def test_what_cannot_be_transliterated_is_not_handed_back_as_if_it_were() -> None:
    assert UnicodeIndicTransliterator.transliterate("भारत", "hi", "ur") == "भारत"
    assert romanize("भारत") == "bharat"
