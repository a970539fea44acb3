"""The ``samvad`` command: everything the book does, from a shell."""

# Commands are listed in the order in which their modules are read.
from analysis.cli import classify, documents, percentages, reliability, results, streams, voices
from analysis.cli.command import app

__all__ = ["app", "classify", "documents", "percentages", "reliability", "results"]
__all__ += ["streams", "voices"]
