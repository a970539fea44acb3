"""The termbase: concepts of India-Pakistan diplomacy with their Hindi and English forms.

It is concept-oriented, as ISO 30042 (TBX) has it: a concept has one definition, any number of
forms in each language, and exactly one preferred form in each. A loaded wording says whose it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from analysis import tables
from analysis.language import check, normalize_key

__all__ = ["DOMAINS", "Termbase", "check_termbase", "equivalents", "look_up"]
__all__ += ["read_termbase"]

DOMAINS = {
    "territory": "इलाक़े और नाम",
    "diplomacy": "कूटनीति",
    "treaty": "समझौते",
    "law": "क़ानून",
    "security": "सुरक्षा",
    "military": "सेना",
    "event": "घटनाएँ",
    "office": "पद",
    "organisation": "संगठन",
    "person": "व्यक्ति",
    "people": "लोग",
    "place": "देश और स्थान",
    "politics": "राजनीति",
    "economy": "अर्थव्यवस्था",
    "finance": "वित्त",
    "media": "मीडिया",
    "society": "समाज",
}

# Names of one territory: whoever looks up one side's must be led to the others'.
CONTESTED = (("K014", "K015", "K016"), ("K011", "K017", "K018", "K134"))


@dataclass(frozen=True)
class Termbase:
    """Concepts and their forms; see ``data/concepts.csv`` and ``data/term_forms.csv``.

    Attributes
    ----------
    concepts : pandas.DataFrame
        One row a concept: id, domain, definition_en, definition_hi, loaded, usage_side, usage,
        usage_hi, usage_source, see, note, wikidata.
    forms : pandas.DataFrame
        One row a form: concept, language, form, kind, note.
    """

    concepts: pd.DataFrame
    forms: pd.DataFrame

    @cached_property
    def labels(self) -> pd.DataFrame:
        """Preferred forms: index concept, columns ``en`` and ``hi``."""
        preferred = self.forms[self.forms["kind"] == "preferred"]
        wide = preferred.pivot_table(
            index="concept", columns="language", values="form", aggfunc="first"
        )
        return wide.reindex(self.concepts["id"]).reindex(columns=["en", "hi"]).fillna("")

    def label(self, concept: str, language: str) -> str:
        """Preferred form of a concept.

        Examples
        --------
        >>> read_termbase().label("K002", "hi")
        'युद्धविराम'
        """
        return str(self.labels.at[concept, check(language)])


def read_termbase(root: str | Path | None = None) -> Termbase:
    """Termbase in a data folder, checked.

    Parameters
    ----------
    root : path, optional
        Data folder; see `analysis.tables.data_dir`.

    Raises
    ------
    analysis.tables.TableError
        If a cell disagrees with its schema.
    ValueError
        If the termbase as a whole does not hold together; see `check_termbase`.

    Examples
    --------
    >>> read_termbase().label("K004", "hi"), read_termbase().label("K004", "en")
    ('बातचीत', 'dialogue')
    """
    termbase = Termbase(tables.read("concepts", root), tables.read("term_forms", root))
    if problems := check_termbase(termbase):
        raise ValueError("termbase: " + "; ".join(problems))
    return termbase


def check_termbase(termbase: Termbase) -> list[str]:
    """What is wrong with a termbase as a whole; empty when all is well.

    One preferred form per concept and language; no form under two concepts without a note; a
    loaded concept says whose wording it is and on what basis; the names of a contested territory
    lead to one another. A termbase without those territories need not name them.
    """
    concepts, forms = termbase.concepts, termbase.forms
    problems = []
    preferred = forms[forms["kind"] == "preferred"].groupby(["concept", "language"]).size()
    for concept in concepts["id"]:
        for language in ("en", "hi"):
            count = int(preferred.get((concept, language), 0))
            if count != 1:
                problems.append(f"{concept} has {count} preferred forms in {language}, not one")
    keyed = forms.assign(key=[normalize_key(form) for form in forms["form"]])
    for (language, key), rows in keyed.groupby(["language", "key"]):
        if rows["concept"].nunique() > 1 and (rows["note"] == "").any():
            problems.append(f"{key!r} ({language}) names {', '.join(rows['concept'])}: add a note")
        elif rows["concept"].nunique() == 1 and len(rows) > 1:
            problems.append(f"{key!r} ({language}) stands twice under {rows['concept'].iloc[0]}")
    loaded = concepts[concepts["loaded"]]
    for column in ("usage_side", "usage", "usage_hi", "usage_source"):
        problems += [
            f"{i} is loaded without {column}" for i in loaded.loc[loaded[column] == "", "id"]
        ]
    return problems + _contested(concepts)


def _contested(concepts: pd.DataFrame) -> list[str]:
    see = {row.id: set(filter(None, row.see.split(";"))) for row in concepts.itertuples()}
    problems = []
    for group in CONTESTED:
        present = [concept for concept in group if concept in see]
        loaded = set(concepts.loc[concepts["loaded"], "id"])
        for concept in present:
            missing = set(present) - {concept} - see[concept]
            if missing and concept in loaded:
                problems.append(f"{concept} does not lead to {', '.join(sorted(missing))}")
    return problems


def look_up(termbase: Termbase, form: str, language: str) -> pd.DataFrame:
    """Concepts a form may name, compared by key (nukta, anusvara and case do not matter).

    Parameters
    ----------
    termbase : Termbase
    form : str
    language : {'hi', 'en'}

    Returns
    -------
    pandas.DataFrame
        concept, form, kind, equivalent (preferred form in the other language), definition (in
        `language`); empty if the termbase does not have the form.

    Examples
    --------
    >>> look_up(read_termbase(), "सीजफायर", "hi")[["concept", "equivalent"]].values.tolist()
    [['K002', 'ceasefire']]
    """
    other = {"hi": "en", "en": "hi"}[check(language)]
    forms, key = termbase.forms, normalize_key(form).strip()
    same = forms["form"].map(normalize_key) == key
    hits = forms[(forms["language"] == language) & same]
    defined = termbase.concepts.set_index("id")[f"definition_{language}"]
    return pd.DataFrame(
        {
            "concept": hits["concept"],
            "form": hits["form"],
            "kind": hits["kind"],
            "equivalent": [termbase.label(concept, other) for concept in hits["concept"]],
            "definition": [defined[concept] for concept in hits["concept"]],
        }
    ).reset_index(drop=True)


def equivalents(termbase: Termbase) -> pd.DataFrame:
    """Forms of each concept side by side, misspellings left out.

    Returns
    -------
    pandas.DataFrame
        concept, domain, loaded, en, hi (preferred forms), en_variants, hi_variants (joined by
        ``; ``), one row a concept.

    Examples
    --------
    >>> equivalents(read_termbase()).set_index("concept").loc["K142", ["en", "hi"]].tolist()
    ['attack', 'हमला']
    """
    frame = termbase.concepts[["id", "domain", "loaded"]].rename(columns={"id": "concept"})
    variants = termbase.forms[termbase.forms["kind"] == "variant"]
    joined = variants.groupby(["concept", "language"])["form"].agg("; ".join)
    for language in ("en", "hi"):
        frame[language] = [termbase.label(concept, language) for concept in frame["concept"]]
    for language in ("en", "hi"):
        listed = [joined.get((concept, language), "") for concept in frame["concept"]]
        frame[f"{language}_variants"] = listed
    return frame.reset_index(drop=True)
