"""A recogniser of somebody else's in place of our rules, checked before it is believed.

A recogniser is any callable that takes a text and its language and returns triples of start, end
(code points, half open) and type. Three lines make one of a model:

spaCy::

    nlp = spacy.load("en_core_web_sm")
    def recognizer(text, language):
        return [(e.start_char, e.end_char, e.label_) for e in nlp(text).ents if e.label_ in LABELS]

Stanza::

    nlp = stanza.Pipeline("hi", processors="tokenize,ner")
    def recognizer(text, language):
        return [(e.start_char, e.end_char, e.type) for e in nlp(text).ents if e.type in LABELS]

transformers::

    tag = pipeline("token-classification", model=..., aggregation_strategy="simple")
    def recognizer(text, language):
        return [(e["start"], e["end"], e["entity_group"]) for e in tag(text)
                if e["entity_group"] in LABELS]

GLiNER::

    model = GLiNER.from_pretrained(...)
    def recognizer(text, language):
        return [(e["start"], e["end"], e["label"].upper())
                for e in model.predict_entities(text, ["person", "organization", "location"])]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

import regex

from analysis.actors.discovery.model import Name
from analysis.language import FormMatcher

__all__ = ["LABELS", "Recognizer", "Span", "checked", "learn_gazetteer", "without_overlaps"]

Span = tuple[int, int, str]
Recognizer = Callable[[str, str], Iterable[Span]]

# Labels of the usual schemes that mean one of our types.
LABELS: Final = {
    "PER": "PER", "PERSON": "PER", "ORG": "ORG", "ORGANIZATION": "ORG", "ORGANISATION": "ORG",
    "LOC": "LOC", "LOCATION": "LOC", "GPE": "LOC", "NEP": "PER", "NEO": "ORG", "NEL": "LOC",
}  # fmt: skip
# No span may begin with what belongs to the letter before it, nor end before it.
_BELONGS: Final = regex.compile(r"[\p{M}\u200c\u200d]")


def checked(text: str, spans: Iterable[Span], rule: str = "recognizer") -> list[Name]:
    """Return the names a recogniser found, in order and without overlaps.

    Parameters
    ----------
    text : str
        The text it read.
    spans : iterable of (int, int, str)
        What it returned. Of two that overlap the longer stays, of equally long ones the first.
    rule : str, optional
        What the names' rule is to be called.

    Returns
    -------
    list of Name

    Raises
    ------
    ValueError
        If a span is no triple, lies outside the text, cuts a letter from its marks, or has a
        type that `LABELS` does not hold; the message names the span and the cure.

    Examples
    --------
    >>> checked("मोदी in Delhi", [(0, 4, "PERSON"), (8, 13, "GPE")])[1].type
    'LOC'
    >>> checked("मोदी", [(0, 3, "PER")])
    Traceback (most recent call last):
    ValueError: span (0, 3, 'PER') cuts a letter from its marks: count whole letters
    """
    if not isinstance(spans, Iterable) or isinstance(spans, (str, bytes)):
        raise ValueError(
            f"a recogniser returned {spans!r}: it must return triples (start, end, type), and an "
            "empty list where it finds nothing"
        )
    return without_overlaps(_valid(text, span, rule) for span in spans)


def _valid(text: str, span: Span, rule: str) -> Name:
    try:
        start, end, label = span
        start, end = int(start), int(end)
    except (TypeError, ValueError):
        raise ValueError(f"{span!r} is no span: a recogniser returns (start, end, type)") from None
    shown = (start, end, label)
    if label not in LABELS:
        raise ValueError(
            f"span {shown} has an unknown type: use PER, ORG or LOC, and leave the others out "
            f"({', '.join(sorted(set(LABELS) - {'PER', 'ORG', 'LOC'}))} are understood)"
        )
    if not 0 <= start < end <= len(text):
        raise ValueError(
            f"span {shown} does not lie in a text of {len(text)} code points: offsets count code "
            "points, not bytes or UTF-16 units, from 0, and the end is exclusive"
        )
    if any(at < len(text) and _BELONGS.match(text[at]) for at in (start, end)):
        raise ValueError(f"span {shown} cuts a letter from its marks: count whole letters")
    return Name(start, end, LABELS[label], rule)


def without_overlaps(names: Iterable[Name]) -> list[Name]:
    """Keep of overlapping names the longest, of equally long ones the first given.

    Examples
    --------
    >>> without_overlaps([Name(0, 4, "PER", "a"), Name(0, 9, "ORG", "b"), Name(12, 14, "LOC", "a")])
    [Name(start=0, end=9, type='ORG', rule='b'), Name(start=12, end=14, type='LOC', rule='a')]
    """
    ranked = sorted(enumerate(names), key=lambda item: (item[1].start, item[0]))
    kept: list[Name] = []
    for _, name in ranked:
        # Sorted by start, a name can overlap only what was kept last.
        if kept and name.start < kept[-1].end:
            if name.end - name.start > kept[-1].end - kept[-1].start:
                kept[-1] = name
            continue
        kept.append(name)
    return kept


def learn_gazetteer(
    labelled: Iterable[tuple[str, str, Iterable[Span]]], *, share: float = 0.5
) -> Recognizer:
    """Make a recogniser of labelled texts: their names, wherever they stand again.

    Parameters
    ----------
    labelled : iterable of (text, language, spans)
        Texts in which the names are marked, each completely.
    share : float, optional
        A form is looked for if at least this share of its occurrences there is marked: it keeps
        out ordinary words that are a name now and then.

    Returns
    -------
    callable
        To be given to `find_names` as ``recognizer``. Names it has not seen it does not find; give
        ``lambda text, language: [*learned(text, language), *rules(text, language)]`` for both.

    Examples
    --------
    >>> seen = [("संवाद दल की बैठक", "hi", [(0, 8, "ORG")]), ("He met Rana.", "en", [(7, 11, "PER")])]
    >>> learned = learn_gazetteer(seen)
    >>> learned("Rana left.", "en"), learned("आज संवाद दल मिला", "hi")
    ([(0, 4, 'PER')], [(3, 11, 'ORG')])
    """
    texts = [(text, language, checked(text, spans)) for text, language, spans in labelled]
    marked: dict[str, dict[str, Counter[str]]] = {"hi": {}, "en": {}}
    for text, language, names in texts:
        for name in names:
            form = text[name.start : name.end]
            marked[language].setdefault(form, Counter())[name.type] += 1
    matchers = {language: FormMatcher(forms, language) for language, forms in marked.items()}
    standing: Counter[tuple[str, str]] = Counter()
    for text, language, _ in texts:
        standing.update((language, hit.form) for hit in matchers[language].find(text))
    known = {
        (language, form): max(types, key=lambda type_: types[type_])
        for language, forms in marked.items()
        for form, types in forms.items()
        if types.total() >= share * standing[language, form]
    }

    def learned(text: str, language: str) -> list[Span]:
        found = [
            Name(hit.start, hit.end, known[language, hit.form], "gazetteer")
            for hit in matchers[language].find(text)
            if (language, hit.form) in known
        ]
        return [(name.start, name.end, name.type) for name in without_overlaps(found)]

    return learned
