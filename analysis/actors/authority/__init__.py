"""The authority file: its tables as one object, what it is made of, and what must be true of it."""

from analysis.actors.authority.authority import Authority, build, load
from analysis.actors.authority.model import Actor, Name, NamedHit, Term, days

__all__ = ["Actor", "Authority", "Name", "NamedHit", "Term", "build", "days", "load"]
