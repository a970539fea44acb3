"""How word patterns cut Hindi: the pieces, what is left whole, and what gets counted."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis import figures, language
from analysis.corpus import digests
from analysis.figures import Exhibit, Table, say
from analysis.instruments.plots.labels import languages
from analysis.instruments.words import PATTERNS, cuts, inside_words, top_counts

__all__ = ["inside_table", "plot_cuts", "plot_word_patterns", "top_table"]

# "India and Pakistan held talks on Kashmir": six of its eight words hold a sign `re` does not know.
SENTENCE = "भारत और पाकिस्तान ने कश्मीर पर वार्ता की।"
# Forms met inside longer words, and forms missed because they end in a vowel sign.
FORMS = ("पाक", "भारत", "मोदी", "वार्ता", "शांति")


@figures.house_style()
def plot_cuts() -> Exhibit:
    """A short Hindi sentence, word by word, as our tokens and two patterns cut it."""
    pieces = cuts(SENTENCE, "hi")
    pieces.insert(0, "ours", [(word,) for word in pieces.pop("word")])
    figure, ax = figures.axes(height=0.36 * (len(pieces) + 2))
    for (left, heading), name in zip(_headings(), pieces.columns, strict=True):
        ax.text(left, -0.2, heading, va="bottom")
        for row, parts in enumerate(pieces[name]):
            _boxes(ax, parts, pieces["ours"][row][0], left, row)
    ax.set_xlim(-0.1, 10.3)
    ax.set_ylim(len(pieces), -1.7)
    ax.axis("off")
    shown = pieces.map(" · ".join).replace("", "–")
    shown.columns = [heading.replace("\n", " ") for _, heading in _headings()]
    caption = say(
        en="One sentence (“India and Pakistan held talks on Kashmir”), cut in three ways. "
        "Hatched pieces are no words; a dash stands for a word that is lost.",
        hi="एक वाक्य, तीन तरह से कटा हुआ। धारीदार टुकड़े शब्द नहीं हैं; जहाँ सिर्फ़ रेखा है, वहाँ शब्द खो गया।",
    )
    rows = ("; ".join(row) for row in shown.itertuples(index=False))
    return Exhibit(figure, shown, caption, f"{caption} {' | '.join(rows)}.")


def _headings() -> list[tuple[float, str]]:
    """Left edge and heading of each column of the figure of cuts."""
    ours = say(en="our tokens", hi="हमारे शब्द")
    return [(0.0, ours), (2.9, "Python re\n\\w+"), (8.1, "scikit-learn\n(?u)\\b\\w\\w+\\b")]


def _boxes(ax: Axes, parts: tuple[str, ...], word: str, left: float, row: int) -> None:
    """Draw the pieces of one word, side by side; those that are not the word are hatched."""
    for part in parts:
        whole = part == word
        wide = 0.6 + 0.22 * len(part)
        box = Rectangle((left, row + 0.06), wide, 0.88, edgecolor=figures.MUTED)
        box.set(facecolor="#e8edf2" if whole else "none", hatch="" if whole else "////")
        ax.add_patch(box)
        halo = None if whole else {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
        ax.text(left + wide / 2, row + 0.5, part, ha="center", va="center", bbox=halo)
        left += wide + 0.12
    if not parts:
        ax.text(left + 0.2, row + 0.5, "–", va="center")


@figures.house_style()
def plot_word_patterns() -> Exhibit:
    """How many words of our digests common patterns leave whole, by language."""
    rows = [
        (name, code, *language.whole_words(pattern, " ".join(digests()[code]), code))
        for name, pattern in PATTERNS.items()
        for code in ("en", "hi")
    ]
    frame = pd.DataFrame(rows, columns=["pattern", "language", "kept", "total"])
    frame["share"] = frame["kept"] / frame["total"]
    figure, ax = figures.axes(height=2.6)
    for place, row in enumerate(frame.itertuples()):
        hatch = "///" if row.language == "hi" else ""
        ax.barh(place, row.share, color=figures.series(place % 2), hatch=hatch, edgecolor="white")
        ax.text(row.share + 0.01, place, f"{row.kept} / {row.total}", va="center")
    labels = [f"{row.pattern}, {languages()[row.language]}" for row in frame.itertuples()]
    ax.set_yticks(range(len(frame)), labels)
    ax.set_xlim(0, 1.3)
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1])
    ax.invert_yaxis()
    ax.set_xlabel(say(en="share of words left whole", hi="साबुत बचे शब्दों का अनुपात"))
    shown = frame.assign(language=frame["language"].map(languages()), pattern=frame["pattern"])
    shown.columns = [
        say(en="Pattern", hi="पैटर्न"),
        say(en="Language", hi="भाषा"),
        say(en="Left whole", hi="साबुत"),
        say(en="Words", hi="शब्द"),
        say(en="Share", hi="अनुपात"),
    ]
    caption = say(
        en="Words of our digests that two widespread patterns leave whole",
        hi="हमारे सारांशों के कितने शब्द दो आम पैटर्न साबुत छोड़ते हैं",
    )
    alt = "; ".join(
        f"{label}: {row.kept} / {row.total}"
        for label, row in zip(labels, frame.itertuples(), strict=True)
    )
    return Exhibit(figure, shown, caption, f"{caption}: {alt}.")


def top_table(limit: int = 8) -> Table:
    """The most frequent "words" of the Hindi digests, by each pattern and by our tokens."""
    found = top_counts(" ".join(digests()["hi"]), "hi", limit)
    found["shown"] = found["form"] + " (" + found["times"].map(str) + ")"
    shown = found.pivot(index="rank", columns="pattern", values="shown").reset_index()
    shown = shown[["rank", "ours", *PATTERNS]]
    ranks = say(en="Rank", hi="क्रम")
    shown.columns = [ranks, *(heading.partition("\n")[0] for _, heading in _headings())]
    caption = say(
        en="What is counted most often in our Hindi digests, and how often, by each way of cutting",
        hi="हमारे हिंदी सारांशों में सबसे ज़्यादा क्या गिना जाता है और कितनी बार, काटने के हर तरीक़े से",
    )
    return Table(shown.astype({ranks: "int64"}), caption)


def inside_table() -> Table:
    """How often a form between word boundaries is met in the Hindi digests, and is a word."""
    shown = inside_words(FORMS, " ".join(digests()["hi"]), "hi")
    shown.columns = [
        say(en="Form", hi="रूप"),
        say(en="re: \\bform\\b", hi="re: \\bरूप\\b"),
        say(en="regex: \\bform\\b", hi="regex: \\bरूप\\b"),
        say(en="Words that are the form", hi="शब्द जो यही रूप हैं"),
    ]
    caption = say(
        en="Forms between word boundaries in our Hindi digests: found by re, found by regex, there",
        hi="हमारे हिंदी सारांशों में शब्द-सीमाओं के बीच के रूप: re को मिले, regex को मिले, सचमुच मौजूद",
    )
    return Table(shown, caption)
