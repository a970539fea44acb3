"""What makes a Hindi word of time mean something else: मंगल ग्रह, लॉन्ग मार्च, दैनिक जागरण, आज तक.

Each guard says of a token among its neighbours whether it is an ordinary word there; `guards` says
which classes and words it is tried for.
"""

from __future__ import annotations

from analysis.chronology.finder.lexicon import role
from analysis.chronology.finder.places import Place


def lacks_number(place: Place) -> bool:
    """सित, जन: a short month name only beside a figure, if need be past a mark."""
    for step in (-1, 1):
        near = place.index + step
        if 0 <= near < len(place.tokens) and place.tokens[near].kind in "-/.":
            near += step
        while 0 <= near < len(place.tokens) and place.tokens[near].kind in "-.":
            near += step
        if 0 <= near < len(place.tokens) and place.tokens[near].kind in "dyM":
            return False
    return True


def lacks_day(place: Place) -> bool:
    """मंगल, बुध, जुमा: a weekday only beside what makes it a day."""
    before, after = place.before, place.after
    following = place.following
    named = following.key in ("दिन", "रोज") or following.kind == "p"
    of_day = after.kind == "O" and named
    led = before.kind == "r" and after.key in ("को", "से", "तक", "के", "की")
    said = place.token.key in role("weekday_by_case") and after.key == "को"
    return not (after.kind == "p" or led or of_day or said)


def is_march(place: Place) -> bool:
    """लॉन्ग मार्च में, पैदल मार्च को: people marching."""
    return place.token.kind == "M" and place.before.key in role("march_kind")


def names_paper(place: Place) -> bool:
    """दैनिक जागरण, साप्ताहिक हिन्दुस्तान, संडे टाइम्स."""
    return place.after.key in role("paper_name")


def names_broadcaster(place: Place) -> bool:
    """आज तक ने, आज तक चैनल; and a machine's कल-पुर्जे."""
    after, key = place.after, place.following.key
    if after.key in role("machine_part"):
        return True
    if place.before.key == "-" and place.earlier.key == place.token.key:
        return True  # कल-कल, the sound of water
    if after.key == "-":
        return key in role("machine_part") or key == place.token.key
    return place.token.key == "आज" and after.key == "तक" and key in role("broadcaster")


def greets(place: Place) -> bool:
    """शुभ रात्रि."""
    return place.before.key in role("good_night") or place.after.key in role("surname_of_part")


def is_climate(place: Place) -> bool:
    """गर्मियों में, सर्दी से: a season of some year only after a year, last, this or next."""
    token, before = place.token, place.before
    if token.key.isascii() or "ऋतु" in token.key or before.kind in "ry":
        return False
    return not (before.kind == "O" and place.earlier.kind in "yY")


def names_person(place: Place) -> bool:
    """Murali Kartik, सावन कुमार: a month of another calendar only where it is said to be one."""
    after = place.after
    month_of = after.kind == "O" and place.following.kind == "u"
    return not (after.key in ("में", "मास", "माह", "महीने") or after.kind in "yK" or month_of)


def is_feast(place: Place) -> bool:
    """दीवाली के गीत: a movable feast is a date only in some year, or before, after or on the day."""
    if place.token.value != "year" or place.token.key.isascii():
        return False
    before, after = place.before, place.after
    said = after.kind in "yL" or after.key in ("पर", "को", "तक", "से", "में") or before.kind in "ry"
    day = after.kind == "O" and place.following.key in ("दिन", "मौके", "अवसर")
    return not (said or day or (before.kind == "O" and place.index > 1))


def is_sport(place: Place) -> bool:
    """एक दिवसीय मैच, एक दिनी क्रिकेट: a kind of cricket."""
    return place.after.key in role("sport_of_days")


def counts_people(place: Place) -> bool:
    """1592 को गिरफ्तार किया: a bare year takes में, never को."""
    return place.after.key == "को" and place.before.kind in "_|"
