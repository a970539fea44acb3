"""A voice is followed back to who speaks: names, offices, pronouns, subjects left out."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.framing.speakers import GROUPS, KINDS, Mention, speakers
from analysis.framing.voices import Voice, readings

PEOPLE = {
    "Salma Rizvi": ("p-rizvi", "person"),
    "Rizvi": ("p-rizvi", "person"),
    "Arun Mehta": ("p-mehta", "person"),
    "Mehta": ("p-mehta", "person"),
    "Islamabad": ("st-PK", "state"),
    "Pakistan": ("st-PK", "state"),
    "India": ("st-IN", "state"),
    "foreign ministry": ("org-MEA", "ministry"),
    "सलमा रिज़वी": ("p-rizvi", "person"),
    "अरुण मेहता": ("p-mehta", "person"),
    "मेहता": ("p-mehta", "person"),
    "पाकिस्तान": ("st-PK", "state"),
    "भारत": ("st-IN", "state"),
    "विदेश मंत्रालय": ("org-MEA", "ministry"),
}


def named(text: str) -> list[Mention]:
    """Names of the texts of these tests, the longest first where they overlap."""
    found: list[Mention] = []
    for form in sorted(PEOPLE, key=len, reverse=True):
        start = text.find(form)
        while start >= 0:
            end = start + len(form)
            if not any(one.start < end and start < one.end for one in found):
                found.append(Mention(start, end, *PEOPLE[form]))
            start = text.find(form, end)
    return sorted(found)


def nearest(text: str, words: str, place: int) -> tuple[int, int]:
    """Where words stand nearest to a place; (-1, -1) for none."""
    if not words:
        return -1, -1
    starts = [found.start() for found in re.finditer(re.escape(words), text)]
    start = min(starts, key=lambda one: abs(one + len(words) - place))
    return start, start + len(words)


def voice(text: str, source: str, cue: str, content: str) -> Voice:
    """A voice by its words, so that these tests do not hang on the finder of voices."""
    start = text.index(content)
    kind = "direct" if content[0] in '“"' else "indirect"
    cue_at = nearest(text, cue, start)
    source_at = nearest(text, source, cue_at[0] if cue else start)
    return Voice(start, start + len(content), kind, *source_at, *cue_at, cue, "test")


def resolved(text: str, language: str, *voices: tuple[str, str, str]) -> list[tuple[str, str]]:
    made = [voice(text, *one) for one in voices]
    found = speakers(text, language, made, named(text), describe=lambda one: DESCRIBED.get(one, ""))
    return [(one.actor, one.speaker) for one in found]


DESCRIBED = {"p-rizvi": "Mrs Salma Rizvi", "p-mehta": "Mr Arun Mehta"}

CASES = [
    (
        "en",
        "Arun Mehta met Salma Rizvi. He said the road was open. She said it was not.",
        [("He", "said", "the road was open"), ("She", "said", "it was not")],
        [("p-mehta", "pronoun"), ("p-rizvi", "pronoun")],
    ),
    (
        "en",
        "Foreign Minister Salma Rizvi spoke first. Arun Mehta left. The minister said it was late.",
        [("The minister", "said", "it was late")],
        [("p-rizvi", "office")],
    ),
    (
        "en",
        "India said the line was quiet. It said no shot was fired.",
        [("India", "said", "the line was quiet"), ("It", "said", "no shot was fired")],
        [("st-IN", "named"), ("st-IN", "pronoun")],
    ),
    (
        "en",
        "Arun Mehta said he hoped that rain would come.",
        [("Arun Mehta", "said", "he hoped that rain would come"), ("he", "hoped", "that rain")],
        [("p-mehta", "named"), ("p-mehta", "pronoun")],
    ),
    (
        "en",
        "“The bus will run,” Arun Mehta said.\n\n“It will run daily.”",
        [("Arun Mehta", "said", "“The bus will run,”"), ("", "", "“It will run daily.”")],
        [("p-mehta", "named"), ("p-mehta", "named")],
    ),
    (
        "en",
        "India issued a statement on Friday. The statement said the bus would run.",
        [("The statement", "said", "the bus would run")],
        [("st-IN", "document")],
    ),
    (
        "en",
        "A press statement by the foreign ministry came late. The statement said it would rain.",
        [("The statement", "said", "it would rain")],
        [("org-MEA", "document")],
    ),
    (
        "hi",
        "भारत ने बयान जारी किया। बयान के मुताबिक बस चलेगी।",
        [("बयान", "के मुताबिक", "बस चलेगी")],
        [("st-IN", "document")],
    ),
    (
        "en",
        "India waited. Pakistan moved again, stating that the road was open.",
        [("", "stating", "that the road was open")],
        [("st-PK", "named")],
    ),
    (
        "en",
        "“We wait,” India said. Pakistan moved again, stating that the road was open.",
        [("India", "said", "“We wait,”"), ("", "stating", "that the road was open")],
        [("st-IN", "named"), ("st-PK", "named")],
    ),
    (
        "en",
        "Arun Mehta spoke. Analysts in Delhi were cautious. They said the calm might not last.",
        [("They", "said", "the calm might not last")],
        [("", "pronoun")],
    ),
    (
        "en",
        "Arun Mehta waited. His brother, Altaf, said the road was shut.",
        [("His brother, Altaf,", "said", "the road was shut")],
        [("", "named")],
    ),
    (
        "en",
        "Arun Mehta said it rained. It was asked whether it snowed.",
        [("Arun Mehta", "said", "it rained"), ("", "was asked", "whether it snowed")],
        [("p-mehta", "named"), ("", "none")],
    ),
    (
        "en",
        "Salma Rizvi, who heads the panel, said little. Mehta's aide said more.",
        [("Mehta's aide", "said", "more")],
        [("", "unnamed")],
    ),
    (
        "en",
        "A spokesman for the foreign ministry said the bus would run.",
        [("A spokesman for the foreign ministry", "said", "the bus would run")],
        [("org-MEA", "office")],
    ),
    (
        "en",
        "Pakistan and India met. Both sides said the day was good.",
        [("Both sides", "said", "the day was good")],
        [("", "unnamed")],
    ),
    (
        "hi",
        "अरुण मेहता ने कहा कि बस चलेगी। उन्होंने कहा कि रास्ता खुला है।",
        [("अरुण मेहता", "कहा", "बस चलेगी"), ("उन्होंने", "कहा", "रास्ता खुला है")],
        [("p-mehta", "named"), ("p-mehta", "pronoun")],
    ),
    (
        "hi",
        "अरुण मेहता ने सलमा रिज़वी से बात की। वह कहती हैं कि बस चलेगी।",
        [("वह", "कहती हैं", "बस चलेगी")],
        [("p-rizvi", "pronoun")],
    ),
    (
        "hi",
        "भारत ने कहा कि रेखा शांत है। उसने कहा कि कोई गोली नहीं चली।",
        [("भारत", "कहा", "रेखा शांत है"), ("उसने", "कहा", "कोई गोली नहीं चली")],
        [("st-IN", "named"), ("st-IN", "pronoun")],
    ),
    (
        "hi",
        "विदेश मंत्री सलमा रिज़वी पहुँचीं। भारत चुप रहा। मंत्री ने कहा कि देर हुई।",
        [("मंत्री", "कहा", "देर हुई")],
        [("p-rizvi", "office")],
    ),
    (
        "hi",
        "अरुण मेहता ने कहा कि बस चलेगी। साथ ही कहा कि रास्ता खुला है।",
        [("अरुण मेहता", "कहा", "बस चलेगी"), ("", "कहा", "रास्ता खुला है")],
        [("p-mehta", "named"), ("p-mehta", "named")],
    ),
    (
        "hi",
        "विदेश मंत्रालय के प्रवक्ता ने कहा कि बस चलेगी।",
        [("विदेश मंत्रालय के प्रवक्ता", "कहा", "बस चलेगी")],
        [("org-MEA", "office")],
    ),
    (
        "hi",
        "अरुण मेहता लौटे। कहा जा रहा है कि बस चलेगी।",
        [("", "कहा जा रहा है", "बस चलेगी")],
        [("", "none")],
    ),
]


@pytest.mark.parametrize(("language", "text", "voices", "expected"), CASES)
def test_a_source_is_followed_back_to_an_actor(language, text, voices, expected) -> None:
    assert resolved(text, language, *voices) == expected


@pytest.mark.parametrize(
    ("language", "source", "group"),
    [
        ("en", "Sources", "sources"),
        ("en", "senior officials of the ministry", "officials"),
        ("en", "two analysts in Lahore", "experts"),
        ("en", "residents", "residents"),
        ("en", "a general, who asked not to be named,", "military"),
        ("en", "local media", "media"),
        ("hi", "सूत्रों", "sources"),
        ("hi", "एक वरिष्ठ अधिकारी", "officials"),
        ("hi", "जानकारों", "experts"),
        ("hi", "स्थानीय लोगों", "residents"),
        ("hi", "प्रत्यक्षदर्शियों", "witnesses"),
        ("hi", "मीडिया रिपोर्टों", "media"),
    ],
)
def test_a_source_without_a_name_has_a_kind(language, source, group) -> None:
    rest = " said it rained." if language == "en" else " ने कहा कि बारिश हुई।"
    text = source + rest
    cue = "said" if language == "en" else "कहा"
    content = "it rained" if language == "en" else "बारिश हुई"
    (found,) = speakers(text, language, [voice(text, source, cue, content)], [])
    assert (found.speaker, found.unnamed, found.actor) == ("unnamed", group, "")


def test_somebody_the_list_does_not_know_is_met_again_by_the_last_name() -> None:
    text = "Farmer Ghulam Rasool said it rained. Rasool said it was cold."
    made = [
        voice(text, "Farmer Ghulam Rasool", "said", "it rained"),
        voice(text, "Rasool", "said", "it was cold"),
    ]
    found = speakers(text, "en", made, [])
    assert [text[one.named_start : one.named_end] for one in found] == ["Ghulam Rasool"] * 2


def test_the_same_official_is_met_again() -> None:
    text = "एक अधिकारी ने कहा कि बस चलेगी। अधिकारी ने कहा कि समय तय है।"
    made = [
        voice(text, "एक अधिकारी", "कहा", "बस चलेगी"),
        voice(text, "अधिकारी", "कहा", "समय तय है"),
    ]
    first, second = speakers(text, "hi", made, [])
    assert first.named_start == second.named_start
    assert second.speaker_rule == "unnamed before"


@pytest.mark.parametrize(("outlet", "kind"), [("The Daily", "outlet"), ("", "unnamed")])
def test_an_outlet_that_quotes_itself_is_no_source(outlet, kind) -> None:
    text = "The Daily has learnt that talks will resume."
    made = [voice(text, "The Daily", "has learnt", "that talks will resume")]
    (found,) = speakers(text, "en", made, [], outlet=outlet)
    assert found.speaker == kind


def test_i_and_we_are_whose_words_they_stand_in() -> None:
    text = "Arun Mehta said: “I think we should go.”"
    made = [
        voice(text, "Arun Mehta", "said", "“I think we should go.”"),
        voice(text, "I", "think", "we should go"),
    ]
    assert [one.actor for one in speakers(text, "en", made, named(text))] == ["p-mehta"] * 2


LETTERS = "aHe said that मंत्री ने कहा कि “”\"'.,।\n\u200d\u202e\x00\ud800 क़क़é"


@settings(max_examples=60, deadline=None)
@given(st.text(LETTERS, max_size=120), st.sampled_from(["en", "hi"]))
def test_every_voice_has_one_speaker_of_a_known_kind(text, language) -> None:
    voices = readings(text, language)
    found = speakers(text, language, voices, [])
    assert len(found) == len(voices)
    for one in found:
        assert one.speaker in KINDS
        assert one.unnamed in ("", "other", *GROUPS)
        assert (one.speaker == "unnamed") <= bool(one.unnamed)
        assert -1 <= one.named_start <= one.named_end <= len(text)


@pytest.mark.parametrize("language", ["en", "hi"])
def test_a_speaker_is_never_looked_for_behind_the_voice(language) -> None:
    text = (
        "He said it rained. Arun Mehta left."
        if language == "en"
        else "उन्होंने कहा कि बारिश हुई। अरुण मेहता लौटे।"
    )
    source, cue, content = (
        ("He", "said", "it rained") if language == "en" else ("उन्होंने", "कहा", "बारिश हुई")
    )
    (found,) = speakers(text, language, [voice(text, source, cue, content)], named(text))
    assert (found.actor, found.speaker_rule) == ("", "no antecedent")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="language"):
        speakers("", "fr", [], [])


@pytest.mark.parametrize(
    ("language", "source", "owner"),
    [
        ("en", "Mehta's aides", "p-mehta"),
        ("en", "Sources close to Arun Mehta", "p-mehta"),
        ("en", "Officials of the foreign ministry", "org-MEA"),
        ("en", "Two analysts", ""),
        ("hi", "अरुण मेहता के क़रीबी सूत्रों", "p-mehta"),
        ("hi", "विदेश मंत्रालय के अधिकारियों", "org-MEA"),
        ("hi", "कुछ जानकारों", ""),
    ],
)
def test_a_source_without_a_name_may_say_whose_it_is(language, source, owner) -> None:
    cue, content = ("said", "it rained") if language == "en" else ("कहा", "बारिश हुई")
    text = f"{source} said {content}." if language == "en" else f"{source} ने कहा कि {content}।"
    (found,) = speakers(text, language, [voice(text, source, cue, content)], named(text))
    assert (found.speaker, found.actor, found.owner) == ("unnamed", "", owner)


def test_a_people_speaks_unnamed_but_is_somebody() -> None:
    text = "Many Kashmiris said it rained."
    names = [Mention(5, 14, "ppl-KASHMIRIS", "people")]
    made = [voice(text, "Many Kashmiris", "said", "it rained")]
    (found,) = speakers(text, "en", made, names)
    assert (found.actor, found.speaker, found.unnamed) == ("ppl-KASHMIRIS", "unnamed", "public")
