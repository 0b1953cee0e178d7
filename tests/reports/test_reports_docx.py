"""The notice, read back by python-docx."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from report_readers import document
from report_samples import agenda, event, row, sample_report, target

from tracker import i18n
from tracker.errors import MissingExtra
from tracker.reports.content.due_report import build
from tracker.reports.formats.docx.notice_text import notice_text
from tracker.reports.formats.registry import report_format

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def notice() -> Any:
    return document(report_format("docx").write(sample_report()))


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
        "附件1：量化目标台账",
        "附件2：逾期和欠序时事项",
        "附件3：90天内到期、无时限和无法判定事项",
        "说明",
    ]


def test_every_table_repeats_its_header_on_each_page() -> None:
    for table in notice().tables:
        assert table.rows[0]._tr.find(f"{_W}trPr/{_W}tblHeader") is not None


def test_pages_are_numbered_and_the_annexes_lie_on_their_side() -> None:
    upright, landscape = notice().sections
    assert upright.page_height > upright.page_width and landscape.page_width > landscape.page_height
    assert "PAGE" in upright.footer._element.xml and landscape.footer.is_linked_to_previous


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


def test_the_ledger_annex_holds_every_target_once() -> None:
    table = notice().tables[2]
    assert [int(line.cells[0].text) for line in table.rows[1:]] == list(range(1, 16))


def test_a_long_list_is_cut_and_says_where_the_rest_stands() -> None:
    rows = [row(f"r{n}", target("5", "5所", "校舍"), event("1")) for n in range(40)]
    lines = notice_text(build(agenda(*rows))).parts[2].paragraphs
    assert len(lines) == 33 and lines[-1] == "The other 10 stand in Annex 2."


def test_an_empty_report_is_still_a_notice() -> None:
    assert document(report_format("docx").write(build(agenda()))).paragraphs


def test_without_the_library_the_error_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("tracker.base.optional_libraries.import_module", lacking)
    with pytest.raises(MissingExtra) as caught:
        report_format("docx").write(sample_report())
    assert "pip install 'tracker[docx]'" in caught.value.cure
