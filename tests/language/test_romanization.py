"""Hindi in Latin letters: readable with silent vowels left out, or exact."""

from unicodedata import normalize

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import iso15919, romanize

# Our own words, with the spelling an Indian newspaper in English would give them.
WORDS = """
    लोकसभा loksabha राज्यसभा rajyasabha विधानसभा vidhansabha राजनयिक rajnayik
    प्रधानमंत्री pradhanmantri जनमत janmat उपमहाद्वीप upmahadwip बातचीत batchit संगठन sangathan
    अलगाववादी algavvadi हमलावर hamlavar कारखाना karkhana देशभक्ति deshbhakti रामलीला ramlila
    अरुणाचल arunachal मनमोहन manmohan अटलबिहारी atalbihari सरदारपुर sardarpur
    हैदराबाद haidarabad मुज़फ़्फ़राबाद muzaffarabad गुरदासपुर gurdaspur पठानकोट pathankot
    उत्तरदायी uttardayi बदलना badalna समझौता samjhauta निकलना nikalna उलझन uljhan मारने marne
    करना karna बदलते badalte चंद्र chandra मित्र mitra युद्ध yuddh शब्द shabd केंद्र kendra
    पुत्र putra अंत ant धर्म dharm पहला pahla शहर shahar कहना kahna श्रीनगर shrinagar
    अहमदनगर ahmadnagar मुज़फ़्फ़रनगर muzaffarnagar जामनगर jamnagar अहमदाबाद ahmadabad
    इस्लामाबाद islamabad औरंगाबाद aurangabad सिकंदराबाद sikandarabad शाहजहांपुर shahjahanpur
    जबलपुर jabalpur भरतपुर bharatpur अमृतसर amritsar जैसलमेर jaisalmer अमरनाथ amarnath
    कमलनाथ kamalnath मोहनलाल mohanlal जयललिता jailalita जयशंकर jaishankar विजयवाड़ा vijaywara
    राजस्थान rajasthan हिंदुस्तान hindustan बलूचिस्तान baluchistan अफ़ग़ानिस्तान afganistan
    तालिबान taliban राजपरिवार rajparivar राजधानी rajdhani राजदूत rajdut राजनीति rajniti
    लोकतंत्र loktantra लोकतांत्रिक loktantrik लोकप्रिय lokpriya जनसभा jansabha जनगणना janganana
    जनसंख्या jansankhya जनवरी janvari फ़रवरी farvari अजनबी ajnabi अफ़सरों afsaron
    हरकतें harkaten मज़हबी mazhabi सरहदी sarhadi गड़बड़ी garbari हथकड़ी hathkari
    खटखटाना khatkhatana बरक़रार barqarar परवरिश parwarish बदतमीज़ badtamiz हमसफ़र hamsafar
    मनपसंद manpasand मानसरोवर mansarovar सहमति sahmati असहमति asahmati असफल asaphal
    असहयोग asahyog असमर्थ asamarth असहाय asahay अवसर avsar अवगत avgat अपमान apman अपराध apradh
    अपहरण apharan आचरण acharan उदाहरण udaharan वातावरण vatavaran समीकरण samikaran
    प्रकरण prakaran विवरण vivaran आगमन agaman आकलन akalan परिवहन parivahan विघटन vighatan
    प्रवचन pravachan प्रचलन prachalan संकलन sankalan विकसित viksit नागरिकता nagrikta
    नागरिक nagrik मानवता manavta सफलता saphalta सुंदरता sundarta स्वतंत्रता swatantrata
    आवश्यकता avashyakta संवेदनशील samvedanshil संयुक्त sanyukt संविधान samvidhan संवाद samvad
    संसद sansad संसदीय sansadiya संस्था sanstha स्वयं swayam एवं evam सिंह singh
    सिंहासन sinhasan नरसिंह narsingh पहुंचना pahunchna पहुँचकर pahunchkar मांगना mangna
    हंसता hansta जंगली jangli ज़िंदगी zindagi बंटवारा bantwara पंचशील panchshil
    गोंडवाना gondwana मंगलवार mangalwar अंतरराष्ट्रीय antarrashtriya बंदरगाह bandargah
    कांगड़ा kangra चांदनी chandni आंकड़े ankre पांचवां panchwan भारतीय bhartiya
    क्षेत्रीय kshetriya मानवीय manviya केंद्रीय kendriya प्रिय priya राष्ट्रपति rashtrapati
    राष्ट्रवादी rashtrawadi राष्ट्रीयता rashtriyata आतंकवाद atankwad आतंकवादियों atankwadiyon
    समाजवादी samajwadi धर्मनिरपेक्ष dharmanirpeksh युद्धविराम yuddhviram
    संघर्षविराम sangharshviram कर्मचारी karmachari अर्थव्यवस्था arthvyavastha
    विशेषज्ञ visheshagya यज्ञ yagya ज्ञान gyan विज्ञापन vigyapan संपन्न sampann विभिन्न vibhinn
    अन्न ann फ़िल्म film ज़ुल्म zulm रस्म rasm जन्म janma आत्म atma रत्न ratna प्रश्न prashn
    जश्न jashn चिह्न chihn शुक्ल shukla शक्ल shakl नस्ल nasl क़त्ल qatl चक्र chakra फ़िक्र fikr
    ज़िक्र zikr सब्र sabr मिस्र misr तीव्र tivra उम्र umr मिश्र mishra विश्व vishwa
    महत्व mahatva नेतृत्व netritva हिंदुत्व hindutva तत्व tatva स्वागत swagat द्वारा dwara
    सर्व sarv पर्वत parvat निर्वाचन nirvachan परिवार parivar विवाद vivad विवाह vivah सेवा seva
    जवाब jawab सवाल sawal हवा hawa नवाज़ nawaz प्रवासी pravasi शिवाजी shivaji रणवीर ranvir
    यशवंत yashwant भगवान bhagwan अनवर anvar चुनाव chunav गाँव ganv कुँवर kunvar लिए liye
    चाहिए chahiye गए gaye जाएगा jayega हुए hue कई kai भाई bhai नदियों nadiyon हिंदुओं hinduon
    आओ ao अच्छा achha स्वच्छ swachh बच्चा baccha पत्थर patthar प्रसिद्ध prasiddh इकट्ठा ikattha
    मक्खी makkhi फिर phir फूल phul फल phal फ़ौज fauj फारूक faruk फैसला faisla सिफारिश sifarish
    शरीफ sharif मुफ्ती mufti क़ानून qanun ख़बर khabar ग़लत galat ज़मीन zamin पहाड़ pahar
    लड़का larka लड़कियाँ larkiyan चंडीगढ़ chandigarh आज़मगढ़ azamgarh अलीगढ़ aligarh
    पढ़ना parhna दुःख duhkh अतः atah प्रातःकाल pratahkal कॉलेज kolej डॉक्टर doktar
    ऑस्ट्रेलिया ostreliya ऋषि rishi कृष्ण krishna कृपया kripya संस्कृति sanskriti
    मातृभूमि matribhumi आश्चर्यजनक ashcharyajanak ख़तरनाक khatarnak दर्दनाक dardnak
    शर्मनाक sharmnak दुकानदार dukandar असरदार asardar जमींदार jamindar हिस्सेदारी hissedari
    चित्रकार chitrakar पत्रकार patrakar सलाहकार salahkar वार्ताकार vartakar बचपन bachpan
    लड़कपन larakpan अपनापन apnapan घुसपैठ ghuspaith घुसपैठियों ghuspaithiyon नज़रबंद nazarband
    नज़रबंदी nazarbandi नसबंदी nasbandi नामांकन namankan राष्ट्रीयकरण rashtriyakaran
    निजीकरण nijikaran शांतिपूर्ण shantipurn महत्वपूर्ण mahatvapurn दुर्भाग्यपूर्ण durbhagyapurn
    घोषणापत्र ghoshnapatra शपथपत्र shapathpatra अधिकारपत्र adhikarpatra सत्याग्रह satyagrah
    बहुपक्षीय bahupakshiya द्विपक्षीय dwipakshiya त्रिपक्षीय tripakshiya एकतरफ़ा ektarfa
    अनदेखी andekhi अनपढ़ anparh अनशन anshan अनगिनत anginat बेरोज़गार berozgar
    बेरोज़गारी berozgari बेवजह bevajah बेनक़ाब benaqab ग़ैरक़ानूनी gairqanuni
    गैरजिम्मेदार gairjimmedar प्रतिबंध pratibandh प्रतिनिधिमंडल pratinidhimandal
    मंत्रिमंडल mantrimandal महासचिव mahasachiv महानगर mahanagar महासभा mahasabha
    उपराष्ट्रपति uprashtrapati उपचुनाव upchunav उपयोग upyog सहयोगी sahyogi सहमत sahmat
    परदेस pardes अतिक्रमण atikraman नियंत्रण niyantran आक्रमण akraman भ्रमण bhraman
    शरणार्थी sharnarthi विस्थापित visthapit पुनर्वास punarvas पुनर्निर्माण punarnirman
    दुर्घटना durghatna घटनाक्रम ghatnakram घटनास्थल ghatnasthal सुरक्षाबल surakshabal
    थलसेना thalsena नौसेना nausena वायुसेना vayusena सेनाध्यक्ष senadhyaksh जनरल janral
    कप्तान kaptan सीमापार simapar नियंत्रणरेखा niyantranrekha सरकारी sarkari
    कश्मीरियत kashmiriyat जम्हूरियत jamhuriyat इंसानियत insaniyat हालात halat ताक़तवर taqatvar
    जानवर janvar मेहरबानी meharbani मेहमान mehman तहसीलदार tahsildar कलकत्ता kalkatta
    लखनऊ lakhnau लखनवी lakhnavi मक़बरा maqbara कचहरी kachhari दिलचस्प dilchasp कमज़ोर kamzor
    ख़ुशहाली khushhali खुशनसीब khushnasib नमकहराम namakharam बरसात barsat मुसलमान musalman
    मुसलमानों musalmanon करोड़ karor बिहारी bihari झारखंड jharkhand उत्तराखंड uttarakhand
    छत्तीसगढ़ chhattisgarh हिमाचल himachal गुजरात gujrat केरल keral तमिलनाडु tamilnadu
    सरस्वती saraswati पार्वती parvati लक्ष्मण lakshman येदियुरप्पा yediyurappa ममता mamta
    अखिलेश akhilesh नवजोत navjot हरमनप्रीत harmanprit गुरमीत gurmit हरसिमरत harsimrat
    मनमर्ज़ी manmarzi चमकीला chamkila जगमगाना jagmagana पिघलता pighalta सुलझाना suljhana
    समझदारी samajhdari टकराव takrav बहकावा bahkawa दोहराया dohraya ठहराव thahrav
    नमस्कार namaskar परस्पर paraspar समस्या samasya तपस्या tapasya व्यवस्था vyavastha
    सर्वदलीय sarvdaliya निर्दलीय nirdaliya भाजपा bhajpa नगरनिगम nagarnigam नगरपालिका nagarpalika
    ग्रामसभा gramsabha धनराशि dhanrashi धनतेरस dhanteras रसायन rasayan चिकित्सक chikitsak
    वैज्ञानिक vaigyanik पर्यटन paryatan पर्यावरण paryavaran अध्ययन adhyayan अपनत्व apnatva
    नामुमकिन namumkin लापरवाही laparwahi बदनाम badnam बदहवास badhawas दरकिनार darkinar
    दरअसल darasal ख़ुफ़िया khufiya तस्करी taskari हथियारबंद hathiyarband क़ब्ज़ा qabza
    रिश्वतखोरी rishwatkhori मुनाफ़ाखोर munafakhor हरियाणवी hariyanvi राजनाथ rajnath
    रामनारायण ramnarayan सूरजपाल surajpal भारतवर्ष bharatvarsh भारतवासी bharatwasi
    हज़रतबल hazratbal करतारपुर kartarpur ननकाना nankana रावलपिंडी ravalpindi पेशावर peshavar
    बहावलपुर bahavalpur ख़ैबर khaibar वज़ीरिस्तान vaziristan कराची karachi तख़्तापलट takhtapalat
    सांसदों sansadon लापता lapata सतर्कता satarkta आमदनी amdani सांप्रदायिक sampradayik
    परमाणु parmanu आपातकाल apatkal मतगणना matganana सरसंघचालक sarsanghchalak
    चरमपंथियों charampanthiyon कट्टरपंथी kattarpanthi घोटालेबाज़ ghotalebaz फ़तवा fatwa
    नफ़रतें nafraten विस्फोटक visfotak हलफ़नामा halafnama प्रजातंत्र prajatantra मलयालम malyalam
    अनंतनाग anantnag पहलगाम pahalgam नयनतारा nayantara तरनतारन tarantaran शरतचंद्र sharatchandra
    ओमप्रकाश omprakash वेंकटेश venkatesh अमनदीप amandip आलमगीर alamgir बारामूला baramula
    गुलमर्ग gulmarg हरमंदिर harmandir गुजरांवाला gujranwala चित्तौड़गढ़ chittaurgarh
    जयपुर jaipur उदयपुर udaipur रायपुर raipur शरणजीत sharanjit भगतसिंह bhagatsingh
    सीतारमण sitaraman औरंगज़ेब aurangzeb घुड़सवार ghursawar मुक़ाबला muqabla मुक़ाबले muqable
    सनसनी sansani ताजमहल tajmahal हरभजन harbhajan गुरचरण gurcharan शाहदरा shahdara
    """
