"""Words after which a full stop need not end a sentence, and words that tell the difference.

Our own lists, kept short: newspaper Hindi and English. All are comparison keys.
"""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A name or a number is still to come: never the end of a sentence.
TITLES: Final = {
    "en": _set("""
        mr mrs ms messrs dr prof st gen col lt maj capt cmdr cdr brig sgt cpl adm gov sen rep rev
        hon pres supt insp amb mt ft asst addl sh smt md vs viz cf e.g i.e
        """),
    "hi": _set("""
        डॉ डा प्रो श्री श्रीमती सुश्री कु पं स्व मो मु ले लेफ्टि कै कर्न ब्रिगे मे एड इंजी चौ ठा
        मौ प्रा मा सेवानि
        """),
}

# The stop is theirs when a number follows (No. 5, क्र. 12), a sentence end when none does.
BEFORE_NUMBER: Final = {
    "en": _set("no nos fig figs vol art sec para ch pp p op rs res"),
    "hi": _set("नं न सं क्र पृ खं अनु धा रु रू ई"),
}

# May stand at the end of a sentence or in the middle: the next word decides.
UNDECIDED: Final = {
    "en": _set("""
        inc ltd co corp bros jr sr dept govt univ assn est approx etc al jan feb mar apr jun jul aug
        sep sept oct nov dec mon tue wed thu fri sat sun ph.d a.m p.m
        """),
    "hi": _set("""
        रु रू कि.मी किमी मी से.मी मि.मी ग्रा कि.ग्रा किग्रा लि कं प्रा.लि ई ई.पू वि.सं पू उ द प उप
        उ.प्र म.प्र यू.पी जी आई ओ
        """),
}

# Of those, words of their own unless another initial is beside them: नेता जी., वह आई.
ALSO_WORDS: Final = _set("जी आई ओ")

# A sentence that begins with one of these after an undecided stop really begins there.
STARTERS: Final = {
    "en": _set("""
        the a an in on at as for from after before since while when if but and or so yet however
        meanwhile moreover also he she it they we i you this that these those there his her its
        their our my what who why how both some many most no not now then earlier later according
        last
        """),
    "hi": _set("""
        यह ये वह वे उस उसने उसका उसकी उसके उन उन्होंने उनका उनकी उनके इस इसने इसका इसकी इसके इन
        इन्होंने इनका मैं मैंने हम हमने हमारा तुम आप आपने लेकिन मगर परंतु किंतु हालांकि वहीं वहां
        यहां इसलिए इससे उससे फिर तब अब जब यदि अगर बाद दूसरी इधर उधर दरअसल साथ क्या कौन क्यों कैसे
        सभी कुछ कई गौरतलब
        """),
}

# Hindi verb forms that end sentences: with them a stop needs no space after it to be a stop.
FINAL_VERBS: Final = _set("""
    है हैं हूं हो था थे थी थीं गया गये गए गई गयी होगा होगी होंगे रहा रहे रही चाहिए कहा
    """)

# Verbs of a reporting clause after a question or exclamation in quotation marks.
REPORTING_VERBS: Final = _set("""
    कहा कहते कहती पूछा पूछते पूछती बोला बोले बोली बताया लिखा चिल्लाया चिल्लाए जोडा
    """)
