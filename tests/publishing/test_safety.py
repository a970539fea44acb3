"""Nothing in a page's text may run code or call another host."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.publishing.safety import content_policy, unsafe_markup

UNSAFE = [
    "<script>alert(1)</script>",
    "<SCRIPT src='//evil.example/x.js'></SCRIPT>",
    '<img src="x" onerror="alert(1)">',
    "<svg onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>">x</a>',
    '<a href="vbscript:x">x</a>',
    '<iframe src="https://example.org"></iframe>',
    "<object data=x></object>",
    '<base href="https://example.org">',
    '<form action="https://example.org"></form>',
    '<meta http-equiv="refresh" content="0; url=https://example.org">',
    '<img src="https://example.org/pixel.png">',
    '<img src="//example.org/pixel.png">',
    '<link rel="stylesheet" href="https://example.org/a.css">',
]


@pytest.mark.parametrize("markup", UNSAFE)
def test_markup_that_runs_or_loads_is_found(markup):
    assert unsafe_markup(f"<p>शांति</p>{markup}")


@pytest.mark.parametrize("markup", UNSAFE)
def test_the_same_markup_escaped_is_only_text(markup):
    assert unsafe_markup(f"<p>{html.escape(markup)}</p>") == []


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="https://doi.org/10.1/x">doi</a>',
        '<a href="actors.html#limits">पात्र</a>',
        '<img src="../_images/a.png" alt="javascript: in words is a text">',
        '<p title="onerror=1">x</p>',
    ],
)
def test_what_a_chapter_needs_is_allowed(markup):
    assert unsafe_markup(markup) == []


@given(st.text())
def test_escaped_text_is_always_safe(text):
    assert unsafe_markup(f'<td title="{html.escape(text)}">{html.escape(text)}</td>') == []


def test_the_policy_allows_no_inline_code_and_no_other_host():
    policy = content_policy()
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy
    assert policy.startswith("default-src 'none'")
