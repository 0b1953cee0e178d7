"""Settings by keyboard: what is chosen is kept in the file, seen at once, and there at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from tui_world import AS_OF, NOW, agenda_of, entries, make_app, press, said, settle, text_of

from tracker.errors import SettingsError
from tracker.services.settings import changes
from tracker.tui import run_tui, themes
from tracker.tui.app import TrackerApp
from tracker.tui.desk.desk import Desk
from tracker.tui.keys.user_keys import keymap
from tracker.tui.screens.mark_progress import MarkProgressScreen
from tracker.tui.screens.settings import SettingsScreen
from tracker.tui.widgets.key_bar import KeyBar


def _started_anew(url: str) -> TrackerApp:
    """The application as it starts with the settings file as it is."""
    desk = Desk(url, as_of=AS_OF, clock=lambda: NOW)
    loaded = desk.settings()
    return TrackerApp(desk, theme=loaded.settings.theme, keymap=keymap(loaded))


async def _to_command(pilot: Pilot[None], name: str) -> None:
    """Put the cursor of the key list on a command."""
    await pilot.press(*["tab"] * 4)
    screen = pilot.app.screen
    assert isinstance(screen, SettingsScreen)
    names = [command.name for command in screen._commands]
    await pilot.press(*["down"] * names.index(name))


async def test_a_theme_is_seen_at_once_and_kept(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("comma", "left")
        await settle(pilot)
        assert pilot.app.theme == themes.HIGH_CONTRAST.name
        await pilot.press("down", "right")
        await settle(pilot)
    settings = changes.load(own_settings).settings
    assert (settings.theme, settings.language) == ("high-contrast", "zh")
    assert _started_anew(url).theme == themes.HIGH_CONTRAST.name


async def test_quick_changes_end_with_the_one_that_stands(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("comma", *["right"] * 6)
        await settle(pilot)
    assert changes.load(own_settings).settings.theme == "light"


async def test_a_key_pressed_becomes_the_key_of_the_command(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("comma")
        await _to_command(pilot, "mark")
        await pilot.press("enter", "K")
        await settle(pilot)
        assert changes.load(own_settings).settings.keys == {"mark": ("K", "f2")}
        await pilot.press("escape", "m")
        await settle(pilot)
        assert pilot.app.screen is agenda_of(pilot), "m is free now"
        shown = [(shown.key, shown.label) for shown in pilot.app.screen.query_one(KeyBar).shown()]
        assert ("K", "Mark") in shown and ("m", "Mark") not in shown
        await pilot.press("question_mark")
        await settle(pilot)
        assert "K F2" in text_of(pilot) and "m F2" not in text_of(pilot)
        await pilot.press("escape", "K")
        await settle(pilot)
        assert isinstance(pilot.app.screen, MarkProgressScreen)


async def test_keys_of_the_file_work_from_the_start(url: str, own_settings: Path) -> None:
    own_settings.write_text('[keys]\nreject = "Q"\nmark = ["a", "F2"]\naccept = "m"\n', encoding="utf-8")
    async with _started_anew(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m", "down", "Q")
        await settle(pilot)
        reviews = {name: entry.review for name, entry in entries(url).items()}
        assert reviews["河道清淤"] == "accepted" and reviews["新建小学"] == "rejected"
        await pilot.press("a")
        await settle(pilot)
        assert isinstance(pilot.app.screen, MarkProgressScreen)


async def test_a_key_that_is_taken_is_refused_and_names_both(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("comma")
        await _to_command(pilot, "mark")
        await pilot.press("enter", "a")
        await settle(pilot)
        assert "mark (Mark)" in said(pilot) and "accept (Accept)" in said(pilot)
        assert str(own_settings) not in said(pilot), "there is no such line in the file"
        await pilot.press("enter", "j")
        await settle(pilot)
        assert "always moves about" in said(pilot)
        await pilot.press("enter", "escape")
        await settle(pilot)
    assert not own_settings.exists() or changes.load(own_settings).settings.keys == {}


async def test_delete_gives_a_command_its_own_keys_back(url: str, own_settings: Path) -> None:
    own_settings.write_text('[keys]\nmark = "K"  # mine\n', encoding="utf-8")
    async with _started_anew(url).run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("comma")
        await settle(pilot)
        assert "K *" in text_of(pilot)
        await _to_command(pilot, "mark")
        await pilot.press("delete")
        await settle(pilot)
        assert changes.load(own_settings).settings.keys == {}
        await pilot.press("escape", "m")
        await settle(pilot)
        assert isinstance(pilot.app.screen, MarkProgressScreen)


async def test_the_screen_says_where_it_is_kept_and_by_which_cut_offs(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(160, 48)) as pilot:
        await settle(pilot)
        await pilot.press("comma")
        await settle(pilot)
        shown = text_of(pilot)
        assert (
            "Kept in" in shown
            and own_settings.name[:5] in shown
            and "default cut-offs: red over 30 points behind" in shown
        )


async def test_a_file_broken_meanwhile_is_told_and_left(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        await pilot.press("comma")
        await settle(pilot)
        own_settings.write_text("theme = ", encoding="utf-8")
        await pilot.press("right")
        await settle(pilot)
        assert f"{own_settings}:1:9: not valid TOML" in said(pilot)
        await pilot.press("escape", "comma")
        await settle(pilot)
        assert pilot.app.screen is agenda_of(pilot) and "not valid TOML" in said(pilot)
    assert own_settings.read_text() == "theme = "


def test_mistakes_are_told_before_the_screen_opens(url: str, own_settings: Path) -> None:
    own_settings.write_text('[keys]\nmark = "a"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"settings\.toml:2:1: “a” would be the key of mark"):
        run_tui(url, as_of=AS_OF)


async def test_t_goes_through_the_three_themes_and_keeps_none(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = []
        for _step in range(3):
            await pilot.press("t")
            seen.append(pilot.app.theme)
        assert seen == [themes.LIGHT.name, themes.HIGH_CONTRAST.name, themes.DARK.name]
    assert not own_settings.exists()


async def test_who_makes_changes_and_by_which_cut_offs_is_set_once(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("comma", "tab", "tab", "right", "tab", *"Li")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("m", "3", "enter")
        await settle(pilot)
        said = pilot.app.desk.changes.log()[0]  # type: ignore[attr-defined]
        assert (said.kind, said.by) == ("mark", "Li")
        assert pilot.app.desk.access.profile.name == "xuancheng"  # type: ignore[attr-defined]
        assert "cut-offs: " in text_of(pilot).splitlines()[0], "the list says by which its lights are given"
    kept = changes.load(own_settings).settings
    assert (kept.author, kept.profile) == ("Li", "xuancheng")


async def test_the_name_in_the_environment_goes_before_that_of_the_settings(
    url: str, own_settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_settings.write_text('author = "Li"\n', encoding="utf-8")
    monkeypatch.setenv("TRACKER_BY", "督查室")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for keys in (("m", "3", "enter"), ("a",), ("u",)):
            await pilot.press(*keys)
            await settle(pilot)
        made = pilot.app.desk.changes.log()[:3]  # type: ignore[attr-defined]
        assert [(one.kind, one.by) for one in made] == [
            ("undo", "督查室"),
            ("review", "督查室"),
            ("mark", "督查室"),
        ]


async def test_cut_offs_have_names_and_no_codes(url: str) -> None:
    async with make_app(url).run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        for key in ("comma", "x"):
            await press(pilot, key)
            assert "after Xuancheng" in text_of(pilot)
            assert "xuancheng" not in text_of(pilot) and "yinchuan" not in text_of(pilot)
            await press(pilot, "escape")
