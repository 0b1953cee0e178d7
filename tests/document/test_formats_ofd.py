"""OFD: the lines of a page in reading order, from the places of its letters."""

from __future__ import annotations

import io
import zipfile

import pytest

from tracker.document.formats.base import zip_guard
from tracker.document.reader import read
from tracker.errors import DocumentError
from tracker.records import Document

_NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_SIZE = 5.0  # millimetres


def _line(text: str, x: float, y: float, *, more: str = "", deltas: str = "") -> str:
    deltas = deltas or f"g {len(text) - 1} {_SIZE:g}"
    return (
        f'<ofd:TextObject Boundary="{x} {y} 150 6" Size="{_SIZE}" {more}>'
        f'<ofd:TextCode X="0" Y="5" DeltaX="{deltas}">{text}</ofd:TextCode></ofd:TextObject>'
    )


def _ofd(
    *pages: str,
    width: str = "210",
    doc_root: str = "Doc_0/Document.xml",
    page: str = "Pages/Page_{}/Content.xml",
) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        body = f"<ofd:DocBody><ofd:DocRoot>{doc_root}</ofd:DocRoot></ofd:DocBody>"
        package.writestr("OFD.xml", f"<ofd:OFD {_NS}>{body}</ofd:OFD>")
        references = "".join(f'<ofd:Page ID="{n}" BaseLoc="{page.format(n)}"/>' for n in range(len(pages)))
        box = f"<ofd:PageArea><ofd:PhysicalBox>0 0 {width} 297</ofd:PhysicalBox></ofd:PageArea>"
        inner = f"<ofd:CommonData>{box}</ofd:CommonData><ofd:Pages>{references}</ofd:Pages>"
        package.writestr("Doc_0/Document.xml", f"<ofd:Document {_NS}>{inner}</ofd:Document>")
        for number, content in enumerate(pages):
            package.writestr(
                f"Doc_0/Pages/Page_{number}/Content.xml",
                f"<ofd:Page {_NS}><ofd:Content><ofd:Layer>{content}</ofd:Layer></ofd:Content></ofd:Page>",
            )
    return stream.getvalue()


def _read(*pages: str) -> Document:
    return read(_ofd(*pages), name="样例.ofd")


def test_lines_are_read_from_the_top_whatever_their_order_in_the_file() -> None:
    first = _line("另建泵站九座。", 30, 60) + _line("岚溪县码头改造计划", 30, 40)
    document = _read(first, _line("第二页的话", 30, 40))
    assert document.text == "岚溪县码头改造计划\n另建泵站九座。\n第二页的话\n"
    assert [place.page for place in document.locations] == [1, 2]


def test_pieces_of_a_line_are_joined_and_cells_that_stand_apart_are_parted() -> None:
    joined = _line("改建码头", 30, 40) + _line("7", 50, 40) + _line("座", 52.5, 40)
    row = _line("码头", 30, 60) + _line("七座", 80, 60) + _line("县水利站", 130, 60)
    assert _read(joined + row).text.split("\n") == ["改建码头7座", "", "码头\t七座\t县水利站", "", ""]


def test_letters_placed_one_by_one_keep_their_words() -> None:
    text = _read(_line("改建码头18座", 30, 40, deltas="5 5 5 5 2.5 2.5")).text
    assert text == "改建码头18座\n"
    assert _read(_line("甲乙", 30, 40, deltas="70")).text == "甲 乙\n"


def test_hidden_text_and_slanted_watermarks_are_left_out() -> None:
    hidden = _line("内部掌握99座", 30, 60, more='Visible="false"')
    mark = _line("内部资料2019", 30, 80, more='CTM="0.87 -0.5 0.5 0.87 0 0"')
    assert _read(_line("改建码头七座", 30, 40) + hidden + mark).text == "改建码头七座\n"


def test_blocks_inside_blocks_and_paths_from_the_root_are_followed() -> None:
    block = f"<ofd:PageBlock><ofd:PageBlock>{_line('改建码头七座', 30, 40)}</ofd:PageBlock></ofd:PageBlock>"
    data = _ofd(block, doc_root="/Doc_0/Document.xml", page="/Doc_0/Pages/Page_{}/Content.xml")
    assert read(data).text == "改建码头七座\n"


def test_a_scanned_file_says_so_and_a_damaged_one_too(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DocumentError, match="scanned"):
        _read("")
    with pytest.raises(DocumentError, match="damaged"):
        read(_ofd(_line("甲", 30, 40))[:-300], name="样例.ofd")
    with pytest.raises(DocumentError, match="damaged"):
        read(_ofd(_line("甲", 30, 40), page="../../elsewhere.xml"), name="样例.ofd")
    monkeypatch.setattr(zip_guard, "MAX_XML_UNPACKED", 100)
    with pytest.raises(DocumentError, match="unpacks"):
        _read(_line("甲", 30, 40))


def test_numbers_that_are_none_do_no_harm() -> None:
    assert "码头" in read(_ofd(_line("码头", 30, 40), width="1e308"), name="样例.ofd").text
    for wrong in ("g 99999999999 5", "g x y", "inf nan", "", "g"):
        assert "码头" in _read(_line("码头", 30, 40, deltas=wrong or " ")).text.replace(" ", "")
