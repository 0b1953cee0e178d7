"""What is built is due with its project's completion; what it costs and the land it takes are not, alone."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import read, targets

ISSUED = dt.date(2026, 3, 4)
LAST_DAY = dt.date(2027, 12, 31)


def _due(text: str, quote: str) -> dt.date | None:
    return next(target.due for target in read(text, ISSUED) if target.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("云岭水泥厂迁建项目总投资3亿元，计划2027年建成投产。", "3亿元"),
        ("云岭水泥厂迁建项目总投资3亿元，用地120亩，计划2027年建成投产。", "120亩"),
        ("云岭电站共装机容量6万千瓦，总投资3亿元，计划2027年8月首批风机并网。", "6万千瓦"),
        ("云岭电站共装机容量6万千瓦，总投资3亿元，计划2027年8月首批风机并网。", "3亿元"),
        ("云岭大桥是全市“十五五”交通重点工程，总投资3亿元。", "3亿元"),
        ("云岭客运站项目占地30亩，该项目位于城东。该工程预计2027年竣工。", "30亩"),
        ("云岭水泥厂迁建项目年产水泥80万吨，总投资3亿元，计划2027年建成投产。", "3亿元"),
        ("云岭水泥厂迁建项目占地120亩，预计2027年一期建成，2027年底新建的2座料仓全部投用。", "120亩"),
    ],
)
def test_what_only_describes_a_project_is_not_due_with_its_completion(text: str, quote: str) -> None:
    assert _due(text, quote) is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("云岭医院新院区建筑面积5万平方米，设置床位300张，总投资3亿元，预计2027年建成投用。", "3亿元"),
        ("云岭医院新院区建筑面积5万平方米，设置床位300张，总投资3亿元，预计2027年建成投用。", "300张"),
        ("加快总投资3亿元的云岭大桥建设，2027年底前建成通车。", "3亿元"),
    ],
)
def test_listed_with_what_is_built_it_is(text: str, quote: str) -> None:
    assert _due(text, quote) == LAST_DAY


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("云岭水泥厂征地80亩，2027年底前完成。", "80亩"),
        ("新增就业300人，力争2027年底前全面完成。", "300人"),
        ("争取扶持资金500万元，2027年底前拨付到位。", "500万元"),
    ],
)
def test_a_task_is_due_when_a_clause_behind_says_that_it_is_done(text: str, quote: str) -> None:
    assert _due(text, quote) == LAST_DAY


def test_when_works_begin_is_not_when_the_figures_before_are_due() -> None:
    text = "云岭水泥厂迁建项目新建料仓8座，计划2026年6月开工建设，2027年建成投产。"
    assert _due(text, "8座") == LAST_DAY


@pytest.mark.parametrize(
    "text",
    [
        "云岭水泥厂今年计划投资2亿元，全部投产后将实现年产值5亿元，带动就业300人。",
        "云岭水泥厂预计2027年建成2条生产线。该厂全部达产后年产值5亿元，带动就业300人。",
        "今年3月，云岭水泥厂开工，将形成8条生产线，带动就业300人。",
        "云岭水泥厂6月底前动工，投产后可带动就业300人。",
    ],
)
def test_what_comes_of_a_later_stage_is_not_due_on_the_date_of_something_else(text: str) -> None:
    assert _due(text, "300人") is None


@pytest.mark.parametrize(
    "text",
    [
        "云岭水泥厂将于2027年12月底建成，建成后带动就业300人。",
        "2027年，云岭水泥厂开工，园区带动就业300人。",
    ],
)
def test_what_follows_the_stage_that_the_date_names_is_due_then(text: str) -> None:
    assert _due(text, "300人") == LAST_DAY


def test_another_project_named_before_dates_nothing() -> None:
    text = "云岭水泥厂预计2027年6月竣工。东港产业园将新建厂房8栋。"
    assert _due(text, "8栋") is None


def test_a_later_beginning_ends_the_rule_of_the_date_before() -> None:
    text = "今年将修建路基，明年起新建车站，设有桥梁15座。"
    assert _due(text, "15座") is None


def test_the_cost_beside_the_size_of_a_project_is_due_when_a_later_sentence_says() -> None:
    text = "云岭体育馆建筑面积4万平方米，计划投资3亿元。该馆预计2027年底前完工。"
    assert _due(text, "4万平方米") == _due(text, "3亿元") == LAST_DAY
    assert _due("云岭体育馆计划投资3亿元。该馆预计2027年底前完工。", "3亿元") is None


def test_a_project_of_stages_is_done_with_the_last_of_them() -> None:
    size = "云岭大学城总建筑面积8万平方米，分两期建设。"
    stages = "一期为教学区，计划于2026年10月建成；二期为宿舍区，计划于2027年12月建成。"
    assert _due(size + stages, "8万平方米") == LAST_DAY
    assert _due(size + stages.partition("；")[0] + "。", "8万平方米") is None


@pytest.mark.parametrize(
    "text",
    [
        "云岭市2027年将动工建设86个水利项目，总投资936亿元。",
        "云岭市2027年拟有86个水利项目动工，总投资936亿元。",
        "云岭市2027年拟有总投资936亿元的86个水利项目动工。",
    ],
)
def test_the_cost_of_all_that_is_to_be_begun_within_a_year_is_of_that_year(text: str) -> None:
    assert _due(text, "86个") == _due(text, "936亿元") == LAST_DAY


@pytest.mark.parametrize(
    "text",
    [
        "云岭市2027年第一批水利项目86个集中动工，总投资936亿元。",
        "云岭市2027年将动工建设水泥厂，总投资936亿元。",
        "2027年云岭水泥厂将动工建设，总投资936亿元。",
    ],
)
def test_what_one_project_or_a_batch_costs_is_not_due_when_it_is_begun(text: str) -> None:
    assert _due(text, "936亿元") is None


@pytest.mark.parametrize(
    "text",
    [
        "到2027年，云岭水泥厂建成后带动就业300人。",
        "2027年，新建料仓8座，建成后带动就业300人。",
        "2027年开工并建成料仓8座，投用后带动就业300人。",
    ],
)
def test_a_date_over_all_of_a_sentence_rules_what_follows_a_stage(text: str) -> None:
    assert _due(text, "300人") == LAST_DAY


def test_the_year_of_a_yearly_sum_is_not_that_of_what_a_project_costs() -> None:
    text = "云岭市今年将建泵站12座，2026年计划投资15亿元。其中东镇5座，总投资28亿元，2026年计划投资6亿元。"
    assert _due(text, "28亿元") is None
    assert _due(text, "6亿元") == dt.date(2026, 12, 31)


@pytest.mark.parametrize(
    "yields", ["投产后，预计年产值5亿元，带动就业300人。", "项目建成投用后，可带动就业300人。"]
)
def test_what_the_next_sentence_says_of_a_project_once_done_is_due_with_it(yields: str) -> None:
    assert _due(f"云岭水泥厂预计2027年5月建成投产。{yields}", "300人") == dt.date(2027, 5, 31)


@pytest.mark.parametrize(
    "text",
    [
        "云岭水泥厂预计2027年5月建成投产。全部达产后，可带动就业300人。",
        "云岭水泥厂预计2027年5月主体完工。投产后，可带动就业300人。",
        "云岭水泥厂计划2026年7月开工，2027年5月投产。投产后，可带动就业300人。",  # a schedule
        "云岭水泥厂预计2027年5月建成投产。园区将带动就业300人。",
        "云岭水库力争年内导流洞贯通。水库建成后，可带动就业300人。",
        "云岭水库今年计划投资2亿元。水库建成后，可带动就业300人。",
        "在东镇，水库将带动就业300人。在西镇，泵站预计2027年5月完工。",
    ],
)
def test_not_with_a_part_of_it_or_another_one(text: str) -> None:
    assert _due(text, "300人") is None


def test_the_completion_of_one_project_of_a_plan_is_nearer_than_the_end_of_the_plan() -> None:
    text = "新增育苗基地8座，预计2027年5月完工。基地拟建大棚20栋。完工后，可育苗500万株。\n新建水渠30公里。"
    plan = {"period_start": dt.date(2026, 1, 1), "period_end": dt.date(2028, 12, 31)}
    due = {one.quote: str(one.due) for one in read(text, ISSUED, **plan)}
    assert due["8座"] == due["20栋"] == "2027-05-31"
    assert due["30公里"] == "2028-12-31"


def test_another_thing_behind_it_is_not_built_with_it() -> None:
    text = "新增育苗基地8座，预计2027年5月完工。全镇拟建大棚20栋。"
    assert _due(text, "20栋") is None


def test_the_plan_that_a_project_is_of_stays_out_of_its_name() -> None:
    text = "全市“十五五”规划重大民生项目云岭铁路由两县合建。该项目隧道占比高达60%，2028年可建成通车。"
    (found,) = targets(text, ISSUED)
    assert (found.indicator, found.due) == ("云岭铁路建成通车", dt.date(2028, 12, 31))


def test_a_sum_spent_on_what_is_done_within_the_year_is_due_with_it() -> None:
    assert _due("湖东路（北门—南门）完成投资2亿元，年内通车。", "2亿元") == dt.date(2026, 12, 31)
    assert _due("湖东路（北门—南门）完成投资2亿元，2027年通车。", "2亿元") is None


@pytest.mark.parametrize(
    "spent", ["目前已完成1.2亿元", "目前已完成1.2亿元，占年度计划的30%", "1月完成1.2亿元，占年度计划的30%"]
)
def test_a_sum_planned_for_the_year_is_promised_though_part_of_it_is_spent(spent: str) -> None:
    found = targets(f"滨湖市场今年计划完成投资4亿元，{spent}。")
    assert [(one.quote, str(one.due)) for one in found] == [("4亿元", "2024-12-31")]


def test_a_second_stage_is_not_due_with_the_first() -> None:
    text = "北湾产业园一期工程投资3亿元，2027年底建成；二期工程计划投资7亿元，2030年建成。"
    found = {one.indicator: str(one.due) for one in targets(text)}
    assert found["二期工程建成"] == "2030-12-31"
    assert found["二期工程计划投资"] != "2027-12-31"
