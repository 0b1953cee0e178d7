"""A message takes lines of its own: what one reads stays in view, and the cursor with it."""

from __future__ import annotations

import pytest
from tui_world import agenda_of, make_app, press, settle, text_of

from tracker import i18n

LONG = "已分派50条：江城市教育局。按 u 撤销。" * 3


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_message_covers_no_words_of_the_target(url: str, size: tuple[int, int]) -> None:
    async with make_app(url).run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "home")
        pane = agenda_of(pilot).query_one("#detail").region
        agenda_of(pilot).say(LONG)
        await settle(pilot)
        lines = text_of(pilot).splitlines()
        told = [number for number, line in enumerate(lines) if "▌" in line]
        assert len(told) >= (2 if size[0] == 80 else 1)
        after = agenda_of(pilot).query_one("#detail").region
        assert after.bottom <= told[0] and told[-1] == size[1] - 2, "over the footer, under the words"
        assert after.height >= pane.height or size[0] > 80
        assert "河道清淤" in "\n".join(lines[: told[0]])


async def test_the_row_under_the_cursor_stays_in_view_beside_a_message(url: str) -> None:
    async with make_app(url).run_test(size=(80, 18), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "end")
        agenda_of(pilot).say(LONG)
        await settle(pilot)
        table = agenda_of(pilot).table
        assert 0 <= table.cursor - table.scroll_offset.y < table.size.height - 1


async def test_a_message_has_the_height_of_its_lines(url: str) -> None:
    async with make_app(url).run_test(size=(40, 24), notifications=True) as pilot:
        await settle(pilot)
        for count in range(24, 40):
            agenda_of(pilot).say(f"{'学' * count}。按 u 撤销。")
            await settle(pilot)
            told = next(iter(pilot.app._notifications)).message.splitlines()
            shown = [line.split("▌")[1].strip() for line in text_of(pilot).splitlines() if "▌" in line]
            assert len(shown) == len(told), count
            assert all(line.startswith(words.strip()) for line, words in zip(shown, told, strict=True)), count


async def test_a_message_is_broken_as_chinese_is_set_and_its_sentences_follow_without_blanks(
    url: str,
) -> None:
    async with make_app(url).run_test(size=(40, 24), notifications=True) as pilot:
        i18n.use("zh")
        await settle(pilot)
        agenda_of(pilot).say(
            agenda_of(pilot).can_undo("这一次一共已经给这些单位标记了 9 条目标，都在这里了。")
        )
        await settle(pilot)
        shown = [line.split("▌")[1].strip() for line in text_of(pilot).splitlines() if "▌" in line]
        lines = ("这一次一共已经给这些单位标记了", "9 条目标，都在这里了。按 u 撤", "销。")
        assert [line.startswith(words) for line, words in zip(shown, lines, strict=True)] == [True] * 3
