"""Escalation: what a text first gives to a source comes back as the outlet's own fact.

The content words of every attributed claim are compared with those of every later run of the
outlet's own words, and with its headlines. Words are compared by stem, function words left out,
words alike in meaning are one (``equivalents.csv``), and rare words weigh more (inverse sentence
frequency, after Spärck Jones 1972). The score is the overlap coefficient of the two weighted sets
(Simpson 1960): what they share, over what the lighter of the two holds. A machine's suggestion for
a reader to judge.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log
from typing import Final, NamedTuple

import pandas as pd
import regex

from analysis.framing import scope
from analysis.framing.claims.stretches import Stretch, headlines, outlet_stretches
from analysis.framing.claims.words import equivalents
from analysis.framing.voices import Voice, readings
from analysis.language import check, is_function_word, normalize_key, stem_key, words

__all__ = ["Escalation", "escalated", "escalations"]

LEAST: Final = 0.5
_SHARED: Final = 2  # words at least
_SHORT: Final = 3  # content words of a headline that may be no sentence: all must be shared
_PART: Final = 0.25  # of the longer of the two that must return: "Mr Khan" is no claim
# No assertion: a condition, a question, the rest of a quotation without its marks.
_SUPPOSED: Final = regex.compile(r"^\W*(?:if|unless|whether|अगर|यदि)\b|\?\W*$|[“”«»\"]", regex.I)
_RARE: Final = 4  # sentences in which a telling word stands at most
_ENDINGS: Final = {
    "en": regex.compile(r"(?<=\w{3})(?:ingly|edly|ings?|ed|ations?|ions?|ments?|ness|ly|es|s|e)$"),
    "hi": regex.compile(
        r"(?<=\w\w)(?:ाया|ाई|ायी|ाए|ाये|ाकर|ाने|ाना|ानी|कर|ने|ना|नी|ते|ता|ती|या|यी|ये|ा|े|ी|ि|ो|ों|ें|ीं|ए|ई)$"
    ),
}


class Escalation(NamedTuple):
    """One claim that came back: a row of `escalations`."""

    start: int
    end: int
    claim_start: int
    claim_end: int
    place: str
    score: float
    shared: str
    dropped: str
    voice: int


class _Known(NamedTuple):
    """Of the stems of a text: weights, the claims that hold each, and those that are names."""

    weights: dict[str, float]
    holders: dict[str, list[int]]
    names: frozenset[str]


class _Run(NamedTuple):
    start: int
    end: int
    keys: frozenset[str]


def escalations(
    text: str,
    language: str,
    voices: Sequence[Voice] | None = None,
    *,
    heads: Sequence[tuple[int, int]] | None = None,
    least: float = LEAST,
) -> pd.DataFrame:
    """Attributed claims that return in the outlet's own voice.

    Parameters
    ----------
    text : str
        Raw text of one document.
    language : {"en", "hi"}
        Its language.
    voices : sequence of Voice, optional
        As `analysis.framing.voices.readings` finds them; found anew by default.
    heads : sequence of (start, end), optional
        Spans of the headlines, which are compared with claims that stand after them too; by
        default the lines at the head of the text that end without a stop.
    least : float
        Smallest score that counts, 0 to 1.

    Returns
    -------
    DataFrame
        One row a run of the outlet's own words, with the claim it is likest to: ``start``,
        ``end``, ``claim_start``, ``claim_end``, ``place`` ("later" or "headline"), ``score``
        (0 to 1), ``shared`` (stems in common, in order of the alphabet, parted by ``;``),
        ``dropped`` ("source", or "both": the claim's hedge is gone too) and ``voice`` (number of
        the claim's voice).

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> text = "Villagers said the bridge was mined. The bridge was mined at night."
    >>> escalations(text, "en")[["place", "dropped"]].values.tolist()
    [['later', 'source']]
    >>> text = "जानकारों का मानना है कि पुल शायद कमज़ोर है। कमज़ोर पुल बंद है।"
    >>> escalations(text, "hi")[["place", "dropped"]].values.tolist()
    [['later', 'both']]
    """
    found = escalated(text, language, voices, heads=heads, least=least)
    places = ("start", "end", "claim_start", "claim_end", "voice")
    types = {**dict.fromkeys(places, "int64"), "score": "float64"}
    types |= dict.fromkeys(("place", "shared", "dropped"), "str")
    return pd.DataFrame(found, columns=list(Escalation._fields)).astype(types)


def escalated(
    text: str,
    language: str,
    voices: Sequence[Voice] | None = None,
    *,
    heads: Sequence[tuple[int, int]] | None = None,
    least: float = LEAST,
) -> list[Escalation]:
    """Escalations as plain records: see `escalations`."""
    check(language)
    spoken = readings(text, language) if voices is None else voices
    if not spoken:
        return []
    own = outlet_stretches(text, language, spoken)
    above = headlines(text) if heads is None else list(heads)
    keyed = _Keyed(text, language)
    own = [one for one in own if not _SUPPOSED.search(text[one.start : one.end])]
    runs = [_Run(one.start, one.end, keyed.keys(one.start, one.end)) for one in own]
    claims = [_Run(one.start, one.end, keyed.claimed(one)) for one in spoken]
    known = _Known(_weights([*runs, *claims]), _holders(claims), keyed.names())
    states = _States(text, language, spoken)
    found = []
    for run, stretch in zip(runs, own, strict=True):
        head = any(low <= run.start < high for low, high in above)
        likest = _likest(run, claims, known, head=head, states=states)
        if likest is not None and likest[0] >= least:
            score, number = likest
            claim = claims[number]
            shared = ";".join(sorted(run.keys & claim.keys))
            place = "headline" if head and claim.start > run.start else "later"
            dropped = "both" if states.unhedged(number, stretch) else "source"
            spans = (run.start, run.end, claim.start, claim.end)
            found.append(Escalation(*spans, place, round(score, 4), shared, dropped, number))
    return found


def _likest(
    run: _Run,
    claims: Sequence[_Run],
    known: _Known,
    *,
    head: bool,
    states: _States,
) -> tuple[float, int] | None:
    """Score and number of the claim that a run of words is likest to."""
    holders = known.holders
    telling = [key for key in run.keys if 0 < len(holders.get(key, ())) <= _RARE]
    met = Counter(number for key in telling for number in holders[key])
    best: tuple[float, int] | None = None
    for number in sorted(met):
        claim = claims[number]
        shared = run.keys & claim.keys
        behind = claim.end <= run.start or head
        bare = head and len(run.keys) <= _SHORT
        enough = len(shared) >= (_SHORT if bare else _SHARED) and not shared <= known.names
        if not enough or not behind or states.contrary(number, run):
            continue
        weights = [
            sum(known.weights[key] for key in keys) for keys in (shared, run.keys, claim.keys)
        ]
        common, lighter, heavier = weights[0], min(weights[1:]), max(weights[1:])
        score = common / lighter if common >= _PART * heavier else 0.0
        if best is None or score > best[0]:
            best = (score, number)
    return best


def _weights(runs: Sequence[_Run]) -> dict[str, float]:
    """Inverse frequency of each stem among the runs and claims of a text."""
    counts = Counter(key for run in runs for key in run.keys)
    return {key: log(1 + len(runs) / count) for key, count in counts.items()}


def _holders(claims: Sequence[_Run]) -> dict[str, list[int]]:
    found = defaultdict(list)
    for number, claim in enumerate(claims):
        for key in claim.keys:
            found[key].append(number)
    return dict(found)


class _Keyed:
    """Stems of the content words of a text, by place; words alike in meaning have one."""

    def __init__(self, text: str, language: str) -> None:
        spans = words(text, language)
        self._starts = [start for start, _ in spans]
        spelt = [text[start:end] for start, end in spans]
        self._known = {word: _stem(word, language) for word in dict.fromkeys(spelt)}
        self._keys = [self._known[word] for word in spelt]

    def keys(self, start: int, end: int) -> frozenset[str]:
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return frozenset(filter(None, self._keys[low:high]))

    def claimed(self, voice: Voice) -> frozenset[str]:
        """Stems of a claim; the demand for talks, a noun, claims nothing."""
        return frozenset() if voice.rule == "noun" else self.keys(voice.start, voice.end)

    def names(self) -> frozenset[str]:
        """Stems that the text never writes small: in English, names."""
        small = {key for word, key in self._known.items() if word.lower() == word}
        return frozenset(self._known.values()) - small


def _stem(word: str, language: str) -> str:
    """Stem of a word, or the name of its meaning; "" for a function word."""
    if key := equivalents(language).get(normalize_key(word), ""):
        return key
    if is_function_word(word, language):
        return ""
    return str(_ENDINGS[language].sub("", stem_key(word, language)))


class _States:
    """Which voices are hedged, and what is denied where."""

    def __init__(self, text: str, language: str, voices: Sequence[Voice]) -> None:
        self._hedges = sorted(hedge.start for hedge in scope.hedges(text, language))
        self._denied = sorted(one.start for one in scope.negations(text, language))
        self._voices = voices

    def unhedged(self, number: int, stretch: Stretch) -> bool:
        """Whether a claim's hedge is gone from a run of words."""
        voice = self._voices[number]
        weak = _any(self._hedges, voice.start, voice.end)
        return weak and not _any(self._hedges, stretch.start, stretch.end)

    def contrary(self, number: int, run: _Run) -> bool:
        """Whether one of the two is denied and the other is not."""
        voice = self._voices[number]
        return _any(self._denied, voice.start, voice.end) != _any(self._denied, run.start, run.end)


def _any(places: list[int], low: int, high: int) -> bool:
    first = bisect_left(places, low)
    return first < len(places) and places[first] < high
