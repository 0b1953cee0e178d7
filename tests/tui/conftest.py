"""A filled ledger for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tui_world import fill, url_of

from tracker import i18n


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Tests read English unless they ask for Chinese."""
    before = i18n.language()
    i18n.use("en")
    yield
    i18n.use(before)


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
