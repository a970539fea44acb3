"""English words as the voice finder knows them: what each can be, and what it reports.

``words.csv`` gives closed classes a letter, ``irregular.csv`` irregular forms, and
``cues.csv`` the words that report speech, thought and stance, by class, with the particles
that must follow. A sentence becomes a string of letters, so that rules can be regular expressions
over it. Letters of open classes: ``U V E G`` base, finite, participle and -ing form of a cue verb,
``u v e g`` those of another verb, ``Z`` noun or verb, ``C`` cue noun, ``A`` cue adjective, ``K``
an adjective of what is clear to all, ``x`` a capitalised word, ``#`` a number, ``n`` the rest.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from analysis.framing.word_tables import forms, rows

__all__ = ["Lexicon", "Verb", "inflected", "letter", "lexicon"]

_FOLDER: Final = Path(__file__).parent
_NOMINAL: Final = {"noun": "C", "agent": "C", "adjective": "A", "clear": "K"}
_CLOSED: Final = "#domrtwbcSkTfpMHBDXNsyP"
_NAMES: Final = frozenset(("May", "Will", "Mark", "March"))
_ENDINGS: Final = (("ed", "v"), ("ing", "g"), ("ly", "a"))
# Verbs of more than one syllable whose last letter is doubled, as it bears the stress.
_DOUBLED: Final = frozenset(
    ("admit", "commit", "concur", "occur", "permit", "prefer", "rebut", "refer", "regret")
)
_VOWELS: Final = frozenset("aeiou")


class Verb(NamedTuple):
    """How a verb reports: its classes alone and, by what follows it, with particles.

    `topics` are the words one of which its object must hold; `charges` says that its object
    stands before its particle ("warned him of ...").
    """

    alone: set[str]
    after: dict[str, list[tuple[tuple[str, ...], str]]]
    topics: set[str]
    charges: set[str]


# Class of a noun or adjective, and the words one of which must follow.
Nominal = tuple[str, frozenset[str]]


class Lexicon(NamedTuple):
    """Letters and bases of forms, verbs by base, nouns and adjectives, and two kinds of verb.

    *Aspect* verbs lean on the next verb ("keeps saying"), *light* verbs on a noun ("make a call").
    """

    letters: dict[str, str]
    bases: dict[str, str]
    verbs: dict[str, Verb]
    nominals: dict[str, list[Nominal]]
    aspect: frozenset[str]
    light: frozenset[str]


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    table = rows(_FOLDER / "irregular.csv", ("verb", "past", "participle"))
    return {row["verb"]: (row["past"], row["participle"]) for row in table}


def inflected(verb: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of an English verb.

    Examples
    --------
    >>> inflected("deny"), inflected("tell"), inflected("admit")[1]
    (('denies', 'denied', 'denied', 'denying'), ('tells', 'told', 'told', 'telling'), 'admitted')
    """
    stem, last, before = verb, verb[-1], verb[-2]
    short = sum(sound in _VOWELS for sound in verb) == 1 and before in _VOWELS
    if verb in _DOUBLED or (short and last in "bdgmnprt"):
        stem = verb + last
    third, past, present = f"{verb}s", f"{stem}ed", f"{stem}ing"
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        third = f"{verb}es"
    if last == "y" and before not in _VOWELS:
        third, past = f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    elif last == "e":
        past = f"{verb}d"
        present = f"{verb[:-2]}ying" if before == "i" else f"{verb[:-1]}ing"
        present = f"{verb}ing" if before == "e" else present
    past, participle = _irregular().get(verb, (past, past))
    return third, past, participle, present


def _add_verb(known: Lexicon, verb: str, names: str) -> None:
    """Add a verb's forms; `names` are the letters of base, finite, participle and -ing form."""
    third, past, participle, present = inflected(verb)
    forms = ((verb, 0), (third, 1), (participle, 2), (past, 1), (present, 3))
    for form, kind in forms:
        known.letters[form] = names[kind]
        known.bases[form] = verb


@cache
def lexicon() -> Lexicon:
    """Every word of the tables."""
    table = rows(_FOLDER / "words.csv", ("letter", "words", "meaning"))
    closed = {row["letter"]: forms(row["words"]) for row in table}
    aspect, light = frozenset(closed.pop("I")), frozenset(closed.pop("Y"))
    known = Lexicon({}, {}, {}, {}, aspect, light)
    for verb in [*_irregular(), *closed.pop("O")]:
        _add_verb(known, verb, "uveg")
    for verb in aspect:
        _add_verb(known, verb, "UVEG")
    either = closed.pop("Z")
    for row in rows(_FOLDER / "cues.csv", ("class", "particles", "words", "meaning")):
        for word in forms(row["words"]):
            _add_cue(known, word.split(), row["class"], forms(row["particles"]))
    for word in either:
        known.letters[word] = known.letters[inflected(word)[0]] = "Z"
    for name, members in closed.items():
        known.letters.update(dict.fromkeys(members, name if name != "L" else "n"))
    return known


def _add_cue(known: Lexicon, words: list[str], kind: str, particles: list[str]) -> None:
    word, *more = words
    if kind in _NOMINAL:
        for form in (word, inflected(word)[0]) if _NOMINAL[kind] == "C" else (word,):
            known.nominals.setdefault(form, []).append((kind, frozenset(particles)))
            known.letters.setdefault(form, _NOMINAL[kind])
        return
    _add_verb(known, word, "UVEG")
    verb = known.verbs.setdefault(word, Verb(set(), {}, set(), set()))
    if kind == "topic":
        verb.topics.update(particles)
    elif kind == "notify":
        verb.charges.update(particles)
    elif not particles:
        verb.alone.add(kind)
    for particle in particles if kind not in ("topic", "notify") else ():
        following = (*more, *particle.split())
        options = verb.after.setdefault(following[0], [])
        options.append((following, kind))
        options.sort(key=lambda option: -len(option[0]))


def letter(word: str) -> str:
    """Letter of a word as it is written in a text.

    Examples
    --------
    >>> [letter(word) for word in ["The", "minister", "Mira", "denied", "claims", "2016"]]
    ['d', 'n', 'x', 'V', 'Z', '#']
    """
    low = word.lower().replace("’", "'")
    found = lexicon().letters.get(low, "")
    if word != low and word[0] != low[0]:
        # A name may look like any word; only closed classes are told in spite of a capital.
        closed = found and found in _CLOSED and not (len(word) > 1 and word.isupper())
        return found if closed and word not in _NAMES else "x"
    if found:
        return found
    if not word[0].isalpha():
        return "#"
    for ending, name in _ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return name
    return "n"