PAIRS = list(zip(WORDS.split()[::2], WORDS.split()[1::2], strict=True))


@pytest.mark.parametrize(("hindi", "latin"), PAIRS)
def test_words_and_names_lose_the_vowels_that_are_not_spoken(hindi: str, latin: str) -> None:
    assert romanize(hindi) == latin


@pytest.mark.parametrize(
    ("forms", "latin"),
    [
        ("बदल बदलना बदला बदलकर बदलेगा", "badal badalna badla badalkar badlega"),
        ("पहुंच पहुंचना पहुंचते पहुंचकर", "pahunch pahunchna pahunchte pahunchkar"),
        ("अफसर अफसरों हरकत हरकतें", "afsar afsaron harkat harkaten"),
        ("लोकसभा लोकसभाओं विधानसभाएँ", "loksabha loksabhaon vidhansabhaen"),
        ("नागरिक नागरिकों नागरिकता", "nagrik nagrikon nagrikta"),
        ("प्रधानमंत्री प्रधानमंत्रियों", "pradhanmantri pradhanmantriyon"),
        ("उदाहरण उदाहरणों", "udaharan udaharanon"),
    ],
)
def test_the_forms_of_a_word_are_romanised_alike(forms: str, latin: str) -> None:
    assert romanize(forms) == latin


