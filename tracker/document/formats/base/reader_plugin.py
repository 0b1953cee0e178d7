"""A reader that another package brings, checked and fenced in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from importlib.metadata import EntryPoint
from typing import Any

from tracker.base.entry_points import cure_for, expect, fault, package_of
from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import FormatReader
from tracker.errors import DocumentError, TrackerError
from tracker.i18n import _


def accepted(point: EntryPoint, value: Any, taken: Collection[str]) -> FormatReader:
    """The reader of an entry point; a fault of its own becomes a DocumentError with its name.

    Raises TypeError for what is no reader, ValueError for endings that are `taken` or none.
    """
    reader = expect(value, FormatReader)
    if not reader.suffixes or any(one != one.lower() or one[:1] != "." for one in reader.suffixes):
        raise ValueError(_("endings are lower case and begin with a dot"))
    if known := [suffix for suffix in reader.suffixes if suffix in taken]:
        raise ValueError(_("{suffix} is read already").format(suffix=", ".join(known)))

    def parse(data: bytes, where: str, suffix: str) -> ParsedText:
        try:
            return expect(reader.parse(data, where, suffix), ParsedText)
        except TrackerError:
            raise
        except Exception as error:  # code of others
            words = _("{file}: the plugin {name} of {package} cannot read it ({why})")
            told = words.format(file=where, name=point.name, package=package_of(point), why=fault(error))
            raise DocumentError(told, cure_for(point)) from error

    def claims(data: bytes) -> bool:
        try:
            return bool(reader.claims(data))
        except Exception:  # it does not know it, then
            return False

    return replace(reader, parse=parse, claims=claims)
