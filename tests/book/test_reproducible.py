"""Two builds, in two folders, at two times, are the same bytes."""

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from reading import ROOT


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


@pytest.mark.slow
def test_a_second_build_elsewhere_is_byte_identical(html: Path, tmp_path: Path):
    skipped = shutil.ignore_patterns("__pycache__", "raw", ".ipynb_checkpoints")
    for folder in ("analysis", "book", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=skipped)
    for name in ("_config.yml", "_toc.yml", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    built = subprocess.run(
        [sys.executable, "-m", "analysis.publishing", "build"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    other = tmp_path / "_build" / "html"
    assert files(other) == files(html)
    _, different, errors = filecmp.cmpfiles(html, other, files(html), shallow=False)
    assert different == errors == []
