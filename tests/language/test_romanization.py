"""Hindi in Latin letters: readable with silent vowels left out, or exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import iso15919, romanize


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [
        ("भारत", "bharat"),
        ("पाकिस्तान", "pakistan"),
        ("कश्मीर", "kashmir"),
        ("नरेंद्र", "narendra"),
        ("नरेन्द्र", "narendra"),
        ("जनता", "janta"),
        ("सरकार", "sarkar"),
        ("चमकना", "chamakna"),
        ("नगरपालिका", "nagarpalika"),
        ("राजनीति", "rajniti"),
        ("समझौता", "samjhauta"),
        ("मित्र", "mitra"),
        ("राज्य", "rajya"),
        ("सत्य", "satya"),
        ("शब्द", "shabd"),
        ("धर्म", "dharm"),
        ("पूर्व", "purv"),
        ("विश्व", "vishwa"),
        ("क्षेत्रीय", "kshetriya"),
        ("समय", "samay"),
        ("विज्ञान", "vigyan"),
        ("सिंह", "singh"),
        ("अंबाला", "ambala"),
        ("संगठन", "sangathan"),
        ("लोकसभा", "loksabha"),
        ("विधानसभा", "vidhansabha"),
        ("पुलवामा", "pulwama"),
        ("नवाज़ शरीफ़", "nawaz sharif"),
        ("ख़ान", "khan"),
        ("\u095eोन", "fon"),
        ("बड़ा", "bara"),
        ("दुःख", "duhkh"),
        ("क", "ka"),
        ("न", "na"),
        ("ॐ", "om"),
        ("३७०।", "370."),
        ("भारत-पाक", "bharat-pak"),
    ],
)
def test_hindi_reads_as_in_a_newspaper(hindi: str, latin: str) -> None:
    assert romanize(hindi) == latin


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [
        ("भारत", "bhārata"),
        ("हिंदी", "hiṁdī"),
        ("हिन्दी", "hindī"),
        ("चाँद", "cām̐da"),
        ("दुःख", "duḥkha"),
        ("कृष्ण", "kr̥ṣṇa"),
        ("लड़ाई", "laṛāī"),
        ("क़लम", "qalama"),
        ("ख़बर", "k͟habara"),
        ("कई", "kaī"),
        ("कइ", "ka:i"),
        ("कै", "kai"),
        ("ऑफ़िस", "ôfisa"),
        ("वाक्", "vāk"),
    ],
)
def test_iso_15919_is_exact(hindi: str, latin: str) -> None:
    assert iso15919(hindi) == latin


@given(st.text(alphabet=st.characters(max_codepoint=0x8FF)))
def test_text_in_other_scripts_is_left_alone(text: str) -> None:
    assert romanize(text) == iso15919(text) == text


@given(st.text(alphabet=st.sampled_from(list("कखगनमरसहयवािीुूेैोौंँः्अआइईउएओ "))))
def test_hindi_leaves_no_devanagari_behind(text: str) -> None:
    assert romanize(text).isascii()
    assert not any("\u0900" <= char <= "\u097f" for char in iso15919(text))


@given(st.text())
def test_any_string_can_be_romanised(text: str) -> None:
    assert isinstance(romanize(text), str)
    assert isinstance(iso15919(text), str)


CONSONANTS = st.sampled_from([*"कखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह"])
VOWELS = st.sampled_from(["", *"ािीुूृेैोौ"])


@given(st.lists(st.tuples(CONSONANTS, VOWELS), min_size=1, max_size=6))
def test_iso_15919_can_be_read_back(letters: list[tuple[str, str]]) -> None:
    """Different spellings never share a transliteration: checked by reading it back."""
    signs = {
        iso15919("अ" if not sign else "क" + sign).removeprefix("k"): sign for sign in ["", *"ािीुूृेैोौ"]
    }
    sounds = {iso15919(letter + "्"): letter for letter in "कखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह"}
    latin = iso15919("".join(map("".join, letters)))
    back = []
    while latin:
        consonant = max((s for s in sounds if latin.startswith(s)), key=len)
        latin = latin.removeprefix(consonant)
        vowel = max((s for s in signs if latin.startswith(s)), key=len)
        latin = latin.removeprefix(vowel)
        back.append((sounds[consonant], signs[vowel]))
    assert back == letters
