"""Suggestions for a word that the program does not know: “did you mean …?”."""

from __future__ import annotations

from collections.abc import Collection

from tracker.i18n import _


def did_you_mean(word: str, known: Collection[str], form: str = "{}") -> str:
    """A cure that names the nearest known word, else lists the known ones; `form` wraps each word."""
    from difflib import get_close_matches  # only when something is wrong

    near = get_close_matches(word, sorted(known), n=1, cutoff=0.6) if word.strip("<>=~") else []
    if near:
        return _("did you mean {word}?").format(word=form.replace("{}", near[0]))
    if not known:
        return ""
    return _("known: {words}").format(words=", ".join(form.replace("{}", name) for name in sorted(known)))
