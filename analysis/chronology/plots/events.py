"""Figures of the events: all of them in lanes, and a stretch of time one a row."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from analysis import figures
from analysis.edtf import parse_edtf
from analysis.figures import Exhibit, say
from analysis.figures.style import house_style
from analysis.figures.timeline import Mark, draw_lanes, draw_rows, place_labels, time_axis

__all__ = ["closeup", "overview", "text_days"]

_MARGIN = timedelta(days=450)


def _groups() -> dict[str, tuple[str, ...]]:
    """Lanes of the overview: name and event types."""
    return {
        say(en="Talks, contacts", hi="वार्ता, संपर्क"): (
            *("summit", "talks", "contact", "statement", "cbm"),
        ),
        say(en="Agreements, ceasefires", hi="समझौते, युद्धविराम"): ("agreement", "ceasefire"),
        say(en="Breakdowns, sanctions", hi="वार्ता भंग, प्रतिबंध"): ("breakdown", "sanction"),
        say(en="War, military action", hi="युद्ध, सैन्य कार्रवाई"): (
            *("war", "military_action", "crisis"),
        ),
        say(en="Attacks", hi="हमले"): ("attack",),
        say(en="Law, domestic", hi="क़ानून, घरेलू"): ("constitutional", "domestic", "humanitarian"),
        say(en="UN, third parties", hi="संयुक्त राष्ट्र, तीसरे पक्ष"): ("un_resolution", "third_party"),
    }


def _title(frame: pd.DataFrame) -> pd.Series:
    return frame[say(en="title_en", hi="title_hi")]


def _marks(timeline: pd.DataFrame, lanes: dict[str, str]) -> list[Mark]:
    marks = []
    for row, title in zip(timeline.to_dict("records"), _title(timeline), strict=True):
        told = int(row["mentions"]) > 0
        edtf = parse_edtf(str(row["date"]))
        marks.append(
            Mark(
                edtf.earliest,
                edtf.latest,
                f"{title} ({str(row['texts']).replace(';', ', ')})" if told else str(title),
                lanes.get(str(row["type"]), ""),
                figures.ACCENT if told else figures.INK,
                "D" if told else "o",
                not row["doubtful"],
                told,
            )
        )
    return marks


def text_days(sources: pd.DataFrame) -> list[tuple[date, str]]:
    """Likeliest day of publication of each text (the last one of several), with its id."""
    days = []
    for row in sources.itertuples():
        likely = parse_edtf(str(row.published))
        day = likely.latest or likely.earliest
        if day:
            days.append((day, str(row.id)))
    return days


def _event_table(timeline: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            say(en="Event", hi="घटना"): _title(timeline),
            say(en="Date (EDTF)", hi="तारीख़ (EDTF)"): timeline["date"],
            say(en="Evidence", hi="प्रमाण"): timeline["grade"],
            say(en="Texts that report it", hi="किस पाठ में"): timeline["texts"],
            say(en="Source", hi="स्रोत"): timeline["source"],
        }
    )


@house_style()
def overview(timeline: pd.DataFrame, sources: pd.DataFrame) -> Exhibit:
    """All events in lanes by kind, with the texts placed among them.

    Parameters
    ----------
    timeline : pandas.DataFrame
        From `analysis.chronology.timeline` with reports.
    sources : pandas.DataFrame
        The table ``sources``.
    """
    groups = _groups()
    lanes = {kind: name for name, kinds in groups.items() for kind in kinds}
    days = text_days(sources)
    first = min(date.fromisoformat(day) for day in timeline["start"] if day)
    last = max([*(date.fromisoformat(d) for d in timeline["end"] if d), *(d for d, _ in days)])
    figure, ax = figures.axes(height=4.0)
    time_axis(ax, first - _MARGIN, last + _MARGIN)
    draw_lanes(ax, _marks(timeline, lanes), list(groups))
    bottom = -len(groups) + 0.4
    ax.vlines([day for day, _ in days], bottom, 0.6, color=figures.MUTED, linewidth=0.7, zorder=1)
    levels = place_labels(figure, ax, days, base=0.75, step=0.5)
    ax.set_ylim(bottom, 0.75 + 0.5 * levels)
    told = timeline[timeline["mentions"] > 0]
    busiest = timeline["start"].str[:3].value_counts().idxmax() + "0"
    return Exhibit(
        figure,
        _event_table(timeline),
        say(
            en=f"The {len(timeline)} events of the reference chronology by kind, and the days on "
            "which the texts were published (vertical lines). Diamonds: events that a text "
            "reports. Bars: events of more than a day. Hollow: the date is doubtful.",
            hi=f"संदर्भ कालक्रम की {len(timeline)} घटनाएँ, प्रकार के अनुसार, और पाठों के प्रकाशन के दिन "
            "(खड़ी रेखाएँ)। हीरे: जिन घटनाओं की ख़बर किसी पाठ में है। पट्टियाँ: एक दिन से लंबी घटनाएँ। "
            "ख़ाली चिह्न: तारीख़ संदिग्ध है।",
        ),
        say(
            en=f"Timeline from {first.year} to {last.year}: {len(timeline)} events, "
            f"{len(told)} of them reported by the texts; most events fall in the {busiest}s.",
            hi=f"{first.year} से {last.year} तक का कालक्रम: {len(timeline)} घटनाएँ, जिनमें "
            f"{len(told)} की ख़बर पाठों में है; सबसे अधिक घटनाएँ {busiest} के दशक में।",
        ),
    )


@house_style()
def closeup(timeline: pd.DataFrame, sources: pd.DataFrame, *, start: str, end: str) -> Exhibit:
    """One row an event between two days, with the days of publication."""
    part = timeline[(timeline["start"] >= start) & (timeline["start"] <= end)]
    days = [pair for pair in text_days(sources) if start <= pair[0].isoformat() <= end]
    figure, ax = figures.axes(width=8.2, height=1.2 + 0.34 * len(part))
    margin = timedelta(days=60)
    time_axis(ax, date.fromisoformat(start) - margin, date.fromisoformat(end) + margin)
    draw_rows(ax, _marks(part, {}), size=7.6)
    ax.vlines(
        [day for day, _ in days], -len(part), 0.7, color=figures.MUTED, linewidth=0.6, zorder=1
    )
    levels = place_labels(figure, ax, days, base=1.0, step=0.9)
    ax.set_ylim(-len(part) + 0.3, 1.0 + 0.9 * levels)
    told = part[part["mentions"] > 0]
    return Exhibit(
        figure,
        _event_table(part),
        say(
            en=f"Events from {start[:4]} to {end[:4]}. Bold with a diamond: reported by the texts "
            "in brackets. Vertical lines: days of publication.",
            hi=f"{start[:4]} से {end[:4]} तक की घटनाएँ। मोटे अक्षर और हीरा: कोष्ठक में दिए पाठों में "
            "ख़बर है। खड़ी रेखाएँ: प्रकाशन के दिन।",
        ),
        say(
            en=f"List of {len(part)} events in order of time; {len(told)} are reported, the "
            f"latest of them: {_title(told).iloc[-1] if len(told) else 'none'}.",
            hi=f"समय के क्रम में {len(part)} घटनाएँ; {len(told)} की ख़बर है, उनमें सबसे नई: "
            f"{_title(told).iloc[-1] if len(told) else 'कोई नहीं'}।",
        ),
    )
