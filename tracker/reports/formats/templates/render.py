"""Reports by an office's own templates: `report.md`, `report.html` or `report.docx` in a folder, in Jinja2.

A template sees `report`, the data of the JSON format (`due_report.schema.json`) whose targets carry `shown`,
the same figures in words; and `notice`, the paragraphs of the notice
(`tracker.reports.formats.docx.notice_text`). It cannot
reach the program or other folders. A name that is not known is an error, with file and line.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from tracker.base.optional_libraries import writing_library
from tracker.chinese.shown_numbers import format_amount
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.reports.authorship import AUTHOR
from tracker.reports.content import separate_pages
from tracker.reports.formats.docx.notice_tables import NoticeTable
from tracker.reports.formats.docx.notice_text import NoticeChapter, notice_text
from tracker.reports.formats.json_format import as_data
from tracker.reports.formats.templates.template_errors import place_of, refusal
from tracker.reports.formats.templates.word_template_errors import locate
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.table_columns import light_words
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.codes import status_word, verdict_word
from tracker.reports.wording.numbers_and_dates import (
    format_due,
    format_points,
    format_share,
    format_value,
    long_day,
)
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions

FORMATS = ("md", "html", "docx")


def render_template(
    report: DueReport, folder: Path, format: str, options: WriteOptions = DEFAULT_OPTIONS
) -> str | bytes:
    """The report by the template of a format. Raises UsageError that names file and line, MissingExtra."""
    format = format.lower().removeprefix(".")
    jinja = writing_library("jinja2.sandbox", "templates", _("by a template"))
    path = _template(folder, format)
    environment = jinja.SandboxedEnvironment(
        loader=writing_library("jinja2", "templates", path.name).FileSystemLoader(
            path.parent, encoding="utf-8-sig"
        ),
        undefined=writing_library("jinja2", "templates", path.name).StrictUndefined,
        autoescape=format != "md",
        keep_trailing_newline=True,
    )
    context = _context(report, options)
    word = _word_file(path) if format == "docx" else None
    try:
        return _docx(word, environment, context) if word else _text(path, environment, context)
    except UsageError:
        raise
    except Exception as error:  # whatever a template does is told with its place
        place = locate(path, environment, context, error) if word else place_of(error, path.parent)
        raise refusal(path, error, place) from error


def _template(folder: Path, format: str) -> Path:
    folder = folder.expanduser()
    if not folder.is_dir():
        raise UsageError(
            _("there is no folder {folder}").format(folder=folder), _("give the folder of your templates")
        )
    path = folder / f"report.{format}"
    if format not in FORMATS or not path.is_file():
        raise UsageError(
            _("{folder} has no template for {format}").format(folder=folder, format=format),
            _("templates are called {names}").format(names=", ".join(f"report.{name}" for name in FORMATS)),
        )
    return path


def _text(path: Path, environment: Any, context: dict[str, Any]) -> str:
    text: str = environment.get_template(path.name).render(context)
    return text


def _word_file(path: Path) -> Any:
    """The opened template; docxtpl opens it late and lets errors of zip and XML through."""
    template = writing_library("docxtpl", "templates", path.name).DocxTemplate(str(path))
    try:
        template.init_docx()
    except Exception as error:
        raise UsageError(
            _("{name} cannot be read as a Word document").format(name=path),
            _("save it in Word as a .docx file"),
        ) from error
    return template


def _docx(template: Any, environment: Any, context: dict[str, Any]) -> bytes:
    template.render(context, environment)
    template.docx.core_properties.last_modified_by = AUTHOR  # the author is whoever made the template
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def _context(report: DueReport, options: WriteOptions) -> dict[str, Any]:
    data = as_data(report, options)
    known: dict[str, dict[str, Any]] = {}
    rows = (row for section in report.listed for row in section.rows)
    for target, row in zip((*data["targets"], *data["targets_apart"]), rows, strict=True):
        target["shown"] = _shown(row)
        known[row.id] = target
    data["day"] = long_day(report.as_of)
    notice = notice_text(report, by_unit=options.annexes)
    words = {
        **report.letterhead.model_dump(),
        "title": notice.title,
        "opening": notice.opening,
        "parts": [_chapter(part, known, report) for part in notice.parts],
        "annexes": [
            {"title": annex.title, "note": annex.note, "targets": _targets(annex, known)}
            for annex in notice.annexes
        ],
        "facts": list(notice.facts),
    }
    cleaned: dict[str, Any] = _clean({"report": data, "notice": words})
    return cleaned


def _chapter(part: NoticeChapter, known: dict[str, dict[str, Any]], report: DueReport) -> dict[str, Any]:
    """A chapter with the counts by unit and the targets of its tables: templates make their own of them."""
    units = separate_pages.by_lead_unit(report) if part.units else []
    return {
        "heading": part.heading,
        "paragraphs": list(part.paragraphs),
        "targets": _targets(part.table, known) if part.table else [],
        "rest": part.table.rest if part.table else "",
        "counts": part.counts,
        "units": [{"name": one.name, "total": one.total, "overdue": one.overdue} for one in units],
    }


def _targets(listed: NoticeTable, known: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [known[row.id] for row in listed.rows]


def _shown(row: ReportRow) -> dict[str, str]:
    target = row.target
    return {
        "value": format_value(target),
        "due": format_due(row.due, target.due_precision),
        "actual": format_amount(row.actual, target.unit),
        "completion": format_share(row.completion),
        "elapsed": format_share(row.elapsed),
        "gap": format_points(row.gap),
        "light": light_words(row),
        "verdict": verdict_word(row.verdict),
        "status": status_word(row.entry.status),
    }


def _clean(value: Any) -> Any:
    """The value with every text in it made fit for any file."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {name: _clean(part) for name, part in value.items()}
    return [_clean(part) for part in value] if isinstance(value, (list, tuple)) else value
