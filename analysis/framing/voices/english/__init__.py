"""Voices of English texts: words as letters, clauses around cues, and the rules over them.

==============  ================================================================================
rule            what it reads
==============  ================================================================================
clause          "X said that ...", "X believes ..."
position        "X rejected ...", "X wants ...", "X called for ..."
final           "..., X said", on both sides of the speaker
inverted        "...", said X
as              "as X put it"
passive         "X is said to ...", "rejected by X"
noun            "X's claim that ...", "questions about ..."
light           "X raised questions about ...", "X is a critic of ..."
adjective       "X is sure that ..."
clear           "it is clear that ...", "X made it clear that ..."
according       "according to X", "in the words of X"
colon           "X: ..." in headlines, transcripts and before quotations
dash            a quotation signed behind a dash
block           a paragraph behind "X added:"
continued       a quotation that goes on with the voice before it in its paragraph
quotation       a quotation that nobody is said to have said
==============  ================================================================================
"""

__all__ = ["find"]

from analysis.framing.voices.english.finding import find
