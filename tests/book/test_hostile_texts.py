"""What a text or table says is only ever text, through every channel, in a real browser."""

import sys
import threading
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1] / "publishing"))
from small_book import SmallBook, code, make_small_book, prose

from analysis.publishing.serve import server

PAYLOADS = [
    "<script>window.hit=1</script>",
    '<img src="x" onerror="window.hit=2">',
    '"><svg onload="window.hit=3">',
    "[link](javascript:window.hit=4)",
    "```{raw} html\n<script>window.hit=5</script>\n```",
    "{{ 7 * 7 }}",
    "{glue:text}`n`",
    "$x$ **bold** `code`",
    "\u202eevil\u202c",
    "=1+1",
]
SHOW = """\
import json, pandas as pd
from analysis import figures
payloads = json.loads(open('../data/payloads.json', encoding='utf-8').read())
figures.glue(n=1, **{f'p{i}': p for i, p in enumerate(payloads)})"""
DRAW = """\
figure, axes = figures.axes()
axes.plot([1, 2], [1, 2])
figures.Exhibit(figure, pd.DataFrame({payloads[0]: payloads}), payloads[1], ' '.join(payloads))"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> SmallBook:
    import json

    book = make_small_book(tmp_path_factory.mktemp("hostile"))
    (book.root / "data" / "payloads.json").write_text(json.dumps(PAYLOADS), "utf-8")
    glued = " ".join(f"{{glue:text}}`p{i}`" for i in range(len(PAYLOADS)))
    title = "# \\<script\\>window.hit=6\\</script\\> \\<img src=x onerror=window.hit=7\\>"
    book.chapter(
        "water",
        prose("title-en", title, "lang-en"),
        prose("title-hi", title, "lang-hi"),
        prose("summary-en", f"Glued: {glued}", "lang-en", "summary"),
        prose("summary-hi", f"हिंदी: {glued}", "lang-hi", "summary"),
        code("setup", SHOW),
        code("figure", DRAW),
        code("table", "figures.Table(pd.DataFrame({'a': payloads, 'b': payloads}), payloads[2])"),
        code("frame", "pd.DataFrame({payloads[1]: payloads}, index=payloads)"),
        code("text", "print(*payloads)"),
    )
    built = book.run(editions=("en", "hi"))
    assert built.returncode == 0, built.stderr
    return book


@pytest.mark.parametrize("name", ["book/water.html", "hi/book/water.html", "book/index.html"])
def test_no_payload_runs_and_all_are_shown(hostile, browser, name):
    with server(hostile.root / "_build" / "html") as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        context = browser.new_context(bypass_csp=True)  # escaping alone must hold
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{running.server_port}/{name}", wait_until="networkidle")
        assert page.evaluate("window.hit") is None
        assert page.query_selector("article [onerror], article svg, article script") is None
        links = page.evaluate("[...document.querySelectorAll('a')].map(a => a.protocol)")
        assert set(links) <= {"http:", "https:"}
        if "water" in name:
            shown = page.inner_text("article") + " ".join(page.locator("td").all_text_contents())
            for payload in (PAYLOADS[0], PAYLOADS[1], PAYLOADS[3], PAYLOADS[5]):
                assert payload in shown
        context.close()
        running.shutdown()


def test_the_policy_stops_code_that_escaping_missed(hostile, browser, tmp_path):
    page_file = hostile.root / "_build" / "html" / "book" / "index.html"
    text = page_file.read_text("utf-8")
    injected = "<script>window.hit=1</script><img src=x onerror=window.hit=2>"
    spoiled = page_file.with_name("spoiled.html")
    spoiled.write_text(text.replace("<article", injected + "<article", 1), "utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto(spoiled.as_uri(), wait_until="networkidle")
    assert page.evaluate("window.hit") is None
    context.close()
