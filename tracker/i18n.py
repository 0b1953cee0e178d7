"""Messages in Chinese or English, through gettext catalogs in `tracker/locale/`.

English is the source language of the code. `use("zh")` switches the process, `speaking("zh")` what one
request does; `_("…")` translates at the time of the call, so never at import time. Mark text that is looked
up later with `N_("…")`.
"""

from __future__ import annotations

import gettext
import locale
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LANGUAGES = ("zh", "en")
DOMAIN = "tracker"

_catalog: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"
_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)


def choose(asked: str | None = None) -> str:
    """The language to use: as asked, else by TRACKER_LANG, else by the locale; else `en`."""
    for name in (asked, os.environ.get("TRACKER_LANG"), *_locale_names()):
        if name:
            return "zh" if name.lower().startswith("zh") else "en"
    return "en"


def use(language: str) -> None:
    """Use `language` (`zh` or `en`) from now on; a missing catalog falls back to English."""
    global _catalog, _language
    _language = language
    _catalog = _catalog_of(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Use `language` within the block, in this thread or task and what it calls only."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def language() -> str:
    """The language in use, `zh` or `en`."""
    return _spoken.get() or _language


def _(message: str) -> str:
    return _catalog_in_use().gettext(message)


def in_every_language(message: str) -> tuple[str, ...]:
    """The wordings of a message, in the order of `LANGUAGES`, whatever language is in use."""
    return tuple(_catalog_of(name).gettext(message) for name in LANGUAGES)


def own_name(language: str) -> str:
    """What a language calls itself: what its catalog says for “English”, whatever is in use."""
    return dict(zip(LANGUAGES, in_every_language(N_("English")), strict=True))[language]


def ngettext(one: str, many: str, count: int) -> str:
    """The wording for `count` things."""
    return _catalog_in_use().ngettext(one, many, count)


def N_(message: str) -> str:
    """Mark a text for the catalog without translating it yet."""
    return message


def _catalog_in_use() -> gettext.NullTranslations:
    spoken = _spoken.get()
    return _catalog if spoken is None else _catalog_of(spoken)


@cache
def _catalog_of(language: str) -> gettext.NullTranslations:
    folder = Path(__file__).parent / "locale"
    return gettext.translation(DOMAIN, folder, languages=[language], fallback=True)


def _locale_names() -> tuple[str | None, ...]:
    variables = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return (*variables, locale.getlocale()[0])
