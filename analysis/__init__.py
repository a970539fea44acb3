"""Samvad (संवाद): how India-Pakistan dialogue over Kashmir is reported in Hindi and English.

The package follows one grammar in every subject: ``text -> find -> table -> model -> figure``.
A *finder* turns one text into a stand-off table, a *model* turns tables into a result, and a
*figure* turns one result into one Matplotlib ``Axes`` and its table twin.
"""

__version__ = "0.1.0"
