"""What is only foreseen, and what will be needed, is nobody's goal; the benefit of a project is one."""

from __future__ import annotations

import pytest
from extract_samples import read, stance, targets


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("据预测，到2030年全县用电量将达到9亿千瓦时。", "9亿千瓦时"),
        ("业内人士预测，到2028年全国茶饮市场规模将超过900亿元。", "超过900亿元"),
        ("根据水利部门预测，2027年全县用水量将增加到4亿立方米。", "4亿立方米"),
        ("预测2027年全县客流量为90万人次。", "90万人次"),
    ],
)
def test_what_is_foreseen_is_a_forecast(text: str, quote: str) -> None:
    assert stance(text, quote) == "forecast"


def test_what_will_be_needed_or_lacking_is_background() -> None:
    text = "到2027年，全县粮食需求总量将达90万吨，缺口达9万吨，住房需求量约60万平方米。"
    assert [one.stance for one in read(text)] == ["background"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "据预测，电厂建成后年发电量将达9亿千瓦时。",
        "专家预测游客将增多，县里力争2026年建成驿站9座。",
        "到2028年，全县用水总需求控制在3亿立方米以内。",
        "到2028年，保障性住房缺口缩小到3万平方米以内。",
        "预计到2030年，全县风电装机达到90万千瓦。",
    ],
)
def test_benefits_goals_and_limits_stay_targets(text: str) -> None:
    assert len(targets(text)) == 1
