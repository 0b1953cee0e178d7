"""Numbers that only describe: where a place lies, who is meant, what a thing holds, what is forbidden."""

from __future__ import annotations

import pytest
from extract_samples import targets

PLAN = "一、2024年工作安排\n"


@pytest.mark.parametrize(
    "text",
    [
        "岚镇海拔900米，距县城27公里，辖9个行政村。",
        "岚镇距高速出口仅4公里，下辖7个社区。",
        "该厂现占地90亩。",
        "对招用50人以上的企业安排专员。",
        "不得向乡镇下达每月3家的招商指标。",
        "严禁向村级摊派20份报刊任务。",
    ],
)
def test_what_a_place_is_like_or_must_not_be_asked_is_no_promise(text: str) -> None:
    assert not targets(PLAN + text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("新建可容纳90人的礼堂3座。", [("3座", "新建可容纳90人的礼堂")]),
        ("新建能停放80辆车的停车场4个。", [("4个", "新建能停放80辆车的停车场")]),
        ("新建可容纳90人的礼堂。", [("90人", "新建礼堂")]),
        ("全镇下辖9个社区全部建成驿站。", [("9个", "社区全部建成驿站")]),
        ("管辖范围内河道整治7公里。", [("7公里", "管辖范围内河道整治")]),
    ],
)
def test_what_is_made_is_one(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.quote, one.indicator) for one in targets(PLAN + text)] == told


@pytest.mark.parametrize(
    ("words", "every"),
    [("按月", "month"), ("按季", "quarter"), ("按季度", "quarter"), ("按周", "week"), ("按周边需求", None)],
)
def test_by_the_month_is_each_month(words: str, every: str | None) -> None:
    (found,) = targets(f"{PLAN}{words}抽检水样60批次。")
    assert found.every == every
