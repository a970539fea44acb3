"""Groups of an English verb with its auxiliaries: whether one is a cue, and of which classes."""

from __future__ import annotations

import re
from typing import Final

from analysis.framing.voices.english.lexicon import lexicon
from analysis.framing.voices.english.tagging import Line

__all__ = ["GROUP", "by_follows", "classes", "is_verb", "leaned"]

# Auxiliaries, negations and adverbs, "able", "to", and the verb itself.
GROUP: Final = re.compile(
    r"(?:(?:(?<=[or])s|[MHBDX])[aNMHBDX]*(?:(?<=B)n(?=T))?|[aN]+)?(?:T[aN]*)?[VUGEZ]"
)
_PRONOUNS: Final = frozenset(("few", "many", "most", "some", "several", "both", "all", "neither"))
# What may stand before a base form in an order: "do not blame".
_COMMANDS: Final = frozenset(("", "X", "D", "DN", "a", "N"))
_HEADS: Final = ("x", "n", "C")
_URGED: Final = re.compile("n{1,3}T")  # "Rao urges voters to ..."
# What ties a verb of aspect to the next verb: "continues to deny", "went on to say".
_LEANED: Final = re.compile(r"p?T[aN]*[UZ]|G")
# Hearer and preposition: "informed him of".
_LIKENED: Final = re.compile(r"(?:m|[dnxs#CZA]{1,6})S")
_CHARGED: Final = re.compile(r"(?:m|[dnxs#CZA]{1,6})f")


def is_verb(line: Line, group: re.Match[str]) -> bool:
    """Tell a verb from a noun or an adjective of the same form."""
    codes, head = line.codes, group.end() - 1
    code, before = codes[head], codes[group.start() - 1 : group.start()]
    following = codes[head + 1 : head + 2]
    if group.start() == 0 and code in "UZ" and codes[:head] in _COMMANDS:
        return False
    if before == "d" and code != "G" and set(codes[group.start() : head]) == {"a"}:
        # "A highly anticipated treaty", "the badly planned attack"; but "many strongly support".
        many = line.words[group.start() - 1].lower() in _PRONOUNS
        if code in "VE" or not many:
            return False
    if group.start() < head:
        return True
    if before in tuple("sfp") and code in "VEZU":
        return False
    if before == "d" and (code in "ZG" or line.words[head - 1].lower() not in _PRONOUNS):
        return False
    if code != "Z" or before in ("o", "r"):
        return True
    third = line.words[head].lower() != lexicon().bases[line.words[head].lower()]
    if before in (",", ")"):
        return following in tuple("dotTwxQm#")
    if third and before in _HEADS and _URGED.match(codes, head + 1):
        return True
    if before not in _HEADS or following not in tuple("dotTwxQm#p:,"):
        return not following and before == "x"
    plural = line.words[head - 1].endswith("s") or "c" in codes[max(0, head - 4) : head]
    return third != plural or following in ("t", "w")


def classes(line: Line, base: str, head: int) -> tuple[set[str], int]:
    """Classes of a cue by what follows it, and where it ends."""
    verb = lexicon().verbs.get(base)
    if verb is None:
        return set(), head + 1
    if verb.charges and (between := _CHARGED.match(line.codes, head + 1)):
        return {"notify"}, between.end()
    following = line.words[head + 1].lower() if head + 1 < len(line.words) else ""
    for particle, kind in verb.after.get(following, ()):
        size = len(particle)
        if particle == (following,) == ("to",) and "want" in verb.alone:
            continue
        if size == 1 or (*map(str.lower, line.words[head + 1 : head + 1 + size]),) == particle:
            return {kind}, head + 1 + size * (kind != "seem")
    if "as" in verb.after and _LIKENED.match(line.codes, head + 1):
        return verb.alone | {"discuss"}, head + 1
    if verb.topics and not verb.topics.isdisjoint(line.words[head + 1 : head + 6]):
        return verb.alone | {"discuss"}, head + 1
    return verb.alone, head + 1


def leaned(line: Line, head: int) -> tuple[set[str], int, int] | None:
    """The cue on which a verb of aspect leans: "continues to deny", "keeps saying"."""
    match = _LEANED.match(line.codes, head + 1)
    if not match:
        return None
    base = lexicon().bases.get(line.words[match.end() - 1].lower())
    kinds, end = classes(line, base or "", match.end() - 1)
    # "declined to comment": where nothing follows, the second verb is what is declined.
    return (kinds, match.end() - 1, end) if kinds and end < len(line.codes) else None


def by_follows(line: Line, place: int) -> bool:
    """Whether the word at a place is "by"."""
    return line.codes[place : place + 1] == "p" and line.words[place].lower() == "by"
