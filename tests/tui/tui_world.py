"""A small ledger with every kind of light, in words of our own, and an application on it with a fixed day."""

from __future__ import annotations

import asyncio
import datetime as dt
import threading
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from textual import events
from textual._context import active_app
from textual.pilot import Pilot

from tracker.records import Document, Entry, Mark, Query, Row, Target
from tracker.services.ingest.reread_merge import carry_out, plan
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import agenda
from tracker.services.targets.marking import mark
from tracker.tui.app import TrackerApp
from tracker.tui.background import Job
from tracker.tui.desk.desk import Desk
from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.tracker_screen import TrackerScreen

AS_OF = dt.date(2024, 6, 15)
NOW = dt.datetime(2024, 6, 15, 8, 0, tzinfo=dt.UTC)
MOMENT = 0.25  # seconds for which a key waits for work beside the screen
LOOK = 0.005  # seconds between two looks at what takes time
LONGEST = 1.0  # seconds for which a key waits for the screen to come to rest
PATIENCE = 30.0  # seconds until what does not come to rest is a mistake
TEXT = (
    "一、学校\n"
    "到2024年6月底前，新建4所以上小学，由教育局牵头。\n"
    "2025年底前，公办幼儿园在园幼儿占比达到[bold]60%[/bold]以上。\n"
    "二、河湖\n"
    "2024年5月底前，完成12公里河道清淤，由水务局负责。\n"
    "2024年，城区绿地新增30公顷左右。\n"
    "三、其他\n"
    "到2026年，村道改造完成80%。\n"
    "远期建成滨河步道。\n"
    "见[/附件]：2024年底前，改造旧小区6个。\n"
)


def _number(value: int, unit: str, comparator: str = "=") -> dict[str, Any]:
    return {"kind": "quantity", "value": Decimal(value), "unit": unit, "comparator": comparator}


def _target(quote: str, indicator: str, number: dict[str, Any], due: str, **more: Any) -> Target:
    span = (TEXT.index(quote), TEXT.index(quote) + len(quote))
    when = {
        "due": due or None,
        "due_precision": "day" if due else "none",
        "due_basis": "explicit" if due else "none",
    }
    where = {"doc": "plan.txt", "start": span[0], "end": span[1], "spans": (span,), "quote": quote}
    said = {"indicator": indicator, "measure": "output", "rule": "test-rule"}
    return Target.model_validate({**where, **said, **when, **number, **more})


def targets() -> list[Target]:
    """Seven promises: overdue, due soon, on pace, done, without a due date, one with markup in its words."""
    first, second = {"lead_unit": "教育局", "topic": "教育"}, {"lead_unit": "水务局", "place": "城区"}
    return [
        _target("4所以上", "新建小学", _number(4, "所", ">="), "2024-06-30", **first),
        _target(
            "60%[/bold]以上", "公办幼儿园在园幼儿占比", _number(60, "%", ">="), "2025-12-31", measure="level"
        ),
        _target("12公里", "河道清淤", _number(12, "公里"), "2024-05-31", **second),
        _target("30公顷左右", "城区绿地", _number(30, "公顷", "~"), "2024-12-31"),
        _target("80%", "村道改造", _number(80, "%"), "2026-12-31", measure="level"),
        _target("建成滨河步道", "滨河步道", {"kind": "milestone"}, "", measure="milestone"),
        _target("6个", "[/附件]旧小区改造", _number(6, "个"), "2024-12-31"),
    ]


def copied(url: str, name: str, make: Callable[[str], None]) -> None:
    """Make a ledger that is not there yet; the next one of this name in the process is a copy of it."""
    path = Path(url.removeprefix("sqlite:///"))
    if not url.startswith("sqlite:///") or path.exists():
        make(url)
    elif name in _MADE:
        path.write_bytes(_MADE[name])
    else:
        make(url)
        _MADE[name] = path.read_bytes()


_MADE: dict[str, bytes] = {}


def fill(url: str, found: list[Target] | None = None) -> None:
    """Read the document into the ledger at `url`, and mark three of its targets."""
    if found is None:
        copied(url, "seven targets", _fill)
    else:
        _fill(url, found)


def _fill(url: str, found: list[Target] | None = None) -> None:
    document = Document(
        name="plan.txt", text=TEXT, digest="0" * 64, title="城区建设计划", issued_on=dt.date(2024, 1, 10)
    )
    with open_ledger(url, now=NOW) as ledger:
        with ledger.write() as writing:
            carry_out(writing, plan(writing, document, found or targets()), now=NOW, by="", batch=None)
        if found is None:
            ids = {e.target.indicator: e.id for e in (r.entry for r in _rows(url))}
            mark(ledger, [ids["城区绿地"]], Mark(value=Decimal(15), on=dt.date(2024, 6, 1)), now=NOW)
            mark(ledger, [ids["村道改造"]], Mark(status="done", on=dt.date(2024, 6, 1)), now=NOW)


