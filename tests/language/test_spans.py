"""Many spans behave as a list of them would."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import Span, Spans

PAIRS = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)))


def spans(pairs) -> Spans:
    return Spans([start for start, _ in pairs], [end for _, end in pairs])


@given(PAIRS, st.slices(5))
def test_they_are_a_sequence_of_spans(pairs, cut: slice) -> None:
    made = spans(pairs)
    assert made == pairs and pairs == list(made) and len(made) == len(pairs)
    assert made[cut] == pairs[cut] and list(reversed(made)) == pairs[::-1]
    assert all(isinstance(span, Span) and type(span.start) is int for span in made)
    assert pickle.loads(pickle.dumps(made)) == made


def test_they_differ_from_other_things() -> None:
    made = spans([(0, 5), (6, 12)])
    assert made != [(0, 5)] and made != "ab" and made != [1, 2] and made != spans([(0, 5), (6, 9)])
    assert (0, 5) in made and (0, 6) not in made and made[-1] == Span(6, 12)
    with pytest.raises(IndexError):
        made[2]


def test_they_do_not_change_and_leave_the_arrays_given_alone() -> None:
    made = spans([(0, 5)])
    with pytest.raises(ValueError, match="read-only"):
        made.start[0] = 1
    with pytest.raises(ValueError, match="one length"):
        Spans([1], [1, 2])


def test_their_texts_and_their_name() -> None:
    made = spans([(0, 5), (6, 12)])
    assert made.texts("शांति वार्ता") == ["शांति", "वार्ता"]
    assert repr(made) == "<2 spans: (0, 5), (6, 12)>"
    assert repr(spans([(0, 1)] * 5)).endswith("(0, 1), ...>")
