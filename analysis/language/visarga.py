"""Hindi words whose visarga is often typed as a colon (दु:ख, अत:)."""

from __future__ import annotations

from typing import Final

# A visarga typed as a colon: inside a word before the consonants that leave it one in Sanskrit (k,
# p, their aspirates and sibilants); at the end of those words that are none without it.
VISARGA_INSIDE: Final = "दु|नि|अंत|अन्त|पुन|प्रात|अध|बहि|चतु|मन|यश|तप|रज|तेज|वक्ष|शन|शनै|स्व"
VISARGA_FINAL: Final = (
    "अत|अंतत|अन्तत|पुन|प्राय|क्रमश|स्वत|संभवत|सम्भवत|वस्तुत|फलत|सामान्यत|विशेषत|मुख्यत|मूलत"
    "|पूर्णत|अंशत|प्रथमत|अक्षरश|संक्षेपत|स्पष्टत|छ"
)
