"""Assigning targets on the screen: names are completed, one key acts on all shown, one undo takes it back."""

from __future__ import annotations

from pathlib import Path

from textual.keys import _character_to_key
from textual.pilot import Pilot
from tui_world import (
    NOW,
    agenda_of,
    entries,
    fill,
    make_app,
    paste,
    press,
    said,
    settle,
    targets,
    text_of,
    url_of,
)

from tracker.records import Query
from tracker.services.ledger.opening import open_ledger
from tracker.services.offices import register
from tracker.services.offices.register import Unit
from tracker.tui.screens.ask_yes_no import AskYesNoScreen


def _register(url: str) -> None:
    with open_ledger(url, now=NOW) as ledger:
        register.add(ledger, Unit(name="江城市教育局", short_names=("市教局",), topics=("教育",)), now=NOW)
        register.add(ledger, Unit(name="江城市园林局", words=("绿地", "步道")), now=NOW)


async def _type(pilot: Pilot[None], text: str) -> None:
    await press(pilot, *(_character_to_key(sign) for sign in text))


async def test_fifty_are_given_to_a_unit_by_seven_keys_and_back_by_one_step(tmp_path: Path) -> None:
    url, first = url_of(tmp_path), targets()[3]
    fill(url, [first.model_copy(update={"indicator": f"街头花园{n:02}"}) for n in range(50)])
    _register(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk", "A")
        assert "Assign 50 targets" in text_of(pilot)
        await _type(pilot, "yl")
        assert "= 江城市园林局" in text_of(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AskYesNoScreen) and "50 targets" in text_of(pilot)
        await press(pilot, "down", "enter")
        assert {one.target.lead_unit for one in entries(url).values()} == {"江城市园林局"}
        assert "50 targets assigned: 江城市园林局." in said(pilot) and not agenda_of(pilot).table.selection
        await press(pilot, "u", "down", "enter")
        assert {one.target.lead_unit for one in entries(url).values()} == {None}


async def test_one_or_all_shown_get_units_and_a_person_and_rules_fill_in_the_rest(url: str) -> None:
    _register(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        name = agenda_of(pilot).table.rows[0].entry.target.indicator
        await press(pilot, "A", "enter")
        assert "Nothing to save yet" in text_of(pilot)
        await _type(pilot, "市教")
        assert "→ takes 江城市教育局" in text_of(pilot)
        await press(pilot, "right", "down")
        await _type(pilot, "教育局,jcsyl")
        await press(pilot, "down")
        await _type(pilot, "林某")
        await press(pilot, "enter")
        target = entries(url)[name].target
        assert (target.lead_unit, target.supporting_units, target.person) == (
            "江城市教育局", "教育局、江城市园林局", "林某",
        )  # fmt: skip
        others = {one.target.person for key, one in entries(url).items() if key != name}
        assert others == {None}
        await press(pilot, "A", "down", "down")
        await _type(pilot, "林")
        assert "→ takes 林某" in text_of(pilot)
        await press(pilot, "right", "down", "right", "enter")
        assert {one.target.person for one in entries(url).values()} == {"林某"}
        await press(pilot, "A", "up", "right", "f2")
        assert "targets assigned by rules" in said(pilot)
        assert entries(url)["滨河步道"].target.lead_unit == "江城市园林局"
        await press(pilot, "A")
        await _type(pilot, "-")
        await press(pilot, "enter")
        assert entries(url)[name].target.lead_unit is None


def said_in_form(pilot: Pilot[None]) -> str:
    return " ".join(" ".join(line.strip(" │") for line in text_of(pilot).splitlines()).split())


async def test_rules_that_give_nothing_say_why_and_the_form_stays_open(url: str) -> None:
    _register(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = agenda_of(pilot).table.rows
        where = {row.entry.target.indicator: number for number, row in enumerate(rows)}
        await press(pilot, "home", *["down"] * where["村道改造"], "A", "f2")
        shown = " ".join(line.strip(" │") for line in text_of(pilot).splitlines())
        assert "Nothing was assigned." in shown and "No word and no topic of the register fits 1; B" in shown
        await _type(pilot, "市教局")
        await press(pilot, "f2")
        assert "takes no unit that is typed" in text_of(pilot), "what was typed is not thrown away unseen"
        await press(pilot, "enter")
        assert entries(url)["村道改造"].target.lead_unit == "江城市教育局", "the form still saves"
        await press(pilot, "A", "f2")
        assert "1 keeps the unit that it has." in text_of(pilot)


async def test_without_a_register_rules_are_refused_before_any_question(url: str) -> None:
    before = entries(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk", "A", "f2")
        assert "The register of units is empty; B in the list adds units" in said_in_form(pilot)
        await press(pilot, "escape")
        assert entries(url) == before


async def test_rules_for_one_name_the_unit_that_they_gave(url: str) -> None:
    _register(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rows = agenda_of(pilot).table.rows
        where = {row.entry.target.indicator: number for number, row in enumerate(rows)}
        await press(pilot, "home", *["down"] * where["滨河步道"], "A", "f2")
        assert "1 target assigned by rules: 江城市园林局." in said(pilot)


async def test_the_hint_promises_initials_only_where_a_unit_is_known(tmp_path: Path) -> None:
    url, first = url_of(tmp_path), targets()[3]
    fill(url, [first])
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "A")
        assert "initials" not in text_of(pilot)
        await press(pilot, "escape")
        _register(url)
        await press(pilot, "A")
        assert "short name or initials will do" in text_of(pilot)


async def test_a_new_name_beside_a_known_one_is_assigned_only_once_it_was_seen(url: str) -> None:
    _register(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        name = agenda_of(pilot).table.rows[0].entry.target.indicator
        await press(pilot, "A")
        await _type(pilot, "江城教局")
        before = entries(url)[name].target.lead_unit
        await press(pilot, "enter")
        assert "“江城教局” is not known here" in text_of(pilot)
        assert entries(url)[name].target.lead_unit == before
        await press(pilot, "end", "right", "enter")
        assert entries(url)[name].target.lead_unit == "江城市教育局"


async def test_each_row_shows_the_unit_that_it_was_given(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Lead unit" not in text_of(pilot)
        await press(pilot, "home", "space", "space", "space", "A")
        await paste(pilot, "县林业局")
        await press(pilot, "enter")
        await press(pilot, *(["enter"] if "Assign them" in text_of(pilot) else []))
        assert "Lead unit" in text_of(pilot)
        assert sum("县林业局" in line for line in text_of(pilot).splitlines()[:12]) == 3


async def test_a_filter_by_unit_brings_its_column_in(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        agenda_of(pilot).narrow(Query(unit="水务"))
        await settle(pilot)
        assert "Lead unit" in text_of(pilot) and "水务局" in text_of(pilot).splitlines()[4]
        agenda_of(pilot).narrow(Query())
        await settle(pilot)
        assert "Lead unit" not in text_of(pilot)
