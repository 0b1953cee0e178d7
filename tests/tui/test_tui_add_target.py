"""Entering targets by hand: typed on the agenda."""

from __future__ import annotations

import datetime as dt

from textual.pilot import Pilot
from textual.widgets import Input
from tui_world import agenda_of, entries, make_app, paste, press, said, settle, text_of, unbroken_text_of

from tracker.records import BY_HAND
from tracker.tui.screens.add_target import AddTargetScreen
from tracker.tui.screens.ask_yes_no import AskYesNoScreen
from tracker.tui.widgets.form_field import Field

WORDS = "今年年底前，全区新建口袋公园12个以上"


async def _enter_words(pilot: Pilot[None], words: str, source: str) -> AddTargetScreen:
    await press(pilot, "N")
    await paste(pilot, words)
    await press(pilot, "down")
    await paste(pilot, source)
    form = pilot.app.screen
    assert isinstance(form, AddTargetScreen)
    return form


async def test_typed_words_are_read_into_the_fields_and_listed_at_once(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        form = await _enter_words(pilot, WORDS, "区长办公会纪要")
        shown = form.typed()
        assert (shown["indicator"], shown["value"], shown["unit"]) == ("新建口袋公园", "12", "个")
        assert shown["due"] == "2024-12-31" and shown["issued"] == "2024-06-15"
        await press(pilot, "enter")
        entry = entries(url)["新建口袋公园"]
        assert (entry.document, entry.review, entry.target.comparator) == ("区长办公会纪要", "accepted", ">=")
        assert entry.target.rule == BY_HAND
        row = agenda_of(pilot).table.row
        assert row is not None and row.entry.id == entry.id
        assert "Entered: 新建口袋公园." in said(pilot)
        await press(pilot, "enter")
        assert "2024-12-31 (to the year, entered by hand)" in text_of(pilot)
        await press(pilot, "escape", "u")
        assert "新建口袋公园" not in {row.entry.target.indicator for row in agenda_of(pilot).table.rows}


async def test_a_long_sentence_is_shown_from_its_beginning_once_its_field_is_left(url: str) -> None:
    words = "市住建局牵头，" + "会同各有关单位和各区县，" * 4 + "2024年底前新建口袋公园12个"
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "N")
        await paste(pilot, words)
        await press(pilot, "home", "end")
        line = next(one for one in text_of(pilot).splitlines() if "新建口袋公园12个" in one)
        assert "市住建局牵头" not in line, "while it is typed its end is in view"
        await press(pilot, "down")
        await settle(pilot)
        assert any("市住建局牵头，会同" in one and "Words" in one for one in text_of(pilot).splitlines())


async def test_words_without_a_figure_are_dated_or_said_to_name_no_deadline(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        form = await _enter_words(pilot, "年底前建成城东游泳馆", "批示")
        assert form.typed()["due"] == "2024-12-31" and "no deadline read" not in text_of(pilot)
        form.query_one("#words").focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, "建成城东游泳馆")
        assert form.typed()["due"] == "" and "no deadline read" in text_of(pilot)
        form.query_one("#due").focus()
        await paste(pilot, "2024-09-30")
        assert "no deadline read" not in text_of(pilot)
        await press(pilot, "enter")
        assert entries(url)["建成城东游泳馆"].due == dt.date(2024, 9, 30)


async def test_what_the_person_types_stays_when_the_words_are_read_again(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        form = await _enter_words(pilot, WORDS, "批示")
        form.query_one("#indicator").focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, "口袋公园")
        form.query_one("#words").focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, WORDS.replace("12", "15"))
        assert (form.typed()["indicator"], form.typed()["value"]) == ("口袋公园", "15")
        await press(pilot, "enter")
        assert entries(url)["口袋公园"].target.value == 15


async def test_each_mistake_is_told_under_its_field(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "N", "enter")
        assert "no words to enter" in text_of(pilot)
        await paste(pilot, "把路灯修好")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AddTargetScreen)
        assert "where do the words come from?" in text_of(pilot)
        form = pilot.app.screen
        form.query_one("#due").focus()
        await paste(pilot, "blorp")
        await press(pilot, "enter")
        assert "blorp" in text_of(pilot).split("Due")[-1] and len(entries(url)) == 7


