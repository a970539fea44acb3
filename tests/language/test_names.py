"""Names are known across scripts, spellings and word order, and strangers are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import NameIndex, link_names, name_similarity
from analysis.language.name_costs import Names
from analysis.language.name_index import telling

PEOPLE = {
    "इमरान ख़ान": "Imran Khan",
    "शफ़क़त अली ख़ान": "Shafqat Ali Khan",
    "नरेंद्र मोदी": "Narendra Modi",
    "नवाज़ शरीफ़": "Nawaz Sharif",
    "शहबाज़ शरीफ़": "Shehbaz Sharif",
    "परवेज़ मुशर्रफ़": "Pervez Musharraf",
    "अटल बिहारी वाजपेयी": "Atal Bihari Vajpayee",
    "मनमोहन सिंह": "Manmohan Singh",
    "मसूद अज़हर": "Masood Azhar",
    "सरताज अज़ीज़": "Sartaj Aziz",
    "सुषमा स्वराज": "Sushma Swaraj",
    "एस. जयशंकर": "S. Jaishankar",
    "क़ाज़ी ख़लीलुल्लाह": "Qazi Khalilullah",
    "ज़ाहिद हफ़ीज़ चौधरी": "Zahid Hafeez Chaudhri",
    "व्लादिमीर पुतिन": "Vladimir Putin",
    "जो बाइडेन": "Joe Biden",
    "ज़ुल्फ़िक़ार अली भुट्टो": "Zulfikar Ali Bhutto",
    "इंदिरा गांधी": "Indira Gandhi",
    "शेख़ अब्दुल्ला": "Sheikh Abdullah",
    "अभिनंदन वर्धमान": "Abhinandan Varthaman",
}
MARKS = ["similarity", "linked", "probability"]
PLACES = {
    "कश्मीर": "Kashmir",
    "इस्लामाबाद": "Islamabad",
    "लाहौर": "Lahore",
    "शिमला": "Shimla",
    "पुलवामा": "Pulwama",
    "बालाकोट": "Balakot",
    "पठानकोट": "Pathankot",
    "बिश्केक": "Bishkek",
    "मॉस्को": "Moscow",
    "अफ़ग़ानिस्तान": "Afghanistan",
}


@pytest.mark.parametrize("names", [PEOPLE, PLACES])
def test_hindi_names_are_linked_to_their_latin_ones(names: dict[str, str]) -> None:
    links = link_names(names, names.values(), limit=1)
    assert dict(zip(links["query"], links["candidate"], strict=True)) == names
    assert links["linked"].mean() >= 0.9


def test_the_link_holds_the_other_way_round() -> None:
    links = link_names(PEOPLE.values(), PEOPLE, limit=1)
    assert dict(zip(links["candidate"], links["query"], strict=True)) == PEOPLE


@pytest.mark.parametrize("name", ["अमिताभ बच्चन", "सचिन तेंदुलकर", "Angela Merkel", "ढाका"])
def test_a_stranger_is_not_in_the_list(name: str) -> None:
    links = link_names([name], [*PEOPLE.values(), *PLACES.values()])
    assert not links["linked"].any()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("इमरान ख़ान", "Khan, Imran"),
        ("डॉ. मनमोहन सिंह", "Manmohan Singh"),
        ("नरेन्द्र मोदी", "नरेंद्र मोदी"),
        ("Mohammed", "Muhammad"),
        ("एस. जयशंकर", "Jaishankar, S."),
        ("पंजाब", "ਪੰਜਾਬ"),
    ],
)
def test_spelling_order_and_honorifics_matter_little(one: str, other: str) -> None:
    assert name_similarity(one, other) >= 0.8


@pytest.mark.parametrize(
    ("hindi", "latin"), [("एससीओ", "SCO"), ("सीआरपीएफ", "CRPF"), ("बीजेपी", "B.J.P.")]
)
def test_acronyms_are_read_letter_by_letter(hindi: str, latin: str) -> None:
    assert name_similarity(hindi, latin) == 1.0
    assert link_names([hindi], [latin, "Imran Khan"], limit=1)["linked"].all()


def test_different_people_with_one_surname_are_told_apart() -> None:
    shared = name_similarity("नवाज़ शरीफ़", "Shehbaz Sharif")
    assert shared < 0.8 < name_similarity("नवाज़ शरीफ़", "Nawaz Sharif")


@pytest.mark.parametrize(
    ("query", "forms"),
    [
        ("ट्रंप", ["Trump", "President Trump"]),
        ("डोनाल्ड ट्रंप", ["Trump", "President Donald Trump", "Donald Trump"]),
        ("शी जिनपिंग", ["Xi Jinping", "President Xi Jinping"]),
        ("दीदी", ["Mamata Banerjee", "Didi"]),
        ("अमेरिका", ["America", "US", "United States"]),
    ],
)
def test_a_second_form_of_one_name_makes_the_first_no_less_sure(
    query: str, forms: list[str]
) -> None:
    aliases = [["दीदी", "Didi", "Mamata Banerjee"]]
    links = link_names([query], [*forms, *PEOPLE.values()], aliases=aliases, limit=1)
    assert links["linked"].all()
    assert links.at[0, "candidate"] in forms


@given(st.permutations(["lele", "lel", "kola", "cola", "Khan", "Kahn", "ख़ान", "खान", "खां", "ram"]))
def test_a_name_in_the_list_is_found_before_others_that_sound_the_same(names: list[str]) -> None:
    index = NameIndex(names)
    assert [index.search(name, limit=1)[0][0] for name in names] == names


def test_of_two_spellings_that_cost_alike_the_one_with_rarer_letters_is_taken() -> None:
    rarity = telling(Names(["Zulfiqar", "Ram Rana", "Rana Ram", "Maran"]))
    assert rarity[0] > rarity[3]
    assert rarity[1] == pytest.approx(rarity[2])


def test_a_query_like_nothing_has_one_row() -> None:
    rows = link_names(["…"], ["Modi"]).values.tolist()
    assert rows == [["…", 0, "", 0.0, False, 0.0]]


@pytest.mark.parametrize("name", ["", "…", " "])
def test_a_name_without_letters_is_not_found_even_where_it_is_listed(name: str) -> None:
    assert NameIndex(["", "…", "Modi"]).search(name) == []


def test_no_queries_give_no_rows() -> None:
    links = link_names([], ["Modi"])
    assert list(links.columns) == ["query", "rank", "candidate", *MARKS]
    assert links.empty


def test_at_most_one_link_a_query() -> None:
    links = link_names(["खान"], ["Khan", "khan", "Kahn"])
    assert links["linked"].sum() == 1
    assert links["rank"].tolist() == [1, 2, 3]


def test_a_senseless_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="limit must be at least 1"):
        link_names(["Modi"], ["Modi"], limit=0)


NAMES = st.one_of(
    st.sampled_from([*PEOPLE, *PEOPLE.values(), "SCO", "एससीओ", "A. B.", ""]),
    st.text(max_size=12),
)


@given(NAMES, NAMES)
def test_similarity_is_symmetric_and_between_none_and_one(one: str, other: str) -> None:
    similarity = name_similarity(one, other)
    assert 0.0 <= similarity <= 1.0
    assert similarity == name_similarity(other, one)


@given(st.lists(NAMES, max_size=4), st.lists(NAMES, max_size=4))
def test_any_names_can_be_linked(queries: list[str], candidates: list[str]) -> None:
    links = link_names(queries, candidates)
    assert set(links["query"]) == set(queries)
    assert set(links["candidate"]) <= {*candidates, ""}


@pytest.mark.parametrize("name", ["इमरान ख़ान", "Modi"])
def test_an_index_without_names_finds_none(name: str) -> None:
    assert NameIndex([]).search(name) == []


def test_a_single_text_is_not_read_as_a_list_of_letters() -> None:
    with pytest.raises(TypeError, match="expected several names"):
        link_names("Modi", ["Modi"])
    with pytest.raises(TypeError, match="expected several names"):
        NameIndex("मोदी")
