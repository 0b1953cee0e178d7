"""Web pages: nothing struck out or hidden is read, lists and tables inside others are, once."""

from __future__ import annotations

import pytest
from lxml import html  # type: ignore[import-untyped]

from tracker.document.formats.html_parts.data_tables import DataTables
from tracker.document.reader import read

_LONG = "岚溪县各部门要按月报送进度,并在网上公开完成情况,接受群众监督。" * 8


def _text(body: str, head: str = "") -> str:
    page = f"<html><head>{head}</head><body><div class='article'><p>{_LONG}</p>{body}</div></body></html>"
    return read(page.encode(), name="样例.html").text.replace(_LONG, "").strip()


@pytest.mark.parametrize(
    "struck",
    [
        "<s>3</s>", "<strike>3</strike>", "<del>3</del>",
        '<span style="text-decoration: line-through">3</span>',
        '<span hidden>3</span>', '<span style="display:none;color:red">3</span>',
        '<b style="COLOR:red; Visibility : hidden">3</b>', '<span class="old">3</span>', '<i id="gone">3</i>',
    ],
)  # fmt: skip
def test_what_is_struck_out_or_hidden_is_left_out(struck: str) -> None:
    sheet = "<style>body div > .old, #gone { text-decoration: line-through } .other { display: none }</style>"
    assert _text(f"<p>改建码头{struck}7座</p>", sheet) == "改建码头7座"
    short = f"<html><head>{sheet}</head><body><div>改建码头{struck}7座</div></body></html>"
    assert read(short.encode(), name="短.html").text == "改建码头7座\n"


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print { .part { display: none } .other { display: none } }",
        ".part { display: none } .part.on { display: block }",
        "/* .part { display: none } */",
        "ul .part { display: none }",
        ".part:hover { display: none }",
        "div .part { display: none } div.article .part { display: block }",
        ".part { display: block }",
    ],
)
def test_what_the_style_sheet_hides_elsewhere_only_stays(sheet: str) -> None:
    assert _text("<p class='part on'>改建码头7座</p>", f"<style>{sheet}</style>") == "改建码头7座"


@pytest.mark.parametrize("style", ["display: none", "visibility: hidden"])
def test_a_page_that_a_script_shows_when_it_is_loaded_is_read(style: str) -> None:
    script = "<script>document.body.style = ''</script>"
    page = f"<html><body style='{style}'><p>改建码头7座</p>{script}</body></html>"
    assert read(page.encode(), name="页.html").text == "改建码头7座\n"
    inner = f"<div style='{style}'><p>{_LONG}改建码头7座</p></div>"
    assert (
        "改建码头7座" in read(f"<html><body><p>标题</p>{inner}</body></html>".encode(), name="页.html").text
    )


def test_a_list_inside_a_list_is_read_once_an_item_a_line() -> None:
    inner = "<ul><li>码头7座</li><li>泵站9座</li></ul>"
    assert _text(f"<ol><li>水利{inner}</li><li>交通</li></ol>").split("\n") == [
        "水利",
        "码头7座",
        "泵站9座",
        "交通",
    ]


def test_lines_and_paragraphs_inside_an_item_are_lines() -> None:
    assert _text("<ul><li><p>码头7座</p><p>泵站9座</p></li><li>水闸<br>3座</li></ul>").split("\n") == [
        "码头7座", "泵站9座", "水闸", "3座",
    ]  # fmt: skip


def test_a_frame_round_text_is_lines() -> None:
    assert _text("<table><tr><td><p>改建码头7座。</p><p>建泵站9座。</p></td></tr></table>").split("\n") == [
        "改建码头7座。", "建泵站9座。",
    ]  # fmt: skip


def test_a_table_inside_a_table_is_read_once() -> None:
    inner = "<table><tr><td>泵站</td><td>9座</td></tr><tr><td>水闸</td><td>3座</td></tr></table>"
    text = _text(
        f"<table><tr><td>水利</td><td>{inner}</td></tr><tr><td>交通</td><td>码头7座</td></tr></table>"
    )
    assert "泵站\t9座\n水闸\t3座" in text
    assert text.count("9座") == text.count("码头7座") == 1


def test_counts_of_visits_and_lists_of_other_pages_are_no_text() -> None:
    body = "<div>改建码头7座。</div><div>来源：县府办 浏览/阅读次数：4870次</div>"
    body += "<div>相关阅读</div><div>建桥9条</div>"
    assert read(f"<html><body>{body}</body></html>".encode(), name="短.html").text == (
        "改建码头7座。\n来源：县府办\n"
    )
    body = "<h1>民生实事</h1><div>2026-02-03 阅读次数：96次</div><p>改建码头7座。</p><div>相关阅读</div>"
    page = f"<html><body>{body}<ul><li>建桥9条</li></ul></body></html>"
    assert read(page.encode(), name="短.html").text == "民生实事\n2026-02-03\n改建码头7座。\n"


def test_tables_behind_the_text_are_read_with_the_cells_that_others_span() -> None:
    rows = (
        "<tr><td colspan='3'>任务分工表</td></tr><tr><td>事项</td><td>内容</td><td>牵头单位</td></tr>"
        "<tr><td rowspan='2'>水利</td><td>改建泵站9座</td><td>水务局</td></tr>"
        "<tr><td>疏浚河道7公里</td><td>河道处</td></tr>"
    )
    hidden = "<div class='attachments'><div><table style='width:100%'>" + rows + "</table></div></div>"
    assert _text(f"<p>{_LONG}</p><p>{_LONG}</p>{hidden}").endswith(
        "任务分工表\t\t\n事项\t内容\t牵头单位\n水利\t改建泵站9座\t水务局\n\t疏浚河道7公里\t河道处"
    )


def test_a_table_of_links_and_what_the_site_says_of_the_page_are_no_data() -> None:
    about = "<tr><td>索引号：</td><td>甲1</td></tr><tr><td>发布机构：</td><td>县府办</td></tr>"
    links = "<tr><td><a href='1'>建桥9条</a></td><td><a href='2'>修路8条</a></td></tr>" * 3
    page = f"<html><body><table>{about}</table><div><p>{_LONG}</p></div><table>{links}</table></body></html>"
    assert not DataTables(html.fromstring(page)).mark()
