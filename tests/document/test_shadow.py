"""The clean copy: what it changes, and that every character of it knows where it stood."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.document import clean_copy as shadow_module
from tracker.document.clean_copy import Shadow, shadow

LIKELY = "新建泵站8座１２，,.。：:；\n\n  \t　（）()%％-—12/第页#|、一是\u200b\ufeff\x07aB\r"
TEXTS = st.one_of(st.text(alphabet=LIKELY, max_size=80), st.text(max_size=60))


def places_of(copy: Shadow) -> list[int]:
    return [copy.place(position) for position in range(len(copy.text))]


def back(text: str, part: str) -> str:
    """The document's own words for a part of its clean copy."""
    copy = shadow(text)
    start = copy.text.index(part)
    first, last = copy.span(start, start + len(part))
    return text[first:last]


@given(TEXTS)
def test_every_character_leads_back_to_one_place_in_order(text: str) -> None:
    copy = shadow(text)
    assert copy.place(len(copy.text)) == len(text)
    places = places_of(copy)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@given(TEXTS)
def test_no_two_characters_but_breaks_come_from_the_same_place(text: str) -> None:
    copy = shadow(text)
    places = [place for char, place in zip(copy.text, places_of(copy), strict=True) if char != "\n"]
    assert len(places) == len(set(places))


@given(TEXTS)
def test_a_span_never_leaves_the_text_nor_turns_around(text: str) -> None:
    copy = shadow(text)
    for start in range(0, len(copy.text), 3):
        for end in (start, start + 1, len(copy.text)):
            first, last = copy.span(start, end)
            assert 0 <= first <= last <= len(text)


@given(TEXTS)
def test_digits_and_chinese_characters_stay_what_they_are(text: str) -> None:
    copy = shadow(text)
    for char, place in zip(copy.text, places_of(copy), strict=True):
        if "\u4e00" <= char <= "\u9fff" or char in "0123456789":
            assert text[place] in (char, chr(ord(char) + 0xFEE0) if char.isascii() else char)


def test_a_character_that_is_passed_over_would_not_have_changed() -> None:
    passed = [char for code in range(0x20000) if not shadow_module._ODD.match((char := chr(code)) + "新")]
    assert len(passed) > 0x1F000
    assert [char for char in passed if shadow_module._clean(char + "新", 0, "", "建") != char] == []


@given(TEXTS)
def test_what_stands_in_one_piece_is_kept_as_one_stretch(text: str) -> None:
    copy = shadow(text)
    breaks = sum(b - a != 1 for a, b in pairwise(places_of(copy)))
    assert len(copy.starts) == len(copy.places) <= breaks + 2


@given(TEXTS)
def test_the_clean_copy_of_a_clean_copy_of_one_line_says_the_same(text: str) -> None:
    once = shadow(text).text
    if "\n" not in once and "\t" not in once:
        assert shadow(once).text in (once, "")  # a lone number is taken for the number of a page


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("新建８座（含２座）", "新建8座（含2座）"),
        ("占９５．５％", "占95.5%"),
        ("Ｇ６０高速", "G60高速"),
        ("新建(8座),共3座;好!", "新建（8座），共3座；好！"),
        ("计划:新建8座", "计划：新建8座"),
        ("共1,500座", "共1,500座"),
        ("共1，500座", "共1,500座"),
        ("座数为3,5,8座", "座数为3，5，8座"),
        ("在2025,新建", "在2025，新建"),
        ("比为2:1", "比为2∶1"),
        ("比为2：1", "比为2∶1"),
        ("新建8座.其中，乡镇3座", "新建8座。其中，乡镇3座"),
        ("新建8座． 其中乡镇3座", "新建8座。其中乡镇3座"),
        ("新建8.5公里.含2座", "新建8.5公里.含2座"),
    ],
)
def test_one_form_of_each_sign_and_half_width_figures(text: str, clean: str) -> None:
    assert shadow(text).text == clean


def test_spaces_inside_numbers_and_words_are_bridged() -> None:
    text = "全镇 新 建 泵站 １ ２ 座 以 上。"
    assert shadow(text).text == "全镇新建泵站12座以上。"
    assert back(text, "12座以上") == "１ ２ 座 以 上"


def test_spaces_between_latin_words_stay() -> None:
    assert shadow("引进 Alpha Beta 平台").text == "引进Alpha Beta平台"


