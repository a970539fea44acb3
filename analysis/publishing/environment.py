"""Derived files: ``environment.yml`` from ``pyproject.toml``, and whether the lock still fits."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

HEADER = """\
# Derived from pyproject.toml by `make lock`; a test fails when it differs. For conda users:
#   conda env create -f environment.yml && conda activate samvad
# The exact, hashed versions the book is published with are in requirements.lock.
"""

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
# In a lock file an option other than a hash, or an address, names where packages come from.
_HOST = re.compile(r"^\s*-(?!-hash=)|@\s*\w+://")


def requirements(pyproject: Path) -> list[Requirement]:
    """List what the project and its tests need, in the order of ``pyproject.toml``."""
    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    extras = [r for group in project["optional-dependencies"].values() for r in group]
    return [Requirement(line) for line in [*project["dependencies"], *extras]]


def environment(pyproject: Path) -> str:
    """Return the text of ``environment.yml``.

    Parameters
    ----------
    pyproject : Path
        The one source of truth for versions.

    Returns
    -------
    str
        A conda environment that installs the same requirements with pip.
    """
    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    needed = sorted({str(r) for r in requirements(pyproject)}, key=str.lower)
    lines = [
        f"name: {project['name']}",
        "channels: [conda-forge]",
        "dependencies:",
        f"  - python {project['requires-python'].replace(' ', '')}",
        "  - make",
        "  - pip",
        "  - pip:",
        *(f'      - "{line}"' for line in needed),
    ]
    return HEADER + "\n".join(lines) + "\n"


def write_environment(root: Path) -> int:
    """Write ``environment.yml`` and return 0."""
    (root / "environment.yml").write_text(environment(root / "pyproject.toml"), "utf-8")
    return 0


def lock_problems(pyproject: Path, lock: Path) -> list[str]:
    """List where a lock file no longer fits, or is not fit to be trusted.

    Parameters
    ----------
    pyproject, lock : Path
        The requirements, and the pinned versions derived from them.

    Returns
    -------
    list of str
        One sentence for each requirement that no pin satisfies, each pin without a hash, and each
        line that names a package host; empty when all is well.
    """
    pins = dict(_pins(lock))
    return [*_unmet(pyproject, pins), *_unhashed(pins), *_hosts(lock)]


def _pins(lock: Path) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Yield each name with its pinned versions and how many hashes each has."""
    found: dict[str, list[tuple[str, int]]] = {}
    name = ""
    for line in lock.read_text("utf-8").splitlines():
        if match := _PIN.match(line):
            name = canonicalize_name(match[1])
            found.setdefault(name, []).append((match[2], 0))
        elif line.strip().startswith("--hash=sha256:") and name:
            version, hashes = found[name][-1]
            found[name][-1] = (version, hashes + 1)
    yield from found.items()


def _unmet(pyproject: Path, pins: dict[str, list[tuple[str, int]]]) -> Iterator[str]:
    for needed in requirements(pyproject):
        versions = [version for version, _ in pins.get(canonicalize_name(needed.name), [])]
        if not versions:
            yield f"{needed.name} is required but not locked: run make lock"
        for version in versions:
            if not needed.specifier.contains(Version(version), prereleases=True):
                yield f"{needed} is required but {version} is locked: run make lock"


def _unhashed(pins: dict[str, list[tuple[str, int]]]) -> Iterator[str]:
    for name, versions in pins.items():
        for version, hashes in versions:
            if not hashes:
                yield f"{name}=={version} is locked without a hash"


def _hosts(lock: Path) -> Iterator[str]:
    for number, line in enumerate(lock.read_text("utf-8").splitlines(), 1):
        if _HOST.search(line):
            yield f"line {number} names a package host"
