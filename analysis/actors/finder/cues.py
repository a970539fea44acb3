"""Words beside a name that say how to read it, in Hindi and English.

Small closed lists, written out from the two grammars and from how news is written: titles,
weekdays, words of the press and of parties, verbs that open a headline.
"""

from __future__ import annotations

from typing import Final

import regex

from analysis.language import normalize_key

__all__ = [
    "AND",
    "COMMON_STARTS",
    "CUES_BY_TYPE",
    "GENITIVES",
    "GIVEN_HI",
    "LEVEL",
    "NAMESAKE",
    "NOT_NOW",
    "NO_STATE_AFTER",
    "NO_STATE_BEFORE",
    "ORDINARY",
    "ORDINARY_AFTER",
    "PURE",
    "SUGAR",
    "TITLES",
    "TITLES_HI",
    "VENUE",
    "VERBS",
    "WIRE",
    "WIRED",
]

_I: Final = regex.IGNORECASE


def keys(text: str) -> frozenset[str]:
    """Comparison keys of the words of a list."""
    return frozenset(map(normalize_key, text.split()))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A rank named by its office is nobody in particular: "foreign secretary-level talks".
LEVEL: Final = regex.compile(r"[\s-]level\b|[\s-]+स्तर(?!\w)|[\s-]+स्तरीय", _I)
# Not, or no longer, the holder.
NOT_NOW: Final = regex.compile(
    r"(?r)\b(?:former|ex|then|deputy|vice|assistant|acting|next|future|erstwhile|late|aspiring|would-be"
    r"|additional|shadow|joint|one-?time|state)[\s-]+|(?:पूर्व|तत्कालीन|उप|भावी|डिप्टी|अगले|दिवंगत|राज्य|साबिक़"
    r"|साबिक़ा|नायब)[\s-]*",
    _I,
)
AND: Final = regex.compile(r"\s*(?:,|&|/|-|–|\band\b|\bor\b|और|तथा|व|एवं)\s*", _I)
# Names that hold a state's name without meaning the state.
NO_STATE_AFTER: Final = regex.compile(
    r"[\s-]+(?:Express|Today|Times|Tribune|Post|Observer"
    r"|Herald|Television|TV|Ocean|Premier League|Super"
    r" League|Idol|Airlines|Oil|Tobacco|Peoples?"
    r"|People['’]s|Muslim League|Tehreek|Democratic|National"
    r" Congress|National Party|Awami|Cricket League|Wells|Standard Time|Institutes? of)\b"
    r"|[\s-]+(?:टुडे|टाइम्स|एक्सप्रेस|टीवी|न्यूज़|प्रीमियर लीग"
    r"|सुपर लीग|महासागर|मुस्लिम लीग|पीपुल्स|पीपल्स|तहरीक|जोड़ो|रत्न"
    r"|राष्ट्रीय कांग्रेस|राष्ट्रीय काँग्रेस)(?!\w)"
)
NO_STATE_BEFORE: Final = regex.compile(
    r"(?:Times of|Times Of|Air|Press Trust of|Gateway of|Bank of|Radio|Dawn of|Miss|Team|Voice of"
    r"|टाइम्स ऑफ़?|एयर|प्रेस ट्रस्ट ऑफ़?|रेडियो|गेटवे ऑफ़?|बैंक ऑफ़?)\s$|-[एi]-$|-e-$"
)
# पाक as the adjective "pure", and the kitchen's पाक.
PURE: Final = regex.compile(
    r"[\s-]+(?:माह|महीन\w+|रमज़ान|रमजान|कला|साफ़|साफ|दिल|इराद\w+|क़ुरान|कुरान|जगह|रूह|नीयत|दामन|ज़मीन|जमीन|विद्या|शास्त्र"
    r"|विधि|मोहब्बत|रिश्त\w+|किताब|मक़सद|मकसद|हाथ\w*|कलाम|है|हैं|हो|थे|था)(?!\w)"
)
# चीनी with a case ending of its own is sugar; the Chinese are named with a noun behind it.
SUGAR: Final = regex.compile(
    r"चीनी\s+(?:का|की|के|को|से|मिल\w*|महंगी|महँगी|सस्ती|निर्यात|उत्पादन|उद्योग)(?!\w)"
)
TITLES: Final = _words(
    "PM Prime Minister President Mr Mr. Mrs Mrs. Ms Ms."
    " Miss Dr Dr. Gen Gen. General Chief Maulana Qazi"
    " Sheikh Secretary Secy Spokesperson Spokesman"
    " Spokeswoman Adviser Advisor NSA FM EAM Ambassador"
    " Foreign Marshal Lord Pandit Shri Smt Leader Commander Captain Capt Col Colonel Maj Major Lt"
    " Lieutenant Brig Brigadier Admiral Justice Senator"
    " Chairman Premier Envoy DGMO CM Sir Begum Mian"
    " Chaudhry Syed Sardar Nawab Prince Speaker Governor Professor Prof Father Brother Sister Mufti"
    " Haji Mirwaiz Imam Wing Sepoy Havildar Pilot Singer Actor Cricketer Author Rtd Ustad"
)
TITLES_HI: Final = _words(
    "श्री श्रीमती सुश्री डॉ डॉ. डॉक्टर जनरल जन. ले. मेजर कर्नल"
    " कैप्टन कमांडर ब्रिगेडियर एडमिरल लेफ्टिनेंट मौलाना क़ाज़ी काज़ी"
    " काजी मिस्टर जनाब साहिबज़ादा प्रधानमंत्री पीएम राष्ट्रपति सदर"
    " मंत्री सचिव सलाहकार प्रवक्ता तर्जुमान राजदूत उच्चायुक्त प्रमुख"
    " अध्यक्ष नेता मुख्यमंत्री राज्यपाल सांसद विधायक पायलट कप्तान"
    " वज़ीर-ए-आज़म वज़ीरे आज़म मार्शल समकक्ष समकक्षी सेनाध्यक्ष"
    " महानिदेशक डीजीएमओ एनएसए जस्टिस न्यायमूर्ति बेगम मियां मियाँ सरगना दूत सीएम पूर्व साहब बकौल बोले मिले बताया"
    " विदेश कहते बोलीं पाकिस्तानी भारतीय अमेरिकी"
)
# Words that open a sentence before a surname without being a first name.
COMMON_STARTS: Final = _words(
    "But And Late Veteran While When As If However Meanwhile Earlier"
    " Later On Yesterday Today In For With Although"
    " Though Since After Before Then So Both That Because"
    " Also Even Like Unlike Did Does Has Had Is Was"
    " Will Would Can Could Should May Why How What Where"
    " Who Now Once Only January February March April"
    " June July August September October November December Monday Tuesday Wednesday Thursday Friday"
    " Saturday Sunday Former Ex New Old Young Critics"
    " Aides Rivals Allies Besides Instead Thus Hence Yes"
    " No Not Perhaps Indeed Finally Tomorrow Tonight Nor Or Yet Still Here There This These Those"
)
# Verbs of headlines, where every word has a capital, and other words no name begins with.
VERBS: Final = _words(
    "says said say meets meet met visits visit visited"
    " writes wrote write calls call called tells told tell"
    " is are was were will would has have had to in on"
    " at for with from and or of the by as not no offers"
    " offer offered seeks seek sought urges urge urged"
    " wants want asks ask asked rejects reject rejected"
    " slams slam warns warn warned vows vow hails hail"
    " arrives arrive leaves leave left arrested jailed"
    " skips skip holds hold held gives give gave takes"
    " take took makes make made speaks speak spoke talks"
    " over after before amid but who whose when where"
    " why how if than about against during under regime"
    " government administration visit raises raise raised"
    " welcomes welcome addresses address should could"
    " can may might must also too again today tomorrow"
    " yesterday blames blame denies deny pitches pitch"
    " hints hint backs back eyes eye thanks thank praises"
    " praise attends attend signs sign agrees agree"
    " lands land flies fly heads head hosts host"
    " stresses stress reiterates reiterate accuses accuse"
)
# Names that are ordinary Hindi words as well: welcome, self-rule, development, form.
ORDINARY: Final = keys("अभिनंदन स्वराज विकास स्वरूप मान")
ORDINARY_AFTER: Final = regex.compile(
    r"\s+(?:हुआ|हुई|हुए|किया|की[ये]|करते|करने|करना|करती|करता|कर|करेंगे|समारोह|पत्र|है|हैं|आंदोलन|आन्दोलन|पार्टी|इंडिया)(?!\w)"
)
GENITIVES: Final = _words("का के की पूर्ण अपना अपने उनका हार्दिक")
# Given names common on both sides of the border; those of the authority file are known besides.
GIVEN_HI: Final = keys(
    "सलमान शाहरुख आमिर सैफ फ़वाद मसूद इरफ़ान ज़ाकिर आरिफ़ आसिफ़"
    " अली अमजद राशिद रशीद साजिद साहिद शाहिद फ़िरोज़ फ़ारूक़ जावेद"
    " नसीर नासिर यूनुस यूनिस वसीम वक़ार शोएब मोईन मुश्ताक़ इक़बाल"
    " इक़्बाल हामिद हमीद अब्दुल अहमद मोहम्मद मुहम्मद क़ासिम क़ादिर"
    " बशीर बाबर हसन हुसैन हाफ़िज़ ज़फ़र ज़ुबैर उस्मान उमर उस्ताद"
    " राहत सादिक़ तारिक़ तैमूर दानिश ललित नीरव सुशील अमित अरुण अजय"
    " अनिल अशोक आनंद राहुल सोनिया प्रियंका राजनाथ जसवंत यशवंत"
    " दिग्विजय नटवर अर्जुन हरभजन युवराज रणबीर रणवीर सुनील संजय"
    " राजेश रमेश सुरेश महेश दिनेश मुकेश विजय विनोद मनोज नरेश"
    " प्रकाश प्रदीप पवन रवि राकेश राम कपिल किरण कमल जगदीश गोपाल"
    " देवेंद्र धर्मेंद्र योगेंद्र जितेंद्र सुरेंद्र महेंद्र वीरेंद्र"
    " नवजोत अमरिंदर प्रकाश भगत मनीष मीरा सरदार लालू मुलायम अखिलेश आदित्यनाथ"
    " मरियम रेहाम बुशरा जेमिमा कुलसूम आसिफ़ा फ़ातिमा आयशा सानिया ज़ीनत नूर"
)
# A hall, a road, a prize that bears a name.
VENUE: Final = regex.compile(
    r"(?:\s\p{Lu}\w+)?\s(?:Convention|Cent(?:re|er)|Airport|Stadium|Hospital|University|College|Road|Park|Hall"
    r"|Institute|Foundation|Award|Prize|Cup|Library|Museum|Bridge|Mausoleum|Terminal|Avenue|Marg|Bhavan|Town"
    r"|House|Trust|Chair|Memorial|Enterprises?|Group|Industries|Ltd|Limited|Inc|Corporation|Holdings"
    r"|Textiles|Steels?|Motors|Mills?|Traders|Builders|Developers|Jewellers|Pharma\w*)\b"
    r"|\s(?:\S+\s)?(?:हवाई|एयरपोर्ट|हवाईअड्डा|स्टेडियम|अस्पताल|विश्वविद्यालय|मार्ग|पार्क|रोड|हॉल|कन्वेंशन|सेंटर|संस्थान|स्मारक|पुरस्कार"
    r"|मक़बर\w+|मकबर\w+|फ़ाउंडेशन|ट्रस्ट|भवन|एंटरप्राइज\w*|ग्रुप|इंडस्ट्रीज\w*|लिमिटेड|टेक्सटाइल\w*)(?!\w)"
)
NAMESAKE: Final = regex.compile(
    r"\b(?:journalist|anchor|actor|student|singer)\s$|(?:पत्रकार|एंकर|अभिनेता|छात्र|गायक)\s$", _I
)
# A news agency credited as such: "(PTI)", "told PTI", "PTI SMJ" at the end.
WIRE: Final = regex.compile(
    r"\s*(?:\)|\]|reported|photo|quoted|has learnt|inputs|\p{Lu}{2,4}\s*(?:\n|$))"
    r"|\s+(?:से|को|ने)\s+(?:कहा|बात|बताया)"
)
WIRED: Final = regex.compile(
    r"[(\[]\s?$|\b(?:told|by|with|quoted by|via|agency|agencies)\s+(?:the\s+)?$|एजेंसी\s+$"
)
CUES_BY_TYPE: Final = {
    "media": regex.compile(
        r"\b(?:news agency|agency|quot\w+|report\w*|wire|correspondent|said|added|claimed|told)\b"
        r"|एजेंसी|हवाले|रिपोर्ट|ख़बर|खबर|इनपुट", _I
    ),
    "party": regex.compile(
        r"\b(?:party|leader\w*|chairman|founder|lawmaker\w*|supporter\w*|worker\w*|election\w*|rally"
        r"|rallies|vote\w*|opposition|coalition|candidate\w*|jailed|protest\w*|sit-in|manifesto)\b"
        r"|पार्टी|नेता|चुनाव|समर्थक|कार्यकर्ता|संस्थापक|प्रदर्शन|धरना|रैली|विपक्ष", _I
    ),
}  # fmt: skip
