"""कल, परसों and नरसों point both ways; the verb of their clause says which."""

import pytest

from analysis.chronology.finder import readings
from analysis.chronology.finder.tense import direction

BACK, AHEAD = "2019-06-07", "2019-06-09"


def kal(text):
    (found,) = [one for one in readings(text, "hi", "2019-06-08") if one.surface == "कल"]
    return found.edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("वे कल आए।", BACK),
        ("कल बैठक हुई थी।", BACK),
        ("कल बयान जारी किया गया।", BACK),
        ("कल वह घर पर सो गया।", BACK),
        ("कल वे बाजार जा रहे थे।", BACK),
        ("कल उसने मुझे देखा।", BACK),
        ("कल विदेश मंत्री ने पत्रकारों से बात नहीं की।", BACK),
        ("कल हुए हमले के बाद सभा होगी।", BACK),
        ("वे कल आएंगे।", AHEAD),
        ("कल बयान जारी किया जाएगा।", AHEAD),
        ("कल कोई घोषणा नहीं की जाएगी।", AHEAD),
        ("कल दिल्ली जाना है।", AHEAD),
        ("वह कल आने वाला है।", AHEAD),
        ("कल होने वाली बैठक के बारे में बताया गया।", AHEAD),
        ("कल वे मिल सकते हैं।", AHEAD),
        ("हमें कल मिलना चाहिए।", AHEAD),
        ("कल वे लौट रहे हैं।", AHEAD),
        ("कल आप क्या करेंगे?", AHEAD),
        ("कल आइए, चाय पीजिए।", AHEAD),
        ("कल आपकी क्या योजना है?", AHEAD),
        ("उन्होंने कहा कि कल बैठक होगी।", AHEAD),
        ("उन्होंने कल कहा कि बैठक होगी।", BACK),
        ("वे कल लौटेंगे, प्रवक्ता ने बताया।", AHEAD),
    ],
)
def test_the_verb_of_the_clause_decides(text, edtf):
    assert kal(text) == edtf


def test_without_a_verb_either_day_may_be_meant():
    assert kal("कल की बात") == "[2019-06-07,2019-06-09]"


@pytest.mark.parametrize(
    ("text", "surface", "edtf"),
    [
        ("परसों बैठक होगी", "परसों", "2019-06-10"),
        ("परसों बैठक हुई थी", "परसों", "2019-06-06"),
        ("नरसों वे लौटेंगे", "नरसों", "2019-06-11"),
        ("तरसों वे गए थे", "तरसों", "2019-06-05"),
    ],
)
def test_days_beyond_go_the_same_way(text, surface, edtf):
    (found,) = readings(text, "hi", "2019-06-08")
    assert (found.surface, found.edtf) == (surface, edtf)


def test_a_weekday_goes_by_its_verb_too():
    assert [one.edtf for one in readings("सोमवार को बैठक होगी", "hi", "2019-06-08")] == [
        "2019-06-10"
    ]
    assert [one.edtf for one in readings("सोमवार को बैठक हुई", "hi", "2019-06-08")] == ["2019-06-03"]


def test_a_stretch_without_verbs_points_nowhere():
    assert direction("कल की बात", 2, "hi") == 0
    assert direction("", 0, "hi") == 0
