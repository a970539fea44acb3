"""Labels that several figures of the chapter share, in the edition's language."""

from analysis.figures import say

__all__ = ["languages"]


def languages() -> dict[str, str]:
    """Names of the languages by code."""
    return {"hi": say(en="Hindi", hi="हिंदी"), "en": say(en="English", hi="अंग्रेज़ी")}
