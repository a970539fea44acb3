"""Shares of frames: their intervals, their ranges, their groups."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analysis import tables
from analysis.framing import SECURITY, frame_shares, read_codings, voice_shares
from analysis.framing.shares import drawn_sums
from analysis.uncertainty import share

ROWS = pd.DataFrame(
    {
        "doc": list("aaabbc"),
        "voice": ["outlet", "outlet", "actor", "outlet", "actor", "actor"],
        "language": ["hi"] * 3 + ["en"] * 3,
        "frame": ["war", "other", "war", "war", "other", "other"],
    }
)


def test_intervals_are_those_of_resampled_documents() -> None:
    table = frame_shares(ROWS, draws=300).set_index(["group", "frame"])
    for (voice, frame), row in table.iterrows():
        part = ROWS[ROWS["voice"] == voice].assign(flag=lambda r, f=frame: r["frame"] == f)
        found = share(part, "flag", draws=300)
        assert row[["share", "low", "high"]].tolist() == pytest.approx(
            [found.value, found.low, found.high]
        )


def test_the_range_holds_the_share_without_each_document() -> None:
    row = frame_shares(ROWS, frames=["war"]).set_index("group").loc["actor"]
    # Statements of actors: a war, b other, c other.
    assert (row["least"], row["most"], row["pivot"]) == (0, 0.5, "a")


def test_one_document_has_neither_interval_nor_range() -> None:
    row = frame_shares(ROWS[ROWS["doc"] == "a"], "doc").iloc[0]
    assert row[["low", "high", "least", "most"]].isna().all() and row["pivot"] == ""


def test_groups_combine_and_keep_every_statement() -> None:
    table = frame_shares(ROWS, ["language", "voice"])
    assert set(table["group"]) == {"en · actor", "en · outlet", "hi · actor", "hi · outlet"}
    assert table["k"].sum() == len(ROWS)
    assert (table["group"] == table["language"] + " · " + table["voice"]).all()


@pytest.mark.parametrize("group", ["voice", "side", "outlet", "language", "upstream"])
def test_every_provenance_can_be_a_group(group: str) -> None:
    table = frame_shares(read_codings(), group, draws=50)
    assert table.groupby("group")["share"].sum().tolist() == pytest.approx(
        [1] * table["group"].nunique()
    )


def test_sums_of_many_units_stay_sums() -> None:
    counts = np.ones((3, 2))
    assert (drawn_sums(counts, 700) == 3).all() and len(drawn_sums(counts, 700)) == 700


def test_first_coding_gives_half_against_a_fifth() -> None:
    shares = voice_shares(read_codings("a"))
    assert round(shares["outlet"].value, 2) == 0.51 and round(shares["actor"].value, 2) == 0.18


def test_security_frames_are_codes_of_the_codebook() -> None:
    codebook = tables.read("codebook")
    assert set(SECURITY) <= set(codebook.loc[codebook["variable"] == "frame", "code"])
