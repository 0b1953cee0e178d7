"""Who answers for a task, as people type it beside it or before it."""

from __future__ import annotations

import pytest

from tracker.chinese.typed_offices import Duties, task_name, typed_duties


@pytest.mark.parametrize(
    ("text", "lead", "supporting"),
    [
        ("市教育局到2026年底新建幼儿园8所", "市教育局", ""),
        ("请县水务局在2027年6月底前完成河道清淤12公里。", "县水务局", ""),
        ("会议要求，市住建局年内改造老旧小区6个", "市住建局", ""),
        ("责成区城管委于9月底前新建公厕8座", "区城管委", ""),
        ("县政府办公室新增便民服务点20个", "县政府办公室", ""),
        ("省民政厅要在明年建成养老院3所", "省民政厅", ""),
        ("市教育局、市财政局到2026年底新建幼儿园8所", "市教育局", "市财政局"),
        ("到2026年底新建幼儿园8所（市教育局、市财政局）", "市教育局", "市财政局"),
        ("到2026年底新建幼儿园8所，由市教育局牵头，市财政局配合。", "市教育局", "市财政局"),
        ("城投公司2026年完成管网改造30公里", "城投公司", ""),
        ("12月底前，市交通局新改建村道40公里，其中桥梁6座", "市交通局", ""),
        ("6月底前，由市水务局加装水表900块", "市水务局", ""),
        ("县民政局开展助餐服务7000人次", "县民政局", ""),
    ],
)
def test_an_office_that_is_the_subject_or_stands_in_brackets_leads(
    text: str, lead: str, supporting: str
) -> None:
    assert typed_duties(text) == Duties(lead, supporting, "")


@pytest.mark.parametrize("office", ["单位", "部门", "处室", "科室", "股室", "机构"])
def test_a_label_names_its_office_by_any_of_the_usual_nouns(office: str) -> None:
    duties = typed_duties(f"年内修缮渡口6处，牵头{office}：县航道局，配合{office}：县财政局、县水务局")
    assert duties == Duties("县航道局", "县财政局、县水务局", "")


@pytest.mark.parametrize(
    "text",
    [
        "优化空间布局到2026年底新建公园8个",
        "构建发展新格局，2026年新增企业20家",
        "社区餐厅到2026年底新建8家",
        "全年举办到场活动30次",
        "到2026年底新建幼儿园8所（含改扩建）",
        "幼儿园到2026年底达到8所",
        "让政务大厅在2026年覆盖所有乡镇",
        "支持民营公司开展培训30场",
        "2026年，培育种业公司完成制种5万亩",
    ],
)
def test_other_words_that_end_alike_are_no_offices(text: str) -> None:
    assert typed_duties(text).lead == ""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("修好村口的路灯，", "修好村口的路灯"),
        ("，铺好林边小路。随后添置长椅。", "铺好林边小路"),
        ("修好路灯，由住建局牵头。另行验收", "修好路灯"),
        ("修好村口\n的路灯；", "修好村口 的路灯"),
        ("。", "。"),
    ],
)
def test_words_are_called_by_their_first_sentence_without_end_marks_and_duties(words: str, name: str) -> None:
    assert task_name(words) == name
