"""A disk that is full or may only be read, with every command that writes: what was stored stays whole, one
line says what to do, and with room again the same command goes through."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

DRIVER = Path(__file__).with_name("disk_driver.py")
ELSEWHERE = ("list", "backup elsewhere", "export elsewhere")  # need no room on the disk of the ledger


def on_a_disk(place: Path, run: str) -> list[dict[str, Any]]:
    """What the driver prints of its commands on a disk of 4 MB, after `run` was done by a shell there."""
    place.mkdir()
    Path(f"{place}-aside").mkdir()
    mount = f"mount -t tmpfs -o size=4m small {place}"
    own = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"]
    if not shutil.which("unshare") or subprocess.run([*own, mount], capture_output=True).returncode:
        pytest.skip("no disk of a test's own can be made here")
    driver = f'"{sys.executable}" "{DRIVER}" "{place}"'
    command = f"{mount} && {driver} prepare && {run.format(place=place, driver=driver)}"
    done = subprocess.run([*own, command], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """With no room at all; room for the index of the log; room for some of the log; room again; the check."""
    return on_a_disk(tmp_path_factory.mktemp("disk") / "full", "{driver} run 0 45056 110592")


@pytest.fixture(scope="module")
def read_only(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    place = tmp_path_factory.mktemp("disk") / "closed"
    return on_a_disk(place, 'mount -o remount,ro "{place}" && {driver} run')


def test_on_a_full_disk_each_command_fails_whole_in_one_line_with_its_cure(
    full: list[dict[str, Any]],
) -> None:
    *crowded, _free, _sound = full
    assert len(crowded) == 3
    for told in crowded:
        for name, done in told.items():
            assert done["whole"], name
            if done["code"]:
                assert done["err"].count("\n") == 1 and done["err"].startswith("tracker: "), name
                assert ("full" in done["err"] or "disk has room" in done["err"]) and " — " in done["err"], (
                    name
                )
                assert done["code"] == (2 if name == "export" else 4), name
    failed = [{name for name, done in told.items() if done["code"]} for told in crowded]
    assert failed[0] == {*crowded[0]} - {*ELSEWHERE}
    assert failed[0] - failed[1] == {"export"} and {"mark", "ingest", "upgrade", "restore"} <= failed[2]


def test_a_full_disk_keeps_nobody_from_reading_and_from_saving_what_is_there(
    full: list[dict[str, Any]],
) -> None:
    assert [[told[name]["code"] for name in ELSEWHERE] for told in full[:3]] == [[0] * 3] * 3
    assert all("新建幼儿园" in told["list"]["out"] for told in full[:3])


def test_with_room_again_the_same_commands_go_through(full: list[dict[str, Any]]) -> None:
    *_crowded, free, sound = full
    assert {name: done["code"] for name, done in free.items() if done["code"]} == {}, free
    assert set(sound.values()) == {0}, "no ledger, copy or upgraded ledger has a fault"


def test_on_a_disk_that_may_only_be_read_each_command_fails_whole_in_one_line_with_its_cure(
    read_only: list[dict[str, Any]],
) -> None:
    told, sound = read_only
    assert {name for name, done in told.items() if not done["code"]} == {*ELSEWHERE}
    for name, done in told.items():
        assert done["whole"], name
        if done["code"]:
            assert done["err"].count("\n") == 1 and " — " in done["err"], name
            assert "writ" in done["err"] and done["code"] == (2 if name == "export" else 4), name
    assert set(sound.values()) == {0}