@pytest.mark.xfail(strict=True, reason="no ending or prefix betrays these seams")
@pytest.mark.parametrize(("hindi", "latin"), [("सरगना", "sargana"), ("कसरती", "kasrati")])
def test_unmarked_seams_are_beyond_the_rules(hindi: str, latin: str) -> None:
    assert romanize(hindi) == latin


def test_joiners_change_no_letter_and_foreign_letters_are_not_lost() -> None:
    assert romanize("क्\u200dया प्रत\u200dि") == "kya prati"
    assert romanize("ॻ ॿ ॵ") == "ga ba au"


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [
        ("भारत", "bharat"),
        ("पाकिस्तान", "pakistan"),
        ("कश्मीर", "kashmir"),
        ("नरेंद्र", "narendra"),
        ("नरेन्द्र", "narendra"),
        ("जनता", "janta"),
        ("सरकार", "sarkar"),
        ("चमकना", "chamakna"),
        ("नगरपालिका", "nagarpalika"),
        ("राजनीति", "rajniti"),
        ("समझौता", "samjhauta"),
        ("मित्र", "mitra"),
        ("राज्य", "rajya"),
        ("सत्य", "satya"),
        ("शब्द", "shabd"),
        ("धर्म", "dharm"),
        ("पूर्व", "purv"),
        ("विश्व", "vishwa"),
        ("क्षेत्रीय", "kshetriya"),
        ("समय", "samay"),
        ("विज्ञान", "vigyan"),
        ("सिंह", "singh"),
        ("अंबाला", "ambala"),
        ("संगठन", "sangathan"),
        ("लोकसभा", "loksabha"),
        ("विधानसभा", "vidhansabha"),
        ("पुलवामा", "pulwama"),
        ("नवाज़ शरीफ़", "nawaz sharif"),
        ("ख़ान", "khan"),
        ("\u095eोन", "fon"),
        ("बड़ा", "bara"),
        ("दुःख", "duhkh"),
        ("क", "ka"),
        ("न", "na"),
        ("ॐ", "om"),
        ("३७०।", "370."),
        ("भारत-पाक", "bharat-pak"),
    ],
)
def test_hindi_reads_as_in_a_newspaper(hindi: str, latin: str) -> None:
    assert romanize(hindi) == latin


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [
        ("भारत", "bhārata"),
        ("हिंदी", "hiṁdī"),
        ("हिन्दी", "hindī"),
        ("चाँद", "cām̐da"),
        ("दुःख", "duḥkha"),
        ("कृष्ण", "kr̥ṣṇa"),
        ("लड़ाई", "laṛāī"),
        ("क़लम", "qalama"),
        ("ख़बर", "k͟habara"),
        ("कई", "kaī"),
        ("कइ", "ka:i"),
        ("कै", "kai"),
        ("ऑफ़िस", "ôfisa"),
        ("वाक्", "vāk"),
    ],
)
def test_iso_15919_is_exact(hindi: str, latin: str) -> None:
    assert iso15919(hindi) == latin


