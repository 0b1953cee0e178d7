"""A filled ledger for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from tui_world import fill, url_of


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file of the test's own, which is not there yet."""
    path = tmp_path / "settings.toml"
    monkeypatch.setenv("TRACKER_CONFIG", str(path))
    return path


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A ledger with seven targets."""
    fill(url_of(tmp_path))
    return url_of(tmp_path)
