"""A standard or the yield of a trade that an amount takes from the one before it."""

from __future__ import annotations

import pytest
from extract_samples import targets


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年农村低保覆盖面达到3%，低保标准提高到每月500元。", "农村低保标准"),
        ("今年城市低保标准提高到每月800元，农村低保提高到600元。", "农村低保标准"),
        ("今年小学公用经费标准提高到800元，初中公用经费提高到1000元。", "初中公用经费标准"),
        ("今年机构养育孤儿生活费标准提高到2000元，散居孤儿提高到1500元。", "散居孤儿生活费标准"),
        # near ones
        ("今年农村低保标准达到600元，村干部报酬达到3000元。", "村干部报酬"),
        ("今年城乡低保标准提高到700元，居民人均收入提高到4万元。", "居民人均收入"),
        ("今年小学入学率达到99%，低保标准提高到每月500元。", "低保标准"),
    ],
)
def test_a_standard_is_of_those_named_with_the_one_before(text: str, indicator: str) -> None:
    assert targets(text)[-1].indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年休闲食品产值达到90亿元，装备制造业达到60亿元。", "装备制造业产值"),
        ("今年休闲食品产值达到90亿元，居民存款达到60亿元。", "居民存款"),
        ("今年休闲食品产值达到90亿元，装备制造业投资60亿元。", "装备制造业投资"),
    ],
)
def test_a_trade_alone_yields_what_the_trade_before_does(text: str, indicator: str) -> None:
    assert targets(text)[-1].indicator == indicator
