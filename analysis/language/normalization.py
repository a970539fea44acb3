"""Comparison keys: what two spellings of one word have in common.

A key is for comparing, never for showing. The text itself is not altered:
:class:`~analysis.language.KeyedText` holds a text beside its key and leads back from one to the
other.

The folding follows Unicode (NFC, full case folding) and the spelling variation that the Central
Hindi Directorate's standard allows: nukta may be left out, chandrabindu and anusvara stand for one
another, a half nasal before a stop it is homorganic with may be written as anusvara (नरेन्द्र =
नरेंद्र, सम्बन्ध = संबंध; but सम्मेलन stays), a final ये or यी after a vowel as ए or ई (गये = गए,
स्थायी = स्थाई). A colon typed for a visarga (दु:ख) is one; the colon of कहा: is not.
indic-nlp-library folds part of this; we do not call its normaliser here because it also turns every
other colon into a visarga and moves offsets. Spellings that differ more, and may be two words, are
folded by :func:`~analysis.language.spelling_key`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import regex

from analysis.language.clusters import fold_clusters, stands_alone
from analysis.language.codepoints import (
    Codes,
    Flags,
    Offsets,
    Table,
    blocks,
    code_points,
    places,
    text_of,
)
from analysis.language.visarga import VISARGA_FINAL, VISARGA_INSIDE

NUKTA: Final = "\u093c"
VIRAMA: Final = "\u094d"
ANUSVARA: Final = "\u0902"

# Marks and joiners that belong to the letter before them, so to its span.
_MARKS = rf"{NUKTA}\u0951-\u0954\u200c\u200d\ufe00-\ufe0f"
_ATTACHED = regex.compile(f"[{_MARKS}]")
# Invisible controls that belong to nothing: soft hyphen, zero-width space, direction marks.
_CONTROLS = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_CONTROL: Final = regex.compile(f"[{_CONTROLS}]")
TRAILING_CONTROL: Final = regex.compile(f"[{_CONTROLS}]++$")
LEFT_OUT: Final = _MARKS + _CONTROLS  # for a class of characters in a pattern

_SPACES = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
)
_ONE_TO_ONE: Final = {
    **{chr(0x966 + digit): str(digit) for digit in range(10)},
    **dict.fromkeys("\u0900\u0901", ANUSVARA),
    **dict(zip("\u0929\u0931\u0934", "नरळ", strict=True)),
    **dict(zip(map(chr, range(0x958, 0x960)), "कखगजडढफय", strict=True)),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys(_SPACES, " "),
}

# The classes of stops (ka, cha, tta, ta, pa) before which a nasal's half form is an anusvara; न्
# also before the classes of च, ट and क, where loanwords put it (काउन्टर, इन्जीनियर, इन्कार).
_STOPS: Final = ("कखगघ", "चछजझ", "टठडढ", "तथदध", "पफबभ")
_NASALS: Final = {"ङ": 0b00001, "ञ": 0b00010, "ण": 0b00100, "न": 0b01111, "म": 0b10000}

DROPPED: Final = 2
COMPLEX: Final = 4  # may change its neighbours: combining marks, letters that fold to several
_VIRAMA: Final = 8
_YA: Final = 16
_GLIDE_SIGN: Final = 32  # े and ी
_STOP: Final = 0b11111 << 6  # one flag for each class
_NASAL: Final = 0b11111 << 11  # one for each class that the nasal stands before


def classify(char: str) -> tuple[int, int]:
    """Tell what becomes of a character, and which one stands for it in the key."""
    if _ATTACHED.match(char) or _CONTROL.match(char):
        return DROPPED, ord(char)
    known = _ONE_TO_ONE.get(char)
    if "\u0900" <= char <= "\u097f":  # nothing but nukta composes here
        known = known or char
        flags = _VIRAMA * (known == VIRAMA) | _YA * (known == "य") | _GLIDE_SIGN * (known in "ेी")
        stop = sum(1 << number for number, letters in enumerate(_STOPS) if known in letters)
        return flags | stop << 6 | _NASALS.get(known, 0) << 11, ord(known)
    if known:
        return 0, ord(known)
    folded = stands_alone(char)
    if folded is None:
        return COMPLEX, ord(char)
    return 0, ord(_ONE_TO_ONE.get(folded, folded))


_TABLE: Final = Table(classify)

_VISARGA: Final = regex.compile(
    rf"(?<=(?<!\w)(?:{VISARGA_INSIDE})):(?=[कखपफशषस])|(?<=(?<!\w)(?:{VISARGA_FINAL})):(?!\w)"
)
# ये and यी at the end of a word; the endings of the future (-ये-गा) and of the plural (-यीं) may
# follow. Not after virama nor at the beginning of a word.
_LETTER = r"[\u0900-\u0963\u0971-\u097f]"
_FINAL_GLIDE: Final = regex.compile(
    rf"(?<={_LETTER}(?<!{VIRAMA}))य[ेी]{ANUSVARA}?(?:ग[ाेी])?(?!{_LETTER})"
)


def _half_nasals(codes: Codes, flags: Flags) -> Offsets:
    """Write half nasals before stops of their class as anusvara; return where a virama goes."""
    viramas = places(flags[1:-1] & _VIRAMA != 0) + 1
    held = flags[viramas - 1] >> 5 & flags[viramas + 1] & _STOP
    gone: Offsets = viramas[held != 0]
    codes[gone - 1] = ord(ANUSVARA)
    return gone


def _final_glides(codes: Codes, flags: Flags) -> list[int]:
    """Write final ये and यी as ए and ई; return where a vowel sign goes."""
    glides = places(flags[:-1] & _YA != 0)
    glides = glides[flags[glides + 1] & _GLIDE_SIGN != 0]
    if not glides.size:
        return []
    key = text_of(codes)
    signs = [glide + 1 for glide in glides.tolist() if _FINAL_GLIDE.match(key, glide)]
    for sign in signs:
        codes[sign - 1] = ord("ए" if key[sign] == "े" else "ई")
    return signs


def _fold_block(text: str) -> tuple[str, Offsets | None]:
    """Return the key, and the offset in ``text`` of each of its characters (None: the same)."""
    codes = code_points(text)
    flags = _TABLE.flags(codes)
    origin: Offsets | None = None
    if (flags & (DROPPED | COMPLEX)).any():
        origin = places(flags & DROPPED == 0)
        codes, flags = codes.take(origin), flags.take(origin)
        if (flags & COMPLEX).any():
            codes, sources = fold_clusters(codes, places(flags & COMPLEX != 0))
            flags = _TABLE.flags(codes)
            kept = places(flags & DROPPED == 0)
            codes, flags, origin = codes[kept], flags[kept], origin[sources[kept]]
    codes = _TABLE.mapped(codes)
    viramas, signs = _half_nasals(codes, flags), _final_glides(codes, flags)
    if viramas.size or signs:
        keep = np.ones(len(codes), bool)
        keep[viramas] = keep[signs] = False
        kept = places(keep)
        codes = codes.take(kept)
        origin = kept if origin is None else origin.take(kept)
    key = text_of(codes)
    return (_VISARGA.sub("\u0903", key) if ":" in key else key), origin


def fold(text: str) -> tuple[str, Offsets | None]:
    """Do the same for a text of any length."""
    keys: list[str] = []
    origins: list[Offsets] = []
    moved = False
    for start, end in blocks(text):
        key, origin = _fold_block(text[start:end])
        keys.append(key)
        origins.append(np.arange(start, end) if origin is None else origin + start)
        moved = moved or origin is not None
    return "".join(keys), np.concatenate(origins) if moved else None


# What is folded does not reach over a space, and a language repeats its words: in a text too short
# for arrays to pay, each word is looked up among those folded before.
_SHORT: Final = 2048
_KEYS: Final[dict[str, str]] = {}
_MOST_KEYS: Final = 1 << 16
_FEW: Final = 24  # words for which arrays do not pay


def _key(text: str) -> str:
    """Return the key of ``text``, put together from those of its words."""
    if len(text) > _SHORT:
        return "".join(_fold_block(text[start:end])[0] for start, end in blocks(text))
    lines = "\n" in text
    words = (text.replace("\n", " \n ") if lines else text).split(" ")
    try:
        key = " ".join([_KEYS[word] for word in words])
    except KeyError:
        keys = _learn(words)
        key = " ".join([keys[word] for word in words])
    return key.replace(" \n ", "\n") if lines else key


# Characters that are folded one by one, to another or to nothing: most words have no others.
_ALONE: Final = {
    code: None if flags & DROPPED else chr(mapped)
    for code in (*range(0x80), *range(0x900, 0x980), *range(0x200B, 0x2030))
    for flags, mapped in [classify(chr(code))]
    if not flags & COMPLEX
}
_IN_ALONE: Final = regex.compile(f"[{regex.escape(''.join(map(chr, _ALONE)))}]*+")
_HALF_NASAL: Final = regex.compile(
    "|".join(
        f"{nasal}{VIRAMA}(?=[{''.join(s for n, s in enumerate(_STOPS) if classes >> n & 1)}])"
        for nasal, classes in _NASALS.items()
    )
)
_GLIDES: Final = {"े": "ए", "ी": "ई"}


def _fold_word(word: str) -> str | None:
    """Fold one short word without arrays; None if it holds characters that need more."""
    if not _IN_ALONE.fullmatch(word):
        return None
    key = word.translate(_ALONE)
    if "य" in key:
        key = _FINAL_GLIDE.sub(lambda match: _GLIDES[match[0][1]] + match[0][2:], key)
    if VIRAMA in key:
        key = _HALF_NASAL.sub(ANUSVARA, key)
    return _VISARGA.sub("\u0903", key) if ":" in key else key


def _learn(words: list[str]) -> dict[str, str]:
    """Return the keys of ``words``, and remember them."""
    keys = {"\n": "\n", **{word: _KEYS[word] for word in words if word in _KEYS}}
    unknown = [word for word in dict.fromkeys(words) if word not in keys]
    if len(unknown) <= _FEW:
        alone = [_fold_word(word) for word in unknown]
        keys.update((w, key) for w, key in zip(unknown, alone, strict=True) if key is not None)
        unknown = [word for word in unknown if word not in keys]
    folded = fold("\n".join(unknown))[0].split("\n") if unknown else []
    keys.update(zip(unknown, folded, strict=True))
    if len(_KEYS) > _MOST_KEYS:
        _KEYS.clear()
    _KEYS.update(keys)
    return keys


def normalize_key(text: str) -> str:
    """Return the comparison key of ``text``: equal keys, one spelling to a reader.

    Parameters
    ----------
    text : str
        Any string.

    Returns
    -------
    str
        NFC, case-folded; nukta, joiners and invisible controls dropped; chandrabindu and
        half nasals before homorganic stops as anusvara, final ये and यी as ए and ई, a colon typed
        for visarga as visarga; Devanagari digits, curly quotes, dashes and special spaces as their
        ASCII counterparts. Idempotent. Other scripts keep their letters.

    Examples
    --------
    >>> normalize_key("सम्बन्ध") == normalize_key("संबंध")
    True
    >>> normalize_key("ज़मीन, चाँद, २०१९"), normalize_key("सम्मेलन")
    ('जमीन, चांद, 2019', 'सम्मेलन')
    >>> normalize_key("लिये आयेंगे: दु:ख")
    'लिए आएंगे: दुःख'
    >>> normalize_key("India–Pakistan ‘Talks’")
    "india-pakistan 'talks'"
    """
    return _key(text)


def normalize_keys(texts: Sequence[str]) -> list[str]:
    r"""Return the comparison key of each text: a hundred thousand names in a second.

    Examples
    --------
    >>> normalize_keys(["सम्बन्ध", "India–Pakistan"])
    ['संबंध', 'india-pakistan']
    """
    if len(texts) <= _FEW:
        return [_key(text) for text in texts]
    keys = fold("\n".join(texts))[0].split("\n")
    return keys if len(keys) == len(texts) else [_key(text) for text in texts]
