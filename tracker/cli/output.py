"""Output of commands: data to stdout, narration to stderr, without control characters for the terminal."""

from __future__ import annotations

import json
import os
import re
import sys
from typing import TYPE_CHECKING, Any

from tracker.errors import UsageError
from tracker.i18n import _

if TYPE_CHECKING:
    from rich.console import Console

# What JSON does not escape although a terminal obeys it: C1 controls and bidirectional marks.
_CONTROLS = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_ON_ONE_LINE = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode  # of plain values


def console() -> Console:
    """A console on stdout that never reads markup, emoji codes or highlights into a document's words."""
    from rich.console import Console

    return Console(file=sys.stdout, markup=False, emoji=False, highlight=False, soft_wrap=not on_terminal())


def on_terminal() -> bool:
    """Whether a person is likely to read stdout on a screen."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def narrate(words: str) -> None:
    """Print words for a person on stderr; scripts that read stdout never see them.

    Data are flushed first: where that fails, as on a full disk, nothing is said about them.
    """
    sys.stdout.flush()
    print(harmless(words), file=sys.stderr)


def harmless(words: str) -> str:
    """The words with nothing in them that a terminal would obey; line ends stay."""
    from tracker.tui.terminal.cells import clean

    return words if words.isascii() and words.isprintable() else clean(words)


def put(words: str = "") -> None:
    """One line of data."""
    print(harmless(words))


def put_json(value: Any, *, indent: int | None = 2) -> None:
    """One JSON value on stdout, Chinese as it is written; what a terminal would obey as JSON escapes it."""
    text = _ON_ONE_LINE(value) if indent is None else json.dumps(value, ensure_ascii=False, indent=indent)
    print(_CONTROLS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text), flush=indent is None)


def refuse_on_terminal(kind: str, name: str) -> None:
    """Refuse to show a format of bytes on a terminal; `name` is that of a file for it. Raises UsageError."""
    if on_terminal():
        raise UsageError(
            _("a terminal cannot show {format}").format(format=kind),
            _("give a file with --out {name}").format(name=f"{name}.{kind}"),
        )


def put_bytes(content: str | bytes) -> None:
    """A finished document on stdout, byte for byte when it has bytes of its own (a csv with its BOM)."""
    if isinstance(content, str):
        shown = harmless(content) if on_terminal() else content
        sys.stdout.write(shown if shown.endswith("\n") else shown + "\n")
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
