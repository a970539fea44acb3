"""A network to be explored: whole without a script, safe whatever its names, the same twice."""

import re
from html.parser import HTMLParser

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.actors import comention_network, network, triadic_network
from analysis.actors.authority import Actor, Authority, Name
from analysis.actors.plots import explore
from analysis.figures.labels import overlaps
from analysis.figures.svg import spots_of
from analysis.publishing.safety import unsafe_markup

HOSTILE = [
    "</svg><script>alert(1)</script>",
    '" onload="alert(1)',
    "</td></table><img src=x onerror=alert(1)>",
    "वार्ता\u202eatlat\u2066",
    "a\x00b\ud800",
    "{glue:text}`x`",
    "\U00013000\U0001f54a",
    "",
]
ACTORS = {
    "st-IN": ("India", "भारत", "India"),
    "st-PK": ("Pakistan", "पाकिस्तान", "Pakistan"),
    "p-khan": ("Imran Khan", "इमरान ख़ान", "Pakistan"),
    "p-khalil": ("Qazi Khalilullah", "क़ाज़ी ख़लीलुल्लाह", "Pakistan"),
}
AUTHORITY = Authority(
    actors={
        key: Actor(id=key, type="person", name_en=en, name_hi=hi, side=side)
        for key, (en, hi, side) in ACTORS.items()
    },
    names=(
        Name(actor="p-khan", language="en", form="IK", kind="acronym"),
        Name(actor="p-khan", language="en", form="Imran Khan", kind="name"),
    ),
    terms=(),
)
SOURCES = pd.DataFrame(
    {
        "id": ["000", "001"],
        "outlet": ["A <b>paper</b>", "एक अख़बार"],
        "published": ["2019-06-08~", "2022"],
    }
)
TEXTS = {"TALKS": "Talks should resume", "THIRD": "तीसरा पक्ष मदद करे"}


