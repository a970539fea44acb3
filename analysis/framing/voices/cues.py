"""Words that mark speech and position in English.

Verbs stand in their base form; `inflected` gives the others. *Speech* verbs take a clause
("said the road was open"), *position* verbs an object or infinitive ("urged talks", "refused to
meet"). The split decides how far the content reaches and what may follow the cue.
"""

from __future__ import annotations

__all__ = [
    "ENGLISH",
    "NOUNS_TOO",
    "inflected",
]


def _words(text: str) -> list[str]:
    return text.split()


SPEECH = _words("""
say tell state claim add note write report announce suggest acknowledge warn argue insist
explain assert maintain declare stress emphasize emphasise underscore underline believe think
hope expect predict conclude reveal disclose confirm deny reply respond remark comment recall
reiterate repeat reaffirm admit concede complain contend estimate find show indicate testify
tweet allege caution observe mention opine vow promise pledge agree decide joke quip continue
hint understand know worry fear suspect doubt wonder feel affirm clarify elaborate hear learn
determine quote cite boast brag lament rule read ask
""")


POSITION = _words("""
urge call want seek reject demand blame accuse condemn criticize criticise praise welcome oppose
support back endorse refuse decline offer propose plan pledge vow promise threaten question
challenge attack defend highlight raise discuss describe dismiss slam blast express regret
advise encourage invite recommend request appeal prefer favor favour intend agree commend
applaud thank congratulate promote denounce protest rebuff rebuke mock ridicule label liken
compare depict portray characterize characterise dub tout push press pressure order authorize
approve ban argue disagree complain speak talk stress underscore underline try hope expect see
envision appreciate wish link concede
""")


# Forms that the rules of `inflected` get wrong.
IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "find": "finds found finding",
    "show": "shows showed shown showing",
    "understand": "understands understood understanding",
    "feel": "feels felt feeling",
    "hear": "hears heard hearing",
    "learn": "learns learned learnt learning",
    "read": "reads reading",
    "speak": "speaks spoke spoken speaking",
    "see": "sees saw seen seeing",
    "seek": "seeks sought seeking",
    "deny": "denies denied denying",
    "reply": "replies replied replying",
    "worry": "worries worried worrying",
    "testify": "testifies testified testifying",
    "clarify": "clarifies clarified clarifying",
    "admit": "admits admitted admitting",
    "refer": "refers referred referring",
    "plan": "plans planned planning",
    "quip": "quips quipped quipping",
    "brag": "brags bragged bragging",
    "dub": "dubs dubbed dubbing",
    "ban": "bans banned banning",
    "slam": "slams slammed slamming",
    "try": "tries tried trying",
}

PARTICLES = {
    "call": ("for", "on", "upon"),
    "point": ("out", "to"),
    "speak": ("of", "about", "out against"),
    "talk": ("about", "of"),
    "push": ("for", "back against", "back"),
    "appeal": ("for", "to"),
    "insist": ("on",),
    "agree": ("to", "with", "on"),
    "argue": ("for", "against"),
    "complain": ("about", "of"),
    "hope": ("to", "for"),
    "expect": ("to",),
    "plan": ("to", "on", "for"),
    "promise": ("to",),
    "vow": ("to",),
    "pledge": ("to",),
    "try": ("to",),
    "hint": ("at",),
    "lash": ("out at", "out"),
    "refer": ("to",),
    "object": ("to",),
    "commit": ("to",),
}


def inflected(verb: str) -> list[str]:
    """Finite and participle forms of an English verb, the base form first.

    Examples
    --------
    >>> inflected("state"), inflected("tell")
    (['state', 'states', 'stated', 'stating'], ['tell', 'tells', 'told', 'telling'])
    """
    if verb in IRREGULAR:
        return [verb, *IRREGULAR[verb].split()]
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return [verb, third, f"{verb}ed", f"{verb}ing"]


def _english() -> dict[str, tuple[str, str]]:
    """Form to (base, kind)."""
    forms: dict[str, tuple[str, str]] = {}
    for kind, verbs in (("position", [*POSITION, *PARTICLES]), ("speech", SPEECH)):
        for verb in verbs:
            for form in inflected(verb):
                forms[form] = (verb, kind)
    return forms


ENGLISH = _english()

# Base forms and -s forms of these are more often nouns.
NOUNS_TOO = frozenset(
    _words("""
appeal attack back ban blame call challenge claim comment complain demand doubt estimate favor
favour fear highlight hint hope joke label link mock need note object offer order plan pledge
point praise press pressure promise protest push question quote raise read regret report request
rule see show state study support talk try vow welcome wish worry
""")
)
