"""Deadlines alone on a line: they stand behind their tasks, cell by cell, or they head what follows them."""

from __future__ import annotations

import pytest

from tracker.document.deadline_lines import cells_behind
from tracker.document.language import LANGUAGE
from tracker.document.outline import paragraphs


def behind(*lines: str) -> list[str]:
    """The lines that belong to the task above them."""
    return [lines[number] for number in sorted(cells_behind(lines, LANGUAGE.headings))]


def test_deadlines_and_offices_behind_tasks_head_nothing() -> None:
    told = behind("任务", "改造水塘7口", "水利股", "2027年4月底", "新建茶亭5座", "文旅股", "2027年8月底前")
    assert told == ["水利股", "2027年4月底", "文旅股", "2027年8月底前"]


def test_deadlines_before_their_tasks_head_them() -> None:
    assert behind("建设任务", "4月底前", "改造水塘7口", "8月底前", "新建茶亭5座") == []


def test_a_headline_with_a_count_is_no_task_that_a_deadline_stands_behind() -> None:
    assert behind("全镇8件民生实事", "4月底前", "改造水塘7口", "8月底前", "新建茶亭5座") == []


def test_alike_deadlines_may_head_anything() -> None:
    assert behind("改造水塘7口", "8月底前", "新建茶亭5座", "8月底前") == []


@pytest.mark.parametrize("end", ["一、保障措施", "序号\t任务", "各部门要把任务分到人、到岗、到月，" * 4])
def test_a_section_a_row_or_a_long_line_ends_the_stretch(end: str) -> None:
    assert behind("改造水塘7口", "4月底前", end, "8月底前", "新建茶亭5座") == ["4月底前"]


def test_no_text_has_no_deadline_lines() -> None:
    assert behind() == [] and behind("", "") == []


def _over(text: str) -> list[tuple[str, str]]:
    """The items of a list, each with the innermost heading over it."""
    return [
        (text[one.start : one.end], one.headings[-1].text)
        for one in paragraphs(text)
        if not one.is_heading and one.headings
    ]


def test_a_marked_deadline_that_opens_a_list_stands_over_the_items_below_it() -> None:
    text = "古镇保护年度任务\n-5月底前完成\n-修缮民居21栋\n-10月底前\n-疏通水系3公里\n"
    assert _over(text) == [("-修缮民居21栋", "5月底前完成"), ("-疏通水系3公里", "10月底前")]


def test_marked_deadlines_behind_their_tasks_stand_over_nothing() -> None:
    text = "古镇保护年度任务\n-修缮民居21栋\n-5月底前完成\n-疏通水系3公里\n-10月底前\n"
    assert {heading for _item, heading in _over(text)} == {"古镇保护年度任务"}
