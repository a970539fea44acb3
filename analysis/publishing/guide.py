"""What the pages about the book itself show: its texts, names, looks, versions and tables."""

from __future__ import annotations

from importlib import metadata
from typing import Any, NamedTuple

import pandas as pd

from analysis import corpus, figures, tables
from analysis.edtf import parse_edtf
from analysis.figures import Exhibit, Table, Tables, say

__all__ = ["Overview", "column_count", "contested_names", "dictionary", "fingerprints"]
__all__ += ["legend", "overview", "public_calls", "table_overview", "versions"]

# Which chapter of the data dictionary a table stands in, by its name or the folder of its file.
GROUPS = {"codings": "codes", "derived": "derived", "gold": "gold"}
CODES = ("codebook", "propositions", "statements", "war_peace")
PACKAGES = (
    "jupyter-book",
    "pandas",
    "numpy",
    "matplotlib",
    "networkx",
    "indic-nlp-library",
    "nbval",
    "sphinx",
    "myst-nb",
    "sphinx-book-theme",
    "devanagari-fonts",
    "regex",
)
CALLS = (
    ("corpus", "load", "texts, with their zones and dates"),
    ("language", "tokenize", "spans of the words of a text"),
    ("language", "sentences", "spans of its sentences"),
    ("language", "romanize", "Latin form of a Hindi word"),
    ("language", "name_similarity", "how far two names agree, in any scripts"),
    ("language", "link_names", "ranked links between two lists of names"),
    ("actors", "find_mentions", "who is named, and where"),
    ("actors", "network", "a graph of statements with evidence on every edge"),
    ("chronology", "find_times", "time expressions with their values"),
    ("chronology", "timeline", "ordered events with lag and conflicts"),
    ("framing", "find_voices", "quotations, their sources and cues"),
    ("framing", "find_negations", "what a text denies, and how far"),
    ("framing", "find_hedges", "what a text weakens, and how far"),
    ("framing", "keyness", "words that set two texts apart"),
    ("framing", "alpha", "Krippendorff's alpha of two or more codings"),
    ("terminology", "find_terms", "terms of the termbase, and where"),
    ("terminology", "extract_terms", "ranked candidates for new terms"),
    ("terminology", "align", "words of one language beside those of the other"),
    ("terminology", "concordance", "a word in its contexts"),
)


class Overview(NamedTuple):
    """The corpus in numbers for prose, and as a table."""

    numbers: dict[str, Any]
    exhibit: Table


def overview() -> Overview:
    """Texts of the corpus at a glance.

    Examples
    --------
    >>> sorted(overview().numbers)[:3]
    ['english', 'first', 'hindi']
    """
    sources = tables.read("sources")
    words = corpus.words_by_document()
    days = [parse_edtf(date).earliest for date in sources["published"]]
    years = [day.year for day in days if day]
    numbers = {
        "texts": len(sources),
        "hindi": int((sources["language"] == "hi").sum()),
        "english": int((sources["language"] == "en").sum()),
        "words": int(words.sum()),
        "first": str(min(years)),
        "last": str(max(years)),
        "upstreams": sources["upstream"].nunique(),
    }
    shown = pd.DataFrame(
        {
            say(en="Text", hi="पाठ"): sources["id"],
            say(en="Outlet", hi="प्रकाशक"): sources["outlet"],
            say(en="Country", hi="देश"): sources["outlet_country"],
            say(en="Language", hi="भाषा"): sources["language"].map(
                {"hi": say(en="Hindi", hi="हिंदी"), "en": say(en="English", hi="अंग्रेज़ी")}
            ),
            say(en="Published (EDTF)", hi="प्रकाशन (EDTF)"): sources["published"],
            say(en="Words", hi="शब्द"): sources["id"].map(words),
            say(en="Upstream", hi="मूल स्रोत"): sources["upstream"],
        }
    )
    return Overview(numbers, Table(shown, say(en="The texts at a glance", hi="पाठ एक नज़र में")))


def contested_names() -> Table:
    """Names of the termbase that belong to one side, with whose usage they are."""
    concepts = tables.read("concepts")
    loaded = concepts[concepts["loaded"] & (concepts["domain"] == "territory")]
    forms = tables.read("term_forms")
    preferred = forms[forms["kind"] == "preferred"].set_index(["concept", "language"])["form"]
    shown = pd.DataFrame(
        {
            say(en="English", hi="अंग्रेज़ी"): [preferred.get((key, "en"), "") for key in loaded["id"]],
            say(en="Hindi", hi="हिंदी"): [preferred.get((key, "hi"), "") for key in loaded["id"]],
            say(en="Whose word", hi="किसका शब्द"): loaded[say(en="usage", hi="usage_hi")].tolist(),
            say(en="Concept", hi="अवधारणा"): loaded["id"].tolist(),
        }
    )
    return Table(shown, say(en="Names of places and of the dispute", hi="जगहों और विवाद के नाम"))


