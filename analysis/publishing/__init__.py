"""From notebooks to a safe, fast, accessible, reproducible static book.

``python -m analysis.publishing build`` is what ``make book`` runs: it executes the chapters in
parallel, keeps their outputs under a key of everything that could change them, and lets Sphinx
write one edition per language. The package itself imports nothing heavy, so that a build with
nothing to do ends at once.
"""

__all__ = ["EDITIONS"]

EDITIONS = ("en", "hi")
"""Languages the book is published in; the first is the one at the root of the site."""
