"""A page opened in a browser, in which nothing may go wrong; and a folder of pages, served."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from analysis.publishing.serve import server

HOME = "http://127.0.0.1"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and give its address."""
    with server(folder) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"{HOME}:{running.server_port}/"
        running.shutdown()


@contextmanager
def opened(browser: Any, address: str, **options: Any) -> Iterator[Any]:
    """Open a page; errors, dialogs and requests to other hosts fail the test."""
    options = {"viewport": {"width": 1280, "height": 900}} | options
    context = browser.new_context(**options)
    try:
        page = context.new_page()
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda m: said.append(m.text) if m.type == "error" else None)
        page.on("dialog", lambda d: (said.append(d.message), d.dismiss()))
        page.on(
            "request",
            lambda r: None if r.url.startswith((HOME, "data:")) else said.append(r.url),
        )
        page.goto(address)
        yield page
        assert said == []
    finally:
        context.close()
