"""Words of general language: what a term list should not be made of.

Our own lists, in comparison keys: verbs, adjectives, adverbs and nouns that every news text or
report uses whatever it is about. They stand in for the general reference corpus of a weirdness
measure (Ahmad, Gillam and Tostevin 1999), which we have no right to ship.
"""

from __future__ import annotations

from typing import Final

from analysis.language import check

__all__ = ["general_words"]

_WORDS: Final = {
    "en": """
    ability able about above absence absolute accept acceptance access accession accompany
    accomplish accordance according account accurate accuse achieve act action active
    activity actually adapt add adding addition additional additionally adequate adjust
    administration admit adopt adoption advance advantage affair affect afternoon age agency
    agenda agent ago agree aid aim allow almost alone already also alternative although
    altogether always ambition american amount analyse analysis analyze angle annex announce
    annual answer apart apparent appear appendix applicable application apply appoint
    approach appropriate appropriately april area argue arise arrangement arrive article
    aside ask aspect assess assessment assist assistance association assume assumption
    assure attach attain attempt attend attention attribute august author authorise
    authority automatically available average avoid award aware away back background bad
    balance barrier base basic basis became become beforehand began begin beginning behalf
    behaviour being belgian believe belong benefit best better big billion bit block board
    body book both bottom bought brief bring british broad broadly broke brought budget
    build built business buy calculate calculation call came candidate capable capacity
    careful carry case caught cause ceiling central certain chain chairman challenge chance
    change chapter character check chief child choice choose chose circle circumstance cite
    citizen city claim clarify class clear clearly client close code coincide collect
    collection com combat combine come commence comment commit committee common communicate
    communication community company compare comparison compete competent competition compile
    complement complete complex component comprehensive comprise concept concern concerned
    concerning conclude conclusion conclusive condition conduct conference configuration
    confirm confusion connect conscious consequence consequent consequently consider
    considerable considerably consideration considering consist consistent constant
    constitute construct consult contact contain content context continue contrary contrast
    contribute contribution control convert convince cooperation coordinate copy core corner
    correct correspond cost could council count country couple course cover coverage create
    creation creative credit critical cross crucial culture current currently customer cut
    daily data date day deal debate decade december decide decision declare decline decrease
    dedicate deep defence deficiency define definition degree delay deliberate deliver
    demand demonstrate deny department depend depth derive describe description design
    designate desirable desire despite destination destroy detail detailed determine develop
    development deviation diagram differ difference different difficult difficulty dimension
    direct direction directly disclose discover discuss discussion display dispose distance
    distinguish distribute distribution diverse divide document done door doubt draft
    dramatic draw drew drive drop drove due duration dynamic earlier early easily east
    eastern easy economic economy edge edition education effect effective efficient effort
    eg eight either elaborate element eligible eliminate email embed emerge emphasis
    emphasise emphasize employ employee enable encompass encounter encourage end endeavour
    engage enhance enjoy enough ensure entail enter entire entitle entity environment eq
    equal equally equation equip equipment equivalent error especially essential establish
    establishment estimate etc european evaluate evaluation even evening event eventually
    every evidence evident evolve exact examine example exceed excellent except exceptional
    excess excessive exchange exclude exclusive exclusively execute execution exercise
    exhibit exist existence existing expand expansion expect expected expense expensive
    experience expert expertise explain explanation explicit exploit explore expose express
    expression extend extension extensive extent external extra extremely face facet
    facilitate facility fact factor fail failure fair fall family famous far favour
    favourable fear feasible feature february feedback feel fell felt fewer field fig fight
    figure file fill final finalise finally finance financial find finding fine first fit
    five flow focus follow following footnote force foreign forget form formal former forth
    forum forward fought found foundation four framework free freedom french frequency
    frequent frequently friend front fulfil full fully function functioning fundamental
    further furthermore future gain gap gather gave general generally generate generation
    genuine german get give given global go goal good got government grant graph grateful
    great greater greatly grew ground group grow growth guarantee guide guideline half hand
    handle happen hard harm having head heading hear heard heart heavy height held help
    hence high higher highlight highly historical history hit hold home hope host hour house
    http https human hundred idea ideal identify ie ignore illustrate image immediate
    immediately impact implement implementation imply importance important impose impression
    improve improvement inadequate incident include including inclusion income incorporate
    increase increasingly indeed indicate indication indirect individual induce industry
    influence inform information inherent initial initially initiate initiative input insert
    inside insight inspect install instance instead institute institution instruction
    instrument integral integrate intend intense intention interaction interest internal
    international interpretation interval introduce introduction investigate investment
    invite involve involving issue item january job join joint judge july june justify keen
    keep kept key kilometre kind knew know knowledge known lack land language large largely
    larger last lastly late later latest latter launch law lay layer lead leader leading
    learn least leave led left length less lesson let level liability lie life light like
    likely likewise limit line link list literature little live load local locate location
    logical logo long longer look loose lose loss lost lot low lower made main mainly
    maintain maintenance major majority make making man manage management manager manner
    manual many map march mark market mass match material matrix matter maximise maximum may
    mean meaning means meant measure mechanism medium meet meeting member membership mention
    merely merit message met method middle million mind minimum minister minor minute
    mission mistake mix mobile mode model moderate modern modification modify moment monday
    money monitor monitoring month more moreover morning most mostly motion motivate move
    movement much multiple mutual name namely nation national nations nature near nearby
    nearly necessary need negative network nevertheless new news next night nine non none
    normal normally north notable notably note nothing notice notion november number
    numerous object objective obligation observation observe obtain obvious obviously
    occasion occur october offer office official often old ongoing onwards open operate
    operation operator opinion opportunity opposite optimal optimum option order
    organisation organization orientation origin original other ought outcome output outside
    overall overcome overview own pace page paid paper paragraph parallel parameter parent
    part participate participation particular particularly partly partner party pass past
    path pattern pay pdf peak people per perceive percent percentage perform performance
    perhaps period permanent permit person personal perspective phase phone physical picture
    piece place plan planning play player please plus point policy poor populate portion
    position positive possess possibility possible possibly post potential power practical
    practice practise precise predict prefer preparation prepare presence present
    presentation preservation president press pressure prevent prevention previous
    previously price primary prime principal principle prior priority private probable
    probably problem procedure proceed proceeding process produce product production
    productive professional program programme prohibit project prominent promise promote
    promotion proof proper properly proportion proposal propose prospect protect protection
    prove provide provided province provision public publish pure purpose pursuant pursue
    pursuit put qualify quality quantity quarter question quick quickly quite quote radical
    raise ran range rapid rapidly rarely rate rather ratio reach react reaction read readily
    ready real realise realistic reality realize really reason reasonable reasonably recall
    receive recent recently recognise recognition recognize recommend recommendation record
    recovery reduce reduction refer reference reflect reflection reform refuse regard
    regarding regardless region register regular regularly reinforce reject relate related
    relation relationship relative relatively release relevance relevant reliable rely
    remain remainder remark remedy remember remove renew repair repeat replace reply report
    represent representation representative reputation request require required requirement
    requisite research resolve resource respect respective respectively respond response
    responsibility responsible rest restore restrict restriction result retain return reveal
    review revise revision reward right rise risk rode role room rose rough round row rule
    run safe said same satisfy saturday save saw say scale scheme school science scope score
    search second secretary section sector secure see seek seem seemingly seen segment
    select selection sense sent separate separately september sequence series serious serve
    service set setting seven several shape share shift short shot show shown side
    significant significantly similar simple simplify simply simultaneous simultaneously
    since single site situation six size sketch skill slight slightly slow small smooth
    so-called social society sold sole solely solution solve some sometimes somewhat soon
    sort sought source south space speak special specific specifically speech spend spent
    spirit spoke spread square stable staff stage stand standard start state statement
    station status stay steady stem step still stood stop story strategy street strengthen
    stress strict strictly strive strong strongly struck structure student study style sub
    subject submit subsequent subsequently subsidiary substantial substantive substitute
    success successful such sudden suffer sufficient suggest suggestion suitable sum
    summarise summary sunday superior supplement supply support supportive suppose sure
    surface surround survey suspect sustain switch system table tackle take taken taking
    talk target task taught team technical technique technology tell ten tend tendency term
    terminate territory test text thank theme then theory thereby thesis thing think third
    thorough thought thousand threat three threshold throughout thursday time timely tiny
    title today together told tomorrow tonne took tool top topic total touch toward town
    trace track trade traditional training transfer transform transition transmit
    transparent travel treat treatment trend true trust truth try tuesday turn twenty twice
    two type typical typically ultimate ultimately unable under undergo understand
    understood undertake uniform unique unit universal university unlike unlikely update
    upper urge usage use used useful user using usual usually utilise utilize valid valuable
    value variety various vary vast verify version versus vertical very via viable view
    viewpoint violate virtual visible visit volume voluntary wait walk want watch way weak
    wednesday week weigh weight welcome well went west western whilst whole wide widely
    wider window wish woman won word work world worldwide worse worst worth would write
    wrong wrote www year yes yesterday yet yield young zero
    """,
    "hi": """
    अंजाम अंत अक्टूबर अखबार अगले अगस्त अच्छा अच्छी अदा अन्य अप्रैल अवसर आई आए आखिर आज आठ
    आधार आने आया आयोजित इच्छा इच्छुक इतर उठाई उठाए उठाया उम्मीद एक एकजुट एकमात्र ओर कदम
    करोड़ कल कहती कहते कहना कहा कहीं काबिज काम कार्य कार्यकाल कॉल कोशिश खत्म खबर खबरों खराब
    खात्मा गति गिर गुरुवार चला चली चले चार चाहता चाहती चाहते चाहा छह छोटा छोटी छोड़ छोड़ा
    जगह जताई जताया जनता जनवरी जरुरी जरूरी जल्द जवाब जानकारी जाने जारी जीत जुलाई जून टाल टाली
    ठुकराया डाल डाला तरह तीन तौर दफा दस दिन दिसंबर दूसरी देकर देखा देखी देश देशों दो दोबारा
    दौर नई नए नया नयी नवंबर नाम निशाना नेता नेताओं नौ पहल पहला पहली पांच पिछले पूछा पूछे
    पूर्व प्रदान प्रमुख प्रयास फरवरी फैसला फोन बड़ा बड़ी बड़े बताई बताए बताते बताया बधाई
    बनकर बना बनाई बनाए बनाया बनी बने बाकी बात बातें बातों बाबत बार बीते बुधवार बेहतर भलाई
    भेजना भेजा भेजी मंगलवार मई महत्वपूर्ण महीना महीने मांग मांगा मांगी मांगे मानता मानती
    मानते माना मामला मामले मामलों मार्च मिलकर मिलता मिलती मिला मिली मिले मिलेगा मौका मौजूद
    रखा रखी रखे रविवार राष्ट्र राष्ट्रों रिपोर्ट रूप लगता लगा लगी लगे लाख लिखा लिखी लिखे
    लेकर लेख लोग लोगों वक्त वजह वर्ष वर्षों वेबसाइट व्यक्त शनिवार शामिल शुक्रवार शुक्रिया
    शुरुआत शुरू संदेश संभव संभावित सकता सकती सके सत्ता सन्देश समझा समय समस्या समस्याओं सवाल
    साइट सात साफ साल सितंबर सीधा सीधे सुना सोमवार सौ स्थित स्थिति हजार हफ्ता हफ्ते हवाला
    हवाले हार हालत हालात हुआ होकर
    """,
}
_SETS: Final = {language: frozenset(text.split()) for language, text in _WORDS.items()}


def general_words(language: str) -> frozenset[str]:
    """Words of general language, as comparison keys.

    Parameters
    ----------
    language : {'hi', 'en'}

    Examples
    --------
    >>> "announce" in general_words("en"), "ceasefire" in general_words("en")
    (True, False)
    >>> "जानकारी" in general_words("hi"), "युद्धविराम" in general_words("hi")
    (True, False)
    """
    return _SETS[check(language)]
