"""A quotation whose source comes only after its last paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.framing.speakers.model import Speaker
from analysis.framing.speakers.patterns import LETTER
from analysis.framing.voices import Voice

__all__ = ["goes_on_below"]


def goes_on_below(text: str, voices: Sequence[Voice], found: Sequence[Speaker]) -> list[Speaker]:
    r"""Give a quotation that nobody is said to speak the speaker of the one that follows at once.

    Parameters
    ----------
    text : str
    voices : sequence of Voice
    found : sequence of Speaker
        One for each voice.

    Examples
    --------
    >>> text = "“It rains.”\n“It pours,” he said."
    >>> first = Voice(0, 11, "direct", -1, -1, -1, -1, "", "quotation")
    >>> second = Voice(12, 24, "direct", 25, 27, 28, 32, "said", "final")
    >>> he = Speaker("p-x", "pronoun", "", "", 0, 1, "pronoun")
    >>> nobody = Speaker("", "none", "", "", -1, -1, "no source")
    >>> goes_on_below(text, [first, second], [nobody, he])[0].actor
    'p-x'
    >>> text = "“बारिश है।”\n“तेज़ है,” उन्होंने कहा।"
    >>> first = first._replace(end=11)
    >>> goes_on_below(text, [first, second], [nobody, he])[0].speaker_rule
    'goes on below'
    """
    speakers = list(found)
    order = sorted(range(len(voices)), key=lambda number: voices[number].start)
    for number, after in zip(reversed(order[:-1]), reversed(order[1:]), strict=True):
        one, next_one = voices[number], voices[after]
        quoted = one.kind == next_one.kind == "direct" and one.cue_start < 0
        silent = speakers[number].speaker == "none" and speakers[after].speaker != "none"
        if quoted and silent and not LETTER.search(text, one.end, next_one.start):
            speakers[number] = speakers[after]._replace(speaker_rule="goes on below")
    return speakers