def test_invisible_signs_are_left_out() -> None:
    assert shadow("\ufeff新\u200b建8\u00ad座\u2060\u200e\x07").text == "新建8座"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("新建泵站8座[1]，", "新建泵站8座，"),
        ("泵站［１２］8座", "泵站8座"),
        ("受益1200〔3〕人", "受益1200人"),
        ("“两网”【4】改造", "“两网”改造"),
        ("水价〔2025〕8号", "水价〔2025〕8号"),
        ("函【15】号", "函【15】号"),
        ("[1]来源：县志", "[1]来源：县志"),
    ],
)
def test_the_numbers_of_notes_are_left_out(text: str, clean: str) -> None:
    assert shadow(text).text == clean


def test_a_hard_wrap_inside_a_sentence_is_bridged() -> None:
    lines = [
        "全镇将持续改善农村供水条件，统筹推进管网延伸和水厂提标改造",
        "工程，到二〇二六年新建和改造供水管网不少于一百二十公里，其",
        "中改造老旧管网八十公里，受益人口达到三万人以上，并且同步推",
        "进智慧水表安装，实现城乡供水同标准、同服务、同保障的目标。",
        "各村要把这项工作摆上重要日程，明确专人负责，按月报送进展，",
        "年底前由镇里统一组织验收，验收结果向全体村民公布，接受监督",
        "和评议，对进度滞后的村予以通报，确保各项任务按期保质完成，",
        "让群众早日喝上放心水、优质水，真正把好事办到群众的心坎上。",
    ]
    clean = shadow("\n".join(lines)).text
    assert "管网不少于一百二十公里，其中改造老旧管网" in clean
    assert "提标改造工程，到" in clean


def test_a_page_number_inside_a_sentence_is_left_out() -> None:
    text = (
        "全镇统筹推进管网延伸和水厂提标改造，到2026年新建和改造供水\n\n- 12 -\n\n管网120公里，受益3万人。\n"
    )
    assert "供水管网120公里" in shadow(text).text
    assert "12-" not in shadow(text).text


def test_blank_lines_in_the_middle_of_a_sentence_are_bridged() -> None:
    text = "到2026年，全镇新建和改造农村供水管网，统筹推进水厂提标\n\n改造12座，受益3万人。\n"
    assert shadow(text).text == "到2026年，全镇新建和改造农村供水管网，统筹推进水厂提标改造12座，受益3万人。"
    assert back(text, "提标改造12座") == "提标\n\n改造12座"


def test_lines_of_a_list_without_full_stops_stay_apart() -> None:
    text = "新建村级供水站8座、乡镇供水站2座，惠及群众1.5万人以上\n\n改造老旧供水管网12公里\n"
    assert shadow(text).text.split("\n")[1] == "改造老旧供水管网12公里"


def test_numbers_that_count_items_part_them() -> None:
    tasks = ("新建村级供水站8座、乡镇供水站2座，惠及群众1.5万人", "改造管网12公里", "新建公厕6座")
    text = "".join(f"{number}\n\n{task}\n\n" for number, task in enumerate(tasks, start=1))
    assert shadow(text).text.split("\n") == list(tasks)


def test_bars_between_the_cells_of_a_table_part_them() -> None:
    assert shadow("新建供水站8座，改造管网12公里\n|\n水务科\n|\n9月底前\n").text.count("\n") == 2


def test_paragraphs_stay_apart() -> None:
    assert shadow("新建泵站8座。\n\n新建码头3座。\n").text == "新建泵站8座。\n新建码头3座。"


def test_the_cells_of_a_row_stay_apart() -> None:
    assert shadow("泵站\t座\t8\t12").text == "泵站\t座\t8\t12"
    assert shadow("泵站（座）   8   12   20").text == "泵站（座）\t8\t12\t20"


@pytest.mark.parametrize("text", ["", "\n\n", "   ", "\ufeff"])
def test_a_text_without_words_has_an_empty_copy(text: str) -> None:
    copy = shadow(text)
    assert copy.text == ""
    assert copy.place(0) == len(text)
    assert copy.span(0, 0) == (len(text), len(text))


def test_a_point_behind_a_count_of_routes_ends_the_line() -> None:
    assert shadow("新开线路6条.\n责任单位: 交通局").text == "新开线路6条。\n责任单位：交通局"
    assert shadow("第6条. 本办法自印发之日起施行").text.startswith("第6条.")


def test_straight_quotation_marks_close_as_they_open() -> None:
    assert shadow('推进"四个全面"布局，管径3"以上').text == '推进“四个全面”布局，管径3"以上'
