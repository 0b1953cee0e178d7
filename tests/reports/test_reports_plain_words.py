"""A notice speaks to people: codes stand behind words, and each table counts from 1."""

from __future__ import annotations

import io
from typing import Any

from report_samples import sample_report

from tracker import i18n
from tracker.reports.formats.registry import report_format
from tracker.reports.wording.head_facts import in_words, technical_facts


def _tables(**fields: Any) -> list[list[list[str]]]:
    from docx import Document

    data = report_format("docx").write(sample_report(**fields))
    assert isinstance(data, bytes)
    return [[[cell.text for cell in row.cells] for row in t.rows] for t in Document(io.BytesIO(data)).tables]


def test_each_table_of_a_notice_counts_from_one() -> None:
    numbered = [rows for rows in _tables(with_candidates=True) if rows[0][0] == "No."]
    assert len(numbered) > 2
    for rows in numbered:
        assert [row[0] for row in rows[1:]] == [str(n) for n in range(1, len(rows))]


def test_rules_and_cut_offs_are_said_in_words_with_the_code_behind() -> None:
    report = sample_report(rules="fea527efa5", profile="default 1")
    said = dict(technical_facts(report))
    assert in_words(said["Rules"]) == "rule files by which targets were read, version fea527efa5"
    assert in_words(said["Profile"]) == "default cut-offs (default 1)"
    own = dict(technical_facts(sample_report(profile="my office 2", rules="not stated")))
    assert (own["Profile"], own["Rules"]) == ("my office 2", "not stated")
    i18n.use("zh")
    assert any("版本 fea527efa5" in in_words(value) for _name, value in technical_facts(report))
