"""The finders of framing take time in proportion to a text, whatever it is made of."""

import time

import pytest

from analysis.framing.claims import claims, escalated
from analysis.framing.dictionary import coder_for
from analysis.framing.scope import hedges, negations
from analysis.framing.speakers import speakers
from analysis.framing.voices import readings

LONG = {
    "sentences": ("The minister said that the road was not open. ", "en"),
    "sentences in Hindi": ("मंत्री ने कहा कि सड़क शायद नहीं खुली है। ", "hi"),
    "no sentence end": ("he said that she may not have told them and ", "en"),
    "no sentence end in Hindi": ("उन्होंने कहा कि वह नहीं आए और ", "hi"),
    "no voice at all": ("The river runs past the mill. ", "en"),
    "no voice at all in Hindi": ("नदी चक्की के पास बहती है। ", "hi"),
    "quotations": ('"We met," he said. "It went well." ', "en"),
    "quotations in Hindi": ("“हम मिले,” उन्होंने कहा। ", "hi"),
    "open quotations": ("“We met yesterday ", "en"),
    "open paragraphs": ("“We met yesterday\n\n", "en"),
    "closing marks": ("” ’ '' ", "en"),
    "apostrophes": ("don't ", "en"),
    "cues": ("said ", "en"),
    "cues in Hindi": ("कहा ", "hi"),
    "particles": ("ने कि ", "hi"),
    "according": ("according to ", "en"),
    "colons": ("India: ", "en"),
    "negations": ("not ", "en"),
    "negations in Hindi": ("नहीं ", "hi"),
    "hedges": ("may ", "en"),
    "deaths": ("killed ", "en"),
    "deaths in Hindi": ("मारे गए ", "hi"),
    "lines": ("\n", "en"),
    "commas": (",", "en"),
    "brackets": ("(", "hi"),
    "letters": ("x", "en"),
    "capitals": ("Khan ", "en"),
    "signs": ("\u093c", "hi"),
}


def frames(text, language):
    return coder_for(language).readings(text)


def spoken(text, language):
    return speakers(text, language, readings(text, language), [])


READERS = [readings, negations, hedges, claims, escalated, spoken, frames]


def cost(reader, text, language):
    best = []
    for _ in range(2):
        began = time.process_time()
        reader(text, language)
        best.append(time.process_time() - began)
    return min(best)


@pytest.mark.parametrize("reader", READERS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("name", LONG)
def test_sixteen_times_any_text_costs_about_sixteen_times_the_work(name, reader):
    unit, language = LONG[name]
    few = max(4, 2400 // len(unit))
    cost(reader, unit * few, language)
    # Quadratic work would cost 256 times as much; the bound leaves room for a busy machine.
    least = max(cost(reader, unit * few, language), 0.001)
    assert cost(reader, unit * 16 * few, language) < 48 * least
