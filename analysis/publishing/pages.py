"""Sphinx: what every page of the book carries, and what it must not.

No page asks another host, runs a script that is not the theme's own file, or prints a title as
markup. The Content-Security-Policy forbids every inline script, so the theme's two are files of
ours (``book/_static/start.js``) and a script inside a page's text fails the build.
"""

import shutil
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import regex
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from analysis.publishing import EDITIONS
from analysis.publishing.images import png_size, with_image_attributes
from analysis.publishing.keys import files_below
from analysis.publishing.safety import content_policy, unsafe_markup

UNUSED = ("fontawesome", "thebe", "require", "mathjax", "toggle", "webpack", "translations.js")
SEARCH_ONLY = ("doctools", "sphinx_highlight")
# What a view to be explored begins with; the pages that hold one load its script and style.
VIEWS = {name: f'<div class="{name}-view' for name in ("network", "timeline")}
DESCRIPTION_LENGTH = 160
# What docutils and MyST-NB write that screen readers stumble over: a list without list items, a
# deprecated role, a name that hides the words it stands on.
DEFECTS = {
    '<div role="list" class="citation-list">': '<div class="citation-list">',
    ' role="doc-biblioentry"': "",
    '<summary aria-label="Toggle hidden content">': "<summary>",
}

# Rules of the icon font, a fifth of the theme's style sheet; the book draws its few icons itself.
_ICON_RULES = regex.compile(
    r"@font-face\{[^}]*Font Awesome[^}]*\}|\.fa-[\w-]+::?before(?:,\.fa-[\w-]+::?before)*\{[^}]*\}"
)


def description_of(doctree: nodes.document) -> str:
    """Return the first paragraph of a page, cut at a word, for search engines and previews."""
    for paragraph in doctree.findall(nodes.paragraph):
        if "chapter-summary-title" in paragraph["classes"]:
            continue
        text = " ".join(paragraph.astext().split())
        if len(text) > DESCRIPTION_LENGTH:
            text = text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + "…"
        if text:
            return text
    return ""


def _kept(assets: list[Any], unused: tuple[str, ...]) -> list[Any]:
    return [a for a in assets if not any(name in _file(a).lower() for name in unused)]


def _file(asset: Any) -> str:
    return str(getattr(asset, "filename", None) or asset)


def _has_file(asset: Any) -> bool:
    return bool(getattr(asset, "filename", asset))


def _sizes(app: Sphinx) -> Callable[[str], tuple[int, int] | None]:
    sources = {target: source for source, target in app.builder.images.items()}

    def size_of(name: str) -> tuple[int, int] | None:
        source = sources.get(name)
        return png_size(Path(app.srcdir, source)) if source else None

    return size_of


