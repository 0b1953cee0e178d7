"""Service standards: how long something takes for each class of places or people, named once."""

from __future__ import annotations

import pytest
from extract_samples import book, targets

from tracker.extract import extract
from tracker.records import Document

ABOVE = "服务承诺\n"

Told = tuple[str, str, str]


def told(text: str) -> list[Told]:
    return [(one.quote, one.indicator, one.comparator or "") for one in targets(ABOVE + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "城区抢修人员到达现场时间平均45分钟，乡镇90分钟，偏远村组2小时。",
            [
                ("45分钟", "城区抢修人员到达现场时间", "="),
                ("90分钟", "乡镇抢修人员到达现场时间", "="),
                ("2小时", "偏远村组抢修人员到达现场时间", "="),
            ],
        ),
        (
            "新装水表期限：居民用户不超过2个工作日，单位用户不超过5个工作日。",
            [
                ("不超过2个工作日", "居民用户新装水表期限", "<="),
                ("不超过5个工作日", "单位用户新装水表期限", "<="),
            ],
        ),
        (
            "到达现场的时间一般为：城区30分钟，农村60分钟。",
            [("30分钟", "城区到达现场的时间", "="), ("60分钟", "农村到达现场的时间", "=")],
        ),
        (
            "投诉答复时限：一般事项3个工作日，跨部门件10个工作日。",
            [("3个工作日", "一般事项投诉答复时限", "="), ("10个工作日", "跨部门件投诉答复时限", "=")],
        ),
        ("居民缴清水费后12小时内恢复供水。", [("12小时内", "居民缴清水费后恢复供水", "<=")]),
        ("用户报修后，24小时内上门维修。", [("24小时内", "用户报修后上门维修", "<=")]),
        ("收到用户来信后，3日内给予答复。", [("3日内", "收到用户来信后答复", "<=")]),
        (
            "接到报修电话后，抢修人员40分钟内到达现场。",
            [("40分钟内", "接到报修电话后抢修人员到达现场", "<=")],
        ),
        ("户内水管安装开工后15日内完成。", [("15日内", "户内水管安装开工后完成", "<=")]),
        ("居民申请过户，在材料齐全的情况下，1日内办结。", [("1日内", "居民申请过户办结", "<=")]),
        ("对来信来访，5日内答复用户。", [("5日内", "答复用户", "<=")]),
        (
            "三、换表时限,自收到申请之日起,楼房用户不超过2个工作日,高山、无路的村组不超过4个工作日。",
            [
                ("不超过2个工作日", "楼房用户换表时限", "<="),
                ("不超过4个工作日", "高山、无路的村组换表时限", "<="),
            ],
        ),
        ("管网临时停气除突发险情外,提前12小时通知大户。", [("提前12小时", "管网临时停气通知大户", "=")]),
        ("主管计划检修停水,提前3天通知沿线居民。", [("提前3天", "主管计划检修停水通知沿线居民", "=")]),
        (
            "过户时限：居民用户自材料齐全之日起,1个工作日内办结;单位用户在3个工作日内办结。",
            [("1个工作日内", "居民用户办结", "<="), ("3个工作日内", "单位用户办结", "<=")],
        ),
        (
            "对用户接水图纸的审核期限，自申请之日起，居民用户不超过5天，商铺用户不超过9天。",
            [
                ("不超过5天", "居民用户接水图纸的审核期限", "<="),
                ("不超过9天", "商铺用户接水图纸的审核期限", "<="),
            ],
        ),
        (
            "接到报修后，抢修人员城区30分钟内、乡镇60分钟内到达现场。",
            [("30分钟内", "抢修人员城区到达现场", "<="), ("60分钟内", "乡镇到达现场", "<=")],
        ),
        (
            "接到报修后，抢修人员50分钟内到达现场，小修不超过7小时，大修不超过30小时。",
            [
                ("50分钟内", "接到报修后抢修人员到达现场", "<="),
                ("不超过7小时", "小修时限", "<="),
                ("不超过30小时", "大修时限", "<="),
            ],
        ),
        (
            "路灯报修，单灯故障不超过20小时，线路故障不超过60小时。",
            [("不超过20小时", "单灯故障时限", "<="), ("不超过60小时", "线路故障时限", "<=")],
        ),
        (
            "漏水抢修，一般性维修不超过9小时。",
            [("不超过9小时", "一般性维修时限", "<=")],
        ),
        (
            "因计划检修需要停气的，提前36小时通知用户。",
            [("提前36小时", "因计划检修需要停气提前通知用户", "=")],
        ),
        ("公交线路调整时，提前4天向社会公告。", [("提前4天", "公交线路调整提前向社会公告", "=")]),
        ("欠费停供的，提前6天书面通知用户。", [("提前6天", "欠费停供提前书面通知用户", "=")]),
        ("因施工需停止供热的，提前1天发布停热公告。", [("提前1天", "因施工需停止供热提前发布停热公告", "=")]),
        ("细水管爆裂20小时内修复并恢复供水。", [("20小时内", "细水管爆裂修复", "<=")]),
    ],
)
def test_what_is_measured_is_said_once_for_all_classes(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对属于本科室职责的来信，承办人员应依照有关规定，在3个工作日内回复。",
            [("3个工作日内", "属于本科室职责的来信回复", "<=")],
        ),
        (
            "对涉及两个科室的来信，由各科室提出意见，由综合科在5个工作日内答复。",
            [("5个工作日内", "涉及两个科室的来信答复", "<=")],
        ),
        (
            "对一般咨询，窗口应在1个工作日内答复。",
            [("1个工作日内", "一般咨询答复", "<=")],
        ),
        ("办事群众应在5个工作日内补齐材料。", []),
    ],
)
def test_rules_of_procedure_promise_how_soon_each_sort_is_answered(text: str, expected: list[Told]) -> None:
    rules = f"某镇来信回复制度\n第二条 办理时限\n{text}\n"
    found = targets(rules, title="某镇来信回复制度")
    assert [(one.quote, one.indicator, one.comparator or "") for one in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "他在城区等了45分钟，乡镇90分钟。",
        "用户提出书面申请后5个工作日内提交材料。",
        "会议时间：上午2小时，下午3小时。",
        "停水后，维修队已在3小时内恢复供水。",
        "设备大修用了36小时。",
        "会议材料提前1天送达与会人员。",
        "来访群众等了3天。",
        "巡河全程45分钟，乡镇90分钟。",
        "用户可在3个工作日内申请减免。",
        "去年换表时限，自收到申请之日起，楼房用户用了5个工作日。",
    ],
)
def test_times_that_are_no_standard_are_not_read(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "title", ["某热力公司供热服务八项承诺", "某公交集团服务质量承诺", "供气服务6条公开承诺"]
)
def test_a_title_may_count_the_pledges(title: str) -> None:
    found = targets(f"{title}\n\n一、用户投诉处理率不低于99%。\n", title=title)
    assert [one.quote for one in found] == ["不低于99%"]


