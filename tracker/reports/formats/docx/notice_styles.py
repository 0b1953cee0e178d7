"""Paper, fonts and styles of the notice, after the customs of official documents (GB/T 9704—2012).

Each font is listed with substitutes for machines where it is not installed (`w:altName`).
"""

from __future__ import annotations

from typing import Any

from tracker.chinese import fonts

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CELL, HEAD_CELL, PLAIN, CAPTION = "TrackerCell", "TrackerHead", "TrackerPlain", "TrackerCaption"


def prepare(document: Any, language: str) -> None:
    """Set page, fonts and styles of a new document."""
    from docx.shared import Mm

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin = Mm(37), Mm(35)
    page.left_margin, page.right_margin = Mm(28), Mm(26)
    _name_fonts(document)
    styles = document.styles
    _shape(styles["Normal"], fonts.BODY, 16, indent=200, line=560, language=language)
    _shape(styles["Title"], fonts.TITLE, 22, centred=True, after=280, line=0, language=language)
    _shape(
        styles["Heading 1"],
        fonts.HEADING,
        16,
        indent=200,
        line=560,
        language=language,
        next_=True,
        heading=True,
    )
    for name, font, size, settings in (
        (CELL, fonts.BODY, 9, {}),
        (HEAD_CELL, fonts.HEADING, 9, {"centred": True}),
        (PLAIN, fonts.BODY, 12, {"line": 400}),
        (CAPTION, fonts.HEADING, 12, {"line": 400, "centred": True, "next_": True}),
    ):
        style = styles.add_style(name, 1)  # a paragraph style
        style.base_style = None
        _shape(style, font, size, language=language, **settings)


def _shape(
    style: Any,
    font: str,
    size: int,
    *,
    language: str,
    indent: int = 0,
    line: int = 0,
    after: int = 0,
    centred: bool = False,
    next_: bool = False,
    heading: bool = False,
) -> None:
    """Write the properties of a style anew: `line` and `after` in twentieths of a point.

    `next_` keeps a paragraph on the page of the one after it.
    """
    from docx.oxml import parse_xml

    element = style.element
    for old in (*element.findall(f"{{{_W}}}pPr"), *element.findall(f"{{{_W}}}rPr")):
        element.remove(old)
    spacing = f'w:before="0" w:after="{after}"' + (f' w:line="{line}" w:lineRule="exact"' if line else "")
    keep = "<w:keepNext/>" if next_ else ""
    level = '<w:outlineLvl w:val="0"/>' if heading else ""
    first = f'<w:ind w:firstLineChars="{indent}" w:firstLine="{size * indent // 5}"/>'  # 0 undoes Normal's
    centre = '<w:jc w:val="center"/>' if centred else ""
    latin = "en-US" if language == "zh" else "en-GB"  # of Latin letters and digits: zh-CN breaks 2|024
    element.append(
        parse_xml(f'<w:pPr xmlns:w="{_W}">{keep}<w:spacing {spacing}/>{first}{centre}{level}</w:pPr>')
    )
    element.append(
        parse_xml(
            f'<w:rPr xmlns:w="{_W}"><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
            f'w:eastAsia="{font}" w:cs="Times New Roman"/><w:color w:val="000000"/>'
            f'<w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/>'
            f'<w:lang w:val="{latin}" w:eastAsia="zh-CN"/></w:rPr>'
        )
    )


def _name_fonts(document: Any) -> None:
    """Put the fonts and their stand-ins into the font table."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/>'
        f'<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for name, others in fonts.STAND_INS.items()
    )
    part._blob = part.blob.replace(b"</w:fonts>", entries.encode() + b"</w:fonts>")
