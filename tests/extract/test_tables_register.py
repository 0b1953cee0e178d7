"""A table of records holds no promises, but for those whose deadline lies after the day of their record."""

from __future__ import annotations

import datetime as dt

from table_samples import flat, sheet, targets_of

HEAD = ["序号", "标题", "发布单位", "发布时间", "正文", "来源"]


def records(*rows: list[str]) -> bytes:
    return sheet([["县域材料汇编"], HEAD, *rows])


def found_in(*rows: list[str]) -> list[tuple[str, object, object]]:
    return [(one.indicator, one.value, one.due) for one in targets_of(records(*rows), "records.xlsx")]


def test_what_a_record_tells_is_no_promise_whatever_its_dates() -> None:
    assert not found_in(
        [
            "1",
            "灯具城开业",
            "县政府",
            "2019-05-09",
            "灯具城占地90亩，建成门店260套，可容纳商户800家。",
            "晚报",
        ],
        ["2", "产业发展", "晚报", "2020", "2020年全县灯具产值达到14亿元，占全省的三分之一。", "晚报"],
        ["3", "改造见效", "县政府", "2021-11-02", "公司将旧厂房改成展厅，运营成本下降12%。", "县政府网"],
    )


def test_a_plan_among_the_records_is_read_as_of_its_own_day() -> None:
    assert found_in(
        ["1", "年度工作", "县政府", "2022-01-20", "2022年，预期目标是：灯具产值增长9%。", "县政府网"],
        ["2", "年终盘点", "晚报", "2022-12-20", "2022年，灯具产值增长9%，预计全年破纪录。", "晚报"],
    ) == [("灯具产值增长", 9, dt.date(2022, 12, 31))]


def test_a_chronicle_is_a_table_of_records() -> None:
    rows = ["时间\t事件", "2018年\t建成泵站3座", "2019年\t新增床位200张"]
    assert not targets_of(flat("大事记", "", *rows, title="某县水利志"), "c.txt")


def test_a_table_of_tasks_with_a_source_is_still_one_of_tasks() -> None:
    rows = ["工作任务\t责任单位\t完成时限\t来源", "新建泵站3座\t县水务局\t2025年6月底\t会议纪要"]
    (pumps,) = targets_of(flat(*rows, title="某县2025年重点任务"), "t.txt")
    assert pumps.value == 3 and pumps.lead_unit == "县水务局" and pumps.due == dt.date(2025, 6, 30)


def test_this_year_and_next_are_those_of_the_day_of_each_record() -> None:
    assert found_in(
        ["1", "渡口改建", "晚报", "2021-05-11", "渡口今年10月底前将改造泊位8个。去年已改造6个。", "晚报"],
        ["2", "灯塔", "晚报", "2023-12-02", "明年将新建灯塔2座，今年新建灯塔1座。", "晚报"],
        ["3", "航标", "晚报", "2022-02-08", "今年将更换航标90个。", "晚报"],
        ["4", "年终", "晚报", "2022-12-28", "今年新建船坞3座，年底前全部投用。", "晚报"],
    ) == [
        ("改造泊位", 8, dt.date(2021, 10, 31)),
        ("新建灯塔", 2, dt.date(2024, 12, 31)),
        ("更换航标", 90, dt.date(2022, 12, 31)),
    ]
