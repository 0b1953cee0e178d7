"""How much of what is counted in all is of each place, or done for each sort of people."""

from __future__ import annotations

import pytest
from extract_samples import targets


def told(text: str) -> list[tuple[str, str]]:
    return [(one.quote, one.indicator) for one in targets(text)]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        (
            "今年把90公里村道全部纳入养护范围，其中：岚江市40公里、峪水县30公里、泽源高新技术产业开发区20公里。",
            "村道全部纳入养护范围",
            [
                "岚江市村道全部纳入养护范围",
                "峪水县村道全部纳入养护范围",
                "泽源高新技术产业开发区村道全部纳入养护范围",
            ],
        ),
        (
            "今年培训护林员90人，岚江市40人、峪水县50人。",
            "培训护林员",
            ["岚江市培训护林员", "峪水县培训护林员"],
        ),
        (
            "今年村小实施改灶、改水，计划安排90所，其中岚江市40所、峪水县50所。",
            "村小实施改灶、改水",
            ["岚江市村小实施改灶、改水", "峪水县村小实施改灶、改水"],
        ),
    ],
)
def test_a_place_alone_has_its_part_of_the_thing_before(text: str, whole: str, parts: list[str]) -> None:
    assert [indicator for _quote, indicator in told(text)] == [whole, *parts]


def test_places_in_clauses_of_their_own_have_their_part_as_well() -> None:
    found = told("今年改造农村危房90户，其中：岚江市40户，峪水县50户。")
    assert [quote for quote, _ in found] == ["90户", "40户", "50户"]
    assert all("农村危房" in indicator for _quote, indicator in found)


@pytest.mark.parametrize(
    "text",
    [
        "今年培训护林员90人，岚江市400人、峪水县50人。",  # more than all
        "今年培训护林员90人，岚江市4万亩、峪水县5万亩。",  # of another kind
        "今年培训护林员90人，岚江市40人。",  # one place is no list
    ],
)
def test_what_cannot_be_a_part_is_none(text: str) -> None:
    assert not any("护林员" in indicator for _quote, indicator in told(text)[1:])


def test_sorts_of_people_have_their_part_of_what_is_done_for_all() -> None:
    found = told("今年为90万重点人群提供就业帮扶，其中退役军人1万人、高校毕业生20万人。")
    assert [indicator for _quote, indicator in found] == [
        "为重点人群提供就业帮扶",
        "为退役军人提供就业帮扶",
        "为高校毕业生提供就业帮扶",
    ]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年安排50亩土地，用于创业基地建设。", "安排创业基地建设土地"),
        ("今年安排专项资金9000万元，重点支持危桥改造。", "安排危桥改造专项资金"),
        ("今年安排危桥改造资金9000万元，用于材料采购。", "安排危桥改造资金"),
    ],
)
def test_bare_means_take_what_they_are_for(text: str, indicator: str) -> None:
    assert [one.indicator for one in targets(text)] == [indicator]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "今年改造环卫工人服务站点900家，其中24小时不打烊站点80个。",
            ["改造环卫工人服务站点", "改造24小时不打烊环卫工人服务站点"],
        ),
        ("今年新建城市公园12个，其中口袋公园9个。", ["新建城市公园", "新建口袋公园"]),
        ("今年新增用电装机90万千瓦，其中绿电占比60%。", ["新增用电装机", "新增用电装机中绿电占比"]),
        ("今年岚湖标注基地新培育数据集20个。", ["岚湖标注基地新培育数据集"]),
        ("今年向民间资本推介水利项目90个。", ["向民间资本推介水利项目"]),
        ("今年推进陶瓷、纺织、茶叶等行业清洁生产全覆盖。", ["陶瓷、纺织、茶叶等行业清洁生产覆盖"]),
        ("每个区应当单独设置至少1个护理站。", ["每个区设置护理站"]),
    ],
)
def test_parts_and_doers_say_of_what_they_are(text: str, indicators: list[str]) -> None:
    assert [one.indicator for one in targets(text)] == indicators


@pytest.mark.parametrize(
    ("text", "indicator", "days"),
    [
        (
            "今年改造旧巷40条，其中6月底前完成15条，其余25条年底前完成。",
            "改造旧巷",
            ["12-31", "06-30", "12-31"],
        ),
        (
            "今年整治塘坝20个，上半年整治8个，余下12个9月底前完成整治。",
            "整治塘坝",
            ["12-31", "06-30", "09-30"],
        ),
        ("今年对9家砖厂依法关停或搬迁，8月底前完成3家。", "砖厂依法关停或搬迁", ["12-31", "08-31"]),
    ],
)
def test_what_is_done_by_an_earlier_day_and_the_rest_are_of_the_same_thing(
    text: str, indicator: str, days: list[str]
) -> None:
    found = targets(text)
    assert {one.indicator for one in found} == {indicator}
    assert [f"{one.due:%m-%d}" for one in found if one.due] == days


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "今年推进60个重点项目，确保40个开工、25个竣工。",
            ["推进重点项目", "重点项目开工", "重点项目竣工"],
        ),
        (
            "今年抓好32个技改项目，力争18个年底前竣工投产。",
            ["抓好技改项目", "技改项目竣工投产"],
        ),
    ],
)
def test_things_counted_again_by_what_becomes_of_them_keep_their_name(
    text: str, indicators: list[str]
) -> None:
    assert [indicator for _quote, indicator in told(text)] == indicators


def test_households_and_the_people_in_them_are_two_figures_of_one_thing() -> None:
    assert told("今年确保152户436人脱贫。") == [("152户", "脱贫"), ("436人", "脱贫")]


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("今年新建泵站（8座）、水闸（3座）。", ["新建泵站", "新建水闸"]),
        ("今年新增床位500张（其中护理床位200张）。", ["新增床位", "新增护理床位"]),
        ("今年新建学校2所（小学1所、中学1所）。", ["新建学校", "新建小学", "新建中学"]),
        ("今年新建公厕60座（含旅游公厕12座）。", ["新建公厕", "新建旅游公厕"]),
    ],
)
def test_brackets_hold_how_many_there_are_and_parts_of_them(text: str, told_of: list[str]) -> None:
    assert [indicator for _quote, indicator in told(text)] == told_of
