"""Recognisers from outside: taken instead of the rules, and checked before they are believed."""

import pytest

from analysis.actors.discovery import checked, find_names, learn_gazetteer, rules

HINDI = "रमेश कुमार ने इंदौर में कहा"
ENGLISH = "Ramesh Kumar spoke in Indore."


def test_a_recogniser_replaces_the_rules() -> None:
    def nobody(text: str, language: str) -> list[tuple[int, int, str]]:
        return []

    assert len(find_names(ENGLISH, "en")) == 2
    assert find_names(ENGLISH, "en", recognizer=nobody).empty


def test_a_recogniser_gets_text_and_language_and_may_be_joined_with_the_rules() -> None:
    def both(text: str, language: str) -> list[tuple[int, int, str]]:
        assert (text, language) == (ENGLISH, "en")
        return [*rules(text, language), (13, 18, "ORG")]

    found = find_names(ENGLISH, "en", recognizer=both)
    assert found["surface"].tolist() == ["Ramesh Kumar", "spoke", "Indore"]
    assert found["rule"].unique().tolist() == ["recognizer"]


def test_usual_labels_are_understood() -> None:
    spans = [(0, 4, "PERSON"), (5, 10, "NEP"), (14, 19, "GPE")]
    assert [name.type for name in checked(HINDI, spans)] == ["PER", "PER", "LOC"]


def test_of_overlapping_spans_the_longest_stays() -> None:
    spans = [(0, 4, "LOC"), (0, 10, "PER"), (5, 10, "ORG")]
    assert [(n.start, n.end, n.type) for n in checked(HINDI, spans)] == [(0, 10, "PER")]


@pytest.mark.parametrize(
    ("span", "message"),
    [
        ((0, 99, "PER"), "does not lie in a text of"),
        ((-1, 3, "PER"), "does not lie"),
        ((4, 4, "PER"), "does not lie"),
        ((0, 4, "DATE"), "unknown type"),
        ((0, 1, "PER"), None),
        ((5, 6, "PER"), "cuts a letter"),
        ((1, 6, "PER"), "cuts a letter"),
        ((0, 4), "is no span"),
        (None, "is no span"),
        (("a", 4, "PER"), "is no span"),
    ],
)
def test_what_is_no_span_of_the_text_is_refused(span: object, message: str | None) -> None:
    if message is None:
        assert checked(HINDI, [span])
        return
    with pytest.raises(ValueError, match=message):
        checked(HINDI, [span])


@pytest.mark.parametrize("answer", [None, "PER", 3])
def test_a_recogniser_that_returns_no_triples_is_told_what_to_return(answer: object) -> None:
    with pytest.raises(ValueError, match="triples"):
        find_names("Rana", "en", recognizer=lambda text, language: answer)


def test_each_script_is_read_wherever_it_stands() -> None:
    hindi = find_names("रमेश कुमार ने कहा कि World Health Organization चुप है।", "hi")
    assert ("World Health Organization", "ORG") in set(
        zip(hindi["surface"], hindi["type"], strict=True)
    )
    english = find_names("The banner in Lahore read प्रधानमंत्री रमेश कुमार ने कहा, and no more.", "en")
    assert {"Lahore", "रमेश कुमार"} <= set(english["surface"])


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="xx"):
        find_names("text", "xx")


def test_a_gazetteer_is_learned_from_labelled_texts() -> None:
    seen = [
        ("Rana met the press. Rana left.", "en", [(0, 4, "PER"), (20, 24, "PER")]),
        ("Will you come? Will I?", "en", [(0, 4, "PER")]),
        (HINDI, "hi", [(0, 10, "PER"), (14, 19, "LOC")]),
    ]
    learned = learn_gazetteer(seen, share=0.6)
    assert learned("Then Rana came. Will he?", "en") == [(5, 9, "PER")]
    assert learned("इंदौर में रमेश कुमार", "hi") == [(0, 5, "LOC"), (10, 20, "PER")]
    assert find_names("Rana!", "en", recognizer=learned)["type"].tolist() == ["PER"]
