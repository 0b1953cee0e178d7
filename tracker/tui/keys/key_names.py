"""The names of keys: which a terminal can send, as Textual knows them and as people read them."""

from __future__ import annotations

import re
import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS, REPLACED_KEYS, Keys, format_key

from tracker.i18n import N_, _

_MODIFIERS = ("ctrl", "alt", "shift", "super", "meta", "hyper")
_PLAIN = frozenset(key.value for key in Keys if re.fullmatch(r"[a-z]+\d*", key.value)) - {"ignore"}
_WRITTEN = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "insert": "Ins",
    "delete": "Del",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
}
# What terminals send for these is another key already.
_TAKEN = {
    "ctrl+i": N_("terminals send it as Tab"),
    "ctrl+m": N_("terminals send it as Enter"),
    "ctrl+j": N_("terminals send it as Enter"),
    "ctrl+h": N_("terminals send it as Backspace"),
}


class NoKey(ValueError):
    """A name that no key has; the text says what to write instead."""


def plain(name: str) -> str:
    """The key called `name` as Textual calls it. Raises NoKey."""
    if len(name) == 1:
        if not name.isprintable():
            raise NoKey(_("write a key such as k, F6, ctrl+t or slash"))
        return _of_character(name)
    *modifiers, key = name.lower().split("+")
    if any(word not in _MODIFIERS for word in modifiers) or not key:
        raise NoKey(_("write a key such as k, F6, ctrl+t or slash"))
    if modifiers == ["shift"] and len(key) == 1:
        raise NoKey(_("write the capital letter: {letter}").format(letter=key.upper()))
    if not modifiers and len(key) == 1:
        return name
    found = "+".join([*modifiers, _of_name(key)])
    if found in _TAKEN:
        raise NoKey(_(_TAKEN[found]))
    return found


def _of_name(key: str) -> str:
    if len(key) == 1:
        return _of_character(key)
    if key in _PLAIN or key in REPLACED_KEYS:
        return key
    try:
        return _of_character(unicodedata.lookup(key.replace("_", " ")))
    except KeyError:
        raise NoKey(_("write a key such as k, F6, ctrl+t or slash")) from None


def _of_character(letter: str) -> str:
    if letter.isalnum():
        return letter
    name = unicodedata.name(letter, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name) or letter


def _character(name: str) -> str:
    """The character that a long name is the Unicode name of, as ，for fullwidth_comma."""
    try:
        return unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return ""


def is_text(key: str) -> bool:
    """Whether the key types a character, so that a form takes it as text."""
    return "+" not in key and (len(key) == 1 or key == "space" or key not in _PLAIN)


def written(key: str) -> str:
    """A key as people read it: F2, Esc, Ctrl+R, /."""
    *modifiers, last = key.split("+")
    if last in _WRITTEN:
        shown = _WRITTEN[last]
    elif re.fullmatch(r"f\d+", last):
        shown = last.upper()
    else:
        shown = format_key(last)
        if len(shown) > 1:
            shown = _character(last) or shown
    if modifiers and len(shown) == 1:
        shown = shown.upper()
    return "+".join([*(word.capitalize() for word in modifiers), shown])
