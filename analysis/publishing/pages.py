"""Sphinx: what every page of the book carries, and what it must not.

No page asks another host, runs a script that is not the theme's own file, or prints a title as
markup. The Content-Security-Policy forbids every inline script, so the theme's two are files of
ours (``book/_static/start.js``) and a script inside a page's text fails the build.
"""

import shutil
import struct
from collections.abc import Callable, Iterator
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import regex
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from analysis.publishing.keys import files_below

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
"""What a browser may load: the book's own files, and icons drawn in the style sheet."""

UNUSED = ("fontawesome", "thebe", "require", "mathjax", "togglebutton", "tabs")
SAFE_SCHEMES = ("http", "https", "mailto")
DESCRIPTION_LENGTH = 160

_IMAGE = regex.compile(r"<img\b[^>]*>")
_ATTRIBUTE = regex.compile(r'\s([\w-]+)="([^"]*)"')


def content_policy() -> str:
    """Return the policy as the text of its meta element.

    Examples
    --------
    >>> "script-src 'self';" in content_policy()
    True
    """
    return "; ".join(f"{name} {value}" for name, value in POLICY.items())


class _Findings(HTMLParser):
    """Collects what could run or load from elsewhere in a page's text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "object", "embed", "base", "form", "meta", "link"):
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or name in ("srcdoc", "formaction"):
                self.found.append(f"{name}= on <{tag}>")
            if name in ("href", "src", "action") and not _safe_url(value or ""):
                self.found.append(f"{name}={value!r}")
            if name == "src" and regex.match(r"(?:https?:)?//", value or ""):
                self.found.append(f"src={value!r} on another host")


def _safe_url(url: str) -> bool:
    # Browsers drop control characters and blanks before they read the scheme.
    bare = regex.sub(r"[\p{C}\p{Z}]", "", url).lower()
    scheme = regex.match(r"([a-z][a-z0-9+.\-]*):", bare)
    return scheme is None or scheme[1] in SAFE_SCHEMES


def unsafe_markup(html: str) -> list[str]:
    """List what in a page's text could run code or load from another host.

    Parameters
    ----------
    html : str
        The article part of a page.

    Returns
    -------
    list of str
        One description for each finding, empty for a safe text.

    Examples
    --------
    >>> unsafe_markup("<p>&lt;script&gt; वार्ता</p>")
    []
    >>> unsafe_markup('<img src="x" onerror="alert(1)"><a href="java script:alert(1)">')
    ['onerror= on <img>', "href='java script:alert(1)'"]
    """
    parser = _Findings()
    parser.feed(html)
    parser.close()
    return parser.found


def png_size(path: Path) -> tuple[int, int] | None:
    """Return a PNG's width and height in pixels, None for another kind of file."""
    head = path.read_bytes()[:24] if path.suffix == ".png" and path.exists() else b""
    if not head.startswith(b"\x89PNG\r\n\x1a\n"):
        return None
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def with_image_attributes(html: str, size_of: Callable[[str], tuple[int, int] | None]) -> str:
    """Let figures load when they come into view, their room kept free.

    Parameters
    ----------
    html : str
        The article part of a page.
    size_of : callable
        From an image's file name to its size in pixels, or None.

    Examples
    --------
    >>> with_image_attributes('<img alt="a" src="../_images/f.png" />', lambda name: (1440, 840))
    '<img alt="a" src="../_images/f.png" width="1440" height="840" loading="lazy" />'
    """

    def dress(match: "regex.Match[str]") -> str:
        tag = match.group()
        attributes = dict(_ATTRIBUTE.findall(tag))
        size = size_of(attributes.get("src", "").rsplit("/", 1)[-1])
        extra = ""
        if size is not None and "width" not in attributes:
            extra = f' width="{size[0]}" height="{size[1]}"'
        if "loading" not in attributes:
            extra += ' loading="lazy"'
        return str(regex.sub(r"\s*/?>$", f"{extra} />", tag))

    return str(_IMAGE.sub(dress, html))


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


def _kept(assets: list[Any]) -> list[Any]:
    return [a for a in assets if not any(name in _file(a).lower() for name in UNUSED)]


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
    context["script_files"] = [s for s in _kept(context["script_files"]) if _has_file(s)]
    context["css_files"] = _kept(context["css_files"])
    context["content_policy"] = content_policy()
    # The theme prints this title as it is; Sphinx's templates do not escape by themselves.
    context["pagetitle"] = escape(context.get("pagetitle", ""))
    context["page_description"] = description_of(doctree) if doctree else ""
    context["other_edition"] = next(_other_edition(app, pagename, context), None)
    if "body" in context:
        found = unsafe_markup(context["body"])
        if found and doctree:
            raise ExtensionError(f"{pagename}: the page's text holds {', '.join(found)}")
        context["body"] = with_image_attributes(context["body"], _sizes(app))


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


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the steps above, after the theme's own."""
    app.add_config_value("samvad_editions", ["en"], "html", [list])
    # Set by Jupyter Book for an extension the book leaves out.
    app.add_config_value("comments_config", {}, "html")
    app.connect("html-page-context", dress_page, priority=950)
    app.connect("build-finished", drop_unused_files, priority=700)
    app.connect("build-finished", write_front_door, priority=700)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
