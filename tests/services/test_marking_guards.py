"""Marks that would do harm: in another unit, over somebody else's, from two processes at once."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import NOW, id_of, opened, read_in, write_plan

from tracker.errors import UsageError
from tracker.records import Mark
from tracker.services.agenda import entry
from tracker.services.ledger import Ledger
from tracker.services.marking import edit_all, mark, seen


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = opened(tmp_path)
    read_in(made, write_plan(tmp_path))
    return made


@pytest.fixture
def garden(ledger: Ledger) -> str:
    return id_of(ledger, "新建幼儿园")


@pytest.mark.parametrize("unit", ["所", ""])
def test_a_figure_in_the_unit_of_the_target_is_taken(ledger: Ledger, garden: str, unit: str) -> None:
    (found,) = mark(ledger, [garden], Mark(value=Decimal(2), unit=unit), now=NOW)
    assert found.latest is not None and found.latest.value == 2


def test_a_unit_typed_with_a_correction_has_to_be_that_of_the_target(ledger: Ledger, garden: str) -> None:
    with pytest.raises(UsageError, match="is counted in 所, not in 家"):
        edit_all(ledger, [garden], {"value": 9}, typed_unit="家", now=NOW)
    (found,) = edit_all(ledger, [garden], {"value": 9, "unit": "家"}, typed_unit="家", now=NOW)
    assert (found.target.value, found.target.unit) == (Decimal(9), "家")


def test_ids_are_typed_with_the_version_that_was_seen() -> None:
    assert seen(["k7m2", " bcd@12 "]) == (["k7m2", "bcd"], {"bcd": 12})
    with pytest.raises(UsageError, match="bcd@x names no version"):
        seen(["bcd@x"])


def test_two_processes_that_mark_at_once_lose_nothing(ledger: Ledger, garden: str, tmp_path: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from decimal import Decimal\n"
        "from pathlib import Path\n"
        "from ledger_samples import NOW, opened\n"
        "from tracker.records import Mark\n"
        "from tracker.services.marking import mark\n"
        "with opened(Path(sys.argv[2])) as ledger:\n"
        "    for _n in range(6):\n"
        "        mark(ledger, [sys.argv[3]], Mark(add=Decimal(1)), now=NOW)\n"
    )
    command = [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path), garden]
    writers = [subprocess.Popen(command) for _n in range(2)]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    found = entry(ledger, garden)
    assert [event.value for event in found.events] == list(range(1, 13)) and found.version == 13