class Page(HTMLParser):
    """Start tags with their attributes, and the text of table cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def rows_of(html: str, kind: str) -> list[list[str]]:
    """Cells of one table, row by row, without its head."""
    table = html[html.index(f'data-table="{kind}"') :]
    body = table[table.index("</thead>") : table.index("</table>")]
    rows = [re.split(r"<t[dh][^>]*>", row)[1:] for row in body.split("<tr>")[1:]]
    return [[re.sub(r"<[^>]*>", "", cell).strip() for cell in row] for row in rows]


@pytest.fixture
def mentions():
    rows = [
        ("000", 0, 4, "भारत", "st-IN", 0, "name"),
        ("000", 10, 19, "पाकिस्तान", "st-PK", 0, "name"),
        ("000", 30, 34, "ख़ान", "p-khan", 1, "partial-earlier"),
        ("000", 40, 44, "भारत", "st-IN", 1, "name"),
        ("001", 5, 10, "India", "st-IN", 0, "name"),
        ("001", 12, 20, "Pakistan", "st-PK", 0, "name"),
        ("001", 50, 60, "Mr Khalil", "p-khalil", 3, "name"),
    ]
    columns = ["doc", "start", "end", "surface", "actor", "sentence", "rule"]
    return pd.DataFrame(rows, columns=columns).assign(
        type="person", paragraph=2, secret="words of the source"
    )


@pytest.fixture
def statements():
    rows = [
        ("s1", "st-IN", "TALKS", -1, "000", "st-PK", "says no"),
        ("s2", "st-PK", "TALKS", 1, "000", "st-IN", "says yes"),
        ("s3", "p-khan", "TALKS", 1, "001", "st-IN", "also yes"),
        ("s4", "st-IN", "THIRD", 1, "001", "st-PK", "help"),
        ("s5", "st-PK", "THIRD", 1, "001", "st-IN", "help, too"),
        ("s6", "p-khalil", "THIRD", 0, "001", "st-IN", "asks"),
    ]
    columns = ["statement", "actor", "proposition", "stance", "doc", "addressee", "claim"]
    return pd.DataFrame(rows, columns=columns).assign(
        start=range(0, 60, 10), end=range(5, 65, 10), date="2019-06-08", quote="words of the source"
    )


def view(graph, rows=None, **options):
    given_ = {"name": "trial", "sources": SOURCES, "texts": TEXTS} | options
    return explore(graph, AUTHORITY, rows=rows, **given_)


def test_without_a_script_there_is_a_picture_and_all_it_rests_on(edition, mentions):
    graph = comention_network(mentions)
    html = view(graph, mentions).html()
    page = Page(html)
    (svg,) = [a for tag, a in page.tags if tag == "svg" and a.get("role") == "img"]
    ids = {a["id"] for _, a in page.tags if "id" in a}
    assert set(svg["aria-labelledby"].split()) <= ids
    assert len(rows_of(html, "names")) == len(graph)
    assert len(rows_of(html, "ties")) == graph.number_of_edges()
    assert len(rows_of(html, "evidence")) == len(mentions) + 2  # and one heading a document
    assert html.count("<caption>") == html.count("<table") == 3
    assert all(a.get("scope") for tag, a in page.tags if tag == "th")


def test_each_tie_and_name_leads_to_its_rows(mentions):
    html = view(comention_network(mentions), mentions).html()
    words = {int(row[0]): row[2] for row in rows_of(html, "evidence") if row[0].isdigit()}
    ties = {tuple(row[:2]): row for row in rows_of(html, "ties")}
    numbers = [int(n) for n in ties["India", "Pakistan"][-1].split(", ")]
    assert [words[n] for n in numbers] == ["भारत", "पाकिस्तान", "India", "Pakistan"]
    names = {row[0]: row for row in rows_of(html, "names")}
    assert [words[int(n)] for n in names["Imran Khan"][-1].split(", ")] == ["ख़ान"]
    assert names["Qazi Khalilullah"][-1] != ""


def test_lines_and_rows_are_in_one_order(statements):
    """The script joins the n-th line to the n-th row, and so may the reader."""
    graph = network(statements, mode="one", aggregation="subtract")
    shown = view(graph, statements)
    html = shown.html()
    names = [row[0] for row in rows_of(html, "names")]
    ends = re.findall(r'data-tie="(\d+) (\d+) ([\d.]+)"', html)
    for (one, other, weight), row in zip(ends, rows_of(html, "ties"), strict=True):
        assert {names[int(one)], names[int(other)]} == {row[0], row[1]}
        assert float(weight) == float(row[3])


def test_agreement_and_conflict_of_one_pair_have_rows_of_their_own(statements):
    html = view(network(statements, mode="one", aggregation="subtract"), statements).html()
    claims = {int(row[0]): row[2] for row in rows_of(html, "evidence") if row[0].isdigit()}
    found = {
        row[2]: {claims[int(n)] for n in row[-1].split(", ")}
        for row in rows_of(html, "ties")
        if row[:2] == ["India", "Pakistan"]
    }
    assert found == {"agreement": {"help", "help, too"}, "conflict": {"says no", "says yes"}}


def test_of_statements_our_paraphrase_is_shown_and_nothing_of_the_text(mentions, statements):
    graphs = [(comention_network(mentions), mentions), (network(statements), statements)]
    for graph, rows in graphs:
        assert "words of the source" not in view(graph, rows).html()
    html = view(network(statements), statements).html()
    assert "also yes" in html and "Talks should resume" in html


def test_rows_are_linked_to_their_document_where_it_is_known(mentions):
    strange = mentions.replace({"doc": {"001": "999"}})
    html = view(comention_network(strange), strange).html()
    assert 'href="sources.html#source-000"' in html
    assert "#source-999" not in html and 'data-doc="999"' in html
    assert 'data-doc="000" data-year="2019"' in html


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_becomes_markup(edition, name):
    graph = nx.Graph()
    row = {"doc": name, "start": 0, "end": 1, "surface": name, "actor": name, "rule": name}
    graph.add_edge(name, "st-IN", weight=1, evidence=[row])
    html = view(graph, title=name or "-").html()
    html.encode("utf-8")
    assert unsafe_markup(html) == []
    tags = {tag for tag, _ in Page(html).tags}
    assert not tags & {"script", "img", "style", "foreignobject", "image", "use"}
    for _, attributes in Page(html).tags:
        assert "style" not in attributes
        assert not any(key.startswith("on") for key in attributes)
    assert not set(html) & set("\u202e\u2066\x00")


@given(st.lists(st.text(max_size=12), min_size=2, max_size=5, unique=True))
@settings(max_examples=25, deadline=None)
def test_any_names_make_a_page(names):
    graph = nx.path_graph(names)
    html = view(graph).html()
    html.encode("utf-8")
    assert unsafe_markup(html) == []
    assert len(rows_of(html, "names")) == len(names)


def test_the_order_of_rows_does_not_change_the_page(edition, statements):
    pages = {
        view(network(rows, mode=mode, aggregation="subtract"), rows).html()
        for mode in ("one",)
        for rows in (statements, statements.sample(frac=1, random_state=5))
    }
    assert len(pages) == 1


@pytest.mark.parametrize(
    "graph",
    [
        nx.Graph(),
        nx.empty_graph(["st-IN", "st-PK", "nobody"]),
        nx.Graph([("st-IN", "st-IN")]),
        nx.Graph([("st-IN", "नाम" * 40), ("a" * 200, "b c " * 60)]),
        nx.MultiDiGraph([("st-IN", "st-PK"), ("st-PK", "st-IN"), ("st-IN", "st-PK")]),
    ],
    ids=["empty", "no ties", "itself", "long names", "both ways"],
)
def test_any_network_can_be_explored(edition, graph):
    shown = view(graph)
    html = shown.html()
    assert len(rows_of(html, "names")) == len(graph)
    assert "nan" not in html and "inf" not in html
    assert repr(shown).startswith("Explorer(")


def test_both_editions_name_everybody_in_both_languages(edition, mentions):
    html = view(comention_network(mentions), mentions).html()
    assert f'data-language="{edition}"' in html
    names = {tuple(row[:2]) for row in rows_of(html, "names")}
    assert (("India", "भारत") if edition == "en" else ("भारत", "India")) in names
    assert "ik" in "|".join(re.findall(r'data-keys="([^"]*)"', html)).split("|")


def test_hindi_is_marked_where_the_page_is_english(mentions, monkeypatch):
    graph = comention_network(mentions)
    assert '<span lang="hi">भारत</span>' in view(graph, mentions).html()
    monkeypatch.setenv("SAMVAD_EDITION", "hi")
    assert '<span lang="hi">' not in view(graph, mentions).html()


def test_three_variables_have_heads_and_two_modes_two_columns(statements):
    three = view(triadic_network(statements, aggregation="subtract"), statements).html()
    assert three.count("marker-mid") == len(rows_of(three, "ties"))
    two = view(network(statements), statements)
    assert {mark.x for mark in two.picture.marks} == {-1.0, 1.0}
    height, points, spots = spots_of(two.picture)
    assert overlaps([spot.box for spot in spots]) == 0
    assert (points[:, 1] > 0).all() and (points[:, 1] < height).all()


def test_names_in_the_picture_keep_clear_of_each_other():
    graph = nx.relabel_nodes(nx.wheel_graph(24), {i: f"विदेश मंत्रालय {i}" for i in range(24)})
    height, _, spots = spots_of(view(graph).picture)
    boxes = [spot.box for spot in spots]
    assert overlaps(boxes) < 0.01 * sum((c - a) * (d - b) for a, b, c, d in boxes)
    assert all(a >= 0 and c <= 760 and b >= 0 and d <= height for a, b, c, d in boxes)


def test_signs_differ_without_colour(statements):
    html = view(network(statements, mode="one", aggregation="subtract"), statements).html()
    assert re.search(r'class="conflict"[^>]*stroke-dasharray', html)
    assert not re.search(r'class="agreement"[^>]*stroke-dasharray', html)


@pytest.mark.parametrize("name", ["", "1st", "a b", 'x"', "नाम", "a_b"])
def test_a_view_needs_a_name_that_can_be_an_id(name):
    with pytest.raises(ValueError, match="name"):
        view(nx.Graph(), name=name)


def test_a_view_of_a_hundred_ties_is_light():
    names = [f"p-{i}" for i in range(45)]
    graph = nx.relabel_nodes(nx.gnm_random_graph(45, 110, seed=2), dict(enumerate(names)))
    for place, (one, other) in enumerate(graph.edges):
        row = {"doc": "000", "start": place, "end": place + 9, "surface": "Some Name", "actor": one}
        graph.edges[one, other]["evidence"] = [row, {**row, "actor": other}]
    assert len(view(graph).html().encode()) < 60_000


def test_columns_that_say_nothing_are_left_out(mentions):
    bare = mentions.drop(columns=["rule", "paragraph"])
    heads = view(comention_network(bare), bare).heads[2]
    assert heads == ("№", "Actor", "Words", "Characters")
    assert len(view(comention_network(mentions), mentions).heads[2]) == 6
