"""The number of an item and the figure behind it are two numbers, though a point joins them."""

from __future__ import annotations

import pytest

from tracker.document.clean_copy import shadow


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1.修建泵站8座。\n2.50个村装上路灯。", "2）50个村"),
        ("1.修建泵站8座。\n2.50个村装上路灯。\n3.建桥1座。", "2）50个村"),
        ("2.36条小巷整治一新。\n3.建桥1座。", "2）36条"),
        ("1.3处码头修好。\n2.建桥1座。", "1）3处"),
        ("先打桩。2.8月底前桥面铺通。", "2）8月底前"),
        ("1.4月底前打桩。 2.11月15日前铺通。", "2）11月15日"),
        ("先打桩。\n9. 8月底前桥面铺通。", "9）8月底前"),
    ],
)
def test_an_item_may_begin_with_a_figure(text: str, read: str) -> None:
    copy = shadow(text)
    assert read in copy.text
    assert len(copy.text) == len(text.replace(" ", ""))


@pytest.mark.parametrize(
    "text",
    [
        "2.50个百分点的差距。",
        "增长2. 8个百分点。",
        "造林面积\n2.50万亩，育苗。",
        "1.修建泵站8座。\n2.5公里河道清淤。\n3.建桥1座。",
        "1.修建泵站8座。\n2.5倍的产量。",
        "增长2.8个百分点，月底前公布。",
        "版本2.8月度更新。",
        "5.20个村试点。\n1.修建泵站8座。",
        "1.平均受教育年限\n2.8年\n2.3年以上\n3.6以上\n2.人均馆藏\n1.5册左右\n3.绿地率",
    ],
)
def test_a_decimal_stays_one(text: str) -> None:
    assert "）" not in shadow(text).text


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        (
            "1 新建公厕12座,改造农贸市场3个.\n2 新增学位900个. 市教育局\n3 修建农村公路60公里。",
            "1、新建公厕12座，改造农贸市场3个。\n2、新增学位900个。市教育局\n3、修建农村公路60公里。",
        ),
        ("1 新建公厕。\n2 修建公路。", "1新建公厕。\n2修建公路。"),  # too few to count on
        ("3 岁以下儿童，免费。\n4 岁以下儿童，免费。\n5 岁以下儿童，免费。", None),  # no first item
        ("1 供水普及率 % 97 99\n2 漏损率 % 11 9\n3 再生水利用率 % 18 25", None),  # rows
        ("一. 总体要求\n二. 主要任务", "一.总体要求\n二.主要任务"),
    ],
)
def test_a_blank_may_end_the_number_of_an_item(text: str, copy: str | None) -> None:
    found = shadow(text).text
    assert found == copy if copy else "、" not in found
