"""Find `--lang` before anything else: help texts are translated while the commands are built."""

from __future__ import annotations

import os
from collections.abc import Sequence

from tracker import i18n
from tracker.errors import UsageError
from tracker.i18n import _

_OPTION = "--lang"


def take_language(argv: Sequence[str]) -> list[str]:
    """Use the language that `argv`, the environment or the settings ask for; return `argv` without `--lang`.

    The option may stand anywhere before a `--`. Raises UsageError for a language without a catalog.
    """
    rest: list[str] = []
    asked: str | None = None
    words = iter(argv)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == _OPTION:
            asked = next(words, "")
        elif word.startswith(_OPTION + "="):
            asked = word.partition("=")[2]
        else:
            rest.append(word)
    i18n.use(i18n.choose(asked or _set_language()))
    if asked is not None and asked not in i18n.LANGUAGES:
        i18n.use(i18n.choose(_set_language()))
        raise UsageError(_("unknown language “{name}”").format(name=asked), _("use --lang zh or --lang en"))
    return rest


def _set_language() -> str | None:
    """The language of the settings file, which goes after the environment's."""
    if os.environ.get("TRACKER_LANG"):
        return None
    from tracker.services.settings.in_force import language

    return language()
