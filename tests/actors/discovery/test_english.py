"""English names by rule: what is found, what is left alone, what no string can break."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.actors.discovery.english import names


def found(text: str) -> list[tuple[str, str]]:
    return [(text[name.start : name.end], name.type) for name in names(text)]


def types(text: str) -> dict[str, str]:
    return dict(found(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg met John R. Carter.", [("Anna Berg", "PER"), ("John R. Carter", "PER")]),
        ("The minister met Ursula von der Heide.", [("Ursula von der Heide", "PER")]),
        ("They wrote to Adam Reed Jr. and Henry Vane III.",
         [("Adam Reed Jr.", "PER"), ("Henry Vane III", "PER")]),
        ("President Kovalev spoke first.", [("Kovalev", "PER")]),
        ("Talks with Foreign Secretary Anand Rao began.", [("Anand Rao", "PER")]),
        ("Secretary of State Mary Lane left.", [("Mary Lane", "PER")]),
    ],
)  # fmt: skip
def test_people_stand_without_their_titles(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Democratic Fishers Party lost.", "Democratic Fishers Party"),
        ("The Communist Party of Nepal lost.", "Communist Party of Nepal"),
        ("A paper by the Institute for Peace Research said so.", "Institute for Peace Research"),
        ("The Ministry of External Affairs said so.", "Ministry of External Affairs"),
        ("The Social Democratic and Farmers Party lost.", "Social Democratic and Farmers Party"),
        ("The People's Liberation Front won.", "People's Liberation Front"),
        ("The People 's Liberation Front won.", "People 's Liberation Front"),
        ("The Council on Foreign Relations met.", "Council on Foreign Relations"),
        ("He works at the University of Leeds.", "University of Leeds"),
    ],
)
def test_organisations_are_kept_whole(text: str, name: str) -> None:
    assert types(text).get(name) == "ORG"


def test_an_acronym_in_brackets_is_what_stands_before_it() -> None:
    text = "The Workers Unity League (WUL) met. The WUL and the SnPr (Sinai Press Union) agreed."
    assert types(text)["WUL"] == "ORG"
    assert types("The Union for Progress ( UfP ) met.")["UfP"] == "ORG"


def test_places_by_list_by_word_and_by_preposition() -> None:
    text = "He flew from Lahore to Zubravka, crossed Lake Morn and the Tarn River near Port Hale."
    assert {"Lahore", "Zubravka", "Lake Morn", "Tarn River", "Port Hale"} <= {
        name for name, type_ in found(text) if type_ == "LOC"
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The talks began on Monday, 3 March.",
        "British and Pakistani officials met. Muslims and Hindus prayed.",
        "Parties with such views lost. Supporters cheered.",
        "The Second World War began. He won the Gandhi Peace Prize.",
        "Prime Minister and Foreign Secretary",
        "वार्ता इस्लामाबाद में हुई।",
    ],
)
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_name_of_an_election_is_an_event_and_its_place_no_actor() -> None:
    assert found("He won the 2014 Delhi state election.") == []
    assert found("She lost in the 1996 United States Senate election in Ohio.") == []
    assert found("He won in Delhi in 2014.") == [("Delhi", "LOC")]


def test_an_office_or_a_party_before_a_person_is_parted_from_them() -> None:
    text = "Green Party Leader Anna Berg and Ohio Governor John Hale met Democrat Mary Lane."
    assert found(text) == [
        ("Green Party", "ORG"),
        ("Anna Berg", "PER"),
        ("Ohio", "LOC"),
        ("John Hale", "PER"),
        ("Mary Lane", "PER"),
    ]


def test_a_lone_surname_is_the_person_whose_longer_name_the_text_holds() -> None:
    text = "Talks with Peter Lahnstein failed. In Lahnstein the offer was called late."
    assert found(text)[0] == ("Peter Lahnstein", "PER")
    assert found(text)[1] == ("Lahnstein", "PER")


def test_members_of_a_list_are_of_one_kind() -> None:
    text = "The towns were London, Paris, Zbruch, Qarn and Berlin."
    assert {type_ for _, type_ in found(text)} == {"LOC"}
    assert len(found(text)) == 5


def test_names_of_other_alphabets_marks_composed_or_not() -> None:
    composed, decomposed = "Jos\u00e9 \u00c1lvarez", "Jose\u0301 A\u0301lvarez"
    for name in (composed, decomposed):
        assert (name, "PER") in found(f"They met {name} there.")


def test_no_break_spaces_are_spaces() -> None:
    text = "Foreign Secretary Anand Rao of the Green Party met them in New Delhi in 2014."
    for space in ("\u00a0", "\u202f"):
        assert names(text.replace(" ", space)) == names(text)


@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_string_is_read(text: str) -> None:
    last = 0
    for name in names(text):
        assert last <= name.start < name.end <= len(text)
        assert name.type in ("PER", "ORG", "LOC")
        last = name.end


CUES = (
    "The President of Nepal Anna Berg Jr. III May U.S. BBC (WUL) Party Front and for 's , . \n "
    "St. Lord will House World War II 2014 Delhi election in de \ud800 \u202e 👩‍👩‍👧 वार्ता"
)
WORDS = st.sampled_from(CUES.split(" "))


@given(st.lists(WORDS, max_size=40))
def test_any_order_of_cue_words_is_read(parts: list[str]) -> None:
    text = " ".join(parts)
    spans = [(name.start, name.end) for name in names(text)]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SRINAGAR: Talks failed.", [("SRINAGAR", "LOC")]),
        ("NAIROBI (PTI) - Talks failed.", [("NAIROBI", "LOC"), ("PTI", "ORG")]),
        ("Govt fails to resolve issue", []),
        ("Resolve Kashmir Issue, He Says", [("Kashmir", "LOC")]),
        ("The BJP-led alliance lost.", []),
        ("He is anti-Stahl and pro-Berg.", []),
        ("Operation Thunder ended.", []),
        ("Islamophobia is growing.", []),
        ("Latest Poll Shows Minor Bump Everywhere\nHe won.", []),
        ("WATER QUARREL DRIVES NEIGHBOURS APART\nHe won.", []),
        ("I’m here, he said. It’s late.", []),
        ("A CEO on TV", []),
    ],
)
def test_datelines_headlines_and_operations(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("It borders on Lake Victoria.", "Lake Victoria", "LOC"),
        ("An aide, Farida Begum, left.", "Farida Begum", "PER"),
        ("The All India Football Federation met.", "All India Football Federation", "ORG"),
        ("The Ethics and Rural Policy Center met.", "Ethics and Rural Policy Center", "ORG"),
        ("He was a Member of Parliament.", "Parliament", "ORG"),
        ("The University of Dar es Salaam won.", "University of Dar es Salaam", "ORG"),
        ("Barrister Umair Kardar left.", "Umair Kardar", "PER"),
        ("They fled to Hubli and Belagavi.", "Belagavi", "LOC"),
        ("Governor Earl Reed left.", "Earl Reed", "PER"),
        ("A post on FactMill said so.", "FactMill", "ORG"),
        ("He left Sri Lanka.", "Sri Lanka", "LOC"),
        ("It is in Jammu and Kashmir.", "Jammu and Kashmir", "LOC"),
        ("The Jammu and Kashmir Police left.", "Jammu and Kashmir Police", "ORG"),
        ("The National Conference won.", "National Conference", "ORG"),
        ("He met Caroline O'Hara.", "Caroline O'Hara", "PER"),
        ("In April Khan left.", "Khan", "PER"),
        ("Doss, who led the team, left.", "Doss", "PER"),
        ("They heard Theresa May speak.", "Theresa May", "PER"),
        ("Shares in Tarn & Quill fell.", "Tarn & Quill", "ORG"),
        ("The office of Transport for London closed.", "Transport for London", "ORG"),
        ("Builders Marlowe Finch quit.", "Marlowe Finch", "PER"),
        ("They met Hafez al-Tamimi there.", "Hafez al-Tamimi", "PER"),
        ("The troops of al-Tamimi left.", "al-Tamimi", "PER"),
        ("He joined the Bharatiya Janata Party.", "Bharatiya Janata Party", "ORG"),
    ],
)
def test_names_whose_words_are_also_others(text: str, name: str, type_: str) -> None:
    assert (name, type_) in found(text)


@pytest.mark.parametrize(
    "unit",
    ["A", "AB CD ", "A.", "A b ", "Anna of ", "Party of ", "2014 Aa ", "O'", "Al-", "(", ", Anna"],
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(times: int) -> float:
        text, begun = unit * times, time.process_time()
        names(text)
        return time.process_time() - begun

    names("warm")
    small = min(seconds(2_000) for _ in range(3)) + 0.002
    large = min(seconds(16_000) for _ in range(2))
    assert large < 24 * small
