"""Numbers of the chapter on terminology, computed in one place."""

from __future__ import annotations

import pandas as pd

from analysis.terminology.scores import score
from analysis.terminology.termbase import Termbase
from analysis.terminology.usage import coverage

__all__ = ["describe"]

# Wrong words and misprints carry no choice; what else happened changes what is said.
SLIPS = ("error",)
NEUTRAL = ("K016", "K017")  # Pakistan-administered, Indian-administered Kashmir


def describe(
    termbase: Termbase,
    voiced: pd.DataFrame,
    shifts: pd.DataFrame,
    terms: pd.DataFrame,
    gold: pd.DataFrame,
    languages: dict[str, str],
) -> dict[str, int | float | str]:
    """Numbers for the prose.

    Parameters
    ----------
    termbase : Termbase
    voiced : pandas.DataFrame
        Occurrences with ``voice``; see `analysis.terminology.in_voices`.
    shifts, terms, gold : pandas.DataFrame
        The tables ``translation_shifts``, ``terms`` and ``gold_terms``.
    languages : dict
        Document id to language.
    """
    forms, loaded = termbase.forms, termbase.concepts[termbase.concepts["loaded"]]
    notes = loaded["usage"] + loaded["usage_source"]
    met = coverage(voiced, termbase, languages)["attested"].value_counts()
    partisan = voiced[voiced["concept"].isin(loaded["id"])]
    own = partisan["voice"] == "outlet"
    named = {"issue": "K009", "dispute": "K010"}
    rows = {word: voiced[voiced["concept"] == concept] for word, concept in named.items()}
    marked = gold.assign(language=gold["doc"].map(languages))
    found = terms[~terms["zone"].isin(["boilerplate", "byline"])]
    found = found.assign(language=found["doc"].map(languages))
    rated = score(found, marked, by="language").query("level == 'labelled'")
    f1 = rated.set_index("language")["f1"]
    return {
        "concepts": len(termbase.concepts),
        "forms_en": int((forms["language"] == "en").sum()),
        "forms_hi": int((forms["language"] == "hi").sum()),
        "loaded": len(loaded),
        "unverified": int(notes.str.contains("unverified").sum()),
        "occurrences": len(voiced),
        **{f"met_{kind}": int(met.get(kind, 0)) for kind in ("both", "en", "hi", "none")},
        "texts_en": sum(language == "en" for language in languages.values()),
        "texts_hi": sum(language == "hi" for language in languages.values()),
        "loaded_met": int(partisan["concept"].nunique()),
        "loaded_uses": len(partisan),
        "loaded_own": int(own.sum()),
        "loaded_own_share": f"{own.mean():.0%}" if len(own) else "–",
        **{f"{word}_uses": len(uses) for word, uses in rows.items()},
        **{f"{word}_own": int((uses["voice"] == "outlet").sum()) for word, uses in rows.items()},
        "neutral_uses": int(voiced["concept"].isin(NEUTRAL).sum()),
        "shifts": len(shifts),
        "shift_slips": int(shifts["kind"].isin(SLIPS).sum()),
        "shift_quotes": int((shifts["surface"].str[:1] == "“").sum()),
        **{f"shift_{k}": int((shifts["kind"] == k).sum()) for k in ("strengthened", "weakened")},
        "shift_lost": int((shifts["kind"] == "lost").sum()),
        "f1_en": float(f1.get("en", float("nan"))),
        "f1_hi": float(f1.get("hi", float("nan"))),
    }
