"""Charts of notice and brief: pictures that follow the metafile's format and are described in words."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from itertools import pairwise

import pytest
from report_samples import agenda, sample_report

from tracker.reports.content.due_report import build
from tracker.reports.formats.docx.metafile import Metafile, text_width
from tracker.reports.formats.registry import report_format
from tracker.reports.write_options import WriteOptions


def parts(data: str | bytes) -> dict[str, bytes]:
    assert isinstance(data, bytes)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def records(picture: bytes) -> list[tuple[int, bytes]]:
    """Kind and bytes of every record; each says its own length."""
    found, at = [], 0
    while at < len(picture):
        kind, length = struct.unpack_from("<2I", picture, at)
        assert length >= 8 and length % 4 == 0
        found.append((kind, picture[at : at + length]))
        at += length
    assert at == len(picture)
    return found


def words(picture: bytes) -> list[str]:
    found = []
    for kind, record in records(picture):
        if kind == 84:
            count, at = struct.unpack_from("<2I", record, 44)
            found.append(record[at : at + 2 * count].decode("utf-16-le"))
    return found


def test_a_metafile_says_its_size_its_records_and_its_words() -> None:
    picture = Metafile(100, 20)
    picture.rectangle(0, 0, 50, 5, "FF0000")
    picture.words(60, 5, "红灯𠮷", 3)
    data = picture.data()
    found = records(data)
    header = found[0][1]
    assert (found[0][0], found[-1][0]) == (1, 14) and header[40:44] == b" EMF"
    size, count = struct.unpack_from("<2I", header, 48)
    assert (size, count) == (len(data), len(found))
    assert struct.unpack_from("<4i", header, 24) == (0, 0, 10_000, 2_000)  # hundredths of a millimetre
    assert words(data) == ["红灯𠮷"] and text_width("红灯a", 3) == 7.5


@pytest.mark.parametrize(("brief", "charts"), [(False, 3), (True, 1)])
def test_word_has_the_charts_as_pictures_with_their_words(brief: bool, charts: int) -> None:
    found = parts(report_format("docx").write(sample_report(), WriteOptions(brief=brief)))
    pictures = [found[name] for name in sorted(found) if name.endswith(".emf")]
    assert len(pictures) == charts
    for picture in pictures:
        said = words(picture)
        assert any("red light" in text for text in said) and records(picture)
    text = found["word/document.xml"].decode()
    described = re.findall(r'descr="([^"]*)"', text)
    assert len(described) == charts and all(":" in one for one in described)
    links = set(re.findall(r'r:embed="([^"]*)"', text))
    assert len(links) == charts and b"image/x-emf" in found["[Content_Types].xml"]
    assert all(one != other for one, other in pairwise(described))


def test_an_empty_report_has_no_charts() -> None:
    found = parts(report_format("docx").write(build(agenda())))
    assert not [name for name in found if name.endswith(".emf")]
