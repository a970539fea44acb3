"""Clauses of an English sentence around a cue: where its subject and its object stand.

Works on one sentence whose quotations are blanked out (`quotations.blanked`). All
positions are offsets into that sentence.
"""

from __future__ import annotations

__all__ = ["before_next_cue", "content_after", "final", "head", "is_cue", "source_before"]

import regex

from analysis.framing.voices.cues import ENGLISH, NOUNS_TOO, PARTICLES
from analysis.framing.voices.quotations import BLANK

_FORMS = "|".join(sorted(map(regex.escape, ENGLISH), key=len, reverse=True))
_AUX = (
    r"(?:(?:has|have|had|is|are|was|were|be|been|being|will|would|can|could|may|might|must|should|"
    r"did|does|do|not|never|also|once|again|later|then|further|recently|repeatedly|publicly|"
    r"previously|earlier|reportedly|already|consistently|strongly|initially|always|often|only|just|"
    r"now|still|\w+n['’]t|has|['’]s|['’]ve|['’]d)\s+)"
)
CUE = regex.compile(rf"(?<![\w{BLANK}-]){_AUX}{{0,6}}+(?P<verb>{_FORMS})(?![\w-])", regex.I)
ACCORDING = regex.compile(r"\b(?:as\s+)?(?:according to|in the words of|in the view of)\b", regex.I)
COLON = regex.compile(r"^\s*(?P<source>\p{Lu}[\w.\- ]{1,40}?)(?P<cue>:)\s+(?=\S)")
# Words after which a new clause, and so a new subject, begins.
SUBJECT_BREAK = regex.compile(
    r"\b(?:and|but|or|while|because|although|though|that|when|whether|where|if|as|after|since|"
    r"before|so|however|meanwhile|what|how|why|than)\b[,\s]+|[;:()—–―]\s*|\s-{1,2}\s",
    regex.I,
)
RELATIVE = regex.compile(r"(?:^|[\s,])(?P<word>who|which|that)\s*$", regex.I)
HEAD_NOT_SUBJECT = regex.compile(
    r"^(?:in|on|at|by|for|with|from|of|to|during|after|before|despite|under|over|through|as|until)\b",
    regex.I,
)
CUT = regex.compile(
    r"[;—―]|,\s+(?:but|while|although|though|whereas|however)\b|"
    r",\s+(?:and\s+)?(?:adding|noting|saying|arguing|claiming|warning|insisting|stressing|"
    r"underlining|citing|quoting|asking|urging|explaining|suggesting)\b",
    regex.I,
)
ADDRESSEE = regex.compile(
    r"\s+(?:(?:to\s+)?(?:reporters|the\s+[\w’'.-]+(?:\s+[\w’'.-]+)?|[\p{Lu}][\w’'.-]*(?:\s+[\p{Lu}][\w’'.-]*)*|"
    r"him|her|them|me|us|you|supporters|police|officials|lawmakers|voters))(?:\s+(?:on|in|at|during)\s+[\w’'.-]+(?:\s+[\w’'.-]+)?)?(?=\s|,|$)"
)
ADVERBIAL = regex.compile(
    r"\s+(?:(?:on|in|at|during|late|early|last|this)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s+(?:morning|afternoon|evening|night))?(?=\W|$)|\s+(?:in|during|at|to|via|through)\s+(?:a|an|the)\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?:statement|interview|briefing|conference|letter|tweet|speech|report|email|meeting)"
    r"(?=\W|$)"
)
NOMINAL_BEFORE = regex.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|this|that|no|any|of|to)|['’]s)\s+$", regex.I
)
NOUN_LIKE = frozenset(f"{base}s" for base in NOUNS_TOO) | {"remarks", "comments", "reporting"}
PASSIVE = regex.compile(r"\b(?:is|are|was|were|be|been|being)\b", regex.I)
FINITE = regex.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|to|did|does|said|told)\b",
    regex.I,
)
APPOSITION = regex.compile(rf",\s+(?:an?|the|who|his|her|its|their|\w+\s+of)\s[^{BLANK};]*")
LAST_NAME = regex.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|one|some|many|other)\s+(?:[\w’'-]+\s+)?\p{Ll}+|"
    r"(?:\b(?:the|his|her|its)\s+)?\p{Lu}[\w’'.-]*(?:\s+\p{Lu}[\w’'.-]*)*|"
    r"\b(?:he|she|it|they|I|we|you|experts|officials|sources|critics|analysts|aides|people))$"
)
BEHIND = regex.compile(
    rf"^\s+(?!(?:that|to|in|on|at|by|of|with|for|during)\b)(?P<source>(?:[^,.;:{BLANK}]|"
    r"(?<=\b(?:\p{Lu}|Mr|Ms|Dr|St|Mrs|Rep|Sen|Gov|Gen))\.){2,90})(?:[,.;:]|\s*$)"
)
NO_SUBJECT = regex.compile(
    r"^\s*(?:and|but|or|while|as|who|which|because|if|when|where|that|with|to)\b(?!\s+\p{Lu})"
)
SHORT_TAIL = regex.compile(rf"^\s*(?:{ADDRESSEE.pattern})?\s*(?:[.?!,:;]|$|{BLANK})")
LONG_SOURCE = 22


def is_cue(line: str, cue: regex.Match[str], verb: str) -> bool:
    """Tell a verb of speech or position from a noun, a passive or a name of the same form."""
    before = line[: cue.start()]
    base, kind = ENGLISH[verb]
    if cue["verb"][0].isupper() and before.strip() and not _is_headline(line):
        return False
    if PASSIVE.search(cue[0]) and not verb.endswith("ing"):
        return False
    if not before.strip() and verb in ("responding", "replying", "quoted"):
        return False
    if NOMINAL_BEFORE.search(before) and cue.start() == cue.start("verb"):
        return False
    after = line[cue.end() :].lstrip()
    if (
        base in PARTICLES
        and kind == "position"
        and base in ("point", "lash", "refer", "object", "commit")
    ):
        return after.startswith(PARTICLES[base])
    if verb in NOUNS_TOO and verb == base:
        # A base form that is more often a noun is a verb only after a plural or an auxiliary.
        return bool(
            regex.search(
                r"(?:\b(?:I|you|we|they|who|to|will|would|not|\w{2,}s)\s+)$", before, regex.I
            )
        )
    if verb in NOUN_LIKE and cue.start() == cue.start("verb"):
        subject = regex.search(r"(?:\p{Lu}[\w.’'-]*|\b(?:he|she|it|who|which))\s+$", before)
        return bool(
            subject or (base not in ("talk", "call") and regex.match(r"(?:to|that)\b", after))
        )
    return True


def _is_headline(line: str) -> bool:
    words = regex.findall(r"\b\p{L}{4,}", line)
    return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def head(left: str) -> tuple[int, int] | None:
    """Name with which a sentence begins, for verbs that share its subject."""
    match = regex.match(
        r"\s*(?:The\s+|Mr\.?\s+|Mrs\.?\s+|Ms\.?\s+)?(\p{Lu}[\w’'.-]*(?:\s+\p{Lu}[\w’'.-]*)*|He|She|They|It)\b",
        left,
    )
    if not match:
        return None
    return match.start() + len(match[0]) - len(match[0].lstrip()), match.end()


def final(
    line: str, start: int, end: int, kind: str, base: str
) -> tuple[tuple[int, int], tuple[int, int] | None, str] | None:
    """Content before the cue: "..., he said" and "..., said the minister"."""
    if kind != "speech":
        return None
    return _inverted(line, start, end, base) or _closing(line, start, end)


def _inverted(
    line: str, start: int, end: int, base: str
) -> tuple[tuple[int, int], tuple[int, int], str] | None:
    left, tail = line[:start], line[end:]
    behind = BEHIND.match(tail)
    quote = regex.search(rf"[{BLANK}]\s*,?\s*$", left)
    comma = left.rstrip().endswith(",") and base == "say"
    if behind and base not in ("tell", "ask") and (quote or comma) and left.strip(" ,"):
        stop = behind.end("source")
        apposition = APPOSITION.match(tail, stop)
        if apposition:
            stop = apposition.end()
        begin = end + behind.start("source")
        if _words(behind["source"]) <= LONG_SOURCE:
            stop = end + len(tail[:stop].rstrip(" .,"))
            return (0, len(left.rstrip(" ,"))), (begin, stop), "inverted"
    return None


def _closing(
    line: str, start: int, end: int
) -> tuple[tuple[int, int], tuple[int, int], str] | None:
    left = line[:start]
    rest = ADVERBIAL.sub("", line[end:], count=2)
    split = max(left.rfind(","), left.rfind(BLANK))
    if split <= 0:
        return None
    source_text = left[split + 1 :]
    if not source_text.strip() or _words(source_text) > 14:
        return None
    if NO_SUBJECT.match(source_text):
        return None
    if not SHORT_TAIL.match(rest):
        return None
    if _words(left[:split]) < 2 and BLANK not in left[: split + 1]:
        return None
    if HEAD_NOT_SUBJECT.match(left.lstrip()) and BLANK not in left and left.count(",") == 1:
        return None
    lead = len(source_text) - len(source_text.lstrip())
    source = (split + 1 + lead, split + 1 + len(source_text.rstrip()))
    content_end = split + 1 if line[split] == BLANK else split
    return (0, content_end), source, "final"


def _words(text: str) -> int:
    return len(text.split())


def source_before(line: str, start: int) -> tuple[int, int] | None:
    """Noun phrase before a cue: its source."""
    left = line[:start].rstrip(" ‘“'\"")
    if not left:
        return None
    relative = RELATIVE.search(left)
    if relative:
        return relative.start("word"), relative.end("word")
    begin = 0
    for boundary in SUBJECT_BREAK.finditer(left):
        if boundary.end() < len(left):
            begin = boundary.end()
    begin = max(begin, left.rfind(BLANK) + 1)
    source = left[begin:]
    if source.rstrip().endswith(","):
        source = source.rstrip(" ,")
    source = regex.sub(r"\s+on\s+\w+day$", "", source)
    comma = source.find(",")
    head = source[:comma] if comma > 0 else source
    if comma > 0 and (
        HEAD_NOT_SUBJECT.match(head.strip())
        or regex.match(
            r"(?i)\s*(?:\w+ly|meanwhile|however|still|instead|earlier|moreover|\w+ing)\b", head
        )
    ):
        last = source.rfind(",") if source.count(",") == 1 else source.find(",")
        begin += last + 1
        source = source[last + 1 :]
    lead = len(source) - len(source.lstrip(" ,"))
    source = source.strip(" ,")
    if not source or _words(source) > LONG_SOURCE or not regex.search(r"\p{L}", source):
        return None
    if FINITE.search(source) and "," not in source:
        last = LAST_NAME.search(source)
        if not last:
            return None
        lead, source = lead + last.start(), last[0]
    return begin + lead, begin + lead + len(source)


def content_after(line: str, end: int, base: str, kind: str) -> tuple[int, int] | None:
    """What stands behind a cue: its content, after addressee, particle and time."""
    begin = end + (line[end : end + 1] in "’”'\"" and end < len(line))
    if base == "tell" or base in ("ask", "warn", "remind"):
        addressee = ADDRESSEE.match(line, begin)
        if addressee:
            begin = addressee.end()
    for particle in PARTICLES.get(base, ()):
        match = regex.compile(rf"\s+{particle}\b").match(line, begin)
        if match and particle != "to":
            begin = match.end()
            break
    adverbial = ADVERBIAL.match(line, begin)
    if adverbial:
        begin = adverbial.end()
    stop = len(line)
    cut = CUT.search(line, begin + 1)
    if cut:
        stop = cut.start()
    rest = line[begin:stop]
    if not regex.search(rf"[\p{{L}}\p{{N}}{BLANK}]", rest):
        return None
    return begin, stop


def before_next_cue(line: str, begin: int, stop: int) -> tuple[int, int]:
    """Object of a verb of position: it ends where a second verb takes over the subject."""
    for cue in CUE.finditer(line, begin, stop):
        join = regex.search(
            r"(?:,|,?\s+(?:and|but|even as \w+|as \w+))\s*$", line[begin : cue.start()]
        )
        if join and join.start() > 0 and is_cue(line, cue, cue["verb"].lower()):
            return begin, begin + join.start()
    return begin, stop
