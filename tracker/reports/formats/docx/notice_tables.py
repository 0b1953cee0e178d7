"""The tables of the notice: counts by verdict and by lead unit, what is done, what is late, and annexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import N_, _
from tracker.records import Light
from tracker.reports.content import separate_pages
from tracker.reports.content.grouping import grouped
from tracker.reports.content.printed_columns import PrintedColumn, filled
from tracker.reports.dimensions import LIGHTS
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.table_columns import light_words
from tracker.reports.wording.codes import light_mark, light_word
from tracker.reports.wording.groups import group_title
from tracker.reports.wording.numbers_and_dates import format_points, format_share, format_value, long_due

LISTED = 30  # rows of a table in the text; the rest stands in the annex


@dataclass(frozen=True, slots=True)
class AnnexColumn(PrintedColumn[ReportRow]):
    """One column of an annex."""

    counted: bool = False  # the place in the table, from 1: the number in the ledger would begin anywhere
    marked: bool = False  # the sentence that promises, its figure in bold


@dataclass(frozen=True, slots=True)
class NoticeTable:
    """A titled table of targets: an annex, or one in the text. The annex has those that it leaves out."""

    title: str
    columns: tuple[AnnexColumn, ...]
    rows: tuple[ReportRow, ...]
    note: str = ""
    left_out: tuple[ReportRow, ...] = ()

    @property
    def caption(self) -> str:
        """The title; of a table that was cut with how many there are, and where the others stand."""
        if not self.left_out:
            return self.title
        return _("{title} ({total} in all: {listed} in the table, the other {left} in the annex)").format(
            title=self.title,
            total=len(self.rows) + len(self.left_out),
            listed=len(self.rows),
            left=len(self.left_out),
        )

    @property
    def rest(self) -> str:
        """The same as a sentence, for templates whose tables have titles of their own; else empty."""
        left = len(self.left_out)
        return _("The other {count} stand in the annex.").format(count=left) if left else ""

    @property
    def filled(self) -> tuple[AnnexColumn, ...]:
        """The columns that have a text in some row."""
        return filled(self.columns, self.rows)


@dataclass(frozen=True, slots=True)
class CountTable:
    """A small titled table of words and numbers; the last row is a total."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


_NUMBER = AnnexColumn(N_("No."), lambda row: str(row.number), 3, right=True, counted=True)
_QUOTE = AnnexColumn(N_("Task (as written)"), lambda row: row.passage.text, 20, marked=True)
_INDICATOR = AnnexColumn(N_("Indicator"), lambda row: row.target.indicator, 10)
_GOAL = AnnexColumn(N_("Target"), lambda row: format_value(row.target), 8, right=True)
_DUE = AnnexColumn(N_("Due"), lambda row: long_due(row.due, row.target.due_precision), 7)
_ACTUAL = AnnexColumn(N_("Actual"), lambda row: format_amount(row.actual, row.target.unit), 7, right=True)
_DONE = AnnexColumn(N_("Completion"), lambda row: format_share(row.completion), 6, right=True)
_TIME = AnnexColumn(N_("Time elapsed"), lambda row: format_share(row.elapsed), 6, right=True)
_GAP = AnnexColumn(N_("Gap (points)"), lambda row: format_points(row.gap), 6, right=True)
_LIGHT = AnnexColumn(N_("Light"), light_words, 9, shaded=True)
_UNIT = AnnexColumn(N_("Lead unit"), lambda row: row.target.lead_unit or "", 8)

_ALL = (_NUMBER, _QUOTE, _INDICATOR, _GOAL, _DUE, _ACTUAL, _DONE, _TIME, _GAP, _LIGHT, _UNIT)
_APART = (_NUMBER, _QUOTE, _INDICATOR, _GOAL, _DUE, _ACTUAL, _LIGHT, _UNIT)
_FINISHED = (_NUMBER, _INDICATOR, _GOAL, _ACTUAL, _DUE, _LIGHT, _UNIT)
_NEXT = (_NUMBER, _INDICATOR, _GOAL, _DUE, _ACTUAL, _LIGHT, _UNIT)
_LATE = (_NUMBER, _INDICATOR, _QUOTE, _GOAL, _DUE, _ACTUAL, _GAP, _LIGHT, _UNIT)


