"""Text that any file can hold: no control characters, lone surrogates or signs that change the direction."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def clean(text: str) -> str:
    """The text with control characters, lone surrogates and bidirectional controls replaced by U+FFFD.

    Tabs and line ends stay.
    """
    return _UNPRINTABLE.sub("\ufffd", text)
