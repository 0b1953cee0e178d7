"""Files of this program are known by their marks, and files of other people are not taken for them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from report_samples import sample_report
from template_samples import word_file

from tracker.reports.formats.registry import format_names, report_format
from tracker.reports.formats.templates.render import render_template
from tracker.reports.recognition import written_by_tracker


@pytest.mark.parametrize("name", sorted(set(format_names()) - {"parquet"}))
def test_every_format_is_known_again(name: str) -> None:
    found = report_format(name)
    data = found.write(sample_report())
    raw = data if isinstance(data, bytes) else data.encode()
    assert written_by_tracker(raw, found.suffix)
    for line_end in (b"\r\n\r\n", b"\n"):  # as an editor may leave it
        assert name not in ("md", "html") or written_by_tracker(raw.rstrip() + line_end, found.suffix)


def test_a_word_file_by_an_office_s_own_template_is_known(tmp_path: Path) -> None:
    place = word_file(tmp_path, "{{ report.title }}")
    data = render_template(sample_report(), place, "docx")
    assert isinstance(data, bytes) and written_by_tracker(data, ".docx")
    assert not written_by_tracker((place / "report.docx").read_bytes(), ".docx"), "the template is not ours"


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"", ".docx"),
        (b"PK\x03\x04 broken", ".xlsx"),
        ("# 计划\n\n新建8所幼儿园。<!-- 备注 -->\n".encode(), ".md"),
        (b"<html><head><meta name='generator' content='WPS'></head></html>", ".html"),
        ("序号,目标任务,指标\r\n1,新建8所,幼儿园\r\n".encode("gb18030"), ".csv"),
        (b'"' * 5000, ".csv"),
        (("计划\n" + "-" * 40 + "\n附件\n").encode(), ".txt"),
        (b"BEGIN:VCALENDAR\r\nPRODID:-//other//\r\n", ".ics"),
        (b'{"schema": 1, "rows": []}', ".json"),
    ],
)
def test_what_others_wrote_is_theirs(data: bytes, suffix: str) -> None:
    assert not written_by_tracker(data, suffix)


def test_a_package_without_properties_is_nobody_s() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
    assert not written_by_tracker(file.getvalue(), ".docx")
