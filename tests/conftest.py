"""For every test: a home of its own, English until asked otherwise, no time limit on examples."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tracker import i18n

pytest_plugins = ("server_harness", "roles_world")

# The tests start hundreds of processes: each takes the modules as they were compiled for the first, whatever
# the caller has set.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# In the background of a shell Ctrl+C is not heard, nor by what a test starts there.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Every acknowledged change waits for the disk: temporary folders are in memory where there is room for them.
_MEMORY = Path("/dev/shm")
if (
    "PYTEST_DEBUG_TEMPROOT" not in os.environ
    and _MEMORY.is_dir()
    and shutil.disk_usage(_MEMORY).free > 4 << 30
):
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(_MEMORY)

gc.set_threshold(200_000, *gc.get_threshold()[1:])  # as `tracker` itself runs
gc.disable()  # until all is imported and collected, which stays


def pytest_collection_finish() -> None:
    """Keep what collecting has made, thousands of tests, out of every later run of the garbage collector."""
    gc.collect()
    gc.freeze()
    gc.enable()


def pytest_sessionfinish() -> None:
    """Look once for what went wrong in garbage; pytest would go through all that is there five times."""
    gc.collect()
    gc.freeze()


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
