"""Keys of the settings file: which are taken, which are refused and with what words."""

from __future__ import annotations

from pathlib import Path

import pytest
from tui_world import agenda_of, entries, make_app, said, settle, text_of

from tracker.errors import SettingsError
from tracker.records import Query
from tracker.services.settings import saved_views
from tracker.services.settings.settings_file import check
from tracker.tui.commands.screen_keys import SCREENS
from tracker.tui.keys import key_names
from tracker.tui.keys.user_keys import commands, keymap
from tracker.tui.widgets.key_bar import KeyBar

MAIN = (
    "mark", "search", "filter", "sort", "documents", "undo", "export", "accept", "reject", "reload",
    "views", "settings", "help", "quit", "open", "select", "clear",
)  # fmt: skip


def _keymap(text: str) -> dict[str, str]:
    return dict(keymap(check(f"[keys]\n{text}\n", Path("s.toml"))))


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ('mark = "k2"', None),
        ('mark = ["K", "F6"]\nsort = "O"', {"mark": "K,f6", "sort": "O"}),
        ('mark = "a"\naccept = "m"', {"mark": "a", "accept": "m"}),
        ('help = "？"', {"help": "fullwidth_question_mark"}),
        ('search = "/"', {"search": "slash"}),
        ('search = "ctrl+Space"', {"search": "ctrl+space"}),
        ('settings = [",", "="]', {"settings": "comma,equals_sign"}),
        ('accomplish = "f11"', {"accomplish": "f11"}),
    ],
)
def test_keys_are_read_as_people_write_them(text: str, given: dict[str, str] | None) -> None:
    if given is None:
        with pytest.raises(SettingsError):
            _keymap(text)
    else:
        assert _keymap(text) == given


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('mark = "a"', "“a” would be the key of mark (Mark) and of accept (Accept) — give one of them"),
        ('undo = "f2"', "“F2” would be the key of undo (Undo) and of mark (Mark)"),
        ('mark = "1"', "“1” would be the key of mark (Mark) and of light (Lights)"),
        ('mrak = "K"', "there is no command “mrak” with a key — did you mean mark?"),
        ('light = "K"', "there is no command “light” with a key"),
        ('mark = "f99"', "mark (Mark): there is no key “f99” to use — write a key such as k, F6, ctrl+t"),
        ('mark = "hyperspace"', "there is no key “hyperspace” to use"),
        ('mark = "shift+k"', "there is no key “shift+k” to use — write the capital letter: K"),
        ('mark = "ctrl+i"', "there is no key “ctrl+i” to use — terminals send it as Tab"),
        ('mark = "j"', "mark (Mark): “j” always moves about or leaves — choose another key"),
        ('mark = "Ctrl+C"', "“Ctrl+C” always moves about or leaves"),
        ('cancel = "x"', "cancel (Cancel): “x” is typed text in a form — choose a function key"),
        ('accomplish = "space"', "accomplish (Save): “Space” is typed text in a form"),
    ],
)
def test_what_cannot_be_is_refused_with_place_and_cure(text: str, words: str) -> None:
    with pytest.raises(SettingsError) as told:
        _keymap(text)
    assert f"{told.value.problems[0].where()}: " == "s.toml:2:1: "
    assert words in told.value.line()


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(SettingsError) as told:
        _keymap('mark = "a"\nnope = "K"\nundo = "ctrl+m"')
    assert [problem.line for problem in told.value.problems] == [3, 4, 2]


def test_the_programs_own_keys_clash_on_no_screen() -> None:
    for screen in SCREENS:
        held: dict[str, str] = {}
        for command in screen.commands:
            for key in command.default_keys():
                assert held.setdefault(key, command.name) == command.name, (screen.screen, key)


@pytest.mark.parametrize("name", MAIN)
def test_a_main_command_has_a_key_that_no_input_method_takes(name: str) -> None:
    keys = commands()[name].default_keys()
    assert any(key == "space" or not key_names.is_text(key) for key in keys), keys


def test_every_own_key_is_one_that_a_settings_file_may_name() -> None:
    for command in commands().values():
        for key in command.default_keys():
            assert key_names.plain(key) == key


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("f2", "F2"),
        ("ctrl+r", "Ctrl+R"),
        ("slash", "/"),
        ("fullwidth_comma", "，"),
        ("R", "R"),
        ("insert", "Ins"),
    ],
)
def test_keys_are_shown_as_people_read_them(key: str, shown: str) -> None:
    assert key_names.written(key) == shown


async def test_texts_name_the_key_that_a_person_gave(url: str) -> None:
    app = make_app(url)
    app.use_keys({"undo": "f11"})
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        assert said(pilot).endswith("F11 takes it back.")
        await pilot.press("f11")
        await settle(pilot)
        assert said(pilot).endswith("U does it again.")


async def test_function_keys_do_what_the_letters_do(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f2", *"9", "enter")
        await settle(pilot)
        assert entries(url)["河道清淤"].latest is not None
        await pilot.press("f8", "insert")  # the second waits for the first, see test_tui_type_ahead
        await settle(pilot)
        found = entries(url)["河道清淤"]
        assert found.latest is None and found.review == "accepted"
        await pilot.press("f3", *"yey")
        await settle(pilot)
        assert len(agenda_of(pilot).table.rows) == 1
        keys = [shown.key for shown in pilot.app.screen.query_one(KeyBar).shown()]
        assert {"Enter", "F2", "F1", "F10"} <= set(keys), "while letters are typed text, these are shown"
        await pilot.press("f10")
    assert pilot.app.return_code == 0


@pytest.mark.parametrize("key", ["comma", "w"])
async def test_windows_survive_a_tiny_terminal(url: str, key: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await settle(pilot)
        before = text_of(pilot)
        for size in ((20, 5), (1, 1), (200, 60), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert text_of(pilot) == before


async def test_a_name_full_of_markup_is_shown_as_it_stands(url: str, own_settings: Path) -> None:
    saved_views.save_view("[bold]x[/nothing]", Query(search="[/]"), own_settings)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("w")
        await settle(pilot)
        assert "[bold]x[/nothing]" in text_of(pilot) and "/[/]" in text_of(pilot)
        await pilot.press("delete")
        await settle(pilot)
        assert "“[bold]x[/nothing]”" in said(pilot)
