"""The lock of the settings file: who waits for it, how it is released, and where there can be none."""

from __future__ import annotations

import errno
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import filelock
import pytest

from tracker.errors import UsageError
from tracker.services.settings import changes, lock

_HOLD = """
import sys, time
from pathlib import Path
from tracker.services.settings.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that holds the lock."""
    command = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_lock_that_is_held_too_long_is_told_and_nothing_is_written(
    path: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "TIMEOUT", 0.1)
    with pytest.raises(UsageError, match="another program is changing") as told:
        changes.set_theme("dark", path)
    assert told.value.cure == "try again in a moment"
    assert not path.exists()


def test_the_lock_of_a_killed_program_is_released(path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    changes.set_theme("dark", path)
    assert changes.load(path).settings.theme == "dark"


def test_one_that_waits_goes_on_when_the_holder_ends(path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()  # it may take a moment to be gone
    began = time.monotonic()
    with lock.locked(path):
        assert time.monotonic() - began < lock.TIMEOUT


def test_where_there_can_be_no_lock_the_settings_are_written_without(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_named: object) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(filelock.FileLock, "acquire", refuse)
    changes.set_theme("dark", path)
    assert changes.load(path).settings.theme == "dark"


def test_a_folder_that_cannot_be_written_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object, **_named: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(filelock.FileLock, "acquire", refuse)
    with pytest.raises(UsageError, match="cannot write in the folder"):
        changes.set_theme("dark", path)
