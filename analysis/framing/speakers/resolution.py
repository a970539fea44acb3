"""Who speaks: the source of every voice followed back to a name.

A source is read as a phrase (`analysis.framing.speakers.phrases`) and then looked up among those
the text has spoken of before it (`analysis.framing.speakers.trail`): *he*, उन्होंने, *the
spokesperson*, a quotation that goes on, a subject left out. The names come from elsewhere as rows,
so any finder of names will do. A source that leads to nobody stays without an actor: a missing
speaker is better than a wrong one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final

from analysis.framing.speakers.continued import goes_on_below
from analysis.framing.speakers.model import LOOSE, SILENT, Entity, Mention, Speaker
from analysis.framing.speakers.names import Names, gender_of
from analysis.framing.speakers.patterns import (
    DEPENDS,
    ERGATIVE,
    IMPERSONAL,
    LETTER,
    PARTICIPLE,
    WOMAN_SAYS,
)
from analysis.framing.speakers.phrases import Phrase, read
from analysis.framing.speakers.trail import SPOKE, agreement
from analysis.framing.speakers.words import Words
from analysis.framing.voices import Voice
from analysis.language import check, normalize_key, sentences

__all__ = ["speakers"]

_SPEAKING: Final = frozenset({"spokesperson", "document", "body"})
_FAR: Final = 99  # sentences: nobody has spoken yet
_CLAUSE: Final = 60  # characters in which a relative has its noun


Found = tuple[Entity | None, Speaker]
NOBODY: Final[Found] = (None, Speaker("", "none", "", "", -1, -1, "no source"))


def speakers(
    text: str,
    language: str,
    voices: Sequence[Voice],
    mentions: Sequence[Mention],
    *,
    describe: Callable[[str], str] | None = None,
    outlet: str = "",
) -> list[Speaker]:
    """Speaker of every voice of a text.

    Parameters
    ----------
    text : str
    language : {"en", "hi"}
    voices : sequence
        As `analysis.framing.voices.readings` finds them in `text`.
    mentions : sequence of Mention
        Names in `text`.
    describe : callable, optional
        Gives of an actor id its names and offices as words, from which gender and roles are read.
    outlet : str
        Name of who publishes the text: a source that is the outlet itself is marked so.

    Returns
    -------
    list of Speaker
        One for each voice, in their order.

    Raises
    ------
    ValueError
        For an unknown language.

    Notes
    -----
    After Lappin and Leass (1994), "An algorithm for pronominal anaphora resolution", with fewer
    weights; see `analysis.framing.speakers.trail`. Linear in the text.

    Examples
    --------
    >>> from analysis.framing.voices import readings
    >>> text = "Khan met Modi in May. He said that talks would help."
    >>> names = [Mention(0, 4, "p-khan", "person"), Mention(9, 13, "p-modi", "person")]
    >>> speakers(text, "en", readings(text, "en"), names)[0][:2]
    ('p-khan', 'pronoun')
    >>> text = "मंत्री शर्मा ने कहा कि वार्ता होगी। उन्होंने कहा कि तारीख़ तय नहीं है।"
    >>> names = [Mention(7, 12, "p-sharma", "person")]
    >>> [one[:2] for one in speakers(text, "hi", readings(text, "hi"), names)]
    [('p-sharma', 'named'), ('p-sharma', 'pronoun')]
    """
    check(language)
    if not voices:
        return []
    return _Resolver(text, language, voices, mentions, describe, outlet).all()


class _Resolver:
    """One pass over the voices of a text, in the order in which their sources stand."""

    def __init__(
        self,
        text: str,
        language: str,
        voices: Sequence[Voice],
        mentions: Sequence[Mention],
        describe: Callable[[str], str] | None,
        outlet: str,
    ) -> None:
        self.text, self.language, self.voices = text, language, voices
        self.words = Words(text, language)
        self.sentences = [span.start for span in sentences(text, language)]
        said = [(voice.start, voice.end) for voice in voices]
        about = describe or (lambda actor: "")
        self.names = Names(text, language, self.words, mentions, self.sentences, said, about)
        self.trail = self.names.trail
        self.outlet = normalize_key(outlet).strip()
        self.done: dict[int, Found] = {}
        self.before: int | None = None  # number of the voice just resolved

    def all(self) -> list[Speaker]:
        """Speakers in the order of the voices."""
        for number in sorted(range(len(self.voices)), key=lambda n: (self._place(n), n)):
            voice = self.voices[number]
            self.names.feed(self._place(number))
            entity, _ = self.done[number] = self._of(number)
            if entity is not None:
                entity.spoke = True
                self.trail.add(max(voice.end, voice.cue_end) - 1, entity, SPOKE)
            self.before = number
        return goes_on_below(self.text, self.voices, [self.done[n][1] for n in sorted(self.done)])

    def _place(self, number: int) -> int:
        one = self.voices[number]
        return next(at for at in (one.source_start, one.cue_start, one.start) if at >= 0)

    def _of(self, number: int) -> Found:
        voice = self.voices[number]
        if voice.source_start < 0:
            return self._without_source(number)
        span = (voice.source_start, voice.source_end)
        phrase = read(self.text, self.language, *span, self.words, self.names.inside(*span))
        key = normalize_key(self.text[slice(*span)]).strip()
        if phrase.kind == "outlet" or (key and key == self.outlet):
            return None, Speaker("", "outlet", "", "", *span, "outlet")
        match phrase.kind:
            case "pronoun":
                return self._pronoun(number, phrase)
            case "relative":
                return self._relative(number, phrase)
            case "first" | "second":
                return self._first(number, phrase)
            case "name" | "office":
                return self._named(phrase)
            case "unlisted":
                return self._unlisted(phrase)
            case "role":
                return self._role(phrase)
            case "other" if self.trail.of_name(self._key(phrase)):
                return self._unlisted(phrase)
        return self._unnamed(phrase)

    def _named(self, phrase: Phrase) -> Found:
        mention = phrase.mention
        assert mention is not None, "a name or office has its mention"
        bare = phrase.kind == "office" and mention.rule in LOOSE
        if bare and phrase.word and phrase.definite is not False:
            before = self.trail.in_role(phrase.word, phrase.start)
            if before is not None and before.spoke:
                return self._followed(before, "office", "office before")
        entity = self.names.entity(mention)
        entity.adds(phrase.roles)
        if mention.type in ("unnamed", "people"):
            return self._group(entity, phrase, mention)
        kind = "office" if phrase.kind == "office" else "named"
        return entity, Speaker(mention.actor, kind, "", "", mention.start, mention.end, kind)

    def _group(self, entity: Entity, phrase: Phrase, mention: Mention) -> Found:
        """An unnamed source that the list of actors knows: Indian officials."""
        group = phrase.word.means if phrase.word else "public"
        entity.group = group
        entity.number = phrase.word.number if phrase.word else "many"
        place = (phrase.start, phrase.end)
        return entity, Speaker(mention.actor, "unnamed", group, "", *place, "unnamed")

    def _unlisted(self, phrase: Phrase) -> Found:
        key = self._key(phrase)
        entity = self.trail.of_name(key)
        if entity is None:
            entity = Entity(*phrase.name, "", "unlisted", name=key)
            beside = self.words.inside(max(0, phrase.start - 8), phrase.end)
            entity.gender = gender_of(beside)
        entity.adds(phrase.roles)
        return entity, Speaker("", "named", "", "", entity.start, entity.end, "unlisted name")

    def _key(self, phrase: Phrase) -> str:
        return normalize_key(self.text[slice(*phrase.name)]).strip()

    def _followed(self, entity: Entity, kind: str, rule: str) -> Found:
        place = (entity.start, entity.end)
        return entity, Speaker(entity.actor, kind, entity.group, "", *place, rule)

    def _pronoun(self, number: int, phrase: Phrase) -> Found:
        word = phrase.word
        assert word is not None, "a pronoun is a listed word"
        cue = self.text[self.voices[number].cue_start : self.voices[number].cue_end]
        says = "f" if self.language == "hi" and WOMAN_SAYS.search(cue) else ""
        within = bool(DEPENDS.search(self.text, max(0, phrase.start - 12), phrase.start))
        entity = self.trail.best(phrase.start, agreement(word, says), within=within)
        if entity is not None:
            return self._followed(entity, "pronoun", "pronoun")
        return None, Speaker("", "pronoun", "", "", -1, -1, "no antecedent")

    def _relative(self, number: int, phrase: Phrase) -> Found:
        """The one that stands right before: officials, who said."""
        gap = self.text[max(0, phrase.start - 3) : phrase.start]
        low = phrase.start - len(gap) + len(gap.rstrip(" ,"))
        near = [m for m in self.names.inside(max(0, low - 1), low) if m.type not in SILENT]
        if near:
            entity, one = self.names.entity(near[-1]), near[-1]
            return entity, Speaker(one.actor, "pronoun", "", "", one.start, one.end, "relative")
        for word in reversed(self.words.inside(max(0, low - _CLAUSE), low)):
            if word.sort == "role":
                return self._role(Phrase(word.start, low, "role", word, roles=(word,)))
        return self._pronoun(number, phrase)

    def _first(self, number: int, phrase: Phrase) -> Found:
        """I and we in somebody's words are that one; outside all words they are the outlet."""
        within = self.names.around(phrase.start, number)
        if within is None or within not in self.done:
            return None, Speaker("", "outlet", "", "", phrase.start, phrase.end, "first person")
        entity, speaker = self.done[within]
        return entity, speaker._replace(speaker="pronoun", speaker_rule="first person")

    def _role(self, phrase: Phrase) -> Found:
        word = phrase.word
        assert word is not None, "a role is a listed word"
        if phrase.joint:
            place = (phrase.start, phrase.end)
            return None, Speaker("", "unnamed", word.means, "", *place, "several")
        bare = phrase.definite is None and word.number == "one" and word.name != "body"
        if bare or phrase.definite:
            entity = self.trail.in_role(word, phrase.start)
            if entity is not None and (phrase.owner is None or entity.actor == phrase.owner.actor):
                kind = "document" if word.means == "documents" else "office"
                kind = "unnamed" if entity.group and kind == "office" else kind
                return self._followed(entity, kind, f"{kind} before")
            if word.means == "documents" and (by := self.names.issuer(word, phrase.start)):
                return self._followed(by, "document", "issued before")
        return self._unnamed(phrase)

    def _unnamed(self, phrase: Phrase) -> Found:
        """A source without a name; a spokesperson, ministry or paper speaks for its owner."""
        word = phrase.word or (phrase.roles[-1] if phrase.roles else None)
        group = word.means if word else "other"
        owner = phrase.owner
        speaks = word is not None and word.name in _SPEAKING and phrase.kind != "anonymous"
        actor = owner.actor if owner is not None and speaks else ""
        entity = Entity(phrase.start, phrase.end, actor, "unnamed", group=group)
        entity.number = word.number if word and word.number else "one"
        entity.adds(phrase.roles)
        if group in ("documents", "other") or (word is not None and word.name == "body"):
            entity.type = "document"  # neither he nor she
        held = word is not None and word.office and phrase.definite is not False
        held = held and phrase.kind != "anonymous" and entity.number == "one"
        kind = "document" if group == "documents" else "office" if held or actor else "unnamed"
        entity.group = unnamed = group if kind == "unnamed" else ""
        told = owner.actor if owner is not None else ""
        place = (phrase.start, phrase.end)
        return entity, Speaker(actor, kind, unnamed, told, *place, f"{kind} source")

    def _without_source(self, number: int) -> Found:
        """A quotation that goes on, or a verb whose subject is left out."""
        voice, place = self.voices[number], self._place(number)
        cue = self.text[voice.cue_start : voice.cue_end] if voice.cue_start >= 0 else ""
        if cue and self.language == "en" and not PARTICIPLE.search(cue):
            return NOBODY  # an English verb has its subject: "it was asked", "rumour has it"
        opens = bisect_right(self.sentences, place) - 1
        line = self.sentences[max(0, opens)]
        if cue and (IMPERSONAL.search(cue) or ERGATIVE.search(self.text, line, place)):
            return NOBODY  # nobody is meant, or somebody acts in this sentence who is no source
        last = None if self.before is None else self.voices[self.before]
        away = _FAR if last is None else self.trail.distance(max(0, last.end - 1), place)
        subject = self.names.subjects.get(opens)
        if cue and away and subject is not None:
            span = (subject.start, subject.end)
            named = Speaker(subject.actor, "named", "", "", *span, "subject of the sentence")
            return self.names.entity(subject), named
        if last is None or self.before is None:
            return NOBODY
        entity, speaker = self.done[self.before]
        gap = self.text[max(last.end, last.cue_end) : voice.start]
        goes_on = away <= 1 or (not cue and not LETTER.search(gap))
        if not goes_on or speaker.speaker == "none":
            return NOBODY
        return entity, speaker._replace(speaker_rule="continued" if not cue else "subject left out")
