"""Names in Hindi are found by lists of general knowledge, by their company and by their form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors.discovery.hindi import names


def found(text: str) -> list[tuple[str, str]]:
    return [(text[name.start : name.end], name.type) for name in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("शिकायत रमेश कुमार ने की।", ("रमेश कुमार", "PER")),
        ("कल जुबैदा बेगम से बात हुई।", ("जुबैदा", "PER")),
        ("गृह मंत्री कुरबोल तमसान ने इनकार किया।", ("कुरबोल तमसान", "PER")),
        ("डॉ. वेरनोफ़ ने जाँच की।", ("वेरनोफ़", "PER")),
        ("झरबोत ने कहा कि वह नहीं आएँगे।", ("झरबोत", "PER")),
        ("मोहन झरबोत ने कहा कि वह नहीं आएँगे।", ("मोहन झरबोत", "PER")),
        ("पत्र ए. के. शर्मा को मिला।", ("ए. के. शर्मा", "PER")),
        ("मनमोहन सिंह पहुँचे।", ("मनमोहन सिंह", "PER")),
        ("राजदूत हरि ताम्रकार ने कहा।", ("हरि ताम्रकार", "PER")),
        ("अभिनेता ब्रूस ली ने कहा।", ("ब्रूस ली", "PER")),
        ("राष्ट्रपति जो बाइडेन से पूछा।", ("जो बाइडेन", "PER")),
        ("पंचायत ने महेश्वर सिंह को चुना।", ("महेश्वर सिंह", "PER")),
    ],
)
def test_people_are_found_by_name_title_speech_and_initials(
    text: str, expected: tuple[str, str]
) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("बैठक इंदौर में हुई।", ("इंदौर", "LOC")),
        ("वे उत्तर प्रदेश गए।", ("उत्तर प्रदेश", "LOC")),
        ("वे ब्यूनस आयर्स से लौटे।", ("ब्यूनस आयर्स", "LOC")),
        ("झरमापुर में बिजली नहीं है।", ("झरमापुर", "LOC")),
        ("झरमोत जिले में बिजली नहीं है।", ("झरमोत", "LOC")),
        ("झरमोत नदी में पानी बढ़ा।", ("झरमोत नदी", "LOC")),
        ("लाहौर, झरमोत और मुल्तान में बारिश हुई।", ("झरमोत", "LOC")),
        ("जम्मू-कश्मीर में शांति रही।", ("जम्मू-कश्मीर", "LOC")),
        ("झरमोत के निवासी परेशान हैं।", ("झरमोत", "LOC")),
        ("लखनऊ हवाई अड्डे पर भीड़ थी।", ("लखनऊ हवाई अड्डे", "LOC")),
    ],
)
def test_places_are_found_by_name_ending_kind_and_company(
    text: str, expected: tuple[str, str]
) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("फ़ैसला चुनाव आयोग का है।", ("चुनाव आयोग", "ORG")),
        ("दिल्ली पुलिस ने पूछताछ की।", ("दिल्ली पुलिस", "ORG")),
        ("राष्ट्रीय झरबोत विकास परिषद की बैठक हुई।", ("राष्ट्रीय झरबोत विकास परिषद", "ORG")),
        ("एमडब्ल्यूजेडटी ने बयान दिया।", ("एमडब्ल्यूजेडटी", "ORG")),
        ("वह बी.के.टी. से जुड़ा है।", ("बी.के.टी", "ORG")),
        ("रिपोर्ट भारतीय सेना की है।", ("भारतीय सेना", "ORG")),
        ("आदेश वन विभाग का है।", ("वन विभाग", "ORG")),
        ("खाना झरबोत मिशन ने बाँटा।", ("झरबोत मिशन", "ORG")),
        ("झरबोत के चेयरमैन चले गए।", ("झरबोत", "ORG")),
        ("गाड़ी पूर्व मध्य रेलवे की है।", ("पूर्व मध्य रेलवे", "ORG")),
        ("जन अधिकार मोर्चा हारा।", ("जन अधिकार मोर्चा", "ORG")),
        ("इलाहाबाद हाई कोर्ट ने सुना।", ("इलाहाबाद हाई कोर्ट", "ORG")),
        ("उत्तर प्रदेश सरकार सहमत है।", ("उत्तर प्रदेश सरकार", "ORG")),
        ("कम्युनिस्ट पार्टी ऑफ़ नेपाल जीती।", ("कम्युनिस्ट पार्टी ऑफ़ नेपाल", "ORG")),
    ],
)
def test_organisations_are_found_by_name_head_and_letters(
    text: str, expected: tuple[str, str]
) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "सरकार ने कहा कि बात होगी।",
        "पुलिस का कहना है कि सब शांत है।",
        "भारतीय कप्तान ने मैच जीता।",
        "सभी दलों की बैठक में कोई फ़ैसला नहीं हुआ।",
        "लोगों ने बताया कि रात में गोलियाँ चलीं।",
        "टीवी पर एक फ़िल्म आ रही थी।",
        "वह घर गया और सो गया।",
        "लेख के मुताबिक कोई हल नहीं निकला।",
        "चुनावी सभा में भीड़ थी।",
        "उसने सेना के अड्डे पर हमला किया।",
    ],
)
def test_common_words_are_no_names(text: str) -> None:
    assert found(text) == []


def test_titles_and_honorifics_stay_outside() -> None:
    assert found("श्रीमती सुनीता देवी") == [("सुनीता देवी", "PER")]
    assert found("महेश जी ने बताया")[0] == ("महेश", "PER")


def test_a_name_shown_once_is_known_in_the_whole_text() -> None:
    text = "सचिव मोहन झरबोत ने बताया। बाद में झरबोत चले गए। अब झरबोत कहाँ हैं?"
    assert [one for one in found(text) if one[0].endswith("झरबोत")] == [
        ("मोहन झरबोत", "PER"),
        ("झरबोत", "PER"),
        ("झरबोत", "PER"),
    ]


def test_a_gazetteer_names_its_subject_and_the_divisions_it_lies_in() -> None:
    first = "झरमा, तोरखेल तहसील में भारत के बिहार राज्य के गया जिले का एक गाँव है।"
    assert [surface for surface, _ in found(first)] == ["झरमा", "तोरखेल", "भारत", "बिहार", "गया"]
    address = "झरमा तोरखेल, आगरा, उत्तर प्रदेश स्थित एक गाँव है।"
    assert [surface for surface, _ in found(address)] == ["झरमा", "तोरखेल", "आगरा", "उत्तर प्रदेश"]


def test_two_people_side_by_side_are_two() -> None:
    assert found("जिसमें शशि कपूर अमिताभ से मिले")[:2] == [("शशि कपूर", "PER"), ("अमिताभ", "PER")]


def test_spellings_with_and_without_nukta_are_one() -> None:
    for text in ("इमरान ख़ान बोले", "इमरान खान बोले", "इमरान ख़ान बोले"):
        assert found(text)[0][1] == "PER"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ud800",
        "\x00",
        "\u202eदिल्ली\u202c",
        "्",
        "।" * 50,
        "दिल्ली" * 5000,
        "ए." * 3000,
        "(" * 999,
    ],
)
def test_nothing_raises(text: str) -> None:
    names(text)


WORDS = """दिल्ली राम सिंह ने कहा सरकार एक गाँव है । , . - ( ) ए में जिले नदी
    ऑफ़ बैंक स्थित ' और मंत्री झरबोत x"""
PIECES = st.sampled_from([*WORDS.split(), "\n", " ", "\u200d"])


@given(
    st.lists(PIECES, max_size=40).map(" ".join)
    | st.lists(PIECES, max_size=40).map("".join)
    | st.text()
)
def test_names_lie_in_the_text_in_order_without_overlaps(text: str) -> None:
    end = 0
    for name in names(text):
        assert end <= name.start < name.end <= len(text)
        assert name.type in ("PER", "ORG", "LOC")
        end = name.end
