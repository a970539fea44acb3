"""Links rest on evidence, and too small a corpus says that it is one."""

import warnings

import pytest

from analysis import corpus
from analysis.terminology import SmallCorpusWarning, align
from analysis.terminology.translation import link_words


def test_a_small_corpus_warns_and_yields_no_statistical_link():
    with pytest.warns(SmallCorpusWarning, match="2 pairs of texts are too few"):
        links = align(["भारत में वर्षा", "नदी"], ["rain in India", "river"])
    assert links[["source", "target", "rule"]].values.tolist() == [["भारत", "India", "term"]]


def test_a_small_corpus_can_be_an_error():
    with pytest.raises(ValueError, match="too few"):
        align(["भारत"], ["India"], on_small="raise")


def test_withholding_is_silent():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(align(["भारत"], ["India"], on_small="withhold")) == 1


@pytest.mark.parametrize("sides", [([], []), (["a"], []), ("भारत", "India")])
def test_sides_that_do_not_match_are_refused(sides):
    with pytest.raises(ValueError, match="texts"):
        align(*sides)


def test_an_unknown_wish_or_language_is_refused():
    with pytest.raises(ValueError, match="on_small"):
        align(["a"], ["b"], on_small="perhaps")
    with pytest.raises(ValueError, match="'ur'"):
        align(["a"], ["b"], source_language="ur", on_small="withhold")


def test_names_and_numbers_link_across_scripts_once_each():
    links = align(["क़ाज़ी ने २६ कहा, 26"], ["Qazi said 26, 27"], on_small="withhold")
    assert set(links["rule"]) == {"name", "number"}
    assert (links["rule"] == "number").sum() == 1 and links["target"].is_unique


def test_a_small_letter_is_no_name():
    assert align(["पुल"], ["pull"], on_small="withhold").empty


def test_offsets_lead_back_to_the_texts():
    digests = corpus.digests()
    links = align(digests["hi"], digests["en"], on_small="withhold")
    assert len(links) > 100
    for row in links.itertuples():
        assert digests["hi"][row.pair][row.source_start : row.source_end] == row.source
        assert digests["en"][row.pair][row.target_start : row.target_end] == row.target


def test_translations_are_learned_where_the_texts_allow_it():
    hindi = [["नई", "नदी"], ["नई", "किताब"], ["पुरानी", "नदी"], ["पुरानी", "किताब"]]
    english = [["new", "river"], ["new", "book"], ["old", "river"], ["old", "book"]]
    links = {(hindi[p][i], english[p][j]) for p, i, j, _ in link_words(hindi, english)}
    assert links == {("नई", "new"), ("नदी", "river"), ("पुरानी", "old"), ("किताब", "book")}


def test_hints_outweigh_position():
    pair = [["क", "ख"]], [["a", "b"]]
    assert {(i, j) for _, i, j, _ in link_words(*pair)} == {(0, 0), (1, 1)}
    crossed = link_words(*pair, hints=[("क", "b"), ("ख", "a")])
    assert {(i, j) for _, i, j, _ in crossed} == {(0, 1), (1, 0)}


def test_empty_sides_give_no_links():
    assert list(link_words([[]], [["a"]])) == [] and list(link_words([], [])) == []


def test_statistical_links_never_touch_an_anchor():
    links = align(["भारत नदी", "भारत", "नदी"], ["India river", "India", "river"], least=1)
    assert ("नदी", "river", "statistical") in set(
        links[["source", "target", "rule"]].itertuples(index=False, name=None)
    )
    assert (links.loc[links["source"] == "भारत", "rule"] == "term").all()