@given(st.text(alphabet=st.characters(max_codepoint=0x8FF)))
def test_text_in_other_scripts_is_left_alone(text: str) -> None:
    assert romanize(text) == iso15919(text) == text


@given(st.text(alphabet=st.sampled_from(list("कखगनमरसहयवािीुूेैोौंँः्अआइईउएओ "))))
def test_hindi_leaves_no_devanagari_behind(text: str) -> None:
    assert romanize(text).isascii()
    assert not any("\u0900" <= char <= "\u097f" for char in iso15919(text))


@given(st.text())
def test_any_string_can_be_romanised(text: str) -> None:
    assert isinstance(romanize(text), str)
    assert isinstance(iso15919(text), str)


CONSONANTS = [*"कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ"]
NUKTA_LETTERS = ["क़", "ख़", "ग़", "ज़", "ड़", "ढ़", "फ़", "य़"]
VOWELS = dict(zip(["", *"ािीुूृेैोौॅॉ"], [*"अआइईउऊऋएऐओऔऍऑ"], strict=True))
LETTER = st.sampled_from(CONSONANTS + [normalize("NFD", letter) for letter in NUKTA_LETTERS])
SYLLABLE = st.tuples(
    st.lists(LETTER, max_size=3), st.sampled_from(list(VOWELS)), st.sampled_from(["", *"ंँः"])
)


