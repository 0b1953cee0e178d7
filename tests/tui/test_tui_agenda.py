"""The agenda driven by its keys: what a person presses is what the database and the screen then hold."""

from __future__ import annotations

from textual.pilot import Pilot
from tui_world import agenda_of, entries, make_app, said, settle, text_of

from tracker.tui.screens.target import TargetScreen


def _under_cursor(pilot: Pilot[None]) -> str:
    row = agenda_of(pilot).table.row
    return row.entry.target.indicator if row else ""


async def _go_to(pilot: Pilot[None], indicator: str) -> None:
    table = agenda_of(pilot).table
    table.cursor = [row.entry.target.indicator for row in table.rows].index(indicator)
    await settle(pilot)


async def test_rows_stand_by_due_date_and_show_light_word_and_shape(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        table = agenda_of(pilot).table
        dues = [row.entry.due for row in table.rows]
        assert dues[:-1] == sorted(due for due in dues if due) and dues[-1] is None
        shown = text_of(pilot)
        assert "▲ red light" in shown and "2024-05-31" in shown and "12 公里" in shown


async def test_the_pane_lights_up_the_quote_in_its_paragraph(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "2024年5月底前，完成12公里河道清淤，由水务局负责。" in text_of(pilot)
        lit = [
            segment.text
            for line in pilot.app.screen._compositor.render_strips(pilot.app.size)
            for segment in line
            if segment.style and segment.style.reverse and "公里" in segment.text
        ]
        assert lit == ["12公里"]


async def test_markup_in_documents_is_shown_as_it_stands(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await _go_to(pilot, "[/附件]旧小区改造")
        assert "见[/附件]：2024年底前" in text_of(pilot)
        await _go_to(pilot, "公办幼儿园在园幼儿占比")
        assert "[bold]60%[/bold]以上" in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "[bold]60%[/bold]以上" in text_of(pilot)


async def test_another_order_is_shown_from_its_top(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("end", "o", "down", "down", "down", "enter")
        await settle(pilot)
        table = agenda_of(pilot).table
        assert agenda_of(pilot).filters.sort == "indicator" and table.cursor == 0
        first = _under_cursor(pilot)
        await pilot.press("o", "enter")
        await settle(pilot)
        assert table.cursor == 0 and _under_cursor(pilot) != first, "turned round"
        last = _under_cursor(pilot)
        await pilot.press("end", "1", "1")
        await settle(pilot)
        assert _under_cursor(pilot) != last, "a filter leaves the cursor where it is"


async def test_the_cursor_goes_to_the_next_when_its_target_is_rejected_and_undo_comes_back(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await _go_to(pilot, "新建小学")
        await pilot.press("r")
        await settle(pilot)
        assert entries(url)["新建小学"].review == "rejected"
        assert _under_cursor(pilot) == "城区绿地"
        await pilot.press("u")
        await settle(pilot)
        assert entries(url)["新建小学"].review == "candidate"
        assert _under_cursor(pilot) == "新建小学"


async def test_accept_acts_on_all_selected(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("space", "space", "a")
        await settle(pilot)
        accepted = [name for name, entry in entries(url).items() if entry.review == "accepted"]
        assert sorted(accepted) == ["新建小学", "河道清淤"]


async def test_a_click_moves_the_cursor_and_a_second_opens_the_target(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.click("#table", offset=(20, 2))
        await settle(pilot)
        assert _under_cursor(pilot) == "新建小学"
        await pilot.click("#table", offset=(20, 2), times=2)
        await settle(pilot)
        assert isinstance(pilot.app.screen, TargetScreen)


async def test_home_and_end_and_pages_keep_the_cursor_in_view(url: str) -> None:
    async with make_app(url).run_test(size=(80, 14)) as pilot:
        await settle(pilot)
        await pilot.press("end")
        await settle(pilot)
        assert _under_cursor(pilot) == "滨河步道" and "滨河步道" in text_of(pilot)
        assert text_of(pilot).splitlines()[2].strip().startswith("Light"), "the header stays"
        await pilot.press("home", "pagedown", "pageup")
        await settle(pilot)
        assert _under_cursor(pilot) == "河道清淤"


async def test_reading_on_in_full_moves_the_cursor_of_the_agenda(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter", "right", "right")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert _under_cursor(pilot) == "城区绿地"


async def test_a_terminal_of_20_by_5_and_back_loses_nothing(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = text_of(pilot)
        for size in ((20, 5), (200, 60), (1, 1), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert text_of(pilot) == before


async def test_copy_gives_the_exact_words_and_says_so(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        assert pilot.app.clipboard == "12公里"
        assert "OSC 52" in said(pilot)


async def test_theme_turns_and_help_lists_every_command(url: str) -> None:
    async with make_app(url).run_test(size=(120, 100)) as pilot:
        await settle(pilot)
        assert pilot.app.current_theme.dark
        await pilot.press("t")
        await settle(pilot)
        assert not pilot.app.current_theme.dark
        await pilot.press("question_mark")
        await settle(pilot)
        shown = text_of(pilot)
        for words in (
            "Mark progress",
            "Filter as you type",
            "Take back the last step",
            "due date past and not met",
        ):
            assert words in shown
        await pilot.press("escape")


async def test_ctrl_c_leaves_with_a_form_open(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m", "ctrl+c")
    assert app.return_code == 0


async def test_documents_narrow_to_one_and_back(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert "城区建设计划" in text_of(pilot) and "7 targets" in text_of(pilot)
        await pilot.press("f")
        await settle(pilot)
        assert agenda_of(pilot).filters.document and len(agenda_of(pilot).table.rows) == 7
        await pilot.press("d")
        await settle(pilot)
        await pilot.press("home", "enter")
        await settle(pilot)
        assert agenda_of(pilot).filters.document is None


async def test_history_tells_each_change_and_undoes_the_last(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("h")
        await settle(pilot)
        assert "村道改造" in text_of(pilot) and "read plan.txt" in text_of(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert entries(url)["村道改造"].status == "not_started"
        assert "took back" in said(pilot)
