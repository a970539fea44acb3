"""How Hindi reports what is said, on sentences of our own: source, cue and content."""

from __future__ import annotations

import unicodedata

import pytest

from analysis.framing.voices import readings

# Source, cue and content of every voice, each between its own brackets: {source} <cue> [content].
REPORTS = {
    "a verb with कि": "{राव} ने <कहा> कि [पुल खुला है]।",
    "a verb with its auxiliaries": "{राव} ने <कहा था> कि [पुल खुला है]।",
    "marks after कि": "{राव} ने <कहा> कि [“वह तैयार हैं।”]",
    "marks after a comma": "{राव} ने <कहा>, [“हम तैयार हैं।”]",
    "a dash": "{राव} ने <कहा>- [पुल खुलेगा]",
    "a dash without spaces": "{राव} <बोले>-[हम पुल खोलेंगे]",
    "content before the source": "[“हम तैयार हैं,”] {राव} ने दूतों से <कहा>।",
    "content between ने and the verb": "{राव} ने [इस पुल को कमज़ोर] <बताया>।",
    "a pronoun in the ergative": "{उन्होंने} यह भी <कहा> कि [पुल खुला है]।",
    "an earlier verb of the same speaker": "कल बैठक में {महापौर} ने पत्र लिखा और <कहा> कि [पुल खुलेगा]।",
    "a noun with a light verb": "{संघ} ने [नए पुल] की <इच्छा जताई है>।",
    "a noun with कि": "{राव} ने <आरोप लगाया> कि [पुल कमज़ोर है]।",
    "a refusal": "{संघ} ने [नए पुल के प्रस्ताव] को <ठुकरा दिया>।",
    "a denial": "{राव} ने [पुल गिरने की ख़बर] से <इनकार किया है>।",
    "according to": "{महापौर} <के मुताबिक>, [पुल खुला है]।",
    "according to, behind": "[पुल खुला है], {महापौर} <के अनुसार>।",
    "quoting another": "{एजेंसी} ने {महापौर} <के हवाले से> <बताया> कि [पुल खुला है]।",
    "if one believes": "{महापौर} <की मानें तो> [पुल खुला है]।",
    "a possessor": "{महापौर} का <कहना है> कि [पुल खुला है]।",
    "a possessive pronoun": "{उनका} <मानना था> कि [पुल खुला है]।",
    "the possessor behind": "[“पुल खुला है”], यह <कहना है> {महापौर राव} का।",
    "one to whom it seems": "{मुझे} <लगता है> कि [पुल खुला है]।",
    "one who hopes": "{गाँव वालों} को <उम्मीद है> कि [पुल खुलेगा]।",
    "a habitual verb": "{राव} अक्सर <कहते हैं> कि [पुल खुलेगा]।",
    "a subject before an adverbial": "{संघ} सभा में <कह चुका है> कि [पुल खुलेगा]।",
    "a wish": "{संघ} <चाहता है> कि [पुल खुले]।",
    "a passive of a document": "{रिपोर्ट} में <कहा गया है> कि [पुल कमज़ोर है]।",
    "a passive of nobody": "<बताया जा रहा है> कि [पुल कमज़ोर है]।",
    "a dropped speaker": "साथ ही <कहा> कि [पुल कमज़ोर है]।",
    "a participle": "{राव} ने यह <कहते हुए> पद छोड़ दिया कि [पुल कमज़ोर है]।",
    "a headline": "{विपक्ष} का <दावा>, [पुल कमज़ोर है]",
    "what was named before": "[यह बात] {राव} ने दूतों से बातचीत में <कही>।",
    "a noun for what was asked of others": "{राव} ने दोनों पक्षों से [पुल खोलने] का <आग्रह किया>।",
    "a headline of two pieces of news": "{राव} का <दावा>- [पुल कमज़ोर है]; सभा में हंगामा",
    "a refusal of a deed": "{महापौर} ने [पुल खोलने] से <मना कर दिया>।",
    "an aim": "{संघ} की <कोशिश है> कि [पुल जल्द खुले]।",
    "a plan of a subject": "{नगर निगम} [नया पुल बनाने] की <योजना बना रहा है>।",
    "insistence": "{संघ} [पुल खोलने] की <मांग पर अड़ा है>।",
    "a verdict on what was said": "{महापौर} ने [आरोपों] को <बेबुनियाद बताया>।",
    "a verdict of a subject": "{सेना} [इस दावे] को <ग़लत बता रही है>।",
    "making known": "{सचिव} ने महापौर को <अवगत कराया> कि [पुल कमज़ोर है]।",
    "in the view of": "{माँझी} <के विचार से> [पुल कमज़ोर है]।",
    "a clause between speaker and mark": ("{माँझी राव, जिन्होंने पुल बनाया}, ने <कहा> कि [पुल खुला है]।"),
    "a second voice behind whereas": (
        "{कुछ लोग} <कहते हैं> कि [पुल पुराना है], जबकि {माँझी} [इसे नया] <मानते हैं>।"
    ),
    "an answer to a question": (
        "जब {उसने} <पूछा> कि [पुल कब खुलेगा], तो {राव} का <जवाब था>, [“कल खुलेगा।”]"
    ),
    "a refusal to say": "{राव} ने [इस] पर <टिप्पणी करने से इनकार कर दिया>।",
    "a negated verb": "{राव} ने यह <नहीं बताया> कि [पुल कब खुलेगा]।",
    "a wish without कि": "{संघ} [नया पुल] <चाहता है>।",
    "a demand of a subject": "{विपक्ष} [पुल खोलने] की <मांग कर रहा है>।",
    "a state of mind": "{दोनों महापौर} <सहमत हैं> कि [पुल खुले]।",
    "what became known": "{रिपोर्ट} से <पता चला> कि [पुल कमज़ोर है]।",
    "a noun alone": "{विपक्ष} की [पुल खोलने] की <मांग> ठुकरा दी गई।",
    "a noun that a postposition follows": "{उनके} इस <बयान> पर कि [पुल खुला है], लोग हँसे।",
    "the same speaker in another clause": (
        "{राव} ने <माना> कि [पुल कमज़ोर था] और [उसे बंद करने] का <निर्देश दिया>।"
    ),
    "both sides of the source": "[“पुल खुला है,”] {राव} ने <कहा>, [“और खुला रहेगा।”]",
    "both sides of a phrase": "[नाव में], {राव} <के मुताबिक>, [दस लोग थे]।",
    "a relative pronoun": "राव ने पुल बनवाया, [जिसे] {संघ} ने <ठुकरा दिया>।",
    "a speaker of a relative clause": "{जिस माँझी} ने <कहा> कि [पुल टूटा है], उसे रोका गया।",
    "an office before a colon": "{मंत्रालय}: [पुल नहीं खुलेगा]",
    "a name after a colon": "[पुल नहीं खुलेगा]: {सुनील राव}",
    "a headline with the verb first": "<बोले> {राव}- [पुल खुलेगा]",
    "a headline with the verb behind": "[पुल नहीं खुलेगा], <बोले> {राव}",
    "a headline with the noun behind": "{राव} ने संघ पर लगाया [पुल तोड़ने] का <आरोप>",
    "a headline and its news": "{राव} ने <किया ऐलान>, [कल खुलेगा पुल]",
    "a headline of two parts": "{राव} का बड़ा बयान, <बोले>- [पुल खुलेगा]",
    "hearsay without कि": "[पुल कमज़ोर] <बताया जा रहा है>।",
    "but": "{राव} ने <कहा> कि [पुल खुला है], पर {संघ} ने <कहा> कि [वह बंद है]।",
    "as he said": "[पुल टूट गया], जैसा कि {राव} ने <कहा था>।",
    "a decision": "{संघ} ने [पुल खोलने] का <फ़ैसला किया>।",
    "what was so thought": "{दोनों महापौर} [ऐसा] <नहीं मानते>।",
    "in her words": "{राव} <के शब्दों में>, [“पुल खुला है।”]",
    "a noun of any kind with कि": "{संघ} ने <शर्त रखी है> कि [पुल खुले]।",
    "a denial of this": "{संघ} [इससे] <इनकार करता है>।",
    "the possessor behind, in a sentence of its own": (
        "[“पुल खुला है। हम लौटेंगे।”] यह <कहना था> {बूढ़े माँझी} का।"
    ),
    "in his view": "{महापौर} <की नज़र में> [पुल कमज़ोर है]।",
    "what a page holds": "{प्राथमिकी} में <आरोप है> कि [पुल तोड़ा गया]।",
    "what figures show": "{आँकड़ों} से <संकेत मिलता है> कि [पुल कमज़ोर है]।",
    "by the way of a participle": "{राव} ने <ज़ोर देकर कहा> कि [पुल खुलेगा]।",
    "having said": "[“बस करो भाई”] <कहकर> {वह} चला गया।",
    "confirming this": "[पुल बंद है], इसकी {राव} ने <पुष्टि की>।",
    "a judgement": "{कई लोग} [इस पुल को कमज़ोर] <मानते हैं>।",
    "a speaker with a past": "[“पुल डूब गया,”] {नदी से बचकर लौटी कमला} <बताती हैं>।",
    "any verb with कि": "{राव} ने <धमकाया> कि [पुल बंद होगा]।",
    "advice given by nobody": "[नाविकों को रुकने] की <सलाह दी गई>।",
    "a speaker with a clause": "{मीरा, जो माँझी हैं}, <कहती हैं>, [“पुल खुला है।”]",
    "two headlines in one": "{राव} <बोले>- [पुल खुलेगा], {शाह} <बोले>- [पुल बंद रहेगा]",
    "a statement in a clause": "{राव} का यह <बयान> कि [पुल खुला है], विवाद में है।",
    "the sentence before": "[पुल कल खुलेगा]। यह बात {राव} ने सभा में <कही>।",
    "an attack in a headline": "{राव} का <हमला>- [पुल लूटा गया]",
    "a speaker behind the verb": "[“नाव अब नहीं चलती,”] <कहते हैं> {सलीम}।",
    "a speaker with ने behind the verb": "<कहा> {राव} ने, [“पुल खुलेगा।”]",
    "an interview": "{अम्मा}: [रास्ता खुला क्या?]\n{फ़ैज़ान}: [अभी नहीं। ईद के बाद।]",
    "no का": "{सूत्रों} <अनुसार> [पुल खुला है]।",
    "की typed for कि": "{राव} ने <कहा> की [पुल खुला है]।",
    "a clause of another speaker ends the content": (
        "{राव} ने <कहा> कि [पुल खुला है], जबकि {संघ} ने <बताया> कि [वह बंद है]।"
    ),
}
NOT_REPORTS = [
    "पुल लंबा है। दो सड़कें वहाँ जाती हैं।",
    "ज़रूरत के मुताबिक पानी छोड़ा गया।",
    "बता दें कि पुल दस साल पुराना है।",
    "राव ने पत्र लिखा और डाक में डाल दिया।",
    "राव ने संघ पर बड़ा आरोप लगाया है।",
    "सरकार बताए कि पुल कब खुलेगा।",
    "लोगों ने उनका स्वागत किया।",
    "बैठक में पाँच प्रस्ताव रखे गए।",
    "राव ने लिखकर जवाब दिया।",
    "मौसम: साफ़ रहेगा",
    "राव ने कोशिश की कि पुल खुले।",
    "दिन: सोमवार\nमौसम: साफ़।",
    "उसने माँ का कहना माना।",
    "साफ़ है कि पुल खुला है।",
    "राव ने सुनिश्चित किया कि पुल खुले।",
    "लगता है कि पुल खुला है।",
    "इसमें शक नहीं कि पुल कमज़ोर है।",
    "इस नाव को यहाँ डोंगी कहा जाता है।",
    "राव ने बताया नहीं कि पुल कब खुलेगा।",
    "माँझियों ने जश्न मना लिया।",
    "विभाग नई नाव बना रहा है।",
]
SOURCES = {
    "an apposition": "कल {राव, नगर के महापौर}, ने",
    "titles and genitives": "कल सभा में {नगर के महापौर सुनील राव} ने",
    "a participle that ties a postposition": "{पुल पर तैनात सिपाहियों} ने",
    "a list": "बैठक में {चीन, रूस और ईरान} ने",
    "a conjunction of clauses": "राव ने पुल खोला और {महापौर} ने",
    "a bracket": "बैठक के बाद {संघ के सचिव (पुल) मोहन राव} ने",
    "a clause about the source": "{महापौर, जो अब विपक्ष में हैं}, ने",
    "after a participle": "पुल का नाम लेते हुए {राव} ने",
    "former and before": "चुनाव से पहले {पूर्व महापौर} ने",
}


