"""What the chapter on the sources shows."""

from analysis.corpus.plots.listings import (
    digest_table,
    independence,
    ledger,
    noise,
    provenance,
)
from analysis.corpus.plots.shares import criticism, zone_shares
from analysis.corpus.plots.ties import derivation, overlap

__all__ = [
    "criticism",
    "derivation",
    "digest_table",
    "independence",
    "ledger",
    "noise",
    "overlap",
    "provenance",
    "zone_shares",
]
