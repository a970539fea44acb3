"""A phonetic key that does not depend on the script."""

from __future__ import annotations

from analysis.language.name_parts import parts


def sound_key(name: str) -> str:
    """Return the consonants of a name, as far as every spelling of it tells them apart.

    Vowels are left out (one at the beginning is kept as "a"), and so are h and y, doubling,
    aspiration and retroflexion; voiced and voiceless consonants of one place are one class, since
    spellings such as Natarajan and नटराजन share no more than that. In the manner of Soundex
    (Russell 1918), but from the sounds rather than the letters, so that both scripts meet. Equal
    keys make two names worth comparing, not equal.

    Parameters
    ----------
    name : str
        A word or a name, in Devanagari, a sister script or Latin.

    Returns
    -------
    str
        One key a word, separated by spaces, titles in front left out; "" if there is no sound.

    Examples
    --------
    >>> sound_key("चौधरी"), sound_key("Chaudhary"), sound_key("Choudhry")
    ('ctr', 'ctr', 'ctr')
    >>> sound_key("डॉ. अटल बिहारी वाजपेयी") == sound_key("Atal Behari Vajpayee")
    True
    """
    return " ".join(word.key for word in parts(name) if word.key)
