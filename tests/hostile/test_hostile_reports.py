"""What documents and people write is text in every report, never a formula, markup, a script or a line."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import openpyxl
import pytest
from report_readers import text_of
from report_samples import AS_OF, agenda, event, row, target

from tracker.errors import UsageError
from tracker.reports.content.due_report import build
from tracker.reports.formats.registry import report_format
from tracker.reports.formats.templates.render import render_template
from tracker.reports.model import DueReport

_TURNED = "\u202e\u2066"
_EVIL = (
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", " =1+1", "＝1+1",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>',
    "![x](http://x.example/a.png)", "[x](javascript:alert(1))", "|a|b|", "`x`",
    "一\r\nATTACH:http://x.example\r\nBEGIN:VALARM", "一\nATTENDEE:mailto:x", "{{ 7*7 }}", "{% for x in y %}",
    f"新建{_TURNED}8所", "\x1b[31m红", "</w:t><w:instrText>", "&lt;b&gt;", "]]>",
)  # fmt: skip


def hostile() -> DueReport:
    rows = (
        row(
            f"h{number}",
            target("8", words, words, lead_unit=words, topic=words),
            event("1", note=words, problem=words, next_step=words, evidence=words, by=words),
            document=words,
        )
        for number, words in enumerate(_EVIL)
    )
    return build(agenda(*rows))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    made = {}
    for name in ("md", "csv", "xlsx", "docx", "html", "ics"):
        content = report_format(name).write(hostile())
        made[name] = content if isinstance(content, bytes) else content.encode()
    return made


@pytest.mark.parametrize("name", ["md", "csv", "html", "ics", "docx", "xlsx"])
def test_no_report_turns_the_writing_or_commands_a_terminal(files: dict[str, bytes], name: str) -> None:
    if name == "docx":
        import docx

        word = docx.Document(io.BytesIO(files[name]))
        text = "".join(word.element.body.itertext())
    elif name == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(files[name]))
        text = "".join(str(cell.value) for sheet in book for line in sheet.iter_rows() for cell in line)
    else:
        text = files[name].decode("utf-8-sig")
    assert "新建" in text and not re.search(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\u202a-\u202e\u2066-\u2069]", text
    )


def test_no_cell_is_a_formula(files: dict[str, bytes]) -> None:
    cells = [cell for line in csv.reader(io.StringIO(files["csv"].decode("utf-8-sig"))) for cell in line]
    assert "'=1+1" in cells
    assert [cell for cell in cells if re.match(r"\s*[=+@＝]|[\t\r]", cell)] == []
    book = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))
    kinds = {cell.data_type for sheet in book for line in sheet.iter_rows() for cell in line}
    assert "f" not in kinds


def test_no_script_or_picture_gets_into_a_page(files: dict[str, bytes]) -> None:
    page = files["html"].decode()
    assert "&lt;script&gt;alert(1)" in page
    assert not re.search(r"<script>alert|<img|<svg onload|\sonerror\s*=\s*alert[^&]*>", page)
    for text in (text_of(files["md"].decode()), files["md"].decode()):
        assert "<script" not in text and not re.search(r"(?<!\\)!?(?<!\\)\[x(?<!\\)\]\(", text)


def test_a_text_adds_no_line_to_a_calendar(files: dict[str, bytes]) -> None:
    lines = re.sub("\r\n[ \t]", "", files["ics"].decode()).split("\r\n")
    names = {re.split("[:;]", line)[0] for line in lines if line}
    assert "SUMMARY" in names and not names & {"ATTACH", "ATTENDEE"}
    assert lines.count("BEGIN:VEVENT") == len(_EVIL)


def test_a_text_in_a_word_file_is_no_field(files: dict[str, bytes]) -> None:
    import docx

    body = docx.Document(io.BytesIO(files["docx"])).element.body
    fields = [node for node in body.iter() if str(node.tag).endswith("}instrText")]
    assert fields == [] and "</w:t><w:instrText>" in "".join(body.itertext())


@pytest.mark.parametrize(
    "text",
    [
        "{{ report.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''.__class__ }}",
        "{{ ''.format.__globals__ }}",
        "{% include '../secret.txt' %}",
        "{% include '/etc/hostname' %}",
        "{{ cycler.__init__.__globals__.os.system('true') }}",
        "{{ '%s'|attr('__class__') }}",
    ],
)
def test_a_template_reaches_neither_the_program_nor_other_folders(tmp_path: Path, text: str) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "report.md").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be used"):
        render_template(hostile(), folder, "md")


def test_what_a_document_says_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text(
        "{% for t in report.targets %}{{ t.indicator }}\n{% endfor %}", encoding="utf-8"
    )
    text = render_template(hostile(), tmp_path, "md")
    assert "{{ 7*7 }}" in str(text) and "49" not in str(text) and AS_OF
