"""The house has no wall in the wrong place: imports point one way, and pieces stay small."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "analysis").rglob("*.py"))
SUBJECTS = {"actors", "chronology", "framing", "terminology"}
GROUND = {"schema", "tables", "edtf", "spans", "voiced", "uncertainty", "language"}

# What each part of the package may import besides itself.
ALLOWED = {
    "schema": {"edtf"},
    "tables": {"schema", "edtf"},
    "edtf": set(),
    "spans": set(),
    "voiced": set(),
    "uncertainty": set(),
    "language": {"tables"},
    "figures": set(),
    "corpus": GROUND,
    **{subject: GROUND | {"corpus"} for subject in SUBJECTS},
    "streaming": GROUND | SUBJECTS | {"corpus"},
    "pipeline": GROUND | SUBJECTS | {"corpus", "streaming"},
    "exports": GROUND | SUBJECTS | {"corpus"},
    "instruments": GROUND | SUBJECTS | {"corpus", "pipeline"},
    "publishing": GROUND | {"corpus", "figures"},
    "cli": GROUND | SUBJECTS | {"corpus", "exports", "pipeline", "publishing"},
}
# Plots turn one result into one figure: the only place where a subject meets `figures`.
DRAWING = ("plots", "plots.py")


def part(path: Path) -> str:
    return path.relative_to(ROOT / "analysis").parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "analysis":
            names = [f"analysis.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        found |= {name.split(".")[1] for name in names if name.startswith("analysis.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    own = part(path)
    allowed = ALLOWED.get(own, set()) | {own}
    if set(DRAWING) & set(path.parts):
        allowed = allowed | {"figures"}
    assert imported(path) <= allowed | {"__version__"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            first = node.body[1] if len(node.body) > 1 and ast.get_docstring(node) else node.body[0]
            length = node.end_lineno - first.lineno + 1
            assert length <= 40, f"{node.name} has {length} lines"


def test_no_subject_module_is_an_orphan() -> None:
    folders = {path.name for path in (ROOT / "analysis").iterdir() if path.is_dir()}
    assert folders - {"__pycache__"} <= set(ALLOWED)
