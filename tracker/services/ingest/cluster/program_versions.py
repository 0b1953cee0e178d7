"""Versions of the program and its libraries, which must be the same on all machines for equal readings."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import tracker

# Libraries that take part in turning bytes into targets.
_LIBRARIES = (
    *("charset-normalizer", "borax", "chinesecalendar"),
    *("python-docx", "pdfplumber", "pdfminer.six", "pypdfium2"),
    *("trafilatura", "lxml", "openpyxl"),
)
_CODE = "code"


def program() -> dict[str, str]:
    """The versions of this program and of all by which it reads; empty for what is missing."""
    return {"tracker": tracker.__version__, _CODE: _code(), **_libraries(), "plugins": _plugins()}


def fingerprint(found: Mapping[str, str], *more: str) -> str:
    """A short name for a program and whatever else the reading depends on."""
    return hashlib.sha256(json.dumps([dict(found), *more], sort_keys=True).encode()).hexdigest()[:16]


def difference(here: Mapping[str, str], there: Mapping[str, str]) -> tuple[str, str, str] | None:
    """The first thing in which two programs differ, with both versions; None if they read alike."""
    for name, mine in here.items():
        theirs = there.get(name, "")
        if mine != theirs:
            if name == _CODE:
                return "tracker", f"{there['tracker']}+{theirs}", f"{here['tracker']}+{mine}"
            return name, theirs or "–", mine or "–"
    return None


@cache
def _code() -> str:
    """A short hash of the program's own files: a version number may stand for more than one of them."""
    root = Path(tracker.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:8]


@cache
def _libraries() -> dict[str, str]:
    return {name: _version(name) for name in _LIBRARIES}


@cache
def _plugins() -> str:
    """The packages that read files, and the one of the language that was chosen, with their versions."""
    from tracker.base.entry_points import LANGUAGES, READERS, offered
    from tracker.language.plugin import chosen_name

    reading = [*offered(READERS), *(one for one in offered(LANGUAGES) if one.name == chosen_name())]
    return ", ".join(sorted({f"{one.dist.name} {one.dist.version}" for one in reading if one.dist}))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
