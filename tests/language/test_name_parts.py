"""Names are taken apart alike in both scripts, and keys meet across them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import NameIndex, link_names, name_similarity, similarities, sound_key
from analysis.language.correspondences import rows, table
from analysis.language.name_aliases import EXONYMS_FILE
from analysis.language.name_pairs import name_cost
from analysis.language.name_parts import WORDS_FILE, parts, table_rows
from analysis.language.name_prices import size_of
from analysis.language.name_scores import similarity_of_one
from analysis.language.spelling_units import UNITS, hindi_units, latin_units, marked_letters

ANY = st.text(max_size=20) | st.text(alphabet="कखमराि ीें्ंः़ॉ\u200d\u0000\ud800AbÉ.'", max_size=12)
COUNTRIES = [row for row in table_rows(EXONYMS_FILE) if row["kind"] == "country"]


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [
        ("चौधरी", "Chaudhary"),
        ("मोहम्मद", "Mohammed"),
        ("नरेन्द्र मोदी", "Narendra Modi"),
        ("वाजपेयी", "Bajpai"),
        ("अब्दुल", "Abdul"),
    ],
)
def test_a_phonetic_key_is_the_same_in_both_scripts(hindi: str, latin: str) -> None:
    assert sound_key(hindi) == sound_key(latin) != ""


@given(ANY, ANY)
def test_nothing_raises_and_similarity_is_symmetric(one: str, other: str) -> None:
    assert isinstance(sound_key(one), str)
    assert set(hindi_units(one)) <= set(UNITS)
    latin_units(marked_letters(one))
    similarity = name_similarity(one, other)
    assert 0.0 <= similarity <= 1.0
    assert similarity == name_similarity(other, one)


@given(ANY)
def test_a_name_with_words_is_itself(name: str) -> None:
    assert name_similarity(name, name) == 1.0 or not parts(name)


@given(st.lists(ANY, max_size=5), st.lists(ANY, max_size=5))
def test_one_by_one_is_as_all_at_once(queries: list[str], candidates: list[str]) -> None:
    index = NameIndex(candidates, aliases=())
    together = index.search_many(queries)
    for query, found in zip(queries, together, strict=True):
        alone = index.search(query)
        assert [name for name, _ in alone] == [name for name, _, _ in found]


def test_the_order_of_the_candidates_decides_nothing_but_ties() -> None:
    names = ["Imran Khan", "Shah Rukh Khan", "Salman Khan", "Ayub Khan", "Yahya Khan"]
    queries = ["सलमान ख़ान", "अयूब ख़ान", "याह्या ख़ान", "शाहरुख़ ख़ान"]
    there = link_names(queries, names, limit=1)["candidate"].tolist()
    assert there == link_names(queries, names[::-1], limit=1)["candidate"].tolist()
    assert there == ["Salman Khan", "Ayub Khan", "Yahya Khan", "Shah Rukh Khan"]


def test_every_country_is_linked_under_each_of_its_hindi_names() -> None:
    queries = [form for row in COUNTRIES for form in row["hi"].split("|")]
    expected = [row["en"].split("|")[0] for row in COUNTRIES for _ in row["hi"].split("|")]
    links = link_names(queries, dict.fromkeys(expected), limit=1)
    assert links["candidate"].tolist() == expected
    assert links["linked"].all()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ए.पी.जे. अब्दुल कलाम", "A.P.J. Abdul Kalam"),
        ("राधा कृष्णन", "Radhakrishnan"),
        ("ज़ुल्फ़िक़ार अली भुट्टो", "Bhutto, Zulfikar Ali"),
        ("जनरल परवेज़ मुशर्रफ़", "Gen. Pervez Musharraf"),
        ("उत्तर कोरिया", "North Korea"),
        ("भारतीय राष्ट्रीय कांग्रेस", "Indian National Congress"),
        ("Chaudhry", "Choudhary"),
        ("गिलानी", "गीलानी"),
    ],
)
def test_names_are_known_by_any_of_their_forms(one: str, other: str) -> None:
    assert name_similarity(one, other) >= 0.8


def test_aliases_come_from_the_authority_file_unless_others_are_given() -> None:
    hindi, latin = "शंघाई सहयोग संगठन", "SCO"
    assert name_similarity(hindi, latin) >= 0.9
    assert name_similarity(hindi, latin, aliases=()) < 0.5
    assert name_similarity("दीदी", "Mamata Banerjee", aliases=[["दीदी", "Mamata Banerjee"]]) > 0.9
    index = NameIndex(["SCO", "SAARC"], aliases=None)
    assert index.search(hindi, limit=1)[0][0] == "SCO"


def test_an_acronym_may_stand_for_its_expansion() -> None:
    names = ["United Nations High Commissioner for Refugees", "Universal Health Coverage", "UNICEF"]
    assert NameIndex(names).search("यूएनएचसीआर", limit=1)[0][0] == names[0]


def test_a_stranger_with_a_known_surname_is_not_in_the_list() -> None:
    names = ["Imran Khan", "Shafqat Ali Khan", "Nawaz Sharif", "Narendra Modi", "Manmohan Singh"]
    strangers = ["सलमान ख़ान", "राजनाथ सिंह", "ललित मोदी", "उमर शरीफ़"]
    assert not link_names(strangers, names)["linked"].any()
    known = ["इमरान ख़ान", "मनमोहन सिंह", "नरेंद्र मोदी", "नवाज़ शरीफ़"]
    assert link_names(known, names, limit=1)["linked"].all()


WORDS = ["नरेंद्र", "मोदी", "मोदीनगर", "एस.", "के", "गणराज्य", "राधा", "कृष्णन", "ज़ेड", "पढ़ा"]
WORDS += ["Narendra", "Modi", "S.", "K", "Republic", "Radhakrishnan", "Krishnan", "X", "of"]
NAMES = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join) | ANY


@given(st.lists(NAMES, max_size=4), st.lists(NAMES, max_size=4))
def test_a_matrix_of_similarities_is_that_of_the_pairs(ours: list[str], theirs: list[str]) -> None:
    matrix = similarities(ours, theirs)
    for i, one in enumerate(map(parts, ours)):
        for j, other in enumerate(map(parts, theirs)):
            size = (size_of(one) + size_of(other)) / 2
            alike = similarity_of_one(name_cost(one, other), size) if one and other else 0.0
            assert matrix[i, j] == pytest.approx(alike, abs=1e-5)


@pytest.mark.parametrize(("one", "other"), [("इमरान ख़ान", "Khan, Imran"), ("मोदी", "x")])
def test_a_similarity_is_that_of_the_matrix(one: str, other: str) -> None:
    alone = name_similarity(one, other, aliases=())
    assert similarities([one], [other])[0, 0] == pytest.approx(alone, abs=1e-5)


def test_the_tables_are_read_and_their_shares_are_shares() -> None:
    totals: dict[str, float] = {}
    for unit, spelling, share in rows():
        assert unit in UNITS and len(spelling) <= 3
        totals[unit] = totals.get(unit, 0.0) + share
    assert all(90 <= total <= 110 for total in totals.values()), totals
    assert table().cheapest.min() == 0.0
    assert all(row["hi"] and row["en"] for row in table_rows(WORDS_FILE))


def test_a_missing_table_is_named_with_its_cure() -> None:
    with pytest.raises(FileNotFoundError, match="restore it"):
        table_rows(WORDS_FILE.with_name("nowhere.csv"))


@pytest.mark.parametrize("piece", ["क", "a", "राम ", "A. ", "क्", "\u093c", "'", "ß"])
def test_a_huge_name_costs_no_more_than_reading_it(piece: str) -> None:
    huge = piece * 20_000
    assert 0.0 <= name_similarity(huge, "Ram") <= 1.0
    assert len(link_names([huge], [huge, "Ram"])) >= 1


@pytest.mark.parametrize(("hindi", "latin"), [("गिलगित", "Gilgit"), ("जॉर्ज", "George")])
def test_a_g_before_e_or_i_is_found_by_either_sound(hindi: str, latin: str) -> None:
    index = NameIndex([latin, "Kolkata", "Jalgaon", "Jorhat", *map(str, range(50))], aliases=())
    assert index.search(hindi, limit=1)[0][0] == latin


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("पीएम मोदी", "Narendra Modi"),
        ("Prime Minister Modi", "नरेंद्र मोदी"),
        ("इमरान साहब", "Imran Khan"),
        ("सैयद गिलानी", "Yousaf Raza Gilani"),
    ],
)
def test_what_a_person_is_called_out_of_respect_costs_little(called: str, name: str) -> None:
    names = list(dict.fromkeys([name, "Imran Khan", "Yousaf Raza Gilani", "Xi Jinping"]))
    first = link_names([called], names, limit=1, aliases=()).iloc[0]
    assert (first["candidate"], first["linked"]) == (name, True)
