"""Tables copied with a cell a line become rows; lists, menus, addresses and programmes stay lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese import cell_line_forms
from tracker.document.cell_lines.tables import cell_lines
from tracker.document.clean_copy import shadow
from tracker.language.document import CellRole

INDICATORS = """体育事业主要指标
指标
2024年
2027年
属性
一、场地
1.人均场地面积（平方米）
2.4
2.8以上
预期性
2.社区健身点覆盖率（%）
91%
100%
约束性
二、人群
3.经常锻炼人数比例（%）
38%
40%左右
预期性
"""
TASKS = """为民办实事责任分解表
序号
实事项目
责任单位
完成时限
1
新建口袋公园6个。
城管局
园林中心
11月底前
2
改造公厕9座。
城管局
9月底前
3
开通社区巴士3条。
交通局
年底前
"""


def rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in shadow(text).text.split("\n") if "\t" in line]


def column(cells: str) -> str:
    """Cells, given on one line, a line each."""
    return "\n".join(cells.split()) + "\n"


def spaced(text: str) -> str:
    return text.replace("\n", "\n\n     \n\n")


@pytest.mark.parametrize("written", [INDICATORS, spaced(INDICATORS)])
def test_cells_on_lines_of_their_own_are_rows_under_their_labels(written: str) -> None:
    assert rows(written) == [
        ["指标", "2024年", "2027年", "属性"],
        ["一、场地", ""],
        ["1.人均场地面积（平方米）", "2.4", "2.8以上", "预期性"],
        ["2.社区健身点覆盖率（%）", "91%", "100%", "约束性"],
        ["二、人群", ""],
        ["3.经常锻炼人数比例（%）", "38%", "40%左右", "预期性"],
    ]


@pytest.mark.parametrize("written", [TASKS, spaced(TASKS)])
def test_numbers_of_rows_part_tasks_and_offices_on_several_lines_share_a_cell(written: str) -> None:
    assert rows(written) == [
        ["序号", "实事项目", "责任单位", "完成时限"],
        ["1", "新建口袋公园6个。", "城管局、园林中心", "11月底前"],
        ["2", "改造公厕9座。", "城管局", "9月底前"],
        ["3", "开通社区巴士3条。", "交通局", "年底前"],
    ]


def test_a_label_and_a_name_broken_over_two_lines_are_one_cell() -> None:
    text = column(
        "序号 项目名称 总投资 （万元） 责任 单位 1 滨河步道 提升工程 800 水利局 2 旧桥加固 350 "
        "公路局 3 泵站改造 90 水利局"
    )
    assert rows(text) == [
        ["序号", "项目名称", "总投资（万元）", "责任单位"],
        ["1", "滨河步道提升工程", "800", "水利局"],
        ["2", "旧桥加固", "350", "公路局"],
        ["3", "泵站改造", "90", "水利局"],
    ]


def test_names_with_as_many_values_below_each_other_stand_in_one_row() -> None:
    text = INDICATORS.replace("91%\n100%\n", "其中：城市\n农村\n95%\n82%\n100%\n90%以上\n")
    assert rows(text)[3] == [
        "2.社区健身点覆盖率（%）\v其中：城市\v农村", "95%\v82%", "100%\v90%以上", "约束性",
    ]  # fmt: skip
    assert rows(text)[5] == rows(INDICATORS)[5]


def test_a_missing_cell_moves_no_cell_of_the_next_row() -> None:
    assert rows(TASKS.replace("改造公厕9座。\n城管局\n", "改造公厕9座。\n"))[2:] == [
        ["2", "改造公厕9座。", "", "9月底前"],
        ["3", "开通社区巴士3条。", "交通局", "年底前"],
    ]
    without = INDICATORS.replace("二、人群", "3.新增项目\n9个\n二、人群").replace("3.经常", "4.经常")
    assert rows(without)[-1][1:] == ["38%", "40%左右", "预期性"]


def test_a_part_of_a_numbered_row_is_a_row_and_a_name_may_begin_with_an_age() -> None:
    text = column("序号 指标 单位 2025年 2030年 属性 1 6岁以下儿童入园率 % 91 95 预期性 ") + column(
        "2 每千人托位数 3.1 4.5 预期性 其中：农村托位数 1.2 2.2 预期性 3 每班人数 人 30 28 约束性"
    )
    assert rows(text)[1:] == [
        ["1", "6岁以下儿童入园率", "%", "91", "95", "预期性"],
        ["2", "每千人托位数", "", "3.1", "4.5", "预期性"],
        ["", "其中：农村托位数", "", "1.2", "2.2", "预期性"],
        ["3", "每班人数", "人", "30", "28", "约束性"],
    ]


@pytest.mark.parametrize("page", ["- 12 -", "第3页 共9页", "12"])
@pytest.mark.parametrize("before", ["9月底前", "2\n改造", "3\n开通"])
def test_the_number_of_a_page_is_no_cell(before: str, page: str) -> None:
    assert rows(TASKS.replace(before, f"{page}\n{before}")) == rows(TASKS)


def test_a_row_that_fits_no_columns_leaves_the_others_in_their_table() -> None:
    found = rows(TASKS.replace("改造公厕9座。\n", "改造公厕9座。\n300\n500\n"))
    assert found[:2] == rows(TASKS)[:2] and found[-1] == rows(TASKS)[-1]
    assert ["改造公厕9座。", ""] in found


def test_a_second_task_under_a_number_is_a_row_without_one() -> None:
    text = TASKS.replace("9月底前\n", "9月底前\n新建公厕2座。\n12月底前\n")
    assert rows(text)[2:4] == [
        ["2", "改造公厕9座。", "城管局", "9月底前"],
        ["", "新建公厕2座。", "", "12月底前"],
    ]


def test_the_table_ends_where_its_text_goes_on() -> None:
    after = "请各单位每月5日前报送进度。\n联系人：张某\n"
    assert rows(TASKS + after) == rows(TASKS)
    assert rows(INDICATORS + "注：口径以统计部门为准。\n" + after) == rows(INDICATORS)
    assert shadow(INDICATORS + after).text.endswith("请各单位每月5日前报送进度。\n联系人：张某")


def test_a_last_row_in_the_midst_of_which_the_text_breaks_off_stays_lines() -> None:
    assert rows(TASKS.removesuffix("交通局\n年底前\n")) == rows(TASKS)[:3]


def test_values_that_look_like_numbers_of_rows_stay_values() -> None:
    text = column(
        "序号 指标名称 单位 2027年 属性 1 体育馆 座 2 预期性 2 游泳池 座 3 预期性 3 健身步道 公里 4 预期性"
    )
    assert rows(text)[1:] == [
        ["1", "体育馆", "座", "2", "预期性"],
        ["2", "游泳池", "座", "3", "预期性"],
        ["3", "健身步道", "公里", "4", "预期性"],
    ]


def test_a_label_over_two_columns_of_years_is_no_column() -> None:
    text = "指标\n单位\n目标值\n2027年\n2030年\n绿地率\n%\n38\n40\n公园\n个\n12\n20\n绿道\n公里\n50\n90\n"
    assert rows(text)[-1] == ["绿道", "公里", "50", "90"]


@pytest.mark.parametrize(
    "text",
    [
        "首页\n项目\n任务\n目标\n新闻中心\n政务公开\n互动交流\n专题专栏\n",
        "序号\n项目\n责任单位\n联系我们\n网站地图\n版权所有\n",
        "时间\n地点\n内容\n9:00\n一楼报告厅\n开幕式\n10:30\n二楼会议室\n分组讨论\n14:00\n三楼\n总结\n",
        "总部\n海淀区知春路9号\n邮编\n100083\n电话\n010-12345678\n传真\n010-12345679\n",
        "1\n整治背街小巷5条\n2\n新建停车场3处\n3\n种树2000株\n",
        "主要任务\n工作目标\n完成时限\n到2027年，全镇新建泵站8座，改造渠道30公里。\n各村要抓紧组织实施。\n",
        "项目\n目标\n时限\n一、高度重视\n各部门要明确责任。\n二、狠抓落实\n每月调度一次。\n",
        "指标\n2025年\n属性\n说明如下。\n增长6%\n预期性\n",
        "序号\n任务\n责任单位\n1\n第一条 总则\n2\n第二条 适用范围\n",
    ],
)
def test_other_short_lines_are_no_table(text: str) -> None:
    assert rows(text) == []


@given(
    st.lists(st.sampled_from([*INDICATORS.split("\n"), *TASKS.split("\n"), "正文。", "A\tB"]), max_size=40)
)
def test_every_piece_of_the_copy_leads_back_into_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    clean = shadow(text)
    places = [clean.place(at) for at, char in enumerate(clean.text) if char not in "\t\n\v、"]
    assert places == sorted(places) and all(0 <= place < len(text) for place in places)


@pytest.mark.parametrize("rows_below", ["甲乙率 3", "甲乙率 3 4 甲丙率 5"])
def test_labels_repeated_over_rows_that_never_fill_them_cost_no_more_each(
    rows_below: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0

    def counted(role: CellRole, text: str) -> float | None:
        nonlocal asked
        asked += 1
        return fit(role, text)

    fit = cell_line_forms.fit
    monkeypatch.setattr(cell_line_forms, "fit", counted)
    page = ["指标", "2024年", "2027年", "属性", *rows_below.split()]
    costs = []
    for pages in (100, 400):
        asked = 0
        cell_lines(page * pages, cell_line_forms)
        costs.append(asked)
    assert costs[1] < 6 * costs[0]
