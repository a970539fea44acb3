"""Words by which a text names its sources without a name: three tables, found in one pass.

``roles.csv`` lists what people and papers are called (*the minister*, सूत्रों), in the singular and
in the plural, each with the ``group`` under which it is counted where nobody is named.
``pronouns.csv`` lists pronouns with number, gender and what they may stand for, ``signs.csv`` the
words that make a noun phrase definite or not, that withhold a name, that mean the outlet itself,
or that tell a woman from a man.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from analysis.framing import word_tables
from analysis.language import FormMatcher, check

__all__ = ["GROUPS", "Word", "Words", "lexicon"]

_FOLDER: Final = Path(__file__).parent
_ROLES: Final = ("role", "group", "office", "one_en", "many_en", "one_hi", "many_hi")
_PRONOUNS: Final = ("kind", "number", "gender", "means", "en", "hi")
_SIGNS: Final = ("sign", "en", "hi")
GROUPS: Final = tuple(
    dict.fromkeys(r["group"] for r in word_tables.rows(_FOLDER / "roles.csv", _ROLES))
)


class Word(NamedTuple):
    """One listed word in a text.

    ``sort`` is role, pronoun or sign; ``name`` the role, the kind of pronoun or the sign;
    ``number`` one, many or "" (either); ``gender`` m, f or ""; ``means`` the group of a role or
    what a pronoun stands for (person, thing, any); ``office`` whether one holder fills the role.
    """

    start: int
    end: int
    form: str
    sort: str
    name: str
    number: str = ""
    gender: str = ""
    means: str = ""
    office: bool = False


class Words:
    """The listed words of one text, in order of place.

    Examples
    --------
    >>> [(word.form, word.name) for word in Words("the foreign minister said he knew", "en").all]
    [('the', 'definite'), ('foreign minister', 'minister'), ('he', 'third')]
    >>> [(word.form, word.number) for word in Words("सूत्रों ने कहा", "hi").all]
    [('सूत्रों', 'many')]
    """

    def __init__(self, text: str, language: str) -> None:
        matcher, known = lexicon(language)
        found = []
        reach = 0
        for start, end, form in matcher.find(text):
            surface = text[start:end]
            for word in known[form]:
                inner = end <= reach and word.sort == "role"
                if not inner and _cased(surface, form, word.sort):
                    found.append(Word(start, end, *word[2:]))
            reach = max(reach, end)
        self.all = found
        self._starts = [word.start for word in found]

    def inside(self, start: int, end: int) -> list[Word]:
        """Words that lie within a span."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [word for word in self.all[first:last] if word.end <= end]


def _cased(surface: str, form: str, sort: str) -> bool:
    """Tell US from us, and a given name from a word with its letters."""
    if sort == "pronoun" and len(surface) > 1 and surface.isupper():
        return False
    return not form[:1].isupper() or surface[:1].isupper()


@cache
def lexicon(language: str) -> tuple[FormMatcher, dict[str, tuple[Word, ...]]]:
    """All listed forms of a language, compiled, with what each may be."""
    known: dict[str, tuple[Word, ...]] = {}
    for word in _listed(check(language)):
        known[word.form] = (*known.get(word.form, ()), word)
    return FormMatcher(known, language), known


def _listed(language: str) -> list[Word]:
    found = []
    for row in word_tables.rows(_FOLDER / "roles.csv", _ROLES):
        office = row["office"] == "yes"
        for number in ("one", "many"):
            for form in word_tables.forms(row[f"{number}_{language}"]):
                found.append(
                    Word(-1, -1, form, "role", row["role"], number, "", row["group"], office)
                )
    for row in word_tables.rows(_FOLDER / "pronouns.csv", _PRONOUNS):
        for form in word_tables.forms(row[language]):
            means = (row["number"], row["gender"], row["means"])
            found.append(Word(-1, -1, form, "pronoun", row["kind"], *means))
    for row in word_tables.rows(_FOLDER / "signs.csv", _SIGNS):
        for form in word_tables.forms(row[language]):
            found.append(Word(-1, -1, form, "sign", row["sign"]))
    return found
