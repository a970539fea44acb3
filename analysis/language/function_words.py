"""Function words of Hindi and English by class: our own lists, in comparison keys.

They are what a count of content words leaves out. The lists are closed classes written out from
the grammar, paradigms included: every case form of a pronoun, every form of an auxiliary, and the
spellings that leave off a final nasal (मे, उन्होने). Words that are a noun as often (मत vote, पार;
रूप and तरह of के रूप में, की तरह) are left to the content words, and so are numbers but for एक,
which is Hindi's article, and one. Negations (नहीं, not) are particles; a study of negation must not
drop them. The classes "quantity" and "adverb" hold what grammars call adjectives or adverbs as
often (other, many, अन्य, कम; now, अब): leave them out where only the undisputed are wanted.
"""

from __future__ import annotations

from typing import Final

from analysis.language.languages import check
from analysis.language.normalization import normalize_key

CLASSES: Final = (
    "pronoun",
    "determiner",
    "quantity",
    "adposition",
    "conjunction",
    "particle",
    "auxiliary",
    "adverb",
)


def _each(stems: str, endings: str) -> str:
    """All stems with all endings; a hyphen is the empty ending."""
    forms = [stem + ending.strip("-") for stem in stems.split() for ending in endings.split()]
    return " ".join(forms)


_CASES = "को से में पर तक का की के"
_FUTURE = "ेगा ेगी ेंगे ेंगी ूंगा ूंगी ोगे ोगी"
_HINDI: Final[dict[str, str | list[str]]] = {
    "pronoun": [
        _each("मुझ तुझ हम तुम आप उस इस उन इन जिस जिन किस किन", f"- {_CASES}"),
        _each("मैं तू हम तुम आप उस इस जिस किस", "ने"),
        """मैं तू वह वो वे यह ये जो सो कौन क्या कोई किसी किन्हीं कुछ खुद स्वयं आपस
        मुझे तुझे हमें तुम्हें उसे इसे उन्हें इन्हें जिसे जिन्हें किसे किन्हें
        उन्होंने इन्होंने जिन्होंने किन्होंने किसीने सबने सबको सबका सबकी सबके
        मेरा मेरी मेरे तेरा तेरी तेरे हमारा हमारी हमारे तुम्हारा तुम्हारी तुम्हारे
        अपना अपनी अपने अपनों यही वही इसी उसी जिसी इन्हीं उन्हीं मुझी तुझी हमीं तुम्हीं
        उन्होने इन्होने जिन्होने उन्हे इन्हे जिन्हे हमे तुम्हे औरों हरएक""",
    ],
    "determiner": """एक हर हरेक प्रत्येक सब सभी सबों दोनों कौनसा कौनसी कौनसे
        ऐसा ऐसी ऐसे वैसा वैसी वैसे जैसा जैसी जैसे कैसा कैसी कैसे
        इतना इतनी इतने उतना उतनी उतने जितना जितनी जितने कितना कितनी कितने कितनों
        कई अनेक अनेकों बहुत बहुतों काफी ज्यादा ज्यादातर अधिक अधिकतर अधिकांश थोड़ा थोड़ी थोड़े
        सारा सारी सारे पूरा पूरी पूरे समूचा समूची समूचे तमाम समस्त कुल लगभग""",
    "quantity": """सबसे अन्य अन्यों दूसरा दूसरी दूसरे दूसरों कम बेहद अत्यंत बाकी इतर करीब तकरीबन
        सैकड़ों हजारों लाखों करोड़ों दर्जनों दसियों बीसियों पचासों""",
    "adposition": """का की के को ने से में पर तक लिए लिये साथ बाद पहले पास बारे द्वारा तरफ ओर
        बिना बगैर सिवा सिवाय अलावा अतिरिक्त बजाय बजाए बदले बावजूद खिलाफ विरुद्ध मुताबिक अनुसार
        तहत अंतर्गत दौरान बाबत मद्देनजर चलते मारफत जरिए जरिये समेत सहित बीच
        बीचोंबीच ऊपर नीचे अंदर भीतर बाहर पीछे सामने समक्ष निकट नजदीक आसपास इर्दगिर्द प्रति
        खातिर वास्ते हेतु संग बदौलत बनिस्बत सरीखा सरीखे सरीखी
        समीप परे तले सम्मुख पश्चात उपरांत
        फलस्वरूप परिणामस्वरूप अनुरूप निमित्त मार्फत दरम्यान दरमियान बनाम एवज पर्यंत
        वाला वाली वाले वालों वालियों लेकर मे""",
    "conjunction": """और एवं व तथा या अथवा लेकिन मगर परंतु किंतु बल्कि वरना अन्यथा कि जोकि जैसेकि
        क्योंकि चूंकि ताकि यदि अगर तो हालांकि यद्यपि तथापि यानी यानि अर्थात चाहे इसलिए इसलिये अतः
        अत: जबकि मानो बशर्ते ज्यों त्यों ज्योंही लिहाजा अलबत्ता बहरहाल""",
    "particle": """ही भी तो सिर्फ केवल मात्र महज भर सा सी जी हां नहीं नही न ना काश शायद
        जरूर अवश्य कदापि आदि वगैरह इत्यादि उर्फ""",
    "auxiliary": [
        _each("रह सक चुक पड़ लग", f"- ना ने ता ती ते तीं कर ा ी े ीं ूं ें ो {_FUTURE}"),
        _each("जा पा", "- ना ने ता ती ते तीं ए ये एं यें ऊं ओ कर ऊंगा ऊंगी ओगे"),
        _each("जा पा", "एगा एगी एंगे एंगी येगा येगी येंगे येंगी"),
        _each("ग पा", "या ई ए यी ये ईं यीं"),
        _each("कर दे ले हो", "- ना नी ने ता ती ते तीं कर के"),
        _each("कर", f"के ूं ें े ो {_FUTURE}"),
        _each("द ल", f"िया ी िए िये ीं ूं ें ीजिए ीजिये {_FUTURE}"),
        """जानी किया किए किये की कीं कीजिए कीजिये हूं है हैं हो था थे थी थीं हुआ हुई हुए हुये हुईं
        होगा होगी होंगे होंगी होगे हूंगा होऊं होए हों हुआ चाहिए चाहिये चाहिएं""",
    ],
    "adverb": """क्यों कब कहां किधर कैसे आगे अब तब जब अभी तभी जभी कभी यहां वहां जहां तहां
        यहीं वहीं कहीं इधर उधर जिधर
        यूं यों फिर हमेशा सदा अक्सर दोबारा दुबारा केवल बेशक मसलन खासकर आखिर आखिरकार फिलहाल दरअसल""",
}

