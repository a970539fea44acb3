"""A text with its time expressions marked inline: TimeML (TIMEX3), and back.

The file carries the whole text, so it is written only from texts that one holds, and belongs to
whom the text belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, urlencode
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from xml.sax.saxutils import escape, quoteattr

import pandas as pd
import regex

from analysis.chronology.exports.characters import XML, guard, unguard
from analysis.chronology.finder import TIME_COLUMNS
from analysis.edtf import parse_edtf

__all__ = ["TIMEX3_ATTRIBUTES", "MarkedText", "from_timeml", "to_timeml"]

TIMEX3_ATTRIBUTES: Final = (
    *("tid", "type", "value", "mod", "quant", "freq"),
    *("temporalFunction", "functionInDocument", "anchorTimeID", "comment"),
)
_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_NO_VALUE: Final = {"DATE": "XXXX-XX-XX", "TIME": "XXXX-XX-XXTXX:XX", "DURATION": "PX", "SET": "PX"}
# A parser turns a carriage return into a line feed, in attributes a line feed into a space.
_IN_TEXT: Final = {"\r": "&#13;"}
_IN_ATTRIBUTE: Final = {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
_EACH: Final = regex.compile(r"(?i)^(?:each|प्रत्येक|प्रति)(?!\w)")
_EVERY: Final = regex.compile(r"(?i)^(?:every|हर)(?!\w)")
_TIMES: Final = regex.compile(
    r"(?i)(?<!\w)(?:(once|एक बार)|(twice|दो बार)|(\d+) (?:times|बार))(?!\w)"
)


class MarkedText(NamedTuple):
    """What a TimeML file holds: the text, its time expressions, the day it was published."""

    text: str
    times: pd.DataFrame
    published: str
    doc: str


def to_timeml(text: str, times: pd.DataFrame, published: str = "", *, doc: str = "") -> str:
    r"""Write a text with its time expressions as TIMEX3 elements.

    Parameters
    ----------
    text : str
        Any string.
    times : pandas.DataFrame
        As `analysis.chronology.find_times` returns them for this text.
    published : str
        EDTF; it becomes the creation time (``t0``).
    doc : str
        Id of the document.

    Returns
    -------
    str
        XML. Our types are DATE, TIME, DURATION and SET; a vague expression is a DURATION if its
        value is one, else a DATE. What TIMEX3 has no attribute for (EDTF, anchor, rule, an empty
        value) stands in ``comment``. A character that XML 1.0 forbids (NUL, other controls, lone
        surrogates) is written ``⟦U+0000⟧`` by its code point, and so is the bracket ``⟦``
        itself; `from_timeml` reads both back.

    Raises
    ------
    ValueError
        If expressions overlap or their surface does not stand in the text where they say.

    References
    ----------
    Saurí et al., *TimeML Annotation Guidelines* 1.2.1, 2006; ISO 24617-1.

    Examples
    --------
    >>> from analysis.chronology import find_times
    >>> text = "बैठक 7 जून 2019 को हुई"
    >>> marked = to_timeml(text, find_times(text, "hi"))
    >>> '<TIMEX3 tid="t1" type="DATE" value="2019-06-07"' in marked
    True
    >>> from_timeml(marked).text == text
    True
    """
    pieces = [_HEAD, f"<DOCID>{_text(doc)}</DOCID>\n<DCT>{_creation(published)}</DCT>\n<TEXT>"]
    behind, last = 0, ""
    ordered = times.sort_values("start", kind="stable")
    for number, row in enumerate(ordered[TIME_COLUMNS].to_dict("records"), 1):
        start, end = int(row["start"]), int(row["end"])
        if (
            start < behind
            or end - start != len(str(row["surface"]))
            or (text[start:end] != row["surface"])
        ):
            reason = "overlaps the one before" if start < behind else "is not in the text there"
            raise ValueError(f"expression {number}, {row['surface']!r} at {start}: {reason}")
        name = f"t{number}"
        attributes = _attributes(row, name, last)
        written = " ".join(f"{key}={_quoted(value)}" for key, value in attributes.items())
        inner = _text(text[start:end])
        pieces += [_text(text[behind:start]), f"<TIMEX3 {written}>{inner}</TIMEX3>"]
        behind = end
        last = name if row["type"] in ("date", "time") and row["edtf"] else last
    pieces += [_text(text[behind:]), "</TEXT>\n</TimeML>\n"]
    return "".join(pieces)


def _text(text: str) -> str:
    return escape(guard(text, XML), _IN_TEXT)


def _quoted(text: str) -> str:
    return quoteattr(guard(text, XML), _IN_ATTRIBUTE)


def _creation(published: str) -> str:
    value = _value_of(published)
    comment = _quoted(urlencode({"edtf": published}))
    return (
        f'<TIMEX3 tid="t0" type="DATE" value="{value}" temporalFunction="false" '
        f'functionInDocument="CREATION_TIME" comment={comment}>{_text(published)}</TIMEX3>'
    )


def _value_of(published: str) -> str:
    """TIMEX3 value of a day of publication: as much of it as all its days share."""
    if not published:
        return _NO_VALUE["DATE"]
    found = parse_edtf(published)
    if found.earliest is None or found.latest is None:
        return _NO_VALUE["DATE"]
    first, last = found.earliest.isoformat(), found.latest.isoformat()
    for length, rest in ((10, ""), (7, "-XX"), (4, "-XX-XX")):
        if first[:length] == last[:length]:
            return first[:length] + rest
    return _NO_VALUE["DATE"]


def _attributes(row: dict[Any, Any], name: str, last: str) -> dict[str, str]:
    kind = _type(str(row["type"]), str(row["value"]))
    surface, anchor = str(row["surface"]), str(row["anchor"])
    kept = {key: str(row[key]) for key in ("edtf", "anchor", "rule")}
    kept |= {"type": str(row["type"])} if kind.lower() != row["type"] else {}
    kept |= {} if row["value"] else {"value": ""}
    found = {
        "tid": name,
        "type": kind,
        "value": str(row["value"]) or _NO_VALUE[kind],
        "mod": str(row["mod"]),
        **(_repeats(surface) if kind == "SET" else {}),
        "temporalFunction": "false" if anchor in ("text", "none") else "true",
        "functionInDocument": "NONE",
        "anchorTimeID": {"publication": "t0", "previous": last}.get(anchor, ""),
        "comment": urlencode(kept, errors="surrogatepass"),
    }
    return {key: value for key, value in found.items() if value or key == "value"}


def _type(kind: str, value: str) -> str:
    if kind == "vague":  # PX and its like, not PAST_REF nor PRESENT_REF
        return "DURATION" if regex.match(r"P[T\dX]", value) else "DATE"
    if kind.upper() not in _NO_VALUE:
        raise ValueError(f"type {kind!r}: expected date, time, duration, set or vague")
    return kind.upper()


def _repeats(surface: str) -> dict[str, str]:
    """Quantifier and frequency of a set, where the expression names them."""
    quant = "EACH" if _EACH.search(surface) else "EVERY" if _EVERY.search(surface) else ""
    match = _TIMES.search(surface)
    count = ("1" if match[1] else "2" if match[2] else match[3]) if match else ""
    return {"quant": quant, "freq": f"{count}X" if count else ""}


class _Builder(TreeBuilder):
    """A tree without declarations: entities could make a small file endless."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise ValueError("a TimeML file with a DOCTYPE is not read: remove the declaration")


