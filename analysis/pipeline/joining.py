"""Rows of one subject joined to those of another: who speaks, who is meant by a name."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analysis.actors import Authority
from analysis.framing.speakers import Mention, Speaker, speakers
from analysis.framing.voices import Voice
from analysis.terminology import Termbase

__all__ = ["with_speakers", "without_namesakes"]


def with_speakers(
    text: str,
    language: str,
    voices: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    authority: Authority | None = None,
    date: str | None = None,
    outlet: str = "",
) -> pd.DataFrame:
    """Give each voice its speaker, followed back through pronouns, offices and left-out subjects.

    Parameters
    ----------
    text, language
        Text in which both were found, and its language.
    voices, mentions : pandas.DataFrame
        As `analysis.framing.find_voices` and `analysis.actors.find_mentions` return them.
    authority : Authority, optional
        Whose names and offices tell women from men and a minister from a general.
    date : str (EDTF), optional
        Day on which offices are looked up.
    outlet : str
        Who publishes the text.

    Returns
    -------
    pandas.DataFrame
        The rows of `voices` with ``actor`` (id, ``""`` if unknown), ``speaker``, ``unnamed``,
        ``owner``, ``named_start``, ``named_end`` and ``speaker_rule``; see
        `analysis.framing.speakers.Speaker`.

    Examples
    --------
    >>> from analysis.actors import find_mentions, load
    >>> from analysis.framing import find_voices
    >>> text = "Imran Khan wrote a letter. He said that talks would help."
    >>> found = with_speakers(text, "en", find_voices(text, "en"), find_mentions(text, "en"))
    >>> found[["actor", "speaker"]].values.tolist()[-1]
    ['p-imran-khan', 'pronoun']
    >>> text = "इमरान ख़ान ने कहा कि वार्ता होगी। उन्होंने कहा कि रास्ता खुलेगा।"
    >>> found = with_speakers(text, "hi", find_voices(text, "hi"), find_mentions(text, "hi"))
    >>> found["actor"].tolist()
    ['p-imran-khan', 'p-imran-khan']
    """
    columns = ("start", "end", "actor", "type", "rule")
    names = [Mention(*row) for row in zip(*(mentions[name] for name in columns), strict=True)]
    spoken = [Voice(*row) for row in zip(*(voices[name] for name in Voice._fields), strict=True)]
    known = None if authority is None else _describer(authority, date)
    found = speakers(text, language, spoken, names, describe=known, outlet=outlet)
    frame = pd.DataFrame(found, columns=list(Speaker._fields), index=voices.index)
    return pd.concat([voices, frame.astype(_TYPES)], axis=1)


_TYPES = dict.fromkeys(Speaker._fields, "str") | {"named_start": "int64", "named_end": "int64"}


def _describer(authority: Authority, date: str | None) -> Callable[[str], str]:
    """Names of an actor and of the offices held on a date, in both languages."""

    def describe(actor: str) -> str:
        posts = [term.office for term in authority.offices_of(actor, date)]
        labels = [authority.label(one, at) for one in (actor, *posts) for at in ("en", "hi")]
        return "; ".join(labels)

    return describe


def without_namesakes(
    terms: pd.DataFrame, mentions: pd.DataFrame, termbase: Termbase, authority: Authority
) -> pd.DataFrame:
    """Leave out a person's name where the text means another bearer of it.

    The termbase knows that "Khan" may be Imran Khan; only the finder of mentions knows which Khan
    a passage speaks of.
    """
    concepts = termbase.concepts
    people = {id: termbase.label(id, "en") for id in concepts[concepts["domain"] == "person"]["id"]}
    named = mentions[mentions["type"] == "person"]
    kept = []
    for row in terms.itertuples():
        meant = named[(named["start"] < row.end) & (named["end"] > row.start)]["actor"]
        labels = {authority.label(actor) for actor in meant}
        kept.append(row.concept not in people or not labels or people[row.concept] in labels)
    return terms[pd.Series(kept, index=terms.index, dtype="bool")]
