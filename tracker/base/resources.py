"""The folders of the shipped rules and samples: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import UsageError

_PACKAGE = Path(__file__).parents[1]


def rules_dir() -> Path:
    """The folder of the shipped rule files."""
    return _shipped("rules")


def seeds_dir() -> Path:
    """The folder of the sample documents."""
    return _shipped("seeds")


def _shipped(name: str) -> Path:
    for folder in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise UsageError(f"the installation lacks its folder {name}/", "install tracker again")
