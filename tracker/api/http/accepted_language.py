"""The language that a request asks for."""

from __future__ import annotations

from tracker.i18n import LANGUAGES


def accepted_language(header: str, usual: str) -> str:
    """The language of an Accept-Language header that is liked best and known; `usual` for none."""
    liked: dict[str, float] = {}
    for part in header[:500].split(","):
        name, _semicolon, weight = part.partition(";")
        language = name.strip().lower().partition("-")[0]
        if language in LANGUAGES and _weight(weight) > liked.get(language, 0.0):
            liked[language] = _weight(weight)
    return max(liked, key=lambda name: liked[name], default=usual)


def _weight(text: str) -> float:
    name, _equals, number = text.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(max(float(number), 0.0), 1.0)
    except ValueError:
        return 0.0
