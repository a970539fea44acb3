"""The closed classes of Hindi and English are complete; content words are not in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import function_words, is_function_word, normalize_key, tokenize
from analysis.language.function_words import CLASSES

CONTENT = {
    "hi": """
        भारत पाकिस्तान कश्मीर वार्ता बातचीत शांति युद्ध हमला सीमा सेना सरकार मंत्री प्रधानमंत्री
        देश आतंकवाद समझौता मुद्दा मसला संबंध पत्र बस मत चुनाव नेता रिपोर्ट मीडिया बयान साल दिन पूर्व
        पार रूप मध्य लोग कहा बताया मांग दाम जाति परस्पर
        """,
    "en": """
        india pakistan kashmir talks dialogue peace war attack border army government minister
        country terrorism agreement issue dispute letter vote election leader report media
        statement year day said support help round past need opposite
        """,
}

# Our own sentences; function words are marked by a stroke.
MARKED = {
    "hi": [
        "दोनों| देशों के| बीच| वार्ता फिर| शुरू होने| वाली| है|।",
        "उन्होंने| कहा कि| अगर| सीमा पर| शांति रही| तो| हम| भी| आगे| बढ़ेंगे।",
        "मुझसे| किसी| ने| नहीं| पूछा कि| यह| समझौता कैसे| टूटा।",
        "जिन्हें| बुलाया गया| था| वे| अभी| तक| नहीं| पहुँचे हैं|।",
        "सरकार की| ओर| से| इसका| कोई| जवाब नहीं| दिया| जा| सका|।",
        "इसलिए| हमारे| बिना| और| आपके| साथ| भी| बैठक हो| सकेगी|।",
    ],
    "en": [
        "They| have| not| agreed to| talks, because| nobody| wants them|.",
        "Whoever| wrote this| letter must| have| been| with| the| minister before|.",
        "If| it| weren't| for| the| ceasefire, neither| side would| be| here|.",
        "She| cannot| say whether| an| envoy will| go beyond| the| border.",
    ],
}


def cases() -> list[tuple[str, str, bool]]:
    found = []
    for language, sentences in MARKED.items():
        for piece in " ".join(sentences).split():
            plain = piece.replace("|", "").strip(".,।")
            found.append((language, plain, "|" in piece))
    return found


@pytest.mark.parametrize(("language", "word", "expected"), cases())
def test_every_word_of_a_sentence_is_known_for_what_it_is(language, word, expected) -> None:
    assert is_function_word(word, language) is expected


@pytest.mark.parametrize("language", ["hi", "en"])
def test_function_words_are_keys(language: str) -> None:
    assert all(word == normalize_key(word) and word for word in function_words(language))
    assert all(function_words(language, name) for name in CLASSES)


@pytest.mark.parametrize("language", ["hi", "en"])
def test_function_words_are_single_tokens(language: str) -> None:
    contracted = {"cannot"}
    joined = {
        word
        for word in function_words(language) - contracted
        if len(tokenize(word, language)) > 1 and "'" not in word and ":" not in word
    }
    assert not joined


@pytest.mark.parametrize("language", ["hi", "en"])
def test_all_classes_together_are_the_function_words(language: str) -> None:
    assert function_words(language) == function_words(language, *CLASSES)
    assert function_words(language, "pronoun") < function_words(language)


@pytest.mark.parametrize("language", ["hi", "en"])
def test_content_words_are_not_function_words(language: str) -> None:
    assert not function_words(language) & set(CONTENT[language].split())


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [
        ("hi", "adposition", "का के की को ने से में पर तक बीच खिलाफ़ द्वारा साथ"),
        ("hi", "pronoun", "मैंने तुम्हें उनके जिन्होंने किसको आपसे हमारा अपने इसी"),
        ("hi", "auxiliary", "हैं था होंगी रहेंगे सकता चुकी जाएगा पड़ेगा चाहिए दीजिए"),
        ("en", "adposition", "of between against towards throughout"),
        ("en", "pronoun", "myself whom everyone theirs they'll"),
        ("en", "auxiliary", "is weren't cannot mustn't"),
    ],
)
def test_a_class_can_be_had_alone(language: str, name: str, words: str) -> None:
    assert set(map(normalize_key, words.split())) <= function_words(language, name)


@pytest.mark.parametrize(
    ("one", "other"), [("यहाँ", "यहां"), ("हूँ", "हूं"), ("ज़्यादा", "ज्यादा"), ("ख़ुद", "खुद")]
)
def test_spelling_variants_are_one_function_word(one: str, other: str) -> None:
    assert is_function_word(one, "hi") and is_function_word(other, "hi")


def test_capitals_tell_names_from_function_words() -> None:
    assert is_function_word("us", "en") and is_function_word("Us", "en")
    assert not is_function_word("US", "en")
    assert is_function_word("may", "en") and not is_function_word("May", "en")
    assert is_function_word("I", "en")


@given(st.text(), st.sampled_from(["hi", "en"]))
def test_any_string_can_be_asked_about(word: str, language: str) -> None:
    assert is_function_word(word, language) in (True, False)


def test_unknown_languages_and_classes_are_refused() -> None:
    with pytest.raises(ValueError, match="unknown language 'xx'"):
        function_words("xx")
    with pytest.raises(ValueError, match="unknown language 'xx'"):
        is_function_word("a", "xx")
    with pytest.raises(ValueError, match="unknown class 'noun': expected one of pronoun"):
        function_words("hi", "noun")


@pytest.mark.parametrize("word", ["पानी", "सीमा", "कारण", "जल", "पुल", "समझौता", "पाक", "शांति"])
def test_words_of_the_subject_are_content_words(word: str) -> None:
    assert not is_function_word(word, "hi")
