"""Marks that would do harm: in another unit, over somebody else's, from two processes at once."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import NOW, id_of, read_in, write_plan
from server_harness import OpenIn

from tracker.errors import UsageError
from tracker.records import Mark
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import seen
from tracker.services.targets.editing import edit_all
from tracker.services.targets.marking import mark


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    made = open_in(tmp_path)
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
