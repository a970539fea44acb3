"""Sixteen times the text takes about sixteen times as long, whatever the text."""

import gc
import time

import pytest

from analysis.language import FormMatcher, KeyedText, tokenize

MATCHER = FormMatcher(["वार्ता", "नियंत्रण रेखा", "Line of Control", "U.S."], "hi")
WORK = {
    "tokens hi": lambda text: tokenize(text, "hi"),
    "tokens en": lambda text: tokenize(text, "en"),
    "key": lambda text: KeyedText(text).span(0, 1),
    "forms": MATCHER.find,
}
NEWS = "वार्ता 14:06 पर हुई, Mr. Khan's U.S. e-mail के बाद; नियंत्रण रेखा शान्त रही।\n"
UNITS = ["\u200d", "1,", ".", "'", "a'", "\u093c", "न्द", "क", "a.", "ये", "e\u0301", "\u0301\u0323"]
SMALL = 1 << 14


def seconds(work, text: str) -> float:
    """Return the least processor time of three runs."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        work(text)
        spent.append(time.process_time() - start)
    return min(spent)


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
@pytest.mark.parametrize("unit", [NEWS, *UNITS], ids=ascii)
def test_time_is_linear_in_the_text(work, unit: str) -> None:
    small = (unit * SMALL)[:SMALL]
    large = (unit * SMALL * 16)[: SMALL * 16]
    gc.disable()
    try:
        # What is done within the clock's and the caches' own noise (10 ms) cannot be told apart.
        assert any(seconds(work, large) <= 18 * seconds(work, small) + 0.01 for _ in range(3)), (
            "three times over"
        )
    finally:
        gc.enable()
