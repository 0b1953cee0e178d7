"""Units and deadlines noted beside items: brackets, lines below and above, tables of tasks and of places."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets
from hypothesis import given
from hypothesis import strategies as st

from tracker.chinese.dates.deadline_cells import deadline
from tracker.language.dates import Anchor

ISSUED = dt.date(2027, 2, 1)
HEAD = "海源县2027年工作任务清单\n\n"
KNOWN = {
    "title": "海源县2027年工作任务清单",
    "period_start": dt.date(2027, 1, 1),
    "period_end": dt.date(2027, 12, 31),
}
Told = tuple[str, dt.date | None, str | None]


def told(text: str) -> list[Told]:
    """Quote, due date and unit in charge of each target of a list of tasks."""
    return [(one.quote, one.due, one.lead_unit) for one in targets(HEAD + text, ISSUED, **KNOWN)]


@pytest.mark.parametrize(
    "note",
    [
        "（牵头单位：县水务局；配合单位：各乡镇；完成时限：2027年5月底前）",
        "【责任部门：县水务局，完成期限：2027年5月】",
        "〔主办单位：县水务局；办结时限：2027年5月底〕",
        "（县水务局牵头，各乡镇配合，5月底前完成）",
        "【县水务局、各乡镇；5月底前】",
        "\n（责任单位：县水务局；完成时间：2027年5月）",
        "\n责任科室：县水务局\n完成时限：2027年5月底前",
        "\n责任股室：县水务局\n完成时限：2027年5月底前",
        "\n完成时限：2027年5月底前\n承办单位：县水务局",
    ],
)
def test_a_note_behind_an_item_dates_it_and_names_its_unit(note: str) -> None:
    may = dt.date(2027, 5, 31)
    text = f"1.新建泵站9座，改造管网14公里。{note}\n2.新建公厕6座。\n"
    assert told(text) == [
        ("9座", may, "县水务局"),
        ("14公里", may, "县水务局"),
        ("6座", dt.date(2027, 12, 31), None),
    ]


def test_the_cells_of_a_table_copied_line_by_line_date_the_task_above_them() -> None:
    """The first unit is in charge, and the deadline is of the task and of its event."""
    text = (
        "序号\n\n工作任务\n\n责任单位\n\n完成时限\n\n1\n\n新建泵站9座。\n\n县水务局\n\n县代建中心\n\n5月底前\n\n"
        "2\n\n建成县残疾人服务中心。\n\n县残联\n\n8月底前完工\n\n3\n\n新建公厕6座。\n\n县住建局\n\n9月投入使用\n"
    )
    assert told(text) == [
        ("9座", dt.date(2027, 5, 31), "县水务局"),
        ("建成县残疾人服务中心", dt.date(2027, 8, 31), "县残联"),
        ("6座", dt.date(2027, 9, 30), "县住建局"),
    ]


@pytest.mark.parametrize("labels", ["", "任务\n责任股室\n完成时限\n"])
@pytest.mark.parametrize("rows", [2, 3])
def test_a_task_takes_the_deadline_below_it_and_never_that_of_the_row_before(labels: str, rows: int) -> None:
    tasks = [
        "改造水塘7口\n水利股\n2027年4月底\n",
        "新建茶亭5座\n文旅股\n2027年8月底\n",
        "改造路灯90盏\n住建股\n2027年9月底\n",
    ]
    assert (
        told(labels + "".join(tasks[:rows]))
        == [
            ("7口", dt.date(2027, 4, 30), "水利股"),
            ("5座", dt.date(2027, 8, 31), "文旅股"),
            ("90盏", dt.date(2027, 9, 30), "住建股"),
        ][:rows]
    )


def test_deadlines_that_head_their_tasks_are_not_those_of_the_tasks_above() -> None:
    text = "建设任务\n2027年4月底前\n改造水塘7口\n2027年8月底前\n新建茶亭5座\n2027年9月底前\n改造路灯90盏\n"
    assert [due for _, due, _ in told(text)] == [
        dt.date(2027, 4, 30),
        dt.date(2027, 8, 31),
        dt.date(2027, 9, 30),
    ]


def test_labels_under_a_heading_rule_over_what_follows_it() -> None:
    text = (
        "事项一：道路建设\n责任单位：县交通局\n完成时限：7月底前\n工作目标：改造农村公路35公里。\n"
        "事项二：校园建设\n责任单位：县教育局\n完成时限：8月底前\n工作目标：新建食堂4座。\n"
    )
    assert told(text) == [
        ("35公里", dt.date(2027, 7, 31), "县交通局"),
        ("4座", dt.date(2027, 8, 31), "县教育局"),
    ]


def test_lines_below_a_section_rule_over_the_whole_of_it_and_no_more() -> None:
    text = (
        "一、管护河湖\n（一）目标\n修复岸线21公里。\n（二）措施\n1.出台岸线巡查办法，明确分工。\n责任处室：河湖处\n完成时限：2027年9月底前\n"
        "二、绿化\n栽植乔木900株。\n责任处室：园林处\n完成时限：长期坚持\n"
    )
    assert told(text) == [
        ("21公里", dt.date(2027, 9, 30), "河湖处"),
        ("出台岸线巡查办法", dt.date(2027, 9, 30), "河湖处"),
        ("900株", dt.date(2027, 12, 31), "园林处"),
    ]


@pytest.mark.parametrize("words", ["持续推进", "长期坚持", "按照上级统一部署要求", "根据县委安排"])
def test_a_standing_duty_has_no_deadline_and_makes_no_milestone(words: str) -> None:
    assert told(f"编制河道采砂规划（责任部门：河道处，完成期限：{words}）。\n") == []


def test_a_date_of_its_own_rules_over_the_deadline_beside_it() -> None:
    found = told("4月底前新建泵站9座，改造管网14公里（责任单位：县水务局；完成时限：2027年10月）。\n")
    assert [due for _, due, _ in found] == [dt.date(2027, 4, 30), dt.date(2027, 4, 30)]


def test_what_is_made_by_a_deadline_is_a_milestone_and_a_slogan_is_none() -> None:
    text = (
        "编制排水管网建设规划（责任部门：排水处，完成期限：2027年三季度）。"
        "加强部门协作，提高认识（责任部门：办公室，完成期限：2027年三季度）。\n"
    )
    assert told(text) == [("编制排水管网建设规划", dt.date(2027, 9, 30), "排水处")]


def test_the_foot_of_a_page_names_nobody_in_charge() -> None:
    assert told("新建泵站9座。\n主办单位：海源县人民政府办公室\n")[0][2] is None


def table(*rows: str) -> str:
    """Rows of cells parted by bars, as a document gives them."""
    return "\n".join(row.replace("|", "\t") for row in rows) + "\n"


def test_rows_of_a_table_of_tasks_give_unit_and_deadline_in_any_order_of_columns() -> None:
    text = table(
        "序号|完成时限|重点任务|责任单位|年度目标",
        "1|2027年4月底前|新建泵站|县水务局|9座",
        "2|2027.9|新增停车位1500个，改造路口6处。|县交通局、各街道|",
        "3|11月|出台停车收费管理办法|县发改局|",
    )
    assert told(text) == [
        ("9座", dt.date(2027, 4, 30), "县水务局"),
        ("1500个", dt.date(2027, 9, 30), "县交通局"),
        ("6处", dt.date(2027, 9, 30), "县交通局"),
        ("出台停车收费管理办法", dt.date(2027, 11, 30), "县发改局"),
    ]


def test_a_table_of_places_gives_each_place_its_goals() -> None:
    found = targets(
        HEAD + table("乡镇|改厕（户）|新修水渠（公里）", "东岭镇|120|3.5", "西坪乡|90|2"), ISSUED, **KNOWN
    )
    assert [(one.place, one.indicator, one.value) for one in found] == [
        ("东岭镇", "改厕", 120),
        ("东岭镇", "新修水渠", pytest.approx(3.5)),
        ("西坪乡", "改厕", 90),
        ("西坪乡", "新修水渠", 2),
    ]


def test_a_cell_with_year_and_count_is_the_goal_of_its_group() -> None:
    text = table(
        "泵站（新建）（5座）", "1|东港站|2台|2027年（2座）", "2|西港站|2台|", "3|北港站|1台|2028年（3座）"
    )
    found = targets("海源县供水规划\n\n供水泵站（新建）（5座）\n" + text, ISSUED)
    goals = [one for one in found if one.rule == "table-group"]
    assert [one.value for one in goals] == [2, 3]
    assert [one.due for one in goals] == [dt.date(2027, 12, 31), dt.date(2028, 12, 31)]
    assert [one.quote for one in goals] == ["2座", "3座"]


def test_the_column_of_years_says_what_happens_in_them_and_what_is_being_built_is_no_goal() -> None:
    text = table(
        "序号|站名|装机|所在镇|开工年限", "1|东港站|2台|东岭镇|2027年（2座）", "2|西港站|2台|西坪乡|在建(4座)"
    )
    found = targets("海源县供水规划\n\n供水泵站（扩容）（6座）\n" + text, ISSUED)
    assert [(one.quote, one.indicator) for one in found] == [("2座", "供水泵站扩容开工")]


@given(day=st.dates(dt.date(2027, 1, 1), dt.date(2060, 12, 31)))
def test_a_day_is_read_back_from_every_form_of_a_cell(day: dt.date) -> None:
    anchor = Anchor(issued_on=dt.date(day.year, 1, 1))
    forms = (
        f"{day.year}.{day.month}.{day.day}", f"{day:%Y%m%d}", f"{day:%Y-%m-%d}", f"{day.month}.{day.day}",
        f"{day.month}/{day.day}", f"{day:%y}年{day.month}月{day.day}日",
        f"{day.year}年{day.month}月{day.day}日",
    )  # fmt: skip
    assert {deadline(form, anchor) for form in forms} == {(day, "day")}


@pytest.mark.parametrize("text", ["长期坚持", "持续推进", "2027.13", "0.5", ""])
def test_no_day_is_read_from_what_names_none(text: str) -> None:
    assert deadline(text, Anchor(issued_on=ISSUED)) is None


def test_a_host_named_with_each_of_several_items_is_in_charge_one_in_a_foot_is_not() -> None:
    year = dt.date(2027, 12, 31)
    items = [
        ("一、扩大就业", "新增岗位900个。", "县人社局、县财政局"),
        ("二、养老", "新增床位60张。", "县民政局"),
        ("三、交通", "新建公路15公里。", "县交通局"),
    ]
    listed = "".join(f"{title}\n{text}\n主办单位：{host}\n" for title, text, host in items)
    assert told(listed) == [
        ("900个", year, "县人社局"),
        ("60张", year, "县民政局"),
        ("15公里", year, "县交通局"),
    ]
    assert told("1.新建公厕6座。\n主办单位：县政府办公室\n") == [("6座", year, None)]


def test_headings_that_are_units_answer_for_what_stands_below() -> None:
    text = (
        "一、县水务局（2项）\n1.改建水闸8座，6月底前完成。\n2.疏浚河道30公里。\n"
        "二、县交通局\n1.新建码头3座。（责任单位：县港航处）\n2.养护县道40公里。\n"
    )
    year = dt.date(2027, 12, 31)
    assert told(text) == [
        ("8座", dt.date(2027, 6, 30), "县水务局"),
        ("30公里", year, "县水务局"),
        ("3座", year, "县港航处"),
        ("40公里", year, "县交通局"),
    ]
    laid_out = text.replace("县水务局（2项）", "产业布局").replace("县交通局", "空间格局")
    assert [lead for _, _, lead in told(laid_out)] == [None, None, "县港航处", None]


def test_a_unit_behind_a_dash_answers_for_the_item() -> None:
    assert told("1.新建码头3座。——县港航局\n") == [("3座", dt.date(2027, 12, 31), "县港航局")]


@pytest.mark.parametrize(
    "items",
    [
        "1.新建书屋15个。\n责任部门：文旅局 配合部门：各街道\n"
        "2.改造旱厕40座，更换路灯300盏。\n责任部门：城管局\n",
        "一、新建书屋15个。\n责任单位：文旅局\n二、改造旱厕40座，更换路灯300盏。责任单位：城管局\n",
    ],
)
def test_items_given_to_units_in_a_list_without_a_title_are_tasks_of_the_year_of_issue(items: str) -> None:
    year = dt.date(2027, 12, 31)
    found = targets(f"来源：政府办 日期：2027-02-01\n{items}", ISSUED)
    assert [(one.quote, one.due) for one in found] == [("15个", year), ("40座", year), ("300盏", year)]


def test_what_an_item_given_to_a_unit_has_done_is_no_task() -> None:
    assert not targets(
        "1.已新建书屋15个。\n责任部门：文旅局\n2.去年改造旱厕40座。\n责任部门：城管局\n", ISSUED
    )


def test_a_deadline_in_brackets_behind_one_item_of_a_list_is_of_that_item_within_the_year() -> None:
    found = targets("年内更新公交车150辆，新建候车亭60座（8月底前完成）、停靠站22处（11月底前完成）。")
    assert [(one.quote, str(one.due)) for one in found] == [
        ("150辆", "2024-12-31"),
        ("60座", "2024-08-31"),
        ("22处", "2024-11-30"),
    ]


def test_of_several_units_that_answer_for_a_promise_the_first_is_in_charge() -> None:
    assert [lead for _, _, lead in told("1.新建泵站9座，由县水务局、县住建局按职责分工负责。\n")] == [
        "县水务局"
    ]


@pytest.mark.parametrize(
    "notes",
    [
        "【责任单位：县水务局】【完成时限：2024年10月】",
        "（责任单位：县水务局）（完成时限：2024年10月）",
        "（责任单位：县水务局）（2024年10月底前完成）",
    ],
)
def test_notes_in_brackets_side_by_side_are_one(notes: str) -> None:
    found = targets(f"1.新建泵站9座。{notes}\n2.改造水厂3座。（责任单位：县住建局；完成时限：2024年9月）\n")
    assert [(one.lead_unit, str(one.due)) for one in found] == [
        ("县水务局", "2024-10-31"),
        ("县住建局", "2024-09-30"),
    ]


def test_a_bracket_on_a_line_of_its_own_names_who_leads_the_item_above_it() -> None:
    text = (
        "一、重点任务\n1.新建泵站9座。\n（县水务局牵头）\n2.改造水厂3座。\n（县住建局牵头，县财政局配合）\n"
    )
    assert [one.lead_unit for one in targets(text)] == ["县水务局", "县住建局"]


def test_the_parts_of_an_item_behind_its_unit_are_led_by_it_too() -> None:
    text = (
        "芦湾县2024年民生实施方案\n一、托育扩容\n目标任务：新增托位300个。\n牵头单位：县卫健局\n"
        "推进计划：6月底前，开工率达到60%。\n二、河岸整治\n目标任务：修复河岸9公里。\n牵头单位：县水务局\n"
    )
    found = targets(text, issued_on=dt.date(2024, 1, 8))
    assert [(one.quote, one.lead_unit) for one in found] == [
        ("300个", "县卫健局"),
        ("60%", "县卫健局"),
        ("9公里", "县水务局"),
    ]


def test_steps_between_the_unit_and_the_deadline_of_an_item_have_both() -> None:
    text = (
        "芦湾县督察反馈问题整改方案\n二、任务清单\n（一）雨污混接\n责任单位：县住建局\n整改措施：\n"
        "1.封堵排口9个。\n2.2025年3月底前新建泵站2座。\n整改时限：2025年6月底\n（二）粪污外排\n责任单位：县农业局\n"
        "整改措施：\n1.关停养殖场5家。\n整改时限：2025年9月底\n"
    )
    found = targets(text, issued_on=dt.date(2024, 12, 8))
    assert [(one.quote, one.lead_unit, one.due) for one in found] == [
        ("9个", "县住建局", dt.date(2025, 6, 30)),
        ("2座", "县住建局", dt.date(2025, 3, 31)),
        ("5家", "县农业局", dt.date(2025, 9, 30)),
    ]
