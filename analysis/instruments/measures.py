"""How good the finders are: scored against marked passages, on two sets of texts.

The five source texts are what the finders were drawn up on; their marks were made beside them. The
digests are our own accounts of those texts, marked by a reader who had not seen the finders: they
are the fairer measure, and the one that runs without the publishers' texts.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from analysis import pipeline, spans, tables
from analysis.corpus import Document, digests, find_zones
from analysis.language import whole_words
from analysis.uncertainty import wilson

__all__ = ["LABELS", "digest_documents", "errors", "found_and_marked", "headline", "scores"]

# What a found span must mean to be right, by the table it stands in.
LABELS = {"mentions": "actor", "times": "edtf", "terms": "concept", "voices": "actor"}
KINDS = {"mentions": "mention", "times": "time", "terms": "term", "voices": "voice"}
SETS = ("sources", "digests")
COLUMNS = ["set", "instrument", "language", "level", "gold", "found", "hits"]


def digest_documents(root: str | Path | None = None) -> list[Document]:
    """Digests as documents, dated like the sources they account for; ids such as ``000.hi``.

    Examples
    --------
    >>> digest_documents()[0].id
    '000.en'
    """
    dates = tables.read("sources", root).set_index("id")["published"]
    documents = []
    for doc, group in digests(root).groupby("doc", sort=True):
        for language in ("en", "hi"):
            text = "\n\n".join(group[language])
            lines = ";".join(str(2 * n + 1) for n in range(len(group)))
            zones = find_zones(text, {"body": lines})
            published = dates[doc]
            one = Document(f"{doc}.{language}", text, language, published, published, "", zones)
            documents.append(one)
    return documents


def found_and_marked(
    root: str | Path | None = None,
) -> dict[tuple[str, str], tuple[pd.DataFrame, pd.DataFrame]]:
    """Found and marked spans by set (``sources``, ``digests``) and instrument.

    Returns
    -------
    dict of (DataFrame, DataFrame)
        Each with doc, language, start, end and the instrument's label column; surface where the
        table has one.
    """
    languages = tables.read("sources", root).set_index("id")["language"]
    made = pipeline.annotate(digest_documents(root), root=root)
    marks = tables.read("gold_digests", root)
    marks = marks.assign(doc=marks["digest"] + "." + marks["language"])
    both = {}
    for name, label in LABELS.items():
        found, gold = tables.read(name, root), tables.read(f"gold_{name}", root)
        both["sources", name] = tuple(
            frame.assign(language=frame["doc"].map(languages)) for frame in (found, gold)
        )
        digest_rows = marks[marks["kind"] == KINDS[name]].rename(columns={"label": label})
        ours = made[name].assign(language=made[name]["doc"].str[-2:])
        both["digests", name] = (ours, digest_rows)
    return both


def scores(root: str | Path | None = None) -> pd.DataFrame:
    """Score every finder on both sets of texts, by language.

    Returns
    -------
    DataFrame
        ``set`` (sources, digests), ``instrument``, ``language``, ``level``, ``gold``, ``found``,
        ``hits``, ``precision``, ``recall``, ``f1``, and the ends of Wilson's interval of recall
        and precision. Mentions, times and terms at the levels of `analysis.spans.score`; voices
        over the characters of what is said (level ``characters``), whose neighbours are not
        independent and which therefore carry no interval.
    """
    parts = []
    for (texts, name), (found, gold) in found_and_marked(root).items():
        if name == "voices":
            part = spans.score_characters(found, gold, by="language")
        else:
            part = spans.score(found, gold, label=LABELS[name], by="language")
        parts.append(part.assign(set=texts, instrument=name))
    table = pd.concat(parts, ignore_index=True)
    for rate, total in (("precision", "found"), ("recall", "gold")):
        ends = [_interval(row.hits, getattr(row, total), row.level) for row in table.itertuples()]
        table[[f"{rate}_low", f"{rate}_high"]] = ends
    return table[[*COLUMNS, *(c for c in table.columns if c not in COLUMNS)]]


def _interval(hits: int, total: int, level: str) -> tuple[float, float]:
    if level == "characters" or not total:
        return float("nan"), float("nan")
    estimate = wilson(int(hits), int(total))
    return estimate.low, estimate.high


def errors(texts: str = "digests", root: str | Path | None = None) -> pd.DataFrame:
    """What the finders missed or found wrongly, by surface.

    Parameters
    ----------
    texts : {"sources", "digests"}

    Returns
    -------
    DataFrame
        ``instrument``, ``language``, ``error`` (missed, false or mislabelled), ``surface``,
        ``label`` (what the mark says, or what was wrongly found), ``times`` (how often).
    """
    if texts not in SETS:
        raise ValueError(f"no set of texts {texts!r}; there are {', '.join(SETS)}")
    rows, both = [], found_and_marked(root)
    for name in ("mentions", "times", "terms"):
        found, gold = both[texts, name]
        label = LABELS[name]
        ours, theirs = _by_span(found, label), _by_span(gold, label)
        for span in sorted({*ours, *theirs}):
            if span not in ours:
                rows.append((name, span[1], "missed", *theirs[span]))
            elif span not in theirs:
                rows.append((name, span[1], "false", *ours[span]))
            elif ours[span] != theirs[span]:
                rows.append((name, span[1], "mislabelled", *theirs[span]))
    columns = ["instrument", "language", "error", "surface", "label"]
    return pd.DataFrame(rows, columns=columns).value_counts(sort=False).reset_index(name="times")


def _by_span(frame: pd.DataFrame, label: str) -> dict[tuple[str, str, int, int], tuple[str, str]]:
    """Surface and label by place; a shared role ("the directors general") means several."""
    keys = ["doc", "language", "start", "end"]
    places: dict[tuple[str, str, int, int], tuple[str, str]] = {}
    for row in frame.sort_values([*keys, label]).to_dict("records"):
        place = (row["doc"], row["language"], row["start"], row["end"])
        before = places.get(place)
        meaning = f"{before[1]}; {row[label]}" if before else row[label]
        places[place] = (row["surface"], meaning)
    return places


def headline(scores: pd.DataFrame) -> dict[str, str]:
    r"""F1 on the digests as texts for prose: ``mentions_hi``, ``voices_en`` and so on.

    Also ``whole_hi`` and ``words_hi``: Hindi words of the digests that ``re`` leaves whole with
    ``\w+``, and all of them.
    """
    digest_rows = scores[
        (scores["set"] == "digests") & scores["level"].isin(("labelled", "characters"))
    ]
    shown = {
        f"{row.instrument}_{row.language}": f"{row.f1:.2f}" for row in digest_rows.itertuples()
    }
    contrast = whole_words(r"\w+", " ".join(digests()["hi"]), "hi")
    return shown | {"whole_hi": f"{contrast.kept}", "words_hi": f"{contrast.total}"}
