"""Sentences of our own in which nothing is a time expression, and strings that are no sentences."""

import pytest

from analysis.chronology import find_times
from analysis.edtf import parse_edtf

NO_TIME = {
    "en": [
        "Yes, we will talk, he said.",
        "The second accused and the third witness left.",
        "The minister may march with the crowd in Marchington.",
        "The Nation and the Times of London disagreed.",
        "Security Council resolutions 38, 39, 47, 51 and 80 were read.",
        "The price was 1,999 rupees and over 1900 tonnes were sold.",
        "They won 3-2 on penalties and 21-19 in the last set.",
        "A 50-50 chance; the ratio was 2:1.",
        "Call 0194-2452138 or write to page 12 of version 10.4.2.",
        "Springfield, Summerhill, Mayo and Octavia are names.",
        "Long live the king! In no time the hall was full.",
        "His future wife met the late Mr Khan.",
        "The 5th Battalion and the 10th Corps stayed.",
        "May God help us.",
    ],
    "hi": [
        "जी हाँ, हम बात करेंगे।",
        "दिनकर, रजनीश और भोर सिंह शामिल हुए।",
        "सोमनाथ, मंगलसूत्र, बुधिया, गुरुद्वारा, शुक्राणु और रविदास।",
        "पैदल मार्च निकला, फिर मार्च पास्ट हुआ और फ्लैग मार्च भी।",
        "मुंबई, अगस्त्य मुनि, जूनागढ़ और मार्चेंट।",
        "2019 लोग आए, 1947 रुपये मिले और 2000 किलोमीटर चले।",
        "वर्षा ऋचा ने सालगिरह पर सालन बनाया।",
        "आजम खान कलकत्ता में कलाकार थे, परसोंदा में नहीं।",
        "कल-पुर्जे और कल-कारखाने बंद हैं।",
        "प्रस्ताव 38, 39, 47, 51 और 80 पढ़े गए।",
        "दूसरा आरोपी और तीसरी लहर।",
        "पूर्व विदेश सचिव और भूतपूर्व सैनिक मिले।",
        "पच्चीस हज़ार लोग, दो हज़ार रुपये।",
        "शुक्र है, शुक्रिया, शनि मंदिर।",
    ],
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language in NO_TIME for text in NO_TIME[language]]
)
def test_no_time_is_found_where_none_is_told(language, text):
    assert find_times(text, language, "2019-06-08")["surface"].tolist() == []


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize("published", ["2019-06-08", None, "0001-01-01", "9999-12-31", "2019", ""])
@pytest.mark.parametrize(
    "text",
    [
        "\ud800 कल \udfff",
        "31 फरवरी 2019, February 30, 2019-02-30, 13/13/2019",
        "25:61 बजे, T99, 2019-W54, Q5 2019",
        "99999999999999999999 years ago, 99999999999 दिन पहले",
        "अगले अगले अगले last last next next से से तक to to",
        "१४ फ़रवरी २०१९\u200d\u200c\u202e14 February 2019\x00",
        "पौने AD, सवा a.m., ½ घंटे, 0 दिन, 0th century, 100th century",
        "Feb\u00adruary फ़़रवरी 2019़",
    ],
)
def test_odd_strings_give_true_offsets_and_edtf_that_can_be_read(text, language, published):
    for row in find_times(text, language, published).itertuples():
        assert text[row.start : row.end] == row.surface
        if row.edtf:
            parse_edtf(row.edtf)
