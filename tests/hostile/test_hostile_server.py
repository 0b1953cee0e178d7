"""A database server that stops in the middle of the work: one line, nothing lost, and the same work goes on
once it runs again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ledger_samples import NOW
from own_server import OwnServer, own_server
from tui_world import NOW as SHOWN
from tui_world import agenda_of, entries, fill, make_app, press, said, text_of

from tracker import cli
from tracker.cli import clock
from tracker.records import Mark, Row
from tracker.services.ledger import maintenance
from tracker.services.ledger.export_import import export_ledger
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.marking import mark

pytestmark = pytest.mark.slow

PLANS = 4


@pytest.fixture(scope="module")
def server() -> Iterator[OwnServer]:
    with own_server() as started:
        yield started


@pytest.fixture(autouse=True)
def _standing_clock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    monkeypatch.setattr(clock, "today", lambda: NOW.date())
    monkeypatch.setenv("TRACKER_CONFIG", str(tmp_path / "settings.toml"))


def content(url: str) -> Any:
    with open_ledger(url, now=NOW) as ledger:
        return export_ledger(ledger)["tables"]


def without_numbers(tables: Any) -> Any:
    """What documents, targets and events say: a server that was stopped passes over numbers."""
    told = {}
    for name in ("document", "target", "event"):
        rows = ({k: v for k, v in row.items() if not k.endswith(("id", "number"))} for row in tables[name])
        told[name] = sorted(map(str, rows))
    return told


def stopped_everywhere(
    server: OwnServer, capsys: pytest.CaptureFixture[str], words: Callable[[str], list[str]], points: int
) -> list[str]:
    """Run a command with the server stopped at points spread over it; gives what was said of each."""
    url = server.ledger(NOW)
    with server.stopped_at(0) as asked:
        assert cli.execute(words(url)) == 0
    after, told = content(url), []
    numbers = [1 + (len(asked) - 1) * point // (points - 1) for point in range(points)]
    for number in sorted({*numbers, *(n for n, what in enumerate(asked, 1) if what == "commit")}):
        url = server.ledger(NOW)
        command, before = words(url), content(url)
        capsys.readouterr()
        with server.stopped_at(number):
            code = cli.execute(command)
        _out, err = capsys.readouterr()
        found = content(url)
        assert maintenance.check(url) == []
        if code == 0:  # the last answers only closed what was done
            assert found == after
            continue
        told.append(err)
        assert code == 4 and err.startswith("tracker: the database server of") and err.count("\n") == 1
        assert "kept" not in err or "not certain" in err or found == before, err
        assert found in (before, after)
        if found == before:
            assert cli.execute(command) == 0
            assert without_numbers(content(url)) == without_numbers(after)
    return told


def test_stopped_in_the_middle_of_an_ingest(
    server: OwnServer, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for number in range(1, PLANS + 1):
        text = f"# 海棠区计划\n\n到2025年，全区新建第{number}批幼儿园{number}所以上。\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")

    def words(url: str) -> list[str]:
        return ["--db", url, "ingest", "-j", "1", "--date", "2025-01-20", str(tmp_path)]

    told = stopped_everywhere(server, capsys, words, 3)
    assert any("nothing of this change was kept" in err for err in told)
    assert any("whether this change was kept is not certain" in err for err in told)


def test_stopped_in_the_middle_of_a_mark(server: OwnServer, capsys: pytest.CaptureFixture[str]) -> None:
    def words(url: str) -> list[str]:
        fill(url)
        ids = sorted(entry.id for entry in entries(url).values())
        return ["--db", url, "mark", *ids[:3], "--value", "2", "--by", "甲"]

    told = stopped_everywhere(server, capsys, words, 2)
    assert any("nothing of this change was kept" in err for err in told)


def shown(pilot: Any) -> Sequence[Row]:
    listing = agenda_of(pilot).listing
    return listing.agenda.rows if listing else ()


async def until(check: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not check():
        assert time.monotonic() < end
        await asyncio.sleep(0.05)


async def test_stopped_twice_in_a_session_on_the_screen(server: OwnServer) -> None:
    url = server.ledger(NOW)
    fill(url)
    app = make_app(url)
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot)
        assert "河道清淤" in text_of(pilot)
        server.stop()
        await press(pilot, "m", "9", "enter")
        assert "the database server of" in text_of(pilot).replace("\n", " ") and "9" in text_of(pilot)
        server.start()
        await press(pilot, "enter")
        latest = entries(url)["河道清淤"].latest
        assert latest is not None and latest.value == 9, "what was typed is kept, and goes through"

        server.stop()
        agenda_of(pilot).action_reload()
        await until(lambda: "cannot be reached" in said(pilot))
        assert "河道清淤" in text_of(pilot), "what was read is still shown"
        await asyncio.sleep(2.5)  # it has looked once in vain
        server.start()
        with open_ledger(url, now=NOW) as ledger:
            mark(ledger, [entries(url)["新建小学"].id], Mark(value=Decimal(3)), now=SHOWN)
        await until(lambda: "can be reached again" in said(pilot))
        await until(lambda: 3 in [row.entry.latest and row.entry.latest.value for row in shown(pilot)])


async def test_a_screen_that_was_opened_while_the_server_was_away(server: OwnServer) -> None:
    url = server.ledger(NOW)
    fill(url)
    server.stop()
    app = make_app(url)
    async with app.run_test(size=(110, 30)) as pilot:
        await until(lambda: "cannot be reached" in said(pilot))
        server.start()
        await until(lambda: "河道清淤" in text_of(pilot))
