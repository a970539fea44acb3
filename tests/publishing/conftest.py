"""Fixtures: a small book to build and break."""

from pathlib import Path

import pytest
from small_book import SmallBook, make_small_book


@pytest.fixture
def small_book(tmp_path: Path) -> SmallBook:
    return make_small_book(tmp_path)