def from_timeml(xml: str) -> MarkedText:
    """Read a text and its time expressions from TimeML.

    Parameters
    ----------
    xml : str
        One that `to_timeml` wrote, or another program's: TIMEX3 elements inside TEXT, or in the
        whole document if it has no TEXT; other elements are passed through.

    Returns
    -------
    MarkedText
        Times with the columns of `find_times`. Of another program's file edtf is empty, the
        anchor is publication where anchorTimeID names the creation time, and the rule ``timeml``.

    Raises
    ------
    ValueError
        If the text is no well-formed XML, or declares a DOCTYPE.

    Examples
    --------
    >>> page = '<TimeML><TEXT>It met on <TIMEX3 tid="t1" type="DATE" value="2019">2019</TIMEX3>.'
    >>> from_timeml(page + "</TEXT></TimeML>").times[["start", "end", "value"]].values.tolist()
    [[10, 14, '2019']]
    """
    parser = XMLParser(target=_Builder())
    try:
        # Bytes, so that the declaration's encoding is true.
        parser.feed(xml.removeprefix("\ufeff").encode("utf-8"))
        root = parser.close()
    except (ParseError, UnicodeEncodeError) as error:
        raise ValueError(f"no well-formed XML: {error}") from None
    creation = root.find(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    body = root.find(".//TEXT")
    pieces: list[str] = []
    rows = list(_walk(root if body is None else body, pieces, creation))
    rows.sort(key=lambda row: (row[0], row[1]))
    frame = pd.DataFrame(rows, columns=TIME_COLUMNS)
    numbers = ["start", "end"]
    frame = frame.astype({name: "int64" if name in numbers else "str" for name in TIME_COLUMNS})
    doc = unguard(root.findtext(".//DOCID") or "")
    return MarkedText("".join(pieces), frame, _published(creation), doc)


Row = tuple[int, int, str, str, str, str, str, str, str]


def _walk(root: Element, pieces: list[str], creation: Element | None) -> Iterator[Row]:
    """Rows of the marked expressions; the text goes into `pieces`. No recursion: any depth."""
    length = 0

    def add(text: str | None) -> None:
        nonlocal length
        plain = unguard(text or "")
        pieces.append(plain)
        length += len(plain)

    stack: list[tuple[Element, int, int]] = []  # element, where it starts, pieces before it
    add(root.text)
    todo = [(child, False) for child in reversed(root)]
    while todo:
        element, left = todo.pop()
        if not left:
            stack.append((element, length, len(pieces)))
            add(element.text)
            todo.append((element, True))
            todo += [(child, False) for child in reversed(element)]
            continue
        _, start, first = stack.pop()
        if element.tag == "TIMEX3" and element is not creation:
            yield _row(element, start, length, "".join(pieces[first:]), creation)
        add(element.tail)


def _comment(element: Element) -> dict[str, str]:
    comment = unguard(element.get("comment", ""))
    return dict(parse_qsl(comment, keep_blank_values=True, errors="surrogatepass"))


def _row(element: Element, start: int, end: int, surface: str, creation: Element | None) -> Row:
    kept = _comment(element)
    anchor, rule = kept.get("anchor", ""), kept.get("rule", "")
    if not kept:
        known = creation is not None and element.get("anchorTimeID") == creation.get("tid")
        anchor, rule = "publication" if known else "none", "timeml"
    return (
        *(start, end, surface, kept.get("type", element.get("type", "").lower())),
        *(kept.get("value", unguard(element.get("value", ""))), kept.get("edtf", "")),
        *(unguard(element.get("mod", "")), anchor, rule),
    )


def _published(creation: Element | None) -> str:
    if creation is None:
        return ""
    kept = _comment(creation)
    value = kept.get("edtf", creation.get("value", ""))
    try:
        parse_edtf(value)
    except ValueError:
        return ""
    return value
