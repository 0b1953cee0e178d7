"""The first run: an empty ledger offers to read the samples or a folder, and says what came of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList
from tui_world import NOW, agenda_of, entries, make_app, paste, press, said, settle, text_of, url_of

from tracker.services.ingest.samples import samples
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import documents
from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.help import HelpScreen
from tracker.tui.screens.read_documents import ReadDocumentsScreen


async def _read(pilot: Pilot[None], path: Path) -> None:
    """Read a file or folder on the first screen."""
    await settle(pilot)
    await pilot.press("down", "enter")
    await paste(pilot, str(path))
    await pilot.press("enter")
    await settle(pilot)


async def test_an_empty_ledger_offers_the_samples_and_reads_them(tmp_path: Path) -> None:
    url = url_of(tmp_path)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReadDocumentsScreen)
        assert "The ledger is empty" in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "2022-12-district-plan.txt" in text_of(pilot)
        assert "The ledger is empty" not in text_of(pilot) and "are in the ledger" in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, AgendaScreen)
        rows = agenda_of(pilot).table.rows
        assert len(rows) > 10 and {row.entry.target.indicator for row in rows} == entries(url).keys()


async def test_the_first_screen_answers_the_question_mark(tmp_path: Path) -> None:
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "? Help" in text_of(pilot)
        await pilot.press("question_mark")
        await settle(pilot)
        assert isinstance(pilot.app.screen, HelpScreen) and "To the list of targets" in text_of(pilot)


async def test_one_undo_takes_all_samples_back_and_each_has_its_own_date(tmp_path: Path) -> None:
    url = url_of(tmp_path)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        with open_ledger(url, now=NOW) as ledger:
            known = {one.name: (one.issued_on, one.issuer) for one in documents(ledger)}
        listed = samples()
        assert len(listed) > 1
        assert known == {one.path.name: (one.date, one.issuer) for one in listed}
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert "This takes back what was done to" in text_of(pilot), "so much is not undone unasked"
        await pilot.press("enter")
        await settle(pilot)
        assert len(entries(url)) > 20, "the first answer leaves it"
        await pilot.press("u")
        await settle(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert entries(url) == {}
        await pilot.press("u")
        await settle(pilot)
        assert "nothing left to undo" in said(pilot)


async def test_a_folder_typed_in_is_read_and_a_bad_file_does_not_stop_it(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "good.txt").write_text("城东规划\n到2026年底前，新建公园3个。\n", encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"")
    async with make_app(url_of(tmp_path)).run_test(size=(100, 30)) as pilot:
        await _read(pilot, folder)
        shown = "".join(line.strip(" │") for line in text_of(pilot).splitlines())
        assert "✓ good.txt: 1 new" in shown and "✗" in shown and "bad.txt" in shown
        await pilot.press("escape")
        await settle(pilot)
        assert len(agenda_of(pilot).table.rows) == 1


async def test_a_path_that_is_not_there_is_told_and_can_be_typed_again(tmp_path: Path) -> None:
    async with make_app(url_of(tmp_path)).run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("down", "enter", "enter")
        await settle(pilot)
        assert "Type the path" in text_of(pilot)
        await paste(pilot, str(tmp_path / "nowhere"))
        await pilot.press("enter")
        await settle(pilot)
        assert "✗" in text_of(pilot) and len(pilot.app.screen_stack) == 3


async def test_without_reading_the_list_is_empty_and_reading_is_offered_again(tmp_path: Path) -> None:
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "0 of 0" in text_of(pilot) and "No target fits the filters" not in text_of(pilot)
        assert "There is no target yet. i reads documents, + enters a target by hand." in text_of(pilot)
        await pilot.press("m", "a", "c", "space", "enter", "u")
        await settle(pilot)
        assert "nothing left to undo" in said(pilot)
        await pilot.press("i")
        await settle(pilot)
        assert "Read documents into the ledger." in text_of(pilot)


async def test_after_a_wrong_path_the_cursor_stands_on_it_and_enter_does_not_leave(tmp_path: Path) -> None:
    async with make_app(url_of(tmp_path)).run_test(size=(100, 30)) as pilot:
        await _read(pilot, tmp_path / "nowhere")
        assert pilot.app.focused is not None and pilot.app.focused.id == "path"
        await pilot.press("enter")
        await settle(pilot)
        assert "✗" in text_of(pilot), "still here, and told again"
        (tmp_path / "good.txt").write_text("城东规划\n到2026年底前，新建公园3个。\n", encoding="utf-8")
        await pilot.press("ctrl+u")
        await paste(pilot, str(tmp_path / "good.txt"))
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert len(agenda_of(pilot).table.rows) == 1


async def test_a_reading_is_not_taken_back_unasked_however_small(tmp_path: Path) -> None:
    url = url_of(tmp_path)
    (tmp_path / "good.txt").write_text("城东规划\n到2026年底前，新建公园3个。\n", encoding="utf-8")
    async with make_app(url).run_test(size=(100, 30)) as pilot:
        await _read(pilot, tmp_path / "good.txt")
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert "This takes back what was done to 1 target: read good.txt" in text_of(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert entries(url) == {}


async def test_copies_and_reports_of_its_own_are_told_as_that(tmp_path: Path) -> None:
    words = "政府工作报告\n2024年，新建幼儿园3所。\n"
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(words, encoding="utf-8")
    (folder / "report.md").write_text(
        "# 报告\n\n新建幼儿园3所。\n\n<!-- written by tracker -->\n", encoding="utf-8"
    )
    async with make_app(url_of(tmp_path)).run_test(size=(120, 36)) as pilot:
        await _read(pilot, folder)
        shown = text_of(pilot)
        assert "b.txt is the same text as a.txt" in shown
        assert "report.md was written by tracker itself and is not read" in shown and "✗" not in shown


async def test_new_targets_and_the_count_of_the_list_agree_in_words(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    words = "海棠区2024年计划\n2024年1月5日\n海棠区人民政府\n到2024年底，新建公园5个，新增停车位300个。\n"
    (folder / "1.txt").write_text(words, encoding="utf-8")
    (folder / "2.txt").write_text(words + "\n（转发）\n", encoding="utf-8")
    async with make_app(url_of(tmp_path)).run_test(size=(100, 30)) as pilot:
        await _read(pilot, folder)
        for said_so in ("4 new targets", "2 of them are in another document too", "the list shows 2 targets"):
            assert said_so in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert len(agenda_of(pilot).table.rows) == 2


def _many(folder: Path) -> Path:
    """More documents than a small screen has lines, all with long names."""
    folder.mkdir()
    for number in range(12):
        name = f"关于推进城乡供水一体化和河湖生态治理工作的实施方案（第{number:02}号征求意见稿）.txt"
        (folder / name).write_text(f"城东规划\n到2026年底前，新建公园{number + 1}个。\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("keys", [("pagedown",) * 4, ("down",) * 40], ids=["page", "arrow"])
async def test_what_was_read_scrolls_at_once_and_the_way_back_leads_to_the_choices(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await _read(pilot, _many(tmp_path / "in"))
        assert "第11号" not in text_of(pilot)
        await pilot.press(*keys)
        await settle(pilot)
        assert "第11号" in text_of(pilot)
        await pilot.press(*["up"] * 45)
        await settle(pilot)
        assert "are in the ledger" in text_of(pilot)
        assert pilot.app.screen.query_one(OptionList).highlighted == 0


async def test_a_long_name_wraps_beside_its_sign_and_what_it_gave_stays_together(tmp_path: Path) -> None:
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await _read(pilot, _many(tmp_path / "in"))
        lines = [line.strip("│ ▂▄▆█▇▅▃▁") for line in text_of(pilot).splitlines()]
        first = next(number for number, line in enumerate(lines) if line.startswith("✓"))
        assert lines[first + 1].startswith("（第00号") or lines[first + 1].endswith(".txt:")
        assert "1 new" in lines[first + 1 : first + 3], "what is nothing is not said"


async def test_after_the_first_reading_the_list_opens_at_what_is_due_now(tmp_path: Path) -> None:
    lines = [f"到2023年底前，新建公园{number}个。" for number in range(1, 30)]
    lines += [f"到2025年底前，改造小区{number}个。" for number in range(1, 30)]
    (tmp_path / "long.txt").write_text("城东规划\n" + "\n".join(lines) + "\n", encoding="utf-8")
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await _read(pilot, tmp_path / "long.txt")
        await pilot.press("escape")
        await settle(pilot)
        row = agenda_of(pilot).table.row
        assert row is not None and row.entry.due == dt.date(2025, 12, 31)


async def test_a_file_that_cannot_be_read_is_counted_and_told_before_the_others(tmp_path: Path) -> None:
    url, folder = url_of(tmp_path), tmp_path / "papers"
    folder.mkdir()
    for number in range(12):
        (folder / f"a{number:02}.txt").write_text(f"年内新建公园{number + 1}座。\n", encoding="utf-8")
    (folder / "z.docx").write_bytes(b"no document")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _read(pilot, folder)
        shown = text_of(pilot)
        assert "1 document could not be read" in shown and "✗ " in shown
        assert shown.index("✗ ") < shown.index("a00.txt")


async def test_the_first_screen_offers_the_other_language_by_its_own_name(
    tmp_path: Path, own_settings: Path
) -> None:
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "中文" in text_of(pilot) and "Welcome" in text_of(pilot)
        await press(pilot, "end", "enter")
        shown = text_of(pilot)
        assert "欢迎使用" in shown and "Welcome" not in shown and "English" in shown
        await press(pilot, "escape")
        assert "还没有目标" in text_of(pilot), "the list speaks it too"
    assert 'language = "zh"' in own_settings.read_text(encoding="utf-8")


async def test_reading_says_how_many_files_and_which_gave_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.txt").write_text("城东规划\n到2026年底前，新建公园3个。\n", encoding="utf-8")
    (folder / "b.txt").write_text("城东的天气很好。\n", encoding="utf-8")
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await _read(pilot, folder)
        shown = text_of(pilot)
        assert "2 documents read, 1 new target" in shown
        assert "✓ a.txt" in shown and "○ b.txt: no target" in shown
