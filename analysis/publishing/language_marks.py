"""Sphinx: say in the page which words are in which language.

Screen readers choose a voice, browsers a font and a hyphenation by the ``lang`` attribute. Docutils
writes one for the class ``language-xx``, so no node type of our own is needed.
"""

from typing import Any, ClassVar

import regex
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from analysis.publishing import EDITIONS

_DEVANAGARI = regex.compile(
    r"\p{Devanagari}[\p{Devanagari}\p{M}\u200c\u200d]*"
    r"(?:[\s,\-–]+\p{Devanagari}[\p{Devanagari}\p{M}\u200c\u200d]*)*"
)
_LEFT_ALONE = (nodes.literal, nodes.literal_block, nodes.raw, nodes.comment, nodes.Invisible)


def split_scripts(text: str) -> list[tuple[str, bool]]:
    """Cut a text into runs, each with whether it is Devanagari.

    Examples
    --------
    >>> split_scripts("the word वार्ता, talks")
    [('the word ', False), ('वार्ता', True), (', talks', False)]
    >>> split_scripts("no Hindi")
    [('no Hindi', False)]
    """
    runs, end = [], 0
    for found in _DEVANAGARI.finditer(text):
        runs += [(text[end : found.start()], False), (found.group(), True)]
        end = found.end()
    return [(run, hindi) for run, hindi in [*runs, (text[end:], False)] if run]


class LanguageBlock(SphinxDirective):
    """A block of prose in a named language, with an optional title."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {"title": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Parse the content inside a container marked with its language."""
        language = self.arguments[0]
        if language not in EDITIONS:
            raise self.error(f"language-block: {language!r} is not one of {', '.join(EDITIONS)}")
        title = self.options.get("title")
        kind = ["chapter-summary"] if title else []
        container = nodes.container(classes=[*kind, f"language-{language}"])
        if title:
            container += nodes.paragraph(title, title, classes=["chapter-summary-title"])
        self.state.nested_parse(self.content, self.content_offset, container)
        return [container]


class MarkHindi(SphinxPostTransform):
    """Mark runs of Devanagari in the English edition's prose as Hindi."""

    default_priority = 900

    def run(self, **_: Any) -> None:
        """Wrap each run, except in code and inside what is marked already."""
        if self.config.language == "hi":
            return
        for text in list(self.document.findall(nodes.Text)):
            if not _DEVANAGARI.search(text) or _inside(text, _LEFT_ALONE) or _in_hindi(text):
                continue
            parts: list[nodes.Node] = [
                nodes.inline(run, run, classes=["language-hi"]) if hindi else nodes.Text(run)
                for run, hindi in split_scripts(text.astext())
            ]
            text.parent.replace(text, parts)


def _parents(node: nodes.Node) -> list[nodes.Element]:
    found = []
    while node.parent is not None:
        node = node.parent
        found.append(node)
    return found


def _inside(node: nodes.Node, kinds: tuple[type, ...]) -> bool:
    return any(isinstance(parent, kinds) for parent in _parents(node))


def _in_hindi(node: nodes.Node) -> bool:
    return any("language-hi" in parent.get("classes", ()) for parent in _parents(node))


def translate_captions(app: Sphinx, doctree: nodes.document) -> None:
    """Give the parts of the contents their names in the edition's language."""
    names = app.config.samvad_captions.get(app.config.language, {})
    for contents in doctree.findall(addnodes.toctree):
        caption = contents.get("caption")
        if caption and names:
            if caption not in names:
                raise ExtensionError(f"samvad_captions in _config.yml lacks {caption!r}")
            contents["caption"] = contents["rawcaption"] = names[caption]


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the directive, the transform and the captions."""
    app.add_config_value("samvad_captions", {}, "env", [dict])
    app.connect("doctree-read", translate_captions)
    app.add_directive("language-block", LanguageBlock)
    app.add_post_transform(MarkHindi)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
