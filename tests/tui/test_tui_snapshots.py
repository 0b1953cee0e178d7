"""Pictures of the screens: fixed day, data and cursor. Renew with `pytest tests/tui --snapshot-update`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from fulfilment_world import app_on
from review_world import fill_review
from rules_world import small_book
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, TextArea
from tui_world import make_app, settle, url_of

from tracker import i18n

Compare = Callable[..., bool]


def _after(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await settle(pilot)

    return run


def _pasting(text: str, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Press keys, then paste a text into what they opened."""

    async def run(pilot: Pilot[None]) -> None:
        await _after(*keys)(pilot)
        pilot.app.screen.query_one(TextArea).cursor_blink = False
        pilot.app.post_message(events.Paste(text))
        await settle(pilot)

    return run


@pytest.mark.parametrize(
    ("language", "dark", "size"),
    [("zh", True, (80, 24)), ("zh", False, (120, 40)), ("en", True, (120, 40))],
)
def test_agenda(snap_compare: Compare, url: str, language: str, dark: bool, size: tuple[int, int]) -> None:
    i18n.use(language)
    app: Any = make_app(url, dark=dark)
    assert snap_compare(app, terminal_size=size, run_before=_after("space", "down"))


def test_mark_form_in_chinese(snap_compare: Compare, url: str) -> None:
    i18n.use("zh")
    assert snap_compare(
        make_app(url), terminal_size=(80, 24), run_before=_after("m", "1", "0", "down", "down", "right")
    )


def test_full_view_in_english(snap_compare: Compare, url: str) -> None:
    assert snap_compare(
        make_app(url, dark=False), terminal_size=(80, 24), run_before=_after("end", "up", "enter")
    )


def test_review_queue_in_chinese(snap_compare: Compare, tmp_path: Path) -> None:
    i18n.use("zh")
    fill_review(url_of(tmp_path))
    app: Any = make_app(url_of(tmp_path))
    assert snap_compare(app, terminal_size=(80, 24), run_before=_after("v", "space", "down"))


def test_reported_results_in_english(snap_compare: Compare, tmp_path: Path) -> None:
    fill_review(url_of(tmp_path))
    app: Any = make_app(url_of(tmp_path))
    assert snap_compare(app, terminal_size=(120, 36), run_before=_after("v", "3"))


def test_fulfilment_in_chinese(snap_compare: Compare, filled: str) -> None:
    i18n.use("zh")
    assert snap_compare(
        app_on(filled), terminal_size=(80, 24), run_before=_after("F", "d", "asterisk", "enter")
    )


def test_welcome_in_chinese(snap_compare: Compare, tmp_path: Path) -> None:
    i18n.use("zh")
    assert snap_compare(
        make_app(url_of(tmp_path)), terminal_size=(80, 24), run_before=_after("down", "enter")
    )


def test_summary_in_chinese(snap_compare: Compare, url: str) -> None:
    i18n.use("zh")
    assert snap_compare(make_app(url), terminal_size=(120, 40), run_before=_after("s", *["down"] * 11))


def test_timeline_in_chinese(snap_compare: Compare, url: str) -> None:
    i18n.use("zh")
    assert snap_compare(make_app(url), terminal_size=(80, 24), run_before=_after("l", "down"))


def test_agenda_in_groups(snap_compare: Compare, url: str) -> None:
    keys = ("g", "down", "down", "down", "down", "enter", "home", "space")
    assert snap_compare(make_app(url), terminal_size=(120, 30), run_before=_after(*keys))


def test_settings_in_chinese(
    snap_compare: Compare, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    i18n.use("zh")
    monkeypatch.setenv("HOME", str(tmp_path))  # the path shown is the same everywhere
    assert snap_compare(make_app(url), terminal_size=(80, 24), run_before=_after("comma"))


def test_agenda_in_high_contrast(snap_compare: Compare, url: str) -> None:
    app: Any = make_app(url, theme="high-contrast")
    assert snap_compare(app, terminal_size=(120, 30), run_before=_after("space", "down"))


def test_a_sentence_tried_in_chinese(
    snap_compare: Compare, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    i18n.use("zh")
    monkeypatch.chdir(tmp_path)
    app = make_app(url)
    app.desk.access.__dict__["book"] = small_book(tmp_path)
    sentence = "到2025年，力争新建幼儿园8所以上，第3届艺术节如期举行。"
    assert snap_compare(app, terminal_size=(120, 30), run_before=_pasting(sentence, "b", "z"))


def test_a_document_at_a_target_in_chinese(snap_compare: Compare, url: str) -> None:
    i18n.use("zh")
    app = make_app(url, dark=False)
    assert snap_compare(app, terminal_size=(80, 24), run_before=_after("down", "down", "p"))


def test_export_with_its_preview_in_english(
    snap_compare: Compare, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = make_app(url)
    app.desk.access.__dict__["book"] = small_book(tmp_path)
    keys = ("x", "down", "right", "right", "down", "down", "right", "right")
    assert snap_compare(app, terminal_size=(120, 40), run_before=_after(*keys))
