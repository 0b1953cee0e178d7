"""The register of units on the screen: entered, changed, renamed in all targets, taken out."""

from __future__ import annotations

from textual.pilot import Pilot
from tui_world import NOW, entries, make_app, press, said, settle, text_of

from tracker.services.ledger.opening import open_ledger
from tracker.services.offices.register import Unit, add, listed
from tracker.tui.screens.offices import UnitsScreen


async def _type(pilot: Pilot[None], text: str) -> None:
    pilot.app.focused.insert_text_at_cursor(text)  # type: ignore[union-attr]
    await settle(pilot)


def _register(url: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    with open_ledger(url, now=NOW) as ledger:
        units = [one.unit for one in listed(ledger) if one.registered]
    return {unit.name: (unit.short_names, unit.words) for unit in units}


async def test_a_unit_is_entered_with_its_words_and_targets_are_given_by_them(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "B", "N")
        await _type(pilot, "江城市园林局")
        await press(pilot, "down")
        await _type(pilot, "园林局、园林")
        await press(pilot, "down")
        await _type(pilot, "绿地")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, UnitsScreen) and "words: 绿地" in text_of(pilot)
        assert _register(url) == {"江城市园林局": (("园林局", "园林"), ("绿地",))}
        await press(pilot, "escape", "slash", *"绿地", "enter", "A", "f2")
        assert entries(url)["城区绿地"].target.lead_unit == "江城市园林局"


async def test_another_name_goes_into_all_targets_and_the_old_one_stays_a_short_one(url: str) -> None:
    before = _register(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "B", "end")
        led = [one.unit.name for one in pilot.app.screen._units]  # type: ignore[attr-defined]
        await press(pilot, *["up"] * (len(led) - 1 - led.index("水务局")), "enter", "ctrl+u")
        await _type(pilot, "江城市水务局")
        await press(pilot, "enter")
        assert entries(url)["河道清淤"].target.lead_unit == "江城市水务局"
        assert _register(url) == {"江城市水务局": (("水务局",), ())}
        await press(pilot, "delete")
        assert "out of the register" in said(pilot) and _register(url) == {}
        await press(pilot, "escape", "u", "u")
        assert _register(url) == before and entries(url)["河道清淤"].target.lead_unit == "水务局"


async def test_a_name_that_is_there_already_keeps_what_is_known_of_it(url: str) -> None:
    with open_ledger(url, now=NOW) as ledger:
        add(ledger, Unit(name="水务局", short_names=("水局",), words=("河道",)), now=NOW)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "B", "N")
        await _type(pilot, "水务局")
        await press(pilot, "down", "down")
        await _type(pilot, "泵站")
        await press(pilot, "enter")
        assert _register(url) == {"水务局": (("水局",), ("河道", "泵站"))}


async def test_a_unit_without_a_name_is_not_written(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "B", "N", "enter")
        assert "Type the full name of the unit." in text_of(pilot)
        await _type(pilot, "教育局、水务局")
        await press(pilot, "enter")
        assert "“教育局、水务局” is" in text_of(pilot) and "give the full name" in text_of(pilot)
        notice = pilot.app.screen.query_one("#said")
        assert notice.styles.text_style.bold, "as in other forms"
        assert _register(url) == {}


async def test_bar_and_help_name_the_same_key_first(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "B")
        bar = next(line for line in text_of(pilot).splitlines() if "New unit" in line)
        await press(pilot, "question_mark")
        line = next(line for line in text_of(pilot).splitlines() if "Enter a unit" in line)
        assert line.strip("│ ").startswith("+ N ") and " + New unit" in bar, "as where a target is entered"
