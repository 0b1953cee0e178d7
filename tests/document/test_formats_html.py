from __future__ import annotations

import datetime as dt
import sys

import pytest

from tracker.base.installation import command_for
from tracker.document.reader import read
from tracker.errors import DocumentError, MissingExtra

_LONG = "为了把今年的民生实事办好,各部门要按月报送进度,并在网上公开完成情况。" * 8
_PAGE = f"""<!doctype html><html><head><meta charset="{{charset}}">
<title>民生实事清单 - 某区政府网</title>{{meta}}</head>
<body><nav><a href="/">首页</a><a href="/x">信息公开</a></nav>
<div class="article"><h1>民生实事清单</h1><p>{_LONG}</p><p>新建公园12处。</p>{{more}}</div>
<footer>版权所有 备案号 12345</footer></body></html>"""


def _page(charset: str = "utf-8", meta: str = "", more: str = "") -> str:
    return _PAGE.format(charset=charset, meta=meta, more=more)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "utf-8"), ("gb2312", "gb18030"), ("GBK", "gb18030"), ("gb18030", "gb18030")],
)
def test_the_page_is_read_by_the_charset_that_it_names(charset: str, encoding: str) -> None:
    document = read(_page(charset).encode(encoding), name="清单.html")
    assert "新建公园12处。" in document.text
    assert document.encoding == encoding


def test_a_page_that_names_the_wrong_charset_is_read_all_the_same() -> None:
    assert "新建公园12处" in read(_page("gb2312").encode("utf-8"), name="清单.html").text


def test_menus_and_footers_are_left_out() -> None:
    text = read(_page().encode(), name="清单.html").text
    assert "信息公开" not in text
    assert "备案号" not in text


def test_table_rows_have_tabs_between_the_cells() -> None:
    rows = "<table><tr><th>指标</th><th>2025年</th></tr><tr><td>床位</td><td>300张</td></tr></table>"
    text = read(_page(more=rows).encode(), name="清单.html").text
    assert "\n指标\t2025年\n床位\t300张\n" in text


def test_the_title_is_the_page_s_when_the_text_begins_without_one() -> None:
    meta = '<meta name="ArticleTitle" content="某区2024年民生实事清单">'
    document = read(_page(meta=meta).replace("<h1>民生实事清单</h1>", "").encode(), name="清单.html")
    assert document.title == "某区2024年民生实事清单"
    assert document.period_end == dt.date(2024, 12, 31)


def test_the_day_of_publication_counts_when_the_text_names_no_day() -> None:
    page = _page(meta='<meta name="PubDate" content="2024-02-06 09:30">')
    assert read(page.encode(), name="清单.html").issued_on == dt.date(2024, 2, 6)


def test_a_short_page_is_read_whole() -> None:
    blocks = "<div>到2025年,新建学校2所。</div><div>增加床位30张。</div><script>var a</script>"
    page = f"<html><body>{blocks}</body></html>"
    text = read(page.encode(), name="短.html").text
    assert "新建学校2所" in text
    assert "增加床位30张" in text
    assert "var a" not in text


def test_a_page_that_scripts_fill_in_says_so() -> None:
    with pytest.raises(DocumentError, match="shows no text") as caught:
        read(b"<html><body><script>load()</script></body></html>", name="空.html")
    assert "browser" in caught.value.cure


def test_a_page_on_standard_input_is_known_by_its_beginning() -> None:
    assert "新建公园12处" in read(_page().encode()).text
    assert "<p>" not in read(_page().encode()).text


def test_deeply_nested_pages_do_not_overflow() -> None:
    page = "<html><body><p>浅处的字</p>" + "<div>" * 5000 + "深处的字" + "</div>" * 5000 + "</body></html>"
    assert "浅处的字" in read(page.encode(), name="深.html").text


def test_without_the_library_the_cure_is_a_pip_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtra) as caught:
        read(_page().encode(), name="清单.html")
    assert caught.value.cure == f"run: {command_for('html')}"


_FRAMED = """<html><head><title>清单</title></head><body>
<div class="top">今天是2026年5月20日 星期三 24℃</div>
<ul class="menu"><li>首页</li><li>办事服务 1200项</li></ul><div>当前位置：首页 &gt; 规划</div>
<p>发布日期：2026-03-04</p><h1>某区2026年民生实事清单</h1><p>{long}</p><p>新建公园12处。</p>
<p>上一篇：我区今年将新建车棚18座</p><p>下一条:年内招聘护士300名</p>
<div>主办：某区政府办公室　网站标识码：4399000012　邮编：430099</div></body></html>"""


@pytest.mark.parametrize("long", [_LONG, "新开公交线路3条。"])
def test_what_stands_round_the_text_of_a_page_is_left_out(long: str) -> None:
    document = read(_FRAMED.format(long=long).encode(), name="清单.html")
    for words in ("5月20日", "1200项", "当前位置", "18座", "300名", "430099"):
        assert words not in document.text
    assert "新建公园12处" in document.text
    assert document.issued_on == dt.date(2026, 3, 4)


def test_sentences_above_a_headline_stay() -> None:
    page = (
        "<html><body><p>新建码头7座。</p><h1>某区2026年民生实事清单</h1><p>新建公园12处。</p></body></html>"
    )
    assert "7座" in read(page.encode(), name="清单.html").text


def test_an_organiser_in_the_text_is_no_line_of_the_site() -> None:
    page = "<html><body><p>主办：区体育局</p><p>举办比赛12场。</p></body></html>"
    assert "主办：区体育局" in read(page.encode(), name="清单.html").text


def test_a_list_of_labels_has_a_line_for_each_label() -> None:
    facts = "<dl><dt>责任单位</dt><dd>区住建局</dd><dt>完成时限：</dt><dd>10月底</dd></dl>"
    page = f"<html><body><p>新增车库7座。</p>{facts}</body></html>"
    lines = read(page.encode(), name="清单.html").text.split("\n")
    assert "责任单位：区住建局" in lines
    assert "完成时限：10月底" in lines


def test_a_hidden_row_of_a_short_page_is_no_row() -> None:
    rows = "<tr><th>任务</th><th>目标</th></tr><tr><td>新建大棚</td><td>85座</td></tr>"
    hidden = '<tr style="display:none"><td>新增车辆</td><td>99辆</td></tr>'
    page = f"<html><body><h1>某县2026年农业重点任务</h1><table>{rows}{hidden}</table></body></html>"
    text = read(page.encode(), name="清单.html").text
    assert "99辆" not in text
    assert text.count("85座") == 1
    assert "table" not in text
