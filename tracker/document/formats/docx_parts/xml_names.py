"""Names of elements in the XML of Word documents."""

from __future__ import annotations

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = {"0", "false", "off", "none"}


def is_on(value: str | None) -> bool:
    """Whether the `w:val` of a switch such as `w:strike` turns it on; without a value it does."""
    return value not in _OFF
