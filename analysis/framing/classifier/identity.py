"""Does a classifier read frames, or only who is named? What masking and exchanging names tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np
import pandas as pd

from analysis.framing.classifier.features import features, only_names, swapped, without_names
from analysis.framing.classifier.model import STRENGTH, FrameClassifier, count, flagged, read
from analysis.framing.classifier.validation import code_scores, folds, judged
from analysis.language import FormMatcher

__all__ = ["identity_bias", "name_weights"]


def identity_bias(
    texts: Sequence[str],
    languages: Sequence[str],
    codes: Sequence[str],
    groups: Sequence[str],
    names: Sequence[str],
    *,
    pairs: Mapping[str, str] | None = None,
    strength: float = STRENGTH,
) -> pd.DataFrame:
    """Compare a classifier that sees names with one that does not, and one that sees little else.

    Parameters
    ----------
    texts, languages, codes, groups
        As `held_out` takes them; one code a text.
    names : sequence of str
        Forms of actors' names in both languages.
    pairs : mapping, optional
        Names to exchange: ``{"India": "Pakistan", "Pakistan": "India"}``. A classifier of frames
        should not care.

    Returns
    -------
    DataFrame
        One row a ``trial``: "as written", "without names" (learnt and judged so), "only names",
        "documents split" (learnt from texts of the same document too: what is gained is leakage),
        "commonest" (always the commonest code of the other documents), and, by the classifier
        that learnt from the texts as written, "names masked" and "names exchanged" (judged so
        only). ``n`` texts, ``right`` (share of equal codes), ``f1`` (mean over codes), ``changed``
        (share of texts whose code differs from "as written"). But for "documents split" no text is
        judged by a classifier that saw its document.

    Raises
    ------
    ValueError
        If there is no name, or as in `held_out`.

    Examples
    --------
    >>> texts = ["India offers talks", "Pakistan shells", "Pakistan offers talks", "India shells"]
    >>> pairs = {"India": "Pakistan", "Pakistan": "India"}
    >>> table = identity_bias(texts, ["en"] * 4, ["peace", "war"] * 2, list("aabb"), list(pairs),
    ...                       pairs=pairs)
    >>> table.set_index("trial")["right"].to_dict()["without names"]
    1.0
    """
    if not names:
        raise ValueError("no names to mask")
    masks = {language: FormMatcher(names, language) for language in set(languages)}
    both = list(zip(texts, languages, strict=True))
    masked = [without_names(text, masks[language]) for text, language in both]
    named = [only_names(text, masks[language]) for text, language in both]
    shown = partial(_shown, languages=languages, codes=codes, groups=groups, strength=strength)
    plain = shown(texts, texts)
    given = {
        "as written": plain,
        "without names": shown(masked, masked),
        "documents split": shown(texts, texts, groups=list(map(str, range(len(texts))))),
        "commonest": (usual := _commonest(codes, groups)),
        "only names": shown(named, named) if any(map(features, named, languages)) else usual,
        "names masked": shown(texts, masked),
    }
    if pairs:
        forms = {language: FormMatcher(pairs, language) for language in set(languages)}
        other = [swapped(text, forms[language], pairs) for text, language in both]
        given["names exchanged"] = shown(texts, other)
    records = []
    for trial, found in given.items():
        right = float(np.mean([a == b for a, b in zip(codes, found, strict=True)]))
        changed = float(np.mean([a != b for a, b in zip(plain, found, strict=True)]))
        f1 = float(code_scores(codes, found)["f1"].fillna(0).mean())
        records.append((trial, len(texts), right, f1, changed))
    return pd.DataFrame(records, columns=["trial", "n", "right", "f1", "changed"])


def _shown(
    texts: Sequence[str],
    others: Sequence[str],
    languages: Sequence[str],
    codes: Sequence[str],
    groups: Sequence[str],
    strength: float,
) -> list[str]:
    """Return what classifiers that learnt from texts say of versions of others."""
    flags, counts = flagged(codes), read(texts, languages)
    shown = count(others, languages, counts.names)
    likely = judged(counts, flags, groups, strength=strength, shown=shown)
    return [str(name) for name in likely.idxmax(axis=1)]


def _commonest(codes: Sequence[str], groups: Sequence[str]) -> list[str]:
    flags, found = flagged(codes), [""] * len(codes)
    for part in folds(groups):
        best = str(flags.drop(index=part).sum().idxmax())
        for at in part:
            found[at] = best
    return found


def name_weights(
    model: FrameClassifier, names: Sequence[str], languages: Sequence[str] = ("en", "hi")
) -> pd.DataFrame:
    """How much of what a classifier goes by are names.

    Parameters
    ----------
    model : FrameClassifier
    names : sequence of str
        Forms of actors' names.

    Returns
    -------
    DataFrame
        ``code``, ``names`` (share of the sum of absolute weights that is on names of one
        word),
        ``features`` (share of the features that are such), ``strongest`` (the one with the largest
        weight for the code, "" without any).

    Examples
    --------
    >>> from analysis.framing.classifier import train
    >>> texts = ["Modi offers talks", "talks of peace", "Khan shells", "shells fell"]
    >>> model = train(texts, ["en"] * 4, ["peace", "peace", "war", "war"])
    >>> name_weights(model, ["Modi", "Khan"])["names"].round(2).tolist()
    [0.0, 0.0]
    """
    read_as = [features(name, language) for name in names for language in languages]
    known = {words[0] for words in read_as if len(words) == 1}  # "world" of a bank is no name
    own = np.array([name in known for name in model.names], bool)
    records = []
    for code, weights in zip(model.codes, model.weights, strict=True):
        sizes = np.abs(weights)
        places = np.flatnonzero(own & (weights > 0))
        strongest = str(model.names[places[weights[places].argmax()]]) if len(places) else ""
        share = float(sizes[own].sum() / sizes.sum()) if sizes.sum() else float("nan")
        records.append((code, share, float(own.mean()), strongest))
    return pd.DataFrame(records, columns=["code", "names", "features", "strongest"])
