"""Words for offices that every state has, in Hindi and English: our own lists.

An office here is what stands in a text without its state: *prime minister*, प्रवक्ता. Which post it
means is the business of :mod:`analysis.actors.finder.roles`; which posts there are, that of the
authority file: a post belongs to an office if one of its listed forms, its state left out, is one
of the words below. Words of Urdu in Devanagari are listed beside those of Hindi, acronyms beside
words.
"""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["BODIES", "COUNTERPARTS", "OFFICES", "Office"]


class Office(NamedTuple):
    """The words for one office or body: in the singular, and in the plural."""

    name: str
    one: tuple[str, ...]
    many: tuple[str, ...]


def _office(name: str, one: str, many: str = "") -> Office:
    return Office(name, tuple(one.split("|")), tuple(filter(None, many.split("|"))))


OFFICES: Final = (
    _office(
        "head of government",
        "prime minister|PM|premier|wazir-e-azam|wazir e azam|प्रधानमंत्री|प्रधान मंत्री|पीएम"
        "|पी.एम.|वज़ीर-ए-आज़म|वज़ीरे आज़म|वज़ीरे-आज़म",
        "prime ministers|PMs|premiers|प्रधानमंत्रियों|प्रधान मंत्रियों|वज़ीर-ए-आज़मों|वज़ीरे आज़मों",
    ),
    _office(
        "head of state",
        "president|राष्ट्रपति|सदर|सद्र|राष्ट्राध्यक्ष",
        "presidents|राष्ट्रपतियों|सदरों",
    ),
    _office(
        "foreign minister",
        "foreign minister|FM|top diplomat|foreign affairs minister|minister for foreign affairs"
        "|minister of foreign affairs|विदेश मंत्री|विदेशमंत्री|वज़ीर-ए-ख़ारिजा|वज़ीरे ख़ारिजा|वज़ीर-ए-ख़ारजा"
        "|वज़ीरे ख़ारजा|वज़ीर ख़ारजा",
        "foreign ministers|FMs|विदेश मंत्रियों|विदेशमंत्रियों|वज़ीर-ए-ख़ारिजाओं",
    ),
    _office(
        "external affairs minister",
        "external affairs minister|EAM|minister of external affairs|minister for external affairs"
        "|ईएएम",
    ),
    _office(
        "foreign secretary",
        "foreign secretary|foreign secy|विदेश सचिव|सेक्रेटरी ख़ारिजा|ख़ारिजा सेक्रेटरी|सेक्रेटरी ख़ारजा"
        "|ख़ारजा सेक्रेटरी|सेक्रेटरी-ए-ख़ारिजा",
        "foreign secretaries|foreign secys|विदेश सचिवों",
    ),
    _office(
        "national security adviser",
        "national security adviser|national security advisor|NSA|security adviser|एनएसए"
        "|राष्ट्रीय सुरक्षा सलाहकार|क़ौमी सलामती के मुशीर|मुशीर-ए-क़ौमी सलामती",
        "national security advisers|national security advisors|NSAs|राष्ट्रीय सुरक्षा सलाहकारों",
    ),
    _office(
        "spokesperson",
        "spokesperson|spokesman|spokeswoman|spox|प्रवक्ता|तर्जुमान",
        "spokespersons|spokespeople|spokesmen|प्रवक्ताओं|तर्जुमानों",
    ),
    _office(
        "army chief",
        "army chief|chief of army staff|chief of the army staff|chief of the army|COAS|सेना प्रमुख"
        "|सेनाध्यक्ष|थलसेनाध्यक्ष|थल सेनाध्यक्ष|थल सेना प्रमुख|सेना अध्यक्ष|आर्मी चीफ|सिपहसालार|फ़ौज के सरबराह",
        "army chiefs|सेना प्रमुखों|सेनाध्यक्षों|थलसेनाध्यक्षों",
    ),
    _office(
        "director general of military operations",
        "DGMO|director general of military operations|director-general of military operations"
        "|डीजीएमओ|सैन्य अभियान महानिदेशक|सैन्य संचालन महानिदेशक|सैन्य अभियानों के महानिदेशक",
        "DGMOs|DGsMO|directors general of military operations|सैन्य अभियान महानिदेशकों"
        "|सैन्य संचालन महानिदेशकों|सैन्य अभियानों के महानिदेशकों",
    ),
    _office(
        "defence minister",
        "defence minister|defense minister|रक्षा मंत्री|रक्षामंत्री|वज़ीर-ए-दिफ़ा|वज़ीरे दिफ़ा",
        "defence ministers|defense ministers|रक्षा मंत्रियों",
    ),
    _office(
        "home minister",
        "home minister|interior minister|गृह मंत्री|गृहमंत्री|वज़ीर-ए-दाख़िला|वज़ीरे दाख़िला",
        "home ministers|interior ministers|गृह मंत्रियों",
    ),
    _office(
        "high commissioner",
        "high commissioner|उच्चायुक्त|हाई कमिश्नर",
        "high commissioners|उच्चायुक्तों",
    ),
    _office("ambassador", "ambassador|राजदूत|सफ़ीर", "ambassadors|राजदूतों"),
    _office("secretary of state", "secretary of state"),
)
BODIES: Final = (
    _office(
        "foreign ministry",
        "foreign ministry|foreign office|ministry of foreign affairs|foreign affairs ministry"
        "|external affairs ministry|विदेश मंत्रालय|विदेश कार्यालय|दफ़्तर-ए-ख़ारिजा|दफ़्तरे ख़ारिजा"
        "|दफ़्तर-ए-ख़ारजा|दफ़्तरे ख़ारजा|वज़ारत-ए-ख़ारिजा|वज़ारते ख़ारजा",
        "foreign ministries|foreign offices|विदेश मंत्रालयों",
    ),
    _office(
        "defence ministry",
        "defence ministry|defense ministry|ministry of defence|ministry of defense|रक्षा मंत्रालय",
        "defence ministries|रक्षा मंत्रालयों",
    ),
    _office(
        "home ministry",
        "home ministry|interior ministry|ministry of home affairs|ministry of interior|गृह मंत्रालय",
    ),
    _office(
        "prime minister's office",
        "prime minister's office|PMO|प्रधानमंत्री कार्यालय|पीएमओ|प्रधानमंत्री दफ़्तर|पीएम ऑफ़िस",
    ),
    _office("army", "army|सेना|थल सेना|फ़ौज|आर्मी", "armies|सेनाओं"),
    _office("air force", "air force|वायुसेना|वायु सेना|फ़िज़ाइया", "air forces"),
    _office("navy", "navy|नौसेना|बहरिया", "navies"),
    _office("high commission", "high commission|उच्चायोग|हाई कमीशन", "high commissions"),
    _office("embassy", "embassy|दूतावास|सिफ़ारतख़ाना", "embassies"),
    _office("parliament", "parliament|संसद|पार्लियामेंट|पार्लियामेन्ट", "parliaments"),
    _office("supreme court", "supreme court|सुप्रीम कोर्ट|उच्चतम न्यायालय|सर्वोच्च न्यायालय"),
)
COUNTERPARTS: Final = _office(
    "counterpart",
    "counterpart|opposite number|समकक्ष|समकक्षी|हममंसब|हम-मंसब|हममनसब",
    "counterparts|opposite numbers|समकक्षों|हममंसबों",
)
