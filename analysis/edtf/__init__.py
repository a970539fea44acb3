"""Dates that know how much they say: EDTF (ISO 8601-2:2019), read and put into words.

A date in this project is a string such as ``2019-06-08~`` (about that day), ``2022-02`` (some
day of that month) or ``[2019-06-07..2019-06-12]`` (one of those days). `parse_edtf` reads it
into its earliest and latest day, so that every later sum keeps what the date leaves open, and
`edtf_in_words` says it to a reader.
"""

from analysis.edtf.parsing import Edtf, date_bounds, days_between, parse_edtf
from analysis.edtf.words import edtf_in_words

__all__ = ["Edtf", "date_bounds", "days_between", "edtf_in_words", "parse_edtf"]
