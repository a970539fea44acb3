"""Where the members of a Hindi compound meet, as far as beginnings and endings betray it.

A word is spoken member by member (श्री|नगर, प्रधान|मंत्री, बदल|ना), and spelling does not show the
seams. The tables here are short on purpose: prefixes, second members and endings that are
productive in news, each of which begins or ends a word of its own.
"""

from __future__ import annotations

from typing import Final

import regex

from analysis.language.normalization import NUKTA

# Second members and heavy suffixes that begin with a consonant, without their last vowel: places;
# bodies; offices; family and given names; Persian and Sanskrit makers of adjectives and agents.
_MEMBERS: Final = """
    नगर पुर गढ़ कोट बाग घाट गंज ग्राम प्रदेश स्थान स्थल भूमि द्वीप सागर सरोवर घाटी बाड़ी वाड़ा मेर पोत
    सभ समित परिषद दल बल सेन संघ मंडल निगम पालिक पीठ पंचायत कार्यालय तंत्र तांत्रिक व्यवस्थ राष्ट्र
    मंत्र पति अध्यक्ष सचिव सदस्य मुख प्रमुख प्रधान रक्ष रक्षक चालक दर्श निवास वासी वासिय भाष राज नीत नैतिक
    वीर नाथ लाल दास पाल चंद देव प्रीत बिहार पिंड चंद्र प्रकाश भाई नाग गाम तार तारन मर्ग शेखर सिंह रमण जीत ज़ेब
    दार बाज वर गाह नाक खान नाम बंद खोर गर गार वार बान वान मान मंद साज पोश नवीस नशीन परस्त पसंद ज़ाद हराम
    कर कार जनक पूर्ण पूर्वक पन वाल वाद पंथ करण शील मय हीन युक्त मुक्त ग्रस्त बद्ध शासित वर्त जीव
    प्रिय प्रद द्रोह भक्त भक्ति पत्र पत्रिक वर्ष काल सीम रेख विराम क्षेत्र क्रम व्याप योजन वस्तु राश नसीब नबी
    भर जोश दान माल पलट सवार
""".replace(NUKTA, "").split()
# Those that count after a single syllable too; -vat and -mat, and nouns in -ti: प्रगति, श्रीमती.
_AFTER_ANY: Final = ("वती", "मती", "मति", "गति", "पति", "पहर", "नगर")
# Those that are also the end of a simple word in -ā: मुकाबला, not a compound of बल.
_LIGHT: Final = frozenset(["बल", "दल", "पन", "कर", "गर", "वर", "भर", "मय"])
# What may follow a member: vowel signs, nasals, and the glides between them.
_INFLECTION: Final = "ािीुूेैोौंँयएओईआ"
# Endings of verbs and abstract nouns, after one consonant or r and one; but वंदना, जननी keep theirs.
_SUFFIXES: Final = frozenset(
    ["ना", "नी", "ने", "ता", "ते", "ती", "तीं", "कर", "करके", "नीय", "णीय", "नीयता", "णीयता", "कि"]
)
_BEFORE_SUFFIX: Final = regex.compile("(?:र्)?[क-ह]")
_NO_SUFFIX: Final = regex.compile("ंद\\|ना|ण\\|ना|(?:[नद]|नस)\\|नी|्व\\|ती")
# Prefixes in a vowel: the stem begins after them, and a word keeps its first vowel.
_PREFIX: Final = regex.compile(
    "महा|प्रति|परि|अभि|अनु|अति|अधि(?!क(?!र))|त्रि|द्वि|बहु|नि(?=रप)|नौ|भू|वायु"
    "|बे(?!ह)|ना(?=समझ|पस)|ला(?=परव|पत)|अ(?=सम|सह|सफ|सं|परि|नियम)"
)
_LONGEST_TAIL: Final = 12  # syllables searched for second members, so that time stays linear


def _by_beginning() -> dict[str, tuple[str, ...]]:
    """Second members by their first two letters, longest first."""
    table: dict[str, list[str]] = {}
    for member in sorted({*_MEMBERS, *_AFTER_ANY}, key=len, reverse=True):
        table.setdefault(member[:2], []).append(member)
    return {beginning: tuple(members) for beginning, members in table.items()}


_BEGINNING: Final = _by_beginning()


def _member(word: str, here: int, base: int, index: int) -> int:
    """Return where the member at ``here`` ends, if only members and an inflection follow; else 0.

    ``base`` is where the inflection at the end of the word begins.
    """
    for member in _BEGINNING.get(word[here : here + 2], ()):
        end = here + len(member)
        fits = word.startswith(member, here) and (index > 1 or member in _AFTER_ANY)
        fits = fits and not (member in _LIGHT and word[end : end + 1] in {"ा", "े"})
        if fits and (end >= base or _member(word, end, base, index + 1)):
            return end
    return 0


def seams(plain: list[str], starts: list[int], word: str) -> list[int]:
    """Return which syllables begin a member, the first one included.

    Parameters
    ----------
    plain : list of str
        The syllables of a word, without nukta.
    starts : list of int
        Where each begins in ``word``.
    word : str
        The syllables joined.

    Examples
    --------
    >>> seams(["प्र", "धा", "न", "मं", "त्री"], [0, 3, 5, 6, 8], "प्रधानमंत्री")
    [0, 3]
    """
    found = [0]
    prefix = _PREFIX.match(word)
    if prefix and prefix.end() in starts[:4]:
        index = starts.index(prefix.end())
        if len(plain) - index > 1 and len(plain[index]) == 1:
            found.append(index)
    base = len(word.rstrip(_INFLECTION))
    reached = 0
    for index in range(max(1, len(plain) - _LONGEST_TAIL), len(plain)):
        here = starts[index]
        if here < reached:
            continue
        end = _member(word, here, base, index)
        if not end and index > 1 and word[here:] in _SUFFIXES:
            fits = _BEFORE_SUFFIX.fullmatch(plain[index - 1])
            fits = fits and not _NO_SUFFIX.search(word[here - 2 : here] + "|" + word[here:])
            end = len(word) if fits else 0
        if end:
            reached = end
            found.append(index)
    return sorted(set(found))
