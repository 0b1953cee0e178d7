"""Two hundred marks by four processes on shared targets and on their own: none is lost or kept twice."""

from __future__ import annotations

import multiprocessing
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ledger_samples import NOW, entries, read_in, write_plan
from server_harness import OpenIn

from tracker.errors import StaleEdit
from tracker.records import Entry, Mark
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing import agenda
from tracker.services.targets.change_log import log
from tracker.services.targets.marking import mark
from tracker.store import engine

pytestmark = pytest.mark.slow

HANDS = 4
TIMES = 50
# Under pytest-xdist this process has threads and may not be forked itself: a server is, that has loaded all.
_START = "spawn" if sys.platform == "win32" else "forkserver"


class Told(NamedTuple):
    """What one process was told of one mark: that it is kept, or that somebody was quicker."""

    target: str
    note: str
    kept: bool
    counted_on: bool


def work(url: str, hand: int, shared: list[str], own: str, start: Any, out: Any) -> None:
    """Mark in turns: one more on a shared target, over what was seen of another, and on one's own."""
    told = []
    with open_ledger(url, create=False, now=NOW) as ledger:
        start.wait(60)
        for time in range(TIMES):
            note = f"{hand}-{time}"
            target = own if time % 3 == 2 else shared[time // 3 % len(shared)]
            if time % 3 == 1:
                said, seen = Mark(value=Decimal(1000 + time), note=note), agenda.entry(ledger, target).version
            else:
                said, seen = Mark(add=Decimal(1), note=note), None
            try:
                mark(ledger, [target], said, now=NOW, expect=None if seen is None else {target: seen})
            except StaleEdit:
                told.append(Told(target, note, False, False))
            else:
                told.append(Told(target, note, True, seen is None))
    out.put(told)


def hands_at_once(url: str, shared: list[str], own: list[str]) -> list[Told]:
    there: Any = multiprocessing.get_context(_START)
    there.set_forkserver_preload([__name__])
    start, out = there.Barrier(HANDS), there.Queue()
    running = [
        there.Process(target=work, args=(url, hand, shared, own[hand], start, out)) for hand in range(HANDS)
    ]
    for process in running:
        process.start()
    told = [one for _process in running for one in out.get(timeout=120)]
    for process in running:
        process.join(60)
    assert [process.exitcode for process in running] == [0] * HANDS
    return told


def test_two_hundred_marks_by_several_processes_lose_nothing(open_in: OpenIn, tmp_path: Path) -> None:
    names = ("公园", "码头", "车站", "书店", "泵站", "水厂")
    text = "2025年计划\n" + "".join(f"今年新建{number + 3}座{name}。\n" for number, name in enumerate(names))
    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path, text))
        ids = [entry.id for entry in entries(ledger).values()]
        told = hands_at_once(open_in.url(tmp_path), ids[:2], ids[2:])
        assert len(told) == HANDS * TIMES == 200
        found = {entry.id: entry for entry in entries(ledger).values()}
        changes = [change for change in log(ledger) if change.kind == "mark"]
        for target_id, entry in found.items():
            check(entry, [one for one in told if one.target == target_id])
        kept = Counter(one.note for one in told if one.kept)
        assert Counter(e.note for entry in found.values() for e in entry.events) == kept
        assert len(changes) == kept.total() == len({change.number for change in changes})
        assert 0 < len(told) - kept.total() < 70, "some were refused, as others had been quicker"


def check(entry: Entry, told: list[Told]) -> None:
    """Nothing that was said is missing from the target, each version is a mark, each increment counts on."""
    kept = {one.note: one for one in told if one.kept}
    assert entry.version == 1 + len(kept), "versions have no gap"
    assert sorted(event.note for event in entry.events) == sorted(kept)
    before = Decimal(0)
    for event in entry.events:
        assert event.value is not None
        if kept[event.note].counted_on:
            assert event.value == before + 1, f"{event.note} counted on from an old figure"
        before = event.value
    assert [e.recorded_at for e in entry.events] == sorted(e.recorded_at for e in entry.events)


def test_a_writer_who_waits_too_long_is_told_and_nothing_is_kept(
    open_in: OpenIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.errors import LedgerLocked

    with open_in(tmp_path) as ledger:
        read_in(ledger, write_plan(tmp_path))
        ids = [entry.id for entry in entries(ledger).values()]
        monkeypatch.setattr(engine, "BUSY_SECONDS", 0.1)
        with open_in(tmp_path) as other:
            with ledger.write(), pytest.raises(LedgerLocked, match="held by another program"):
                mark(other, ids[:1], Mark(add=Decimal(1)), now=NOW)
            assert agenda.entry(other, ids[0]).version == 1
            mark(other, ids[:1], Mark(add=Decimal(1)), now=NOW)
            assert agenda.entry(other, ids[0]).version == 2
