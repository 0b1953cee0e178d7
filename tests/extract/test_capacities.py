"""How much can be made is a level, and the word for it is of every amount of its list."""

from __future__ import annotations

import pytest
from extract_samples import targets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2026年，形成6万台水泵生产能力。", [("6万台", "水泵生产能力", "level")]),
        (
            "到2026年，形成6万台水泵及3万套阀门生产能力。",
            [("6万台", "水泵生产能力", "level"), ("3万套", "阀门生产能力", "level")],
        ),
        (
            "到2026年，形成6万吨散货、3万标箱集装箱的年通过能力。",
            [("6万吨", "散货年通过能力", "level"), ("3万标箱", "集装箱年通过能力", "level")],
        ),
        ("到2026年，动力电池形成6吉瓦时产能。", [("6吉瓦时", "动力电池产能", "level")]),
        ("到2026年，建成9万吨负极材料产能。", [("9万吨", "负极材料产能", "level")]),
        ("到2026年，水泵厂将具备每年6万台水泵的加工能力。", [("6万台", "水泵加工能力", "level")]),
        ("到2026年，新增日供水能力8万立方米。", [("8万立方米", "新增日供水能力", "output")]),
        ("到2026年，形成6座泵站、9座水闸。", [("6座", "形成泵站", "output"), ("9座", "形成水闸", "output")]),
    ],
)
def test_a_capacity_is_a_level_of_each_thing(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.quote, one.indicator, one.measure) for one in targets(text)] == expected


def test_a_value_behind_a_doubling_goes_on_with_it() -> None:
    found = targets("到2026年，网络零售额翻番，达到80亿元。")
    assert [(one.quote, one.indicator) for one in found] == [("翻番", "网络零售额"), ("80亿元", "网络零售额")]
