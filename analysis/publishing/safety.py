"""What may run or load in a page of the book, and what in a page's text would break that rule."""

from html.parser import HTMLParser

import regex

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

SAFE_SCHEMES = ("http", "https", "mailto")


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
