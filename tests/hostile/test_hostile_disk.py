"""A disk that fails in the middle of a command: what was acknowledged is there, what is there is whole, one
line says what happened, and the same command goes through once the disk works again.

A sample of what `tests/bench/faults.py` tries in full.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from disk_fault_commands import COMMANDS
from disk_fault_guards import GUARDS
from disk_faults import in_a_process, tried
from failing_disk import build

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = build(tmp_path_factory.mktemp("preload"))
    if made is None:
        pytest.skip("no C compiler, or nothing can be preloaded here")
    return made


def test_a_disk_that_fails_in_the_middle_of_a_command(library: Path, tmp_path: Path) -> None:
    made = tried(library, tmp_path, "--several", "3", "--every", "12")
    assert {one.command for one in made} == {*COMMANDS}
    assert {one.call for one in made} >= {"write", "fsync", "ftruncate", "rename"}
    assert [one for one in made if one.wrong] == []
    missed = [one for one in made if not one.struck and one.call != "open"]  # what exists needs no room
    assert missed == [], "every fault came where it was ordered"


def test_without_any_of_its_guards_something_is_found(library: Path, tmp_path: Path) -> None:
    told = [json.loads(line) for line in in_a_process(library, tmp_path, "--several", "3", "--guards")]
    assert [guard for guard, _found in told] == [*GUARDS]
    assert [guard for guard, found in told if not found] == []
