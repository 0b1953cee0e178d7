"""The head of a notice as offices print it (版头): name in red, number, day, and a red rule under them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tracker.chinese import fonts
from tracker.i18n import _
from tracker.reports.formats.docx.notice_parts import append
from tracker.reports.formats.docx.notice_styles import PLAIN
from tracker.reports.model import Letterhead
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.numbers_and_dates import long_day

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RED = "C00000"
_TEXT_WIDTH = 8844  # twentieths of a point between the margins
_LARGEST, _SMALLEST = 40, 22  # points of the name
_NAME_ROOM = 440  # points: what the name has to fit into


def masthead(document: Any, head: Letterhead, day: dt.date) -> None:
    """Put it at the head of an empty document; nothing where the office's name is not set."""
    if not head.masthead:
        return
    name = clean(head.masthead)
    size = max(_SMALLEST, min(_LARGEST, _NAME_ROOM // max(len(name), 1)))
    _paragraph(document, _run(name, size, red=True, font=fonts.TITLE), centred=True)
    issue = _("No. {issue}").format(issue=clean(head.issue)) if head.issue else ""
    if issue:
        _paragraph(document, _run(issue, 16), centred=True)
    line = f"{_run(clean(head.signer), 14)}<w:r><w:tab/></w:r>{_run(long_day(day), 14)}"
    _paragraph(document, line, ruled=True)


def _paragraph(document: Any, runs: str, *, centred: bool = False, ruled: bool = False) -> None:
    from docx.oxml import parse_xml

    rule = (
        f'<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="6" w:color="{_RED}"/></w:pBdr>' if ruled else ""
    )
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{_TEXT_WIDTH}"/></w:tabs>' if ruled else ""
    after = '<w:spacing w:before="120" w:after="240"/>'
    side = '<w:jc w:val="center"/>' if centred else ""
    element = parse_xml(
        f'<w:p xmlns:w="{_W}"><w:pPr><w:pStyle w:val="{PLAIN}"/>{rule}{tabs}{after}{side}</w:pPr>{runs}</w:p>'
    )
    append(document, element)


def _run(text: str, size: int, *, red: bool = False, font: str = "") -> str:
    from xml.sax.saxutils import escape

    fonts_ = f'<w:rFonts w:eastAsia="{font}"/>' if font else ""
    colour = f'<w:color w:val="{_RED}"/>' if red else ""
    look = f'<w:rPr>{fonts_}{colour}<w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/></w:rPr>'
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
