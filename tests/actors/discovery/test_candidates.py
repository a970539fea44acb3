"""Candidates: who the authority file does not hold, merged carefully, each with its evidence."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import tables
from analysis.actors import discover as discover_all
from analysis.actors import to_authority_rows
from analysis.actors.authority import Actor, Authority, Name
from analysis.actors.discovery import candidate_evidence
from analysis.actors.discovery.authority_rows import report, write_rows
from analysis.actors.discovery.candidates import CANDIDATE_COLUMNS
from analysis.actors.discovery.company import cues_of
from analysis.actors.discovery.merging import Found, grouped, linked, whole_names
from analysis.corpus import Document, find_zones, stream

AUTHORITY = Authority(
    {
        "p-imran-khan": Actor("p-imran-khan", "person", "Imran Khan", "इमरान ख़ान", "Pakistan"),
        "p-modi": Actor("p-modi", "person", "Narendra Modi", "नरेंद्र मोदी", "India"),
        "pl-lahore": Actor("pl-lahore", "place", "Lahore", "लाहौर", "Pakistan"),
    },
    (
        Name("p-imran-khan", "en", "Imran Khan", "name"),
        Name("p-imran-khan", "en", "Khan", "partial"),
        Name("p-modi", "en", "Narendra Modi", "name"),
        Name("pl-lahore", "en", "Lahore", "name"),
    ),
    (),
)


def discover(documents: list[Document], **options: object) -> pd.DataFrame:
    return discover_all(documents, AUTHORITY, **options)


def document(id: str, text: str, published: str = "2019-06-01", language: str = "en") -> Document:
    return Document(id, text, language, published, published, "example", ())


def row(surface: str, type_: str = "PER", doc: str = "a") -> Found:
    return Found(doc, "2019-06-01", 0, len(surface), surface, type_, "rule")


def by_name(table: pd.DataFrame) -> pd.DataFrame:
    return table.set_index("name_en")


def test_who_is_listed_is_no_candidate() -> None:
    text = "Prime Minister Imran Khan met Envoy Hari Koirala in Lahore. Khan and Koirala left."
    table = discover([document("a", text)])
    assert table["name_en"].tolist() == ["Hari Koirala"]
    assert table.loc[0, "mentions"] == 2


def test_a_lone_part_of_a_listed_persons_name_is_nobody_new() -> None:
    table = discover([document("a", "Envoy Narendra Modi spoke. Narendra left.")])
    assert table.empty


def test_an_id_keeps_the_letters_of_a_name() -> None:
    table = discover([document("a", "Envoy Stanislav Petrović met Łukasz Ødegård.")])
    assert set(table["id"]) == {"p-stanislav-petrovic", "p-lukasz-odegard"}


def test_a_candidate_carries_its_evidence() -> None:
    texts = {"a": "Envoy Hari Koirala said no.", "b": "Hari Koirala left Lahore."}
    table = discover([document(id, text) for id, text in texts.items()])
    evidence = candidate_evidence(table)
    assert evidence["doc"].tolist() == ["a", "b"]
    for mark in evidence.itertuples():
        assert texts[mark.doc][mark.start : mark.end] == mark.surface == "Hari Koirala"
    assert evidence["rule"].all()


def test_dates_documents_and_cues_are_counted() -> None:
    table = discover(
        [
            document("a", "Foreign Minister Hari Koirala said no.", "2016-01-02"),
            document("b", "Foreign Minister Hari Koirala left.", "2021-03-04"),
        ]
    )
    found = table.iloc[0]
    assert (found["first"], found["last"], found["documents"]) == ("2016-01-02", "2021-03-04", 2)
    assert found["cues"] == "title: foreign minister (2); speech: said (1)"


def test_one_name_in_two_scripts_is_one_candidate() -> None:
    table = discover(
        [
            document("a", "Envoy Hari Koirala said no."),
            document("b", "राजदूत हरि कोइराला ने कहा कि वह आएँगे।", language="hi"),
        ]
    )
    assert len(table) == 1
    assert table.loc[0, "name_hi"] == "हरि कोइराला"
    assert 0.9 <= table.loc[0, "probability"] <= 1


def test_an_uncertain_merge_is_marked_and_not_made() -> None:
    unsure = linked(grouped([[row("Anna Berg"), row("Anna Borg")], [row("Otto Stahl")]]))
    assert len(unsure) == 3
    assert 0.5 <= unsure[0].maybe[1] < 0.9
    assert not unsure[2].maybe
    assert len(linked(grouped([[row("Anna Bergmann"), row("Anna Bergman")]]))) == 1


def test_people_who_share_a_surname_stay_apart() -> None:
    names = [row("Nawaz Koirala"), row("Shahbaz Koirala")]
    assert len(linked(grouped([names]))) == 2


def test_names_of_different_types_are_not_merged_by_sound() -> None:
    assert len(linked(grouped([[row("Hari Nagar", "LOC")], [row("हरि नगर", "PER", "b")]]))) == 2


def test_partial_names_join_the_last_full_name_before_them() -> None:
    names = [row("Anna Berg"), row("Berg"), row("Otto Berg"), row("Berg"), row("Berg", "LOC")]
    assert whole_names(names)[:4] == [0, 0, 2, 2]
    assert whole_names([row("Berg"), row("Anna Berg")]) == [1, 1]
    assert whole_names([row("रमेश कुमार"), row("कुमार")]) == [0, 0]


def test_an_acronym_joins_the_organisation_it_abbreviates() -> None:
    names = [row("World Seed Bank", "ORG"), row("WSB", "ORG"), row("WHO", "ORG")]
    assert whole_names(names) == [0, 0, 2]


def test_a_likely_listed_actor_is_named_and_not_assumed() -> None:
    table = discover([document("a", "Envoy Narinder Modhi said no.")])
    listed = table[table["known"] != ""]
    assert set(listed["known"]) <= set(AUTHORITY.actors)
    assert ((listed["known_probability"] >= 0.5) & (listed["known_probability"] <= 1)).all()


def test_minimum_leaves_out_rare_names() -> None:
    texts = [document("a", "Anna Berg met Otto Stahl. Anna Berg left.")]
    assert discover(texts, minimum=2)["name_en"].tolist() == ["Anna Berg"]
    assert discover(texts, minimum=3).empty
    with pytest.raises(ValueError, match="at least 1"):
        discover(texts, minimum=0)


def test_page_furniture_is_not_read() -> None:
    text = "Share with Otto Stahl\nEnvoy Anna Berg left.\n"
    zones = find_zones(text, {"body": "2", "boilerplate": "1"})
    whole = document("a", text)
    assert set(discover([whole])["name_en"]) == {"Otto Stahl", "Anna Berg"}
    assert set(discover([replace(whole, zones=zones)])["name_en"]) == {"Anna Berg"}


def test_a_recogniser_replaces_the_rules_here_too() -> None:
    def mine(text: str, language: str) -> list[tuple[int, int, str]]:
        return [(0, 4, "ORG")]

    table = discover([document("a", "seed bank")], recognizer=mine)
    assert table[["name_en", "type"]].values.tolist() == [["seed", "ORG"]]


def test_nothing_read_gives_an_empty_table_of_the_same_columns() -> None:
    for documents in ([], [document("a", "")], [document("a", "nobody came.")]):
        table = discover(documents)
        assert table.columns.tolist() == list(CANDIDATE_COLUMNS)
        assert table.empty
    assert candidate_evidence(discover([])).empty


def test_ids_are_unique_new_and_well_formed() -> None:
    text = "Imran Khan met Anna Berg, Ánna Bérg and हरि. The Anna Berg Party lost. Zhōng Xì left."
    table = discover([document("a", text)])
    assert table["id"].is_unique
    assert not set(table["id"]) & set(AUTHORITY.actors)
    assert table["id"].str.fullmatch(r"[A-Za-z]+-[A-Za-z0-9-]+").all()


def test_candidates_become_rows_of_the_authority_file() -> None:
    table = discover(
        [
            document("a", "Envoy Hari Koirala said no. Koirala left."),
            document("b", "राजदूत हरि कोइराला ने कहा कि वह आएँगे।", language="hi"),
        ]
    )
    actors, names = to_authority_rows(table)
    assert actors[["id", "type", "name_en", "name_hi"]].values.tolist() == [
        ["p-hari-koirala", "person", "Hari Koirala", "हरि कोइराला"]
    ]
    assert names[["language", "form", "kind"]].values.tolist() == [
        ["en", "Hari Koirala", "name"],
        ["en", "Koirala", "partial"],
        ["hi", "हरि कोइराला", "name"],
    ]
    assert actors["note"].str.contains("machine").all()


def test_a_new_spelling_of_a_listed_actor_becomes_a_name_of_that_actor() -> None:
    table = pd.DataFrame(
        [
            {
                "id": "p-narinder-modhi", "type": "PER", "name_en": "Narinder Modhi", "name_hi": "",
                "known": "p-modi", "known_probability": 0.99,
                "evidence": (("a", 0, 14, "Narinder Modhi", "title"),),
            }
        ]
    )  # fmt: skip
    actors, names = to_authority_rows(table)
    assert actors.empty
    assert names[["actor", "form", "kind"]].values.tolist() == [
        ["p-modi", "Narinder Modhi", "alias"]
    ]


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        ("According to Anna Berg, no.", "Anna Berg", "speech: according to"),
        ("“No,” said envoy Anna Berg.", "Anna Berg", "title: envoy"),
        (
            "Anna Berg, the former foreign minister, left.",
            "Anna Berg",
            "apposition: foreign minister",
        ),
        ("अन्ना जी आईं।", "अन्ना", "honorific: जी"),
        ("अन्ना के मुताबिक वार्ता होगी।", "अन्ना", "speech: मुताबिक"),
        ("विदेश मंत्री अन्ना ने मंगलवार को कहा", "अन्ना", "title: विदेश मंत्री"),
        ("विदेश मंत्री अन्ना ने मंगलवार को कहा", "अन्ना", "speech: कहा"),
    ],
)
def test_cues_are_read_on_both_sides(text: str, name: str, cue: str) -> None:
    start = text.index(name)
    assert cue in cues_of(text, start, start + len(name))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(alphabet="Aab रकुमार्.\ud800\u200d ", max_size=30), max_size=4))
def test_any_documents_are_read(texts: list[str]) -> None:
    table = discover([document(str(n), text) for n, text in enumerate(texts)])
    evidence = candidate_evidence(table)
    assert len(evidence) == table["mentions"].sum()
    for mark in evidence.itertuples():
        assert texts[int(mark.doc)][mark.start : mark.end] == mark.surface


def test_a_folder_of_texts_is_read_listed_and_turned_into_rows(tmp_path: Path) -> None:
    (tmp_path / "2019-06-01-a.en.txt").write_text("Envoy Hari Koirala said no.", "utf-8")
    (tmp_path / "b.hi.txt").write_text("राजदूत हरि कोइराला ने कहा", "utf-8")
    texts = list(stream(tmp_path))
    assert [(text.id, text.published) for text in texts] == [
        ("2019-06-01-a.en", "2019-06-01"),
        ("b.hi", ""),
    ]
    found = discover_all(texts, AUTHORITY)
    assert "p-hari-koirala,Hari Koirala,हरि कोइराला,PER,2" in report(found)
    actors, names = write_rows(found, tmp_path / "rows")
    assert pd.read_csv(actors)["id"].tolist() == ["p-hari-koirala"]
    assert len(pd.read_csv(names)) == 2


def test_without_a_list_the_digests_actors_are_offered_in_both_scripts() -> None:
    nobody = Authority({}, (), ())
    table = discover_all(stream(tables.data_dir(None) / "digests"), nobody, minimum=2)
    actors = table[table["type"] != "LOC"].set_index("name_en")["name_hi"]
    for name, written in {
        "Imran Khan": "इमरान ख़ान",
        "Narendra Modi": "नरेंद्र मोदी",
        "Jaish-e-Mohammed": "जैश-ए-मोहम्मद",
        "United Nations": "संयुक्त राष्ट्र",
    }.items():
        assert actors[name] == written
    assert table["probability"].between(0.9, 1).all()
