"""Figures and reader's tables of terms, in the language of the edition."""

__all__ = [
    "attested",
    "both_scripts",
    "candidate_table",
    "domain_name",
    "glossary",
    "lines",
    "link_table",
    "loaded",
    "loaded_table",
    "matrix",
    "method_glossary",
    "pairs",
    "shift_table",
    "shifts",
]

from analysis.terminology.plots.methods import method_glossary
from analysis.terminology.plots.occurrence import (
    attested,
    both_scripts,
    domain_name,
    loaded,
    matrix,
)
from analysis.terminology.plots.reading import (
    candidate_table,
    glossary,
    lines,
    link_table,
    loaded_table,
    pairs,
    shift_table,
    shifts,
)
