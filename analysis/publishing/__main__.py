"""``python -m analysis.publishing``: build, refresh and derive what the book is made of."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from analysis.publishing import EDITIONS


def parser() -> argparse.ArgumentParser:
    """Return the command line, one subcommand a task."""
    top = argparse.ArgumentParser(prog="python -m analysis.publishing", description=__doc__)
    tasks = top.add_subparsers(dest="task", required=True)
    build = tasks.add_parser("build", help="execute what changed and write the book")
    build.add_argument("--editions", nargs="+", choices=EDITIONS, default=list(EDITIONS))
    write = tasks.add_parser("write", help="write one edition (its chapters executed or not)")
    write.add_argument("edition", choices=EDITIONS)
    write.add_argument("--editions", nargs="+", choices=EDITIONS, default=list(EDITIONS))
    tasks.add_parser("refresh", help="execute the chapters and store their outputs in book/")
    tasks.add_parser("environment", help="derive environment.yml from pyproject.toml")
    serve = tasks.add_parser("serve", help="serve the built book on this machine alone")
    serve.add_argument("--port", type=int, default=8000)
    for task in (build, write):
        task.add_argument("--root", type=Path, default=Path())
    return top


def main(words: Sequence[str] | None = None) -> int:
    """Run one task and return the exit status."""
    # Imports stay inside: a build with nothing to do must not wait for Sphinx and Jupyter.
    options = parser().parse_args(words)
    root = Path(getattr(options, "root", Path())).resolve()
    if options.task == "build":
        from analysis.publishing.build import build

        return build(root, editions=options.editions)
    if options.task == "write":
        from analysis.publishing.write import write_edition

        return write_edition(root, options.edition, editions=options.editions)
    if options.task == "refresh":
        from analysis.publishing.refresh import refresh

        return refresh(root)
    if options.task == "environment":
        from analysis.publishing.environment import write_environment

        return write_environment(root)
    from analysis.publishing.serve import serve

    return serve(root, port=options.port)


if __name__ == "__main__":
    sys.exit(main())