async def test_who_enters_it_is_kept(url: str) -> None:
    from tracker.services.ledger.opening import open_ledger
    from tracker.services.targets.change_log import log

    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await _enter_words(pilot, WORDS, "批示")
        pilot.app.screen.query_one("#by").focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, "Lin")
        await press(pilot, "enter")
    with open_ledger(url, now=dt.datetime(2024, 6, 16, tzinfo=dt.UTC)) as ledger:
        assert log(ledger, limit=1)[0].by == "Lin"


async def test_a_target_that_the_filter_hides_is_said_to_be_hidden_and_which_key_shows_it(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"河道", "enter")
        here = agenda_of(pilot).table.row
        await _enter_words(pilot, WORDS, "区长办公会纪要")
        await press(pilot, "enter")
        hidden = "1 new target is hidden by the filter of the list; Esc there clears it."
        assert f"Entered: 新建口袋公园. u takes it back. {hidden}" in said(pilot)
        row = agenda_of(pilot).table.row
        assert here and row and row.entry.id == here.entry.id, "the cursor stays where it was"
        await press(pilot, "escape")
        assert "新建口袋公园" in {row.entry.target.indicator for row in agenda_of(pilot).table.rows}


async def test_a_target_that_fits_the_filter_is_not_said_to_be_hidden(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"公园", "enter")
        await _enter_words(pilot, WORDS, "区长办公会纪要")
        await press(pilot, "enter")
        row = agenda_of(pilot).table.row
        assert row is not None and row.entry.target.indicator == "新建口袋公园"
        assert "Entered:" in said(pilot) and "hidden" not in said(pilot)


async def test_a_unit_typed_in_part_is_offered_and_a_new_name_beside_it_is_asked_for_once(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        form = await _enter_words(pilot, WORDS, "批示")
        form.query_one("#lead_unit").focus()
        await paste(pilot, "水局")
        assert "→ takes 水务局" in text_of(pilot)
        await press(pilot, "enter")
        assert "“水局” is not known here: → takes 水务局" in text_of(pilot)
        assert "新建口袋公园" not in entries(url)
        await press(pilot, "enter")
        assert entries(url)["新建口袋公园"].target.lead_unit == "水局", "the same key again means it"


async def test_an_offered_unit_is_taken_by_a_key_and_initials_stand_for_it(url: str) -> None:
    async with make_app(url).run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await _enter_words(pilot, WORDS, "批示")
        pilot.app.screen.query_one("#lead_unit").focus()
        await paste(pilot, "swj")
        assert "= 水务局" in text_of(pilot)
        pilot.app.screen.query_one("#place").focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, "cq")
        assert "= 城区" in text_of(pilot)
        await press(pilot, "enter")
        target = entries(url)["新建口袋公园"].target
        assert (target.lead_unit, target.place) == ("水务局", "城区"), "as the hints say"


async def test_what_was_typed_is_given_up_only_after_a_yes(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "N", "escape")
        assert pilot.app.screen is agenda_of(pilot), "nothing was typed"
        await press(pilot, "N")
        await paste(pilot, WORDS)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, AskYesNoScreen) and "Not saved: Words." in text_of(pilot)
        await press(pilot, "enter")
        form = pilot.app.screen
        assert isinstance(form, AddTargetScreen) and form.typed()["words"] == WORDS
        await press(pilot, "escape", "down", "enter")
        assert pilot.app.screen is agenda_of(pilot) and len(entries(url)) == 7


async def test_rules_that_are_broken_are_told_where_a_figure_is_typed_with_a_unit(
    url: str, broken_rules: str
) -> None:
    async with make_app(url).run_test(size=(200, 40)) as pilot:
        await settle(pilot)
        form = await _enter_words(pilot, "新建口袋公园", "区长办公会纪要")
        await press(pilot, "down")
        for name, text in (("indicator", "口袋公园"), ("value", "12个")):
            form.query_one(f"#{name}", Input).focus()
            await paste(pilot, text)
        form.query_one("#field-words", Field).hint()
        await press(pilot, "enter")
        assert pilot.app.screen is form and broken_rules in unbroken_text_of(pilot)
