"""The sample documents that a first run can read, as their MANIFEST lists them."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import DocumentError
from tracker.i18n import _
from tracker.resources import seeds_dir


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample document and its own date."""

    path: Path
    date: dt.date | None


def samples() -> list[Sample]:
    """The samples in the order of the MANIFEST. Raises DocumentError when it cannot be read."""
    manifest = seeds_dir() / "MANIFEST.toml"
    try:
        listed = tomllib.loads(manifest.read_text(encoding="utf-8"))["document"]
        return [Sample(manifest.parent / item["file"], item.get("date")) for item in listed]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DocumentError(
            _("the list of samples {path} cannot be read").format(path=manifest), _("install tracker again")
        ) from error