@figures.house_style()
def legend() -> Exhibit:
    """Colour, marker and hatching of every side."""
    figure, ax = figures.axes(height=2.6)
    for row, (name, look) in enumerate(figures.SIDES.items()):
        ax.barh(row, 1.0, color=look.colour, hatch=look.hatch, edgecolor="white", height=0.6)
        ax.plot(1.35, row, marker=look.marker, color=look.colour, markersize=9)
        ax.text(1.7, row, SIDE_NAMES[name][figures.edition() == "hi"], va="center")
    ax.set_xlim(0, 4)
    ax.invert_yaxis()
    ax.set_axis_off()
    names = [SIDE_NAMES[name][figures.edition() == "hi"] for name in figures.SIDES]
    looks = figures.SIDES.values()
    table = pd.DataFrame(
        {
            say(en="Side", hi="पक्ष"): names,
            say(en="Colour", hi="रंग"): [look.colour for look in looks],
            say(en="Marker", hi="चिह्न"): [look.marker for look in looks],
            say(en="Hatching", hi="रेखांकन"): [look.hatch or "-" for look in looks],
        }
    )
    caption = say(en="How each side is drawn in this book", hi="इस किताब में हर पक्ष कैसे दिखाया गया है")
    alt = say(
        en=f"A row for each of {len(names)} sides with its colour, hatching and marker: ",
        hi=f"{len(names)} पक्षों की सूची, हर एक का रंग, रेखांकन और चिह्न: ",
    )
    return Exhibit(figure, table, caption, alt + ", ".join(names))


SIDE_NAMES = {
    "India": ("India", "भारत"),
    "Pakistan": ("Pakistan", "पाकिस्तान"),
    "Kashmir": ("Kashmiri politics", "कश्मीरी राजनीति"),
    "third": ("third states", "अन्य देश"),
    "international": ("international bodies", "अंतरराष्ट्रीय संस्थाएँ"),
    "armed group": ("armed groups", "हथियारबंद गुट"),
    "disputed": ("disputed places", "विवादित जगहें"),
    "outlet": ("outlets' own voice", "समाचार माध्यम की अपनी आवाज़"),
}


def versions() -> Table:
    """Versions of the packages that the pages were made with."""
    shown = pd.DataFrame(
        {
            say(en="Package", hi="पैकेज"): PACKAGES,
            say(en="Version", hi="संस्करण"): [metadata.version(name) for name in PACKAGES],
        }
    )
    return Table(shown, say(en="Packages and their versions", hi="पैकेज और उनके संस्करण"))


def fingerprints() -> Table:
    """SHA-256 of every raw text."""
    sources = tables.read("sources")
    shown = sources[["id", "file", "sha256"]].set_axis(
        [
            say(en="Text", hi="पाठ"),
            say(en="File", hi="फ़ाइल"),
            say(en="SHA-256 fingerprint", hi="SHA-256 छाप"),
        ],
        axis=1,
    )
    return Table(shown, say(en="Fingerprints of the raw texts", hi="मूल पाठों की छाप"))


def public_calls() -> Table:
    """Calls that other people's notebooks may rely on."""
    shown = pd.DataFrame(
        {
            say(en="Call", hi="फ़ंक्शन"): [f"analysis.{place}.{name}" for place, name, _ in CALLS],
            say(en="Gives", hi="क्या देता है"): [gives for _, _, gives in CALLS],
        }
    )
    return Table(shown, say(en="The public interface", hi="सार्वजनिक इंटरफ़ेस"))


def column_count() -> int:
    """Columns of all tables together."""
    return sum(len(schema.fields) for schema in tables.schemas().values())


def _group(schema: tables.Schema) -> str:
    if schema.name in CODES:
        return "codes"
    return GROUPS.get(schema.path.split("/")[0], "hand")


def table_overview() -> Table:
    """One row a table: name, rows, columns, what it holds."""
    rows = [
        (item.name, item.path, len(tables.read(item.name)), len(item.fields), item.title)
        for item in tables.schemas().values()
    ]
    heads = [
        say(en="Table", hi="तालिका"),
        say(en="File", hi="फ़ाइल"),
        say(en="Rows", hi="पंक्तियाँ"),
        say(en="Columns", hi="स्तंभ"),
        say(en="Title", hi="शीर्षक"),
    ]
    shown = pd.DataFrame(rows, columns=heads)
    return Table(shown, say(en="All tables of the project", hi="परियोजना की सभी तालिकाएँ"))


def dictionary(group: str) -> Tables:
    """Columns of the tables of one group.

    Parameters
    ----------
    group : {"hand", "codes", "derived", "gold"}

    Examples
    --------
    >>> dictionary("derived").tables[0].caption
    'documents: derived/documents.csv'
    """
    described = [item for item in tables.schemas().values() if _group(item) == group]
    if not described:
        raise ValueError(f"no group {group!r}; there are hand, codes, derived, gold")
    return Tables(tuple(Table(_columns(item), f"{item.name}: {item.path}") for item in described))


def _columns(schema: tables.Schema) -> pd.DataFrame:
    rows = [
        (
            field.name + (" (key)" if field.name in schema.primary_key else ""),
            field.type + (f", {field.notation}" if field.notation else ""),
            field.description,
            field.unit,
            "yes" if field.required else "no",
            field.provenance,
        )
        for field in schema.fields
    ]
    heads = [
        say(en="Column", hi="स्तंभ"),
        say(en="Type", hi="प्रकार"),
        say(en="Meaning", hi="अर्थ"),
        say(en="Unit", hi="इकाई"),
        say(en="Required", hi="अनिवार्य"),
        say(en="Made by", hi="किसने बनाया"),
    ]
    return pd.DataFrame(rows, columns=heads)
