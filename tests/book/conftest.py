"""The built book, a browser to read it in, and the notebooks it is made of."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from opened import served

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def html() -> Path:
    """Return the folder of the built book, which is built first when anything changed."""
    (ROOT / "_build").mkdir(exist_ok=True)
    with (ROOT / "_build" / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        command = [sys.executable, "-X", "utf8", "-m", "analysis.publishing", "build"]
        built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, f"the book does not build:\n{built.stdout}{built.stderr}"
    return ROOT / "_build" / "html"


@pytest.fixture(scope="session")
def site(html: Path) -> Iterator[str]:
    """Serve the built book and return its address."""
    with served(html) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Start a real browser, or skip where there is none (never in CI)."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        told = "no browser: install chromium (apt-get install chromium) to read the pages in one"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()
