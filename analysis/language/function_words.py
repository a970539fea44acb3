"""Function words of Hindi and English: our own lists, in comparison keys.

They are what a count of content words leaves out: pronouns, determiners, postpositions and
prepositions, conjunctions, particles, auxiliaries and the commonest light verbs. Negations (नहीं,
not) are among them; a study of negation must not drop them.
"""

from __future__ import annotations

from typing import Final

from analysis.language.languages import check
from analysis.language.normalization import normalize_key


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORDS: Final = {
    "hi": _set("""
        मैं मैंने मुझे मुझको मुझसे मेरा मेरी मेरे हम हमने हमें हमको हमसे हमारा हमारी हमारे
        तू तुम तुमने तुम्हें तुम्हारा तुम्हारी तुम्हारे आप आपने आपको आपका आपकी आपके आपसे
        वह वो वे उस उसने उसे उसको उससे उसका उसकी उसके उसमें उसपर उन उन्होंने उन्हें उनको उनसे उनका उनकी
        उनके उनमें उनपर यह ये इस इसने इसे इसको इससे इसका इसकी इसके इसमें इसपर इन इन्होंने इन्हें इनको
        इनसे इनका इनकी इनके इनमें जो जिस जिसने जिसे जिससे जिसका जिसकी जिसके जिसमें जिन जिन्होंने जिन्हें
        जिनका जिनकी जिनके जिनमें कौन किस किसने किसे किससे किसका किसकी किसके किन किन्हें किनका कोई किसी
        किन्हीं कुछ क्या कब कहां कैसे कैसा कैसी क्यों कितना कितनी कितने जब तब अब जहां वहां यहां जैसे जैसा
        जैसी वैसे वैसा वैसी ऐसे ऐसा ऐसी इतना इतनी इतने उतना उतनी उतने जितना जितनी जितने
        अपना अपनी अपने स्वयं खुद सब सभी हर प्रत्येक अन्य दूसरा दूसरी दूसरे एक दो दोनों कई
        का की के को ने से में पर तक लिए द्वारा साथ बिना बाद पहले ऊपर नीचे अंदर बाहर बीच आगे पीछे
        ओर तरफ प्रति बारे अलावा अतिरिक्त बजाय तहत दौरान मुताबिक अनुसार बाबत चलते कारण जरिए सामने पास
        और व एवं तथा या अथवा लेकिन मगर परंतु किंतु बल्कि कि क्योंकि ताकि यदि अगर तो हालांकि यानी चाहे
        इसलिए जबकि वरना नहीं न ना ही भी तो सिर्फ केवल मात्र जी हां काफी बहुत बेहद ज्यादा अधिक कम
        फिर अभी कभी हमेशा वहीं यहीं कहीं तभी जभी
        है हैं हूं हो था थे थी थीं होगा होगी होंगे होंगी होता होती होते होना होने हुआ हुई हुए हुईं हो
        रहा रही रहे रहीं गया गई गए गयी गये गईं जा जाता जाती जाते जाना जाने जाए जाएगा जाएगी जाएंगे
        चुका चुकी चुके सकता सकती सकते सका सकी सके सकें पाया पाई पाए कर करके करता करती करते करना करनी
        करने किया किए की करे करें करेगा करेगी करेंगे लिया ली लिए दिया दी दिए दे देता देती देते देना
        देने ले लेता लेती लेते लेना लेने चाहिए वाला वाली वाले वालों
        """),
    "en": _set("""
        i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
        himself she her hers herself it its itself they them their theirs themselves one ones this
        that these those who whom whose which what when where why how whoever whatever whichever
        a an the some any no none every each either neither both all such same other another own
        few many much more most less least several enough
        of in to for with on at by from about as into through during before after above below up
        down out off over under between among against within without along across behind beyond
        near toward towards upon onto via per since until till despite amid around besides except
        and or but nor so yet if then than because while although though unless whereas whether
        not n't no yes only even also too very just still already again ever never here there now
        am is are was were be been being 's 're 'm has have had having 've 'd do does did doing done
        will would shall should can could may might must ought 'll
        however therefore thus hence moreover meanwhile else
        """),
}


def function_words(language: str) -> frozenset[str]:
    """Return the function words of a language.

    Parameters
    ----------
    language : {"hi", "en"}
        Which one.

    Returns
    -------
    frozenset of str
        Comparison keys: compare them with :func:`~analysis.language.normalize_key` of a word.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> "उन्होंने" in function_words("hi"), "वार्ता" in function_words("hi")
    (True, False)
    >>> "should" in function_words("en"), "talks" in function_words("en")
    (True, False)
    """
    return _WORDS[check(language)]


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
        False for two or more capitals: US is a country, us a pronoun. Otherwise whether its key is
        among :func:`function_words`; so the month of May is taken for the auxiliary.

    Raises
    ------
    ValueError
        For an unknown language.

    Examples
    --------
    >>> is_function_word("us", "en"), is_function_word("US", "en")
    (True, False)
    >>> is_function_word("में", "hi"), is_function_word("सीमा", "hi")
    (True, False)
    """
    listed = normalize_key(word) in function_words(language)
    return listed and not (len(word) > 1 and word.isupper())
