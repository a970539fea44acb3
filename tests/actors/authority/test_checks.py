"""Each check of the authority file finds its own kind of fault, and only that one."""

import pandas as pd
import pytest

from analysis.actors import load
from analysis.actors.authority import build
from analysis.actors.authority.checks import doubles, orphans

ACTORS = ["id", "type", "name_en", "name_hi", "side", "wikidata", "distinct_from"]
NAMES = ["actor", "language", "form", "kind", "documents", "usage", "note"]
TERMS = ["actor", "office", "side", "start", "end"]


def sound():
    """Two persons, a party and a post, without fault."""
    actors = [
        ["p-a", "person", "Asha Rao", "आशा राव", "India", "Q11", ""],
        ["p-b", "person", "Bilal Mir", "बिलाल मीर", "Pakistan", "Q12", ""],
        ["org-c", "party", "Peace Party", "शांति दल", "India", "", ""],
        ["post-IN-X", "post", "Envoy of India", "भारत के दूत", "India", "", ""],
    ]
    names = [
        [row[0], language, row[place], "name", "", "", ""]
        for row in actors
        for language, place in (("en", 2), ("hi", 3))
    ]
    terms = [
        ["p-a", "post-IN-X", "India", "2001", "2004-05-10"],
        ["p-b", "post-IN-X", "India", "2004-05-10", ".."],
    ]
    return actors, names, terms


def authority(actors, names, terms):
    frames = zip((ACTORS, NAMES, TERMS), (actors, names, terms), strict=True)
    return build(*(pd.DataFrame(rows, columns=columns) for columns, rows in frames))


def problems(change):
    """Problems of the sound tables after one change; `change` edits the three lists in place."""
    tables = sound()
    change(*tables)
    return authority(*tables).problems()


def test_sound_tables_have_no_problems():
    """A handover on one day is no double holding."""
    assert authority(*sound()).problems() == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda a, n, t: n.__delitem__(slice(0, 2)), "p-a has no form of kind 'name'"),
        (lambda a, n, t: n[0].__setitem__(1, "ur"), "unknown language 'ur'"),
        (lambda a, n, t: a[0].__setitem__(5, "11"), "'11' is no Wikidata item"),
        (lambda a, n, t: a[0].__setitem__(5, "Q12"), "Q12 is p-a already"),
        (lambda a, n, t: a[0].__setitem__(6, "p-z"), "distinct_from 'p-z', which nobody is"),
        (lambda a, n, t: a[0].__setitem__(3, "Asha"), "name_hi 'Asha' is in the wrong script"),
        (lambda a, n, t: n.append(["p-z", "en", "Zed", "alias", "", "", ""]), "no such actor"),
        (
            lambda a, n, t: n.append(["p-a", "hi", "Asha R", "alias", "", "", ""]),
            "no Devanagari in a form in hi",
        ),
        (
            lambda a, n, t: n.append(["p-a", "en", "आशा", "alias", "", "", ""]),
            "Devanagari in a form in en",
        ),
        (
            lambda a, n, t: n.append(["p-a", "en", "Asha\u200b R", "alias", "", "", ""]),
            "hidden mark or stray space",
        ),
        (
            lambda a, n, t: n.append(["p-a", "hi", "आशा\u202e राव", "alias", "", "", ""]),
            "hidden mark or stray space",
        ),
        (lambda a, n, t: n.append(list(n[0])), "listed twice as name"),
        (
            lambda a, n, t: n.append(["p-b", "hi", "आशा राव", "alias", "", "", ""]),
            "means p-a, p-b, and a firm form may mean one only",
        ),
        (
            lambda a, n, t: n.append(["p-b", "en", "asha-rao", "alias", "", "", ""]),
            "means p-a, p-b, and a firm form may mean one only",
        ),
        (lambda a, n, t: t[0].__setitem__(4, "1999"), "the term ends before it begins"),
        (lambda a, n, t: t[0].__setitem__(1, "post-none"), "no such post among the actors"),
        (lambda a, n, t: t[0].__setitem__(1, "org-c"), "no such post among the actors"),
        (lambda a, n, t: t[0].__setitem__(2, "Pakistan"), "serves Pakistan, the post India"),
        (lambda a, n, t: t[0].__setitem__(0, "p-z"), "no such actor"),
        (lambda a, n, t: t[0].__setitem__(4, "2004-05-11"), "at the same time"),
        (lambda a, n, t: t[0].__setitem__(4, ".."), "at the same time"),
    ],
)
def test_one_fault_is_one_problem(change, reason):
    """Whatever is spoilt is named once, and nothing else is complained of."""
    (found,) = problems(change)
    assert reason in found


@pytest.mark.parametrize(("end", "start"), [("2004-05~", "2004-05~"), ("2004", "2004-03"),
                                            ("2004-05-09", "2004-05-10")])  # fmt: skip
def test_a_handover_on_an_unknown_day_is_no_double_holding(end, start):
    """Dates that leave room for a handover are not read against the file."""

    def change(actors, names, terms):
        terms[0][4], terms[1][3] = end, start

    assert problems(change) == []


def test_an_acronym_may_be_shared_when_a_note_says_so():
    """PTI is a party and a news agency; the file knows that and says it."""

    def share(note):
        return lambda a, n, t: n.extend(
            [actor, "en", "XYZ", "acronym", "", "", note] for actor in ("p-a", "org-c")
        )

    (found,) = problems(share(""))
    assert "'XYZ' means p-a, org-c, and no note says so" in found
    assert problems(share("also the other")) == []


def test_one_person_under_two_spellings_is_found_in_either_script():
    """Until the file says that they are two."""
    actors, names, terms = sound()
    actors.append(["p-d", "person", "Aasha Rao", "आशा राओ", "India", "", ""])
    names += [["p-d", "en", "Aasha Rao", "name", "", "", ""],
              ["p-d", "hi", "आशा राओ", "name", "", "", ""]]  # fmt: skip
    (found,) = doubles(authority(actors, names, terms))
    assert "p-a and p-d may be one" in found
    actors[0][6] = "p-d"
    assert doubles(authority(actors, names, terms)) == []


def test_the_project_lists_nobody_twice():
    assert doubles(load()) == []


def test_no_other_table_names_an_actor_the_file_does_not_know():
    assert orphans(load()) == []


def test_an_id_that_nobody_has_is_found_where_no_schema_looks(data_copy):
    """The labels of the digests' gold are ids of actors, of terms and of times: no reference."""
    path = data_copy / "gold" / "digests.csv"
    path.write_text(path.read_text("utf-8").replace("p-imran-khan", "p-imran"), "utf-8")
    (found,) = orphans(load(), data_copy)
    assert found == "gold/digests.csv, column label: 'p-imran' is no actor"
