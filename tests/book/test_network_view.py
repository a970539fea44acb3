"""A network in its page, as a reader meets it: with eyes, with keys alone, without a script."""

import gzip
from collections.abc import Iterator
from typing import Any

import pytest
from opened import opened, served
from small_book import code, make_small_book, prose

SETUP = """\
import pandas as pd
from analysis import figures
from analysis.actors import comention_network
from analysis.actors.authority import Actor, Authority
from analysis.actors.plots import explore
people = {"p-khan": ("Imran Khan", "इमरान ख़ान"), "st-IN": ("India", "भारत"),
          "st-PK": ("Pakistan", "पाकिस्तान"), "st-RU": ("Russia", "रूस"),
          "bad": ("<img src=x onerror=alert(1)>", "</svg><b>ख़राब</b>")}
actors = {key: Actor(id=key, type="state", name_en=en, name_hi=hi, side="third")
          for key, (en, hi) in people.items()}
authority = Authority(actors=actors, names=(), terms=())
sources = pd.DataFrame({"id": ["000", "001"], "outlet": "A paper", "published": ["2019", "2022"]})
rows = [("000", "st-IN", 0), ("000", "st-PK", 0), ("000", "st-IN", 1), ("000", "st-PK", 1),
        ("000", "p-khan", 1), ("001", "p-khan", 0), ("001", "st-RU", 0), ("001", "bad", 0)]
mentions = pd.DataFrame(rows, columns=["doc", "actor", "sentence"]).assign(
    type="state", surface="a name", paragraph=0, rule="name")
mentions["start"] = range(0, 80, 10)
mentions["end"] = mentions["start"] + 6
"""
SHOW = (
    'explore(comention_network(mentions), authority, name="beside", rows=mentions, sources=sources)'
)
LISTED = """\
figures.Table(pd.DataFrame({"Document": ["000", "001"]}), "The texts", ("source-000", "source-001"))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Any:
    """Build a book of two chapters, one of which holds a network."""
    book = make_small_book(tmp_path_factory.mktemp("book"))
    words = [("title-en", "# A network", "lang-en"), ("title-hi", "# एक जाल", "lang-hi")]
    words += [("summary-en", "Who is named beside whom.", "lang-en", "summary")]
    words += [("summary-hi", "किसका नाम किसके साथ।", "lang-hi", "summary")]
    cells = [prose(*word) for word in words]
    book.chapter("net", *cells, code("setup", SETUP), code("view", SHOW))
    named = [prose(*(text.replace("network", "list of texts") for text in w)) for w in words]
    book.chapter("sources", *named, code("setup", SETUP), code("list", LISTED))
    book.contents("water", "net", "sources")
    built = book.run(editions=("en", "hi"))
    assert built.returncode == 0, built.stdout + built.stderr
    return book.root / "_build" / "html"


@pytest.fixture(scope="module")
def place(folder) -> Iterator[str]:
    with served(folder) as address:
        yield address


def focused(page: Any) -> str:
    return page.evaluate(
        "(e => e.getAttribute('aria-label') || e.textContent || e.id)(document.activeElement)"
    )


def test_only_a_page_with_a_network_loads_its_script(folder):
    for edition in ("", "hi/"):
        for name, loads in (("net", True), ("water", False), ("sources", False)):
            page = (folder / f"{edition}book" / f"{name}.html").read_text("utf-8")
            assert ("network.js" in page) == loads == ("network.css" in page)
    weight = sum(
        len(gzip.compress((folder / "_static" / f"network.{kind}").read_bytes(), 9))
        for kind in ("js", "css")
    )
    assert weight < 12_000


def test_without_scripts_there_is_a_picture_and_its_tables(browser, place):
    with opened(browser, place + "book/net.html", java_script_enabled=False) as page:
        assert page.locator(".network-view svg[role=img]").is_visible()
        assert not page.locator(".network-tools").count()
        page.click(".network-view summary")
        assert page.locator("[data-table=evidence] tbody tr").count() == 8 + 2
        page.click("[data-table=evidence] a >> nth=0")
        assert page.url.endswith("sources.html#source-000")


@pytest.mark.parametrize(
    ("edition", "typed", "name", "found"),
    [
        ("", "khan", "Imran Khan", "1 found"), ("", "खान", "Imran Khan", "1 found"),
        ("hi/", "khan", "इमरान ख़ान", "1 मिले"), ("hi/", "ख़ान", "इमरान ख़ान", "1 मिले"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_either_script_and_opened_by_keys(
    browser, place, edition, typed, name, found
):
    with opened(browser, f"{place}{edition}book/net.html") as page:
        page.focus("#beside-find")
        page.keyboard.type(typed)
        assert page.inner_text(".network-status") == found
        page.keyboard.press("Enter")
        assert page.inner_text(".network-chosen") == name
        assert page.locator(".network-panel tbody tr").count() == 2 + 2
        assert focused(page).startswith(name)
        page.keyboard.press("Escape")
        assert page.locator(".network-panel").is_hidden()
        assert focused(page).startswith(name)


def test_keys_alone_lead_through_the_picture_to_the_evidence(browser, place):
    """One stop for the picture, arrows inside it, then the panel: name, ties, rows, document."""
    with opened(browser, place + "book/net.html") as page:
        page.focus("#beside-find")
        stops = []
        for _ in range(7):
            page.keyboard.press("Tab")
            stops.append(focused(page))
        inside = [stop for stop in stops if stop.endswith((" tie", " ties"))]
        assert len(inside) == 1 and "Zoom in" in stops
        page.focus(".network-nodes > g[tabindex='0']")
        seen = {focused(page)}
        for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown") * 3:
            page.keyboard.press(key)
            seen.add(focused(page))
        assert len(seen) >= 3
        page.keyboard.press("Home")
        page.keyboard.press("Enter")
        assert page.locator(".network-panel").is_visible()
        assert page.locator("[aria-pressed=true]").count() == 1
        page.keyboard.press("Tab")
        assert focused(page) == "Clear (Esc)"
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert "–" in page.inner_text(".network-chosen")
        assert page.evaluate("document.activeElement.className") == "network-chosen"
        page.keyboard.press("Escape")
        assert page.locator(".network-panel").is_hidden()


def test_a_click_on_a_line_opens_its_rows(browser, place):
    with opened(browser, place + "book/net.html") as page:
        line = page.locator(".network-hits path").first
        box = line.evaluate(
            "p => { const m = p.getPointAtLength(p.getTotalLength() / 2)"
            ".matrixTransform(p.getScreenCTM()); return [m.x, m.y]; }"
        )
        page.mouse.click(*box)
        assert page.inner_text(".network-chosen") in ("India – Pakistan: 2", "Pakistan – India: 2")
        assert page.locator(".network-panel tbody tr").count() == 4 + 1
        assert page.locator(".network-panel a").get_attribute("href") == "sources.html#source-000"
        assert page.locator(".network-ties path.lit").count() == 1


def test_filters_by_text_and_weight_tell_what_is_left(browser, place):
    with opened(browser, place + "book/net.html") as page:
        assert page.inner_text(".network-status") == "Shown: 6 ties between 5 names."
        page.select_option("#beside-texts", "y2022")
        assert page.inner_text(".network-status") == "Shown: 3 ties between 3 names."
        page.select_option("#beside-texts", "")
        page.select_option("#beside-least", "2")
        assert page.inner_text(".network-status") == "Shown: 1 tie between 2 names."
        assert page.locator(".network-ties path:visible").count() == 1


def test_zoom_by_button_and_key_keeps_names_readable(browser, place):
    with opened(browser, place + "book/net.html") as page:
        size = "document.querySelector('.network-nodes text').getBoundingClientRect().height"
        before, view = page.evaluate(size), page.get_attribute(".network-stage svg", "viewBox")
        page.click("button[aria-label='Zoom in']")
        assert page.get_attribute(".network-stage svg", "viewBox") != view
        assert abs(page.evaluate(size) - before) < 1
        page.focus(".network-nodes > g[tabindex='0']")
        page.keyboard.press("0")
        assert page.get_attribute(".network-stage svg", "viewBox") == view


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", ["", "hi/"])
def test_on_a_phone_all_fits_and_the_panel_stands_below(browser, place, edition, scheme):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    with opened(browser, f"{place}{edition}book/net.html", color_scheme=scheme, **phone) as page:
        page.locator(".network-nodes > g > :first-child").first.tap()
        assert page.locator(".network-panel").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        above, below = (
            page.locator(place).bounding_box() for place in (".network-stage", ".network-panel")
        )
        assert below["y"] >= above["y"] + above["height"]
        for button in page.locator(".network-tools button").all():
            box = button.bounding_box()
            assert min(box["width"], box["height"]) >= 32
        names = page.locator(".network-nodes text:not(.hidden)").all()
        edges = [name.bounding_box() for name in names]
        assert all(e["x"] >= above["x"] - 1 for e in edges)
        assert all(e["x"] + e["width"] <= above["x"] + above["width"] + 1 for e in edges)


def test_everything_to_be_used_has_a_name_and_contrast_in_both_modes(browser, place):
    for scheme in ("light", "dark"):
        with opened(browser, place + "book/net.html", color_scheme=scheme) as page:
            unnamed = page.evaluate(
                "[...document.querySelectorAll('.network-view :is(button, [role=button], input, "
                "select, [role=region], section)')].filter(e => !(e.getAttribute('aria-label') || "
                "e.textContent.trim() || e.labels?.length)).map(e => e.outerHTML)"
            )
            assert unnamed == []
            assert page.evaluate(CONTRAST) >= 3


# The least contrast of a line or mark with the page, by WCAG's formula; 3 is asked of graphics.
CONTRAST = """() => {
  const light = (c) => c.match(/[\\d.]+/g).slice(0, 3).map(Number)
    .map((v) => v / 255).map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const marks = [...document.querySelectorAll('.network-nodes > g > :first-child')]
    .map((e) => light(getComputedStyle(e).fill));
  return Math.min(...marks.map((m) => (Math.max(m, ground) + .05) / (Math.min(m, ground) + .05)));
}"""


def test_on_paper_there_is_the_picture_alone(browser, place):
    with opened(browser, place + "book/net.html") as page:
        page.locator(".network-nodes > g > :first-child").first.click()
        page.emulate_media(media="print")
        assert page.locator(".network-stage svg").is_visible()
        assert not page.locator(".network-tools").is_visible()
        assert not page.locator(".network-panel").is_visible()