def spelled(parts: list[tuple[list[str], str, str]]) -> str:
    """Spell syllables as Devanagari does: a vowel letter where there is no consonant."""
    return "".join(
        "्".join(onset) + (vowel if onset else VOWELS[vowel]) + mark for onset, vowel, mark in parts
    )


def read_back(latin: str) -> list[tuple[list[str], str, str]]:
    """Undo ISO 15919, longest sign first; a colon only parts what would be read together."""
    consonants = {iso15919(c + "्"): c for c in [*CONSONANTS, *NUKTA_LETTERS]}
    vowels = {iso15919(letter): sign for sign, letter in VOWELS.items()}
    marks = {"ṁ": "ं", "m̐": "ँ", "ḥ": "ः"}
    signs = {**vowels, **consonants, **marks}
    pieces = regex.findall("|".join(sorted(map(regex.escape, signs), key=len, reverse=True)), latin)
    found: list[tuple[list[str], str, str]] = []
    onset: list[str] = []
    for piece in pieces:
        if piece in consonants:
            onset.append(normalize("NFD", consonants[piece]))
        elif piece in vowels:
            found.append((onset, vowels[piece], ""))
            onset = []
        else:
            found[-1] = (*found[-1][:2], marks[piece])
    return found


@given(st.lists(SYLLABLE, min_size=1, max_size=6))
def test_iso_15919_can_be_read_back(parts: list[tuple[list[str], str, str]]) -> None:
    """Different spellings never share a transliteration: checked by reading it back."""
    assert read_back(iso15919(spelled(parts))) == parts


def test_a_long_text_takes_no_more_than_its_share_of_time() -> None:
    word = "प्रधानमंत्रियों"
    assert romanize(word * 4000) == romanize(word * 4000 + "।")[:-1]