def test_short_numbered_lines_with_a_bound_or_a_time_are_pledges_and_no_headings() -> None:
    lines = (
        "1.室内温度不低于18℃\n2.水压合格率------管网末梢水压不低于0.2Mpa\n3.用户投诉3日内答复\n4.窗口服务\n"
    )
    found = targets(ABOVE + lines, title="服务承诺")
    assert [(one.quote, one.indicator) for one in found] == [
        ("不低于18℃", "室内温度"),
        ("不低于0.2Mpa", "管网末梢水压"),
        ("3日内", "用户投诉答复"),
    ]


def test_a_time_that_names_no_class_goes_on_with_none() -> None:
    quotes = [quote for quote, _, _ in told("城区抢修人员到场时间45分钟，换表6小时。")]
    assert quotes == ["45分钟"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("居民更换水表，在备齐材料后3个工作日内完成。", [("3个工作日内", "居民更换水表", "<=")]),
        ("用户申请供暖开户，签订合同后5-8个工作日内办结。", [("5-8个工作日内", "供暖开户", "between")]),
        ("线路检修停电提前48小时在报纸、广播上公告。", [("提前48小时", "线路检修停电公告", "=")]),
    ],
)
def test_a_pledge_may_name_what_is_done_in_the_clause_before(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("窗口应在受理后3日内办结。", "3日内", "窗口受理后办结"),
        ("审批科室须在收到材料后5个工作日内完成审核。", "5个工作日内", "审批科室收到材料后完成审核"),
        ("林业站应自受理之日起1个月内作出决定。", "1个月内", "林业站作出决定"),
    ],
)
def test_who_has_to_do_it_is_named_without_the_word_of_duty(text: str, quote: str, indicator: str) -> None:
    assert told(text) == [(quote, indicator, "<=")]


def test_the_file_of_pledges_without_a_title_is_called_after_them() -> None:
    text = "第一条 供水可靠。水质合格率达到99.5%。\n第二条 抢修及时。到达现场时间：城区45分钟，乡镇90分钟。\n"
    document = Document(name="2023-05-08_某市供水服务承诺.txt", text=text)
    assert [one.quote for one in extract(document, book())] == ["99.5%", "45分钟", "90分钟"]
