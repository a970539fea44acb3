"""Figures keep their room free, load late, and keep their size on paper."""

import struct
import zlib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from analysis.publishing.images import png_size, with_image_attributes


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(path: Path, width: int, height: int, dots_an_inch: int = 0) -> Path:
    parts = [chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))]
    if dots_an_inch:
        per_metre = round(dots_an_inch / 0.0254)
        parts.append(chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)))
    parts += [chunk(b"IDAT"), chunk(b"IEND")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    return path


def test_a_figure_is_shown_at_its_size_in_inches(tmp_path):
    assert png_size(png(tmp_path / "a.png", 1152, 672, dots_an_inch=160)) == (691, 403)
    assert png_size(png(tmp_path / "b.png", 2304, 1344, dots_an_inch=320)) == (691, 403)


def test_a_figure_without_a_resolution_is_shown_pixel_for_pixel(tmp_path):
    assert png_size(png(tmp_path / "a.png", 30, 20)) == (30, 20)


def test_what_is_no_png_has_no_size(tmp_path):
    (tmp_path / "a.png").write_text("<svg/>", "utf-8")
    assert png_size(tmp_path / "a.png") is None
    assert png_size(tmp_path / "absent.png") is None


def test_images_that_are_no_figures_are_left_alone():
    tag = '<img alt="logo" src="../_static/logo.svg" />'
    assert with_image_attributes(tag, lambda name: None) == tag


@given(st.text(alphabet="ab क<>&'\"/", max_size=20))
def test_the_alternative_text_survives(alt):
    from html import escape

    tag = f'<img alt="{escape(alt)}" src="../_images/f.png" />'
    dressed = with_image_attributes(tag, {"f.png": (9, 5)}.get)
    assert f'alt="{escape(alt)}"' in dressed
    assert 'width="9" height="5" loading="lazy" />' in dressed
