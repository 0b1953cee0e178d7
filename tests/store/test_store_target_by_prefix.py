"""A target looked up by the beginning of its id is the same as read step by step, its events with it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import NOW, entries, read_in, write_plan
from server_harness import OpenIn

from tracker.records import Mark
from tracker.services.ledger.opening import Ledger
from tracker.services.targets.marking import mark
from tracker.services.targets.mentions import merge
from tracker.store.read import target_by_prefix
from tracker.store.read.stored_targets import read_with_entries
from tracker.store.read.target_by_prefix import with_id_like


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    """Targets with no event, with some, and one with those of its mention too."""
    made = open_in(tmp_path)
    read_in(made, write_plan(tmp_path))
    first, second, third, *_others = [one.id for one in entries(made).values()]
    for value in range(3):
        mark(made, [first, second, third], Mark(value=Decimal(value), note="n"), now=NOW)
    merge(made, [second], first, now=NOW)
    mark(made, [second], Mark(value=Decimal(9)), now=NOW)
    return made


@pytest.mark.parametrize("with_end", [True, False])
def test_each_is_found_by_its_id_and_its_beginning_as_when_read_step_by_step(
    ledger: Ledger, with_end: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not with_end:  # as of beginnings that no id stands after
        monkeypatch.setattr(target_by_prefix, "after_all", lambda _prefix: "")
    with ledger.read() as reading:
        for target_id in reading.ids_like("", limit=99):
            expected = read_with_entries(reading, [target_id])
            assert expected and with_id_like(reading, target_id) == expected
            assert with_id_like(reading, target_id[:5]) == expected


def test_of_several_each_has_its_own_events_and_signs_of_patterns_are_letters(ledger: Ledger) -> None:
    with ledger.read() as reading:
        ids = reading.ids_like("", limit=99)
        found = with_id_like(reading, "")
        assert [entry.id for _stored, entry in found] == ids[:9] != []
        expected = {entry.id: entry for _stored, entry in read_with_entries(reading, ids)}
        assert all(entry == expected[entry.id] for _stored, entry in found)
        for written in ("%", "_", "/", ids[0][:3] + "_", ids[0][:3] + "%", ids[0].upper(), ids[0] + "2"):
            assert with_id_like(reading, written) == [], written
