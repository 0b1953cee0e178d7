"""Text that any file can hold: no control characters, no halves of a character."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text with control characters and lone surrogates as U+FFFD; tabs and line ends stay."""
    return _UNPRINTABLE.sub("\ufffd", text)
