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


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A ledger with seven targets."""
    fill(url_of(tmp_path))
    return url_of(tmp_path)
