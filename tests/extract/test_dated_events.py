"""Events with a date: each is one milestone, with none of the words that lead to the date in its name."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("西河隧道将于2026年5月建成通车。", "西河隧道建成通车"),
        ("西河隧道拟于2026年5月开工建设。", "西河隧道开工建设"),
        ("西河隧道预计将于2026年5月完工。", "西河隧道完工"),
        ("西河隧道改造计划于2026年5月竣工。", "西河隧道改造竣工"),
        ("西河隧道项目计划2026年5月竣工。", "西河隧道项目竣工"),
        ("西河隧道力争2026年5月投入使用。", "西河隧道投入使用"),
        ("西河隧道2026年5月将全面建成并投入使用。", "西河隧道建成并投入使用"),
    ],
)
def test_one_event_is_one_milestone_that_reads_well_alone(text: str, indicator: str) -> None:
    (found,) = targets(text)
    assert (found.kind, found.indicator, str(found.due)) == ("milestone", indicator, "2026-05-31")


def test_a_plan_is_a_thing_and_no_intention() -> None:
    (found,) = targets("西河节水三年行动计划2026年5月完工。")
    assert found.indicator == "西河节水三年行动计划完工"


def test_events_of_their_own_clauses_stay_apart() -> None:
    found = targets("西河隧道2026年5月开工，2027年8月建成通车。")
    assert [str(target.due) for target in found] == ["2026-05-31", "2027-08-31"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("西河泵站预计2026年5月底具备抽排条件。", "西河泵站具备抽排条件"),
        ("西河泵站将于2026年5月底前达到度汛要求。", "西河泵站达到度汛要求"),
        (
            "西河水厂二期工程正在调试，计划2026年5月底前达到一级A排放标准。",
            "西河水厂二期工程达到一级A排放标准",
        ),
        ("西河医院内部装修收尾，力争2026年5月满足开诊条件。", "西河医院满足开诊条件"),
    ],
)
def test_a_condition_met_by_a_date_is_a_milestone(text: str, indicator: str) -> None:
    (found,) = targets(text)
    assert (found.kind, found.indicator, str(found.due)) == ("milestone", indicator, "2026-05-31")


def test_a_condition_without_a_date_is_none() -> None:
    assert targets("西河泵站要具备抽排条件。") == []


@pytest.mark.parametrize("named", ["国家地表水考核断面", "省控点位", "重点流域断面"])
def test_what_is_named_after_a_plan_dates_no_event(named: str) -> None:
    heading = "某市“十四五”生态环境保护规划\n三、重点任务\n"
    assert targets(f"{heading}以“十四五”{named}为重点，完成水质达标方案。") == []
    assert targets(f"{heading}“十四五”期间，完成水质达标方案。") != []


def test_how_much_is_done_is_nothing_that_is_done() -> None:
    assert targets("今年对实事完成情况按月通报、按季打分。") == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("南港码头8月底前具备靠泊条件，北港码头9月达到验收标准。", ["2024-08-31", "2024-09-30"]),
        ("南湾渠6月满足通水要求，北湾渠工程10月底前具备通水条件。", ["2024-06-30", "2024-10-31"]),
    ],
)
def test_what_gets_ready_is_due_by_the_date_of_its_own_clause(text: str, due: list[str]) -> None:
    found = targets(text)
    assert [str(target.due) for target in found] == due
    assert found[1].indicator.startswith("北")


def test_a_stage_of_works_that_gets_ready_belongs_to_the_works() -> None:
    (found,) = targets("河口水厂投资2亿元，一期工程8月底前具备供水条件。")
    assert found.indicator == "河口水厂一期工程具备供水条件"


@pytest.mark.parametrize(
    "text",
    [
        "到2026年，努力如期实现2026年前出栏倍增目标。",
        "到2026年，基本实现人口与资源协调发展。",
        "到2026年，全乡用电量、用煤量全部达到县下达目标。",
    ],
)
def test_goals_that_nobody_can_check_are_no_events(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize("text", ["西河大桥2026年如期完成。", "到2026年，河口水质全部达到省定要求。"])
def test_those_that_name_what_is_done_or_met_are(text: str) -> None:
    assert len(targets(text)) == 1


@pytest.mark.parametrize(
    ("text", "indicator", "due"),
    [
        ("确保城东小学秋季投入使用。", "城东小学投入使用", "2024-11-30"),
        ("县医院新院区今年春季投入使用。", "县医院新院区投入使用", "2024-05-31"),
        ("滑雪场今年冬季投入运营。", "滑雪场投入运营", "2025-02-28"),
        ("水库加固工程明年春季完工。", "水库加固工程完工", "2025-05-31"),
        ("2025年秋季开学前完成食堂改造。", "完成食堂改造", "2025-08-31"),
    ],
)
def test_a_season_before_what_is_done_is_its_date(text: str, indicator: str, due: str) -> None:
    (one,) = targets(text)
    assert (one.indicator, str(one.due), one.due_basis) == (indicator, due, "explicit")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("力争2026年5月开工、2027年8月建成东河水厂。", "东河水厂开工", "建成东河水厂"),
        ("到2026年5月基本建成、2027年8月全面建成统一电网。", "统一电网建成", "全面建成统一电网"),
    ],
)
def test_an_event_before_another_of_its_list_befalls_the_same_thing(text: str, first: str, last: str) -> None:
    assert [target.indicator for target in targets(text)] == [first, last]


@pytest.mark.parametrize(
    ("text", "indicator", "due"),
    [
        ("8月底前进行中期评估。", "中期评估", "2026-08-31"),
        ("10月底前各县区组织开展自查。", "自查", "2026-10-31"),
        ("6月底前开展一次消防大排查。", "消防大排查", "2026-06-30"),
        ("全部改厕任务在11月底前必须完成。", "全部改厕任务完成", "2026-11-30"),
    ],
)
def test_a_check_by_a_day_and_a_task_that_must_be_done_are_milestones(
    text: str, indicator: str, due: str
) -> None:
    assert [(one.indicator, str(one.due)) for one in targets(text, issued_on=dt.date(2026, 1, 20))] == [
        (indicator, due)
    ]


@pytest.mark.parametrize("text", ["国庆期间对渡口进行检查。", "组织开展专项检查。"])
def test_a_check_without_a_deadline_is_no_milestone(text: str) -> None:
    assert not targets(text, issued_on=dt.date(2026, 1, 20))


def test_an_act_said_again_later_is_no_part_of_the_first() -> None:
    found = targets("2026年开展中期评估，2028年进行总结评估。")
    assert [one.indicator for one in found][-1] == "总结评估"


@pytest.mark.parametrize("words", ["县酒厂改制", "丝厂、印染厂的破产重组", "老院区资产处置"])
def test_what_is_finished_by_a_day_right_before_it_is_a_milestone(words: str) -> None:
    (found,) = targets(f"今年6月底前完成{words}。")
    assert (found.kind, found.indicator) == ("milestone", f"完成{words}")
