"""What a text denies and what it weakens: cues and the stretches they reach."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

import pandas as pd

from analysis.framing.scope import english, hindi
from analysis.framing.scope.clauses import HARD, Reach, Words, read_words
from analysis.framing.scope.lexicon import Cue, cues, key, role
from analysis.language import Hit, KeyedText, Span, check, sentences

__all__ = ["POLARITY", "Scope", "find_hedges", "find_negations", "hedges", "negations"]

# The kinds of cues to which Universal Dependencies gives the feature Polarity=Neg.
POLARITY: Final = frozenset({"particle"})
_REACH: Final = {"en": english.reach, "hi": hindi.reach}
_PARTICLES: Final = ("n't", "not")
_TIES: Final = ("to", "that", "कि")
_DUMMIES: Final = ("it", "is")


class Scope(NamedTuple):
    """A cue and what it reaches: code points, half open; -1 where it reaches nothing."""

    start: int
    end: int
    kind: str
    of: str
    scope_start: int
    scope_end: int
    rule: str


def negations(text: str, language: str) -> list[Scope]:
    """Cues of negation in the order of the text; see :func:`find_negations`.

    Examples
    --------
    >>> text = "They didn't meet."
    >>> [(text[n.start : n.end], n.kind) for n in negations(text, "en")]
    [("n't", 'particle')]
    """
    return list(_found(text, check(language), "negations"))


def hedges(text: str, language: str) -> list[Scope]:
    """Hedges in the order of the text; see :func:`find_hedges`.

    Examples
    --------
    >>> [hedge.kind for hedge in hedges("शायद लगभग 20 लोग आए।", "hi")]
    ['modal', 'approximator']
    """
    return list(_found(text, check(language), "hedges"))


def find_negations(
    text: str, language: str, *, kinds: Collection[str] | None = None
) -> pd.DataFrame:
    """Words that deny, and what they deny.

    Parameters
    ----------
    text : str
        Raw text of one document.
    language : {"en", "hi"}
        Its language.
    kinds : collection of str, optional
        Kinds of cues to keep; by default all. ``POLARITY`` keeps what Universal Dependencies
        marks as ``Polarity=Neg``.

    Returns
    -------
    DataFrame
        In the order of the text: ``start``, ``end``, ``surface`` (the cue), ``kind``,
        ``scope_start``, ``scope_end`` (what it denies, the cue itself apart where it stands at an
        edge; -1 where it denies nothing, as in "not only" or कोई न कोई) and ``rule`` (how the scope
        was found). Offsets are code points into `text`.

    Raises
    ------
    ValueError
        For an unknown language.

    Notes
    -----
    The ``kind`` is fine enough to follow either convention of Universal Dependencies:
    ``particle`` (not, n't, नहीं, न, ना, मत) equals ``Polarity=Neg``; ``determiner`` (no),
    ``pronoun`` (none, nothing, nobody) and ``adverb`` (never, nowhere; also hardly, no longer)
    are those of ``PronType=Neg``. Beyond them ``conjunction`` (nor), ``interjection`` (no, as an
    answer), ``preposition`` (without, instead of, बिना), ``verb`` (refuse, ठुकराना), ``noun``
    (lack of, इनकार), ``adjective`` (unable, नाकाम) and ``affix`` (un-, non-, गैर-).

    Scopes follow ConanDoyle-neg (Morante & Daelemans 2012), made contiguous: the subject of a
    denied clause and a clause that its verb governs lie inside. They are found from words and
    marks alone, without a parser, so their ends are approximate. Time is linear in the text.

    Examples
    --------
    >>> text = "India did not join the talks, officials said."
    >>> row = find_negations(text, "en").iloc[0]
    >>> row["surface"], text[row["scope_start"] : row["scope_end"]]
    ('not', 'India did not join the talks')
    >>> text = "उन्होंने कहा कि वार्ता नहीं होगी।"
    >>> row = find_negations(text, "hi", kinds=POLARITY).iloc[0]
    >>> row["surface"], text[row["scope_start"] : row["scope_end"]]
    ('नहीं', 'वार्ता नहीं होगी')
    """
    rows = [
        (cue.start, cue.end, text[cue.start : cue.end], cue.kind, *cue[4:])
        for cue in negations(text, language)
        if kinds is None or cue.kind in kinds
    ]
    columns = ["start", "end", "surface", "kind", "scope_start", "scope_end", "rule"]
    return pd.DataFrame(rows, columns=columns)


def find_hedges(text: str, language: str) -> pd.DataFrame:
    """Words that weaken a claim, or doubt a name or number within it.

    Parameters
    ----------
    text : str
        Raw text of one document.
    language : {"en", "hi"}
        Its language.

    Returns
    -------
    DataFrame
        In the order of the text: ``start``, ``end``, ``surface``, ``kind`` ("modal", "evidential",
        "distancing", "approximator"), ``of`` ("claim": the claim itself is weakened; "phrase": only
        a person, thing or number named in it), ``scope_start``, ``scope_end`` and ``rule``.

    Raises
    ------
    ValueError
        For an unknown language.

    Notes
    -----
    ``of`` is the rule "hedge" of the codebook: "the alleged spy was arrested" is no hedged claim,
    "he was reportedly arrested" is. Kinds after Hyland (1998), *Hedging in Scientific Research
    Articles*; hope, conditions and ability (could help, हम कर सकते हैं) are no hedges here.

    Examples
    --------
    >>> text = "Talks may resume after the alleged attack."
    >>> find_hedges(text, "en")[["surface", "kind", "of"]].values.tolist()
    [['may', 'modal', 'claim'], ['alleged', 'distancing', 'phrase']]
    >>> find_hedges("वार्ता शायद अगले माह होगी।", "hi")[["surface", "kind"]].values.tolist()
    [['शायद', 'modal']]
    """
    rows = [
        (cue.start, cue.end, text[cue.start : cue.end], cue.kind, cue.of, *cue[4:])
        for cue in hedges(text, language)
    ]
    columns = ["start", "end", "surface", "kind", "of", "scope_start", "scope_end", "rule"]
    return pd.DataFrame(rows, columns=columns)


def _found(text: str, language: str, table: str) -> Iterator[Scope]:
    known = cues(table, language)
    hits = known.matcher.find(text)
    if not hits:
        return
    spans = iter(sentences(text, language))
    sentence, words = Span(0, 0), Words([], [], [], [])
    done = 0
    for hit in hits:
        if hit.start < done:
            continue
        if hit.start >= sentence.end:
            sentence = next((span for span in spans if span.end > hit.start), Span(0, len(text)))
            words = read_words(text, *sentence, language)
        for cue in known.forms[hit.form]:
            scope = _scope(text, words, hit, cue, language)
            if scope:
                done = hit.end
                yield scope
                break


def _scope(text: str, words: Words, hit: Hit, cue: Cue, language: str) -> Scope | None:
    first, last = words.within(hit.start, hit.end)
    if first >= last:
        return None
    if cue.reach == "word":
        return _within_word(text, words, hit, cue, last)
    first, last = _bare(words, first, last)
    if cue.kind == "determiner" and _answers(words, first, last):
        found: Reach | None = Reach(last, last, "answer", "interjection")
    else:
        found = _REACH[language](words, first, last, cue)
    if found is None:
        return None
    kind = found.kind or cue.kind
    if words.at(found.first) in role("and", language):
        found = found._replace(first=min(found.first + 1, found.last))
    start, end = _placed(words, found, first, last)
    of = "phrase" if cue.of and found.rule == "phrase" else cue.of  # an allegedly rigged vote
    return Scope(words.starts[first], words.ends[last - 1], kind, of, start, end, found.rule)


def _bare(words: Words, first: int, last: int) -> tuple[int, int]:
    """Leave to the scope what a form was listed with to be sure of it; of didn't keep n't."""
    if last - first > 1 and words.keys[last - 1] in _PARTICLES:
        return last - 1, last
    while last - first > 1 and words.keys[last - 1] in _TIES:
        last -= 1
    while last - first > 1 and words.keys[first] in _DUMMIES:
        first += 1
    return first, last


def _answers(words: Words, first: int, last: int) -> bool:
    """Tell whether no answers a question by itself."""
    opens = first == 0 or words.keys[first - 1] in HARD
    return opens and words.at(last) in (",", ".", "!", "—", "”")


def _placed(words: Words, found: Reach, first: int, last: int) -> tuple[int, int]:
    """Offsets of a scope; the cue and marks at its edges are left out."""
    begin, stop = found.first, found.last
    while begin < stop and (first <= begin < last or not words.keys[begin][:1].isalnum()):
        begin += 1
    while stop > begin and (first < stop <= last or not words.keys[stop - 1][:1].isalnum()):
        stop -= 1
    return (words.starts[begin], words.ends[stop - 1]) if begin < stop else (-1, -1)


def _within_word(text: str, words: Words, hit: Hit, cue: Cue, last: int) -> Scope | None:
    """Scope of an affix: the rest of its word."""
    if cue.prefix:
        cut = hit.start + KeyedText(text[hit.start : hit.end]).end(len(key(cue.prefix)))
        return Scope(hit.start, cut, cue.kind, cue.of, cut, hit.end, "affix")
    end = words.ends[last - 1]
    if hit.form in ("non", "गैर"):
        if end > hit.end:  # the tokens of English leave non-state whole
            return Scope(hit.start, hit.end, cue.kind, cue.of, hit.end + 1, end, "affix")
        if words.at(last) != "-" or last + 1 >= len(words.keys):
            return None
        start, end = words.starts[last + 1], words.ends[last + 1]
        return Scope(hit.start, hit.end, cue.kind, cue.of, start, end, "affix")
    return Scope(hit.start, hit.end, cue.kind, cue.of, hit.start, hit.end, "affix")
