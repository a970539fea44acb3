"""Find the termbase's terms in a text, inflected forms included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from analysis.language import FormMatcher, Hit, check, normalize_key
from analysis.terminology.termbase import Termbase, read_termbase

__all__ = ["COLUMNS", "concept_of", "find_terms", "inflect", "longest"]

COLUMNS = ["start", "end", "surface", "concept", "form", "rule"]
# Names do not inflect; counted as their domain says.
NAMES = {"person", "place", "organisation"}


def inflect(form: str, language: str) -> list[str]:
    """Forms that a term takes by the regular rules of its language, itself left out.

    Hindi: oblique and plural of the last word, its head (masculine in -ā and in consonants,
    feminine in -ī, -i, -ā and in consonants). English: the plural of the last word. Some results
    are no words; as they occur in no text, they do no harm.

    Parameters
    ----------
    form : str
    language : {'hi', 'en'}

    Examples
    --------
    >>> inflect("समझौता", "hi")
    ['समझौते', 'समझौतों', 'समझौताओं', 'समझौताएं']
    >>> inflect("कश्मीर विवाद", "hi"), inflect("terrorist attack", "en")
    (['कश्मीर विवादों', 'कश्मीर विवादें', 'कश्मीर विवादो'], ['terrorist attacks'])
    """
    endings = _hindi_endings if check(language) == "hi" else _english_endings
    return [form[: len(form) - cut] + ending for cut, ending in endings(form)]


def _hindi_endings(form: str) -> Iterator[tuple[int, str]]:
    last = form[-1:]
    if last == "ा":
        yield from ((1, "े"), (1, "ों"), (0, "ओं"), (0, "एं"))
    elif last in ("े", "ें"):  # listed in the plural
        yield (1, "ों")
    elif last == "ी":
        yield from ((1, "ियों"), (1, "ियां"))
    elif last == "ि":
        yield from ((0, "यों"), (0, "यां"))
    elif "क" <= last <= "ह" or last == "\u093c":
        # चुनावो: the oblique plural without its anusvara, a common slip of newspaper typing.
        yield from ((0, "ों"), (0, "ें"), (0, "ो"))


def _english_endings(form: str) -> Iterator[tuple[int, str]]:
    last = form.rsplit(" ", 1)[-1]
    if form.isupper() or last.endswith("s") or not last[-1:].isalpha():
        return
    if last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        yield (1, "ies")
    elif last.endswith(("sh", "ch", "x", "z")):
        yield (0, "es")
    else:
        yield (0, "s")


@dataclass(frozen=True)
class _Lexicon:
    """Compiled forms of one language: what each stands for and by which rule."""

    matcher: FormMatcher
    known: dict[str, tuple[str, str, str, bool]]


def _compile(termbase: Termbase, language: str) -> _Lexicon:
    domains = termbase.concepts.set_index("id")["domain"]
    forms = termbase.forms[termbase.forms["language"] == language]
    listed = {normalize_key(form) for form in forms["form"]}
    known: dict[str, tuple[str, str, str, bool]] = {}
    for row in forms.itertuples():
        domain = domains[row.concept]
        # A title may be written small, a name may not: pok, khan and lashkar are other words.
        capital = language == "en" and row.form[:1].isupper() and domain != "office"
        rule = "misspelling" if row.kind == "misspelling" else "listed"
        known.setdefault(row.form, (row.concept, row.form, rule, capital))
        if domain in NAMES or rule == "misspelling":
            continue
        for inflected in inflect(row.form, language):
            if normalize_key(inflected) not in listed:
                known.setdefault(inflected, (row.concept, row.form, "inflected", capital))
    return _Lexicon(FormMatcher(known, language), known)


_LEXICONS: dict[tuple[int, str], tuple[Termbase, _Lexicon]] = {}


def _lexicon(termbase: Termbase, language: str) -> _Lexicon:
    # Held with its termbase, so that the id cannot pass to another one; a few are enough.
    key = (id(termbase), language)
    if key not in _LEXICONS:
        if len(_LEXICONS) >= 8:
            _LEXICONS.clear()
        _LEXICONS[key] = (termbase, _compile(termbase, language))
    return _LEXICONS[key][1]


def longest(hits: list[Hit], length: int) -> list[Hit]:
    """Of overlapping hits the longest, of equally long ones the first; ordered by start.

    Parameters
    ----------
    hits : list of Hit
    length : int
        Length of the text in code points.
    """
    taken = bytearray(length)
    kept = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            kept.append(hit)
    return sorted(kept)


def find_terms(text: str, language: str, termbase: Termbase | None = None) -> pd.DataFrame:
    """Terms of the termbase in a text.

    Parameters
    ----------
    text : str
    language : {'hi', 'en'}
    termbase : Termbase, optional
        Default: the project's own.

    Returns
    -------
    pandas.DataFrame
        start, end (code points, half open), surface, concept, form (as listed), rule (``listed``,
        ``inflected`` or ``misspelling``), ordered by start; no two rows overlap.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> find_terms("दोनों देशों में समझौते हुए।", "hi")[["surface", "concept", "rule"]].values.tolist()
    [['समझौते', 'K065', 'inflected']]
    >>> find_terms("The foreign secretaries met us in Delhi.", "en")["form"].tolist()
    ['foreign secretary', 'Delhi']
    """
    check(language)
    lexicon = _lexicon(termbase or _own(), language)
    hits = [
        hit
        for hit in lexicon.matcher.find(text)
        if _cased(text[hit.start : hit.end], hit.form, capital=lexicon.known[hit.form][3])
    ]
    rows = []
    for start, end, found in longest(hits, len(text)):
        concept, form, rule, _ = lexicon.known[found]
        rows.append((start, end, text[start:end], concept, form, rule))
    frame = pd.DataFrame(rows, columns=COLUMNS)
    texts = dict.fromkeys(COLUMNS[2:], "str")
    return frame.astype({"start": "int64", "end": "int64", **texts})


def concept_of(form: str, language: str, termbase: Termbase | None = None) -> str:
    """Concept that a whole form names, inflected or not; ``""`` if it names none.

    Examples
    --------
    >>> concept_of("समझौतों", "hi"), concept_of("समझौतों पर", "hi")
    ('K065', '')
    """
    found = find_terms(form, language, termbase)
    whole = len(found) == 1 and len(found["surface"].iloc[0]) == len(form)
    return str(found["concept"].iloc[0]) if whole else ""


def _cased(surface: str, form: str, *, capital: bool) -> bool:
    """Tell a name from the common word with its letters: LeT from let, PoK from pok."""
    if capital and not surface[:1].isupper():
        return False
    word = form.isalpha() and form.isascii() and sum(map(str.isupper, form)) > 1
    return not word or sum(map(str.isupper, surface)) > 1


_OWN: list[Termbase] = []


def _own() -> Termbase:
    if not _OWN:
        _OWN.append(read_termbase())
    return _OWN[0]
