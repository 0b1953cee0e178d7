"""The registry of file formats: every module beside this one is the reader of one format.

A reader module declares `READER`, a `FormatReader`: its suffixes, the format's name, the extra that brings
its library, and `parse`. A new format is one such file; nothing else lists it. Reader modules are loaded with
the program, so they import what does the work inside `parse`. What readers share, and the parts of large
readers, stand in packages.

The format of a file is told by the name's ending; bytes without a telling name (standard input) are told by
how they begin.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import FormatReader
from tracker.document.formats.base.unread_kinds import refuse_unread


def _declared() -> tuple[FormatReader, ...]:
    names = sorted(module.name for module in iter_modules(__path__) if not module.ispkg)
    return tuple(import_module(f"{__name__}.{name}").READER for name in names)


READERS = _declared()
_BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}
SUFFIXES = tuple(_BY_SUFFIX)  # what is read, named outright or found in a folder
_TEXT = ".txt"  # the ending that bytes nobody claims are read by


def parse(data: bytes, name: str, where: str) -> ParsedText:
    """Read `data`, the content of a file called `name`; `where` is its name in messages.

    Raises DocumentError for what cannot be read, MissingExtra when the library for it is not installed.
    """
    suffix = PurePath(name).suffix.lower()
    refuse_unread(suffix, where)
    if suffix not in _BY_SUFFIX:
        suffix = next((reader.suffixes[0] for reader in READERS if reader.claims(data)), _TEXT)
    return _BY_SUFFIX[suffix].parse(data, where, suffix)
