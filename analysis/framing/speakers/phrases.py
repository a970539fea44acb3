"""The words that name a source, read: which of them is its head, and what kind of head it is.

In English the head stands before the first preposition, comma or relative (*officials* of the
ministry, the *minister*, who ...), in Hindi it stands last (मंत्रालय के *प्रवक्ता*). A name with a
possessive ending is no head: *Khan's spokesman* is the spokesman.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

import regex

from analysis.framing.speakers.model import LOOSE, SILENT, Mention
from analysis.framing.speakers.words import Word, Words

__all__ = ["Phrase", "mentions_inside", "read"]


class Phrase(NamedTuple):
    """What a source phrase is.

    ``kind``: pronoun, first (person), anonymous, outlet, name (a listed actor), office (a role
    that the finder of names has read as a person or post), role (a bare one), unlisted (somebody
    the authority file does not know) or other. ``owner`` is the actor whose a role is
    (*Khan's* spokesman, officials of *the ministry*), ``roles`` the roles beside a name, ``name``
    where an unlisted one stands, ``joint`` whether several are meant (दोनों नेता).
    """

    start: int
    end: int
    kind: str
    word: Word | None = None
    mention: Mention | None = None
    owner: Mention | None = None
    definite: bool | None = None
    roles: tuple[Word, ...] = ()
    name: tuple[int, int] = (-1, -1)
    joint: bool = False


_BREAK: Final = regex.compile(
    r",|\s[–—-]\s|;|\(|\b(?:of|for|in|from|to|by|at|on|with|near|who|whose|that|which|close|"
    r"familiar|aware|told|quoted|quoting|as|after|before|during|about|among|inside|outside|under)\b",
    regex.I,
)
_POSSESSIVE: Final = regex.compile(r"['’]s?\s+\p{L}")
_JOINED: Final = regex.compile(r"^\s*(?:,|and|और|तथा|एवं|व)(?:\s+the)?\s*$")
_GENITIVE: Final = regex.compile(r"(?<![\p{L}\p{M}])(?:का|के|की|वाले|वाली|वाला)(?![\p{L}\p{M}])")
_TAIL: Final = regex.compile(
    r"(?:\s+(?:ने|जी|साहब|साहिब|भी|ही|ख़ुद|खुद|स्वयं|तो|के|का|की|को|से|himself|herself|themselves|"
    r"itself|also|both))+\s*$|[\s,;:()\"'“”‘’।.–—-]+$"
)
_NAME_EN: Final = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+(?:(?:al|bin|de|ul|ur|van)\s+)?\p{Lu}[\p{L}\p{M}.’'-]*)*"
)
_NAME_BESIDE: Final = regex.compile(rf"(?:\s+of\s+\w+)?,\s+(?P<name>{_NAME_EN.pattern})\s*(?:,|$)")
_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'-]*")


def mentions_inside(
    mentions: Sequence[Mention], starts: list[int], low: int, high: int
) -> list[Mention]:
    """Mentions that touch a span; `starts` are their starts, in order."""
    first = bisect_left(starts, low)
    while first and mentions[first - 1].end > low:
        first -= 1
    return list(mentions[first : bisect_left(starts, high)])


def read(
    text: str, language: str, start: int, end: int, words: Words, mentions: Sequence[Mention]
) -> Phrase:
    """Read the source phrase ``text[start:end]``.

    Parameters
    ----------
    text, language
        The text and its language.
    start, end : int
        Offsets of the phrase.
    words : Words
        Listed words of the text.
    mentions : sequence of Mention
        Names that touch the phrase.

    Examples
    --------
    >>> text = "A spokesman for the ministry"
    >>> found = read(text, "en", 0, len(text), Words(text, "en"), [])
    >>> found.kind, found.word.name, found.definite
    ('role', 'spokesperson', False)
    >>> text = "मंत्रालय के सूत्रों"
    >>> found = read(text, "hi", 0, len(text), Words(text, "hi"), [])
    >>> found.word.means, found.word.number
    ('sources', 'many')
    """
    own = words.inside(start, end)
    low, high = _head(text, language, start, end)
    signs = {word.name for word in own if word.sort == "sign"}
    if any(word.name == "outlet" and word.start < high for word in own):
        return Phrase(start, end, "outlet")
    roles = tuple(word for word in own if word.sort == "role")
    in_head = [word for word in roles if low <= word.start and word.end <= high]
    if "anonymous" in signs:
        return Phrase(start, end, "anonymous", in_head[-1] if in_head else None, roles=roles)
    pronoun = next((word for word in own if word.sort == "pronoun"), None)
    if pronoun and _only(text, low, high, pronoun, start):
        kind = pronoun.name if pronoun.name in ("first", "second", "relative") else "pronoun"
        return Phrase(start, end, kind, pronoun)
    return _noun(text, language, (start, end), (low, high), own, mentions)


def _only(text: str, low: int, high: int, pronoun: Word, start: int) -> bool:
    """Tell whether the head is the pronoun and nothing else: they, but not their spokesman."""
    before = text[start : pronoun.start]
    return pronoun.end >= high and not _WORD.search(before)


def _head(text: str, language: str, start: int, end: int) -> tuple[int, int]:
    """Where the head of the phrase lies, from its determiner to its last word."""
    low, high = start, end
    if language == "en":
        first = _WORD.search(text, start, end)
        cut = _BREAK.search(text, first.end() if first else start, end)
        high = cut.start() if cut else end
    while tail := _TAIL.search(text, low, high):
        high = tail.start()
    if language == "hi":
        low = max((m.end() for m in _GENITIVE.finditer(text, low, high)), default=low)
    while low < high and not (text[low].isalnum()):
        low += 1
    return low, high


def _noun(
    text: str,
    language: str,
    span: tuple[int, int],
    head: tuple[int, int],
    own: list[Word],
    mentions: Sequence[Mention],
) -> Phrase:
    low, high = head
    roles = tuple(word for word in own if word.sort == "role")
    last = next((w for w in reversed(roles) if low <= w.start and w.end <= high), None)
    mentions = [m for m in mentions if not _common(text, m, last)]
    named = [m for m in mentions if not _owns(text, language, m, span[1])]
    inside = [m for m in named if m.start < high and m.end > low]
    people = [m for m in inside if m.type == "person" and not _covers(m, last)]
    if not people and last:
        people = _apposed(text, named, high)
    if people:
        return Phrase(*span, "name", None, people[-1], roles=roles)
    beside = _NAME_BESIDE.match(text, high, span[1]) if language == "en" else None
    if beside and not inside:
        return Phrase(*span, "unlisted", None, roles=roles, name=beside.span("name"))
    ending = next((m for m in inside if m.end >= high), None)
    if ending and not _covers(ending, last) and _JOINED.match(text[inside[0].end : ending.start]):
        ending = inside[0]  # China and the US: one voice has one actor, the first
    if last and last.end >= high:
        return _of_role(text, span, last, own, mentions, ending)
    if ending or inside:
        mention = ending or inside[-1]
        return Phrase(*span, _kind_of(mention), last, mention, roles=roles)
    name = _unlisted(text, language, low, high, own)
    if name[0] >= 0:
        return Phrase(*span, "unlisted", None, roles=roles, name=name)
    if last:
        return _of_role(text, span, last, own, mentions, None)
    other = max(named, key=lambda m: (m.type == "person", m.end - m.start), default=None)
    kind = _kind_of(other) if other else "other"
    return Phrase(*span, kind, None, other, roles=roles, name=head)


def _kind_of(mention: Mention) -> str:
    held = mention.rule.startswith("role") and mention.type in ("person", "post", "office")
    return "office" if held else "name"


def _common(text: str, mention: Mention, word: Word | None) -> bool:
    """Tell a common noun from a name with its letters: the diplomat, The Diplomat."""
    paper = mention.type == "media" and _covers(mention, word)
    return paper and word is not None and text[word.start].islower()


def _covers(mention: Mention, word: Word | None) -> bool:
    return word is not None and mention.start <= word.start and word.end <= mention.end


def _of_role(
    text: str,
    span: tuple[int, int],
    last: Word,
    own: list[Word],
    mentions: Sequence[Mention],
    ending: Mention | None,
) -> Phrase:
    """A phrase whose head is a role: the minister, a spokesman for the ministry."""
    roles = tuple(word for word in own if word.sort == "role")
    signs = {w.name for w in own if w.sort == "sign" and w.end <= last.start}
    definite = True if "definite" in signs else False if "indefinite" in signs else None
    whose = [m for m in mentions if not _covers(m, last) and m.type not in SILENT]
    owner = whose[-1] if whose else None
    theirs = any(w.sort == "pronoun" and w.end <= last.start for w in own)
    if theirs and ending is not None and ending.rule in LOOSE:
        ending = None  # "her spokesman" is not the spokesman nearest by
    kind = "role" if ending is None else _kind_of(ending)
    joint = "joint" in signs and last.number == "many"
    return Phrase(*span, kind, last, ending, owner, definite, roles, joint=joint)


def _owns(text: str, language: str, mention: Mention, end: int) -> bool:
    """Tell a name in the possessive, which another noun follows."""
    if language == "en":
        behind = _POSSESSIVE.match(text, mention.end)
        return behind is not None and behind.end() <= end
    behind = _GENITIVE.match(text, mention.end + 1) if text[mention.end : mention.end + 1] else None
    return behind is not None and bool(_WORD.search(text, behind.end(), end))


def _apposed(text: str, named: list[Mention], high: int) -> list[Mention]:
    """The person named beside a role: the prime minister, Imran Khan."""
    return [
        m
        for m in named
        if m.type == "person" and m.start >= high and not _WORD.search(text, high, m.start)
    ][:1]


def _unlisted(text: str, language: str, low: int, high: int, own: list[Word]) -> tuple[int, int]:
    """Where somebody is named whom the authority file does not know; (-1, -1) if nowhere."""
    if language == "hi":
        ends = [w.end for w in own if low <= w.start and w.end < high]
        words = list(_WORD.finditer(text, max(ends, default=low), high))
        # One word alone is as likely a shepherd as a name.
        return (words[0].start(), high) if len(words) > 1 or (words and ends) else (-1, -1)
    found = [m for m in _NAME_EN.finditer(text, low, high) if m.end() == high]
    if not found or not text[high - 1].isalpha():
        return -1, -1
    covered = (w.end for w in own if found[-1].start() <= w.start and w.end <= high)
    start = max(covered, default=found[-1].start())
    word = _WORD.search(text, start, high)
    return (word.start(), high) if word else (-1, -1)
