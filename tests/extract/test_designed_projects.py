"""What a project that is still to be built is designed for is a target; what stands there already is not."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import stance

ISSUED = dt.date(2026, 2, 4)


@pytest.mark.parametrize(
    ("text", "quote", "promised"),
    [
        ("该项目按二级医院标准进行设计，总床位规模为300床。", "300床", True),
        ("该项目按二级医院标准设计，地段安静。总建筑面积约2万平方米。", "约2万平方米", True),
        ("该项目按二级医院标准设计，床位规模为300床。总建筑面积约2万平方米。", "约2万平方米", True),
        ("床位近期规划为200床。", "200床", True),
        ("院内设计停车位110辆。", "110辆", True),
        ("该项目按二级医院标准进行设计，2019年建成，总床位规模为300床。", "300床", False),
        ("该院始建于1958年，设计停车位110辆。", "110辆", False),
        ("该院总床位规模为300床，建筑面积约2万平方米。", "300床", False),
        ("全院分为6个科室。", "6个", False),
    ],
)
def test_only_what_is_yet_to_be_built_is_promised(text: str, quote: str, promised: bool) -> None:
    assert (stance(text, quote, ISSUED) == "target") is promised


@pytest.mark.parametrize(
    ("text", "quote", "promised"),
    [
        ("主要建设内容：建设3条灌装线；建设2条包装线，年生产能力6万吨。", "3条", True),
        ("主要建设内容：建设3条灌装线；建设2条包装线，年生产能力6万吨。", "2条", True),
        ("建设规模为仓库3座、晒场2处。", "2处", True),
        ("项目基本情况：\n主要建设内容：建设3条灌装线。", "3条", True),
        ("主要建设内容：已建成3条灌装线。", "3条", False),
    ],
)
def test_what_the_building_of_a_project_comprises_is_promised(text: str, quote: str, promised: bool) -> None:
    assert (stance(text, quote, ISSUED) == "target") is promised
