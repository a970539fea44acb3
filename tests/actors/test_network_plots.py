"""Pictures of networks: nothing hidden, nothing cut off, the same twice, in both editions."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Annotation

from analysis import figures
from analysis.actors import load, network, read_network, to_gexf, triadic_network
from analysis.actors.plots import (
    adjacency,
    affiliation,
    agreement,
    comentions,
    gephi_looks,
    node_link,
    small_multiples,
)
from analysis.actors.plots.ties import KINDS, ties_of
from analysis.figures.labels import overlaps

AUTHORITY = load()
IDS = list(AUTHORITY.actors)
TEXTS = {
    "TALKS": "वार्ता फिर शुरू होनी चाहिए, और जल्दी ही शुरू होनी चाहिए",
    "THIRD": "A third party <b>may</b> help",
}


@pytest.fixture
def statements():
    rows = [
        ("st-IN", "TALKS", -1, "000", "st-PK"), ("st-PK", "TALKS", 1, "000", "st-IN"),
        ("p-modi", "TALKS", 1, "001", "st-PK"), ("st-IN", "THIRD", -1, "001", "st-PK"),
        ("st-PK", "THIRD", 1, "001", "st-IN"), ("st-PK", "THIRD", -1, "001", "st-IN"),
        ("st-US", "TALKS", 1, "001", "st-IN"),
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["actor", "proposition", "stance", "doc", "addressee"])


def graph_of(nodes: int, ties: int, seed: int = 1) -> nx.Graph:
    graph = nx.gnm_random_graph(nodes, ties, seed=seed)
    named = nx.relabel_nodes(graph, dict(enumerate(IDS)))
    for place, (one, other) in enumerate(named.edges):
        named.edges[one, other]["weight"] = 1 + place % 5
    named.graph["unit"] = "sentence"
    return named


def label_boxes(figure) -> list[list[float]]:
    """Boxes of the names beside nodes, as they are drawn."""
    with figures.house_style():
        figure.draw_without_rendering()
        renderer = FigureCanvasAgg(figure).get_renderer()
        names = [t for ax in figure.axes for t in ax.texts if isinstance(t, Annotation)]
        return [
            list(super(Annotation, text).get_window_extent(renderer).extents)
            for text in names
            if text.get_text()
        ]


@pytest.mark.parametrize(("nodes", "ties"), [(2, 1), (12, 20), (30, 60), (45, 80)])
def test_no_name_hides_another_or_leaves_the_picture(edition, nodes, ties):
    figure = node_link(graph_of(nodes, ties), AUTHORITY).figure
    boxes = label_boxes(figure)
    assert boxes
    area = sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in boxes)
    assert overlaps(boxes) < 0.01 * area
    width, height = figure.bbox.size
    for x0, y0, x1, y1 in boxes:
        assert x0 > -3 and y0 > -3 and x1 < width + 3 and y1 < height + 3


def test_eighty_nodes_are_drawn(edition):
    exhibit = node_link(graph_of(80, 120), AUTHORITY)
    boxes = label_boxes(exhibit.figure)
    area = sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in boxes)
    assert overlaps(boxes) < 0.03 * area


@pytest.mark.parametrize(
    "draw",
    [
        lambda g: node_link(g, AUTHORITY),
        lambda g: comentions(g, AUTHORITY, least=1),
        lambda g: adjacency(g, AUTHORITY),
        lambda g: small_multiples({"2016": g, "2019": nx.Graph(), "2025": g}, AUTHORITY),
        lambda g: affiliation(g, AUTHORITY, {}),
    ],
)
def test_empty_and_small_networks_are_drawn_too(edition, draw):
    """No node, only nodes, one tie, a tie of a node with itself, actors no file knows."""
    bare, alone, one, loop, unknown = (nx.Graph(unit="sentence") for _ in range(5))
    alone.add_nodes_from(["st-IN", "st-PK"])
    one.add_edge("st-IN", "st-PK", weight=1)
    loop.add_edge("st-IN", "st-IN", weight=2)
    unknown.add_edge("nobody", "st-IN", weight=1.5)
    for graph in (bare, alone, one, loop, unknown):
        exhibit = draw(graph)
        assert exhibit.png().startswith(b"\x89PNG")
        assert len(exhibit.table)


def test_agreement_of_nobody_is_told(edition):
    exhibit = agreement(nx.Graph(), AUTHORITY)
    assert exhibit.png() and len(exhibit.table) == 1


def test_every_kind_of_network_is_drawn_in_both_editions(edition, statements):
    """A missing Devanagari glyph would be an error here."""
    one = network(statements, mode="one", aggregation="subtract")
    two = network(statements, mode="two")
    three = triadic_network(statements, aggregation="subtract")
    drawn = [
        node_link(one, AUTHORITY), node_link(three, AUTHORITY, texts=TEXTS),
        adjacency(one, AUTHORITY), adjacency(two, AUTHORITY, texts=TEXTS),
        adjacency(three, AUTHORITY), affiliation(two, AUTHORITY, TEXTS),
        small_multiples({"2016": one, "2019": three}, AUTHORITY),
    ]  # fmt: skip
    for exhibit in drawn:
        assert exhibit.png().startswith(b"\x89PNG")
        words = exhibit.caption + exhibit.alt
        assert any("\u0900" <= letter <= "\u097f" for letter in words) == (edition == "hi") or (
            "वार्ता" in words
        )
        assert "$" not in words


def test_the_same_network_is_the_same_picture(statements):
    shuffled = statements.sample(frac=1, random_state=3)
    for draw in (adjacency, node_link):
        one, other = (
            draw(network(rows, mode="one", aggregation="subtract"), AUTHORITY)
            for rows in (statements, shuffled)
        )
        assert one.png() == other.png()


def test_signs_are_told_apart_without_colour():
    """Agreement and conflict differ in style, and negative cells carry a mark."""
    assert KINDS["agreement"].style != KINDS["conflict"].style
    assert len({KINDS[kind].style for kind in ("support", "rejection", "mention")}) == 3


def test_negative_cells_say_so(statements):
    few = adjacency(network(statements, mode="one", aggregation="subtract"), AUTHORITY)
    cells = {text.get_text() for ax in few.figure.axes for text in ax.texts}
    assert "−1" in cells
    many = graph_of(40, 60)
    for one, other in many.edges:
        many.edges[one, other]["weight"] *= -1
    crossed = adjacency(many, AUTHORITY)
    assert "×" in {text.get_text() for ax in crossed.figure.axes for text in ax.texts}


def test_cells_lie_in_the_row_and_column_of_their_ends(statements):
    graph = triadic_network(statements, aggregation="subtract")
    image = adjacency(graph, AUTHORITY).figure.axes[0].images[0]
    ties = ties_of(graph)
    assert (~np.isnan(np.asarray(image.get_array().filled(np.nan)))).sum() == len(
        {tie[:2] for tie in ties}
    )


def test_everyone_stays_in_place_over_time(statements):
    graphs = {
        doc: network(rows, mode="one", aggregation="subtract")
        for doc, rows in statements.groupby("doc")
    }
    exhibit = small_multiples(graphs, AUTHORITY)
    seen = []
    for ax in exhibit.figure.axes:
        marks = [line for line in ax.get_lines() if line.get_linestyle() == "None"]
        seen.append({tuple(point) for line in marks for point in line.get_xydata()})
    assert len(seen) == 2 and seen[0] == seen[1]
    assert set(exhibit.table.iloc[:, 0]) == {"000", "001"}


def test_a_period_without_ties_is_a_panel_and_a_row(edition):
    exhibit = small_multiples({"2016": graph_of(4, 4), "2019": nx.Graph()}, AUTHORITY)
    assert len(exhibit.figure.axes) == 2
    assert "2019" in set(exhibit.table.iloc[:, 0])


def test_ties_of_three_variables_have_heads(statements):
    figure = node_link(triadic_network(statements), AUTHORITY).figure
    heads = [t for t in figure.axes[0].texts if not t.get_text() and t.arrow_patch is not None]
    assert len(heads) == len(ties_of(triadic_network(statements)))


def test_affiliation_orders_propositions_beside_their_actors():
    """Two groups that share nothing are drawn without a crossing."""
    rows = pd.DataFrame(
        {"actor": ["st-PK", "st-PK", "st-IN", "st-IN"], "proposition": ["d", "b", "c", "a"],
         "stance": 1, "doc": "000"}
    )  # fmt: skip
    ax = affiliation(network(rows), AUTHORITY, {}).axes
    lines = [path.vertices[:, 1] for kind in ax.collections for path in kind.get_paths()]
    for one in lines:
        for other in lines:
            assert (one[0] - other[0]) * (one[-1] - other[-1]) >= 0


def test_wordings_reach_the_table_and_never_as_markup(statements):
    page = affiliation(network(statements), AUTHORITY, TEXTS).html()
    assert "&lt;b&gt;" in page and "<b>" not in page


def test_gephi_opens_a_network_as_the_book_draws_it(statements, tmp_path):
    graph = network(statements, mode="one", aggregation="subtract")
    looks = gephi_looks(graph, AUTHORITY)
    back = read_network(to_gexf(graph, tmp_path / "net.gexf", looks=looks))
    for node in graph:
        viz = back.nodes[node]["viz"]
        assert viz["position"] == looks[node]["position"]
        assert viz["color"] == looks[node]["color"] and viz["size"] == looks[node]["size"]
        assert back.nodes[node]["evidence"] == graph.nodes[node]["evidence"]
    assert "http://www.gexf.net/1.2draft/viz" in (tmp_path / "net.gexf").read_text("utf-8")
