"""The notice, read back by python-docx."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import Any

import pytest
from report_readers import document
from report_samples import AS_OF, agenda, event, row, sample_report, target

from tracker import i18n
from tracker.base.installation import command_for
from tracker.errors import MissingExtra
from tracker.reports.content.due_report import build
from tracker.reports.formats.docx.notice_text import notice_text
from tracker.reports.formats.registry import report_format
from tracker.reports.model import Letterhead
from tracker.reports.wording.numbers_and_dates import long_due
from tracker.reports.write_options import WriteOptions

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def notice(**options: Any) -> Any:
    return document(report_format("docx").write(sample_report(), WriteOptions(**options)))


def part(name: str) -> str:
    data = report_format("docx").write(sample_report())
    assert isinstance(data, bytes)
    return zipfile.ZipFile(io.BytesIO(data)).read(f"word/{name}").decode()


def test_the_chapters_come_in_the_customary_order() -> None:
    i18n.use("zh")
    heads = [p.text for p in notice().paragraphs if p.style.name in ("Title", "Heading 1")]
    assert heads == [
        "Report [of] <all>",
        "一、总体进展",
        "二、量化指标",
        "三、未达序时及逾期事项",
        "四、存在问题",
        "五、下一步要求",
        "附件：全部目标台账",
        "说明",
    ]


def test_every_table_repeats_its_header_on_each_page() -> None:
    for table in notice().tables:
        assert table.rows[0]._tr.find(f"{_W}trPr/{_W}tblHeader") is not None


def test_pages_are_numbered_and_annexes_by_unit_lie_on_their_side() -> None:
    (only,) = document(report_format("docx").write(build(agenda()))).sections
    assert "PAGE" in only.footer._element.xml
    upright, landscape = notice(annexes=True).sections
    assert upright.page_height > upright.page_width and landscape.page_width > landscape.page_height
    assert "PAGE" in upright.footer._element.xml and landscape.footer.is_linked_to_previous


def _bare(texts: list[str]) -> list[str]:
    return sorted(re.sub(r"\W", "", text) for text in texts)


def test_what_is_late_and_what_is_done_stand_in_a_table_once() -> None:
    tables = [table.rows[1:] for table in notice().tables[2:-1]]
    assert [[line.cells[0].text for line in rows] for rows in tables] == [
        [str(place) for place in range(1, len(rows) + 1)] for rows in tables
    ]
    rows = list(sample_report().rows())
    late = [line.target.indicator for line in rows if line.verdict in ("overdue", "behind")]
    done = [line.target.indicator for line in rows if line.verdict in ("done_early", "done", "ahead")]
    near = [line.target.indicator for line in rows if line.id in ("soon", "twice")]
    found = [_bare([line.cells[1].text for line in rows]) for rows in tables]
    assert found == [_bare(done), _bare(late), _bare(near)]
    promises = [line.passage.text for line in rows if line.verdict in ("overdue", "behind")]
    assert _bare([line.cells[2].text for line in tables[1]]) == _bare(promises)
    text = "\n".join(paragraph.text for paragraph in notice().paragraphs)
    assert "泵站" not in text and "床位" not in text


def test_the_figure_of_a_sentence_is_bold() -> None:
    cell = next(c for t in notice().tables for r in t.rows for c in r.cells if c.text == "…改造泵站10座，")
    assert [(run.text, bool(run.bold)) for run in cell.paragraphs[0].runs] == [
        ("…改造泵站", False),
        ("10座", True),
        ("，", False),
    ]


def test_an_office_has_its_name_number_addressee_and_signature_round_the_notice() -> None:
    i18n.use("zh")
    head = Letterhead(masthead="<临江县>政府督查", issue="7", to="各乡镇", signer="县政府督查室")
    made = document(report_format("docx").write(sample_report(letterhead=head)))
    texts = [paragraph.text for paragraph in made.paragraphs]
    assert texts[:3] == ["<临江县>政府督查", "第7期", "县政府督查室\t2024年7月2日"]
    assert texts[4] == "各乡镇：" and texts[-10:].count("县政府督查室") <= 1
    at = texts.index("县政府督查室")
    assert texts[at + 1] == "2024年7月2日"
    assert made.paragraphs[0].runs[0].font.color.rgb is not None
    assert notice().paragraphs[0].style.name == "Title", "no head where none is set"


def test_each_customary_font_names_others_that_may_stand_in_for_it() -> None:
    fonts = part("fontTable.xml")
    named = set(re.findall(r'w:eastAsia="([^"]+)"', part("styles.xml"))) & {
        "方正小标宋简体",
        "仿宋_GB2312",
        "黑体",
    }
    assert len(named) == 3
    for font in named:
        assert re.search(rf'w:name="{font}"><w:altName w:val="[^"]*,[^"]*"/>', fonts), font


def test_digits_are_no_chinese_text_that_may_be_broken_anywhere() -> None:
    i18n.use("zh")
    assert set(re.findall(r"<w:lang [^>]*>", part("styles.xml"))) >= {
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
    }
    assert 'w:val="zh-CN"' not in part("styles.xml")


def test_annexes_by_unit_hold_every_target_once() -> None:
    made = notice(annexes=True)
    heads = [p.text for p in made.paragraphs if p.style.name == "Heading 1" and p.text.startswith("Annex")]
    assert heads == ["Annex 1: @HYPERLINK(“x”)", "Annex 2: 教育局", "Annex 3: No lead unit"]
    texts = [line.cells[1].text for table in made.tables[5:] for line in table.rows[1:]]
    assert _bare(texts) == _bare([line.passage.text for line in sample_report().rows()])


def test_a_long_table_is_cut_and_the_annex_it_names_holds_every_target() -> None:
    rows = [row(f"r{n}", target("5", "5所", f"校舍{n}"), event("1")) for n in range(40)]
    report = build(agenda(*rows))
    part = notice_text(report).parts[2]
    assert part.table is not None and len(part.table.rows) == 30
    told = "Overdue and behind pace (40 in all: 30 in the table, the other 10 in the annex)"
    assert part.table.caption == told and part.table.rest == "The other 10 stand in the annex."
    made = document(report_format("docx").write(report))
    assert any(one.text.endswith(told) for one in made.paragraphs if one.style.name == "TrackerCaption")
    assert "Annex: Ledger of all targets" in [one.text for one in made.paragraphs]
    assert {line.cells[2].text for line in made.tables[-1].rows[1:]} == {f"校舍{n}" for n in range(40)}


def test_the_annex_holds_what_no_table_of_the_text_has_and_its_unit() -> None:
    ledger = notice().tables[-1]
    assert len(ledger.rows) - 1 == sample_report().total
    assert "Lead unit" in [cell.text for cell in ledger.rows[0].cells]


@pytest.mark.parametrize("by", ["lead-unit", "light", "topic", "month"])
def test_a_report_by_groups_has_an_annex_for_each(by: Any) -> None:
    report = sample_report(group_by=by)
    assert len(report.sections) > 1
    titles = [annex.title.split(": ", 1)[1] for annex in notice_text(report).annexes]
    assert titles == [section.title for section in report.sections]
    assert [len(annex.rows) for annex in notice_text(report).annexes] == [
        len(section.rows) for section in report.sections
    ]


def test_an_empty_report_is_still_a_notice() -> None:
    assert document(report_format("docx").write(build(agenda()))).paragraphs


def test_without_the_library_the_error_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("tracker.base.optional_libraries.import_module", lacking)
    with pytest.raises(MissingExtra) as caught:
        report_format("docx").write(sample_report())
    assert command_for("docx") in caught.value.cure


def test_a_table_has_no_column_that_is_empty_in_every_row() -> None:
    goal = target("8", "8所", "新建幼儿园")
    bare = build(agenda(row("r1", goal, due=AS_OF - dt.timedelta(days=1))))
    (late,) = (part.table for part in notice_text(bare).parts if part.table)
    assert {"Actual", "Gap (points)", "Lead unit"} <= {column.title for column in late.columns}
    filled = [column.title for column in late.filled]
    assert filled == ["No.", "Indicator", "Task (as written)", "Target", "Due", "Light"]
    heads = [cell.text for cell in document(report_format("docx").write(bare)).tables[-2].rows[0].cells]
    assert "Actual" not in heads and "Due" in heads


def test_what_is_due_next_is_listed_once_and_not_among_the_late() -> None:
    *_before, late, _problems, ahead = notice_text(sample_report()).parts
    assert late.table is not None and ahead.table is not None
    shown = [row.id for row in ahead.table.rows]
    assert shown == ["soon", "twice"] and not set(shown) & {row.id for row in late.table.rows}
    assert ahead.paragraphs[0].endswith("and 5 targets, 3 of them in the tables above.")


def test_what_is_counted_as_due_next_and_listed_there_needs_no_word_on_other_tables() -> None:
    soon = build(agenda(row("r1", target("8", "8所", "新建"), due=AS_OF + dt.timedelta(days=9))))
    assert notice_text(soon).parts[-1].paragraphs[0].endswith("1, 1 and 1 targets.")


def test_the_chart_of_months_stands_under_its_title_behind_the_counts_of_what_is_due() -> None:
    from docx.table import Table

    blocks = list(notice().iter_inner_content())
    text = [getattr(block, "text", "") for block in blocks]
    at = text.index("Targets due by month")
    assert text[at - 1].startswith("Due within 30, 60 and 90 days")
    assert blocks[at].paragraph_format.keep_with_next or blocks[at].style.paragraph_format.keep_with_next
    assert "<w:drawing>" in blocks[at + 1]._p.xml and not isinstance(blocks[at + 1], Table)


def test_date_and_list_of_annexes_never_stand_alone_on_a_page() -> None:
    blocks = list(notice().iter_inner_content())
    texts = [getattr(block, "text", "") for block in blocks]
    day = next(n for n, text in enumerate(texts) if text == "2 July 2024" or text == "2024-07-02")
    table = max(n for n in range(day) if not hasattr(blocks[n], "text"))
    assert texts[table + 1 : day] == ["", "Annex: Ledger of all targets"]
    for block in blocks[table + 1 : day]:
        assert block.paragraph_format.keep_with_next
    rows = blocks[table].rows
    held = [all(c.paragraphs[0].paragraph_format.keep_with_next for c in one.cells) for one in rows]
    assert held[-2:] == [True, True] and not any(held[:-2])
    assert not blocks[day].paragraph_format.keep_with_next


def test_each_table_of_the_text_has_a_numbered_caption_that_stays_with_it() -> None:
    found = notice()
    captions = [one for one in found.paragraphs if one.style.name == "TrackerCaption"]
    captions = [one for one in captions if one.text != "Targets due by month"]  # of a chart
    assert [one.text.split(".")[0] for one in captions] == [
        f"Table {n}"
        for n in range(1, len(found.tables))  # an annex has a title
    ]
    assert found.styles["TrackerCaption"].paragraph_format.keep_with_next


def test_titles_in_chinese_book_marks_stand_without_a_comma_between_them() -> None:
    i18n.use("zh")
    goals = {one: target("8", "8所", "新建", doc=f"{one}.txt") for one in "甲乙"}
    rows = agenda(*(row(one, goal, document=one) for one, goal in goals.items()))
    opening = notice_text(build(rows, title="题")).opening
    assert opening.startswith(("根据《甲》《乙》，对其中2项", "根据《乙》《甲》，对其中2项"))
    assert "（" not in opening, "nothing was filtered"


def test_a_day_beside_years_is_written_out_in_chinese() -> None:
    i18n.use("zh")
    year, day = long_due(dt.date(2026, 12, 31), "year"), long_due(dt.date(2026, 12, 31), "day")
    assert (year, day) == ("2026年", "2026年12月31日")
    assert long_due(None) == "无完成时限"


def test_one_annex_has_no_number() -> None:
    opened = document(report_format("docx").write(sample_report()))
    assert "Annex: Ledger of all targets" in [one.text for one in opened.paragraphs]
    opened = document(report_format("docx").write(sample_report(with_candidates=True)))
    assert "Annex 2: Not reviewed" in [one.text for one in opened.paragraphs]
