"""A mistake in a Word template is told with its paragraph, as a person counts them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from report_samples import sample_report
from template_samples import document, refused, save, word_file

from tracker.reports.formats.templates.render import render_template

_LOOP = ("{%p for t in report.targets %}", "{{ t.quote }}", "{%p endfor %}")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("{% if %}", "Expected an expression"),
        ("{{ report.total | }}", "expected token 'name'"),
        ("{%p endfor %}", "unknown tag 'endfor'"),
        ("{{ report.titel }}", "titel"),
        ("{{ nothing }}", "'nothing' is undefined"),
        ("{{ report.title | shout }}", "No filter named 'shout'"),
        ("{{ report.title is loud }}", "No test named 'loud'"),
        ("{{ report.total / 0 }}", "division by zero"),
        ("{{ “”.__class__.__mro__ }}", "unsafe"),
    ],
)
def test_a_mistake_is_named_with_its_paragraph_and_words(tmp_path: Path, wrong: str, why: str) -> None:
    said = refused(word_file(tmp_path, "first", *_LOOP, "", f"before {wrong} after", "last"), "docx")
    assert "report.docx:6 cannot be used" in said and why in said
    assert f"mend paragraph 6, empty ones and those in tables counted: “before {wrong} after”" in said


def test_a_loop_that_is_not_closed_is_named(tmp_path: Path) -> None:
    said = refused(word_file(tmp_path, "first", *_LOOP[:2], "last"), "docx")
    assert "report.docx:3 cannot be used" in said and "'endfor'" in said


def test_a_mistake_inside_a_loop_stands_where_it_is_written(tmp_path: Path) -> None:
    said = refused(word_file(tmp_path, _LOOP[0], "{{ t.quote }}", "{{ t.nobody }}", _LOOP[2]), "docx")
    assert "report.docx:3 cannot be used" in said and "nobody" in said


def test_each_cell_of_a_table_is_counted(tmp_path: Path) -> None:
    made = document("first")
    table = made.add_table(rows=3, cols=2)
    for row, words in zip(
        table.rows, ("{%tr for t in report.targets %}", "{{ t.quote }}", "{%tr endfor %}"), strict=True
    ):
        row.cells[0].text = words
    table.rows[1].cells[1].text = "{{ t.shown.valu }}"
    made.add_paragraph("last")
    assert "report.docx:5 cannot be used" in refused(save(tmp_path, made), "docx")


def test_a_tag_that_word_has_cut_into_pieces_is_found(tmp_path: Path) -> None:
    made = document("first", "second")
    paragraph = made.add_paragraph("a {")
    for piece in ("{ rep", "ort.ti", "tel }", "} b"):
        paragraph.add_run(piece).bold = True
    said = refused(save(tmp_path, made), "docx")
    assert "report.docx:3 cannot be used" in said and "“a {{ report.titel }} b”" in said


def test_a_header_and_a_footer_have_their_own_count(tmp_path: Path) -> None:
    made = document("{{ report.title }}")
    section = made.sections[0]
    section.header.paragraphs[0].text = "{{ report.title }}"
    section.header.add_paragraph("{{ report.titel }}")
    assert "report.docx (page header):2 cannot be used" in refused(save(tmp_path, made), "docx")
    section.header.paragraphs[1].text = ""
    section.footer.paragraphs[0].text = "{{ report.total | nobody }}"
    assert "report.docx (page footer):1 cannot be used" in refused(save(tmp_path, made), "docx")


def test_a_mistake_in_a_text_that_the_word_file_takes_in_is_named_there(tmp_path: Path) -> None:
    (tmp_path / "head.txt").write_text("one\n{{ report.titel }}", encoding="utf-8")
    said = refused(word_file(tmp_path, "first", "{% include 'head.txt' %}"), "docx")
    assert "head.txt:2 cannot be used" in said and "mend that line" in said


def test_no_paragraph_is_named_where_none_is_known(tmp_path: Path) -> None:
    made = document("{{ report.title }}")
    made.core_properties.title = "{{ report.titel }}"
    said = refused(save(tmp_path, made), "docx")
    assert "report.docx cannot be used" in said and "look at the words in braces" in said


def test_a_file_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_text("{{ report.title }}", encoding="utf-8")
    assert "cannot be read as a Word document" in refused(tmp_path, "docx")


def test_a_good_template_is_rendered_once_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_words: Any) -> Any:
        raise AssertionError

    monkeypatch.setattr("tracker.reports.formats.templates.render.locate", never)
    assert render_template(sample_report(), word_file(tmp_path, *_LOOP), "docx")
    with pytest.raises(AssertionError):
        render_template(sample_report(), word_file(tmp_path, "{{ x }}"), "docx")
