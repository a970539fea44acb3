"""The book as a reader meets it: in a browser, wide and narrow, in light and in dark."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from reading import NAMES

SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
PAGES = ["search.html", "hi/search.html", "hi/book/index.html"]
PAGES += [f"book/{name}.html" for name in NAMES]


@contextmanager
def opened(browser: Any, size: str = "desktop", scheme: str = "light") -> Iterator[Any]:
    context = browser.new_context(viewport=SIZES[size], color_scheme=scheme)
    try:
        yield context.new_page()
    finally:
        context.close()


def test_no_page_asks_another_host_or_complains(browser, site):
    with opened(browser) as page:
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda r: asked.append(r.url))
        page.on(
            "console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda e: said.append(str(e)))
        for name in PAGES:
            page.goto(site + name, wait_until="networkidle")
        assert not said, said
        assert [u for u in asked if not u.startswith((site, "data:"))] == []


@pytest.mark.parametrize("name", ["book/index.html", f"book/{NAMES[-1]}.html"])
def test_the_first_view_takes_few_requests(browser, site, name):
    with opened(browser) as page:
        asked: list[str] = []
        page.on("request", lambda r: None if r.url.startswith("data:") else asked.append(r.url))
        page.goto(site + name, wait_until="networkidle")
        assert len(asked) <= 20, asked


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_scrolls_sideways_on_a_phone(browser, site, scheme):
    with opened(browser, "phone", scheme) as page:
        for name in PAGES:
            page.goto(site + name)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, name


def test_a_figure_on_a_phone_scrolls_rather_than_shrinks(browser, site):
    with opened(browser, "phone") as page:
        seen = 0
        for name in NAMES:
            page.goto(f"{site}book/{name}.html")
            for frame in page.query_selector_all(".figure-scroll"):
                image = frame.query_selector("img").bounding_box()
                assert image["width"] >= 500
                assert frame.bounding_box()["width"] <= 390
                seen += 1
        assert seen > 0


def test_figures_turn_with_the_colours_of_the_page(browser, site, html):
    name = next(
        p for p in sorted((html / "book").glob("*.html")) if "figure-scroll" in p.read_text("utf-8")
    )
    for scheme, expected in (("light", "none"), ("dark", "invert(1) hue-rotate(180deg)")):
        with opened(browser, scheme=scheme) as page:
            page.goto(f"{site}book/{name.name}")
            style = "getComputedStyle(document.querySelector('.cell_output img'))"
            assert page.evaluate(f"{style}.filter") == expected
            assert page.evaluate(f"{style}.backgroundColor") == "rgba(0, 0, 0, 0)"


def test_the_reader_chooses_the_colours_and_keeps_them(browser, site):
    with opened(browser) as page:
        page.goto(site + "book/index.html")
        theme = "document.documentElement.dataset.theme"
        seen = set()
        for _ in range(3):
            page.click(".theme-switch-button")
            seen.add(page.evaluate("document.documentElement.dataset.mode"))
        assert seen == {"light", "dark", "auto"}
        while page.evaluate("document.documentElement.dataset.mode") != "dark":
            page.click(".theme-switch-button")
        page.goto(site + "search.html")
        assert page.evaluate(theme) == "dark"


def results(page: Any, site: str, word: str, edition: str = "") -> list[str]:
    page.goto(f"{site}{edition}search.html?q={word}")
    told = "did not match|found|नहीं मिला|पूरी हुई"
    page.locator("#search-results .search-summary", has_text=re.compile(told)).wait_for()
    return [e.inner_text() for e in page.query_selector_all("#search-results ul.search li a")]


def test_search_finds_hindi_words_and_no_word_that_is_not_there(browser, site):
    with opened(browser) as page:
        assert results(page, site, "वार्ता")
        assert results(page, site, "वार्ता", "hi/")
        assert not results(page, site, "खरगोश")


def test_search_finds_english_words_in_any_form(browser, site):
    with opened(browser) as page:
        assert results(page, site, "source") and results(page, site, "Sources")
        assert not results(page, site, "kangaroo")


def test_the_search_field_of_a_page_leads_to_the_results(browser, site):
    with opened(browser) as page:
        page.goto(site + "book/index.html")
        page.fill("input[type=search]", "कश्मीर")
        page.press("input[type=search]", "Enter")
        page.wait_for_selector("#search-results li a")
        assert page.input_value("input[type=search]") == "कश्मीर"


def test_a_hostile_query_is_only_text(browser, site):
    with opened(browser) as page:
        fired: list[str] = []
        page.on("dialog", lambda d: (fired.append(d.message), d.dismiss()))
        page.goto(site + "search.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
        page.wait_for_selector("#search-results .search-summary")
        assert not fired and not page.query_selector("#search-results img")


def test_editions_lead_to_one_another(browser, site):
    with opened(browser) as page:
        page.goto(f"{site}book/{NAMES[1]}.html")
        page.click(".edition-link")
        assert page.url == f"{site}hi/book/{NAMES[1]}.html"
        assert page.evaluate("document.documentElement.lang") == "hi"
        page.click(".edition-link")
        assert page.url == f"{site}book/{NAMES[1]}.html"


def test_the_contents_open_on_a_phone(browser, site):
    with opened(browser, "phone") as page:
        page.goto(f"{site}book/index.html")
        page.click("button.primary-toggle")
        link = page.locator(f"dialog nav.bd-links a[href='{NAMES[1]}.html']")
        link.wait_for(state="visible")
        link.click()
        assert re.search(rf"book/{NAMES[1]}\.html$", page.url)


def test_the_book_is_readable_without_scripts(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}book/index.html")
    assert page.locator("article h1").is_visible()
    assert not page.locator(".theme-switch-button").is_visible()
    context.close()


def test_buttons_and_fields_have_names(browser, site):
    with opened(browser) as page:
        page.goto(f"{site}book/{NAMES[1]}.html")
        unnamed = page.evaluate(
            "[...document.querySelectorAll('button, a[href], input, [role=region], [role=group]')]"
            ".filter(e => !(e.getAttribute('aria-label') || e.textContent.trim() || e.title))"
            ".map(e => e.outerHTML)"
        )
        assert unnamed == []


def test_the_book_opens_from_the_disk(browser, html):
    with opened(browser) as page:
        said: list[str] = []
        page.on("pageerror", lambda e: said.append(str(e)))
        page.goto((html / "index.html").as_uri())
        page.wait_for_url("**/book/index.html")
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("system-ui")
        assert not said