def _rows(url: str) -> tuple[Row, ...]:
    with open_ledger(url, now=NOW) as ledger:
        return agenda(ledger, Query(), as_of=AS_OF).rows


def entries(url: str) -> dict[str, Entry]:
    """The entries in the database by indicator, as another program would read them."""
    with open_ledger(url, now=NOW) as ledger:
        return {
            row.entry.target.indicator: row.entry
            for row in agenda(ledger, Query(with_rejected=True), as_of=AS_OF).rows
        }


def make_app(url: str, *, dark: bool = True, theme: str = "") -> TrackerApp:
    """The application on the ledger at `url`, with the day and the clock standing still."""
    desk = Desk(url, as_of=AS_OF, clock=lambda: NOW)
    return TrackerApp(desk, dark=dark, theme=theme)


def url_of(folder: Path) -> str:
    """The address of a ledger in a folder."""
    return f"sqlite:///{folder / 'ledger.db'}"


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing is under way any more: no key, no pause, no work beside the screen, no message."""
    app = cast(TrackerApp, pilot.app)
    end, quiet = time.monotonic() + PATIENCE, 0
    while app.is_running and quiet < 3:  # what was seen last may have left messages to deal with
        await pilot.pause()
        under_way = _under_way(app)
        assert not under_way or time.monotonic() < end, under_way
        quiet = 0 if under_way else quiet + 1
        if under_way:  # a thread, or a timer: nothing to do until then
            await asyncio.sleep(LOOK)


async def until_at_rest(*_given: object) -> bool:
    """Wait until a key has done what it does, and a moment for work beside the screen to end.

    For what comes after a pause no key waits.
    """
    loop: Any = asyncio.get_running_loop()
    app: object = active_app.get(None)
    begun = time.monotonic()
    while (waited := time.monotonic() - begun) < LONGEST:
        await asyncio.sleep(0)
        if loop._ready:  # what is there beside this task, which runs
            continue
        under_way = isinstance(app, TrackerApp) and app.is_running and _being_done(app)
        if loop._ready:  # what a thread has left that has ended just now
            continue
        if not under_way or waited > MOMENT:
            break
        await asyncio.sleep(LOOK)
    return True


def _under_way(app: TrackerApp) -> list[object]:
    """What will change the screen, or still has the ledger open, without another key."""
    screens = (screen for screen in app.screen_stack if isinstance(screen, TrackerScreen))
    timers = (timer for screen in screens for timer in screen._pauses.values())
    return [*_being_done(app), *(one for one in timers if one._task is not None and not one._task.done())]


def _being_done(app: TrackerApp) -> list[object]:
    """The same without what comes after a pause."""
    keys = [] if app.type_ahead.idle else [app.type_ahead]
    jobs = [thread for thread in threading.enumerate() if isinstance(thread, Job)]
    sizes = [app._resize_event] if app._resize_event else []
    refreshes = app.screen._callbacks  # called after the next refresh, as to scroll to what has the focus
    # Asked for, and done with the next frame: up to a sixtieth of a second later.
    layouts = [app.screen] if app.screen._layout_required or app.screen._scroll_required else []
    return [*keys, *app.workers, *jobs, *sizes, *refreshes, *layouts]


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after the other and wait for what they do."""
    await pilot.press(*keys)
    await settle(pilot)


async def paste(pilot: Pilot[None], text: str) -> None:
    """Put a long text into what has the focus; a key at a time would take the pilot seconds."""
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)


def agenda_of(pilot: Pilot[None]) -> AgendaScreen:
    """The agenda, wherever it is in the stack of screens."""
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, AgendaScreen))


def text_of(pilot: Pilot[None]) -> str:
    """What stands on the screen now, line by line."""
    lines = pilot.app.screen._compositor.render_strips(pilot.app.size)
    return "\n".join(strip.text for strip in lines)


def unbroken_text_of(pilot: Pilot[None]) -> str:
    """What stands on the screen without blanks and frames: a long path is found wherever it was broken."""
    return "".join(text_of(pilot).replace("│", "").split())


def said(pilot: Pilot[None]) -> str:
    """The notifications that stand on the screen."""
    told = pilot.app._notifications
    return "\n".join(notification.message.replace("\n", "") for notification in told)
