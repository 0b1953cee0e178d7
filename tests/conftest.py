"""For every test: a home of its own, English until asked otherwise, no time limit on examples."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tracker import i18n

pytest_plugins = ("server_harness",)
settings.register_profile("tracker", deadline=None, derandomize=True)  # the same examples on every machine
settings.load_profile("tracker")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """English to begin with, whatever a test before has chosen."""
    before = i18n.language()
    i18n.use("en")
    yield
    i18n.use(before)


@pytest.fixture(autouse=True, scope="session")
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = str(tmp_path_factory.mktemp("home"))
    change = pytest.MonkeyPatch()
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        change.setenv(name, folder)
    for name in [name for name in os.environ if name.startswith("TRACKER_")]:
        change.delenv(name)
    yield
    change.undo()
