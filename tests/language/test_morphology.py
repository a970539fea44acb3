"""The forms of one noun share a stem key; different nouns do not."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import normalize_key, stem_key

# Our own paradigms: direct and oblique, singular and plural, vocatives, spelling variants.
FAMILIES = {
    "hi": """
    लड़का लड़के लड़कों | बेटा बेटे बेटों | बच्चा बच्चे बच्चों | समझौता समझौते समझौतों |
    मुद्दा मुद्दे मुद्दों | हमला हमले हमलों | रास्ता रास्ते रास्तों |
    इलाक़ा इलाक़े इलाक़ों | ज़िला ज़िले ज़िलों | रिश्ता रिश्ते रिश्तों |
    फ़ैसला फ़ैसले फ़ैसलों | मामला मामले मामलों | हिस्सा हिस्से हिस्सों |
    मौक़ा मौक़े मौक़ों | दावा दावे दावों | वादा वादे वादों | ख़तरा ख़तरे ख़तरों |
    झगड़ा झगड़े झगड़ों | आँकड़ा आँकड़े आँकड़ों आंकड़े | महीना महीने महीनों |
    घंटा घंटे घंटों | दौरा दौरे दौरों | धमाका धमाके धमाकों | झटका झटके झटकों |
    जत्था जत्थे जत्थों | अड्डा अड्डे अड्डों | कारख़ाना कारख़ाने कारख़ानों |
    मोर्चा मोर्चे मोर्चों | रुपया रुपये रुपए रुपयों | किराया किराये किराए किरायों |
    रवैया रवैये रवैए | कुआँ कुएँ कुओं | धुआँ धुएँ | देश देशों | सैनिक सैनिकों |
    युद्ध युद्धों | संबंध संबंधों सम्बन्ध | विधेयक विधेयकों | पत्रकार पत्रकारों | घर घरों |
    गाँव गाँवों गांव | शहर शहरों | प्रस्ताव प्रस्तावों | राष्ट्र राष्ट्रों |
    मंत्रालय मंत्रालयों | विषय विषयों | समुदाय समुदायों | कार्य कार्यों | दोस्त दोस्तों |
    सवाल सवालों | नाम नामों | राजा राजाओं | पिता पिताओं | नेता नेताओं | दादा दादाओं |
    आदमी आदमियों | मंत्री मंत्रियों मंत्रियो | आतंकवादी आतंकवादियों | अधिकारी अधिकारियों |
    साथी साथियों साथियो | भाई भाइयों भाइयो | सिपाही सिपाहियों | व्यक्ति व्यक्तियों |
    कवि कवियों | मुनि मुनियों | हिंदू हिन्दू हिंदुओं | डाकू डाकुओं | आँसू आँसुओं |
    चाकू चाकुओं | साधु साधुओं | बात बातें बातों | किताब किताबें किताबों | औरत औरतें औरतों |
    क़ौम क़ौमें क़ौमों | मौत मौतें मौतों | सड़क सड़कें सड़कों | कोशिश कोशिशें कोशिशों |
    अदालत अदालतें अदालतों | सरकार सरकारें सरकारों | टीम टीमें टीमों |
    रिपोर्ट रिपोर्टें रिपोर्टों | राय रायें | वार्ता वार्ताएँ वार्ताएं वार्ताओं |
    सीमा सीमाएँ सीमाओं | सेना सेनाएँ सेनाओं | माला मालाएँ मालाओं | माता माताएँ माताओं |
    घटना घटनाएं घटनाओं | भाषा भाषाएँ भाषाओं | नदी नदियाँ नदियों नदियां |
    पार्टी पार्टियाँ पार्टियों | चौकी चौकियाँ चौकियों | नीति नीतियाँ नीतियों |
    शक्ति शक्तियाँ शक्तियों | समिति समितियां समितियों | स्थिति स्थितियां स्थितियों |
    लड़की लड़कियाँ लड़कियों | लड़ाई लड़ाइयाँ लड़ाइयों | कार्रवाई कार्रवाइयां कार्रवाइयों |
    चिड़िया चिड़ियाँ चिड़ियों | गुड़िया गुड़ियाँ गुड़ियों | बहू बहुएँ बहुओं |
    वस्तु वस्तुएँ वस्तुओं | ऋतु ऋतुएं ऋतुओं | बड़ा बड़े बड़ी बड़ों | छोटा छोटे छोटी छोटों |
    अच्छा अच्छे अच्छी | नया नये नए नई नयी | पुराना पुराने पुरानी | लंबा लंबे लंबी |
    पिछला पिछले पिछली | बैठक बैठकें बैठकों | चुनाव चुनावों | मुसलमान मुसलमानों |
    मकान मकानों | हथियार हथियारों | विमान विमानों | नागरिक नागरिकों |
    मुक़दमा मुक़दमे मुक़दमों | घुसपैठिया घुसपैठिये घुसपैठियों | हफ़्ता हफ़्ते हफ़्तों |
    टुकड़ा टुकड़े टुकड़ों | क़िला क़िले क़िलों | क़बीला क़बीले क़बीलों |
    कीमत कीमतें कीमतों | भावना भावनाएं भावनाओं | यात्रा यात्राएं यात्राओं |
    पौधा पौधे पौधों | तालाब तालाबों | मेहमान मेहमानों | झोपड़ी झोपड़ियाँ झोपड़ियों |
    शरणार्थी शरणार्थियों | कर्मचारी कर्मचारियों | मछुआरा मछुआरे मछुआरों | पड़ोसी पड़ोसियों |
    बंदूक बंदूकें बंदूकों | गोली गोलियाँ गोलियों | मिसाइल मिसाइलें मिसाइलों | टैंक टैंकों |
    जहाज़ जहाज़ों | क़ैदी क़ैदियों | घाव घावों | मरीज़ मरीज़ों | दवा दवाएँ दवाओं |
    दवाई दवाइयाँ दवाइयों | सभा सभाएँ सभाओं | परिषद परिषदें परिषदों |
    संस्था संस्थाएं संस्थाओं | परीक्षा परीक्षाएँ परीक्षाओं | उम्मीद उम्मीदें उम्मीदों |
    आशंका आशंकाएं आशंकाओं | शर्त शर्तें शर्तों | माँग माँगें माँगों |
    दुकान दुकानें दुकानों | दुकानदार दुकानदारों | मछली मछलियाँ मछलियों |
    बिल्ली बिल्लियां बिल्लियों | चूहा चूहे चूहों | पत्ता पत्ते पत्तों |
    गुब्बारा गुब्बारे गुब्बारों | दरवाज़ा दरवाज़े दरवाज़ों | खिड़की खिड़कियाँ खिड़कियों |
    नक़्शा नक़्शे नक़्शों | परिवार परिवारों | रिश्तेदार रिश्तेदारों | बूढ़ा बूढ़े बूढ़ों |
    ठेकेदार ठेकेदारों | पुल पुलों | जूता जूते जूतों | कपड़ा कपड़े कपड़ों | लाश लाशें लाशों |
    हत्या हत्याएँ हत्याओं | गवाह गवाहों | मुल्क मुल्कों | सूबा सूबे सूबों |
    धड़ा धड़े धड़ों | नारा नारे नारों | चश्मा चश्मे चश्मों | पहाड़ी पहाड़ियाँ पहाड़ियों |
    घाटी घाटियाँ घाटियों | मोर्टार मोर्टारों | प्रवक्ता प्रवक्ताओं | अभिनेता अभिनेताओं |
    मतदाता मतदाताओं | श्रोता श्रोताओं | छात्रा छात्राएँ छात्राओं | डॉक्टर डॉक्टरों |
    वायदा वायदे वायदों | नाका नाके नाकों | तोहफ़ा तोहफ़े तोहफ़ों | नगीना नगीने नगीनों |
    खिलाड़ी खिलाड़ियों | जवान जवानों | आरोप आरोपों | पुतला पुतले पुतलों | कोयला कोयले |
    छापा छापे छापों | तबादला तबादले तबादलों | अफ़वाह अफ़वाहें अफ़वाहों | जज जजों
    """,
    "en": """
    man men man's | woman women women's | child children children's | foot feet |
    tooth teeth | crisis crises | analysis analyses | leaf leaves | wife wives |
    life lives | knife knives | half halves | shelf shelves | thief thieves | wolf wolves |
    country countries country's countries' | agency agencies | party parties | city cities |
    army armies | ally allies | enemy enemies | territory territories | policy policies |
    treaty treaties | journey journeys | day days | boy boys | key keys | hero heroes |
    veto vetoes | potato potatoes | echo echoes | embargo embargoes | photo photos |
    video videos | radio radios | box boxes | tax taxes | church churches |
    speech speeches | clash clashes | bus buses | virus viruses | census censuses |
    gas gases | class classes | process processes | witness witnesses | house houses |
    cause causes | use uses | case cases | response responses | base bases |
    course courses | prize prizes | size sizes | quiz quizzes | shoe shoes | foe foes |
    movie movies | tie ties | policeman policemen | spokesman spokesmen spokesman's |
    gunman gunmen | spokeswoman spokeswomen | militant militants militants' |
    leader leaders leader's | talk talks | agreement agreements | attack attacks |
    border borders | minister ministers minister's | Pakistani Pakistanis Pakistani's |
    Indian Indians | Kashmiri Kashmiris | Iraqi Iraqis | Hindu Hindus | Muslim Muslims |
    Sharif Sharif's Sharif’s | India India's | missile missiles | ceasefire ceasefires |
    move moves | drive drives | force forces | village villages | judge judges |
    bridge bridges | say says | go goes | try tries | carry carries | reach reaches |
    push pushes | fix fixes | camera cameras | idea ideas | agenda agendas | visa visas |
    area areas | militia militias | guru gurus | menu menus | taxi taxis |
    criterion criteria | phenomenon phenomena | index indices | axis axes |
    headache headaches | avalanche avalanches | cache caches | bias biases | lens lenses |
    strategy strategies | resolution resolutions resolution's | soldier soldiers |
    issue issues | dispute disputes | valley valleys | alley alleys | monkey monkeys |
    referendum referenda | boss bosses | dress dresses | loss losses | pass passes |
    bench benches | ditch ditches | stomach stomachs | monarch monarchs |
    patriarch patriarchs | epoch epochs | thesis theses | excuse excuses | clause clauses |
    abuse abuses | nurse nurses | status statuses | bonus bonuses | piano pianos |
    studio studios | cargo cargoes | tornado tornadoes | belief beliefs | chief chiefs |
    roof roofs | proof proofs | brief briefs | safe safes | native natives |
    executive executives | grave graves | wave waves | slave slaves | olive olives |
    cookie cookies | lie lies | journalist journalists journalists' | bully bullies |
    factory factories | bomb bombs | grenade grenades | hostage hostages |
    refugee refugees | ambassador ambassadors | embassy embassies | consulate consulates |
    envoy envoys | spy spies | dynasty dynasties | mosque mosques | mosquito mosquitoes |
    volcano volcanoes | zero zeros | memo memos | loaf loaves | dwarf dwarves |
    chairman chairmen | fisherman fishermen | Englishman Englishmen |
    congresswoman congresswomen | grandchild grandchildren | emphasis emphases |
    parenthesis parentheses | campus campuses | genius geniuses | corpus corpora |
    nucleus nuclei | stimulus stimuli | address addresses | success successes |
    crash crashes | watch watches | match matches | patch patches | mix mixes |
    reflex reflexes | waltz waltzes | breeze breezes | disease diseases |
    purchase purchases | expense expenses | license licenses | defence defences |
    crease creases | promise promises | surprise surprises | enterprise enterprises |
    exercise exercises | prison prisons | Afghan Afghans | Bangladeshi Bangladeshis |
    Saudi Saudis | Sikh Sikhs | Chinese Chinese's | Modi Modi's | Imran Imran's |
    Abbas Abbas's | Congress Congress's | tomato tomatoes | motto mottos |
    buffalo buffaloes | reef reefs | handkerchief handkerchiefs | toothbrush toothbrushes |
    eye eyes | bee bees | committee committees | employee employees | degree degrees |
    pea peas | sea seas | plea pleas | flea fleas | law laws | view views |
    interview interviews | crew crews | dog dogs | republic republics | critic critics |
    clinic clinics | epidemic epidemics | choice choices | voice voices | office offices |
    justice justices | apology apologies | query queries | colony colonies | story stories |
    storey storeys | bay bays | tray trays | ray rays | convoy convoys | decoy decoys |
    alibi alibis | ski skis | bikini bikinis | rabbi rabbis | gun guns | minus minuses |
    circus circuses
    """,
}
# Pairs a stripping stemmer joins or is tempted to join.
LEXEMES = {
    "hi": """
    वार्ता वार्ताकार | बात बाता | शांत शांति | भारत भारती | भारती भारतीय | भारत भारतीय |
    देश देशी | पाक पाकिस्तान | खेल खेला | हिंद हिंदी | हिंद हिंदू | हिंदी हिंदू | सीमा सीम |
    माता मात | सेना सेन | राजा राज | नेता नेत | दल दाल | बल बाल | काल कला | गोला गोली |
    गोला गोल | गोली गोल | मुद्दा मुद्दत | किताब किताबी | कश्मीर कश्मीरी | आतंक आतंकी |
    देश विदेश | काला काल | माला माल | दावा दाव | दाना दान | बाला बाल | पिता पित | पता पत |
    गला गल | नाला नाल | सजा सज | हवा हव | दवा दवाई | लड़का लड़की | बेटा बेटी |
    चिट्ठा चिट्ठी | घोड़ा घोड़ी | राज राजी | नगर नगरी | अधिकार अधिकारी | सरकार सरकारी |
    सैन्य सैनिक | खान खाना | जान जाना | मान माना | काम कामा | पाक पाका | चाल चाला |
    शाह शाही | शाखा शाख | धारा धार | तारा तार | कथा कथ | जाति जात | गति गत | मति मत |
    पति पत | शक्ति शक्त | नीति नीत | मीडिया मीडी | इंडिया इंडी | एशिया एशियाई |
    रेडियो रेडी | वीडियो वीडी | मुखिया मुखी | दुनिया दुनी | बहू बहुत | आम आमा | हाल हालत |
    हालत हालात | मत मता | बंद बंदी | बंदी बंदा | गांधी गांधार | समझ समझौता | संघ संघर्ष |
    कर करण | अंत अंता | शब्द शब्दा | विवाद विवादी | वाद वादी | वादी वादा | आजाद आजादी |
    हमला हमल | भाषा भाष | पक्ष पक्षी | मंत्र मंत्री | तंत्र तंत्री | उत्तर उत्तरी |
    दक्षिण दक्षिणी | जंग जंगी | नक्शा नक्श | शेर शेरा | नाम नामा
    """,
    "en": """
    news new | policy police | universe university | general generally | army arm |
    united unite | meeting meet | building build | import important | nation national |
    nation nationality | state statement | state static | relate relative |
    relation relative | organ organisation | organize organ | inform information |
    commune communist | communist community | commission commit | conference confer |
    party part | parties part | politics political | politics politic | policies police |
    president presidency | secure security | secretary secret | secretaries secret |
    minister ministry | ministers ministry | terror territory | war ward | wars wary |
    peace pea | peaces piece | bus business | busy bus | series serial | species special |
    gas gash | mass mas | class clas | glass glas | pass pas | focus focu | virus viru |
    status statu | congress congres | texas texa | paris pari | wales wale | james jame |
    reuters reuter | maldives maldive | abbas abba | hamas hama | laos lao | this thi |
    was wa | his hi | perhaps perhap | always alway | chaos chao | basis basi |
    analysis analysi | physics physic | economics economic | ethics ethic | china chin |
    iran iranian | india indian | pakistan pakistani | kashmir kashmiri |
    operative operation | operate opera | probe probable | accord according |
    force forceful | experiment experience | arm army | marine marina | past paste |
    bor border | numerous numerical | wander wand | customer custom | generate general |
    divide dividend | human humane | process procession | author authority |
    ceasefire ceased | lens len | campus camp | genus gene | princess prince |
    actress actor | politics politician | Congress congregation | bass bas | gross gros |
    iris iri | plus plu | bonus bon | mess mes | Taliban talib | Boris bori | Venus venu |
    Jesus jesu | Mars mar | Dhaka dhak | series serie | corps corp | customs customer |
    goods good | arms army | news newt | glass glad | Naxals naxalite | Lewis lewi |
    Francis franci | Athens athen | Brussels brussel | Reuters reuter | canvas canva |
    means mean | Las la | gasp gas | bias bia
    """,
}


def rows(table: dict[str, str]) -> list[tuple[str, list[str]]]:
    return [(language, row.split()) for language in table for row in table[language].split("|")]


@pytest.mark.parametrize(("language", "forms"), rows(FAMILIES))
def test_the_forms_of_a_noun_share_a_key(language: str, forms: list[str]) -> None:
    assert len({stem_key(form, language) for form in forms}) == 1


@pytest.mark.parametrize(("language", "pair"), rows(LEXEMES))
def test_different_words_keep_apart(language: str, pair: list[str]) -> None:
    assert stem_key(pair[0], language) != stem_key(pair[1], language)


@pytest.mark.parametrize("language", ["hi", "en"])
def test_no_two_families_share_a_key(language: str) -> None:
    families = [{stem_key(form, language) for form in forms} for _, forms in rows(FAMILIES)]
    assert not any(one & other for one, other in combinations(families, 2))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "news crisis congress politics maldives status series reuters yemen media"),
        ("hi", "रेडियो शांत मीडिया हालात पांडेय डीएनए"),
    ],
)
def test_a_singular_that_looks_like_a_plural_is_left_whole(language: str, words: str) -> None:
    assert [stem_key(word, language) for word in words.split()] == words.split()


def test_a_key_is_the_key_of_the_singular() -> None:
    assert [stem_key(word, "hi") for word in ("हमलों", "देशों", "वार्ताएँ")] == [
        "हमला",
        "देश",
        "वार्ता",
    ]
    assert [stem_key(word, "en") for word in ("Enemies’", "axes", "gunmen")] == [
        "enemy",
        "axis",
        "gunman",
    ]


def test_function_words_are_only_normalised() -> None:
    assert [stem_key(word, "hi") for word in ("इसके", "वाले", "हूँ")] == ["इसके", "वाले", "हूं"]
    assert [stem_key(word, "en") for word in ("This", "its", "US")] == ["this", "its", "us"]


@given(st.text(), st.sampled_from(["hi", "en"]))
def test_any_string_has_a_stem_key(word: str, language: str) -> None:
    assert isinstance(stem_key(word, language), str)


@given(st.text(alphabet="कखगमलवसरनंँ़्ािीेोंओएआ", max_size=8))
def test_spelling_variants_share_a_stem_key(word: str) -> None:
    assert stem_key(word, "hi") == stem_key(normalize_key(word), "hi")


@given(st.text(alphabet="abcdefghijklmnopqrtuvwxyz", min_size=4, max_size=10))
def test_a_possessive_is_counted_with_its_noun(word: str) -> None:
    assert stem_key(f"{word}’s", "en") == stem_key(word, "en")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown language 'xx'"):
        stem_key("a", "xx")


@pytest.mark.parametrize(
    ("word", "key"), [("MPs", "mp"), ("NGOs", "ngo"), ("UN's", "un"), ("US", "us")]
)
def test_acronyms_lose_the_ending_of_a_plural_only(word: str, key: str) -> None:
    assert stem_key(word, "en") == key
