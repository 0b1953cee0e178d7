"""Searches, filters and ids are values to the database, whatever they look like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from ledger_samples import entries, listed, opened, read_in, write_plan

from tracker.errors import TrackerError
from tracker.records import Group
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import entry

_EVIL = (
    "' OR 1=1 --",
    "'; DROP TABLE target; --",
    "x' UNION SELECT id FROM target --",
    "%",
    "_",
    "\\",
    "\x00",
    "新建%",
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    folder = tmp_path_factory.mktemp("ledger")
    with opened(folder) as made:
        read_in(made, write_plan(folder))
        yield made


@pytest.mark.parametrize("field", ["search", "topic", "unit", "document"])
@pytest.mark.parametrize("text", _EVIL)
def test_a_filter_finds_nothing_by_being_sql_or_a_pattern(ledger: Ledger, field: str, text: str) -> None:
    assert listed(ledger, **{field: text}).rows == ()
    assert len(listed(ledger).rows) == 3


@pytest.mark.parametrize("text", _EVIL)
def test_nor_do_an_id_and_a_group(ledger: Ledger, text: str) -> None:
    assert listed(ledger, ids=(text,)).rows == ()
    assert listed(ledger, within=(Group(by="topic", key=text),)).rows == ()
    with pytest.raises(TrackerError):
        entry(ledger, text)
    assert len(entries(ledger)) == 3
