"""The report in AsciiDoc: a heading and a table for each section."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.plugins import DEFAULT_OPTIONS, DueReport, ReportFormat, ReportRow, WriteOptions


def write(report: DueReport, options: WriteOptions = DEFAULT_OPTIONS) -> str:
    """The whole text."""
    return "\n".join(_lines(report, options)) + "\n"


def _lines(report: DueReport, options: WriteOptions) -> Iterator[str]:
    yield f"= {report.title}"
    yield from ("", f"{report.as_of}: " + ", ".join(f"{one.words} {one.count}" for one in report.counts))
    for section in report.listed:
        yield from ("", f"== {section.title} ({len(section.rows)})", "", "|===")
        for row in options.with_progress(section.rows, report.written):
            yield "".join(f"|{cell} " for cell in _cells(row)).rstrip()
        yield "|==="


def _cells(row: ReportRow) -> Iterator[str]:
    target = row.target
    figure = "" if target.value is None else f"{target.value:f}{target.unit or ''}"
    for text in (target.indicator, figure, str(row.due or ""), row.verdict, row.progress):
        yield " ".join(text.split()).replace("|", "\\|")


FORMAT = ReportFormat(
    name="adoc", suffix=".adoc", media_type="text/asciidoc", words="a text for Asciidoctor", write=write
)
