"""Sphinx: a search that keeps Hindi words whole beside English ones.

Sphinx cuts words at every matra and virama, so that वार्ता is indexed as three single letters and
cannot be found. Here both sides, the index (Python) and the search page (JavaScript), cut words at
the same places and compare the same key: NFC, nukta and joiners dropped, chandrabindu as anusvara.
"""

import unicodedata
from pathlib import Path
from typing import Any

import regex
from sphinx.application import Sphinx
from sphinx.search import js_index
from sphinx.search.en import SearchEnglish

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}_]+")
_DROPPED = dict.fromkeys(map(ord, "\u093c\u200c\u200d"))
_FOLDED = {ord("\u0901"): "\u0902"}

SPLITTER = r"""
function splitQuery(query) {
  return query.normalize("NFC")
    .replace(/[\u093C\u200C\u200D]/gu, "").replace(/\u0901/gu, "\u0902")
    .split(/[^\p{L}\p{M}\p{N}_]+/gu).filter((word) => word);
}
"""


def search_words(text: str) -> list[str]:
    """Cut a text into the words it is found by.

    Parameters
    ----------
    text : str
        Hindi, English or both.

    Returns
    -------
    list of str
        Keys, case kept (the stemmer lowers it).

    Examples
    --------
    >>> search_words("भारत-पाकिस्तान वार्ता and talks")
    ['भारत', 'पाकिस्तान', 'वार्ता', 'and', 'talks']
    >>> search_words("अंग्रेज़ी") == search_words("अंग्रेजी")
    True
    """
    key = unicodedata.normalize("NFC", text).translate(_DROPPED).translate(_FOLDED)
    return list(_WORD.findall(key))


class SearchHindiEnglish(SearchEnglish):
    """Sphinx's English search (stop words, Porter stems) with words cut as above."""

    lang = "hi-en"
    language_name = "Hindi and English"
    js_splitter_code = SPLITTER

    def split(self, input: str) -> list[str]:
        """Cut as the search page does."""
        return search_words(input)


def forget_lost_words(app: Sphinx, error: Exception | None) -> None:
    """Take out of the index the words that no page has any more.

    An incremental build leaves them there without pages, so that it would differ from a fresh one.
    """
    path = Path(app.outdir, "searchindex.js")
    if error or not path.exists():
        return
    index = js_index.loads(path.read_text("utf-8"))
    for kind in ("terms", "titleterms"):
        index[kind] = {word: where for word, where in index[kind].items() if where != []}
    path.write_text(js_index.dumps(index), "utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the language; ``html_search_language: hi-en`` chooses it."""
    app.add_search_language(SearchHindiEnglish)
    app.connect("build-finished", forget_lost_words)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
