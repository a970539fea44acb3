"""Which actor a found name means: one function a kind of form, each naming its rule.

The rules, by the name they leave in the column ``rule``:

- ``name``, ``alias``, ``misspelling``, ``demonym``: the form itself decides;
- ``acronym``: written with its own capitals; ``acronym-context`` when two actors share it;
- ``metonym`` against ``place-dateline`` and ``place-cue``: a capital stands for its government
  unless it opens a line as a dateline or a word of place stands beside it;
- ``partial-earlier``, ``partial-later``: the nearest full name of the same text that contains the
  word; ``partial-unique``: no full name in the text, but only one actor is so called;
- ``agreement-joined``: "Lahore and Simla agreements" names two agreements, not a city;
- ``role-single``, ``role-side``, ``role-both``, ``role-nearest``: which post a role means; the
  actor is its holder on the text's date, or the post itself where the date decides nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date as Day
from functools import cached_property

from analysis.actors import cues
from analysis.actors.authority import Authority, Name, NamedHit
from analysis.actors.readings import JOINED, Neighbours, Reading, longest
from analysis.actors.roles import FIRM, Roles, is_role
from analysis.language import Span, normalize_key, sentences

__all__ = ["Resolver"]


class Resolver:
    """Read the names found in one text.

    Parameters
    ----------
    text, language : str
        The text and its language.
    authority : Authority
        The actors, as they hold in this text.
    date : str (EDTF), datetime.date or None
        Day on which roles are read.
    """

    def __init__(
        self, text: str, language: str, authority: Authority, date: str | Day | None
    ) -> None:
        self.text, self.language, self.authority, self.date = text, language, authority, date
        self.hits = [hit for hit in authority.find(text) if self._looks_named(hit)]
        self._starts = {hit.start for hit in self.hits}
        self._full: dict[str, list[Reading]] = {}

    def readings(self) -> list[Reading]:
        """All readings the rules allow, overlaps included."""
        firm = longest([r for hit in self.hits for r in self._firm(hit)])
        near = Neighbours(firm)
        partial = longest([*firm, *(r for hit in self.hits for r in self._partial(hit, near))])
        every = [*firm, *partial, *(r for hit in self.hits for r in self._inner(hit))]
        return [*every, *Roles(self.text, self.authority, self.date).read(self.hits, partial)]

    # -- what the form alone decides -------------------------------------------------------

    def _looks_named(self, hit: NamedHit) -> bool:
        """Latin names carry a capital somewhere when the listed form begins with one."""
        surface = self.text[hit.start : hit.end]
        if not surface[0].islower():
            return True
        return surface != surface.lower() or any(name.form[0].islower() for name in hit.names)

    def _inner(self, hit: NamedHit) -> Iterable[Reading]:
        """Readings hidden by a longer one that a later rule may refuse."""
        return (r for r in self._firm(hit) if r.form in ("name", "alias", "demonym"))

    def _firm(self, hit: NamedHit) -> Iterable[Reading]:
        kinds = {name.kind for name in hit.names}
        if "metonym" in kinds:
            yield self._metonym(hit)
            return
        acronyms = [name for name in hit.names if self._is_acronym(name, hit)]
        if acronyms:
            yield from self._acronym(hit, acronyms)
            return
        for name in hit.names:
            if name.kind in (*FIRM, "demonym") and self._may_stand(name, hit):
                if is_role(name, self.authority):
                    continue
                yield Reading(hit.start, hit.end, name.actor, name.kind, name.kind)

    def _may_stand(self, name: Name, hit: NamedHit) -> bool:
        if name.form != "पाक":  # also the adjective "pure"
            return True
        follows = hit.end + 1 in self._starts
        return follows or cues.HINDI_PAK.match(self.text, hit.end) is not None

    @cached_property
    def _spelt(self) -> set[str]:
        """Actors whose full name the text spells out."""
        return {n.actor for hit in self.hits for n in hit.names if n.kind in FIRM}

    @cached_property
    def _sentences(self) -> list[Span]:
        return sentences(self.text, self.language)

    def _is_acronym(self, name: Name, hit: NamedHit) -> bool:
        return name.kind == "acronym" and self.text[hit.start : hit.end] == name.form

    def _acronym(self, hit: NamedHit, names: Sequence[Name]) -> Iterable[Reading]:
        actors = list(dict.fromkeys(name.actor for name in names))
        if len(actors) == 1:
            yield Reading(hit.start, hit.end, actors[0], "acronym", "acronym")
            return
        full = [actor for actor in actors if actor in self._spelt]
        chosen = full if len(full) == 1 else [a for a in actors if self._cued(a, hit)]
        if len(chosen) == 1:
            yield Reading(hit.start, hit.end, chosen[0], "acronym", "acronym-context")

    def _cued(self, actor: str, hit: NamedHit) -> bool:
        """Whether words of the sentence suit this actor's type and no other's do."""
        number = bisect_right(self._sentences, hit.start, key=lambda span: span.start) - 1
        around = self._sentences[number] if number >= 0 else Span(0, len(self.text))
        sentence = self.text[around.start : around.end]
        own = self.authority.actors[actor].type
        found = {kind for kind, cue in cues.CUES_BY_TYPE.items() if cue.search(sentence)}
        # A party speaks and is reported too: words of the press decide only without words of party.
        return own == ("party" if "party" in found else "media" if "media" in found else "")

    def _metonym(self, hit: NamedHit) -> Reading:
        state = next(name for name in hit.names if name.kind == "metonym")
        place = next((n for n in hit.names if n.kind != "metonym" and n.kind in FIRM), None)
        if place is None:
            return Reading(hit.start, hit.end, state.actor, "metonym", "metonym")
        line_start = self.text.rfind("\n", 0, hit.start) + 1
        if not self.text[line_start : hit.start].strip() and cues.DATELINE.match(
            self.text, hit.end
        ):
            return Reading(hit.start, hit.end, place.actor, place.kind, "place-dateline")
        before = self.text[max(0, hit.start - 30) : hit.start]
        owns = cues.POSSESSIVE.match(self.text, hit.end)
        if (not owns and cues.PLACE_BEFORE.search(before)) or cues.PLACE_AFTER.match(
            self.text, hit.end
        ):
            return Reading(hit.start, hit.end, place.actor, place.kind, "place-cue")
        return Reading(hit.start, hit.end, state.actor, "metonym", "metonym")

    # -- what the rest of the text decides -------------------------------------------------

    def _partial(self, hit: NamedHit, near: Neighbours) -> Iterable[Reading]:
        names = [name for name in hit.names if name.kind == "partial"]
        if not names or self._is_anothers(hit, near):
            return
        types = self.authority.actors
        if any(types[name.actor].type == "agreement" for name in names):
            if self._joins_agreement(hit, near):
                yield Reading(hit.start, hit.end, names[0].actor, "partial", JOINED)
            return
        common = names[0].form[0].islower()
        if common and not definite(self.text, hit.start):
            return
        full = self._full_names(names, near)
        number = bisect_right(full, hit.start, key=lambda r: r.end)
        if number:
            actor, rule = full[number - 1].actor, "partial-earlier"
        elif full and not common:
            actor, rule = full[0].actor, "partial-later"
        elif len({name.actor for name in names}) == 1 and not common:
            actor, rule = names[0].actor, "partial-unique"
        else:
            return
        yield Reading(hit.start, hit.end, actor, "partial", rule)

    def _full_names(self, names: Sequence[Name], near: Neighbours) -> list[Reading]:
        """Full names in the text that contain a part of a name, in order of place."""
        word = normalize_key(names[0].form)
        if word not in self._full:
            own = near.of({name.actor for name in names})
            keys = ((r, normalize_key(self.text[r.start : r.end]).replace("-", " ")) for r in own)
            self._full[word] = [r for r, key in keys if f" {word} " in f" {key} "]
        return self._full[word]

    def _is_anothers(self, hit: NamedHit, near: Neighbours) -> bool:
        """A surname behind a capitalised word that is no title belongs to someone else."""
        head = self.text[max(0, hit.start - 40) : hit.start]
        if not head.endswith(" ") or not head.strip() or not self.text[hit.start].isupper():
            return False
        word = head[:-1].rsplit(None, 1)[-1]
        if not word[:1].isupper() or not word.isalpha() or near.before(hit.start - 1):
            return False
        return word not in cues.TITLES and word not in cues.COMMON_STARTS

    def _joins_agreement(self, hit: NamedHit, near: Neighbours) -> bool:
        """'Lahore and Simla agreements': the first name means an agreement too."""
        joined = cues.AND.match(self.text, hit.end)
        types = self.authority.actors
        return joined is not None and any(
            types[r.actor].type == "agreement" for r in near.after(joined.end())
        )


def definite(text: str, start: int) -> bool:
    """Whether a common noun is definite: "the embassy" takes up one, "an embassy" does not."""
    return text[max(0, start - 4) : start].lower() == "the "
