"""An outline misses nothing: whoever has one key has one outline, found at its own offsets."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.language import normalize_key
from analysis.language.outlines import Outline, outlines, stretches

SCRAPS = st.lists(
    st.sampled_from(list("कयनमदपा्िंँेएईी़ःA’b-.,: \u200d\u200b\u00a0\t\n२"))
    | st.sampled_from(["न्द", "ये", "दु:ख", "é", "  "]),
    max_size=20,
).map("".join)


@given(SCRAPS)
def test_a_text_has_the_words_of_the_outline_of_its_key(text: str) -> None:
    outline = Outline(text)
    if outline.simple:
        key = normalize_key(text).replace("\n", ",")
        assert outline.body.split() == outlines([key])[0].split()


@given(SCRAPS)
def test_every_byte_leads_back_to_the_text(text: str) -> None:
    outline = Outline(text)
    origin = list(outline.origin())
    assert len(origin) == len(outline.body)
    assert origin == sorted(set(origin))
    assert outline.body[:1] == b" " == outline.body[-1:]


@given(SCRAPS.map(lambda scrap: scrap + "\n"), st.integers(1, 9))
def test_stretches_make_up_the_text(text: str, size: int) -> None:
    assert "".join(text[start:end] for start, end in stretches(text, size)) == text


def test_spellings_of_one_word_have_one_outline() -> None:
    for one, other in [("नरेन्द्र", "नरेंद्र"), ("गये", "गए"), ("फ़ोन", "फोन"), ("PAK", "pak")]:
        assert Outline(one).body == Outline(other).body
