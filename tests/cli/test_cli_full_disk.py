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

pytestmark = pytest.mark.slow

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


def test_a_full_disk_leaves_all_whole_keeps_nobody_from_reading_and_with_room_again_all_goes_through(
    tmp_path: Path,
) -> None:
    # No room at all; room for the index of the log; room for some of the log; room again; the check.
    *crowded, free, sound = on_a_disk(tmp_path / "disk", "{driver} run 0 45056 110592")
    assert len(crowded) == 3
    for told in crowded:
        for name, done in told.items():
            assert done["whole"], name
            if done["code"]:
                assert done["err"].count("\n") == 1 and done["err"].startswith("tracker: "), name
                assert "— free some space" in done["err"] or "the disk has room" in done["err"], name
                assert done["code"] == (2 if name == "export" else 4), name
        assert [told[name]["code"] for name in ELSEWHERE] == [0, 0, 0]
        assert "新建幼儿园" in told["list"]["out"]
    failed = [{name for name, done in told.items() if done["code"]} for told in crowded]
    assert failed[0] == {*crowded[0]} - {*ELSEWHERE}
    assert failed[0] - failed[1] == {"export"} and {"mark", "ingest", "upgrade", "restore"} <= failed[2]
    assert {name: done["err"] for name, done in free.items() if done["code"]} == {}
    assert set(sound.values()) == {0}, "no ledger, copy or upgraded ledger has a fault"


def test_a_disk_that_may_only_be_read_leaves_all_whole_and_keeps_nobody_from_reading(tmp_path: Path) -> None:
    told, sound = on_a_disk(tmp_path / "disk", 'mount -o remount,ro "{place}" && {driver} run')
    assert {name for name, done in told.items() if not done["code"]} == {*ELSEWHERE}
    for name, done in told.items():
        assert done["whole"], name
        if done["code"]:
            assert done["err"].count("\n") == 1 and " — " in done["err"], name
            assert "writ" in done["err"] and done["code"] == (2 if name == "export" else 4), name
    assert "cannot be written — make the file and its folder writable" in told["upgrade"]["err"]
    assert set(sound.values()) == {0}