def marked(text: str) -> str:
    """Text with brackets around what was found."""
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for voice in readings(text, "hi"):
        places = (
            (voice.start, voice.end, "[]"),
            (voice.source_start, voice.source_end, "{}"),
            (voice.cue_start, voice.cue_end, "<>"),
        )
        for start, end, (left, right) in places:
            if start >= 0:
                opening[start], closing[end] = left, right
    shown = [
        closing.get(place, "") + opening.get(place, "") + char
        for place, char in enumerate(text + "\n")
    ]
    return "".join(shown).rstrip("\n")


def plain(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "{}<>[]")))


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_source_cue_and_content(text: str) -> None:
    assert marked(plain(text)) == text


def test_marks_after_that_are_direct_only_in_the_first_person() -> None:
    kinds = [
        ("राव ने कहा कि “वह तैयार हैं।”", "pseudo-direct"),
        ("राव ने कहा कि “हम तैयार हैं।”", "direct"),
        ("राव ने कहा, “हम तैयार हैं।”", "direct"),
        ("राव ने कहा कि पुल “नगर का गौरव” है।", "mixed"),
    ]
    assert [(text, readings(text, "hi")[0].kind) for text, _ in kinds] == kinds


@pytest.mark.parametrize("text", NOT_REPORTS)
def test_a_sentence_that_reports_nobody_has_no_voice(text: str) -> None:
    assert readings(text, "hi") == []


