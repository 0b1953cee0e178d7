"""Markdown: tags between words are no words, and all else keeps its place."""

from __future__ import annotations

import pytest

from tracker.document.reader import read


@pytest.mark.parametrize("tag", ["strong", "b", "span", "EM"])
def test_tags_leave_blanks_of_their_length(tag: str) -> None:
    written = f"<{tag}>新建码头7座</{tag}>，改造桥梁3座。"
    text = read(written.encode(), name="plan.md").text
    assert len(text) == len(written)
    assert text.find("新建码头7座") == written.find("新建码头7座")
    assert "<" not in text


def test_a_tag_of_a_line_ends_it() -> None:
    text = read("新建码头7座<br>改造桥梁3座".encode(), name="plan.md").text
    assert [line.strip() for line in text.split("\n")] == ["新建码头7座", "改造桥梁3座"]


@pytest.mark.parametrize("rows", [1, 4])
def test_a_tag_in_the_row_of_a_table_leaves_it_whole(rows: int) -> None:
    written = "| 绿化<br>覆盖率 | % | 45 |\n" * rows
    lines = read(written.encode(), name="plan.md").text.splitlines()
    assert [line.split() for line in lines] == [["|", "绿化", "覆盖率", "|", "%", "|", "45", "|"]] * rows


def test_signs_that_are_no_tags_stay() -> None:
    assert "率<b段" in read("率<b段、面积>3亩".encode(), name="plan.md").text


def test_plain_text_keeps_what_looks_like_a_tag() -> None:
    assert "<b>" in read("新建<b>码头</b>".encode(), name="plan.txt").text


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("新建码头**7**座", "新建码头  7  座"),
        ("*到2026年*新建码头7座", " 到2026年 新建码头7座"),
        ("- ***确保***改造**桥梁3座**。", "-    确保   改造  桥梁3座  。"),
        ("投产2**台**机组", "投产2  台  机组"),
    ],
)
def test_signs_of_emphasis_are_blanks(written: str, seen: str) -> None:
    assert read(written.encode(), name="plan.md").text == seen


@pytest.mark.parametrize(
    "written",
    ["新建2*350兆瓦、3*60兆瓦机组", "* 新建码头\n* 改造桥梁", "面积3 * 4 * 5米", "带*号的为约束性指标"],
)
def test_asterisks_that_emphasise_nothing_stay(written: str) -> None:
    assert read(written.encode(), name="plan.md").text == written


def test_two_asterisks_emphasise_in_plain_text_too() -> None:
    assert read("新建码头 **7** 座，共2**3格".encode(), name="plan.txt").text == "新建码头   7   座，共2**3格"
