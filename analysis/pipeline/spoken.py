"""Who says what in texts of any kind: voices with their speakers, words in whose mouth."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from analysis.actors import Authority, find_mentions
from analysis.actors import load as load_authority
from analysis.corpus import Document
from analysis.framing import find_voices
from analysis.pipeline.joining import with_speakers
from analysis.pipeline.placing import readable
from analysis.terminology import concordance
from analysis.voiced import voiced

__all__ = ["concordance_by_voice", "spoken"]


def spoken(
    text: str,
    language: str,
    *,
    published: str | None = None,
    outlet: str = "",
    authority: Authority | None = None,
    mentions: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Attributed passages of a text, each with its speaker.

    Parameters
    ----------
    text : str
    language : {"en", "hi"}
    published : str (EDTF), optional
        Day of the text, on which offices are read.
    outlet : str
        Who publishes it: its own voice is no source.
    authority : Authority, optional
        Whom to look for; by default the project's own file.
    mentions : pandas.DataFrame, optional
        As `analysis.actors.find_mentions` returns them; found anew by default.

    Returns
    -------
    pandas.DataFrame
        The columns of `analysis.framing.find_voices`, voices within voices included, then those
        of `analysis.framing.speakers.Speaker`.

    Raises
    ------
    ValueError
        For an unknown language or a date that is no EDTF date.

    Examples
    --------
    >>> text = "Imran Khan wrote on Friday. He said that talks would help."
    >>> spoken(text, "en", published="2019-06")[["actor", "speaker"]].values.tolist()[-1]
    ['p-imran-khan', 'pronoun']
    >>> text = "इमरान ख़ान ने कहा कि वार्ता होगी। उन्होंने कहा कि रास्ता खुलेगा।"
    >>> spoken(text, "hi")["actor"].tolist()
    ['p-imran-khan', 'p-imran-khan']
    """
    known = load_authority() if authority is None else authority
    found = find_mentions(text, language, known, published) if mentions is None else mentions
    voices = find_voices(text, language, nested=True)
    return with_speakers(
        text, language, voices, found, authority=known, date=published, outlet=outlet
    )


def concordance_by_voice(
    documents: Iterable[Document],
    query: str | Iterable[str],
    *,
    language: str,
    authority: Authority | None = None,
    **options: Any,
) -> pd.DataFrame:
    """Key word in context, each line with whose words it stands in.

    Parameters
    ----------
    documents : iterable of Document
        Those of another language are left out.
    query, language, **options
        As in `analysis.terminology.concordance`.
    authority : Authority, optional
        Whom to look for as speakers; by default the project's own file.

    Returns
    -------
    pandas.DataFrame
        The columns of `analysis.terminology.concordance`, then ``voice`` ("quoted", "reported" or
        "outlet"), ``actor``, ``speaker`` and ``unnamed``; page furniture is not searched.

    Examples
    --------
    >>> from analysis.corpus.zones import find_zones
    >>> text = "Modi said that talks would help. Talks failed."
    >>> note = Document("n", text, "en", "2019", "2019", "X", find_zones(text, {"body": "1"}))
    >>> lines = concordance_by_voice([note], "talks", language="en", width=5)
    >>> lines[["match", "voice", "actor"]].values.tolist()
    [['talks', 'reported', 'p-modi'], ['Talks', 'outlet', '']]
    >>> text = "मोदी ने कहा कि वार्ता होगी।"
    >>> note = Document("n", text, "hi", "2019", "2019", "य", find_zones(text, {"body": "1"}))
    >>> concordance_by_voice([note], "वार्ता", language="hi")["actor"].tolist()
    ['p-modi']
    """
    known = load_authority() if authority is None else authority
    texts, parts = {}, []
    for document in documents:
        if document.language != language:
            continue
        text = texts[document.id] = readable(document)
        voices = spoken(
            text,
            language,
            published=document.published,
            outlet=document.outlet,
            authority=known.for_document(document.id),
        )
        parts.append(voices.assign(doc=document.id))
    lines = concordance(texts, query, language=language, **options)
    return voiced(lines, pd.concat(parts, ignore_index=True)) if parts else lines
