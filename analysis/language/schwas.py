"""Which inherent vowels of a written Hindi word are not spoken.

Hindi drops the inherent vowel word-finally and between a vowel and a consonant with a vowel
(VC_CV): Ohala's rule as restated by Narasimhan, Sproat and Kiraz (2004, *International Journal of
Speech Technology* 7: 319-333), who show that most of its errors are unseen seams of compounds. So
a word is first divided where its beginning or ending betrays a seam, and each member then begins
and ends as a word of its own does: श्री|नगर is not shringar.

Within a member we go from left to right, they from right to left. Where two inherent vowels
compete, a bare member drops the first (जनवरी janvari, मखमली makhmali) unless dropping the second
leaves the better syllable (अमरजित amarjit); the other words that drop the second have an ending
that begins with a consonant (बदल|ना, नगर|पालिका), which is a seam.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import regex

from analysis.language.devanagari import Syllable
from analysis.language.normalization import VIRAMA
from analysis.language.seams import seams

# Vowels that stay: before Persian -ābād, which takes the last consonant of the name (हैदर|आबाद);
# before -raṇ (वातावरण) and before a consonant with final short -i (प्रगति), both of Sanskrit stems.
_KEPT_BEFORE: Final = regex.compile(
    "[क-ह](?=(?:[क-ह]ाबाद|रण)[ािीुूेैोौंँयएओईआ]*$)|[क-ह](?=(?!कि)[क-ह]ि$)"
)
_VERBAL_NOUN: Final = regex.compile("(?:आ|प्र|वि|नि)[क-ह][क-ह][नण](?:ों)?")  # आगमन, विघटन

# After these pairs a final vowel is heard, as Sanskrit has it: मित्र mitra, रत्न ratna, जन्म janma.
# Persian and English clusters end without it: सब्र sabr, फिल्म film, जश्न jashn.
_HEARD_AFTER: Final = {
    "व": "कगजटतथदधनलशसह",
    "र": "गघजटडतदधपभमवशक",
    "न": "गघतदप",
    "ण": "षक",
    "म": "गङणतदनषह",
    "ल": "क",
    "ञ": "ज",
}
_PERSIAN: Final = regex.compile("[िुउ][कम]्र$|^खत्म$|[^ु]क्ल$")


def _plain(syllable: Syllable) -> str:
    """Write a syllable as the tables spell it: without nukta, joiners and inherent vowel."""
    onset = VIRAMA.join([letter[0] for letter in syllable.onset])
    if onset and syllable.vowel == "अ":
        return onset + syllable.mark
    return onset + (syllable.vowel or VIRAMA) + syllable.mark


def _silent_at_end(member: list[Syllable]) -> bool:
    """Tell whether the inherent vowel that ends a member is silent."""
    last = member[-1]
    if len(member) == 1 or not last.inherent or last.mark:
        return False
    final = last.onset[-1]
    if len(last.onset) == 1:  # प्रिय and क्षेत्रीय keep it
        return final != "य" or member[-2].vowel not in {"ि", "ी", "इ", "ई"}
    before = last.onset[-2]
    if final == "य" or before == "र":
        return before == "र" and final != "य"
    with_nukta = len(before) + len(final) > 2
    heard = before[0] in _HEARD_AFTER.get(final[0], "")
    persian = with_nukta or _PERSIAN.search("".join(map(_plain, member[-3:]))) is not None
    return persian or not heard


def _may_fall(before: Syllable, this: Syllable, after: Syllable) -> bool:
    """Tell whether the inherent vowel of ``this`` falls between its neighbours: VC_CV."""
    if not (this.inherent and not this.mark and before.vowel and after.vowel):
        return False
    if len(this.onset) > 1 or len(after.onset) != 1:
        return False
    next_letter = after.onset[0]
    if next_letter == "य" and after.inherent:
        return False  # विजयन
    if this.onset[0] == next_letter or (this.onset[0], next_letter) == ("ण", "न"):
        return False  # गणना
    if (this.onset[0], next_letter) == ("र", "ण") and after.vowel in {"ो", "े"}:
        return False  # चरणों, किरणें
    closed = before.vowel in {"अ", "ि", "ु", "इ", "उ", "े"} or before.onset == ["स"]  # सांसदों
    if "ं" in before.mark and closed:
        # A nasal consonant closes a short syllable: संगठन and संसदीय, but जंगली, लंगड़ा.
        return next_letter[0] in "लड" and after.vowel in {"ा", "ी", "े"}
    return True


def _second_falls(first: Syllable, second: Syllable, third: Syllable) -> bool:
    """Tell which of two vowels falls: the second if that leaves r, l, m, n before a stop.

    अमरजित amarjit, नयनतारा nayantara; but जनवरी janvari, and जगमगाना jagmagana, which doubles.
    """
    one, two, three = first.onset[0], second.onset[0], third.onset[0]
    return two[0] in "रलमनण" and three[0] not in "रलमनणवयह" and one != three


def _silence_within(word: list[Syllable], begin: int, end: int, kept: set[int]) -> None:
    """Empty the vowels of one member, from left to right."""

    def falls(index: int) -> bool:
        inside = begin < index < end - 1 and index not in kept
        return inside and _may_fall(word[index - 1], word[index], word[index + 1])

    plural = word[end - 1].vowel in {"ो", "े"} and bool(word[end - 1].mark)
    for index in range(begin + 1, min(end, len(word) - 1)):
        this, after = word[index], word[index + 1]
        if this.vowel != "अ" or not this.onset:
            continue
        if falls(index):
            whole = plural and index + 3 == end  # नफरतें has the n-f-r-t of नफरत
            pair = falls(index + 1) and not falls(index + 2)
            if pair and not whole and _second_falls(this, after, word[index + 2]):
                continue
            this.vowel = ""
        elif not after.onset and after.vowel == "अ":  # दर-असल
            this.vowel = ""


def silence(word: list[Syllable]) -> list[int]:
    """Empty the inherent vowels of ``word`` that are not spoken.

    Parameters
    ----------
    word : list of Syllable
        As :func:`~analysis.language.devanagari.syllables` divides it; changed in place.

    Returns
    -------
    list of int
        Where the members of the word begin and, last, its length.

    Examples
    --------
    >>> from analysis.language.devanagari import syllables
    >>> word = syllables("श्रीनगर")
    >>> silence(word)
    [0, 1, 4]
    >>> ["".join(part.onset) + part.vowel for part in word]
    ['शरी', 'नअ', 'गअ', 'र']
    """
    plain = [_plain(syllable) for syllable in word]
    text = "".join(plain)
    starts = [0]
    for piece in plain[:-1]:
        starts.append(starts[-1] + len(piece))
    kept: set[int] = set()
    if "रण" in text or "ाबाद" in text or text[-1] == "ि":
        found = _KEPT_BEFORE.search(text)
        kept = {index for index, start in enumerate(starts) if found and start == found.start()}
    if _VERBAL_NOUN.fullmatch(text):
        kept.add(1)
    bounds = [*seams(plain, starts, text), len(word)]
    for begin, end in pairwise(bounds):
        follows = word[end].onset if end < len(word) else []
        hissing = len(follows) > 1 and follows[0] == "स"  # राजस्थान keeps its a
        if not hissing and _silent_at_end(word[begin:end]):
            word[end - 1].vowel = ""
        _silence_within(word, begin, end, kept)
    return bounds
