"""Tables of the notice as WordprocessingML, written as text: python-docx, cell by cell, takes minutes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from tracker.records import Light, Passage
from tracker.reports.formats.docx.notice_styles import CELL, HEAD_CELL
from tracker.reports.wording.cleaning import clean

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHADES: dict[Light, str] = {
    "red": "F4C7C3",
    "yellow": "FCE8B2",
    "green": "CFE8CF",
    "blue": "CFE0F5",
    "grey": "E8E8E8",
}
_EDGES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def table(heads: Sequence[str], rows: Iterable[str], widths: Sequence[int], *, full: bool = True) -> Any:
    """A table element: a header that every page repeats, then rows made by `row`. Widths in twentieths.

    Without `heads` there is no header.
    """
    from docx.oxml import parse_xml

    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = "".join(
        cell(text, width, style=HEAD_CELL, shade="DCE6F1")
        for text, width in zip(heads, widths, strict=bool(heads))
    )
    size = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    place = "" if full else '<w:jc w:val="center"/>'
    return parse_xml(
        f'<w:tbl xmlns:w="{_W}"><w:tblPr>{size}{place}<w:tblBorders>{_EDGES}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/>'
        f'<w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{f'<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>' if head else ''}"
        f"{''.join(rows)}</w:tbl>"
    )


def row(cells: Iterable[str], *, splits: bool = False) -> str:
    """A row of cells made by `cell`; only a very tall one may run over the end of a page."""
    return f"<w:tr><w:trPr>{'' if splits else '<w:cantSplit/>'}</w:trPr>{''.join(cells)}</w:tr>"


def cell(
    text: str, width: int, *, style: str = CELL, right: bool = False, shade: str = "", keep: bool = False
) -> str:
    """A cell with a text; its line ends stay. `keep` holds its row on one page with the next."""
    return _cell(_run(text), width, style=style, right=right, shade=shade, keep=keep)


def passage_cell(passage: Passage, width: int) -> str:
    """A cell with a sentence whose figure is bold."""
    before, figure, after = passage.parts
    if not (before or after):
        return cell(figure, width)
    return _cell(_run(before) + _run(figure, bold=True) + _run(after), width)


def _run(text: str, *, bold: bool = False) -> str:
    lines = clean(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    words = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{words}</w:r>"


def _cell(
    runs: str, width: int, *, style: str = CELL, right: bool = False, shade: str = "", keep: bool = False
) -> str:
    together = "<w:keepNext/>" if keep else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    side = '<w:jc w:val="right"/>' if right else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{together}{side}</w:pPr>{runs}</w:p></w:tc>'
    )
