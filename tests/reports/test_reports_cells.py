from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import UsageError
from tracker.reports.formats.md.escaping import escape
from tracker.reports.formats.registry import format_names, report_format
from tracker.reports.spreadsheet_text import harmless


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1 -2", "'+1 -2"),
        ("-3 apples", "'-3 apples"),
        ("@sum", "'@sum"),
        ("＝1", "'＝1"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("  =1", "'  =1"),
        ("-3.5", "-3.5"),
        ("-1,200.5%", "-1,200.5%"),
        ("-1+1", "'-1+1"),
        ("8所=8", "8所=8"),
        ("", ""),
        ("=", "="),
        (" - ", " - "),
        ("= 1", "'= 1"),
    ],
)
def test_a_csv_cell_starts_no_formula_and_numbers_stay(text: str, cell: str) -> None:
    assert harmless(text) == cell


@given(st.text())
def test_no_text_becomes_a_formula(text: str) -> None:
    cell = harmless(text)
    first = cell.lstrip()[:1]
    assert first not in tuple("=+@＝＋－＠\t\r") or cell[:1] == "+" or len(cell.strip()) == 1


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("a|b", "a\\|b"),
        ("[x](y)", "\\[x\\](y)"),
        ("`code`", "\\`code\\`"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("a\nb\r\nc\rd", "a<br>b<br>c<br>d"),
        ("*a*_b_~c~", "\\*a\\*\\_b\\_\\~c\\~"),
        ("a\\|b", "a\\\\\\|b"),
        ("nul\x00", "nul\ufffd"),
        ("half\ud800", "half\ufffd"),
    ],
)
def test_a_markdown_cell_shows_its_text_and_nothing_else(text: str, cell: str) -> None:
    assert escape(text) == cell


@given(st.text())
def test_a_markdown_cell_is_one_line_that_utf8_can_hold(text: str) -> None:
    assert len(escape(text).splitlines()) <= 1
    escape(text).encode()


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError) as caught:
        report_format("odt")
    assert str(caught.value) == "there is no report format “odt”"
    assert caught.value.cure == f"choose one of {', '.join(format_names())}"


def test_a_format_is_known_by_its_suffix_too() -> None:
    assert report_format(".MD").name == "md"
