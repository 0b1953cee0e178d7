"""Packages of plugins in this process, gone again after the test."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from plugin_packages import Plug, write_package

from tracker.base import entry_points
from tracker.document import formats
from tracker.reports.formats import registry

_KEPT = (
    entry_points.offered, formats.plugins_by_suffix, registry.plugin_formats, registry.report_formats,
)  # fmt: skip


def _forget() -> None:
    for kept in _KEPT:
        kept.cache_clear()
    entry_points.untold()
    entry_points._complaints.clear()


@pytest.fixture
def plug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plug]:
    """Called with a package's name, its entry points and its module, it installs the package."""
    folder = tmp_path / "packages"
    monkeypatch.syspath_prepend(str(folder))
    made: list[str] = []

    def install(name: str, points: str, module: str) -> None:
        write_package(folder, name, points, module)
        made.append(name.replace("-", "_"))

    _forget()
    yield install
    _forget()
    for name in made:
        sys.modules.pop(name, None)
