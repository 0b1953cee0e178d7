"""Promise, forecast, result or background: what words, dates and headings decide, and which wins."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from extract_samples import book, read, sentence, stance, targets

from tracker.document.outline import Heading
from tracker.extract.stance.cues import CueMatcher, Verdict, decide


@pytest.mark.parametrize(
    "text",
    [
        "到2026年，新建泵站8座。",
        "全镇将新建泵站8座。",
        "力争新建泵站8座。",
        "计划新建泵站8座。",
        "今年新建泵站8座。",
        "明年新建泵站8座。",
        "确保年内新建泵站8座。",
        "预计新建泵站8座。",
        "“十五五”期间新建泵站8座。",
        "年底前新建泵站8座。",
    ],
)
def test_a_word_or_a_date_ahead_makes_a_promise(text: str) -> None:
    assert stance(text, "8座") == "target"


@pytest.mark.parametrize(
    "text",
    [
        "全镇已新建泵站8座。",
        "全镇累计建成泵站8座。",
        "去年新建泵站8座。",
        "2023年新建泵站8座。",
        "过去五年，新建泵站8座。",
        "截至目前，新建泵站8座。",
        "一年来，新建了泵站8座。",
        "目前，全镇有泵站8座。",
        "泵站同比增加8座。",
        "2023年以来，全镇新建泵站8座。",
        "本台2月1日消息，2023年全镇按计划新建泵站8座。",
        "今年1至6月，全镇新建泵站8座，完成年度目标125%。",
        "全镇水利建设超额完成目标任务\n各村新建泵站8座。",
    ],
)
def test_what_has_been_reached_is_no_target(text: str) -> None:
    assert stance(text, "8座") in {"result", "background", "nothing"}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("泵站离县城300公里。", "300公里"),
        ("该厂成立以来有36人参加培训。", "36人"),
        ("为65岁以上老年人免费体检。", "65岁以上"),
        ("对满足20人的单位给予补助。", "20人"),
        ("享受9年免费教育。", "9年"),
        ("承租人应当在10日内搬离。", "10日内"),
        ("今年重点抓好三件实事。", "三件"),
        ("今年要实施以下5项工程。", "5项"),
        ("每家给予奖励5万元。", "5万元"),
    ],
)
def test_background_is_no_target(text: str, quote: str) -> None:
    assert stance(text, quote) != "target"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("记者从水务局获悉，今年要确保完成8座泵站改造。", "8座"),
        ("3.2 接水及时率达到97%，按规定标准收费。", "97%"),
        ("概算投资3亿元，工程投资2亿元。", "3亿元"),
    ],
)
def test_what_has_to_be_kept_is_a_target(text: str, quote: str) -> None:
    assert stance(text, quote, title="海源镇供水服务标准") == "target"


REVIEW = "一、2023年工作回顾\n新建泵站8座。入学率达到96%。\n"
AHEAD = "二、2024年工作安排\n新建水厂3座。普及率达到98%。\n"


def test_a_review_section_reports_and_a_plan_section_promises() -> None:
    text = REVIEW + AHEAD
    assert [stance(text, quote) for quote in ("8座", "96%", "3座", "98%")] == [
        "result",
        "result",
        "target",
        "target",
    ]


@pytest.mark.parametrize(
    "heading",
    ["一、工作回顾", "（一）发展基础", "一、过去五年的主要成就", "一、2023年工作总结", "一、发展现状"],
)
def test_review_headings(heading: str) -> None:
    assert stance(f"{heading}\n新建泵站8座。", "8座") == "result"


@pytest.mark.parametrize(
    "heading",
    [
        "二、2024年工作安排",
        "二、主要目标",
        "二、重点任务",
        "二、今后五年的发展目标",
        "二、下一步工作打算",
        "（二）保障措施",
    ],
)
def test_forward_headings(heading: str) -> None:
    assert stance(f"{heading}\n新建泵站8座。", "8座") == "target"


def test_the_inner_heading_rules_over_the_outer_one() -> None:
    text = "一、工作回顾\n（一）下一步打算\n新建泵站8座。\n"
    assert stance(text, "8座") == "target"


def test_a_result_within_a_plan_section_stays_a_result() -> None:
    text = "二、2024年工作安排\n去年已建成泵站8座，今年新建水厂3座。"
    assert (stance(text, "8座"), stance(text, "3座")) == ("result", "target")


def test_a_promise_within_a_review_section_stays_a_promise() -> None:
    text = "一、工作回顾\n去年新建泵站8座。到2026年，将再建水厂3座。"
    assert (stance(text, "8座"), stance(text, "3座")) == ("result", "target")


def test_a_result_clause_flows_on_until_a_clause_that_promises() -> None:
    text = "截至目前，全镇建成泵站8座，铺设管网12公里，今年计划再建水厂3座。"
    assert [stance(text, quote) for quote in ("8座", "12公里", "3座")] == ["result", "result", "target"]


def test_the_title_decides_where_no_heading_does() -> None:
    assert stance("新建泵站8座。", "8座", title="海源镇水务发展规划") == "target"
    assert stance("新建泵站8座。", "8座") == "background"


def test_regulations_set_no_targets_by_their_title() -> None:
    assert stance("泵站配备值守人员2名。", "2名", title="海源镇泵站管理办法") == "background"


def test_the_section_of_nested_headings_is_asked_from_the_inside() -> None:
    stances = CueMatcher(book())
    review = Heading(3, 0, 1, "一、工作回顾")
    plan = Heading(4, 0, 1, "（一）下一步打算")
    plain = Heading(5, 0, 1, "1. 水务")
    assert _stance(stances.section((review, plan, plain), "")) == "target"
    assert _stance(stances.section((review, plain), "")) == "result"
    assert stances.section((plain,), "") is None


def test_a_verdict_says_which_words_spoke() -> None:
    verdict = CueMatcher(book()).section((), "一、工作回顾")
    assert verdict is not None
    assert (verdict.words, verdict.cue) == ("回顾", "heading-review")


def test_the_strongest_verdict_wins_and_the_first_of_equals() -> None:
    promise, report, strong = (
        Verdict("target", 5, "a"),
        Verdict("result", 5, "b"),
        Verdict("background", 9, "c"),
    )
    assert decide([promise, report], "background") == ("target", "a")
    assert decide([report, promise], "background") == ("result", "b")
    assert decide([promise, strong], "background") == ("background", "c")
    assert decide([], "background") == ("background", "")


def test_cues_around_a_number_come_strongest_first() -> None:
    coded = sentence("全镇将新建泵站8座，目前已建成3座。")
    first, second = sorted(coded.amounts)
    priorities = [v.weight for v in CueMatcher(book()).around(coded, second, second + 1)]
    assert priorities == sorted(priorities, reverse=True)
    assert CueMatcher(book()).around(coded, first, first + 1)[0].stance == "target"


def _stance(verdict: Verdict | None) -> str:
    return verdict.stance if verdict else ""


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("栗山区2025年工作计划", "target"),
        ("栗山区2025年重点项目计划表", "target"),
        ("2025年十件实事", "target"),
        ("关于加快养老服务发展的意见", "target"),
        ("栗山区2024年工作计划完成情况", "result"),
        ("栗山区公共租赁住房管理办法", "background"),
        ("栗山区的学校", "background"),
        ("关于2024年计划执行情况与2025年计划草案的报告", "target"),
        ("关于表彰2024年度先进集体的决定", "background"),
        ("对某件提案的意见", "background"),
    ],
)
def test_the_title_decides_on_bare_sentences(title: str, expected: str) -> None:
    (found,) = read(f"{title}\n\n一、学校\n\n新建幼儿园8所。\n", title=title)
    assert found.stance == expected


@pytest.mark.parametrize(
    "text",
    [
        "根据2024年印发的规划，年底前新建幼儿园2所。",
        "落实2023年的工作部署，年内新建幼儿园2所。",
        "启动2024年续建项目，年底前新建幼儿园2所。",
        "在2024年新建3座泵站的基础上，全年新建幼儿园2所。",
    ],
)
def test_a_past_year_that_something_only_comes_from_is_not_the_year_that_is_meant(text: str) -> None:
    (found,) = [one for one in read(text, dt.date(2025, 1, 1)) if one.quote == "2所"]
    assert (found.stance, found.due) == ("target", dt.date(2025, 12, 31))


def test_shares_that_only_say_how_much_of_the_whole_make_no_targets() -> None:
    text = "49个项目总投资48亿元，分别占70%、80%和90%，到2026年建成。"
    assert [one.stance for one in read(text) if one.unit == "%" and one.stance == "target"] == []


def test_what_is_announced_is_promised_item_by_item() -> None:
    listed = "镇政府将着力办好3件民生实事。分别是：（1）新建泵站8座。（2）改造管网3公里。"
    assert stance(listed, "3公里") == "target"
    assert stance(listed.replace("将着力办好", "办好了"), "3公里") == "background"


@pytest.mark.parametrize("text", ["2024年，全年新建幼儿园2所。", "2024年新增就业1万人，全年新建幼儿园2所。"])
def test_a_past_year_that_opens_a_clause_rules_over_what_follows(text: str) -> None:
    assert [one.stance for one in read(text, dt.date(2025, 1, 1))][-1] == "result"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("上半年", "target"), ("前三季度", "target"), ("去年", "background"), ("上年", "background")],
)
def test_a_part_of_the_year_looks_ahead_where_a_document_has_no_date(words: str, expected: str) -> None:
    (found,) = read(f"{words}，新建幼儿园2所。", None)
    assert found.stance == expected


def test_a_date_speaks_as_loudly_as_the_rulebook_says() -> None:
    quiet = CueMatcher(replace(book(), evidence=()))
    assert quiet.evidence("due-date", "target", "年底前") is None
    loud = CueMatcher(book()).evidence("past-date-before", "result", "去年", name="past-date")
    assert loud == Verdict("result", 24, "past-date", "去年")


def test_a_year_that_is_over_rules_the_rest_of_its_paragraph_where_no_other_word_does() -> None:
    text = "2023年，全镇产粮12吨。新建泵站8座，粮库达到3座。\n今年，镇里将新建码头2个。\n"
    assert [stance(text, quote) for quote in ("8座", "3座", "2个")] == ["result", "result", "target"]
    assert stance("2023年，全镇产粮12吨。今后将新建泵站8座。", "8座") == "target"


def test_news_of_a_work_report_follows_no_order_of_its_parts() -> None:
    text = "镇长某某代表镇政府向大会作政府工作报告。\n报告提出，今年新建泵站8座，帮助特殊困难老年人20户。\n"
    assert stance(text, "8座") == "target"


def test_what_was_beaten_is_a_result() -> None:
    assert stance("全年新建泵站8座，超额完成5座的年度目标任务。", "8座") == "result"


def test_a_rank_aimed_at_is_no_result() -> None:
    assert stance("到2026年，粮食产量位居全市前列，新建泵站8座。", "8座") == "target"


def test_a_title_of_progress_tells_what_is_done_so_far() -> None:
    text = "某县便民桥工程进展顺利\n某桥预计11月底完工；建成便民桥8座，其中石桥3座。\n"
    assert stance(text, "8座", dt.date(2026, 8, 1)) == "result"
    assert stance(text.replace("进展顺利", "将要开工"), "8座", dt.date(2026, 8, 1)) == "target"


def test_a_standard_that_is_to_rise_says_nothing_of_the_clauses_beside_it() -> None:
    text = "到2026年，居民医保补助标准逐步提高，职工医保住院费用支付比例达到75%左右。"
    assert stance(text, "75%左右") == "target"
    assert stance("到2026年，居民补助标准为每人70元。", "70元") != "target"


@pytest.mark.parametrize(
    ("text", "amount", "expected"),
    [
        ("今年计划完成水利投资3亿元，同比增长8%。", "8%", "target"),
        ("今年水利投资目标为3亿元，同比增长8%。", "8%", "target"),
        ("去年完成水利投资3亿元，同比增长8%。", "8%", "result"),
        ("今年计划完成水利投资3亿元，粮食产量同比增长8%。", "8%", "result"),
        ("力争2026年水利投资达到3亿元，粮食产量同比增长8%。", "8%", "target"),
        ("力争2026年水利投资达到3亿元，已建成水厂2座，粮食产量同比增长8%。", "8%", "result"),
    ],
)
def test_growth_is_promised_with_the_amount_that_grows(text: str, amount: str, expected: str) -> None:
    assert stance(text, amount) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设60个展示中心，8个乡镇夜校。", "target"),
        ("展示中心环境优美，8个乡镇夜校。", "background"),
    ],
)
def test_a_count_without_a_verb_is_promised_with_the_counts_before_it(text: str, expected: str) -> None:
    year = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}
    assert stance(text, "8个", **year) == expected


@pytest.mark.parametrize("mark", ["，", "、"])
def test_a_count_with_its_thing_behind_it_does_not_count_the_thing_before(mark: str) -> None:
    found = targets(f"今年建设展示中心60个{mark}8个乡镇夜校。")
    assert [one.indicator for one in found] == ["建设展示中心", "建设乡镇夜校"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2030年，全县新建泵站8座。累计建成水库6座。", "target"),
        ("今年全县新建泵站8座。累计建成水库6座。", "result"),
    ],
)
def test_a_goal_by_a_year_rules_over_the_sums_behind_it(text: str, expected: str) -> None:
    assert stance(text, "6座") == expected


@pytest.mark.parametrize(
    ("text", "in_plan", "expected"),
    [
        ("为困难群众服务，为300户老人家庭安装报警器。", True, "target"),
        ("为困难群众服务，为全县300户老人家庭安装报警器。", True, "target"),
        ("为困难群众服务，为300户老人家庭安装了报警器。", True, "result"),
        ("为困难群众服务，为300户老人家庭安装报警器。", False, "background"),
        ("志愿者进社区，为300户老人家庭理发。", False, "background"),
    ],
)
def test_what_is_done_for_so_many_people_is_promised_in_a_plan(
    text: str, in_plan: bool, expected: str
) -> None:
    year = {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)} if in_plan else {}
    assert stance(text, text[text.index("300") :][:4], **year) == expected