@pytest.mark.parametrize("text", SOURCES.values(), ids=SOURCES)
def test_where_a_source_begins(text: str) -> None:
    expected = text + " <कहा> कि [पुल खुला है]।"
    assert marked(plain(expected)) == expected


def test_a_voice_inside_a_quotation_is_found_unless_it_is_the_speakers_own() -> None:
    text = "राव ने कहा, “संघ ने बताया कि पुल खुला है। हम चाहते हैं कि वह खुला रहे।”"
    found = [(voice.cue, voice.rule) for voice in readings(text, "hi", nested=True)]
    assert found == [("कहा", "speech"), ("बताया", "speech")]


def test_a_voice_inside_a_content_is_found() -> None:
    text = "राव ने कहा कि संघ ने बताया है कि पुल खुला है।"
    found = readings(text, "hi", nested=True)
    assert [text[voice.start : voice.end] for voice in found] == [
        "संघ ने बताया है कि पुल खुला है",
        "पुल खुला है",
    ]


def test_spelling_and_encoding_make_no_difference() -> None:
    text = "राव ने आशंका ज़ाहिर की कि पुल गिरेगा।"
    for form in ("NFC", "NFD"):
        (voice,) = readings(unicodedata.normalize(form, text), "hi")
        assert voice.rule == "speech"
    assert readings(text.replace("ज़", "ज"), "hi")[0].rule == "speech"
