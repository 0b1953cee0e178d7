"""Which part of a document is what: decided by all the evidence together, never by one heading."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from extract_samples import book
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract import extract
from tracker.extract.document_sections import DocumentSections
from tracker.extract.pipeline import engine_of
from tracker.records import Document
from tracker.rulebook.sections import SectionRole

REVIEW = (
    "一年来，我们顶住压力、稳住大盘，圆满完成了年初定下的任务。建成了三座泵站，新增公交线路6条，修缮校舍12所，"
    "粮食产量同比增长2%。群众出行更方便了，办事更快了。\n"
)
PROBLEMS = (
    "在肯定成绩的同时，我们也清醒认识到，产业链条不够完整，财力偏弱，还存在不少短板，这些问题要认真解决。\n"
)
PLAN = "今年政府工作的总体要求是稳中求进。新建幼儿园8所，改造老旧小区20个，力争年内新增就业3000人。\n"
CLOSING = "各位代表，让我们一起把事情办好。\n"


def report(*parts: str, title: str = "某县政府工作报告\n各位代表：\n") -> Document:
    return Document(
        name="report.txt",
        text=title + "".join(parts),
        title="某县政府工作报告",
        issued_on=dt.date(2025, 1, 15),
        period_start=dt.date(2025, 1, 1),
        period_end=dt.date(2025, 12, 31),
    )


def roles(document: Document) -> list[SectionRole]:
    return [section.role for section in DocumentSections(engine_of(book()), document).sections.sections]


def values(document: Document) -> list[int]:
    return [int(target.value) for target in extract(document, book()) if target.value is not None]


def test_a_report_with_headings_falls_into_review_situation_and_plan() -> None:
    document = report("一、2024年工作回顾\n", REVIEW, PROBLEMS, "二、2025年工作安排\n", PLAN)
    assert roles(document) == ["review", "situation", "plan"]
    assert values(document) == [8, 20, 3000]


def test_what_stands_under_a_heading_that_tells_its_role_is_not_easily_something_else() -> None:
    mood = "落实惠企政策，支持企业改造，推动项目开工，完善服务网络，新开工项目45个，带动投资300万元。\n"
    document = report("一、2024年工作回顾\n", "（一）推动项目落地。\n", mood, "二、2025年工作安排\n", PLAN)
    assert roles(document) == ["review", "plan"]
    assert values(document) == [8, 20, 3000]


@pytest.mark.parametrize("number", ["（三）", "四、", "⑦"])
def test_a_passage_from_inside_a_report_has_no_front_matter(number: str) -> None:
    text = f"{number}做强农业，提质增效。\n新增稻田养虾3万亩，改造卫生厕所400个。\n"
    document = report(text, title="政府工作报告\n")
    assert roles(document) == ["plan"]
    assert values(document) == [30000, 400]


def test_a_passage_that_tells_of_what_was_done_is_a_review_all_the_same() -> None:
    assert roles(report("（三）农业更强。\n", REVIEW, REVIEW, title="政府工作报告\n"))[-1] == "review"


def test_a_review_needs_no_heading_that_says_so() -> None:
    document = report("一、县域发展迈出新步伐\n", REVIEW, PROBLEMS, "二、奋力谱写新篇章\n", PLAN)
    assert roles(document) == ["review", "situation", "plan"]
    assert values(document) == [8, 20, 3000]


def test_a_part_of_a_report_that_tells_how_far_things_are_is_a_review() -> None:
    told = (
        "统筹推进城乡建设，加强配套，优化布局。水网改造顺利推进，湖滨片区发展迅速。建成南环路等3条道路，城镇化率达到53%，"
        "环湖线等4条公路顺利开工。第二水厂等项目建成投运，供水人口突破9万人。\n"
    )
    assert roles(report(told)) == ["review"]
    assert values(report(told)) == []
    asked = told.replace("顺利推进", "扎实有效").replace("顺利开工", "要开工")
    assert roles(report(asked + PLAN)) == ["plan"]


def test_a_report_without_any_heading_is_parted_all_the_same() -> None:
    document = report(REVIEW, PROBLEMS, PLAN)
    assert roles(document) == ["review", "situation", "plan"]
    assert values(document) == [8, 20, 3000]


def test_a_report_in_one_line_is_parted_all_the_same() -> None:
    text = (REVIEW + PROBLEMS + PLAN + CLOSING).replace("\n", "")
    document = report(text, title="各位代表：现在，我代表县人民政府，向大会作政府工作报告。")
    assert values(document) == [8, 20, 3000]


def test_a_heading_that_praises_makes_no_review_of_a_plan() -> None:
    document = report(
        "一、2024年工作回顾\n", REVIEW, "二、2025年工作安排\n", PLAN,
        "（二）生态环境取得新成效\n坚持治山治水，新建污水处理站5座，绿化荒山300亩。\n",
    )  # fmt: skip
    assert values(document) == [8, 20, 3000, 5, 300]


def test_a_promise_with_its_own_date_stands_also_in_a_review() -> None:
    document = report(
        "一、2024年工作回顾\n", REVIEW + "东湖大桥将于2025年10月建成通车。\n", "二、2025年工作安排\n", PLAN
    )
    found = [target for target in extract(document, book()) if target.kind == "milestone"]
    assert {target.due for target in found} == {dt.date(2025, 10, 31)}


def test_a_glossary_promises_nothing() -> None:
    notes = "名词解释\n1.“双十”行动：指建设10个示范镇、培育10个示范村。\n2.一老一小：到2025年床位500张。\n"
    document = report("一、2024年工作回顾\n", REVIEW, "二、2025年工作安排\n", PLAN, notes)
    assert roles(document)[-1] == "glossary"
    assert values(document) == [8, 20, 3000]


def test_the_present_state_in_a_plan_promises_nothing() -> None:
    text = (
        "某市供水规划\n一、发展基础\n全市已有水厂12座，供水管网总长度900公里，水压偏低，设施老化问题突出。\n"
        "二、主要目标\n到2027年，新建水厂2座，供水普及率达到99%。\n"
    )
    document = Document(name="plan.txt", text=text, title="某市供水规划", issued_on=dt.date(2024, 5, 1))
    assert roles(document)[-2:] == ["situation", "plan"]
    assert values(document) == [2, 99]


def test_news_follows_no_such_order() -> None:
    text = "本报讯 县里去年建成了两座公园。今年将新建幼儿园8所。\n"
    document = Document(name="news.txt", text=text, title="县里办实事", issued_on=dt.date(2025, 1, 15))
    assert values(document) == [8]


@given(st.lists(st.sampled_from([REVIEW, PROBLEMS, PLAN, CLOSING, "一、概况\n"]), max_size=12))
def test_sections_cover_every_unit_once_and_in_order(parts: list[str]) -> None:
    document = report(*parts)
    sections = DocumentSections(engine_of(book()), document).sections.sections
    assert all(one.start < one.end for one in sections)
    assert all(one.end <= other.start for one, other in pairwise(sections))
    assert all(one.role != other.role for one, other in pairwise(sections))


def test_a_glossary_begins_at_its_own_words_and_not_before() -> None:
    """Nothing in the part before says what it is."""
    bare = "七、便民服务。\n培训护理员90人，服务网点增加20%以上。\n八、乡村道路。\n硬化村道9公里。\n"
    document = report(bare, "附件2\n名词解释\n", "1.“双园”：\n是两个园区的简称，占地50亩。\n")
    kept = DocumentSections(engine_of(book()), document).sections.sections
    assert kept[-1].role == "glossary" and kept[0].role != "glossary"
    assert document.text.index("八、") < kept[-1].start


def test_explained_names_are_a_glossary_whatever_they_promise_and_an_annex_ends_it() -> None:
    names = ("“清泉行动”", "绿道“一张网”", "“百千工程”", "十大工程", "“和美乡村”")
    entries = "".join(
        f"{number}.{name}：推进项目建设，培育示范村{number}0个，支持企业{number}家。\n"
        for number, name in enumerate(names, start=1)
    )
    annex = "附件\n2025年9件惠民实事\n一、扩大就业\n年度目标：新增就业900人。\n"
    document = report(REVIEW, PROBLEMS, PLAN * 3, CLOSING, "名词解释\n", entries, annex)
    assert roles(document)[-2:] == ["glossary", "plan"]
    found = extract(document, book())
    assert {one.value for one in found} == {8, 20, 3000, 900}


@pytest.mark.parametrize(("heading", "is_target"), [("2024年", False), ("往回看", False), ("2025年", True)])
def test_a_heading_that_is_a_year_or_a_look_back_tells_its_part_in_any_paper(
    heading: str, is_target: bool
) -> None:
    text = f"某县工作报告要点\n\n{heading}\n\n新建泵站8座\n\n水网更加通畅\n"
    document = Document(
        name="d.txt",
        text=text,
        title="某县工作报告要点",
        issued_on=dt.date(2025, 1, 15),
        period_start=dt.date(2025, 1, 1),
        period_end=dt.date(2025, 12, 31),
    )
    assert bool(extract(document, book())) == is_target


def test_a_review_that_a_heading_tells_leaves_what_is_planned_under_it_a_plan() -> None:
    text = "某县建设动态\n\n往回看\n\n新建泵站8座。\n\n2025年，全县计划再建泵站2座；改造水厂3座。\n"
    document = Document(name="d.txt", text=text, title="某县建设动态", issued_on=dt.date(2025, 1, 15))
    assert [one.quote for one in extract(document, book())] == ["2座", "3座"]


@pytest.mark.parametrize(
    ("heading", "first", "then"),
    [
        ("一、建设成就和主要目标", "review", "plan"),
        ("第一章 “十三五”时期成就与“十四五”时期主要任务", "review", "plan"),
        ("一、发展现状及主要目标", "situation", "plan"),
    ],
)
def test_a_heading_of_two_parts_tells_the_first_of_them(
    heading: str, first: SectionRole, then: SectionRole
) -> None:
    past = "过去五年，成效显著。建成泵站8座，修缮校舍12所，治理河道30公里。\n"
    ahead = "“十四五”时期是爬坡过坎的关键五年。要坚持干字当头，新建泵站2座。\n"
    document = Document(
        name="p.txt",
        text=f"某县水利发展规划\n{heading}\n{past}{ahead}",
        title="某县水利发展规划",
        issued_on=dt.date(2021, 3, 1),
        period_start=dt.date(2021, 1, 1),
        period_end=dt.date(2025, 12, 31),
    )
    assert [role for role in roles(document) if role in (first, then)] == [first, then]
    assert values(document) == [2]


def test_a_heading_of_two_parts_that_plan_is_of_plans() -> None:
    title = "某县水利发展规划\n"
    document = report("一、指导思想和主要目标\n", "新建泵站2座。\n", title=title)
    assert values(document) == [2]


PASSAGE = (
    "某县政府工作报告\n（2025年1月15日）\n来源：县政府办\n\n四、做强水利\n"
    "修缮泵站12座，管好已建成渠道、已完工水闸。（一）做好供水。新建水厂3座，培训水管员70人。\n"
)


def test_a_passage_from_inside_a_report_need_not_begin_with_its_review() -> None:
    document = report(PASSAGE, title="")
    assert set(roles(document)) == {"plan"}
    assert values(document) == [12, 3, 70]


def test_a_passage_that_names_no_year_is_of_the_year_of_its_paper() -> None:
    found = extract(
        Document(name="2025-03-20_某县分工.txt", text=PASSAGE, issued_on=dt.date(2025, 3, 20)), book()
    )
    assert {one.due for one in found} == {dt.date(2025, 12, 31)}
    ahead = PASSAGE + "到2030年，新建水库2座。\n"
    later = extract(
        Document(name="2025-03-20_某县分工.txt", text=ahead, issued_on=dt.date(2025, 3, 20)), book()
    )
    assert {one.due for one in later} == {None, dt.date(2030, 12, 31)}


def test_a_first_number_above_makes_a_text_whole() -> None:
    document = report("附件：1.名单\n2.联系方式\n", REVIEW, PLAN, title="某县政府工作报告\n")
    assert values(document)[-1] == 3000 and 12 not in values(document)


@pytest.mark.parametrize(
    "heading", ["2025年主要工作", "二、2025年主要工作", "2025年主要工作：", "2025年工作"]
)
def test_the_work_of_the_years_of_a_report_is_planned(heading: str) -> None:
    paper = report(f"{heading}\n新建泵站9座。\n修缮校舍6所。\n", title="某县2025年政府工作报告\n")
    assert [one.quote for one in extract(paper, book())] == ["9座", "6所"]


def test_the_work_of_the_year_before_was_done() -> None:
    parts = ("2024年主要工作\n新建泵站9座。\n", "2025年主要工作\n修缮校舍6所。\n")
    paper = report(*parts, title="某县2025年政府工作报告\n")
    assert [one.quote for one in extract(paper, book())] == ["6所"]


@pytest.mark.parametrize("heading", ["2025年主要工作", "一、主要做法和成效", "工作进展"])
def test_a_paper_that_sums_up_its_year_looks_back_under_such_headings(heading: str) -> None:
    text = f"某县水务局2025年工作总结\n\n{heading}\n\n新建泵站9座。\n\n二、2026年工作安排\n\n修缮校舍6所。\n"
    paper = Document(
        name="a.txt", text=text, title="某县水务局2025年工作总结", issued_on=dt.date(2025, 12, 20)
    )
    assert [one.quote for one in extract(paper, book())] == ["6所"]


@pytest.mark.parametrize("heading", ["下步工作", "今后工作", "阶段目标", "建设任务"])
def test_more_headings_that_plan(heading: str) -> None:
    paper = report(f"{heading}\n\n新建泵站9座。\n", title="某县2025年政府工作报告\n")
    assert [one.quote for one in extract(paper, book())] == ["9座"]
