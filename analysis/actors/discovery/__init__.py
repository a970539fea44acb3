"""Names that no list holds: found by their shape, their company and their cues."""

__all__ = [
    "LABELS",
    "Name",
    "Recognizer",
    "candidate_evidence",
    "checked",
    "discover",
    "find_names",
    "learn_gazetteer",
    "names_in",
    "rules",
    "to_authority_rows",
]

from analysis.actors.discovery.authority_rows import to_authority_rows
from analysis.actors.discovery.candidates import candidate_evidence, discover
from analysis.actors.discovery.finding import find_names, names_in, rules
from analysis.actors.discovery.model import Name
from analysis.actors.discovery.recognizers import LABELS, Recognizer, checked, learn_gazetteer
