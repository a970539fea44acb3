"""Figures of the chapter on framing, in the language of the edition."""

__all__ = [
    "category_table",
    "code_table",
    "coding_name",
    "confusion_plot",
    "count_matrix",
    "decision_table",
    "document_table",
    "doubt_plot",
    "entry_plot",
    "escalation_table",
    "flag_table",
    "frame_names",
    "frames_by_document",
    "frames_by_group",
    "frames_by_voice",
    "identity_table",
    "interval",
    "interval_table",
    "keyness_plot",
    "naming_by_speaker",
    "naming_matrix",
    "opinion_plot",
    "proposition_table",
    "quotation_kinds",
    "reliability_plot",
    "robustness_plot",
    "rule_table",
    "shares_table",
    "speaker_kinds",
    "specification_plot",
    "stance_matrix",
    "studies_table",
    "subsample_plot",
    "totals_plot",
    "trial_name",
    "unattributed_plot",
    "voice_name",
    "war_framed_plot",
    "war_peace_plot",
    "weight_table",
]

from analysis.framing.plots.agreement import confusion_plot, interval_table
from analysis.framing.plots.classifier import identity_table, subsample_plot, weight_table
from analysis.framing.plots.codebook import (
    code_table,
    decision_table,
    proposition_table,
    rule_table,
)
from analysis.framing.plots.coding import category_table, reliability_plot, war_peace_plot
from analysis.framing.plots.contrast import coding_name, robustness_plot, trial_name
from analysis.framing.plots.dictionary import document_table, entry_plot, opinion_plot
from analysis.framing.plots.doubt import doubt_plot, flag_table
from analysis.framing.plots.frames import (
    frame_names,
    frames_by_document,
    frames_by_group,
    frames_by_voice,
    interval,
    voice_name,
)
from analysis.framing.plots.keywords import keyness_plot
from analysis.framing.plots.naming import naming_by_speaker, naming_matrix
from analysis.framing.plots.shelf import (
    shares_table,
    studies_table,
    totals_plot,
    war_framed_plot,
)
from analysis.framing.plots.specifications import specification_plot
from analysis.framing.plots.stance import stance_matrix
from analysis.framing.plots.voices import (
    count_matrix,
    escalation_table,
    quotation_kinds,
    speaker_kinds,
    unattributed_plot,
)
