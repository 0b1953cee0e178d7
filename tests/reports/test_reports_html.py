"""The HTML page: nothing of a document is markup, and nothing is fetched."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from report_readers import Cells
from report_samples import SINCE, agenda, row, sample_report, target

from tracker import i18n
from tracker.reports.content.due_report import build
from tracker.reports.content.tally import tallies
from tracker.reports.formats.html.escaping import safe, tag
from tracker.reports.formats.registry import report_format


def page(**fields: Any) -> str:
    text = report_format("html").write(sample_report(since=SINCE, **fields))
    assert isinstance(text, str)
    return text


class Tags(HTMLParser):
    """Every element with its attributes, and whether all of them were closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "input", "br", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "rect":
            assert self.open.pop() == tag


@given(st.text())
def test_a_text_is_the_same_text_and_no_markup(text: str) -> None:
    cells = Cells()
    cells.feed(f"<table><tr><td>{safe(text)}</td></tr></table>")
    assert set(safe(text)) & set("<>\"'") == set()
    assert html.unescape(safe("a<b>&'\"")) == "a<b>&'\""


def test_an_attribute_cannot_be_left() -> None:
    assert tag("p", "", data_x='"><script>') == '<p data-x="&quot;&gt;&lt;script&gt;"></p>'


def test_every_element_is_closed_and_every_id_is_its_own() -> None:
    tags = Tags(page())
    assert tags.open == []
    ids = [attributes["id"] for _tag, attributes in tags.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _tag, attributes in tags.found:
        if label := attributes.get("aria-labelledby"):
            assert label in ids


def test_the_page_asks_for_nothing_and_allows_only_its_own_script_and_style() -> None:
    text = page()
    for name, attributes in Tags(text).found:
        assert not {"src", "action", "style", "onclick"} & set(attributes), name
        assert (attributes.get("href") or "#").startswith("#")
    assert "url(" not in text and "@import" not in text
    for name in ("script", "style"):
        inside = re.search(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert inside
        digest = base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in text
    assert "default-src 'none'" in text


def test_each_quote_stands_with_its_source() -> None:
    text = page()
    for line in sample_report().rows():
        before, figure, after = map(safe, line.passage.parts)
        marked = f"{before}<mark>{figure}</mark>{after}" if before or after else figure
        assert f"<blockquote>{marked}</blockquote>" in text
        assert safe(line.source) in text


def test_the_language_is_said_for_readers_that_speak() -> None:
    assert '<html lang="en">' in page()
    i18n.use("zh")
    assert '<html lang="zh-CN">' in page()


def test_the_timeline_counts_every_target_once_and_the_undated_last() -> None:
    found = tallies(sample_report().rows(), "month")
    assert [one.key for one in found] == ["2024-07", "2024-08", "2024-09", "2024-10", "2024-12", ""]
    assert sum(one.total for one in found) == sample_report().total


def test_an_empty_report_is_still_a_page() -> None:
    text = report_format("html").write(build(agenda()))
    assert isinstance(text, str) and Tags(text).open == []


def test_a_target_without_a_due_date_and_an_early_year_are_shown() -> None:
    import datetime as dt

    rows = (
        row("a", target("3", "3所", "校舍"), due=None),
        row("b", target("3", "3所", "校舍"), due=dt.date(987, 1, 1)),
    )
    text = report_format("html").write(build(agenda(*rows)))
    assert isinstance(text, str) and "0987-01" in text
