"""The sample documents that a first run can read, as their MANIFEST lists them."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from tracker.base.resources import seeds_dir
from tracker.errors import DocumentError
from tracker.i18n import _


@dataclass(frozen=True, slots=True)
class SampleDocument:
    """One sample document with its own date."""

    path: Path
    date: dt.date | None
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class SampleProgress:
    """What somebody may have noted of a sample's target, which its indicator names; no value: it is done."""

    indicator: str
    value: Decimal | None
    on: dt.date | None
    note: str = ""


def samples() -> list[SampleDocument]:
    """The samples in the order of the MANIFEST. Raises DocumentError when it cannot be read."""
    return [
        SampleDocument(seeds_dir() / item["file"], item.get("date"), item.get("issuer", ""))
        for item in _manifest()["document"]
    ]


def sample_day() -> dt.date | None:
    """The day that the samples are best looked at from: between their first and their last due date."""
    day = _manifest().get("as_of")
    return day if isinstance(day, dt.date) else None


def sample_progress() -> list[SampleProgress]:
    """What the MANIFEST says was noted, in its order."""
    return [
        SampleProgress(
            item["indicator"],
            Decimal(item["value"]) if "value" in item else None,
            item.get("on"),
            item.get("note", ""),
        )
        for item in _manifest().get("progress", ())
    ]


def _manifest() -> dict[str, Any]:
    path = seeds_dir() / "MANIFEST.toml"
    try:
        manifest = tomllib.loads(path.read_text(encoding="utf-8"))
        if all("file" in item for item in manifest["document"]):
            return manifest
        raise KeyError("file")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DocumentError(
            _("the list of samples {path} cannot be read").format(path=path), _("install tracker again")
        ) from error
