"""A table that was copied with a cell a line is read as the same table in a Word file is."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from table_samples import END, targets_of, word

TITLE = "某市“十四五”体育发展规划"
HEAD = ("指标", "2020年", "2025年", "属性")
ROWS = (
    ("1.人均场地面积（平方米）", "2.1", "2.6以上", "预期性"),
    ("2.社区健身点覆盖率（%）", "80%", "100%", "约束性"),
    ("3.新增健身步道（公里）", "—", "45", "预期性"),
)


def lines(*rows: tuple[str, ...], title: str = TITLE) -> str:
    return "\n\n".join([title, "主要指标", *(cell for row in rows for cell in row)]) + "\n"


def test_indicators_are_the_same_as_in_a_table_of_word() -> None:
    found = targets_of(lines(HEAD, *ROWS))
    same = targets_of(word([HEAD, *ROWS]), name="plan.docx")
    told = [
        [(one.indicator, one.value, one.unit, one.comparator, one.measure, one.due, one.nature, one.baseline)
         for one in targets] for targets in (found, same)
    ]  # fmt: skip
    assert told[0] == told[1] and len(found) == 3
    assert {one.due for one in found} == {END} and [one.quote for one in found] == ["2.6以上", "100%", "45"]


def test_names_that_share_a_row_have_their_own_values() -> None:
    stacked = ("2.社区健身点覆盖率（%）", "其中：城市", "农村", "90%", "70%", "100%", "95%以上", "约束性")
    found = targets_of(lines(HEAD, ROWS[0], stacked, ROWS[2]))
    assert [(one.indicator, one.value) for one in found[1:3]] == [
        ("社区健身点覆盖率城市", Decimal(100)),
        ("社区健身点覆盖率农村", Decimal(95)),
    ]
    assert found[3].indicator == "新增健身步道" and found[3].value == 45


def test_tasks_have_the_unit_and_the_deadline_of_their_row() -> None:
    tasks = (
        ("序号", "工作任务", "牵头单位", "完成时限"),
        ("1", "新建口袋公园6个。", "城管局", "园林中心", "11月底前"),
        ("2", "建成区游泳馆。", "体育局", "9月底前"),
        ("3", "改造公厕9座。", "城管局", "年底前"),
    )
    found = targets_of(lines(*tasks, title="某区2026年民生实事责任分解表"), issued=dt.date(2026, 2, 1))
    assert [(one.quote, one.due, one.lead_unit) for one in found] == [
        ("6个", dt.date(2026, 11, 30), "城管局"),
        ("建成区游泳馆", dt.date(2026, 9, 30), "体育局"),
        ("9座", dt.date(2026, 12, 31), "城管局"),
    ]


def test_tasks_with_sums_of_money_beside_them_are_read_as_tasks() -> None:
    rows = (
        ("序号", "项目名称", "建设内容", "总投资（万元）", "责任单位"),
        ("1", "滨河步道", "铺设步道12公里，新建驿站3座，方便居民健身休闲。", "800", "水利局"),
        ("2", "老旧桥梁", "加固桥梁5座，更换护栏2000米，消除通行安全隐患。", "350", "公路局"),
    )
    for table in (
        targets_of(lines(*rows, title="某县2026年民生实事项目计划表"), issued=dt.date(2026, 2, 1)),
        targets_of(word(rows), name="plan.docx", issued=dt.date(2026, 2, 1)),
    ):
        assert [(one.quote, one.lead_unit) for one in table] == [
            ("12公里", "水利局"), ("3座", "水利局"), ("5座", "公路局"), ("2000米", "公路局"),
        ]  # fmt: skip


def test_a_task_that_names_the_year_stays_in_its_column_where_the_cells_behind_it_are_empty() -> None:
    rows = (
        ("序号", "指标", "工作任务", "完成时限", "责任科室"),
        ("1", "演出", "组织送戏下乡60场。", "11月底前", "文艺科"),
        ("2", "游客", "全年接待游客90万人次，旅游收入5亿元。"),
        ("3", "场馆", "新建书房7间。", "9月底前", "公共科"),
    )
    found = targets_of(lines(*rows, title="某县2026年文旅工作任务分解表"), issued=dt.date(2026, 2, 1))
    assert [one.quote for one in found] == ["60场", "90万人次", "5亿元", "7间"]
    assert [one.lead_unit for one in found] == ["文艺科", "文艺科", "文艺科", "公共科"]


def test_two_columns_of_names_and_figures_are_a_table() -> None:
    rows = (("指标", "2027年目标"), ("污水收集率", "88%"), ("绿道总长", "46公里"), ("书屋数量", "12个"))
    assert [(one.indicator, one.quote, one.due) for one in targets_of(lines(*rows))] == [
        ("污水收集率", "88%", dt.date(2027, 12, 31)),
        ("绿道总长", "46公里", dt.date(2027, 12, 31)),
        ("书屋数量", "12个", dt.date(2027, 12, 31)),
    ]


def test_two_columns_of_tasks_and_deadlines_are_a_table() -> None:
    rows = (
        ("重点任务", "完成时限"),
        ("改造水塘7口", "2024年4月底"),
        ("新建茶亭5座", "2024年8月底"),
        ("改造路灯90盏", "2024年9月底"),
    )
    assert [(one.quote, one.due) for one in targets_of(lines(*rows))] == [
        ("7口", dt.date(2024, 4, 30)),
        ("5座", dt.date(2024, 8, 31)),
        ("90盏", dt.date(2024, 9, 30)),
    ]


def test_rows_under_titles_of_their_own_have_what_was_reached_and_what_is_aimed_at() -> None:
    head = ("类别", "指标", "2020年实绩", "2025年目标")
    rows = (
        ("一、场地", "人均场地面积(平方米)", "2.1", "2.6"),
        ("健身步道(公里)", "30", "75"),
        ("二、队伍", "社会体育指导员(人)", "120", "300"),
    )
    found = targets_of(lines(head, *rows))
    assert [(one.indicator, one.quote) for one in found] == [
        ("人均场地面积", "2.6"),
        ("健身步道", "75"),
        ("社会体育指导员", "300"),
    ]


def test_a_menu_of_two_words_is_no_table() -> None:
    assert not targets_of("新闻\n\n指标\n\n目标值\n\n首页\n\n2024年4月\n\n办事大厅\n\n更多\n\n公告\n")


def test_a_day_in_the_first_row_is_no_label() -> None:
    rows = (
        ("2024年4月底", "改造水塘7口", "水利股"),
        ("2024年8月底", "新建茶亭5座", "文旅股"),
        ("2024年9月底", "改造路灯90盏", "住建股"),
    )
    found = targets_of(lines(("完成时限", "重点任务", "责任股室"), *rows))
    assert [(one.quote, one.due, one.lead_unit) for one in found] == [
        ("7口", dt.date(2024, 4, 30), "水利股"),
        ("5座", dt.date(2024, 8, 31), "文旅股"),
        ("90盏", dt.date(2024, 9, 30), "住建股"),
    ]