_NOT = "ain are ca could did do does had has have is must might ought sha should was were wo"
_ENGLISH: Final[dict[str, str | list[str]]] = {
    "pronoun": [
        _each("i you he she it we they who that there", "- 'd 'll 's 've 're 'm"),
        _each("some any no every", "one body thing"),
        _each("him her it my your one thy", "self"),
        _each("our your them", "selves"),
        """me my mine us our ours your yours him his her hers its them their theirs thou thee thy
        whom whose which what who whoever whomever whatever whichever none
        this that these those each either neither both all 's 're 'm 've 'd 'll""",
    ],
    "determiner": """a an the this that these those some any no every each either neither both all
        another what which whatever whichever""",
    "quantity": """one ones such other others same own few fewer fewest many much
        more most less lesser least several enough various plenty""",
    "adposition": """of in to for with on at by from about as into through throughout during before
        after above below up down out off over under underneath between among amongst amid amidst
        against within without along alongside across behind beyond beneath beside besides near
        toward towards upon onto via per since until till despite around except inside outside
        like unlike versus vs aboard onboard atop concerning regarding notwithstanding
        than ago""",
    "conjunction": """and or but nor so yet if then than because while whilst although
        though unless whereas whether once lest that provided &""",
    "particle": "to not n't no yes 's ' only even also too very just quite rather almost",
    "auxiliary": [
        _each(_NOT, "- n't"),
        """am is are was were be been being have has had having do does did doing done can
        cannot can't could may might must will would shall should ought needn't let's 's 're
        'm 've 'd 'll mayn't""",
    ],
    "adverb": """when where why how whenever wherever however here there now then ever never always
        anywhere somewhere everywhere nowhere
        still already again therefore thus hence moreover meanwhile else instead perhaps maybe
        nevertheless nonetheless otherwise furthermore thereby therein hereby whereby wherein
        thereafter afterwards""",
}


def _keys(words: str | list[str]) -> frozenset[str]:
    text = words if isinstance(words, str) else " ".join(words)
    return frozenset(map(normalize_key, text.split()))


_WORDS: Final = {
    language: {name: _keys(words[name]) for name in CLASSES}
    for language, words in (("hi", _HINDI), ("en", _ENGLISH))
}
_ALL: Final = {
    language: frozenset[str]().union(*classes.values()) for language, classes in _WORDS.items()
}


def function_words(language: str, *classes: str) -> frozenset[str]:
    """Return the function words of a language, of all classes or of those named.

    Parameters
    ----------
    language : {"hi", "en"}
        Which one.
    *classes : str
        Some of :data:`CLASSES`; all when none is given.

    Returns
    -------
    frozenset of str
        Comparison keys: compare them with :func:`~analysis.language.normalize_key` of a word.
        A word may be in several classes.

    Raises
    ------
    ValueError
        For an unknown language or class.

    Examples
    --------
    >>> "उन्होंने" in function_words("hi"), "वार्ता" in function_words("hi")
    (True, False)
    >>> "should" in function_words("en"), "talks" in function_words("en")
    (True, False)
    >>> "बीच" in function_words("hi", "adposition"), "between" in function_words("en", "pronoun")
    (True, False)
    """
    known = _WORDS[check(language)]
    if not classes:
        return _ALL[language]
    for name in classes:
        if name not in known:
            raise ValueError(f"unknown class {name!r}: expected one of {', '.join(CLASSES)}")
    return frozenset[str]().union(*(known[name] for name in classes))


# Names that only their capitals tell from function words.
_NAMES: Final = frozenset(("US", "IT", "WHO", "May"))


def is_function_word(word: str, language: str) -> bool:
    """Tell whether ``word``, as it is written in a text, is a function word.

    Parameters
    ----------
    word : str
        One word in its own spelling.
    language : {"hi", "en"}
        Language of the text.

    Returns
    -------
    bool
        False for US, IT and WHO in capitals, which are a country, a trade and an organisation, and
        for May, the month: a sentence that begins with the auxiliary is rare in news. Otherwise
        whether its key is among :func:`function_words`.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> is_function_word("us", "en"), is_function_word("US", "en")
    (True, False)
    >>> is_function_word("may", "en"), is_function_word("May", "en")
    (True, False)
    >>> is_function_word("में", "hi"), is_function_word("सीमा", "hi")
    (True, False)
    """
    return normalize_key(word) in _ALL[check(language)] and word not in _NAMES
