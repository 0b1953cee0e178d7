"""The pictures of the README, made from the samples: `python docs/screenshots.py`.

The ledger, the day and the clock stand still, so that the same program makes the same files; a test compares
them with those that are committed.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from html import escape, unescape
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.cells import cell_len
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from tracker import i18n
from tracker.services.ingest.samples import sample_day
from tracker.services.ledger.opening import open_ledger
from tracker.services.rules.rule_files import load_book
from tracker.services.sample_ledger import mark_samples, read_samples
from tracker.tui.app import TrackerApp
from tracker.tui.background import Job
from tracker.tui.desk.desk import Desk
from tracker.tui.widgets.agenda_table import AgendaTable

FOLDER = Path(__file__).parent
NOW = dt.datetime(2024, 7, 1, 1, 0, tzinfo=dt.UTC)
SIZE = (120, 34)
# A page in README cannot load fonts; these are what Windows, macOS and Linux have for Chinese in cells.
FONTS = (
    '"Sarasa Mono SC", "Noto Sans Mono CJK SC", Menlo, Consolas, "DejaVu Sans Mono", '
    '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", monospace'
)
_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_FAMILY = re.compile(r"font-family: [^;]*;")
_FULL_WIDTH = re.compile(r"\s*font-variant-east-asian: full-width;")
_TEXT = re.compile(
    r'<text class="(?P<style>[^"]*)" x="(?P<x>[^"]*)" y="(?P<y>[^"]*)" '
    r'textLength="(?P<length>[^"]*)" clip-path="(?P<clip>[^"]*)">(?P<text>[^<]*)</text>'
)


@dataclass(frozen=True)
class Picture:
    """One picture: its file, its language, and the keys that lead to it."""

    name: str
    language: str
    keys: Sequence[str]
    dark: bool = True


PICTURES = (
    Picture("agenda.zh.svg", "zh", ("down",) * 6),
    Picture("document.en.svg", "en", (*("down",) * 6, "p"), dark=False),
)


def main() -> None:
    """Write every picture beside this file."""
    for name, svg in pictures():
        (FOLDER / name).write_text(svg, encoding="utf-8", newline="\n")
        print(FOLDER / name)


def pictures() -> Iterator[tuple[str, str]]:
    """Name and contents of each picture."""
    before = i18n.language()
    with tempfile.TemporaryDirectory(prefix="tracker-", ignore_cleanup_errors=True) as folder:
        url = f"sqlite:///{(Path(folder) / 'samples.db').as_posix()}"
        for picture in PICTURES:
            i18n.use(picture.language)
            if not (Path(folder) / "samples.db").exists():
                _fill(url)
            yield picture.name, readable(asyncio.run(_take(picture, url)))
    i18n.use(before)


def _fill(url: str) -> None:
    """Read the samples and mark them as `tracker demo` does."""
    with open_ledger(url, now=NOW) as ledger:
        read_samples(ledger, book=load_book(), now=NOW)
        mark_samples(ledger, now=NOW)


def _day() -> dt.date:
    """The day that the samples are best looked at from."""
    return sample_day() or NOW.date()


async def _take(picture: Picture, url: str) -> str:
    desk = Desk(url, as_of=_day(), clock=lambda: NOW, demo=True)
    app = TrackerApp(desk, dark=picture.dark)
    async with app.run_test(size=SIZE) as pilot:
        while not app.screen.query(AgendaTable) or not app.screen.query_one(AgendaTable).rows:
            await pilot.pause(0.1)  # the list is read in the background
        shown = await _at_rest(pilot)
        for key in picture.keys:
            await pilot.press(key)
            shown = await _at_rest(pilot)
        return shown


async def _at_rest(pilot: Pilot[Any]) -> str:
    """The screen once nothing is read any more and nothing has moved for a while, on a busy machine too."""
    shown, same = "", 0
    while same < 3:
        await pilot.pause(0.1)
        with suppress(WorkerCancelled):  # by a newer one of its group
            await pilot.app.workers.wait_for_complete()
        before, shown = shown, pilot.app.export_screenshot(title="tracker")
        at_work = any(isinstance(thread, Job) for thread in threading.enumerate())
        same = 0 if at_work or shown != before else same + 1
    return shown


def readable(svg: str) -> str:
    """The picture with fonts that a reader has, and every sign on its cells.

    Rich gives a run of text the width of its characters, which squeezes Chinese to half: here wide and narrow
    signs become runs of their own, each as wide as its cells.
    """
    svg = _FAMILY.sub(f"font-family: {FONTS};", _FACE.sub("", _FULL_WIDTH.sub("", svg)))
    svg = svg.replace("\x3c!-- Generated with Rich https://www.textualize.io -->\n", "")
    return _TEXT.sub(_on_cells, svg)


def _on_cells(found: re.Match[str]) -> str:
    text = unescape(found["text"])
    cell = float(found["length"]) / len(text)
    x, runs = float(found["x"]), []
    for width, signs in groupby(text, cell_len):
        run = "".join(signs)
        cells = width * len(run)
        if run.strip("\xa0 "):
            shown = escape(run).replace(" ", "&#160;").replace("\xa0", "&#160;")
            runs.append(
                f'<text class="{found["style"]}" x="{x:g}" y="{found["y"]}" textLength="{cells * cell:g}" '
                f'clip-path="{found["clip"]}">{shown}</text>'
            )
        x += cells * cell
    return "".join(runs)


if __name__ == "__main__":
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
    sys.exit(main())
