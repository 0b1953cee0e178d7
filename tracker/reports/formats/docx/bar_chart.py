"""Charts of the notice as pictures: a bar a line, divided by light where it counts targets of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tracker.i18n import _
from tracker.reports.content.tally import Tally, tallies
from tracker.reports.dimensions import LIGHTS
from tracker.reports.formats.docx.metafile import Metafile, text_width
from tracker.reports.formats.docx.notice_parts import append
from tracker.reports.formats.office_chart_colours import FILLS
from tracker.reports.model import DueReport
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.codes import light_mark, light_word

WIDTH = 150.0  # millimetres, that of the text
MOST = 12  # bars, so that a chart stays a part of its page
_NAMES, _NUMBERS = 42.0, 14.0  # millimetres of the names and of the numbers
_STEP, _THICK, _TYPE = 5.6, 4.0, 3.0  # from bar to bar, of a bar, of its words
_LEGEND = 6.0
_MU = 36_000  # English metric units, in which Word measures pictures, in a millimetre


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under each other, one for each tally, with a legend of the lights."""

    title: str
    bars: tuple[Tally, ...]


def verdict_chart(report: DueReport) -> Chart:
    """A bar for each verdict that occurs, in the colours of its lights."""
    return Chart(_("Targets by verdict"), tuple(tallies(report.rows(), "verdict")))


def unit_chart(units: Sequence[Tally]) -> Chart:
    """A bar for each lead unit, the one with most trouble first."""
    return Chart(_("Lights by lead unit"), tuple(units[:MOST]))


def month_chart(report: DueReport) -> Chart:
    """A bar for each of the months ahead that something is due in."""
    this_month = f"{report.as_of:%Y-%m}"
    ahead = [one for one in tallies(report.rows(), "month") if one.key >= this_month]
    return Chart(_("Targets due by month"), tuple(ahead[:MOST]))


def put_chart(document: Any, chart: Chart) -> None:
    """Put the chart as a picture with a description at the end of a document; nothing where it is empty."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    if not chart.bars:
        return
    picture = _drawn(chart)
    number = sum(part.partname.startswith("/word/media/chart") for part in document.part.package.parts) + 1
    name = PackURI(f"/word/media/chart{number}.emf")
    part = Part(name, "image/x-emf", picture.data(), document.part.package)
    link = document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    element = parse_xml(_drawing(link, number, picture, _described(chart)))
    append(document, element)


def _drawn(chart: Chart) -> Metafile:
    picture = Metafile(WIDTH, _STEP * len(chart.bars) + _LEGEND + 2)
    longest = max(bar.total for bar in chart.bars) or 1
    room = WIDTH - _NAMES - _NUMBERS
    for place, bar in enumerate(chart.bars):
        top = place * _STEP + 1
        baseline = top + _THICK - 0.9
        picture.words(_NAMES - 1.5, baseline, _cut(bar.name), _TYPE, "right")
        left = _NAMES
        for light in LIGHTS:
            if count := bar.lights[light]:
                width = room * count / longest
                picture.rectangle(left, top, width, _THICK, FILLS[light])
                words = f"{light_mark(light)}{count}"
                if text_width(words, _TYPE) < width - 0.6 and count != bar.total:
                    picture.words(left + width / 2, baseline, words, _TYPE, "middle")
                left += width
        picture.words(left + 1.2, baseline, str(bar.total), _TYPE)
    left, baseline = _NAMES, picture.height - 1.6
    for light in LIGHTS:
        if any(bar.lights[light] for bar in chart.bars):
            words = f"{light_mark(light)} {light_word(light)}"
            picture.rectangle(left, baseline - 2.6, 3.2, 3.2, FILLS[light])
            picture.words(left + 4.2, baseline, words, _TYPE)
            left += 8 + text_width(words, _TYPE)
    return picture


def _cut(name: str) -> str:
    """The name as far as there is room for it."""
    name = clean(" ".join(name.split()))
    if text_width(name, _TYPE) <= _NAMES - 3:
        return name
    while name and text_width(name + "…", _TYPE) > _NAMES - 3:
        name = name[:-1]
    return name + "…"


def _described(chart: Chart) -> str:
    """The chart in words, for readers that do not see it."""
    bars = _("; ").join(_("{word}: {count}").format(word=bar.name, count=bar.total) for bar in chart.bars)
    return clean(_("{word}: {count}").format(word=chart.title, count=bars))


def _drawing(link: str, number: int, picture: Metafile, words: str) -> str:
    from xml.sax.saxutils import quoteattr

    size = f'cx="{round(picture.width * _MU)}" cy="{round(picture.height * _MU)}"'
    named = f'id="{number}" name="chart{number}" descr={quoteattr(words[:1000])}'
    return (
        '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<w:pPr><w:pStyle w:val="TrackerCell"/><w:spacing w:before="60" w:after="60"/>'
        '<w:jc w:val="center"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/><wp:docPr {named}/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="chart{number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )
