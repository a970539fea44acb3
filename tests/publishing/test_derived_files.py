"""One source of truth for versions: pyproject.toml."""

import re
from pathlib import Path

import pytest
import yaml

from analysis.publishing.environment import environment, lock_problems, requirements

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = ROOT / "pyproject.toml"
LOCK = ROOT / "requirements.lock"


def test_environment_yml_is_what_pyproject_says():
    stored = (ROOT / "environment.yml").read_text("utf-8")
    assert stored == environment(PYPROJECT), "run: make lock"


def test_environment_yml_names_every_requirement():
    derived = yaml.safe_load(environment(PYPROJECT))
    pip = next(d["pip"] for d in derived["dependencies"] if isinstance(d, dict))
    assert sorted(pip, key=str.lower) == sorted(
        {str(r) for r in requirements(PYPROJECT)}, key=str.lower
    )


def test_the_lock_satisfies_every_requirement_with_hashes_and_no_host():
    assert lock_problems(PYPROJECT, LOCK) == []


def spoiled(tmp_path: Path, pattern: str, replacement: str) -> list[str]:
    text = LOCK.read_text("utf-8")
    changed = re.sub(pattern, replacement, text, count=1, flags=re.M)
    assert changed != text
    (tmp_path / "lock").write_text(changed, "utf-8")
    return lock_problems(PYPROJECT, tmp_path / "lock")


@pytest.mark.parametrize(
    ("pattern", "replacement", "told"),
    [
        (r"^pandas==\S+", "pandas==2.0.0", "pandas<3.2,>=3.1 is required but 2.0.0 is locked"),
        (r"^networkx==", "networky==", "networkx is required but not locked"),
        (r"\A", "-i https://example.org/simple\n", "line 1 names a package host"),
        (r"^(zipp==\S+) \\\n(    --hash=\S+( \\)?\n)+", r"\1\n", "is locked without a hash"),
    ],
)
def test_drift_of_the_lock_is_told(tmp_path, pattern, replacement, told):
    assert any(told in problem for problem in spoiled(tmp_path, pattern, replacement))


def test_a_new_requirement_is_told(tmp_path):
    text = PYPROJECT.read_text("utf-8").replace('"regex>=', '"left-pad>=1",\n    "regex>=')
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    assert lock_problems(tmp_path / "pyproject.toml", LOCK) == [
        "left-pad is required but not locked: run make lock"
    ]
    assert "left-pad>=1" in environment(tmp_path / "pyproject.toml")
