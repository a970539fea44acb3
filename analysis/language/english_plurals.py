"""English plurals beyond the rule, and words in -s that are no plurals; comparison keys."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Where a plural has two singulars the noun is meant: leaves of a leaf, axes of power.
_PAIRS: Final = """
    man:men woman:women child:children foot:feet tooth:teeth goose:geese mouse:mice louse:lice
    ox:oxen person:persons leaf:leaves wife:wives life:lives knife:knives half:halves
    shelf:shelves thief:thieves self:selves wolf:wolves calf:calves loaf:loaves scarf:scarves
    hoof:hooves elf:elves dwarf:dwarves corpus:corpora waltz:waltzes midwife:midwives
    housewife:housewives criterion:criteria
    phenomenon:phenomena bacterium:bacteria stratum:strata memorandum:memoranda
    curriculum:curricula referendum:referenda symposium:symposia addendum:addenda
    crisis:crises analysis:analyses thesis:theses hypothesis:hypotheses diagnosis:diagnoses
    oasis:oases emphasis:emphases synthesis:syntheses parenthesis:parentheses
    paralysis:paralyses nemesis:nemeses prognosis:prognoses axis:axes index:indices
    appendix:appendices vertex:vertices matrix:matrices nucleus:nuclei stimulus:stimuli
    alumnus:alumni radius:radii fungus:fungi cactus:cacti syllabus:syllabi
    menu:menus guru:gurus hindu:hindus emu:emus telugu:telugus tutsi:tutsis
    tie:ties lie:lies die:dies pie:pies movie:movies cookie:cookies zombie:zombies
    calorie:calories selfie:selfies rookie:rookies brownie:brownies prairie:prairies
    junkie:junkies hippie:hippies necktie:neckties magpie:magpies
    shoe:shoes toe:toes foe:foes woe:woes canoe:canoes oboe:oboes hoe:hoes horseshoe:horseshoes
    tiptoe:tiptoes ache:aches headache:headaches cache:caches niche:niches
    avalanche:avalanches cliche:cliches moustache:moustaches creche:creches psyche:psyches
    quiz:quizzes gas:gases bus:buses lens:lenses bias:biases canvas:canvases atlas:atlases
    alias:aliases iris:irises taxi:taxis passer-by:passers-by mother-in-law:mothers-in-law
    attorney-general:attorneys-general
"""
IRREGULAR: Final = {
    plural: singular for singular, plural in (pair.split(":") for pair in _PAIRS.split())
}
# Singulars, names and words without a singular in -s, beyond those in -ss, -us, -sis, -xis, -ics.
WITH_S: Final = _words("""
    news gas bus lens bias canvas atlas alias christmas pancreas series species headquarters corps
    goods mars boris
    barracks means alms gallows chaos ethos pathos cosmos logos rhinoceros asbestos tennis iris
    debris chassis axis pelvis trellis metropolis penis mantis marquis glottis always perhaps
    sometimes besides afterwards towards nowadays overseas whereas yes its this thus his as
    texas kansas arkansas dallas laos paris tunis memphis louis francis chris davis lewis ellis
    wales hughes james jones charles mercedes hercules socrates aristoteles brussels athens
    naples cannes versailles reuters abbas hamas das vikas srinivas vilas madras ramdas tulsidas
    haas thomas nicholas douglas lucas judas niklas pegasus philippines netherlands maldives
    seychelles andes alps honduras bahamas cyprus mauritius damascus belarus columbus angeles
    illinois proceeds thanks amends odds whereabouts premises
""")
# Nouns in -ic have a plural in -ics; all other words in -ics are singular: politics, ethics.
IN_IC: Final = _words("""
    topic critic clinic comic fabric picnic relic republic cynic skeptic sceptic mechanic medic
    tonic tunic epic lyric metric characteristic heretic lunatic fanatic domestic cosmetic
    antibiotic catholic alcoholic academic classic statistic diagnostic rustic tic hispanic mosaic
    mystic panic pandemic epidemic arctic
""")
# -uses of a noun in -us is viruses; of a verb or noun in -use, besides houses and causes, these.
IN_USE: Final = _words("""
    use abuse misuse reuse excuse refuse accuse fuse muse ruse recluse diffuse confuse amuse peruse
    infuse profuse obtuse disabuse defuse nurse purse curse
""")
# Words in -men that are no plural of -man.
MEN: Final = _words("""
    specimen regimen omen abdomen acumen yemen ramen semen amen hymen
""")
