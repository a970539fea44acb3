"""Sentences end where a reader ends them: stops, abbreviations, quotation marks, lines."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import sentences

HOSTILE = st.text(
    alphabet=st.sampled_from(
        list("कमाि्ंज़ \u200d\u00ad\u202aeEA.।॥?!…\"'“”‘’»«)(1,\x00\x1c\x85\n\u2028|-:s")
    )
)
LANGUAGES = st.sampled_from(["hi", "en"])

# One case a line. Where a sentence ends stands ‖ for a space, ¦ for nothing.
HINDI = """
वार्ता हुई।‖सीमा शांत रही।
वार्ता हुई.‖सीमा शांत रही.
वार्ता हुई।।‖सब लौट गए॥
क्या वे मिलेंगे?‖हां!‖कब?
डॉ. सिंह और प्रो. खान मिले।‖फिर वे चले गए।
श्री. अटल ने कहा।
एस. जयशंकर ने पत्र लिखा।‖उत्तर नहीं आया।
बी.सी. में बैठक हुई।
सड़क पर 500 रु. का टिकट है।‖सब ने लिया।
टिकट रु. 500 का है।
क्र. 12 देखिए।‖नं. 5 भी।
दर 3.5 प्रतिशत है।
दर 3.5 प्रतिशत है.‖आगे भी रहेगी.
उसने कहा, “वार्ता होगी।”‖फिर वह चला गया।
उसने कहा, "वार्ता होगी।"‖"हम तैयार हैं।"
उसने कहा, ‘वार्ता होगी।’‖सब चुप रहे।
(वह आ गया।)‖सब चुप रहे।
उसने कहा "वार्ता होगी। "‖सब चुप रहे।
उसने कहा “वार्ता होगी। ”‖सब चुप रहे।
“क्या आप आएंगे?” खान ने पूछा।
“हम आएंगे”, खान ने कहा।
“हम आएंगे।”, खान ने कहा।
वह रुका… फिर बोला।
वह रुका ... फिर बोला।
वे लौट गए है.¦उन्होंने कहा कि रास्ता बंद था.
नेता जी.‖वे आए हैं.
वह घर आई.‖उसने पत्र पढ़ा.
वार्ता हुई|‖सब लौट गए हैं |
वार्ता 2019 में हुई.‖सब लौटे.
1. पहला मुद्दा कश्मीर है।‖दूसरा व्यापार है।
यू.एस. राष्ट्रपति ने फ़ोन किया।
U.S. राष्ट्रपति ने फ़ोन किया।‖Dr. सिंह ने सुना।
''हम तैयार हैं।''‖वह चला।
«हम तैयार हैं।»‖वह चला।
"""
ENGLISH = """
Talks were held.‖The border was calm.
The U.S. envoy left.‖He met Mr. Khan.
He came to the U.S.‖They met at 5.30 p.m.‖It rained.
See No. 5 of the list.‖The answer was no.‖Nobody came.
Gen. J. R. Singh and Lt. Col. Rao spoke.
The St. Petersburg meeting ended.
Prices rose 3.5 per cent.‖Then they fell.
He said, “Talks will go on.”‖Then he left.
He said, "Talks will go on."‖"We are ready."
He said ''talks will go on.''‖Then he left.
He called it ‘a first step.’‖Then he left.
“Will you come?” he asked.
“Never!” she said.‖They left.
"Talks will go on," he said.‖It rained.
They waited… nothing came.
They waited...‖Then talks began.
(They left.)‖It rained.
One stood at the table.¦The other sat down.
It is on example.com now.‖See there.
Acme Inc. said so.‖Beta Ltd.‖However, it left.
He lives in Plan B.‖The end.
Really?!‖Yes.
1. First point.‖Second point.
He met Modi vs. Khan fans, e.g. in Agra.
«We are ready.»‖He sat down.
Talks [in Agra.]‖It rained.
"""


CASES = Path(__file__).with_name("sentence_cases.txt").read_text("utf-8")


def matters() -> list[tuple[str, str, str]]:
    """Language, matter and line of every case in ``sentence_cases.txt``."""
    found, language, matter = [], "", ""
    for line in CASES.splitlines():
        if heading := re.fullmatch(r"\[(hi|en)\] (.+)", line):
            language, matter = heading.groups()
        elif line and not line.startswith("#"):
            found.append((language, matter, line))
    return found


def plain(case: str) -> str:
    return case.replace("‖", "").replace("↵", "\n")


def cases(block: str) -> list[str]:
    return block.strip().splitlines()


def split(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize("case", cases(HINDI))
def test_hindi_sentences(case: str) -> None:
    text = case.replace("‖", " ").replace("¦", "")
    assert split(text, "hi") == case.replace("¦", "‖").split("‖")


@pytest.mark.parametrize("case", cases(ENGLISH))
def test_english_sentences(case: str) -> None:
    text = case.replace("‖", " ").replace("¦", "")
    assert split(text, "en") == case.replace("¦", "‖").split("‖")


@pytest.mark.parametrize(("language", "matter", "case"), matters())
def test_sentences_end_where_a_reader_ends_them(language: str, matter: str, case: str) -> None:
    text = plain(case)
    assert split(text, language) == [part.strip() for part in re.split("[‖↵]", case)], matter


def test_the_language_named_makes_no_difference() -> None:
    texts = [plain(case) for _, _, case in matters()]
    assert [text for text in texts if split(text, "hi") != split(text, "en")] == []


def test_a_sentence_read_alone_is_one_sentence() -> None:
    for language, _, case in matters():
        for sentence in split(plain(case), language):
            assert split(sentence, language) == [sentence]


def test_a_full_stop_for_a_danda_changes_nothing() -> None:
    for _, _, case in matters():
        text = plain(case)
        if "।" in text and "।।" not in text:
            assert sentences(text.replace("।", "."), "hi") == sentences(text, "hi"), text


def test_straight_quotation_marks_for_curly_ones_change_nothing() -> None:
    straight = str.maketrans("“”", '""')
    for _, _, case in matters():
        text = plain(case)
        if text.count("“") == text.count("”") and "„" not in text:
            assert sentences(text.translate(straight), "hi") == sentences(text, "hi"), text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", "\u2028", "\x85"])
def test_a_line_end_ends_a_sentence(end: str) -> None:
    assert split(f"शीर्षक{end}“वार्ता हुई", "hi") == ["शीर्षक", "“वार्ता हुई"]
    assert split(f"A heading{end}talks were held", "en") == ["A heading", "talks were held"]


def test_an_open_quotation_mark_swallows_nothing() -> None:
    assert split("उसने कहा, “हम तैयार हैं। सब चुप रहे। फिर वे गए।", "hi") == [
        "उसने कहा, “हम तैयार हैं।",
        "सब चुप रहे।",
        "फिर वे गए।",
    ]


def test_marks_alone_make_no_sentence_of_their_own() -> None:
    assert split("वार्ता हुई। । ”", "hi") == ["वार्ता हुई। । ”"]


def test_a_menu_is_not_parted_at_its_bars() -> None:
    assert split("Home | India | World", "en") == ["Home | India | World"]
    assert split("होम | देश | विदेश", "hi") == ["होम | देश | विदेश"]


@given(st.one_of(st.text(), HOSTILE), LANGUAGES)
def test_sentences_cover_a_text_within_its_lines(text: str, language: str) -> None:
    at, skipped = 0, []
    for start, end in sentences(text, language):
        assert at <= start < end
        sentence = text[start:end]
        assert len(sentence.splitlines()) == 1
        assert sentence == sentence.strip()
        skipped.append(text[at:start])
        at = end
    assert not "".join([*skipped, text[at:]]).strip()


@given(HOSTILE, LANGUAGES)
def test_a_sentence_of_any_text_ends_no_sooner_when_read_alone(text: str, language: str) -> None:
    """Without quotation marks and brackets, which may have opened in a sentence before."""
    text = re.sub(r"""[\"'“”‘’»«)(]""", "", text)
    for sentence in split(text, language):
        assert split(sentence, language) == [sentence]


@pytest.mark.parametrize(
    "part",
    [
        ".",
        '. "',
        "”",
        "“",
        "। ",
        "?",
        "… ",
        "a. ",
        "क ",
        "|",
        " ",
        "\n",
        "“क्यों?” ",
        "है.”",
        "(क ",
        "।।1।।",
        "(?)",
        " .",
        "'",
    ],
)
def test_sixteen_times_the_text_takes_no_more_than_sixteen_times_as_long(part: str) -> None:
    def seconds(count: int) -> float:
        text = part * count
        start = time.process_time()
        sentences(text, "hi")
        return time.process_time() - start

    assert (
        min(seconds(32_000) for _ in range(3)) < 40 * min(seconds(2_000) for _ in range(5)) + 0.02
    )
