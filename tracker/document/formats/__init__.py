"""The registry of file formats: every module beside this one is the reader of one format.

A reader module declares `READER`, a `FormatReader`: its suffixes, the format's name, the extra that brings
its library, and `parse`. A new format is one such file; nothing else lists it. Reader modules are loaded with
the program, so they import what does the work inside `parse`. What readers share, and the parts of large
readers, stand in packages.

Other packages add readers by the entry points `tracker.readers`, for endings that no reader here has.

The format of a file is told by the name's ending; bytes without a telling name (standard input) are told by
how they begin.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import FormatReader
from tracker.document.formats.base.unread_kinds import refuse_unread


def _declared() -> tuple[FormatReader, ...]:
    names = sorted(module.name for module in iter_modules(__path__) if not module.ispkg)
    return tuple(import_module(f"{__name__}.{name}").READER for name in names)


READERS = _declared()  # the program's own
_BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}
SUFFIXES = tuple(_BY_SUFFIX)  # of these
_TEXT = ".txt"  # the ending that bytes nobody claims are read by


def reads(suffix: str) -> bool:
    """Whether files with this ending, lower case, are read when they are found in a folder."""
    return suffix in _BY_SUFFIX or suffix in plugins_by_suffix()


def parse(data: bytes, name: str, where: str) -> ParsedText:
    """Read `data`, the content of a file called `name`; `where` is its name in messages.

    Raises DocumentError for what cannot be read, MissingExtra when the library for it is not installed.
    """
    suffix = PurePath(name).suffix.lower()
    reader = _BY_SUFFIX.get(suffix) or plugins_by_suffix().get(suffix)
    if reader is None:
        refuse_unread(suffix, where)
        reader = next((one for one in every_reader() if one.claims(data)), _BY_SUFFIX[_TEXT])
        suffix = reader.suffixes[0]
    return reader.parse(data, where, suffix)


def every_reader() -> tuple[FormatReader, ...]:
    """The program's own readers, then those of other packages."""
    return (*READERS, *dict.fromkeys(plugins_by_suffix().values()))


@cache
def plugins_by_suffix() -> dict[str, FormatReader]:
    """The readers of other packages by the endings that the program itself does not read."""
    from tracker.base.entry_points import READERS as GROUP
    from tracker.base.entry_points import usable
    from tracker.document.formats.base.reader_plugin import accepted

    found: dict[str, FormatReader] = {}
    for reader in usable(GROUP, lambda point, value: accepted(point, value, {*_BY_SUFFIX, *found})):
        found.update(dict.fromkeys(reader.suffixes, reader))
    return found
