"""Fixtures shared by all tests."""

import shutil
from pathlib import Path

import pytest

from analysis import corpus, tables


@pytest.fixture(scope="session")
def texts() -> corpus.Corpus:
    """Return the source texts, or skip where they are not at hand."""
    if not corpus.has_raw():
        pytest.skip("the source texts are not at hand: see data/raw/ and SAMVAD_RAW")
    return corpus.load()


@pytest.fixture(scope="session")
def raw(texts) -> Path:
    """Return the folder of the source texts, or skip where they are not at hand."""
    return corpus.raw_dir()


@pytest.fixture
def data_copy(tmp_path, monkeypatch) -> Path:
    """Return a copy of the data folder, without texts, that a test may spoil."""
    monkeypatch.delenv("SAMVAD_RAW", raising=False)
    ignored = shutil.ignore_patterns("raw")
    return Path(shutil.copytree(tables.data_dir(), tmp_path / "data", ignore=ignored))


@pytest.fixture(params=["en", "hi"])
def edition(request, monkeypatch) -> str:
    """Return the edition the test is run in: each in turn."""
    monkeypatch.setenv("SAMVAD_EDITION", request.param)
    return request.param