def dress_page(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Prepare one page: assets in use alone, safe text, description, link to the other edition."""
    unused = UNUSED if pagename == "search" else UNUSED + SEARCH_ONLY
    context["script_files"] = [s for s in _kept(context["script_files"], unused) if _has_file(s)]
    context["css_files"] = _kept(context["css_files"], unused)
    context["content_policy"] = content_policy()
    # The theme prints this title as it is; Sphinx's templates do not escape by themselves.
    context["pagetitle"] = escape(context.get("pagetitle", ""))
    context["page_description"] = description_of(doctree) if doctree else ""
    context["other_edition"] = next(_other_edition(app, pagename, context), None)
    if "generate_toctree_html" in context:
        name = "उप-पन्ने दिखाएँ" if app.config.language == "hi" else "Show the pages below"
        context["generate_toctree_html"] = _named_toggles(context["generate_toctree_html"], name)
    if "body" in context:
        found = unsafe_markup(context["body"])
        if found and doctree:
            raise ExtensionError(f"{pagename}: the page's text holds {', '.join(found)}")
        label = "चित्र" if app.config.language == "hi" else "Figure"
        body = with_image_attributes(context["body"], _sizes(app), label=label)
        for defect, cure in DEFECTS.items():
            body = body.replace(defect, cure)
        context["body"] = body
        for name, opening in VIEWS.items():
            if opening in body:
                context["script_files"].append(SimpleNamespace(filename=f"_static/{name}.js"))
                context["css_files"].append(SimpleNamespace(filename=f"_static/{name}.css"))


def _named_toggles(contents: Callable[..., Any], name: str) -> Callable[..., str]:
    """Give the icon that opens a part of the list of pages a name to be read aloud."""
    toggle = f'<summary aria-label="{name}"><span class="toctree-toggle"'

    def named(*args: Any, **kwargs: Any) -> str:
        return str(contents(*args, **kwargs)).replace(
            '<summary><span class="toctree-toggle"', toggle
        )

    return named


def _other_edition(app: Sphinx, pagename: str, context: dict[str, Any]) -> Iterator[dict[str, str]]:
    built = app.config.samvad_editions
    here = str(app.config.language)
    names = {"en": "English", "hi": "हिंदी"}
    for edition in built:
        if edition != here and (pagename in app.env.found_docs if app.env else False):
            top = context["pathto"]("", 1) if here == "en" else context["pathto"]("", 1) + "../"
            folder = "" if edition == "en" else f"{edition}/"
            target = app.builder.get_target_uri(pagename)
            yield {"language": edition, "name": names[edition], "url": f"{top}{folder}{target}"}


def write_front_door(app: Sphinx, error: Exception | None) -> None:
    """Write the page at the book's root, which leads to the first chapter."""
    if error or app.builder.name != "html":
        return
    target = app.builder.get_target_uri(app.config.root_doc)
    title, language = escape(app.config.html_title), app.config.language
    page = (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={target}">\n<title>{title}</title>\n'
        '<link rel="icon" href="_static/favicon.svg">\n'
        f'</head>\n<body><main><h1><a href="{target}">{title}</a></h1></main></body>\n</html>\n'
    )
    Path(app.outdir, "index.html").write_text(page, "utf-8")


def drop_unused_files(app: Sphinx, error: Exception | None) -> None:
    """Leave out of the published folder what no page asks for."""
    static = Path(app.outdir, "_static")
    if error or not static.is_dir():
        return
    for folder in ("locales", "images", "vendor"):
        shutil.rmtree(static / folder, ignore_errors=True)
    for path in files_below(static):
        if path.suffix in (".map", ".txt") or any(name in path.name.lower() for name in UNUSED):
            path.unlink()
    theme = static / "styles" / "pydata-sphinx-theme.css"
    theme.write_text(_ICON_RULES.sub("", theme.read_text("utf-8")), "utf-8")


def drop_left_over_files(app: Sphinx, error: Exception | None) -> None:
    """Remove pages, figures and editions that an earlier build left and this one has not."""
    if error or app.env is None or app.builder.name != "html":
        return
    out = Path(app.outdir)
    figures = {name for _, name in app.env.images.values()}
    for path in files_below(out / "_images"):
        if path.name not in figures:
            path.unlink()
    for folder in (out / "book", out / "_sources" / "book"):
        for path in files_below(folder):
            if f"book/{path.stem}" not in app.env.found_docs:
                path.unlink()
    if app.config.language == "en":
        for edition in set(EDITIONS) - set(app.config.samvad_editions) - {"en"}:
            shutil.rmtree(out / edition, ignore_errors=True)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the steps above, after the theme's own."""
    app.add_config_value("samvad_editions", ["en"], "html", [list])
    # Set by Jupyter Book for an extension the book leaves out.
    app.add_config_value("comments_config", {}, "html")
    app.connect("html-page-context", dress_page, priority=950)
    app.connect("build-finished", drop_unused_files, priority=700)
    app.connect("build-finished", drop_left_over_files, priority=710)
    app.connect("build-finished", write_front_door, priority=700)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
