"""Where each key of a TOML text stands, so that a mistake in its value can be pointed at."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

Position = tuple[int, int]  # line and column, from 1
KeyPath = tuple[str, ...]

_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
# Strings and comments, in which brackets and line ends mean nothing.
_OPAQUE = re.compile(
    r'''"""(?:[^\\]|\\.)*?"{3,5}|\'{3}.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*''', re.DOTALL
)


def key_positions(text: str) -> Mapping[KeyPath, Position]:
    """The place of every key and table header of `text`, which is valid TOML; inline tables count as one."""
    found: dict[KeyPath, Position] = {}
    table: KeyPath = ()
    at = 0
    while at < len(text):
        if text[at] in " \t\r\n":
            at += 1
        elif text[at] == "#":
            at = _line_end(text, at)
        elif text[at] == "[":
            brackets = 2 if text.startswith("[[", at) else 1
            table, after = _path(text, at + brackets)
            found.setdefault(table, _position(text, at))
            at = _line_end(text, after)
        else:
            keys, after = _path(text, at)
            for depth in range(1, len(keys) + 1):
                found.setdefault(table + keys[:depth], _position(text, at))
            at = _value_end(text, after)
    return found


def _path(text: str, at: int) -> tuple[KeyPath, int]:
    """A dotted key from `at` on, and where it ends."""
    parts: list[str] = []
    while True:
        at = _past_blanks(text, at)
        key = _KEY.match(text, at)
        if key is None:  # not TOML
            return tuple(parts), at + 1
        parts.append(_plain(key[0]))
        at = _past_blanks(text, key.end())
        if not text.startswith(".", at):
            return tuple(parts), at
        at += 1


def _plain(key: str) -> str:
    return next(iter(tomllib.loads(f"{key} = 0"))) if key[0] in "\"'" else key


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t":
        at += 1
    return at


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _value_end(text: str, at: int) -> int:
    """The end of the line on which the value that begins after `at` ends."""
    depth = 0
    while at < len(text):
        if opaque := _OPAQUE.match(text, at):
            at = opaque.end()
            continue
        if text[at] == "\n" and depth <= 0:
            return at
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(text[at], 0)
        at += 1
    return at


def _position(text: str, at: int) -> Position:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
