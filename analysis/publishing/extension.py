"""The Sphinx extension of the book; ``_config.yml`` names it."""

from typing import Any

from sphinx.application import Sphinx

PARTS = ("source", "language_marks", "search", "pages")


def setup(app: Sphinx) -> dict[str, Any]:
    """Load the parts."""
    for part in PARTS:
        app.setup_extension(f"analysis.publishing.{part}")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
