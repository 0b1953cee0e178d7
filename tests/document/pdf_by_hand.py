"""Small PDF files written by hand: Chinese text at given places, ruled lines, pictures, passwords."""

from __future__ import annotations

from collections.abc import Sequence

Words = tuple[float, float, str]  # distance from the left and from the lower edge, text
Stroke = tuple[float, float, float, float]

_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts ["
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> "
    b"/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] "
    b"/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>"
)
_LOW_FONT = _FONT.replace(b"/Descent -120", b"/Descent -1050")  # as if its letters hung under their line


def pdf(
    pages: Sequence[Sequence[Words]],
    strokes: Sequence[Stroke] = (),
    *,
    size: float = 10,
    trailer: bytes = b"",
    more: str = "",
    turned: int = 0,
    low: Sequence[Words] = (),
) -> bytes:
    """A PDF of A4 pages (595 × 842 points), each turned by `turned` degrees.

    `strokes` and `more`, which `shown` makes, are drawn on every page; so are the words
    of `low`, in a font that misstates its height.
    """
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _FONT, _LOW_FONT]
    kids = []
    for page in pages:
        drawn = "".join(f"{x0} {y0} m {x1} {y1} l S\n" for x0, y0, x1, y1 in strokes)
        letters = "".join(shown(text, (1, 0, 0, 1, x, y), size) for x, y, text in page)
        letters += "".join(shown(text, (1, 0, 0, 1, x, y), size, "F2") for x, y, text in low)
        content = (drawn + letters + more).encode("ascii")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Rotate %d >>" % (len(objects), turned)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _assembled(objects, trailer)


def shown(text: str, matrix: tuple[float, ...], size: float = 10, font: str = "F1") -> str:
    """The operators that show a text; `matrix` turns the letters (four numbers) and places them."""
    placed = " ".join(f"{number:g}" for number in matrix)
    return f"BT /{font} {size} Tf {placed} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"


def table_strokes(columns: Sequence[float], rows: Sequence[float]) -> list[Stroke]:
    """The rules of a table with lines at these distances."""
    across = [(columns[0], y, columns[-1], y) for y in rows]
    down = [(x, rows[0], x, rows[-1]) for x in columns]
    return across + down


def _assembled(objects: Sequence[bytes], trailer: bytes) -> bytes:
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )
    return bytes(data)
