"""Every built page is safe, light, well formed, and says what it is."""

import gzip
import itertools
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from reading import CHAPTERS, elements, pages, read

from analysis.publishing.safety import content_policy

EDITIONS = {"en": "", "hi": "hi/"}


def edition(html: Path, page: Path) -> str:
    return "hi" if page.relative_to(html).parts[0] == "hi" else "en"


def articles(html: Path) -> list[Path]:
    return [p for p in pages(html) if p.parent.name == "book"]


@pytest.mark.parametrize("folder", EDITIONS.values(), ids=list(EDITIONS))
def test_every_chapter_has_a_page_in_each_edition(html, folder):
    for chapter in CHAPTERS:
        assert (html / f"{folder}book" / f"{chapter.stem}.html").is_file()


def test_every_page_names_its_language_and_has_a_title_of_its_own(html):
    titles = {}
    for page in articles(html):
        language = next(elements(page, "html")).attributes["lang"]
        assert language == edition(html, page)
        text = page.read_text("utf-8")
        title = text[text.index("<title>") + 7 : text.index("</title>")]
        assert "<no title>" not in title and len(title) > len("Samvad")
        assert titles.setdefault((language, title), page) == page


def test_every_chapter_describes_itself_in_its_language(html):
    for page in articles(html):
        found = [
            e.attributes["content"]
            for e in elements(page, "meta")
            if e.attributes.get("name") == "description"
        ]
        assert len(found) == 1 and 20 < len(found[0]) <= 161, page


def test_no_page_carries_the_defaults_of_the_tool(html):
    for page in pages(html):
        text = page.read_text("utf-8")
        for default in ("Copyright 2023", "My Jupyter Book", "The Jupyter Book community"):
            assert default not in text, page
        assert "executablebooks/jupyter-book" not in text


def test_every_page_carries_the_policy_before_anything_loads(html):
    for page in pages(html):
        if page.name == "index.html" and page.parent.name != "book":
            continue  # the front door loads nothing but the icon
        order = list(elements(page, "meta", "script", "link", "title"))
        kinds = [e.attributes.get("http-equiv", e.tag) for e in order]
        assert kinds.index("Content-Security-Policy") < kinds.index("script")
        assert (
            order[kinds.index("Content-Security-Policy")].attributes["content"] == content_policy()
        )


def test_no_page_runs_inline_code_or_asks_another_host(html):
    for page in pages(html):
        for element in elements(page):
            where = f"{page}: <{element.tag} {element.attributes}>"
            assert not any(name.startswith("on") for name in element.attributes), where
            assert "style" not in element.attributes, f"{where}: the policy forbids inline styles"
            assert element.tag not in ("style", "iframe", "object", "embed", "base"), where
            if element.tag == "script":
                assert element.attributes.get("src"), where
            if element.tag in ("script", "img", "source") or (
                element.tag == "link" and element.attributes.get("rel") != "canonical"
            ):
                url = element.attributes.get("src") or element.attributes.get("href") or ""
                assert not urlsplit(url).netloc, where


def test_figures_have_alternative_text_size_and_load_late(html):
    figures = 0
    for page in articles(html):
        for image in elements(page, "img"):
            figures += 1
            attributes = image.attributes
            assert len(attributes.get("alt", "")) > 20, f"{page}: {attributes}"
            assert not attributes["alt"].startswith(("..", "_images", "<"))
            assert int(attributes["width"]) > 200 and int(attributes["height"]) > 50
            assert attributes["loading"] == "lazy"
    assert figures > 0


def test_tables_have_captions_and_scoped_headers(html):
    for page in articles(html):
        tags = list(elements(page))
        for n, element in enumerate(tags):
            if element.tag == "table" and element.attributes.get("class") == "samvad":
                assert tags[n + 1].tag == "caption", page
            if element.tag == "th" and "samvad" in element.attributes.get("class", "samvad"):
                assert element.attributes.get("scope") or "head" in element.attributes.get(
                    "class", ""
                )


def test_there_is_one_search_field_on_a_page(html):
    for page in [*articles(html), html / "search.html"]:
        found = [e for e in elements(page, "input") if e.attributes.get("type") == "search"]
        assert len(found) == 1, page


def test_the_search_index_is_loaded_on_the_search_page_alone(html):
    for page in pages(html):
        loads = any("searchindex" in e.attributes.get("src", "") for e in elements(page, "script"))
        assert loads == (page.name == "search.html"), page


def anchors(page: Path) -> set[str]:
    return {e.attributes["id"] for e in elements(page) if "id" in e.attributes} | {""}


def test_every_internal_link_leads_somewhere(html):
    for page in pages(html):
        for element in elements(page, "a", "link", "img", "script"):
            url = urlsplit(element.attributes.get("href") or element.attributes.get("src") or "")
            if url.scheme or url.netloc:
                continue
            target = (page.parent / unquote(url.path)).resolve() if url.path else page
            assert target.is_file(), f"{page}: {url.geturl()}"
            if target.suffix == ".html":
                assert unquote(url.fragment) in anchors(target), f"{page}: {url.geturl()}"


def test_ids_are_unique_on_a_page(html):
    for page in pages(html):
        found = [e.attributes["id"] for e in elements(page) if "id" in e.attributes]
        assert len(found) == len(set(found)), page


def test_headings_begin_with_one_title_and_skip_no_level(html):
    for page in articles(html):
        levels = [
            int(e.tag[1]) for e in elements(page, "h1", "h2", "h3", "h4") if "article" in e.inside
        ]
        assert levels[0] == 1 and levels.count(1) == 1, page
        assert all(b <= a + 1 for a, b in itertools.pairwise(levels)), page


def test_hindi_in_the_english_edition_is_marked_as_hindi(html):
    marked = 0
    for page in articles(html):
        if edition(html, page) == "en":
            marked += sum(e.attributes.get("lang") == "hi" for e in elements(page, "span", "div"))
    assert marked > len(CHAPTERS)


def test_nothing_unused_is_published(html):
    names = [p.name for p in html.rglob("*") if p.is_file()]
    for unused in (".map", "fontawesome", "fa-solid", "thebe", "mathjax", "require.js", ".mo"):
        assert not any(unused in name.lower() for name in names), unused


def test_the_first_view_of_a_page_is_light(html):
    for page in articles(html):
        loaded = {page} | {
            (page.parent / urlsplit(url).path).resolve()
            for e in elements(page, "script", "link")
            if e.tag == "script" or e.attributes.get("rel") in ("stylesheet", "icon")
            for url in [e.attributes.get("src") or e.attributes["href"]]
            if "noscript" not in e.inside
        }
        assert len(loaded) <= 16, page
        weight = sum(len(gzip.compress(path.read_bytes(), 9)) for path in loaded)
        assert weight <= 200_000, f"{page}: {weight}"


def test_no_error_of_a_cell_stands_in_a_page(html):
    for page in articles(html):
        text, code = " ".join(read(page).texts), " ".join(read(page).code)
        assert "Traceback (most recent call last)" not in text + code, page
        assert "{glue:" not in text and "{cite" not in text, page
