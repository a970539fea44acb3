"""Figures in a page: their size on paper, room kept free for them, a frame to scroll in."""

import struct
from collections.abc import Callable
from pathlib import Path

import regex

_IMAGE = regex.compile(r"<img\b[^>]*>")
_ATTRIBUTE = regex.compile(r'\s([\w-]+)="([^"]*)"')
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
CSS_PIXELS_A_METRE = 96 / 0.0254


def png_size(path: Path) -> tuple[int, int] | None:
    """Return the size a PNG is to be shown at.

    Parameters
    ----------
    path : Path
        A file, which may be absent or of another kind.

    Returns
    -------
    tuple of int or None
        Width and height in CSS pixels (96 an inch): a figure of 7.2 inches is 691 wide, however
        many dots an inch it was saved with. None when the file is not a PNG.
    """
    data = path.read_bytes() if path.suffix == ".png" and path.exists() else b""
    if not data.startswith(_SIGNATURE):
        return None
    width, height = struct.unpack(">II", data[16:24])
    place = data.find(b"pHYs", 0, data.find(b"IDAT"))
    per_metre = struct.unpack(">I", data[place + 4 : place + 8])[0] if place > 0 else 0
    scale = CSS_PIXELS_A_METRE / per_metre if per_metre else 1.0
    return round(width * scale), round(height * scale)


def with_image_attributes(
    html: str, size_of: Callable[[str], tuple[int, int] | None], *, label: str = "Figure"
) -> str:
    """Let figures load when they come into view, their room kept free, and scroll on phones.

    Parameters
    ----------
    html : str
        The article part of a page.
    size_of : callable
        From an image's file name to its size in CSS pixels, or None for what is no figure.
    label : str
        What the scrolling frame is called for those who do not see it.

    Examples
    --------
    >>> dressed = with_image_attributes('<img alt="a" src="f.png" />', lambda name: (9, 5))
    >>> '<img alt="a" src="f.png" width="9" height="5" loading="lazy" />' in dressed
    True
    """

    def dress(match: "regex.Match[str]") -> str:
        tag = str(match.group())
        attributes = dict(_ATTRIBUTE.findall(tag))
        size = size_of(attributes.get("src", "").rsplit("/", 1)[-1])
        if size is None or "width" in attributes:
            return tag
        extra = f' width="{size[0]}" height="{size[1]}" loading="lazy" />'
        frame = f'<div class="figure-scroll" role="group" aria-label="{label}" tabindex="0">'
        return frame + tag.rstrip("/> ") + extra + "</div>"

    return str(_IMAGE.sub(dress, html))
