"""Labels that several figures of the chapter share, in the edition's language."""

from analysis.figures import say

__all__ = ["errors", "languages"]


def languages() -> dict[str, str]:
    """Names of the languages by code."""
    return {"hi": say(en="Hindi", hi="हिंदी"), "en": say(en="English", hi="अंग्रेज़ी")}


def errors() -> dict[str, str]:
    """Names of the kinds of error by code."""
    return {
        "missed": say(en="missed", hi="छूटा"),
        "false": say(en="found wrongly", hi="ग़लत मिला"),
        "mislabelled": say(en="read wrongly", hi="ग़लत समझा"),
    }