def finished_table(rows: Sequence[ReportRow]) -> NoticeTable | None:
    """What is done or ahead."""
    return _in_text(_("Done and ahead of pace"), _FINISHED, rows)


def late_table(rows: Sequence[ReportRow]) -> NoticeTable | None:
    """What is overdue or behind, each with the sentence that promises."""
    return _in_text(_("Overdue and behind pace"), _LATE, rows)


def next_table(rows: Sequence[ReportRow]) -> NoticeTable | None:
    """What falls due next."""
    return _in_text(_("Due next"), _NEXT, rows)


def _in_text(title: str, columns: tuple[AnnexColumn, ...], rows: Sequence[ReportRow]) -> NoticeTable | None:
    """A table of the text, of the first rows; None without a row."""
    if not rows:
        return None
    return NoticeTable(title, columns, tuple(rows[:LISTED]), left_out=tuple(rows[LISTED:]))


def annexes(report: DueReport, *, by_unit: bool = False) -> tuple[NoticeTable, ...]:
    """Ledgers that hold every target of the report once, and what stands apart from it.

    One ledger; or one for each lead unit if asked for, else for each group that the report is made by.
    """
    source = _source(report)
    parts: list[tuple[str, Sequence[AnnexColumn], Sequence[ReportRow], str]] = []
    if by := "lead-unit" if by_unit else report.group_by:
        columns = [column for column in _ALL if not (by == "lead-unit" and column is _UNIT)]
        for key, rows in grouped(report.rows(), by).items():
            parts.append((group_title(key, by), (*columns, source), rows, ""))
    elif report.total:
        parts.append((_("Ledger of all targets"), (*_ALL, source), list(report.rows()), ""))
    parts += [(part.title, (*_APART, source), part.rows, part.note) for part in report.apart]
    named = _("Annex {number}: {title}") if len(parts) > 1 else _("Annex: {title}")
    return tuple(
        NoticeTable(named.format(number=number, title=title), tuple(columns), tuple(rows), note)
        for number, (title, columns, rows, note) in enumerate(parts, 1)
    )


def _source(report: DueReport) -> AnnexColumn:
    """Where a target stands: without the document where the report has only one, as the notice names it."""
    title = N_("Source (document, place)")
    if len(report.sources) == 1:
        return AnnexColumn(title, _place, 11)
    return AnnexColumn(title, lambda row: _joined(row.document, _place(row)), 18)


def _place(row: ReportRow) -> str:
    return _joined(row.heading, row.where)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def verdict_table(report: DueReport) -> CountTable:
    """Every verdict that there is with its count; they add up to the total in the last row."""
    rows = [(count.words, str(count.count)) for count in separate_pages.counts_found(report)]
    heads = (_("Verdict"), _("Targets"))
    return CountTable(_("Targets by verdict"), heads, (*rows, (_("Total"), str(report.total))))


def lead_unit_table(report: DueReport) -> CountTable:
    """Every lead unit with its targets, those overdue, and its lights; the last row is the total."""
    lights = tuple(f"{light_mark(light)} {light_word(light)}" for light in LIGHTS)
    rows = [
        _counted(tally.name, tally.total, tally.overdue, tally.lights)
        for tally in separate_pages.by_lead_unit(report)
    ]
    whole = separate_pages.by_light(report)
    total = _counted(_("Total"), report.total, separate_pages.count_of(report, "overdue"), whole)
    heads = (_("Lead unit"), _("Targets"), _("overdue"), *lights)
    return CountTable(_("Targets by lead unit"), heads, (*rows, total))


def _counted(name: str, total: int, overdue: int, lights: dict[Light, int]) -> tuple[str, ...]:
    numbers: Iterable[int] = (total, overdue, *lights.values())
    return (name, *map(str, numbers))
