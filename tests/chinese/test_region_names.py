"""The place that a document is of: as issuers, official titles, headlines and file names say it."""

from __future__ import annotations

import pytest

from tracker.chinese.region_names import region


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("武汉市2024年政府工作报告", "武汉市"),
        ("关于印发上海市2024年节能工作安排的通知", "上海市"),
        ("关于保定市水利规划的报告", "保定市"),
        ("上海市长宁区2025年为民办实事项目", "上海市长宁区"),
        ("天津市海河流域水环境治理方案", "天津市"),
        ("安徽省宣城市宣州区向阳街道工作要点", "安徽省宣城市宣州区向阳街道"),
        ("各地加快改造城镇老旧小区", ""),
        ("全省重点工作要点", ""),
    ],
)
def test_a_title_that_begins_with_a_place_names_it_as_far_as_it_is_one(title: str, place: str) -> None:
    assert region("", title, "") == place


@pytest.mark.parametrize(
    ("headline", "place"),
    [
        ("“十五五”江苏省将建公园100座", "江苏省"),
        ("今年深圳新增停车位2万个", "深圳市"),
        ("到2030年 兰州茶业产值翻一番", "兰州市"),
        ("河南出台三年行动计划", "河南省"),
        ("吉林今年新建幼儿园80所", "吉林省"),
        ("（转载）广州市人民政府办公厅关于印发管理办法的通知", "广州市"),
        ("济南市民政局新建养老院3所", "济南市"),
        ("朝阳产业增加值翻一番", ""),  # a plain word and the name of a city
        ("中山路改造工程开工", ""),
        ("关于学习福建省三明市经验的通知", ""),
        ("武汉支援湖北省恩施市医院3所", ""),
        ("记者从市政府获悉", ""),
    ],
)
def test_a_headline_is_about_the_place_that_it_begins_with_or_names_in_full(
    headline: str, place: str
) -> None:
    assert region("", headline, "") == place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("2023_武汉市_民生实事.txt", "武汉市"),
        ("2025_重庆市万州区_上半年.txt", "万州区"),
        ("2008_保定_清苑130608_报告.txt", "清苑区"),  # in short, within what stands before
        ("08_实施方案.html", ""),
    ],
)
def test_a_file_name_tells_it_where_the_text_does_not(name: str, place: str) -> None:
    assert region("", "", name) == place
    assert region("海口市人民政府", "", name) == "海口市"


def test_bodies_of_one_place_after_another_are_that_place() -> None:
    assert region("齐齐哈尔市住房和城乡建设局 齐齐哈尔市财政局", "", "") == "齐齐哈尔市"
    assert region("", "徐水县人民政府县长报告", "") == "徐水县"


@pytest.mark.parametrize(
    ("title", "name", "body"),
    [
        ("水利部：今年新建水库12座", "a.txt", "水利部"),
        ("", "2023_交通运输部_工作会议.txt", "交通运输部"),
        ("我国西部地区新建公路", "a.txt", ""),
    ],
)
def test_news_of_a_central_body_is_told_by_its_name(title: str, name: str, body: str) -> None:
    assert region("", title, name) == body
