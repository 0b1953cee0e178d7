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
        ("该粮库规划仓容9万吨，首期建设5座平房仓。", "9万吨", True),
        ("该粮库规划仓容9万吨，首期建设5座平房仓。", "5座", True),
        ("该水电站规划装机60万千瓦。", "60万千瓦", True),
        ("规划设置学位2400个，总建筑面积5万平方米。", "2400个", True),
        ("规划设置学位2400个，总建筑面积5万平方米。", "5万平方米", True),
        ("一期安装风机30台。", "30台", True),
        ("该厂设计日处理污水2万吨，铺设管网36公里。", "36公里", True),
        ("该校规划学位1200个，在校生980人。", "980人", False),
        ("该小区规划车位300个，已投用120个。", "300个", False),
        ("该水电站装机60万千瓦，2012年建成投产。", "60万千瓦", False),
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
